import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Status } from '../../casefile/status.ts'
import { type Court, courtNamed } from '../../law/courts.ts'
import { testForCourt } from '../../law/elements/court-tests.ts'
import type { CourtTest, Element, ElementLibrary, Ingredient, Theory } from '../../law/elements/element-library.ts'
import { factorNames } from '../../law/elements/factors.ts'
import { citedCaption } from '../../precedent/decision.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { roleWords } from '../../words/role-words.ts'
import { lawInForce } from './law-in-force.ts'
import { provisionOf } from './show-law.ts'

export interface ShownIngredient {
  readonly text: string
  readonly shownBy: readonly string[]
  /** Weaker signs of which so many together show it too. */
  readonly together: { readonly atLeast: number; readonly of: readonly string[] } | null
  readonly defeatedBy: readonly string[]
  readonly ask: string
}

export interface ShownTest {
  readonly id: string
  readonly name: string
  readonly why: 'binding' | 'used-there' | 'usual' | 'one-of-several'
  /** Captions with court and year. */
  readonly authorities: readonly string[]
  readonly circuits: readonly string[]
  readonly courts: readonly string[]
  readonly status: Status
  readonly note: string | null
  readonly ingredients: readonly ShownIngredient[]
}

export interface ShownElement {
  readonly element: string
  readonly text: string
  readonly mentalState: string | null
  readonly status: Status
  readonly note: string | null
  /** What must be shown where the words of the law suffice; empty where courts have tests. */
  readonly ingredients: readonly ShownIngredient[]
  /** The court's test; all of them where no court was named or the court has none. */
  readonly tests: readonly ShownTest[]
}

export interface ShownTheory {
  readonly id: string
  readonly name: string
  readonly against: readonly string[]
  readonly states: readonly string[] | null
  readonly claimants: readonly string[]
  readonly minorOnly: boolean
  readonly cautions: readonly string[]
  readonly elements: readonly ShownElement[]
}

/** One question on the way to an immunity, in the order in which it is asked. */
export interface ShownQuestion {
  readonly text: string
  readonly yesBy: readonly string[]
  readonly noBy: readonly string[]
  readonly answers: { readonly yes: string; readonly no: string; readonly open: string }
  readonly authorities: readonly string[]
  readonly ask: string
}

export interface ShownElements {
  readonly id: string
  readonly cite: string
  readonly title: string
  readonly court: string | null
  readonly theories: readonly ShownTheory[]
  /** Where the provision is an immunity: whom it may protect, and what is asked in turn. */
  readonly immunity: { readonly protects: readonly string[]; readonly questions: readonly ShownQuestion[] } | null
}

/**
 * How a claim is proved, or an immunity tested: each theory with its elements, what shows each, and the test of the court named, or every
 * court's test. Problems: `provision-not-found`; `usage` for a court that is not known or a claim put to nobody.
 */
export function showElements(
  id: string,
  courtText: string | null,
): Result<ShownElements, LawTrouble | 'provision-not-found' | 'usage'> {
  const inForce = lawInForce()
  if (!inForce.ok) return inForce
  const law = inForce.value
  const provision = provisionOf(law.library, id)
  if (!provision.ok) return provision
  const court = courtText === null ? null : courtNamed(law.library.courts, courtText)
  if (courtText !== null && court === null)
    return failed(problem('usage', { complaint: { is: 'not-a-court', given: courtText } }))
  // A theory without roles only lends its elements to others.
  const put = law.elements.theories.filter((theory) => theory.claim === provision.value.id && theory.roles.length > 0)
  const immunity = law.elements.immunities.find((one) => one.provision === provision.value.id)
  if (put.length === 0 && !immunity)
    return failed(problem('usage', { complaint: { is: 'no-elements', cite: provision.value.cite } }))
  const names = factorNames(law.factors)
  const captions = new Map(law.decisions.map((decision) => [decision.id, citedCaption(decision)] as const))
  const read: Reading = {
    court,
    library: law.elements,
    factor: (factor) => names[factor] ?? factor,
    caption: (decision) => captions.get(decision) ?? decision,
  }
  return ok({
    id: provision.value.id,
    cite: provision.value.cite,
    title: provision.value.title,
    court: court?.name ?? null,
    theories: put.map((theory) => theoryShown(theory, read)),
    immunity: immunity
      ? {
          protects: immunity.roles.map((role) => roleWords[role]),
          questions: immunity.questions.map(({ text, yesBy, andBy, noBy, why, authorities, ask }) => ({
            text,
            yesBy: [...yesBy, ...(andBy ?? [])].map(read.factor),
            noBy: noBy.map(read.factor),
            answers: why,
            authorities: authorities.map(read.caption),
            ask,
          })),
        }
      : null,
  })
}

interface Reading {
  readonly court: Court | null
  readonly library: ElementLibrary
  readonly factor: (id: Ingredient['shownBy'][number]) => string
  readonly caption: (id: CourtTest['authorities'][number]) => string
}

function theoryShown(theory: Theory, read: Reading): ShownTheory {
  return {
    id: theory.id,
    name: theory.name,
    against: theory.roles.map((role) => roleWords[role]),
    states: theory.states,
    claimants: theory.claimants,
    minorOnly: theory.minorOnly,
    cautions: theory.cautions.map(({ text }) => text),
    elements: theory.elements.map((element) => elementShown(element, read)),
  }
}

function elementShown(element: Element, read: Reading): ShownElement {
  return {
    element: element.id,
    text: element.text,
    mentalState: element.mentalState,
    status: element.status,
    note: element.note,
    ingredients: element.ingredients.map((one) => ingredientShown(one, read)),
    tests: testsShown(element, read),
  }
}

function testsShown(element: Element, read: Reading): readonly ShownTest[] {
  const shown = (test: CourtTest, why: ShownTest['why']): ShownTest => ({
    id: test.id,
    name: test.name,
    why,
    authorities: test.authorities.map(read.caption),
    circuits: test.circuits,
    courts: test.courts,
    status: test.status,
    note: test.note,
    ingredients: test.ingredients.map((one) => ingredientShown(one, read)),
  })
  if (read.court === null) return element.tests.map((test) => shown(test, 'one-of-several'))
  const found = testForCourt(element, read.court, read.library)
  switch (found.kind) {
    case 'words-of-the-law':
      return []
    case 'undecided':
      return found.tests.map((test) => shown(test, 'one-of-several'))
    case 'binding':
    case 'used-there':
    case 'usual':
      return [shown(found.test, found.kind)]
    default:
      return found satisfies never
  }
}

function ingredientShown(it: Ingredient, read: Reading): ShownIngredient {
  return {
    text: it.text,
    shownBy: it.shownBy.map(read.factor),
    together: it.together === null ? null : { atLeast: it.together.atLeast, of: it.together.of.map(read.factor) },
    defeatedBy: it.defeatedBy.map(read.factor),
    ask: it.ask,
  }
}
