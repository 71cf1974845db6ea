/** How a court's word counts for another court. The first is followed, the rest persuade, nearest first. */
export type Authority = 'binding' | 'own-court' | 'own-circuit' | 'elsewhere'

export const authorityOrder: readonly Authority[] = ['binding', 'own-court', 'own-circuit', 'elsewhere']

const plain = (court: string): string => court.toLowerCase().replace(/[^a-z0-9]/g, '')

export const isFederalAppeal = (court: string): boolean =>
  /^(?:(?:\d+(?:st|d|nd|rd|th)|d\.c\.|fed\.) cir\.)$/i.test(court.trim())
const isSupreme = (court: string): boolean => ['us', 'usct', 'supremecourt', 'ussupremecourt'].includes(plain(court))
/** A state's highest court is cited by the state's abbreviation alone: `Tex.`, `Wash.`, `N.Y.`. */
const isStateHighest = (court: string, circuit: string): boolean =>
  /^[a-z]{2}$/.test(circuit) &&
  circuit !== 'dc' &&
  /^[A-Z][A-Za-z.]*(?: [A-Z][a-z]+\.?)?$/.test(court) &&
  !/\bCt\b|\bCir\b|\bApp\b/.test(court)

/**
 * Own circuit's court of appeals on federal law, the state's highest court on state law, and the Supreme Court bind.
 * `state` law is decided for good by the state named at the end of a district court's name (`N.D. Ga.`).
 */
export function authorityFor(
  here: { readonly court: string; readonly circuit: string },
  there: { readonly court: string; readonly circuit: string },
  law: 'federal' | 'state',
): Authority {
  if (isSupreme(there.court)) return 'binding'
  const sameCircuit = here.circuit.toLowerCase() === there.circuit.toLowerCase()
  if (law === 'federal' && isFederalAppeal(there.court) && sameCircuit) return 'binding'
  if (law === 'state' && isStateHighest(there.court, there.circuit) && plain(here.court).endsWith(plain(there.court)))
    return 'binding'
  if (plain(here.court) === plain(there.court)) return 'own-court'
  return sameCircuit ? 'own-circuit' : 'elsewhere'
}
