import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { reportProblem } from '../words/problems/report-problem.ts'
import { parseYaml } from './yaml-file.ts'

const Shape = z.strictObject({
  name: z.string(),
  list: z.array(z.union([z.strictObject({ days: z.int() }), z.strictObject({ years: z.int(), of: z.string() })])),
})

const rows: readonly (readonly [why: string, text: string, says: RegExp])[] = [
  ['a bracket left open', 'name: a\nlist: [\n', /^f\.yaml line 3: it is not well-formed YAML here/],
  ['a name twice', 'name: a\nname: b\nlist: []\n', /^f\.yaml line 2: "name" stands twice/],
  ['a tab', 'name: a\nlist:\n\t- days: 1\n', /^f\.yaml line 3: a tab stands where a line is indented; use spaces/],
  ['a quotation mark left open', 'name: "a\nlist: []\n', /^f\.yaml line 1: a quotation mark or a bracket is opened/],
  ['a second document', 'name: a\n---\nlist: []\n', /^f\.yaml line 2: a second document begins/],
  ['an alias', 'name: &a x\nlist:\n  - *a\n', /^f\.yaml line 3: it refers with \* to another place/],
  [
    'a strange field, and what was meant',
    'name: a\nlist: []\nnme: b\n',
    /^f\.yaml line 3: "nme" is not a field that can stand here; did you mean "name"\?/,
  ],
  [
    'a strange field within a choice',
    'name: a\nlist:\n  - yeers: 1\n    of: x\n',
    /^f\.yaml line 3: "yeers" is not a field that can stand in list 1; did you mean "years"\?/,
  ],
  [
    'a strange field within, whose value stands on later lines',
    'name: a\nlist:\n  - days: 1\n    more:\n      x: 1\n',
    /^f\.yaml line 4: "more" is not a field that can stand in list 1; those that can are days, years, of/,
  ],
  ['a value of the wrong kind', 'name:\n  x: 1\nlist: []\n', /^f\.yaml line 1: name should be plain text on one line/],
  [
    'the branch that came furthest',
    'name: a\nlist:\n  - { years: two, of: x }\n',
    /^f\.yaml line 3: list 1, years should be a number/,
  ],
  ['nothing at all', '', /^f\.yaml line 1: it holds no fields/],
]
for (const [why, text, says] of rows)
  test(`${why} gets one sentence with file and line`, () => {
    const read = parseYaml(text, 'f.yaml', Shape, 'input-not-valid')
    assert.ok(!read.ok)
    assert.match(reportProblem(read.problem).message, says)
  })

test('what fits comes back with the line of every place', () => {
  const read = parseYaml('name: a\nlist:\n  - years: 1\n    of: x\n', 'f.yaml', Shape, 'law-not-valid')
  assert.ok(read.ok)
  const { lineOf } = read.value
  assert.deepEqual(
    [['name'], ['list'], ['list', 0], ['list', 0, 'of'], ['list', 7], ['no']].map(lineOf),
    [1, 2, 3, 4, 2, 1],
  )
})
