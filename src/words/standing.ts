import type { DocumentStatus } from '../casefile/evidence/records.ts'
import type { FindingKind, ImmunityFinding } from '../casefile/findings.ts'
import type { TimeStanding } from '../casefile/limitation/time-standing.ts'
import type { Stage } from '../casefile/matter.ts'

export const stageWords: Readonly<Record<Stage, string>> = {
  pleading: 'pleading',
  'summary-judgment': 'summary judgment',
  trial: 'trial',
}

export const findingWords: Readonly<Record<FindingKind, string>> = {
  supported: 'supported',
  contested: 'contested',
  gap: 'gap',
}

/** The same three shapes as on screen, for plain text and Word. */
export const findingShapes: Readonly<Record<FindingKind, string>> = { supported: '●', contested: '◐', gap: '○' }

export const statusWords: Readonly<Record<DocumentStatus, string>> = {
  read: 'read',
  duplicate: 'duplicate',
  failed: 'not read',
  held: 'held',
  waiting: 'waiting',
}

export const immunityWords: Readonly<Record<ImmunityFinding['result'], string>> = {
  'does-not-apply': 'does not apply',
  'exception-arguable': 'an exception is arguable',
  'likely-bars': 'likely bars the claim',
  open: 'open',
}

export const timeWords: Readonly<Record<TimeStanding, string>> = {
  'in-time': 'in time',
  arguable: 'arguably in time',
  'too-late': 'too late',
  'no-limit': 'no time limit',
  'not-available': 'not available',
}
