import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile } from '../../casefile/matter.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { makeMatter } from '../make-matter.ts'
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
  assert.ok((await makeMatter(folder, 'five unrelated words here')).ok)
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
    assert.ok((await vault.saveCasefile(casefileWith('ab'))).ok)
    assert.match(await refused(damagesInputOf(vault, null)), /redress damages load MATTER FILE/)
    const taken = await loadDamagesInput(matter.value, fileOf(100))
    assert.deepEqual(taken.ok && taken.value.value, { claimant: 'AB', items: 1 })

    assert.ok((await vault.saveCasefile(casefileWith('ab', 'cd'))).ok)
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
