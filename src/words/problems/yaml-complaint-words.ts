import type { YamlComplaints } from '../../casefile/problems/yaml-complaints.ts'
import type { ComplaintWordsOf } from './complaint-words-of.ts'

export const yamlComplaintWords: ComplaintWordsOf<YamlComplaints> = {
  'field-twice': ({ given }) => `${given === null ? 'a name' : `"${given}"`} stands twice in one list of fields.`,
  'not-yaml': ({ fault }) => faultWords[fault],
}

const faultWords: Readonly<Record<YamlComplaints['not-yaml']['fault'], string>> = {
  'tab-indents': 'a tab stands where a line is indented; use spaces.',
  'left-open': 'a quotation mark or a bracket is opened and not closed.',
  'second-document': 'a second document begins with ---; keep one to a file.',
  alias: 'it refers with * to another place; write the value out.',
  other: 'it is not well-formed YAML here; compare the line with its neighbours.',
}
