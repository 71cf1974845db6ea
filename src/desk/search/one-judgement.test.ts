import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DocumentId } from '../../casefile/ids.ts'
import { coverAnswer } from '../../drafting/firewall/covering/covered.ts'
import { publishedWords } from '../../drafting/firewall/covering/published-words.ts'
import type { PlacedText } from '../../drafting/firewall/covering/replace-identities.ts'
import { type MatterGate, matterGate } from '../../drafting/firewall/release/matter-gate.ts'
import { snippetAround, textAround } from '../../vault/search/search-snippet.ts'
import { must } from '../../vault/vault.fixture.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { protectedHere, textsOnPages } from './one-judgement.fixture.ts'
import { snippetWithinPage } from './search-evidence.ts'

const gateOf = (): MatterGate =>
  must(
    matterGate(
      protectedHere,
      { claimants: [], parties: [], courts: [] },
      publishedWords(must(lawInForce())),
      async () => ({ ok: true, value: null }),
    ),
  )

const document = DocumentId.parse(`doc-${'0'.repeat(16)}`)

/** Every place of the table, and words of prose around it. */
const pages = textsOnPages.map((text, i) => {
  const before = `Page ${i + 1} of the ledger, which the office kept from the first day to the last of that season.\n\n`
  const behind =
    '\n\nNothing more was written on this page, and nobody asked the guest to sign below the line that day.'
  return { text, page: before + text + behind, start: before.length, end: before.length + text.length }
})

interface Seen {
  readonly [view: string]: string
}

/** How a text of a page shows in each view of it. */
function views({ text, page, start, end }: (typeof pages)[number]): Seen {
  const gate = gateOf()
  const cut = (placed: Pick<PlacedText, 'text' | 'toShown'>, from: number, to: number): string => {
    const at = placed.toShown({ start: from, end: to })
    return placed.text.slice(at.start, at.end)
  }
  const found = snippetAround(page, [{ start, end }])
  const hit = { snippet: found.text, around: textAround(page, found.start, found.text.length) }
  const snippet = snippetWithinPage(hit, gate)
  const shown = coverAnswer({ snippet: snippet.text }, { slices: ['snippet'] }, gate)
  assert.equal(shown.value.snippet, snippet.text, 'covered once, and not again without its page')
  const passage = { document, page: 1, start, end, quote: text }
  const quoted = coverAnswer({ passages: [passage] }, { passages: ['passages[]'] }, gate, () => page)
  return {
    page: cut(gate.replacePlaced(page), start, end),
    snippet: cut(snippet, start - found.start, end - found.start),
    'quote in a paper': quoted.value.passages[0]?.quote ?? '',
    tried: gate.replaceIn(text).text,
  }
}

test('page, snippet of a search, quote in a paper and a text that is tried agree about each place', () => {
  assert.ok(pages.length >= 60)
  const apart = pages.flatMap((one) => {
    const seen = views(one)
    return new Set(Object.values(seen)).size === 1 ? [] : [{ text: one.text, ...seen }]
  })
  assert.deepEqual(apart, [])
  const covered = pages.filter((one) => views(one).page !== one.text)
  assert.ok(covered.length > 25 && covered.length < pages.length - 10, `${covered.length} are covered`)
})

test('whatever part of a page is shown alone, it is judged by the page, but for a number that the cut itself makes', () => {
  const gate = gateOf()
  const apart: unknown[] = []
  let parts = 0
  for (const { page, start, text } of pages) {
    const placed = gate.replacePlaced(page)
    const words = [...text.matchAll(/\S+/g)]
    for (const length of [1, 2, 4])
      for (let i = 0; i + length <= words.length; i++) {
        const [first, last] = [words[i], words[i + length - 1]]
        if (first === undefined || last === undefined) continue
        const span = { start: start + first.index, end: start + last.index + last[0].length }
        const at = placed.toShown(span)
        const onPage = placed.text.slice(at.start, at.end)
        const alone = gate.replaceInSlice(page, span.start, span.end).text
        parts++
        if (alone !== onPage && !/\d/.test(onPage))
          apart.push({ part: page.slice(span.start, span.end), alone, onPage })
      }
  }
  assert.ok(parts > 600, `${parts} parts`)
  assert.deepEqual(apart, [])
})

test('a part that is cut out of a longer word or number and is a form by the cut alone is covered', () => {
  const gate = gateOf()
  const cutOf = (page: string, part: string): string =>
    gate.replaceInSlice(page, page.indexOf(part), page.indexOf(part) + part.length).text
  assert.equal(cutOf('He said it gracefully.', 'grace'), '[G.O.]')
  assert.equal(cutOf('Order 44178829 was shipped.', '4417882'), '[her card]')
  assert.equal(cutOf('The grace period ended on Monday.', 'grace'), 'grace')
  for (const whole of ['He said it gracefully.', 'Order 44178829 was shipped.'])
    assert.equal(gate.replacePlaced(whole).text, whole, 'bare where it stands whole')
})
