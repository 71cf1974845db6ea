import { addYears, earliestOf, isAfter, latestOf, when } from '../casefile/dates.ts'
import type { Casefile, Claimant } from '../casefile/matter.ts'

const ageOfMajority = 18

/** One view for every party and court, so that what is remembered of its facts serves all of them. */
const views = new WeakMap<Casefile, Map<Claimant, Casefile>>()

/**
 * The matter as it concerns one of its claimants. A fact, a stretch of tolling or a claim left out that names other
 * claimants alone does not count for this one; one that names none counts for all. A party's conduct is that towards this
 * claimant where it was given apart. With one claimant the matter is as it was told.
 */
export function casefileOf(claimant: Claimant, casefile: Casefile): Casefile {
  if (casefile.claimants.length === 1) return casefile
  const known = views.get(casefile) ?? new Map<Claimant, Casefile>()
  views.set(casefile, known)
  const found = known.get(claimant) ?? makeView(claimant, casefile)
  known.set(claimant, found)
  return found
}

function makeView(claimant: Claimant, casefile: Casefile): Casefile {
  const others = new Set<string>(casefile.claimants.filter(({ id }) => id !== claimant.id).map(({ id }) => id))
  const concerns = (about: readonly string[]): boolean =>
    about.includes(claimant.id) || !about.some((id) => others.has(id))
  const isTheirs = (stretch: { readonly claimant?: string | undefined }): boolean =>
    stretch.claimant === undefined || stretch.claimant === claimant.id
  const view: Casefile = {
    ...casefile,
    claimants: [claimant],
    parties: casefile.parties.map(({ conduct, conductTowards, ...party }) => {
      const towards = conductTowards?.find((one) => one.claimant === claimant.id)
      if (towards) return { ...party, conduct: { from: towards.from, to: towards.to } }
      return conduct === undefined ? party : { ...party, conduct }
    }),
    facts: casefile.facts.filter(({ about }) => concerns(about)),
    tolling: casefile.tolling.filter(isTheirs),
    excludedClaims: casefile.excludedClaims.filter(isTheirs),
  }
  return { ...view, matter: { ...casefile.matter, minorMatter: mayHaveBeenMinor(claimant, view) } }
}

/**
 * Whether the claimant may have been under age on the first day of conduct told of; where a birth date or that day is not
 * known, what was said of the matter.
 */
function mayHaveBeenMinor(claimant: Claimant, view: Casefile): boolean {
  const born = latestOf(when(claimant.born))
  const days = view.parties.flatMap(({ conduct }) => (conduct ? [conduct.from] : []))
  const told = days.length > 0 ? days : view.facts.map((fact) => fact.when)
  const [first] = told.flatMap((text) => earliestOf(when(text)) ?? []).sort((a, b) => (isAfter(a, b) ? 1 : -1))
  if (born === null || first === undefined) return view.matter.minorMatter
  return isAfter(addYears(born, ageOfMajority, 'later'), first)
}
