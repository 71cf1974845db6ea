/** Why a text is no YAML that is read here. */
export interface YamlComplaints {
  /** Null where the name cannot be told. */
  readonly 'field-twice': { readonly given: string | null }
  readonly 'not-yaml': { readonly fault: 'tab-indents' | 'left-open' | 'second-document' | 'alias' | 'other' }
}
