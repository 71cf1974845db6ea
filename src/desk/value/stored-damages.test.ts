import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import { saveCasefile } from '../../vault/vault.fixture.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { openMatter, vaultOf } from '../open-matter.ts'
import { loadDamagesInput } from './load-damages-input.ts'
import { damagesInputOf, storedDamages } from './stored-damages.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-stored-damages-'))
after(() => rmSync(place, { recursive: true, force: true }))

const fileOf = (amount: number): string => {
  const file = join(place, `${amount}.yaml`)
  writeFileSync(
    file,
    `person: { born: 1999-04-05, sex: female }\nvaluation_date: 2026-11-23\nrates: { net: 0.01 }\nitems:\n  - { head: emotional-distress, amount: ${amount}, every: once }\n`,
  )
  return file
}
const casefileWith = (...ids: readonly string[]): Casefile =>
  Casefile.parse({
    matter: {
      id: 'm',
      caption: 'A.B. v. Inn',
      court: 'S.D. Ohio',
      asOf: IsoDay.parse('2026-11-23'),
      minorMatter: false,
      summary: '',
    },
    claimants: ids.map((id) => ({ id, pseudonym: id.toUpperCase(), kind: 'survivor', born: '1999', sex: 'female' })),
    parties: [],
    facts: [],
  })
const amountOf = (input: { readonly items: readonly { readonly amount: unknown }[] }): unknown => input.items[0]?.amount

test('each claimant has damages of their own; without a name only one claimant’s can be meant', async () => {
  const folder = join(place, 'm.redress')
  assert.ok((await makeCheapMatter(folder, 'five unrelated words here')).ok)
  const matter = await openMatter(folder, 'five unrelated words here', { write: true })
  assert.ok(matter.ok)
  const vault = vaultOf(matter.value)
  const refused = async (asked: Promise<{ readonly ok: boolean }>): Promise<string> => {
    const result = (await asked) as Awaited<ReturnType<typeof damagesInputOf>>
    assert.ok(!result.ok)
    const { message, next } = reportProblem(result.problem)
    return `${message} ${next}`
  }
  try {
    assert.ok((await saveCasefile(vault, casefileWith('ab'))).ok)
    assert.match(await refused(damagesInputOf(vault, null)), /redress damages load MATTER FILE/)
    const taken = await loadDamagesInput(matter.value, fileOf(100))
    assert.ok(taken.ok)
    const { come, ...told } = taken.value.value
    assert.deepEqual(told, { claimant: 'AB', items: 1, gone: [], replaces: false, saved: true })
    assert.ok(come.includes('person: { born: [birth year 1999], sex: female }'), come.join('|'))

    assert.ok((await saveCasefile(vault, casefileWith('ab', 'cd'))).ok)
    assert.match(await refused(loadDamagesInput(matter.value, fileOf(200))), /--claimant: ab \(AB\), cd \(CD\)/)
    assert.match(await refused(loadDamagesInput(matter.value, fileOf(200), 'ef')), /There is no claimant ef/)
    assert.ok((await loadDamagesInput(matter.value, fileOf(200), 'cd')).ok)
    assert.ok((await loadDamagesInput(matter.value, fileOf(300), 'ab')).ok)

    const all = await storedDamages(vault)
    assert.ok(all.ok)
    assert.deepEqual(
      all.value.map(({ claimant, input }) => [claimant, amountOf(input)]),
      [
        [null, 300_00],
        ['cd', 200_00],
      ],
    )
    assert.match(await refused(damagesInputOf(vault, null)), /several claimants/)
    const own = await damagesInputOf(vault, 'cd')
    assert.equal(own.ok && amountOf(own.value), 200_00)
  } finally {
    await matter.value.close()
  }
})

test('a protected name in a wrong value of a damages file does not leave in what is told', async () => {
  const folder = join(place, 'n.redress')
  assert.ok((await makeCheapMatter(folder, 'five unrelated words here')).ok)
  const matter = await openMatter(folder, 'five unrelated words here', { write: true })
  assert.ok(matter.ok)
  const vault = vaultOf(matter.value)
  const name = 'Juniper Delacroix'
  try {
    assert.ok((await saveCasefile(vault, casefileWith('ab'))).ok)
    const identity = Identity.parse({ id: 'ab-name', kind: 'person', pseudonym: 'A.B.', forms: [name] })
    assert.ok((await vault.putIdentities([identity])).ok)
    const good = 'person: { born: 1999-04-05 }\nvaluation_date: 2026-11-23\nrates: { net: 0.01 }\n'
    const item = (text: string): string => `${good}items:\n  - { head: grief, every: once, amount: 1, ${text} }\n`
    for (const text of [
      item(`head: ${name}`).replace('head: grief, ', ''),
      item(`amount: ${name}`).replace('amount: 1, ', ''),
      item(`currency: ${name}`),
      item(`"${name}": 1`),
      item(`growth: ${name}`),
      item(`from: ${name}`),
      `${good}items: []\ndefendants: [{ id: inn }]\nclaims: [{ id: c, against: [{ defendant: inn }], statutory: ${name} }]\n`,
      `${good}items: []\nlife_table: ${name}\n`,
      `${good}items: []\nliens: [{ kind: ${name}, amount: 1 }]\n`,
      `${good.replace('net: 0.01', `net: 0.01, indices: { ${name}: { of: ${name} } }`)}items: []\n`,
    ]) {
      const file = join(place, `${name}.yaml`)
      writeFileSync(file, text)
      const loaded = await loadDamagesInput(matter.value, file)
      assert.ok(!loaded.ok, text)
      const { message } = reportProblem(loaded.problem)
      assert.match(message, /^\[A\.B\.\]\.yaml line \d+: /, message)
      assert.doesNotMatch(`${message} ${JSON.stringify(loaded.problem)}`, /juniper|delacroix/i)
    }
  } finally {
    await matter.value.close()
  }
})
