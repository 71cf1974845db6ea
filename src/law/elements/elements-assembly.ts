import type { z } from 'zod'
import { FactorId } from '../../casefile/ids.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import type { LawList } from '../../casefile/problems/law-complaints.ts'
import { type Court, courtNamed } from '../courts.ts'
import type {
  CourtTest,
  Element,
  ElementFile,
  ElementLibrary,
  ElementRule,
  FactorSets,
  Immunity,
  Ingredient,
  IngredientRule,
  SameAs,
  TestRule,
  Theory,
  TheoryRule,
} from './element-library.ts'
import type { FactorList } from './factors.ts'

export interface ElementSource {
  readonly path: string
  readonly file: ElementFile
}

/** A place in a file that refers to something that is not there. */
export interface LooseReference {
  readonly file: string
  readonly at: readonly PropertyKey[]
  readonly complaint: Complaint
}

const notThere = (list: LawList, given: string): Complaint => ({ is: 'not-in-the-law', list, given })

class Loose extends Error {
  readonly reference: LooseReference
  constructor(reference: LooseReference) {
    super(reference.complaint.is)
    this.reference = reference
  }
}

/**
 * Joins the files: expands shared factor sets and elements, and holds every factor, court, element and decision named
 * against what exists. `decisions` null leaves decisions unchecked.
 */
export function assembleElements(
  sources: readonly ElementSource[],
  sets: FactorSets,
  factors: FactorList,
  courts: readonly Court[],
  decisions: ReadonlySet<string> | null,
): { readonly ok: true; readonly value: ElementLibrary } | { readonly ok: false; readonly loose: LooseReference } {
  try {
    const join = new Joiner(sources, sets, factors, courts, decisions)
    return { ok: true, value: { theories: join.theories(), immunities: join.immunities(), courts } }
  } catch (error) {
    if (error instanceof Loose) return { ok: false, loose: error.reference }
    throw error
  }
}

class Joiner {
  private readonly sources: readonly ElementSource[]
  private readonly sets: FactorSets
  private readonly known: ReadonlySet<string>
  private readonly courts: readonly Court[]
  private readonly decisions: ReadonlySet<string> | null

  constructor(
    sources: readonly ElementSource[],
    sets: FactorSets,
    factors: FactorList,
    courts: readonly Court[],
    decisions: ReadonlySet<string> | null,
  ) {
    this.sources = sources
    this.sets = sets
    this.known = new Set<string>(factors.factors.map(({ id }) => id))
    this.courts = courts
    this.decisions = decisions
  }

  theories(): readonly Theory[] {
    const seen = new Set<string>()
    return this.sources.flatMap(({ path, file }) =>
      (file.theories ?? []).map((theory, i) => {
        const at = ['theories', i]
        const key = `${theory.claim} ${theory.id}`
        if (seen.has(key))
          throw new Loose({
            file: path,
            at,
            complaint: { is: 'stands-twice', thing: 'theory', given: `${theory.claim} ${theory.id}` },
          })
        seen.add(key)
        return this.theory(path, at, theory)
      }),
    )
  }

  immunities(): readonly Immunity[] {
    return this.sources.flatMap(({ path, file }) => {
      if (!file.immunity) return []
      const { provision, roles, questions, finally: last } = file.immunity
      const at = ['immunity', 'questions']
      if (!questions.some(({ id }) => id === last.question))
        throw new Loose({
          file: path,
          at: ['immunity', 'finally', 'question'],
          complaint: notThere('questions', last.question),
        })
      return [
        {
          provision,
          roles,
          finally: last,
          questions: questions.map(({ yes_by, and_by, no_by, ...rest }, i) => {
            this.requireDecisions(path, [...at, i, 'authorities'], rest.authorities)
            return {
              ...rest,
              yesBy: this.expand(path, [...at, i, 'yes_by'], yes_by),
              andBy: and_by ? this.expand(path, [...at, i, 'and_by'], and_by) : null,
              noBy: this.expand(path, [...at, i, 'no_by'], no_by),
            }
          }),
        },
      ]
    })
  }

  private theory(path: string, at: readonly PropertyKey[], rule: z.infer<typeof TheoryRule>): Theory {
    const elements = rule.elements.map((entry, i) => {
      const here = [...at, 'elements', i]
      return 'same_as' in entry ? this.referred(path, here, entry) : this.element(path, here, entry)
    })
    const twice = elements.findIndex(({ id }, i) => elements.findIndex((other) => other.id === id) !== i)
    if (twice >= 0)
      throw new Loose({
        file: path,
        at: [...at, 'elements', twice],
        complaint: { is: 'stands-twice', thing: 'element', given: elements[twice]?.id ?? '' },
      })
    const { id, claim, name, roles, claimants } = rule
    const cautions = rule.cautions.map(({ when, with_fact, text }, i) => ({
      when,
      withFact: with_fact ? this.expand(path, [...at, 'cautions', i, 'with_fact'], with_fact) : null,
      text,
    }))
    return {
      id,
      claim,
      name,
      roles,
      states: rule.states ?? null,
      claimants,
      minorOnly: rule.minor_only,
      cautions,
      elements,
    }
  }

  private referred(path: string, at: readonly PropertyKey[], own: z.infer<typeof SameAs>): Element {
    const reference = own.same_as
    const [, fileId, theoryId, elementId] = /^([^#]+)#([^/]+)\/(.+)$/.exec(reference) ?? []
    const source = this.sources.find(({ file }) => file.id === fileId)
    const t = source?.file.theories?.findIndex(({ id }) => id === theoryId) ?? -1
    const theory = source?.file.theories?.[t]
    const e = theory?.elements.findIndex((entry) => 'id' in entry && entry.id === elementId) ?? -1
    const entry = theory?.elements[e]
    if (!source || !entry || 'same_as' in entry)
      throw new Loose({ file: path, at, complaint: notThere('elements', reference) })
    const element = this.element(source.path, ['theories', t, 'elements', e], entry)
    return {
      ...element,
      text: own.text ?? element.text,
      mentalState: own.mental_state ?? element.mentalState,
      status: own.status ?? element.status,
      note: own.note ?? element.note,
    }
  }

  private element(path: string, at: readonly PropertyKey[], rule: z.infer<typeof ElementRule>): Element {
    const tests = (rule.tests ?? []).map((test, i) => this.test(path, [...at, 'tests', i], test))
    if (tests.filter(({ isDefault }) => isDefault).length > 1)
      throw new Loose({ file: path, at: [...at, 'tests'], complaint: { is: 'several-defaults' } })
    return {
      id: rule.id,
      text: rule.text,
      mentalState: rule.mental_state,
      status: rule.status ?? 'verified',
      note: rule.note ?? null,
      ingredients: this.ingredients(path, [...at, 'ingredients'], rule.ingredients ?? []),
      tests,
    }
  }

  private test(path: string, at: readonly PropertyKey[], rule: z.infer<typeof TestRule>): CourtTest {
    for (const [i, court] of rule.courts.entries())
      if (!courtNamed(this.courts, court))
        throw new Loose({ file: path, at: [...at, 'courts', i], complaint: notThere('courts', court) })
    this.requireDecisions(path, [...at, 'authorities'], rule.authorities)
    const { id, name, circuits, courts, authorities, status } = rule
    const ingredients = this.ingredients(path, [...at, 'ingredients'], rule.ingredients)
    return {
      id,
      name,
      circuits,
      courts,
      isDefault: rule.default,
      authorities,
      status,
      note: rule.note ?? null,
      ingredients,
    }
  }

  private ingredients(
    path: string,
    at: readonly PropertyKey[],
    rules: readonly z.infer<typeof IngredientRule>[],
  ): readonly Ingredient[] {
    return rules.map((rule, i) => ({
      id: rule.id,
      text: rule.text,
      counted: rule.counted,
      shownBy: this.expand(path, [...at, i, 'shown_by'], rule.shown_by),
      together: rule.together
        ? {
            atLeast: rule.together.at_least,
            of: this.expand(path, [...at, i, 'together', 'of'], rule.together.of),
            counted: rule.together.counted ?? rule.counted,
          }
        : null,
      defeatedBy: this.expand(path, [...at, i, 'defeated_by'], rule.defeated_by),
      ask: rule.ask,
    }))
  }

  private expand(path: string, at: readonly PropertyKey[], references: readonly string[]): readonly FactorId[] {
    const ids = references.flatMap((reference, i) => {
      if (!reference.startsWith('set:')) return [{ id: reference, i }]
      const set = this.sets.sets[reference.slice(4)]
      if (!set) throw new Loose({ file: path, at: [...at, i], complaint: notThere('factor-sets', reference.slice(4)) })
      return set.map((id) => ({ id, i }))
    })
    for (const { id, i } of ids)
      if (!this.known.has(id)) throw new Loose({ file: path, at: [...at, i], complaint: notThere('factors', id) })
    return [...new Set(ids.map(({ id }) => id))].map((id) => FactorId.parse(id))
  }

  private requireDecisions(path: string, at: readonly PropertyKey[], ids: readonly string[]): void {
    for (const [i, id] of ids.entries())
      if (this.decisions && !this.decisions.has(id))
        throw new Loose({ file: path, at: [...at, i], complaint: notThere('decisions', id) })
  }
}
