import type { WithoutSupport } from '../casefile/analysis.ts'
import type { ClaimCaution, ClaimStep, ElementNote, TestName } from '../casefile/findings.ts'
import type { FactId } from '../casefile/ids.ts'
import { seenWords } from './grade-words.ts'

/** How the test of an element is called. */
export const testName = (name: TestName): string =>
  name.is === 'law' ? name.text : `not settled in ${name.court}: the tests of other courts side by side`

/** Of one court that decides an element by several tests, by the theory. */
export const testNames = (names: readonly TestName[]): string => names.map(testName).join('; or ')

const ordinal = (circuit: string): string => ({ '1': '1st', '2': '2d', '3': '3d' })[circuit] ?? `${circuit}th`

/** The circuits and courts that use a test, as they are cited. */
export const boundByTest = (test: {
  readonly circuits: readonly string[]
  readonly courts: readonly string[]
}): string =>
  [
    ...test.circuits.map((circuit) => (circuit === 'DC' ? 'D.C. Cir.' : `${ordinal(circuit)} Cir.`)),
    ...test.courts,
  ].join(', ')

/** How a fact is called where the sentence is read: `F12` on paper, `fact 12` on a screen. */
export type FactName = (id: FactId) => string

export function elementNote(note: ElementNote, nameOf: FactName): string {
  switch (note.is) {
    case 'law':
      return note.text
    case 'no-decision-here':
      return `No decision of ${note.court} on this is recorded; the usual test is applied.`
    case 'tests-met':
      return `The facts meet ${note.met} of ${note.of} tests.`
    case 'wording':
      return `The wording of this element: ${seenWords[note.status]}.`
    case 'other-accounts':
      return `Other accounts differ from ${note.of.map(nameOf).join(', ')}; the finding stands without ${note.of.length === 1 ? 'it' : 'them'}.`
    default:
      return note satisfies never
  }
}

/** All notes of an element in one run of sentences; empty where there are none. */
export const elementNotes = (notes: readonly ElementNote[], nameOf: FactName): string =>
  notes.map((note) => elementNote(note, nameOf)).join(' ')

export function claimCaution(caution: ClaimCaution): string {
  switch (caution.is) {
    case 'law':
      return caution.text
    case 'binding-contrary':
      return `A binding decision found like facts insufficient: ${caution.caption} (${caution.court} ${caution.year}).`
    case 'span-of-own-facts':
      return 'The span of this party’s conduct is read off the facts about it; give `conduct` with the party to state it.'
    case 'span-of-all-parties':
      return 'No fact dates this party’s conduct; the span of all parties together is used.'
    default:
      return caution satisfies never
  }
}

export function claimStep(step: ClaimStep): string {
  switch (step.is) {
    case 'ask':
      return step.text
    case 'factors':
      return `Look for: ${step.names.join(' and ')}; with it, rulings on like facts would favour the plaintiff (found in ${Math.round(step.seenInShare * 100)}% of the decided rulings read).`
    default:
      return step satisfies never
  }
}

/** Why no claim against a party has support. */
export function withoutSupportWords({ nearest }: WithoutSupport): string {
  if (nearest === null) return 'No claim in the law files is put to a party in this role here.'
  const missing = nearest.missing.map((text) => text.charAt(0).toLowerCase() + text.slice(1))
  return `Nearest is ${nearest.cite} (${nearest.theory}), where no confirmed fact shows that ${missing.join('; nor that ')}.`
}
