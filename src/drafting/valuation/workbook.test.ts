import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { fullInput } from '../../damages/input/sample-inputs.fixture.ts'
import { readAndValueInParts } from '../../damages/read-and-value.fixture.ts'
import type { ValuedMatter } from '../../damages/value-matter.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { shownRange } from '../../words/valuation/range-words.ts'
import { valuationWorkbook } from './workbook.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const valued = (input: unknown): ValuedMatter => {
  const read = readAndValueInParts(input, tables.value, { trials: 2_000, intervalsByYear: true })
  assert.ok(read.ok)
  return read.value
}
const matter = valued(fullInput)
const withLiens = (liens: readonly object[]): ValuedMatter => valued({ ...fullInput, liens })

test('the workbook holds a formula for every step from payment to net', async () => {
  const book = new ExcelJS.Workbook()
  const bytes = await valuationWorkbook(matter)
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  assert.deepEqual(
    book.worksheets.map((s) => s.name),
    [
      ...['Heads', 'Gross to net', 'Items', 'Payments', 'Life table', 'Assumptions', 'By year'],
      ...['Coverage', 'Sensitivity', 'Sources'],
    ],
  )
  const net = book
    .getWorksheet('Gross to net')
    ?.getRow(matter.valuation.waterfall.length + 1)
    .getCell(2)
  assert.ok(net?.formula)
  assert.equal(net.result, matter.valuation.netToClaimant.mean / 100)
})

test('the same valuation gives the same bytes, whenever the workbook is written', async (t) => {
  const write = async (now: string): Promise<Uint8Array> => {
    t.mock.timers.enable({ apis: ['Date'], now: new Date(now) })
    const bytes = await valuationWorkbook(withLiens([]))
    t.mock.timers.reset()
    return bytes
  }
  assert.deepEqual(await write('2026-11-23T10:00:00Z'), await write('2027-03-01T23:59:58Z'))
})

const office = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { timeout: 20_000 }).status === 0,
)

for (const [name, one] of [
  ['heads, total and net', matter],
  [
    'net where liens reach a share of the recovery together, and of what the fee leaves',
    withLiens([
      { kind: 'hospital-wa', holder: 'First Hospital', amount: 2_500_000, agreed_reduction: 0.1 },
      { kind: 'hospital-wa', holder: 'Second Hospital', amount: 1_250_000.5 },
      { kind: 'hospital-md', amount: 60_000_000 },
      { kind: 'hospital-tx', amount: 0 },
    ]),
  ],
  [
    'net where caps and means take off before the fee, with pay by days and a fee in its cell',
    valued({
      ...fullInput,
      fee: 0.4,
      items: [
        ...fullInput.items,
        { head: 'past-therapy', amount: 12, every: 'day', from: '2025-12-20', until: '2026-01-10' },
      ],
      defendants: [{ id: 'motel', collectable: 1_500_000 }],
      claims: [{ id: 'x', noneconomic_cap: 'us-tn', punitive: true, against: [{ defendant: 'motel' }] }],
      offers: [{ id: 'one', amount: 5 }],
    }),
  ],
  [
    "fee under a state's limit with its own base",
    valued({ ...fullInput, fee: { percent: 0.4, cap: 0.39, cap_source: 'order', limit: 'us-nj' } }),
  ],
  [
    'net where liens reach a share of what fee and costs leave, and then all that is left',
    withLiens([
      { kind: 'hospital-mo', holder: 'First Hospital', amount: 3_000_000 },
      { kind: 'hospital-mo', holder: 'Second Hospital', amount: 2_000_000 },
      { kind: 'medicaid-fl', amount: 60_000_000 },
    ]),
  ],
] as const) {
  test(`LibreOffice computes the same ${name} from the formulas alone`, {
    skip: office ? false : 'skipped: LibreOffice is not installed here',
  }, async () => {
    assert.ok(office)
    const folder = mkdtempSync(join(tmpdir(), 'redress-workbook-'))
    try {
      writeFileSync(join(folder, 'loss.xlsx'), await valuationWorkbook(one, { cached: false }))
      const run = spawnSync(
        office,
        [
          '--headless',
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
          '--outdir',
          folder,
          join(folder, 'loss.xlsx'),
        ],
        { timeout: 120_000 },
      )
      assert.equal(run.status, 0, String(run.stderr))
      const rowsOf = (sheet: string): string[] =>
        readFileSync(join(folder, `loss-${sheet}.csv`), 'utf8')
          .trim()
          .split('\n')
          .slice(1)
      const heads = rowsOf('Heads')
      const third = (line: string): number => Number(/^(?:"[^"]*"|[^,]*),(?:"[^"]*"|[^,]*),"?([^",]*)/.exec(line)?.[1])
      for (const [i, head] of one.valuation.heads.entries())
        assert.equal(third(heads[i] ?? ''), head.presentValue.mean / 100, head.head)
      assert.equal(
        third(heads[one.valuation.heads.length] ?? ''),
        (one.valuation.claimed ?? one.valuation.total).mean / 100,
      )
      assert.match(
        readFileSync(join(folder, 'loss-Heads.csv'), 'utf8').split('\n')[0] ?? '',
        /Ranges are,"?as simulated/,
      )
      const years = rowsOf('By year')
      const { yearlyByHead = [], yearlyTotals = [] } = one.valuation
      for (const [i, row] of [...yearlyByHead, ...yearlyTotals].entries()) {
        const cells = [...(years[i] ?? '').matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '')
        const [nominal, today, ...interval] = cells.slice(2).map((text) => Number(text.replaceAll(',', '')))
        const shown = row.range && shownRange(row.range)
        // A row of all heads adds up what its heads have before rounding.
        const near = i < yearlyByHead.length ? 0.011 : 0.011 * one.valuation.heads.length
        assert.ok(Math.abs((today ?? 0) - row.present / 100) < near, `${row.year}: ${today}`)
        assert.ok(Math.abs((nominal ?? 0) - row.nominal / 100) < near, `${row.year}: ${nominal}`)
        assert.deepEqual(
          interval,
          [shown?.median, shown?.low, shown?.high].map((n) => (n ?? 0) / 100),
        )
      }
      const steps = rowsOf('Gross to net')
      for (const [i, step] of one.valuation.waterfall.entries())
        assert.equal(Number(/^(?:"[^"]*"|[^,]*),"?([^",]*)/.exec(steps[i] ?? '')?.[1]), step.amount / 100, step.is)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

/** A workbook as LibreOffice computes it, one sheet as lines. */
function computed(bytes: Uint8Array, sheet: string): readonly string[] {
  assert.ok(office)
  const folder = mkdtempSync(join(tmpdir(), 'redress-workbook-'))
  try {
    writeFileSync(join(folder, 'loss.xlsx'), bytes)
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, 'loss.xlsx')]
    const run = spawnSync(office, args, { timeout: 120_000 })
    assert.equal(run.status, 0, String(run.stderr))
    return readFileSync(join(folder, `loss-${sheet}.csv`), 'utf8')
      .trim()
      .split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a cell that is changed moves the net, and the ranges say that they are stale', {
  skip: office ? false : 'skipped: LibreOffice is not installed here',
}, async () => {
  const one = valued({
    ...fullInput,
    rates: {
      growth: 0.025,
      curve: [
        { years: 1, yield: 0.038 },
        { years: 10, yield: 0.042 },
        { years: 30, yield: 0.046 },
      ],
      indices: { medical: { of: 'general', plus: 0.01 } },
    },
    fee: 0.4,
    liens: [],
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await valuationWorkbook(one, { cached: false })).buffer)
  const cells = book.getWorksheet('Assumptions')
  assert.ok(cells)
  // The sixth row holds the fee: a quarter in place of two fifths; heads and total stay.
  assert.equal(cells.getCell('B6').value, 0.4)
  cells.getCell('B6').value = 0.25
  const changed = new Uint8Array(await book.xlsx.writeBuffer())
  const heads = computed(changed, 'Heads')
  assert.match(heads[0] ?? '', /stale: a cell was changed/)
  const net = computed(changed, 'Gross to net').find((line) => line.includes('Net to the claimant'))
  const gross = one.valuation.total.mean
  const restitution = 4_000_00
  const fee = Math.round((gross - restitution) * 0.25)
  assert.equal(
    Number(/^(?:"[^"]*"|[^,]*),"?([^",]*)/.exec(net ?? '')?.[1]),
    (gross - restitution - fee - 85_000_00) / 100,
  )
})
