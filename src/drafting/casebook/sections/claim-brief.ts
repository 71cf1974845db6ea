import type { ClaimFinding, ElementFinding } from '../../../casefile/findings.ts'
import type { FactId } from '../../../casefile/ids.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { claimCaution } from '../../../words/claims.ts'
import { headlineInWords } from '../../../words/limitation/last-day-words.ts'
import { leaningWords, recordWords } from '../../../words/precedent/precedent-words.ts'
import {
  anchor,
  type Block,
  type Inline,
  lineBreak,
  link,
  type NumberedFact,
  type Row,
  type Saying,
  say,
  words,
} from '../document-tree.ts'
import { filledColumns } from '../filled-columns.ts'
import type { Material } from '../material.ts'
import { inFull } from './claim-detail.ts'
import { claimPart } from './claim-part.ts'

/** Quotations shown for one element; the others are in the annex. */
const quotesAtMost = 3
/** Signs of a quotation that reads well in a table; longer ones are shown where there is none. */
const readsWell = (quote: string): boolean => quote.length >= 20 && quote.length <= 180

type Source = NumberedFact['sources'][number]

/** The quotation of a fact that says most in fewest words. */
function quoteOf({ sources }: NumberedFact): Source | undefined {
  return sources.find(({ quote }) => readsWell(quote)) ?? sources.toSorted((a, b) => a.quote.length - b.quote.length)[0]
}

/**
 * One fact of each ingredient in turn, until there are enough: first those that no element before this one has shown, of
 * them those with a quotation that reads well.
 */
function bestFacts(element: ElementFinding, { facts }: Material, shown: ReadonlySet<FactId>): readonly FactId[] {
  const rank = (id: FactId): number => {
    const fact = facts.get(id)
    const reads = fact === undefined ? 2 : readsWell(quoteOf(fact)?.quote ?? '') ? 0 : 1
    return reads * 2 + (shown.has(id) ? 1 : 0)
  }
  const lists = element.ingredients.map((one) => one.facts.toSorted((a, b) => rank(a) - rank(b)))
  const chosen = new Set<FactId>()
  for (let turn = 0; chosen.size < quotesAtMost && lists.some((list) => list.length > turn); turn += 1)
    for (const list of lists) {
      const id = list[turn]
      if (id !== undefined && chosen.size < quotesAtMost) chosen.add(id)
    }
  return [...chosen]
}

function proof(element: ElementFinding, material: Material, before: Set<FactId>): Saying {
  const all = new Set(element.ingredients.flatMap(({ facts }) => facts))
  const shown = bestFacts(element, material, before)
  for (const id of shown) before.add(id)
  const quotes = shown.flatMap((id, i): Inline[] => {
    const fact = material.facts.get(id)
    const source = fact && quoteOf(fact)
    if (fact === undefined || source === undefined) return []
    return [
      ...(i > 0 ? [lineBreak] : []),
      words(`\u201c${source.quote.replace(/\s+/g, ' ').trim()}\u201d `),
      link(anchor('fact', id), `F${fact.number}, ${source.bates} p. ${source.page}`),
    ]
  })
  const more = all.size - shown.length
  const against = new Set(element.ingredients.flatMap((one) => one.against))
  return say(
    ...quotes,
    ...(more > 0 ? [lineBreak, words(`and ${more} more`, 'quiet')] : []),
    ...[...against].flatMap((id, i): Inline[] => {
      const fact = material.facts.get(id)
      if (fact === undefined) return []
      return [
        ...(i > 0 ? [words(', ')] : [...(quotes.length > 0 ? [lineBreak] : []), words('Against: ', 'strong')]),
        link(anchor('fact', id), `F${fact.number}`),
      ]
    }),
  )
}

function proofRow(element: ElementFinding, material: Material, before: Set<FactId>): Row {
  const asks = element.ingredients.filter(({ finding }) => finding !== 'supported').map(({ ask }) => ask)
  return {
    cells: [
      say(words(element.text, 'strong')),
      say({ kind: 'finding', finding: element.finding }),
      proof(element, material, before),
      say([...new Set(asks)].join(' ')),
    ],
  }
}

/** A claim as a partner reads it: each element with its best quotations, the days, what is open beside what several claims share, and where the rest stands. */
export function claimBrief(claim: ClaimFinding, material: Material, shared: ReadonlySet<string>): Block {
  const id = anchor('claim', claim.id)
  const standing = timeStanding(claim.limitation)
  const own = claim.cautions.map(claimCaution).filter((text) => !shared.has(text))
  const { precedent } = claim
  const shown = new Set<FactId>()
  return claimPart(claim, id, [
    filledColumns({
      kind: 'table',
      id: `${id}-proof`,
      caption: 'Proof chart',
      look: 'dense',
      columns: [
        { label: 'Element', width: 27 },
        { label: 'Finding', width: 13 },
        { label: 'Best proof', width: 42 },
        { label: 'What to ask for', width: 18 },
      ],
      rows: claim.elements.map((element) => proofRow(element, material, shown)),
    }),
    {
      kind: 'paragraph',
      saying: say(
        words('Time to sue: ', 'strong'),
        words(standing === 'no-limit' ? 'there is no time limit.' : headlineInWords(claim.limitation)),
        words(claim.limitation.available === 'partly' ? ' The claim reaches a part of the conduct only.' : ''),
      ),
    },
    ...(precedent === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            saying: say(
              words('Earlier rulings: ', 'strong'),
              words(`${leaningWords(precedent, material.factorName)} ${recordWords(precedent.record)}`),
            ),
          },
        ]),
    ...(own.length === 0 ? [] : [{ kind: 'list' as const, items: own.map((text) => say(text)) }]),
    {
      kind: 'paragraph',
      role: 'quiet',
      saying: say('Every fact, the working of the days and the decisions: ', link(inFull(claim), 'annex A'), '.'),
    },
  ])
}
