import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { lawFolder } from '../program-folder.ts'
import { checkLaw } from './check-law.ts'

/** Federal law and that of the states that are changed below. */
const folder = mkdtempSync(join(tmpdir(), 'redress-law-'))
for (const name of readdirSync(lawFolder))
  if (!/^us-(?!co|fl|ga|oh|tn|va|wy)/.test(name)) cpSync(join(lawFolder, name), join(folder, name), { recursive: true })
after(() => rmSync(folder, { recursive: true }))

/** What is said of the law with one file changed; null when nothing is. */
function said(file: string, change: (text: string) => string | null): string | null {
  const path = join(folder, file)
  const was = readFileSync(path, 'utf8')
  const is = change(was)
  assert.notEqual(is, was)
  if (is === null) rmSync(path)
  else writeFileSync(path, is)
  const checked = checkLaw(folder)
  writeFileSync(path, was)
  return checked.ok ? null : reportProblem(checked.problem).message
}

test('the law as it stands is in order', () => {
  const checked = checkLaw()
  assert.ok(checked.ok, JSON.stringify(checked))
  assert.equal(checkLaw(folder).ok, true)
  assert.ok(checked.value.boundaries > 50 && checked.value.tables > 100)
})

test('a boundary that loses the row before it is refused with file and line', () => {
  const found = said('us-ga/code-51-1-56.cases.yaml', (text) => text.replaceAll('2021-06-30', '2021-06-29'))
  assert.match(
    found ?? '',
    /us-ga\/code-51-1-56\.cases\.yaml.*line 3.* no rows stand on both sides of 2021-07-01: one with conduct on 2021-06-30 and one with 2021-07-01 are needed\./,
  )
})

test('a row that only looks for the words of a warning stands on no side', () => {
  const found = said('us-oh/rev-code-2307.51.cases.yaml', (text) =>
    text.replace('available: unsure, governed_by: [2012-06-27]', 'warns: "read in a source"'),
  )
  assert.match(found ?? '', /no rows stand on both sides of 2012-06-27/)
})

test('a row that expects nothing is refused where it stands', () => {
  const found = said('us-co/crs-13-21-127.cases.yaml', (text) => text.replace(/expect: \{.*\}/, 'expect: {}'))
  assert.match(found ?? '', /us-co\/crs-13-21-127\.cases\.yaml.*line 6.*cannot fail/)
})

test('a claim without a table is refused, also where no text of it is known', () => {
  assert.match(
    said('us-tn/wrongful-death.cases.yaml', () => null) ?? '',
    /us-tn\/wrongful-death\.cases\.yaml.*no table/,
  )
  assert.match(said('us-wy/civil-action.cases.yaml', () => null) ?? '', /us-wy\/civil-action\.cases\.yaml.*no table/)
})

test('a new first day in a law file asks for its rows', () => {
  const found = said('us-va/code-8.01-42.4.yaml', (text) => text.replace('from: 2016-07-01', 'from: 2016-07-02'))
  assert.match(found ?? '', /us-va\/code-8\.01-42\.4\.cases\.yaml/)
})

test('a row whose arithmetic is wrong is named with its line and what was found', () => {
  let line = 0
  const found = said('us-oh/rev-code-2305.111.cases.yaml', (text) => {
    line = text.slice(0, text.indexOf('- name: "a minor, the last day"')).split('\n').length
    return text.replaceAll('2024-02-12', '2024-02-11')
  })
  assert.match(found ?? '', new RegExp(`line ${line} .*latest is 2024-02-12, not 2024-02-11`))
})

test('a caution that counts under a provision that is not there, or that itself counts, is refused', () => {
  const to = (id: string) => (text: string) => text.replace('counts: us-oh/rev-code-2305.111', `counts: ${id}`)
  assert.match(
    said('us-oh/rev-code-2307.51.yaml', to('us-oh/rev-code-2305')) ?? '',
    /there is no provision us-oh\/rev-code-2305/,
  )
  assert.match(said('us-oh/rev-code-2307.51.yaml', to('us-ga/code-51-1-56')) ?? '', /us-ga\/code-51-1-56 itself counts/)
})
