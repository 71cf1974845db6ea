import { day, IsoDay, isAfter, isoDay } from '../casefile/dates.ts'
import { FactorId } from '../casefile/ids.ts'
import type { Complaint } from '../casefile/problems/complaint.ts'
import { problem } from '../casefile/problems.ts'
import { knowledgeAlone } from '../casefile/rests-on.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { ElementLibrary, Ingredient } from '../law/elements/element-library.ts'
import type { FactorList } from '../law/elements/factors.ts'
import type { LawLibrary } from '../law/library.ts'
import type { Provision, Version } from '../law/provision.ts'
import type { RevivalWindow } from '../law/rules/revival.ts'
import type { Reform, ReformChange } from './reform-file.ts'

/** The law as far as a reform can change it. */
export interface LawForReform {
  readonly library: LawLibrary
  readonly elements: ElementLibrary
  readonly factors: FactorList
}

/** A law after some changes. How claims are proved differs by day; the statutes carry their days themselves. */
export interface ChangedLaw {
  readonly library: LawLibrary
  readonly elementsBefore: ElementLibrary
  readonly elementsAfter: ElementLibrary
  /** First day of the changed elements; null where they hold for every day. */
  readonly from: IsoDay | null
  readonly retroactive: boolean
}

export interface ComparedLaws {
  readonly without: ChangedLaw
  readonly with: ChangedLaw
}

/** A text with this first day never comes into force; it only keeps the theories known that it lists. */
const never = IsoDay.parse('9999-01-01')

/** The law with and without a reform. Problem: `input-not-valid` where the reform names what the law does not hold. */
export function lawsCompared(law: LawForReform, reform: Reform): Result<ComparedLaws, 'input-not-valid'> {
  const asItStands: ChangedLaw = {
    library: law.library,
    elementsBefore: law.elements,
    elementsAfter: law.elements,
    from: null,
    retroactive: reform.retroactive,
  }
  const enacted = reform.stage === 'enacted'
  const changed = applyReform(law, reform)
  if (!changed.ok) return changed
  return ok(enacted ? { without: changed.value, with: asItStands } : { without: asItStands, with: changed.value })
}

/**
 * The law after the changes of a reform: with it where it is not yet law, without it where it is. Answers for a day
 * before the reform stay as they were, unless it reaches back. Problem: `input-not-valid`.
 */
export function applyReform(law: LawForReform, reform: Reform): Result<ChangedLaw, 'input-not-valid'> {
  const undoing = reform.stage === 'enacted'
  const { factors } = law
  let { library, elements } = law
  for (const change of undoing ? reform.without : reform.changes) {
    const next = applied({ library, elements, factors }, change, reform)
    if ('is' in next) return failed(problem('input-not-valid', { input: 'reform', id: reform.id, complaint: next }))
    library = next.library
    elements = next.elements
  }
  return ok({
    library,
    elementsBefore: undoing ? elements : law.elements,
    elementsAfter: elements,
    from: undoing ? null : reform.from,
    retroactive: reform.retroactive,
  })
}

/** How claims are proved for conduct that ended on one day and is judged on another. */
export function elementsFor(law: ChangedLaw, conductTo: IsoDay, asOf: IsoDay): ElementLibrary {
  if (law.from === null) return law.elementsAfter
  if (asOf < law.from) return law.elementsBefore
  return law.retroactive || conductTo >= law.from ? law.elementsAfter : law.elementsBefore
}

function applied(law: LawForReform, change: ReformChange, reform: Reform): LawForReform | Complaint {
  switch (change.change) {
    case 'text-stays': {
      const provision = law.library.provisions.get(change.provision)
      if (!provision) return { is: 'not-in-the-law', list: 'provisions', given: change.provision }
      if (!provision.versions.some((version) => version.from === change.from))
        return { is: 'no-text-from', provision: change.provision, from: change.from }
      return withProvision(law, textStays(provision, change.from))
    }
    case 'new-text': {
      const provision = law.library.provisions.get(change.provision)
      if (!provision) return { is: 'not-in-the-law', list: 'provisions', given: change.provision }
      return withProvision(law, newText(provision, change, reform))
    }
    case 'immunity-exception': {
      const immunity = law.elements.immunities.find((one) => one.provision === change.provision)
      const question = immunity?.questions.find((one) => one.id === change.question && one.claims)
      if (!immunity || !question)
        return { is: 'no-question-of-claim', provision: change.provision, question: change.question }
      const immunities = law.elements.immunities.map((one) =>
        one === immunity
          ? { ...one, questions: one.questions.map((q) => (q === question ? { ...q, claims: change.claims } : q)) }
          : one,
      )
      return { ...law, elements: { ...law.elements, immunities } }
    }
    case 'new-test': {
      const theory = law.elements.theories.find((one) => one.claim === change.claim && one.id === change.theory)
      const element = theory?.elements.find((one) => one.id === change.element)
      if (!theory || !element)
        return { is: 'no-element-of-theory', claim: change.claim, element: change.element, theory: change.theory }
      const known = new Set<string>(law.factors.factors.map(({ id }) => id))
      const strange = change.ingredients
        .flatMap((one) => [...one.shown_by, ...(one.together?.of ?? []), ...one.defeated_by])
        .find((id) => !known.has(id))
      if (strange !== undefined) return { is: 'not-in-the-law', list: 'factors', given: strange }
      const ingredients = change.ingredients.map(ingredientOf)
      const renewed = { ...element, text: change.text, mentalState: change.mental_state, ingredients, tests: [] }
      const theories = law.elements.theories.map((one) =>
        one === theory ? { ...one, elements: one.elements.map((e) => (e === element ? renewed : e)) } : one,
      )
      return { ...law, elements: { ...law.elements, theories } }
    }
    default:
      return change satisfies never
  }
}

function withProvision(law: LawForReform, provision: Provision): LawForReform {
  const provisions = new Map(law.library.provisions)
  provisions.set(provision.id, provision)
  return { ...law, library: { ...law.library, provisions } }
}

function textStays(provision: Provision, from: IsoDay): Provision {
  const kept = provision.versions.filter((version) => version.from === null || version.from < from)
  const last = kept.at(-1)
  const dropped = provision.versions.filter((version) => !kept.includes(version))
  const final = dropped.at(-1)
  if (!last || !final) return { ...provision, versions: kept }
  const against = [...new Set(provision.versions.flatMap((version) => version.against))]
  const eve = isoDay(day(never).subtract({ days: 1 }))
  const unborn: Version = { ...final, from: never, until: null, against, reach_back: [] }
  return { ...provision, versions: [...kept.slice(0, -1), { ...last, until: eve }, unborn] }
}

function newText(
  provision: Provision,
  change: Extract<ReformChange, { readonly change: 'new-text' }>,
  reform: Reform,
): Provision {
  const theoriesOf = (version: Version): readonly string[] => [
    ...new Set([...version.against.filter((one) => !change.drops_theories.includes(one)), ...change.adds_theories]),
  ]
  const before = provision.versions.filter((version) => version.from === null || version.from < reform.from)
  const last = before.at(-1)
  const eve = isoDay(day(reform.from).subtract({ days: 1 }))
  const limitation = change.limitation ?? last?.limitation ?? null
  const renewed: Version = {
    ...(last ?? emptyVersion(reform.from)),
    from: reform.from,
    until: null,
    enacted_by: { text: reform.cite, rests_on: change.rests_on },
    rests_on: change.rests_on,
    summary: change.summary,
    against: last ? [...theoriesOf(last)] : [...change.adds_theories],
    limitation: limitation ? { ...limitation, revival: [...limitation.revival, ...windowsOf(reform)] } : null,
  }
  const earlier = before.map((version, i): Version => {
    const ended = i === before.length - 1 && (version.until === null || version.until > eve) ? eve : version.until
    const against = reform.retroactive ? [...theoriesOf(version)] : version.against
    return { ...version, until: ended, against }
  })
  const later = provision.versions
    .filter((version) => version.from !== null && isAfter(day(version.from), day(reform.from)))
    .map((version): Version => ({ ...version, against: [...theoriesOf(version)] }))
  const next = later[0]
  const until = next?.from ? isoDay(day(next.from).subtract({ days: 1 })) : null
  return { ...provision, versions: [...earlier, { ...renewed, until }, ...later] }
}

function windowsOf(reform: Reform): readonly RevivalWindow[] {
  if (reform.revival === 'none') return []
  const { from, until, note, rests_on } = reform.revival
  return [{ opens: from, closes: until, note, rests_on }]
}

const emptyVersion = (from: IsoDay): Version => ({
  from,
  until: null,
  enacted_by: { text: '', rests_on: knowledgeAlone },
  rests_on: knowledgeAlone,
  summary: '',
  who_may_sue: null,
  against: [],
  reach_back: [],
  accrues_on: 'act',
  elements: [],
  limitation: null,
  remedies: null,
  retroactivity: null,
  operative_phrases: [],
  notes: {},
})

function ingredientOf(rule: Extract<ReformChange, { readonly change: 'new-test' }>['ingredients'][number]): Ingredient {
  const ids = (list: readonly string[]): readonly FactorId[] => list.map((id) => FactorId.parse(id))
  return {
    id: rule.id,
    text: rule.text,
    counted: rule.counted,
    shownBy: ids(rule.shown_by),
    together: rule.together
      ? { atLeast: rule.together.at_least, of: ids(rule.together.of), counted: rule.together.counted ?? rule.counted }
      : null,
    defeatedBy: ids(rule.defeated_by),
    ask: rule.ask,
  }
}
