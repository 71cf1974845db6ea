import type { ClaimFinding, ElementFinding, IngredientFinding } from '../../../casefile/findings.ts'
import type { FactId } from '../../../casefile/ids.ts'
import { elementNotes, type FactName, testName } from '../../../words/claims.ts'
import { capitalised } from '../../../words/counting.ts'
import { seenWords } from '../../../words/grade-words.ts'
import {
  anchor,
  type Block,
  type Inline,
  lineBreak,
  type Row,
  type Saying,
  say,
  sayWith,
  words,
} from '../document-tree.ts'
import { filledColumns } from '../filled-columns.ts'
import type { Material } from '../material.ts'

const authoritiesAtMost = 3

export const cited = (facts: readonly FactId[]): Saying =>
  facts.length === 0 ? say(words('none', 'quiet')) : sayWith(facts, 'numbers')

function testWords(element: ElementFinding, { captions }: Material): readonly Inline[] {
  if (element.test === null) return []
  const named = element.test.authorities.map((id) => captions.get(id) ?? id)
  const more = named.length > authoritiesAtMost ? [`${named.length - authoritiesAtMost} more in the sources`] : []
  const list = [...named.slice(0, authoritiesAtMost), ...more].join('; ')
  return [
    lineBreak,
    words(`Test: ${testName(element.test.name)}${list === '' ? '' : ` (${list})`} `, 'quiet'),
    { kind: 'grade', text: seenWords[element.test.status], sure: element.test.status === 'verified' },
  ]
}

/** For and against in one cell: what is against is named as such. */
function factsCells({ facts, against, finding, ask }: IngredientFinding): readonly Saying[] {
  const missing = finding === 'supported' ? say('') : say(ask)
  if (against.length === 0) return [cited(facts), say(''), missing]
  return [cited(facts), cited(against), missing]
}

/** Facts are called by their numbers, as everywhere in the casebook. */
const factName =
  ({ facts }: Material): FactName =>
  (id) => {
    const numbered = facts.get(id)
    return numbered ? `F${numbered.number}` : id
  }

function elementRows(element: ElementFinding, material: Material): readonly Row[] {
  const only = element.ingredients.length === 1 ? element.ingredients[0] : undefined
  const head: readonly Inline[] = [
    words(element.text, 'strong'),
    ...(only === undefined ? [] : [lineBreak, words(`${capitalised(only.text)}.`)]),
    ...testWords(element, material),
    ...(element.notes.length === 0 ? [] : [lineBreak, words(elementNotes(element.notes, factName(material)), 'quiet')]),
  ]
  if (only !== undefined)
    return [{ cells: [say(...head), say({ kind: 'finding', finding: element.finding }), ...factsCells(only)] }]
  return [
    { cells: [say(...head), say({ kind: 'finding', finding: element.finding }), say(''), say(''), say('')] },
    ...element.ingredients.map(
      (one): Row => ({
        cells: [
          say(words('\u2013 ', 'quiet'), one.text),
          say({ kind: 'finding', finding: one.finding }),
          ...factsCells(one),
        ],
      }),
    ),
  ]
}

export function elementsTable(claim: ClaimFinding, material: Material): Block {
  return filledColumns({
    kind: 'table',
    id: `${anchor('claim', claim.id)}-elements`,
    caption: 'Elements and what proves them',
    look: 'dense',
    columns: [
      { label: 'Element, and what it is made of', width: 43 },
      { label: 'Finding', width: 14 },
      { label: 'Facts for', width: 15 },
      { label: 'Against', width: 9 },
      { label: 'What to ask for', width: 19 },
    ],
    rows: claim.elements.flatMap((element) => elementRows(element, material)),
  })
}
