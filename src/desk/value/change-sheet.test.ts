import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import type { SheetEdit } from '../../casefile/value/sheet.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { saveCasefile } from '../../vault/vault.fixture.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { showHistory } from '../facts/show-history.ts'
import { undoChange } from '../facts/undo-change.ts'
import { type OpenMatter, openMatter, vaultOf } from '../open-matter.ts'
import { programFolder } from '../program-folder.ts'
import { changeSheet } from './change-sheet.ts'
import { showSheet } from './show-sheet.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-sheet-'))
const need = <T>(result: Result<T, ProblemCode>): T => {
  assert.ok(result.ok, result.ok ? '' : reportProblem(result.problem).message)
  return result.value
}
const refused = (result: Result<unknown, ProblemCode>): string => {
  assert.ok(!result.ok)
  const { message, next } = reportProblem(result.problem)
  return `${message} ${next}`
}
let matter: OpenMatter
before(async () => {
  const folder = join(place, 'm.redress')
  need(await makeCheapMatter(folder, 'five unrelated words here'))
  matter = need(await openMatter(folder, 'five unrelated words here', { write: true }))
  const vault = vaultOf(matter)
  const casefile = Casefile.parse({
    matter: {
      ...{ id: 'm', caption: 'A.B. v. Inn', court: 'S.D. Ohio', asOf: IsoDay.parse('2026-11-23') },
      ...{ minorMatter: false, summary: '' },
    },
    claimants: [{ id: 'ab', pseudonym: 'A.B.', kind: 'survivor', born: '1999-04-05', sex: 'female' }],
    parties: [],
    facts: [],
  })
  need(await saveCasefile(vault, casefile))
  need(
    await vault.putIdentities([
      Identity.parse({ id: 'ab-name', kind: 'person', pseudonym: 'A.B.', forms: ['Arabella Quince'] }),
      Identity.parse({ id: 'ab-born', kind: 'birth-date', pseudonym: '1999', forms: ['1999-04-05'] }),
    ]),
  )
})
after(async () => {
  await matter.close()
  rmSync(place, { recursive: true, force: true })
})

const change = (...edits: readonly SheetEdit[]): Promise<Result<Covered<ChangeAnswer>, ProblemCode>> =>
  changeSheet(matter, null, edits)
const stored = async (): Promise<string> => need(await vaultOf(matter).loadDamagesInputs())[0]?.text ?? ''
const rows = async (list: string) =>
  need(await showSheet(matter, null, null)).value.rows.filter((row) => row.list === list)

test('a sheet begins with what the matter knows, and says what it still needs', async () => {
  const bill: SheetEdit = {
    ...{ list: 'items', at: null },
    fields: { head: 'past-medical', label: 'County Hospital', amount: 4860, every: 'once', from: '2024-02-02' },
  }
  assert.match(refused(await change(bill)), /rates is missing/)
  const made = need(await change({ field: 'rates.net', value: 0.01 }, bill)).value
  assert.equal(made.outcome, 'changed')
  assert.match(await stored(), /born: 1999-04-05, sex: female|born: 1999-04-05\n {2}sex: female/)
  assert.equal(need(await showSheet(matter, null, null)).value.born, '1999')
})

test('what is wrong is told by field with the nearest right word, and nothing is written', async () => {
  const before = await stored()
  const care = { head: 'therapy', amount: 180, every: 'month', until: '2036-11-30' }
  const tries: readonly (readonly [Record<string, unknown>, RegExp])[] = [
    [{ ...care, head: 'terapy' }, /items 2, head is "terapy".*write therapy/],
    [{ ...care, untill: '2037-01-01' }, /untill.*until/],
    [{ ...care, every: 'monthly' }, /every.*month/],
    [{ ...care, amount: '1,500' }, /amount is text/],
    [{ ...care, until: null }, /no last day|until is missing/],
  ]
  for (const [fields, says] of tries) assert.match(refused(await change({ list: 'items', at: null, fields })), says)
  assert.match(refused(await change({ list: 'items', at: 9, fields: null })), /no row 10 of items.*it has 1/)
  assert.match(refused(await change({ field: 'rates.nett', value: 0.01 })), /nett.*net/)
  assert.equal(await stored(), before)
})

test('two windows change different rows: both stand; the same row: all three states are told', async () => {
  need(await change({ list: 'defendants', at: null, fields: { id: 'inn', collectable: 1_000_000 } }))
  need(await change({ list: 'defendants', at: null, fields: { id: 'owner' } }))
  const [inn, owner] = (await rows('defendants')).map(({ fields }) => fields)
  assert.ok(inn && owner)
  need(await change({ list: 'defendants', at: 1, seen: owner, fields: { collectable: 50_000 } }))
  const other = need(await change({ list: 'defendants', at: 0, seen: inn, fields: { collectable: 900_000 } })).value
  assert.equal(other.outcome, 'changed')
  const late = need(await change({ list: 'defendants', at: 1, seen: owner, fields: { fault: 0.5 } })).value
  assert.equal(late.outcome, 'conflict')
  assert.deepEqual(late.conflicts[0]?.current, (await rows('defendants'))[1]?.fields ?? null)
  assert.deepEqual(late.conflicts[0]?.yours, { ...owner, fault: 0.5 })
  // A row above went: the row is found where it stands now.
  const [, now] = (await rows('defendants')).map(({ fields }) => fields)
  assert.ok(now)
  need(await change({ list: 'defendants', at: 0, fields: null }))
  need(await change({ list: 'defendants', at: 1, seen: now, fields: { fault: 0.25 } }))
  assert.deepEqual(
    (await rows('defendants')).map(({ fields }) => fields),
    [{ ...now, fault: 0.25 }],
  )
})

test('a name that a window sees covered stays as it was stored when another field of the row changes', async () => {
  need(await change({ list: 'costs', at: null, fields: { label: 'Travel of Arabella Quince', amount: 400 } }))
  const [shown] = (await rows('costs')).map(({ fields }) => fields)
  assert.doesNotMatch(JSON.stringify(shown), /Quince/)
  assert.ok(shown)
  need(await change({ list: 'costs', at: 0, seen: shown, fields: { ...shown, amount: 450 } }))
  assert.match(await stored(), /Travel of Arabella Quince.*450/)
  // The birth is shown as a year; what comes back as it was shown is no change of it.
  need(await change({ field: 'person.born', seen: '1999', value: '1999' }, { field: 'person.sex', value: 'unknown' }))
  assert.match(await stored(), /1999-04-05/)
})

test('each change is one step of the history by its own name, and undo takes it back alone', async () => {
  need(
    await change({
      list: 'items',
      at: null,
      fields: { head: 'therapy', amount: 9, every: 'month', until: '2030-01-31' },
    }),
  )
  const before = await stored()
  need(await change({ list: 'offers', at: null, fields: { id: 'inn-1', amount: 275_000, expires: '2099-12-31' } }))
  const { steps } = need(await showHistory(matter, { limit: 2 })).value
  assert.deepEqual(
    steps.map(({ action }) => action),
    ['offer.created', 'care.created'],
  )
  need(await undoChange(matter))
  assert.equal(await stored(), before)
})

test('the example is changed and undone without a word of it lost', async () => {
  const text = readFileSync(join(programFolder, 'examples', 'jd-v-starlite', 'damages.yaml'), 'utf8')
  need(await vaultOf(matter).saveDamagesInput(text, null))
  need(await change({ list: 'items', at: 6, fields: { amount: 740 } }))
  const changed = await stored()
  assert.match(changed, /# care ahead, from the life-care plan\n.*Trauma therapy, weekly", amount: 740/)
  assert.equal(changed.split('\n').length, text.split('\n').length)
  need(await undoChange(matter))
  assert.equal(await stored(), text)
})
