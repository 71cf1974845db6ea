import type { ProvisionId } from '../../casefile/ids.ts'
import type { Role, Stage } from '../../casefile/matter.ts'
import type { Court } from '../../law/courts.ts'
import { type TestForCourt, testForCourt } from '../../law/elements/court-tests.ts'
import type {
  CourtTest,
  Element,
  ElementLibrary,
  Immunity,
  Ingredient,
  Theory,
} from '../../law/elements/element-library.ts'
import type { FactorList } from '../../law/elements/factors.ts'
import { type CaseloadColumns, wordsFor } from './caseload-columns.ts'
import { FactorColumns } from './factor-columns.ts'

/** Three-way findings of many rows: `met` where it is supported or contested, `sure` where it is supported. */
export interface FindingBits {
  readonly met: Uint32Array
  readonly sure: Uint32Array
}

export interface ProofQuestion {
  readonly rows: CaseloadColumns
  readonly factors: FactorList
  readonly stage: Stage
}

/**
 * Elements over columns of bits, 32 rows at a time, against the defendant of one role, or of any where no fact is told
 * of one role alone. Findings agree with `assessElements` on the same facts.
 */
export class ElementColumns {
  private readonly rows: CaseloadColumns
  private readonly words: number
  private readonly facts: FactorColumns
  private readonly ingredients = new Map<string, FindingBits>()
  private readonly theories = new Map<Theory, FindingBits>()
  private readonly immunities = new Map<Immunity, Map<string, ImmunityBits>>()

  constructor({ rows, factors, stage }: ProofQuestion, role: Role | null) {
    this.rows = rows
    this.words = wordsFor(rows.places)
    this.facts = new FactorColumns(rows, factors, stage, role)
  }

  /** A claim is as strong as its weakest element, by the test of each row's own court. */
  theory(theory: Theory, library: ElementLibrary): FindingBits {
    const known = this.theories.get(theory)
    if (known) return known
    const met = new Uint32Array(this.words)
    const sure = new Uint32Array(this.words)
    for (const { court, from, to } of this.rows.courts) {
      // The law of a state gives nothing elsewhere: those rows stay unmet.
      if (theory.states !== null && !theory.states.some((state) => court.states.includes(state))) continue
      const parts = theory.elements.map((element) => this.element(element, court, library))
      const [first, last] = [from >>> 5, Math.ceil(to / 32)]
      met.fill(0xffffffff, first, last)
      sure.fill(0xffffffff, first, last)
      for (const part of parts)
        for (let w = first; w < last; w++) {
          met[w] = (met[w] ?? 0) & (part.met[w] ?? 0)
          sure[w] = (sure[w] ?? 0) & (part.sure[w] ?? 0)
        }
    }
    const found = { met, sure }
    this.theories.set(theory, found)
    return found
  }

  private element(element: Element, court: Court, library: ElementLibrary): FindingBits {
    const choice = choiceOf(element, court, library)
    switch (choice.kind) {
      case 'words-of-the-law':
        return this.all(element.ingredients)
      case 'binding':
      case 'used-there':
      case 'usual':
        return this.all(choice.test.ingredients)
      case 'undecided':
        return this.sideBySide(element, choice.tests)
      default:
        return choice satisfies never
    }
  }

  private readonly sides = new Map<Element, FindingBits>()

  /** Met where the facts meet some test; sure where they surely meet each. */
  private sideBySide(element: Element, tests: readonly CourtTest[]): FindingBits {
    const known = this.sides.get(element)
    if (known) return known
    const met = new Uint32Array(this.words)
    const sure = new Uint32Array(this.words).fill(0xffffffff)
    for (const test of tests.map(({ ingredients }) => this.all(ingredients)))
      for (let w = 0; w < this.words; w++) {
        met[w] = (met[w] ?? 0) | (test.met[w] ?? 0)
        sure[w] = (sure[w] ?? 0) & (test.sure[w] ?? 0)
      }
    const found = { met, sure }
    this.sides.set(element, found)
    return found
  }

  private readonly conjunctions = new Map<string, FindingBits>()
  private readonly lists = new Map<readonly Ingredient[], FindingBits>()

  private all(ingredients: readonly Ingredient[]): FindingBits {
    const ready = this.lists.get(ingredients)
    if (ready) return ready
    const found = this.conjunction(ingredients)
    this.lists.set(ingredients, found)
    return found
  }

  private conjunction(ingredients: readonly Ingredient[]): FindingBits {
    const key = ingredients.map(keyOf).join('&')
    const known = this.conjunctions.get(key)
    if (known) return known
    const met = new Uint32Array(this.words).fill(0xffffffff)
    const sure = new Uint32Array(this.words).fill(0xffffffff)
    for (const ingredient of ingredients) {
      const part = this.ingredient(ingredient)
      for (let w = 0; w < this.words; w++) {
        met[w] = (met[w] ?? 0) & (part.met[w] ?? 0)
        sure[w] = (sure[w] ?? 0) & (part.sure[w] ?? 0)
      }
    }
    const found = { met, sure }
    this.conjunctions.set(key, found)
    return found
  }

  private ingredient(ingredient: Ingredient): FindingBits {
    const key = keyOf(ingredient)
    const known = this.ingredients.get(key)
    if (known) return known
    const { counted, together } = ingredient
    const met = this.facts.any(ingredient.shownBy, counted)
    if (together) {
      const enough = this.facts.atLeast(together.atLeast, together.of, together.counted)
      for (let w = 0; w < this.words; w++) met[w] = (met[w] ?? 0) | (enough[w] ?? 0)
    }
    const against = this.facts.any(ingredient.defeatedBy, counted)
    const sure = met.map((bits, w) => bits & ~(against[w] ?? 0))
    const found = { met, sure }
    this.ingredients.set(key, found)
    return found
  }

  /** Rows in which an immunity likely bars a claim, and those in which it is settled that it does not. */
  immunity(immunity: Immunity, claim: ProvisionId, asOf: (since: string) => Uint32Array): ImmunityBits {
    // Two claims that no question tells apart come out alike.
    const key = immunity.questions.map(({ claims }) => claims?.includes(claim) ?? '').join()
    const byClaim = this.immunities.get(immunity) ?? new Map<string, ImmunityBits>()
    this.immunities.set(immunity, byClaim)
    const known = byClaim.get(key)
    if (known) return known
    const zero = () => new Uint32Array(this.words)
    const bars = zero()
    const free = zero()
    const asking = zero().fill(0xffffffff)
    const skipped = new Map<string, Uint32Array>()
    const settle = (rows: Uint32Array, result: string | undefined): void => {
      if (result === undefined) return
      for (let w = 0; w < this.words; w++) {
        const here = (rows[w] ?? 0) & (asking[w] ?? 0)
        if (result === 'likely-bars') bars[w] = (bars[w] ?? 0) | here
        if (result === 'does-not-apply') free[w] = (free[w] ?? 0) | here
        asking[w] = (asking[w] ?? 0) & ~here
      }
    }
    let last: Readonly<Record<'yes' | 'no' | 'open', Uint32Array>> = {
      yes: zero(),
      no: zero(),
      open: zero().fill(0xffffffff),
    }
    for (const one of immunity.questions) {
      const passed = skipped.get(one.id) ?? zero()
      const answer = this.answers(one, claim, asOf)
      for (const kind of ['yes', 'no', 'open'] as const)
        settle(
          answer[kind].map((bits, w) => bits & ~(passed[w] ?? 0)),
          one.ends[kind],
        )
      for (const id of one.skips_on_no) {
        const before = skipped.get(id) ?? zero()
        skipped.set(
          id,
          before.map((bits, w) => bits | ((answer.no[w] ?? 0) & ~(passed[w] ?? 0))),
        )
      }
      if (one.id === immunity.finally.question) {
        const asked = (bits: Uint32Array) => bits.map((word, w) => word & ~(passed[w] ?? 0))
        last = { yes: asked(answer.yes), no: asked(answer.no), open: answer.open.map((b, w) => b | (passed[w] ?? 0)) }
      }
    }
    for (const kind of ['yes', 'no', 'open'] as const) settle(last[kind], immunity.finally[kind])
    const found = { bars, free }
    byClaim.set(key, found)
    return found
  }

  private answers(one: Immunity['questions'][number], claim: ProvisionId, asOf: (since: string) => Uint32Array) {
    const all = new Uint32Array(this.words).fill(0xffffffff)
    const none = new Uint32Array(this.words)
    if (one.claims) {
      const yes = !one.claims.includes(claim) ? none : one.since === undefined ? all : asOf(one.since)
      return { yes, no: yes.map((bits) => ~bits), open: none }
    }
    const first = this.facts.any(one.yesBy, 'defendant')
    const also = one.andBy === null ? first : this.facts.any(one.andBy, 'defendant')
    const against = this.facts.any(one.noBy, 'defendant')
    const shown = first.map((bits, w) => bits & (also[w] ?? 0))
    const yes = shown.map((bits, w) => bits & ~(against[w] ?? 0))
    const no = against.map((bits, w) => bits & ~(shown[w] ?? 0))
    const open = shown.map((bits, w) => bits & (against[w] ?? 0))
    const silent = shown.map((bits, w) => ~bits & ~(against[w] ?? 0))
    const answer = { yes, no, open }
    const otherwise = answer[one.otherwise]
    for (let w = 0; w < this.words; w++) otherwise[w] = (otherwise[w] ?? 0) | (silent[w] ?? 0)
    return answer
  }
}

export interface ImmunityBits {
  readonly bars: Uint32Array
  readonly free: Uint32Array
}

const keys = new WeakMap<Ingredient, string>()

/** The same for ingredients that are met by the same facts, whatever their words. */
function keyOf(ingredient: Ingredient): string {
  const known = keys.get(ingredient)
  if (known !== undefined) return known
  const { counted, shownBy, together, defeatedBy } = ingredient
  const several = together ? `${together.counted} ${together.atLeast}:${together.of.join()}` : ''
  const key = `${counted} ${shownBy.join()}|${several}|${defeatedBy.join()}`
  keys.set(ingredient, key)
  return key
}

const choices = new WeakMap<Element, Map<Court, TestForCourt>>()

/** The choice of a court's test, remembered: it is the same for every row of the court. */
function choiceOf(element: Element, court: Court, library: ElementLibrary): TestForCourt {
  const byCourt = choices.get(element) ?? new Map<Court, TestForCourt>()
  choices.set(element, byCourt)
  const choice = byCourt.get(court) ?? testForCourt(element, court, library)
  byCourt.set(court, choice)
  return choice
}

/** Roles to which a theory is put, as one column of bits. */
export function roleBits(rows: CaseloadColumns, roles: readonly Role[]): Uint32Array {
  const out = new Uint32Array(wordsFor(rows.places))
  for (const role of roles) {
    const column = rows.roles.get(role)
    if (column) for (let w = 0; w < out.length; w++) out[w] = (out[w] ?? 0) | (column[w] ?? 0)
  }
  return out
}
