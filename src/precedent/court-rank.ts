/** How a court's word counts for another court. The first is followed, the rest persuade, nearest first. */
export type Authority = 'binding' | 'state-appeal' | 'own-court' | 'own-circuit' | 'elsewhere'

export const authorityOrder: readonly Authority[] = ['binding', 'state-appeal', 'own-court', 'own-circuit', 'elsewhere']

export interface Bench {
  readonly court: string
  /** Number of the circuit, `dc`, or the small postal code of a state for its own courts. */
  readonly circuit: string
}

const plain = (court: string): string => court.toLowerCase().replace(/[^a-z0-9]/g, '')

export const isFederalAppeal = (court: string): boolean =>
  /^(?:(?:\d+(?:st|d|nd|rd|th)|d\.c\.|fed\.) cir\.)$/i.test(court.trim())
const isSupreme = (court: string): boolean => ['us', 'usct', 'supremecourt', 'ussupremecourt'].includes(plain(court))
const isStateCourt = ({ circuit }: Bench): boolean => /^(?!dc|us)[a-z]{2}$/i.test(circuit)
/** A state's highest court is cited by the state's abbreviation alone: `Tex.`, `Wash.`, `N.Y.`, `W. Va.`. */
const isStateHighest = (bench: Bench): boolean => isStateCourt(bench) && plain(bench.court) === plain(stateOf(bench))
const isStateAppeal = (bench: Bench): boolean => isStateCourt(bench) && /\bApp\b/.test(bench.court)

/** The state in the name of a court: `Ga.` in `N.D. Ga.`, `Ga. Ct. App.` and `Ga.`; `W. Va.` in `S.D. W. Va.`. */
const stateOf = (bench: Bench): string =>
  isStateCourt(bench)
    ? bench.court.trim().replace(/\s+(?:App|Cir|Ct|Super|Sup|Dist|Com|Fam)\b.*$/, '')
    : bench.court.trim().replace(/^(?:[NSEWMC]\.)?D\.\s*(?=[A-Z])/, '')

/**
 * Own circuit's court of appeals on federal law, the state's highest court on state law, and the Supreme Court bind; so does
 * a state's court of appeals in the trial courts of that state. A federal court follows a state's court of appeals on state
 * law unless shown that the highest court would not: nearest of all that persuades. An unpublished appeal binds nobody.
 */
export function authorityFor(
  here: Bench,
  there: Bench & { readonly unpublished?: boolean },
  law: 'federal' | 'state',
): Authority {
  const rank = rankOf(here, there, law)
  return there.unpublished === true && rank === 'binding' ? 'own-circuit' : rank
}

function rankOf(here: Bench, there: Bench, law: 'federal' | 'state'): Authority {
  if (isSupreme(there.court)) return 'binding'
  const sameCircuit = here.circuit.toLowerCase() === there.circuit.toLowerCase()
  if (law === 'federal' && isFederalAppeal(there.court) && sameCircuit) return 'binding'
  if (law === 'state' && isStateCourt(there)) {
    const sameState = sameCircuit || plain(stateOf(here)) === plain(stateOf(there))
    if (sameState && isStateHighest(there)) return 'binding'
    if (sameState && isStateAppeal(there)) return isStateCourt(here) ? 'binding' : 'state-appeal'
  }
  if (plain(here.court) === plain(there.court)) return 'own-court'
  return sameCircuit ? 'own-circuit' : 'elsewhere'
}
