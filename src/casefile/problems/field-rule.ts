/** What a field of a file has to be beyond its kind. A schema gives one as its message; `words` says it. */
export const fieldRules = [
  'id',
  'provision-id',
  'factor-reference',
  'element-reference',
  'id-of-the-record',
  'not-empty',
  'day',
  'day-or-year',
  'when',
  'whole-cents',
  'state-code',
  'web-address',
  'regular-expression',
  'ends-after-it-begins',
  'closes-after-it-opens',
  'begun-by-its-first-day',
  'doubtful-day-of-the-first-text',
  'names-a-grade',
  'names-its-source',
  'rests-on-without-versions',
  'named-once',
  'a-listed-group',
  'ingredients-or-tests',
  'theories-or-immunity',
  'one-reading-for-all',
  'expects-something',
  'circuit',
  'reasons-for-what-was-decided',
  'jurisdiction-of-a-warning',
  'unknown-with-its-date',
  'reason-for-an-inferred-date',
  'page-without-a-decision',
  'without-or-changes',
  'share-with-its-reduction',
  'amount-not-below-zero',
  'amount-of-a-claim',
  'no-fraction-of-a-cent',
  'share-not-below-zero',
  'share-not-above-one',
  'yearly-fraction',
  'yearly-deviation',
  'whole-multiple',
  'somebody-in-the-pool',
  'something-paid-by-the-pool',
] as const
export type FieldRule = (typeof fieldRules)[number]

const sign = 'must be: '

/** The message of a schema for a rule. */
export const mustBe = (rule: FieldRule): string => `${sign}${rule}`

/** The rule that a message of a schema names; null for the library's own. */
export const ruleNamed = (message: string): FieldRule | null =>
  fieldRules.find((rule) => message === mustBe(rule)) ?? null
