import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile } from '../../casefile/matter.ts'
import { must } from '../../vault/vault.fixture.ts'
import { folioCasefile } from '../evidence/matter-with-folio.fixture.ts'
import { engineHere } from './engine.ts'
import { engineInThreads, makeEngineReady } from './engine-in-threads.ts'

const fact = {
  ...{ id: 'cash', when: '2020-06-14', statement: 'The room was paid in cash.', about: ['brightwater'] },
  ...{ factors: ['cash-payment'], confirmedBy: 'counsel', confirmedOn: '2026-11-23' },
  passages: [{ document: 'doc-0123456789abcdef', page: 1, start: 0, end: 4, quote: 'cash' }],
}
const asked = {
  casefile: Casefile.parse({ ...folioCasefile, facts: [fact] }),
  question: { asOf: IsoDay.parse('2026-11-23'), stage: 'pleading' as const },
  beside: { phones: [] },
}

test('a thread answers as this one would, and meanwhile this one goes on', async (t) => {
  const engine = engineInThreads()
  t.after(engine.end)
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  const there = must(await engine.analyse(asked))
  clearInterval(timer)
  assert.ok(ticks > 10, 'nothing else was kept waiting')
  assert.deepEqual(there, must(await engineHere().analyse(asked)))
  // Several questions at once are answered each with its own.
  const days = ['2025-01-01', '2026-01-01', '2026-11-23'].map((day) => IsoDay.parse(day))
  const all = await Promise.all(days.map((asOf) => engine.analyse({ ...asked, question: { ...asked.question, asOf } })))
  assert.deepEqual(
    all.map((one) => must(one).asOf),
    days,
  )
})

test('threads that were made ready answer the same, for one matter and no other', async (t) => {
  makeEngineReady()
  const [first, second] = [engineInThreads(), engineInThreads()]
  t.after(first.end)
  t.after(second.end)
  const here = must(await engineHere().analyse(asked))
  assert.deepEqual(must(await first.analyse(asked)), here)
  first.end()
  assert.deepEqual(must(await second.analyse(asked)), here, 'the second has threads of its own')
})

test('threads that nobody asks hold no program back from its end', () => {
  const entry = new URL('./engine-in-threads.ts', import.meta.url).href
  const program = `const { makeEngineReady } = await import(${JSON.stringify(entry)}); makeEngineReady()`
  const ended = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], {
    timeout: 60_000,
  })
  assert.equal(ended.status, 0)
})

test('what was under way when a matter is closed is not answered, and nothing more is begun', async () => {
  const engine = engineInThreads()
  const waiting = engine.analyse(asked)
  engine.end()
  await assert.rejects(waiting, /closed/)
  await assert.rejects(engine.analyse(asked), /closed/)
})
