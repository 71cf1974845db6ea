import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../../casefile/dates.ts'
import { folio, juniper, matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { undoChange } from '../facts/undo-change.ts'
import { showWork } from './show-work.ts'
import { addWork, changeWork, type GivenWork } from './write-work.ts'

const nothing: GivenWork = { kind: 'note', words: '', on: null, passage: null, due: null, daysBefore: null }
const day = parseDay('2027-01-04')
assert.ok(day)

test('tags, notes and tasks stand where they were put, by the one path of records, and each is one step back', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const add = async (given: Partial<GivenWork>) => {
    const made = await addWork(matter, { ...nothing, ...given })
    assert.ok(made.ok, JSON.stringify(made))
  }
  await add({ kind: 'tag', words: 'hot', on: 'RD-000001' })
  await add({ kind: 'tag', words: 'cash', on: 'RD-000001/1', passage: 'Paid in cash again' })
  await add({ words: 'Who was the clerk?', on: 'brightwater' })
  await add({ kind: 'task', words: 'Ask for the key log', due: isoDay(day) })
  const shown = await showWork(matter)
  assert.ok(shown.ok)
  const { tags, notes, tasks } = shown.value.value
  assert.deepEqual(
    tags.map(({ label, at }) => [label, at.is]),
    [
      ['hot', 'document'],
      ['cash', 'page'],
    ],
  )
  assert.equal(tags[1]?.about?.words, 'Paid in cash again')
  assert.deepEqual(notes[0]?.at, { is: 'party', name: 'Brightwater Lodging LLC' })
  assert.deepEqual([tasks[0]?.on, tasks[0]?.from, tasks[0]?.done], ['2027-01-04', 'typed', false])

  assert.ok((await changeWork(matter, 'task-1', { done: true })).ok)
  const done = await vault.readRecord('task', 'task-1')
  assert.equal(done.ok && done.value?.content.done, true)
  assert.ok((await undoChange(matter)).ok)
  const open = await vault.readRecord('task', 'task-1')
  assert.equal(open.ok && open.value?.content.done, false)
  assert.ok((await changeWork(matter, 'tag-2', 'remove')).ok)
  const left = await vault.listRecords('tag')
  assert.equal(left.ok && left.value.length, 1)
})

test('a place that is none, a tag without one, days before no claim, and a note that cannot be done are refused', async (t) => {
  const { matter } = await matterWithFolio(t)
  const code = async (work: Promise<{ ok: boolean; problem?: { code: string } }>) => (await work).problem?.code
  assert.equal(await code(addWork(matter, { ...nothing, words: 'x', on: 'RD-000009' })), 'record-not-found')
  assert.equal(await code(addWork(matter, { ...nothing, kind: 'tag', words: 'x' })), 'usage')
  assert.equal(await code(addWork(matter, { ...nothing, kind: 'task', words: 'x', daysBefore: 3 })), 'usage')
  assert.ok((await addWork(matter, { ...nothing, words: 'a note' })).ok)
  assert.equal(await code(changeWork(matter, 'note-1', { done: true })), 'usage')
  assert.equal(await code(changeWork(matter, 'task-7', 'remove')), 'record-not-found')
})

test('a protected name that was typed into a note leaves covered', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  assert.ok(
    (await vault.change('identity.created', [{ kind: 'identity', id: juniper.id, basedOn: 0, content: juniper }])).ok,
  )
  assert.match(folio, /Juniper Delacroix/)
  assert.ok((await addWork(matter, { ...nothing, words: 'Ask Juniper Delacroix about it.' })).ok)
  const shown = await showWork(matter)
  assert.ok(shown.ok)
  assert.doesNotMatch(JSON.stringify(shown.value.value), /Delacroix/)
})
