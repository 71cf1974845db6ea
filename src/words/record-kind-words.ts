import type { RecordKind } from '../casefile/written/single-records.ts'

/** What a record is called, one and many. */
export const recordKindWords: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  matter: ['the matter', 'the matter'],
  claimant: ['claimant', 'claimants'],
  party: ['party', 'parties'],
  fact: ['fact', 'facts'],
  tolling: ['the times that do not count', 'the times that do not count'],
  'excluded-claims': ['the claims left out', 'the claims left out'],
  identity: ['protected name', 'protected names'],
  suggestion: ['decision on a suggestion', 'decisions on suggestions'],
  custodian: ['from whom a file came', 'from whom files came'],
  'damages-input': ['damages sheet', 'damages sheets'],
  tag: ['tag', 'tags'],
  note: ['note', 'notes'],
  task: ['task', 'tasks'],
  search: ['saved search', 'saved searches'],
  'review-question': ['question under review', 'questions under review'],
  'review-answer': ['answer in a review', 'answers in a review'],
  intake: ['the first conversation', 'the first conversation'],
  'safe-contact': ['way of safe contact', 'ways of safe contact'],
  witness: ['witness', 'witnesses'],
}
