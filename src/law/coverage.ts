import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import type { LimitationValue } from '../casefile/limitation/limitation-value.ts'
import { type Grade, gradeOf, grades, type RestsOn } from '../casefile/rests-on.ts'
import type { LawLibrary } from './library.ts'
import type { Limitation } from './limitation/limitation-rules.ts'
import { groundsIn } from './periods/period.ts'
import { givesPeriod, type Provision, type Version } from './provision.ts'

export const CoverageNotes = z.strictObject({
  checked: IsoDay,
  covers: z.array(z.string()),
  not_covered: z.array(z.string()),
  /** People who live in each jurisdiction: how many cases a value is likely to matter for. */
  population: z.strictObject({ source: z.string(), of: z.record(z.string(), z.int().positive()) }),
  /** Where the official text of each jurisdiction is kept. */
  texts: z.record(z.string(), z.string()),
})
export type CoverageNotes = z.infer<typeof CoverageNotes>

/** How many values of the law stand at each grade; what is contested is counted at its grade and again by itself. */
export type GradeShares = Readonly<Record<Grade, number>> & { readonly contested: number; readonly all: number }

export interface ProvisionCoverage {
  readonly id: string
  readonly cite: string
  readonly kind: string
  readonly jurisdiction: string
  readonly versions: number
  /** What the time limit in the newest text rests on. */
  readonly limitation: Grade | 'contested' | 'not-known' | 'none-recorded'
  readonly not_read: readonly string[]
}

/** A value of a time limit that rests neither on a text nor on a decision. */
export interface ToLookUp {
  readonly id: string
  readonly what: LimitationValue
  /** First day of the text that holds it; null where none is recorded. */
  readonly text_from: IsoDay | null
  readonly cite: string
  readonly grade: Grade
  /** Where the official text is kept; null for a place that the notes do not name. */
  readonly where: string | null
  /** People for whom it may matter: those of the jurisdiction, or of the country for federal law. */
  readonly people: number
}

/** How each provision is known, in order of id. */
export function coverageOf(law: LawLibrary): readonly ProvisionCoverage[] {
  return [...law.provisions.values()]
    .map((provision) => ({
      id: provision.id,
      cite: provision.cite,
      kind: provision.kind,
      jurisdiction: provision.jurisdiction,
      versions: provision.versions.length,
      limitation: limitationOf(provision),
      not_read: provision.not_read,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function limitationOf(provision: Provision): ProvisionCoverage['limitation'] {
  const limitation = provision.versions.at(-1)?.limitation
  if (!limitation) return 'none-recorded'
  if (limitation.period.rule === 'not-known') return 'not-known'
  return limitation.rests_on.contested ? 'contested' : gradeOf(limitation.rests_on)
}

interface RestingValue {
  readonly what: LimitationValue
  readonly on: RestsOn
}

/** Every value that a time limit of a text holds: the period, its readings, what stops it, revives it and carries it over. */
function valuesOf(limitation: Limitation): readonly RestingValue[] {
  return [
    { what: { is: 'period' }, on: limitation.rests_on },
    ...groundsIn(limitation.period).map((on, i): RestingValue => ({ what: { is: 'reading', number: i + 1 }, on })),
    ...limitation.tolling.map(({ kind, rests_on: on }): RestingValue => ({ what: { is: 'stopped', by: kind }, on })),
    ...limitation.revival.map(({ opens, rests_on: on }): RestingValue => ({ what: { is: 'window', opens }, on })),
    ...(limitation.carry ? [{ what: { is: 'reach' as const }, on: limitation.carry.rests_on }] : []),
  ]
}

const ofFederalLaw = ({ jurisdiction }: Provision): boolean => jurisdiction === 'us'

function limitsOf(
  law: LawLibrary,
): readonly { readonly provision: Provision; readonly version: Version; readonly limitation: Limitation }[] {
  return [...law.provisions.values()]
    .filter(givesPeriod)
    .flatMap((provision) =>
      provision.versions.flatMap((version) =>
        version.limitation ? [{ provision, version, limitation: version.limitation }] : [],
      ),
    )
}

/** The shares of grades among the values of all time limits: of federal law, and of the states. */
export function limitationShares(law: LawLibrary): { readonly federal: GradeShares; readonly states: GradeShares } {
  const limits = limitsOf(law)
  const sharesOf = (federal: boolean): GradeShares =>
    shares(
      limits
        .filter(({ provision }) => ofFederalLaw(provision) === federal)
        .flatMap(({ limitation }) => valuesOf(limitation).map(({ on }) => on)),
    )
  return { federal: sharesOf(true), states: sharesOf(false) }
}

function shares(values: readonly RestsOn[]): GradeShares {
  const at = (grade: Grade): number => values.filter((on) => gradeOf(on) === grade).length
  const [text, decision, part, secondary, knowledge] = grades
  return {
    [text]: at(text),
    [decision]: at(decision),
    [part]: at(part),
    [secondary]: at(secondary),
    [knowledge]: at(knowledge),
    contested: values.filter((on) => on.contested).length,
    all: values.length,
  }
}

/** What is to be looked up, the values that may matter for the most people first; of one place the period comes first. */
export function toLookUp(law: LawLibrary, { population, texts }: CoverageNotes): readonly ToLookUp[] {
  const everybody = Object.values(population.of).reduce((sum, people) => sum + people, 0)
  const found = limitsOf(law).flatMap(({ provision, version, limitation }) =>
    valuesOf(limitation)
      .filter(({ on }) => !['text', 'decision'].includes(gradeOf(on)))
      .map(({ what, on }) => ({
        id: provision.id,
        what,
        text_from: version.from,
        cite: limitation.cite ?? provision.cite,
        grade: gradeOf(on),
        where: texts[provision.jurisdiction] ?? null,
        people: ofFederalLaw(provision) ? everybody : (population.of[provision.jurisdiction] ?? 0),
      })),
  )
  const rank = ({ what }: ToLookUp): number => (what.is === 'period' ? 0 : 1)
  return found.sort((a, b) => b.people - a.people || rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
