import { day, earliestOf, type IsoDay, isAfter, latestOf, type WhenText, when } from '../casefile/dates.ts'
import { PartyId } from '../casefile/ids.ts'
import type { IntakeRecord } from '../casefile/intake/intake-record.ts'
import type { Triage, TriageOpen, TriageRow } from '../casefile/intake/triage.ts'
import { type Casefile, type Claimant, Matter, type Party, Role } from '../casefile/matter.ts'
import { minorOn } from '../casefile/minor-then.ts'
import { theoriesFor } from '../law/elements/elements.ts'
import { limitationOf } from './claim-limitation.ts'
import { casefileOf } from './claimant-view.ts'
import { conductOf } from './conduct.ts'
import { courtFor, type LawInForce } from './law-in-force.ts'
import { Memory } from './memory.ts'

/** What is known at the beginning: there may be no matter, no party and no intake yet. */
export interface TriageAsked {
  readonly casefile: Omit<Casefile, 'matter'> & { readonly matter: Matter | null }
  readonly intake: IntakeRecord | null
  readonly asOf: IsoDay
}

type Found = Pick<Triage, 'notCounted'> & { readonly rows: readonly TriageRow[] }

/**
 * Every claim that is put to parties of these kinds, with its last days, the strictest first; those too late on every reading
 * last. Where no party was told, every kind is reckoned with. Time alone is looked at: nothing is said of proof.
 */
export function triage(asked: TriageAsked, law: LawInForce): Triage {
  const casefile = wholeCasefile(asked)
  const court = asked.casefile.matter?.court ?? null
  const found = casefile.claimants.flatMap((claimant) => triageFor(claimant, casefile, court, asked, law))
  const rows = found.flatMap((one) => one.rows)
  return {
    asOf: asked.asOf,
    court,
    parties: casefile.parties.map(({ id, name, role }) => ({
      id,
      name: asked.casefile.parties.some((told) => told.id === id) ? name : null,
      role,
    })),
    rows: inOrder(sameDaysTogether(rows)),
    notCounted: found.flatMap((one) => one.notCounted),
    open: openQuestions(asked, casefile),
  }
}

const nobodyTold = (id: Role): PartyId => PartyId.parse(`kind-${id}`)

/** The casefile with what the intake gave where a record is missing. */
function wholeCasefile({ casefile, intake, asOf }: TriageAsked): Casefile {
  const states = intake?.states ?? []
  const conduct = intake?.conduct ?? undefined
  const parties =
    casefile.parties.length > 0
      ? casefile.parties.map((party) => withConduct(party, casefile.facts.length > 0 ? undefined : conduct))
      : Role.options.map(
          (role): Party => ({
            ...{ id: nobodyTold(role), name: '', kind: 'organisation', role, states, unknown: true, description: '' },
            ...(conduct === undefined ? {} : { conduct }),
          }),
        )
  const matter =
    casefile.matter ??
    Matter.parse({
      ...{ id: 'intake', caption: '', court: '', asOf, summary: '' },
      minorMatter: (intake?.minor ?? 'not-sure') !== 'no',
    })
  return { ...casefile, parties, matter: { ...matter, asOf } }
}

const withConduct = (party: Party, conduct: Party['conduct']): Party =>
  party.conduct === undefined && conduct !== undefined ? { ...party, conduct } : party

function triageFor(
  claimant: Claimant,
  whole: Casefile,
  court: string | null,
  { asOf }: TriageAsked,
  law: LawInForce,
): readonly Found[] {
  const memory = new Memory()
  const casefile = casefileOf(claimant, whole)
  const forClaimant = whole.claimants.length > 1 ? claimant.pseudonym : null
  return casefile.parties.flatMap((party) => {
    const conduct = conductOf(party, casefile)
    const put = theoriesFor(party, { kind: claimant.kind, wasMinor: casefile.matter.minorMatter }, law.elements)
    return put.flatMap((theory): readonly Found[] => {
      const provision = law.library.provisions.get(theory.claim)
      const left = casefile.excludedClaims.some((one) => one.party === party.id && one.claim === theory.claim)
      if (provision === undefined || left) return []
      const said = { claimant: claimant.id, claim: theory.claim, cite: provision.cite, theory: theory.name }
      const cannot: Found = { rows: [], notCounted: [{ ...said, against: party.id }] }
      if (conduct === null || conduct.from === 'unknown' || conduct.to === 'unknown') return [cannot]
      const at = court === null ? null : courtFor(party, whole.matter, law)
      const question = { asOf, stage: casefile.matter.stage }
      const counted = limitationOf({ party, theory, casefile, claimant, law, question, court: at, memory }, conduct)
      if (!counted.ok) return [cannot]
      if (counted.value.available === 'no') return []
      const { earliest } = counted.value
      const daysLeft = earliest === null ? null : day(asOf).until(day(earliest)).days
      const against = [party.id]
      const row = { ...said, title: provision.title, against, forClaimant, limitation: counted.value, daysLeft }
      return [{ rows: [row], notCounted: [] }]
    })
  })
}

/** A claim with the same days against several parties is told once. */
function sameDaysTogether(rows: readonly TriageRow[]): readonly TriageRow[] {
  const key = ({ claimant, claim, theory, limitation }: TriageRow): string =>
    JSON.stringify([claimant, claim, theory, limitation])
  return [...Map.groupBy(rows, key).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, against: [first, ...rest].flatMap(({ against }) => against) }],
  )
}

/** By the strictest day; then those without a limit, those of which the strict day cannot be said, and those too late. */
function inOrder(rows: readonly TriageRow[]): readonly TriageRow[] {
  const rank = ({ limitation: { barred, earliest, period_known: known } }: TriageRow): number =>
    barred === 'yes' ? 3 : earliest !== null ? 0 : known.earliest ? 2 : 1
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.limitation.earliest ?? '').localeCompare(b.limitation.earliest ?? '') ||
      a.cite.localeCompare(b.cite),
  )
}

function openQuestions({ casefile, intake }: TriageAsked, whole: Casefile): Triage['open'] {
  const found = new Set<TriageOpen>()
  if (whole.parties.every((party) => conductOf(party, whole) === null)) found.add('when-not-said')
  if (whole.parties.every(({ states }) => states.length === 0)) found.add('where-not-said')
  if (casefile.parties.length === 0) found.add('kinds-not-said')
  if (casefile.matter === null) found.add('no-court')
  else if (intake?.unsure.includes('court')) found.add('court-not-chosen')
  for (const { born, died, kind } of whole.claimants) {
    if (born === 'unknown') found.add('birth-not-said')
    if (kind === 'estate' && (died === undefined || died === 'unknown')) found.add('death-not-said')
    const youngest = minorBy(born, whole)
    if (youngest === 'after') found.add('dates-differ')
    else if (intake !== null && youngest !== null && intake.minor !== 'not-sure' && youngest !== intake.minor)
      found.add('age-differs')
    else if (intake !== null && youngest === null && intake.minor === 'not-sure') found.add('age-not-sure')
  }
  return [...found]
}

/** The same by the birth date and all conduct told; `after`: born when it was over; null: cannot say. */
function minorBy(born: WhenText, whole: Casefile): 'yes' | 'no' | 'after' | null {
  const spans = whole.parties.flatMap(({ conduct }) => (conduct ? [conduct] : []))
  const first = earliestOf(when(born))
  const ends = spans.map(({ to }) => latestOf(when(to)))
  if (first !== null && ends.length > 0 && ends.every((end) => end !== null && isAfter(first, end))) return 'after'
  const each = spans.map(({ from }) => minorOn(born, from))
  if (each.includes('yes')) return 'yes'
  return each.length === 0 || each.includes(null) ? null : 'no'
}
