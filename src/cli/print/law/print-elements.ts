import type {
  ShownElement,
  ShownElements,
  ShownIngredient,
  ShownQuestion,
  ShownTest,
  ShownTheory,
} from '../../../desk/law/show-elements.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import { boundByTest } from '../../../words/claims.ts'
import { seenWords } from '../../../words/grade-words.ts'

const claimantWords: Readonly<Record<string, string>> = {
  survivor: 'the survivor',
  estate: 'the estate',
  state: 'the State',
}

const whyWords: Readonly<Record<ShownTest['why'], (court: string) => string>> = {
  binding: (court) => `binding in ${court}`,
  'used-there': (court) => `used in ${court}`,
  usual: (court) => `usual where a court has no test of its own, as in ${court}`,
  'one-of-several': () => 'one of several tests',
}

/** Every theory of a claim, element by element, with the court's test and what to ask for. */
export function printElements(it: ShownElements): string {
  const where = it.court === null ? 'every court’s test side by side' : `as ${it.court} decides`
  const how = it.theories.length === 0 ? 'Whether it protects a party.' : `How it is proved, ${where}.`
  return `${['', `${it.cite}: ${it.title}`, how, ...it.theories.flatMap((theory) => theoryLines(theory, it.court)), ...immunityLines(it.immunity), ''].join('\n')}`
}

function immunityLines(immunity: ShownElements['immunity']): readonly string[] {
  if (immunity === null) return []
  return [
    '',
    ...wrapLines(`It may protect: ${immunity.protects.join(', ')}. What is asked, in this order:`, '  ', '  '),
    ...immunity.questions.flatMap(questionLines),
  ]
}

function questionLines(it: ShownQuestion, i: number): readonly string[] {
  const by = (word: string, factors: readonly string[], why: string): readonly string[] =>
    why === ''
      ? []
      : wrapLines(`${word}${factors.length === 0 ? '' : ` (${factors.join('; ')})`}: ${why}`, '     ', '       ')
  return [
    '',
    ...wrapLines(it.text, `  ${i + 1}. `, '     '),
    ...by('yes', it.yesBy, it.answers.yes),
    ...by('no', it.noBy, it.answers.no),
    ...by('open', [], it.answers.open),
    ...(it.authorities.length === 0 ? [] : wrapLines(`compare: ${it.authorities.join('; ')}`, '     ', '       ')),
    ...(it.ask === '' ? [] : wrapLines(`ask for: ${it.ask}`, '     ', '       ')),
  ]
}

function theoryLines(theory: ShownTheory, court: string | null): readonly string[] {
  const who = `claim of ${theory.claimants.map((one) => claimantWords[one] ?? one).join(' or ')}`
  const limits = [
    who,
    `against: ${theory.against.join(', ')}`,
    ...(theory.states === null ? [] : [`conduct in ${theory.states.join(', ')}`]),
    ...(theory.minorOnly ? ['only for one who was under age'] : []),
  ]
  return [
    '',
    theory.name.toUpperCase(),
    ...wrapLines(`${limits.join('; ')}.`, '  ', '  '),
    ...theory.elements.flatMap((element, i) => elementLines(element, i + 1, court)),
    ...(theory.cautions.length === 0 ? [] : ['', '  Take care']),
    ...theory.cautions.flatMap((text) => wrapLines(text, '    ', '    ')),
  ]
}

function elementLines(element: ShownElement, number: number, court: string | null): readonly string[] {
  const state = element.mentalState === null ? '' : ` (mental state: ${element.mentalState})`
  const status = element.status === 'verified' ? '' : ` [${seenWords[element.status]}]`
  const several = court !== null && element.tests.length > 1
  return [
    '',
    ...wrapLines(`${element.text}${state}${status}`, `  ${number}. `, '     '),
    ...(element.note === null ? [] : wrapLines(element.note, '     ', '     ')),
    ...(several ? wrapLines(`Not settled in ${court}: the tests of other courts.`, '     ', '     ') : []),
    ...element.ingredients.flatMap((one) => ingredientLines(one, '     ')),
    ...element.tests.flatMap((test) => testLines(test, court)),
  ]
}

function testLines(test: ShownTest, court: string | null): readonly string[] {
  const bound = boundByTest(test)
  const why = court === null ? (bound === '' ? 'no court bound' : bound) : whyWords[test.why](court)
  return [
    ...wrapLines(
      `Test: ${test.name} (${why}; ${test.authorities.join('; ')})${test.status === 'verified' ? '' : ` [${seenWords[test.status]}]`}`,
      '     ',
      '       ',
    ),
    ...(test.note === null ? [] : wrapLines(test.note, '       ', '       ')),
    ...test.ingredients.flatMap((one) => ingredientLines(one, '       ')),
  ]
}

function ingredientLines(it: ShownIngredient, indent: string): readonly string[] {
  const deeper = `${indent}    `
  const together =
    it.together === null ? '' : `; or ${it.together.atLeast} different ones of these: ${it.together.of.join('; ')}`
  return [
    ...wrapLines(it.text, `${indent}- `, `${indent}  `),
    ...wrapLines(`shown by: ${it.shownBy.join('; ')}${together}`, `${indent}  `, deeper),
    ...(it.defeatedBy.length === 0 ? [] : wrapLines(`against it: ${it.defeatedBy.join('; ')}`, `${indent}  `, deeper)),
    ...wrapLines(`ask for: ${it.ask}`, `${indent}  `, deeper),
  ]
}
