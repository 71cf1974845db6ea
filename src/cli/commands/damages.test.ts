import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

const root = resolve(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'redress-damages-'))
after(() => rmSync(folder, { recursive: true }))

const input = `person: {born: 2004-03-09, sex: female, minor_at_conduct: true, pseudonym: J.D.}
valuation_date: 2026-11-23
rates: {net: 0.01}
items:
  - {head: future-care, amount: 12000, every: year, from: 2027-01-01, for_life: true}
  - {head: emotional-distress, amount: 900000, every: once}
fee: {percent: 0.4}
defendants: [{id: a, collectable: 400000}, {id: b}]
claims:
  - {id: tvpra, label: Federal claim, liability: us/18-usc-1595, against: [{defendant: a}, {defendant: b}]}
offers:
  - {id: joint, from: [a, b], amount: 500000, shares: [{claimant: J.D., share: 0.5}, {claimant: A.B., share: 0.5}]}
`
const file = join(folder, 'loss.yaml')
writeFileSync(file, input)

function redress(...args: string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const run = spawnSync(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

test('redress damages INPUT --json: same seed, same bytes; heads add up to the total', () => {
  const one = redress('damages', file, '--json', '--seed', '7', '--trials', '2000')
  assert.equal(one.status, 0, one.err)
  assert.equal(redress('damages', file, '--json', '--seed', '7', '--trials', '2000').out, one.out)
  const answer: {
    ok: boolean
    total: { mean: number }
    heads: { presentValue: { mean: number } }[]
    maximum: { expected: number }
  } = JSON.parse(one.out)
  assert.equal(answer.ok, true)
  assert.equal(
    answer.heads.reduce((sum, h) => sum + h.presentValue.mean, 0),
    answer.total.mean,
  )
  assert.equal(answer.maximum.expected, answer.total.mean)
})

test('a workbook and charts are written where asked', () => {
  const run = redress(
    'damages',
    file,
    '--trials',
    '1000',
    '--xlsx',
    join(folder, 'loss.xlsx'),
    '--charts',
    join(folder, 'charts'),
  )
  assert.equal(run.status, 0, run.err)
  assert.equal(readFileSync(join(folder, 'loss.xlsx')).subarray(0, 2).toString(), 'PK')
  assert.deepEqual(readdirSync(join(folder, 'charts')).sort(), [
    '.redress-exports.json',
    'care-and-funds.svg',
    'distribution.svg',
    'gross-to-net.svg',
  ])
  assert.match(run.out, /Written: .*loss\.xlsx/)
})

test('explain lists every assumption with its source', () => {
  const run = redress('damages', 'explain', file, '--trials', '1000')
  assert.equal(run.status, 0, run.err)
  assert.match(run.out, /Life table: Period life table, 2022.*Source: Social Security Administration/)
})

test('explain lists every year with its interval, for all heads and for each', () => {
  const run = redress('damages', 'explain', file, '--trials', '1000')
  assert.match(run.out, /come from the first 1,000 trials/)
  assert.match(
    run.out,
    /All heads\n +at its prices +today, mean +median +10 in 100 +90 in 100\n20\d\d( +\$[\d,.]+){5}\n/,
  )
  const shown: { readonly yearlyTotals: readonly { readonly range?: object }[] } = JSON.parse(
    redress('damages', file, '--trials', '1000', '--json').out,
  )
  assert.ok(shown.yearlyTotals.length > 0 && shown.yearlyTotals.every((row) => row.range !== undefined))
})

test('offer and its sheet', () => {
  assert.match(redress('offer', file, '--trials', '1000').out, /Offer joint from a, b/)
  const sheet = redress('offer', file, '--sheet', '--trials', '1000').out
  assert.match(sheet, /J\.D\. +50\.00 % +\$250,000\.00 +\$100,000\.00 +\$0\.00 +\$0\.00 +\$150,000\.00/)
  assert.match(sheet, /A\.B\.: I agree \[ \]/)
})

test('awards answer as text and as JSON', () => {
  assert.match(redress('awards', '--claim', '1595', '--role', 'operator', '--minor').out, /\nJ\.G\. v\. Northbrook/)
  assert.equal(JSON.parse(redress('awards', '--json').out).awards.length, 26)
})

test('bad input: one sentence and what to do, on the error output, and as JSON', () => {
  writeFileSync(join(folder, 'bad.yaml'), input.replace('amount: 12000', 'amount: -12000'))
  const run = redress('damages', join(folder, 'bad.yaml'))
  assert.equal(run.status, 1)
  assert.match(
    run.err,
    /^bad\.yaml line 5: items 1, amount is below zero;.*\nCorrect that place and give the file again\.\n$/,
  )
  assert.equal(JSON.parse(redress('damages', join(folder, 'bad.yaml'), '--json').out).code, 'input-not-valid')
  assert.equal(redress('damages', join(folder, 'none.yaml')).status, 1)
  assert.match(redress('damages', file, '--as-of', '2026-02-30').err, /is not a day that exists/)
  assert.match(redress('damages', file, '--seed', 'x').err, /seed is not a whole number/)
})
