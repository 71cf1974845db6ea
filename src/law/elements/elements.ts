import type {
  ClaimCaution,
  ElementFinding,
  ElementNote,
  FindingKind,
  IngredientFinding,
} from '../../casefile/findings.ts'
import type { FactorId, PartyId, ProvisionId } from '../../casefile/ids.ts'
import type { Fact, Role, Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { boundByTest } from '../../words/claims.ts'
import { courtNamed } from '../courts.ts'
import { testForCourt } from './court-tests.ts'
import type { CourtTest, Element, ElementLibrary, Theory } from './element-library.ts'
import { type FactsInView, findingForIngredient, recordFor } from './elements-ingredient.ts'
import type { FactorList } from './factors.ts'

export interface ElementQuestion {
  readonly claim: ProvisionId
  readonly theory: string
  /** Bluebook: `S.D. Ohio`. */
  readonly court: string
  readonly facts: readonly Fact[]
  readonly defendant: PartyId
  readonly stage: Stage
}

/**
 * Every element of a claim under one theory against the facts, by the test that the court uses for it.
 * Problems: `provision-not-found` for a claim without elements here, `input-not-valid` for an unknown theory or court.
 */
export function assessElements(
  question: ElementQuestion,
  library: ElementLibrary,
  factors: FactorList,
): Result<readonly ElementFinding[], 'court-not-known' | 'provision-not-found' | 'theory-not-known'> {
  const found = theoryOf(question.claim, question.theory, library)
  if (!found.ok) return found
  const court = courtNamed(library.courts, question.court)
  if (!court) return failed(problem('court-not-known', { court: question.court }))
  const record = recordFor(question.facts, factors.factors, question.defendant, question.stage)
  return ok(
    found.value.elements.map((element) => {
      const choice = testForCourt(element, court, library)
      switch (choice.kind) {
        case 'words-of-the-law':
          return withIngredients(
            element,
            null,
            element.ingredients.map((one) => findingForIngredient(one, record)),
            lawNotes(element.note),
            record,
          )
        case 'binding':
        case 'used-there':
          return underTest(element, choice.test, record, [])
        case 'usual':
          return underTest(element, choice.test, record, [{ is: 'no-decision-here', court: court.name }])
        case 'undecided':
          return sideBySide(element, choice.tests, record, court.name)
        default:
          return choice satisfies never
      }
    }),
  )
}

/** Claims and theories to put to a party of this role whose conduct happened in these states. */
export function theoriesFor(
  party: { readonly role: Role; readonly states: readonly string[] },
  claimant: { readonly kind: 'survivor' | 'estate'; readonly wasMinor: boolean },
  library: ElementLibrary,
): readonly Theory[] {
  return library.theories.filter(
    (theory) =>
      theory.roles.includes(party.role) &&
      theory.claimants.includes(claimant.kind) &&
      (!theory.minorOnly || claimant.wasMinor) &&
      (theory.states === null || theory.states.some((state) => party.states.includes(state))),
  )
}

/** What a lawyer must know of a theory for this claimant, where these factors are shown. */
export function cautionsOf(
  theory: Theory,
  claimant: { readonly kind: 'survivor' | 'estate'; readonly wasMinor: boolean },
  shown: readonly FactorId[],
): readonly ClaimCaution[] {
  return theory.cautions
    .filter(
      ({ when, withFact }) =>
        (when === 'always' ||
          (when === 'estate' && claimant.kind === 'estate') ||
          (when === 'minor' && claimant.wasMinor)) &&
        (withFact === null || withFact.some((id) => shown.includes(id))),
    )
    .map(({ text }) => ({ is: 'law', text }))
}

/** A claim is as strong as its weakest element. */
export function claimFindingKind(elements: readonly Pick<ElementFinding, 'finding'>[]): FindingKind {
  if (elements.length === 0) throw new Error('a claim without elements')
  return weakest(elements.map(({ finding }) => finding))
}

/** What to ask for, from the ingredients that are missing, each once, in the order of the elements. */
export function nextStepsOf(elements: readonly ElementFinding[]): readonly string[] {
  const missing = elements.flatMap(({ ingredients }) => ingredients.filter(({ finding }) => finding === 'gap'))
  return [...new Set(missing.map(({ ask }) => ask))]
}

function theoryOf(
  claim: ProvisionId,
  id: string,
  library: ElementLibrary,
): Result<Theory, 'provision-not-found' | 'theory-not-known'> {
  const ofClaim = library.theories.filter((theory) => theory.claim === claim)
  if (ofClaim.length === 0) return failed(problem('provision-not-found', { id: claim }))
  const theory = ofClaim.find((one) => one.id === id)
  if (theory) return ok(theory)
  return failed(problem('theory-not-known', { theory: id, claim, known: ofClaim.map((one) => one.id) }))
}

function underTest(
  element: Element,
  test: CourtTest,
  record: FactsInView,
  remarks: readonly ElementNote[],
): ElementFinding {
  const ingredients = test.ingredients.map((one) => findingForIngredient(one, record))
  return withIngredients(element, test, ingredients, [...remarks, ...lawNotes(test.note, element.note)], record)
}

/**
 * No test is settled in this court: each test is one line. Supported when the facts meet every test, a gap when they
 * meet none, contested in between.
 */
function sideBySide(element: Element, tests: readonly CourtTest[], record: FactsInView, court: string): ElementFinding {
  const lines = tests.map((test): IngredientFinding => {
    const parts = test.ingredients.map((one) => findingForIngredient(one, record))
    const firstMissing =
      parts.find(({ finding }) => finding === 'gap') ?? parts.find(({ finding }) => finding === 'contested') ?? parts[0]
    if (!firstMissing) throw new Error(`the test ${test.id} has no ingredient`)
    return {
      id: test.id,
      text: `${test.name} (${boundByTest(test)})`,
      finding: weakest(parts.map(({ finding }) => finding)),
      facts: [...new Set(parts.flatMap(({ facts }) => facts))],
      against: [...new Set(parts.flatMap(({ against }) => against))],
      ask: firstMissing.ask,
    }
  })
  const met = lines.filter(({ finding }) => finding !== 'gap').length
  const finding = met === 0 ? 'gap' : met < lines.length ? 'contested' : weakest(lines.map((line) => line.finding))
  return {
    element: element.id,
    text: element.text,
    mentalState: element.mentalState,
    test: {
      id: 'undecided',
      name: { is: 'not-settled', court },
      authorities: [...new Set(tests.flatMap(({ authorities }) => authorities))],
      status: 'contested',
    },
    finding,
    ingredients: lines,
    notes: [{ is: 'tests-met', met, of: lines.length }, ...lawNotes(element.note)],
  }
}

function withIngredients(
  element: Element,
  test: CourtTest | null,
  ingredients: readonly IngredientFinding[],
  notes: readonly ElementNote[],
  record: FactsInView,
): ElementFinding {
  const differing = ingredients
    .filter(({ finding }) => finding === 'supported')
    .flatMap(({ facts }) => facts.filter((id) => record.disputed.has(id)))
  return {
    element: element.id,
    text: element.text,
    mentalState: element.mentalState === 'none' ? null : element.mentalState,
    test: test
      ? { ...{ id: test.id, name: { is: 'law', text: test.name } }, authorities: test.authorities, status: test.status }
      : null,
    finding: weakest(ingredients.map(({ finding }) => finding)),
    ingredients,
    notes: [
      ...notes,
      ...(element.status === 'verified' ? [] : [{ is: 'wording' as const, status: element.status }]),
      ...(differing.length > 0 ? [{ is: 'other-accounts' as const, of: [...new Set(differing)] }] : []),
    ],
  }
}

/** In the words of the law files. */
const lawNotes = (...texts: readonly (string | null)[]): readonly ElementNote[] =>
  texts.flatMap((text) => (text === null ? [] : [{ is: 'law' as const, text }]))

function weakest(kinds: readonly FindingKind[]): FindingKind {
  if (kinds.includes('gap')) return 'gap'
  return kinds.includes('contested') ? 'contested' : 'supported'
}
