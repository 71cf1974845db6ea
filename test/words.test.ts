import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')

/** The table of docs/words.md under "Retired": `| word | say instead | why |`. */
function retiredWords(): string[] {
  const text = readFileSync(join(root, 'docs/words.md'), 'utf8')
  const section = text.slice(text.search(/^#+ .*retired/im))
  return [...section.matchAll(/^\| *`?([^|`]+?)`? *\|/gm)]
    .map((m) => (m[1] ?? '').trim())
    .filter((word) => word !== '' && !/^(?:-+|retired.*|word|not)$/i.test(word) && !word.startsWith('--'))
}

/** Strings and screen text, without comments. */
const spoken = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '')

test('screens, drafts and commands use no retired word', () => {
  const words = retiredWords()
    .flatMap((word) => word.split(/,\s*/))
    .filter((word) => /^[a-z][a-z -]+$/i.test(word))
  assert.ok(words.length >= 5, `docs/words.md retires ${words.length} words`)
  const files = globSync('src/{web,drafting,cli,desk,server,analysis,rings}/**/*.{ts,tsx}', { cwd: root }).filter(
    (f) => !/\.(?:test|fixture)\.ts$/.test(f),
  )
  const found = files.flatMap((file) => {
    const text = spoken(file)
    return words
      .filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i').test(text))
      .map((word) => `${file}: ${word}`)
  })
  assert.deepEqual(found, [])
})

/** Rooms whose answers are tagged data: language for a reader is made in `words` alone. */
const withoutProse = [
  'src/{casefile,law,damages,precedent,rings,analysis,reform,vault,desk,drafting/firewall/{covering,release}}/**/*.ts',
  'src/drafting/firewall/forms/describe-forms.ts',
]

/** What is no language for a reader, by its kind: errors for developers, patterns, lists of words, tags of markup. */
const noLanguage: readonly RegExp[] = [
  /new \w*(?:Error|NotForColumns)\((?:[^()]|\([^()]*\))*\)/g,
  /^import[^;]*?from '[^']*'$/gm,
  // A pattern stands where a value begins.
  /(?<=[(=,:[!&|?{};\n]\s*|return\s+)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g,
  /(?:new RegExp\(\s*|String\.raw)(?:`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*')/g,
  // A list that is split where it stands.
  /(?:`[^`]*`|'(?:[^'\\\n]|\\.)*')\s*\.(?:trim\(\)\s*\.)?split\(/g,
  /<\/?[!a-z][^<>]*>/g,
]

/** Text that a person would read as a phrase: three words of three letters or more in a row. */
function phrasesIn(code: string): readonly string[] {
  const plain = noLanguage.reduce((text, kind) => text.replace(kind, ' '), code)
  return [...plain.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map((m) => (m[1] ?? m[2] ?? m[3] ?? '').replace(/\$\{[^}]*\}/g, ' '))
    .filter((text) => {
      const words = text.match(/[A-Za-z][a-z']{2,}(?=[ ,.;:]|$)/g) ?? []
      return /[a-z] [a-z]/i.test(text) && words.length >= 3
    })
}

/** Where databases are asked, or a shell is told what to run, in their own language. */
const ofQueries = /vault\/(?:sqlite|migrations)\/|desk\/evidence\/office\/(?:run-apart|libre-office)\.ts$/

test('rooms that answer do so in tagged data: no phrase for a reader stands in their code', () => {
  const files = globSync(withoutProse, { cwd: root }).filter(
    (file) => !/\.(?:test|fixture|suite)\.ts$/.test(file) && !ofQueries.test(file),
  )
  assert.ok(files.length > 100)
  const found = files.flatMap((file) => {
    const phrases = phrasesIn(spoken(file))
    return phrases.length === 0 ? [] : [`${file}: ${phrases.join(' | ')}`]
  })
  assert.deepEqual(found, [])
  // What it must find, and what it must leave.
  assert.equal(phrasesIn("out.push('It comes to nothing as entered.')").length, 1)
  assert.equal(phrasesIn(['why: `Lost on $', '{cite} before the reform.`'].join('')).length, 1)
  assert.equal(phrasesIn("{ is: 'comes-to-nothing', name }").length, 0)
  assert.equal(phrasesIn("throw new Error('asked after the matter was closed')").length, 0)
  assert.equal(phrasesIn("const begins = /^(?:it's only the names that begin|'so')/").length, 0)
  assert.equal(phrasesIn("const words = 'able amber angel april'.split(' ')").length, 0)
})
