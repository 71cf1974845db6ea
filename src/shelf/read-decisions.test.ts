import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { told } from '../casefile/told.fixture.ts'
import type { Decision } from '../precedent/decision.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import { readDecisionsFolder } from './read-decisions.ts'

const law = join(import.meta.dirname, '..', '..', 'law', 'decisions')
const good = readFileSync(join(law, 'ma-v-wyndham-sd-ohio-2019.yaml'), 'utf8')

function inFolder(files: Readonly<Record<string, string>>, path = ''): Result<readonly Decision[], ProblemCode> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-decisions-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return readDecisionsFolder(path ? join(folder, path) : folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('every decision that comes with Redress can be read', () => {
  const read = readDecisionsFolder(law)
  assert.ok(read.ok)
  const files = globSync('*.yaml', { cwd: law })
  assert.ok(files.length > 200)
  assert.deepEqual(read.value.map((one) => one.id).toSorted(), files.map((file) => basename(file, '.yaml')).toSorted())
  for (const one of read.value) assert.ok(one.rulings.length > 0, one.id)
})

test('a list in one file reads like the folder', () => {
  const second = good.replaceAll('ma-v-wyndham-sd-ohio-2019', 'aa-other')
  const item = (text: string) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`
  const folder = inFolder({ 'ma-v-wyndham-sd-ohio-2019.yaml': good, 'aa-other.yaml': second })
  const list = inFolder({ 'list.yaml': item(good) + item(second) }, 'list.yaml')
  assert.ok(folder.ok && list.ok)
  assert.deepEqual(list.value, folder.value)
})

test('years, months, unknown days and circuits may be written as a person would', () => {
  const item = good.replace(/^decided: .*$/m, 'decided: 2019').replace(/^circuit: .*$/m, 'circuit: 6')
  const read = inFolder({ 'ma-v-wyndham-sd-ohio-2019.yaml': item })
  assert.ok(read.ok)
  assert.equal(read.value[0]?.decided, '2019')
  assert.equal(read.value[0]?.circuit, '6')
  const unknown = inFolder({ 'ma-v-wyndham-sd-ohio-2019.yaml': good.replace(/^decided: .*$/m, 'decided: null') })
  assert.ok(unknown.ok)
  assert.equal(unknown.value[0]?.decided, 'unknown')
})

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1

for (const [name, from, to, says] of [
  ['an unknown outcome', 'outcome: survives', 'outcome: won', 'outcome'],
  ['an impossible day', 'decided: 2019-10-07', 'decided: 2019-02-30', 'decided'],
  ['an unknown key', 'posture:', 'stance: x\nposture:', 'stance'],
  ['an unknown role', 'role: franchisor', 'role: innkeeper', 'role'],
] as const)
  test(`${name} is named with file and line`, () => {
    const text = good.replace(from, to)
    assert.notEqual(text, good)
    const read = inFolder({ 'ma-v-wyndham-sd-ohio-2019.yaml': text })
    assert.ok(!read.ok)
    assert.equal(read.problem.code, 'law-not-valid')
    assert.equal(told(read.problem).file, 'ma-v-wyndham-sd-ohio-2019.yaml')
    assert.match(reportProblem(read.problem).message, new RegExp(says))
    if (name !== 'an unknown key') assert.equal(told(read.problem).line, lineOf(text, to))
  })

test('an id that differs from the file, stands twice, or is reversed by nobody is refused', () => {
  const other = inFolder({ 'another.yaml': good })
  assert.ok(!other.ok && told(other.problem).line === 1)
  const item = `- ${good.trimEnd().replaceAll('\n', '\n  ')}\n`
  const twice = inFolder({ 'list.yaml': item + item }, 'list.yaml')
  assert.ok(!twice.ok && told(twice.problem).line === good.trimEnd().split('\n').length + 1)
  const text = good.replace('posture:', 'reversed_by: nobody\nposture:')
  const reversed = inFolder({ 'ma-v-wyndham-sd-ohio-2019.yaml': text })
  assert.ok(!reversed.ok && told(reversed.problem).line === lineOf(text, 'reversed_by'))
})

test('a missing folder or file is said to be missing', () => {
  const folder = readDecisionsFolder(join(law, 'nowhere'))
  const file = readDecisionsFolder(join(law, 'nowhere.yaml'))
  assert.ok(!folder.ok && folder.problem.code === 'folder-not-found')
  assert.ok(!file.ok && file.problem.code === 'file-not-found')
})

test('hostile text never throws', () => {
  for (const text of ['', '\u0000', '- - - -', 'a: &a [*a]', '{', 'x'.repeat(1e5), '- id: 1\n- null', '%YAML 9'])
    assert.equal(inFolder({ 'list.yaml': text }, 'list.yaml').ok, false)
})
