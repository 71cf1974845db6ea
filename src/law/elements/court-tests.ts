import type { Court } from '../courts.ts'
import { courtNamed } from '../courts.ts'
import type { CourtTest, Element, ElementLibrary } from './element-library.ts'

/** How a court decides an element: by the law's own words, by a test it must or does use, or not settled. */
export type TestForCourt =
  | { readonly kind: 'words-of-the-law' }
  | { readonly kind: 'binding'; readonly test: CourtTest }
  | { readonly kind: 'used-there'; readonly test: CourtTest }
  | { readonly kind: 'usual'; readonly test: CourtTest }
  | { readonly kind: 'undecided'; readonly tests: readonly CourtTest[] }

/**
 * The test that a court of appeals binds the court to, else the one recorded for that very court, else the usual one;
 * undecided when none is recorded. A court of appeals and its districts share a circuit.
 */
export function testForCourt(element: Element, court: Court, library: ElementLibrary): TestForCourt {
  if (element.tests.length === 0) return { kind: 'words-of-the-law' }
  const { circuit } = court
  const binding = circuit === null ? undefined : element.tests.find(({ circuits }) => circuits.includes(circuit))
  if (binding) return { kind: 'binding', test: binding }
  const local = element.tests.find(({ courts }) =>
    courts.some((name) => courtNamed(library.courts, name)?.name === court.name),
  )
  if (local) return { kind: 'used-there', test: local }
  const usual = element.tests.find(({ isDefault }) => isDefault)
  return usual ? { kind: 'usual', test: usual } : { kind: 'undecided', tests: element.tests }
}
