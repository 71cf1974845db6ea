/** Why the claims of a matter cannot be told. */
export type NotAnalysed =
  | 'birth-date-needed'
  | 'court-not-known'
  | 'dates-not-possible'
  | 'input-not-valid'
  | 'provision-not-found'
  | 'theory-not-known'
