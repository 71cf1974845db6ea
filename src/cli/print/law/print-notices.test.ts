import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FoundNotices, findNotices, type NoticesAsked } from '../../../desk/law/find-notices.ts'
import { printNotices } from './print-notices.ts'

function found(asked: NoticesAsked): FoundNotices {
  const it = findNotices(asked)
  if (!it.ok) throw new Error(JSON.stringify(it.problem))
  return it.value
}

test('before the trade’s own webinar of October 18, 2012 no list on file named cash; from the next day one did', () => {
  const before = (day: string) =>
    found({ role: 'operator', sign: 'cash-payment', before: day }).counted.map(({ notice }) => notice.id)
  assert.deepEqual(before('2012-10-18'), [])
  assert.deepEqual(before('2012-10-19'), ['ahla-webinar-2012'])
})

test('every notice is counted once: to the trade, to one business, undated, later, or of another state', () => {
  const { counted, toOneBusiness, leftOut } = found({ role: 'operator', before: '2021-03-01', state: 'OH' })
  const all = found({ role: 'operator' })
  const everyId = new Set([
    ...all.counted.map(({ notice }) => notice.id),
    ...all.toOneBusiness.map(({ notice }) => notice.id),
    ...all.leftOut.undated.map(({ id }) => id),
  ])
  assert.equal(everyId.size, all.counted.length + all.toOneBusiness.length + all.leftOut.undated.length)
  // Warnings of other states are either earlier (elsewhere) or later; none is lost.
  assert.equal(
    counted.length + toOneBusiness.length + leftOut.undated.length + leftOut.later + leftOut.elsewhere,
    everyId.size,
  )
  assert.ok(counted.every(({ by }) => by !== null && by < '2021-03-01'))
  assert.ok(counted.every(({ notice }) => /^(?:us|us-oh|intl)$/.test(notice.jurisdiction)))
})

test('the printed page is wrapped, says support only, greys nothing into fact, and names every limit', () => {
  const it = found({ role: 'operator', before: '2021-03-01' })
  const text = printNotices(it)
  assert.ok(text.split('\n').every((line) => line.length <= 98 || /https?:/.test(line)))
  assert.match(text, /Support only/)
  assert.match(text, /not for a pleading/)
  assert.doesNotMatch(text, /undefined|null|\bknew\b(?!\.)/)
  assert.ok(it.authorities.every(({ caption }) => text.replace(/\s+/g, ' ').includes(caption)))
})

test('a strange role, day, sign or state is refused in one sentence', () => {
  for (const asked of [{ role: 'motel' }, { before: 'March' }, { sign: 'luck' }, { state: 'Ohio' }]) {
    const it = findNotices(asked)
    assert.equal(it.ok ? 'ok' : it.problem.code, 'usage', JSON.stringify(asked))
  }
})
