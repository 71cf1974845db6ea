import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) =>
    !/\.(?:test|fixture|suite)\.tsx?$/.test(file) && !file.startsWith('src/words/') && !file.startsWith('src/web/'),
)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** What stands between the parenthesis at a place and the one that closes it. */
function argumentsAt(code: string, open: number): string {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if (code[at] === '(') depth += 1
    if (code[at] === ')') depth -= 1
    if (depth === 0) return code.slice(open + 1, at)
  }
  return code.slice(open + 1)
}

/** Texts of some code in which words stand side by side; what is filled in is left out. */
const phrasesIn = (code: string): readonly string[] =>
  [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map((m) => (m[1] ?? m[2] ?? m[3] ?? '').replace(/\$\{[^}]*\}/g, ''))
    .filter((text) => /[a-z]{2,} [a-z]{2,}/i.test(text))

/** The phrases within every call of these functions. */
function phrasesInCallsOf(names: RegExp, code: string): readonly string[] {
  const calls = [...code.matchAll(new RegExp(`(?<![\\w.])(?:${names.source})\\(`, 'g'))]
  return calls.flatMap((call) => phrasesIn(argumentsAt(code, call.index + call[0].length - 1)))
}

test('what a problem is told is data: no sentence stands in it, outside of words', () => {
  const found = files.flatMap((file) => phrasesInCallsOf(/problem/, read(file)).map((text) => `${file}: ${text}`))
  assert.deepEqual(found, [])
  assert.equal(phrasesInCallsOf(/problem/, "failed(problem('usage', { what: 'It is not a day.' }))").length, 1)
  assert.equal(
    phrasesInCallsOf(/problem/, ['problem("x", { what: `there is no $', '{thing} here` })'].join('')).length,
    1,
  )
  assert.equal(phrasesInCallsOf(/problem/, "problem('usage', { complaint: { is: 'not-an-id' } })").length, 0)
})

test('no complaint outside of words holds a sentence', () => {
  const objects = (code: string): readonly string[] =>
    [...code.matchAll(/\{ is: '[a-z-]+'[^{}]*\}/g)].map(([text]) => text)
  const found = files.flatMap((file) =>
    objects(read(file)).flatMap((object) => phrasesIn(object).map((text) => `${file}: ${text}`)),
  )
  assert.deepEqual(found, [])
})

test('a schema names the rule that a value breaks, and words say it', () => {
  const checks = /\.(?:refine|regex|min|max|gt|gte|lt|lte|superRefine)\(/g
  const found = files
    .filter((file) => /from 'zod'/.test(read(file)))
    .flatMap((file) => {
      const code = read(file)
      return [...code.matchAll(checks)]
        .flatMap((call) => phrasesIn(argumentsAt(code, call.index + call[0].length - 1)))
        .map((text) => `${file}: ${text}`)
    })
  assert.deepEqual(found, [])
})
