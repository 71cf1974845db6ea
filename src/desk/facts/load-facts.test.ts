import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casefile, Identity } from '../../casefile/matter.ts'
import fc from '../../casefile/property.fixture.ts'
import { codeOf, must, saveCasefile } from '../../vault/vault.fixture.ts'
import { folio, folioCasefile, folioDocument, juniper, matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { problemText } from '../problem-text.fixture.ts'
import { exportFacts } from './export-facts.ts'
import { loadFacts } from './load-facts.ts'

const words = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 30 }).map((text) => text.toWellFormed())
const passage = fc
  .tuple(fc.nat(folio.length - 1), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, folio.length) }))
  .map(({ start, end }) => ({
    ...{ document: folioDocument.record.id, page: 1, start, end, quote: folio.slice(start, end) },
  }))
const fact = fc.record({
  statement: words,
  when: fc.constantFrom('2020', '2020-06', '2020-06-14~', '2020-06/2020-09', 'unknown'),
  about: fc.constantFrom([], ['brightwater'], ['quill', 'brightwater']),
  factors: fc.constantFrom([], ['cash-payment']),
  passages: fc.array(passage, { minLength: 1, maxLength: 3 }),
  confirmedBy: words,
})

test('a matter written out and loaded again changes nothing, whatever it holds (property)', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fact, { maxLength: 5 }), words, fc.boolean(), async (facts, form, tolled) => {
      const tolling = tolled ? [{ kind: 'minority', from: '2004-03-09', to: '2022-03-09', facts: [] }] : []
      const whole = Casefile.parse({
        ...folioCasefile,
        matter: { ...folioCasefile.matter, summary: form },
        facts: facts.map((one, n) => ({ ...one, id: `f-${n}`, confirmedOn: '2026-11-23' })),
        tolling,
      })
      must(await saveCasefile(vault, whole))
      must(await vault.putIdentities([Identity.parse({ ...juniper, forms: [form, '00123'] })]))
      run += 1
      const file = join(folder, `facts-${run}.yaml`)
      must(await exportFacts(matter, file))
      const steps = must(await vault.history()).total
      const loaded = must(await loadFacts(matter, file)).value
      assert.deepEqual([loaded.plan, loaded.change], [[], null])
      assert.equal(must(await vault.history()).total, steps)
      assert.deepEqual(must(await vault.loadCasefile()), whole)
    }),
    { numRuns: 20 },
  )
})

const sourced = (id: string, statement: string, more = ''): string =>
  `  - { id: ${id}, when: 2020-06, statement: "${statement}", about: [brightwater], factors: [cash-payment], ${more}confirmedBy: c, confirmedOn: 2026-11-23, passages: [{ document: invented/paper-1.pdf, quote: Guest of room 214 }] }`

test('a file is merged by id: what it does not name stays, and what it would do is told first', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  const file = join(folder, 'facts.yaml')
  writeFileSync(file, `facts:\n${sourced('one', 'First.')}\n${sourced('two', 'Second.')}\n`)
  const planned = must(await loadFacts(matter, file, { apply: false })).value
  assert.deepEqual(
    planned.plan.map(({ kind, id, does }) => `${does} ${kind} ${id}`),
    ['adds fact one', 'adds fact two'],
  )
  assert.equal(must(await vault.loadCasefile())?.facts.length, 0, 'nothing yet')
  must(await loadFacts(matter, file))
  writeFileSync(file, `facts:\n${sourced('two', 'Second, said better.')}\n${sourced('three', 'Third.')}\n`)
  const second = must(await loadFacts(matter, file)).value
  const [changed, added] = second.plan
  assert.deepEqual(changed, {
    ...{ kind: 'fact', id: 'two', does: 'changes', fields: ['statement'] },
    ...{ before: { statement: 'Second.' }, after: { statement: 'Second, said better.' } },
  })
  assert.deepEqual([added?.id, added?.does, added?.fields, added?.before], ['three', 'adds', [], null])
  const after = must(await vault.loadCasefile())
  assert.deepEqual(
    after?.facts.map(({ statement }) => statement),
    ['First.', 'Second, said better.', 'Third.'],
  )
  assert.deepEqual(after?.parties, folioCasefile.parties)
  must(await vault.undo())
  must(await vault.undo())
  assert.deepEqual(must(await vault.loadCasefile()), folioCasefile, 'a load is one step')
})

test('all that is wrong is told at once, with its line and the nearest right word', async (t) => {
  const { matter, vault, folder } = await matterWithFolio(t)
  const file = join(folder, 'facts.yaml')
  const told = async (text: string): Promise<readonly [string, string]> => {
    writeFileSync(file, text)
    const answer = await loadFacts(matter, file)
    return [codeOf(answer), problemText(answer)]
  }
  const good = sourced('one', 'First.')
  const shapes = `facts:\n${good.replace('statement', 'statment')}\n${good.replace('when: 2020-06', 'when: june')}\n`
  const [shapeCode, shapeText] = await told(shapes)
  assert.equal(shapeCode, 'input-has-faults')
  assert.match(shapeText, /2 places.*Line 2: "statment".*did you mean "statement"\?.*Line 3: facts 2, when/)

  const ends = [
    'facts:',
    good.replace('[brightwater]', '[brightwatr]'),
    sourced('two', 'Second.').replace('cash-payment', 'cash-paymnt'),
    sourced('three', 'Third.').replace('room 214', 'room 999'),
    sourced('one', 'Again.').replace('paper-1', 'paper-7'),
  ].join('\n')
  const [code, text] = await told(`${ends}\n`)
  assert.equal(code, 'input-has-faults')
  for (const words of [
    /Line 2: .*Did you mean brightwater\?/,
    /Line 3: .*Did you mean cash-payment\?/,
    /Line 4: fact three quotes a passage that does not stand/,
    /Line 5: another fact has the id one/,
    /Line 5: there is no document invented\/paper-7\.pdf/,
  ])
    assert.match(text, words)
  assert.equal(must(await vault.loadCasefile())?.facts.length, 0)
  assert.equal((await told(`facts:\n${good.replace('cash-payment', 'cash-paymnt')}\n`))[0], 'input-not-valid')
})

test('a protected name in a wrong value, a strange field or a file’s name does not leave in what is told', async (t) => {
  const { matter, folder } = await matterWithFolio(t)
  const [name, id] = ['Juniper Delacroix', 'juniper-delacroix']
  const file = join(folder, `${name}.yaml`)
  const good = sourced('one', 'First.')
  for (const [text, word] of [
    [`facts:\n${good.replace('cash-payment', id)}\n`, 'is not a factor'],
    [`facts:\n${good.replace('[brightwater]', `[${id}]`)}\n`, 'speaks of'],
    [`facts:\n${good.replace('[brightwater]', `[${name}]`)}\n`, 'is not an id'],
    [`facts:\n${good.replace('statement', `"${name}"`)}\n`, 'is not a field'],
    [`facts:\n${good.replace('when: 2020-06', `when: ${name}`)}\n`, 'is not a date'],
    [`facts:\n${good}\n${name}: 1\n${name}: 2\n`, 'stands twice'],
    [`facts:\n${good.replace('room 214', name)}\n`, 'one.*passage'],
    [`facts:\n${good.replace('paper-1', name)}\n`, 'no document'],
    [`parties: [{ id: inn, name: Inn, kind: person, role: ${name} }]\n`, 'is none of'],
    [
      `facts:\n${good.replace('[brightwater]', `[${id}]`)}\n${sourced('one', 'x').replace('cash-payment', id)}\n`,
      '3 places',
    ],
  ] as const) {
    writeFileSync(file, text)
    const answer = await loadFacts(matter, file)
    const told = problemText(answer)
    assert.match(told, new RegExp(word))
    assert.match(told, /\[J\.D\.\]/, told)
    assert.doesNotMatch(`${told} ${JSON.stringify(answer)}`, /juniper|delacroix/i)
  }
})

test('an id that holds a protected name is told by its line with what is shown in its place, before and after the load', async (t) => {
  const { matter, folder } = await matterWithFolio(t)
  const file = join(folder, 'facts.yaml')
  const known = 'Juniper Delacroix'.toLowerCase().replace(' ', '-')
  const identities = `identities:\n  - { id: wren-pays, kind: person, pseudonym: W.T., forms: [Wren Talloway] }\n`
  writeFileSync(
    file,
    `${identities}facts:\n${sourced('one', 'First.')}\n${sourced(`${known}-pays`, 'Second.')}\n${sourced('talloway-2', 'Third.')}\n`,
  )
  for (const apply of [false, true]) {
    const loaded = must(await loadFacts(matter, file, { apply })).value
    assert.deepEqual(loaded.shownIds, [
      { kind: 'identity', line: 2, shown: 'w.t.pays' },
      { kind: 'fact', line: 5, shown: 'j.d.pays' },
      { kind: 'fact', line: 6, shown: 'w.t.2' },
    ])
    assert.doesNotMatch(JSON.stringify(loaded.shownIds), /juniper|delacroix|wren|talloway/i)
    if (apply) assert.deepEqual(loaded.plan.map(({ id }) => id).sort(), ['j.d.pays', 'one', 'w.t.2', 'w.t.pays'])
  }
  writeFileSync(file, `facts:\n${sourced('four', 'Fourth.')}\n`)
  assert.deepEqual(must(await loadFacts(matter, file)).value.shownIds, [])
})
