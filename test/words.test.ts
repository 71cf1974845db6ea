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
const withoutProse =
  'src/{casefile,law,damages,precedent,rings,analysis,reform,vault,desk,drafting/firewall/{covering,release}}/**/*.ts'

/** What is wrong in a file that was given is said where files are read, and is not an answer. */
const ofFiles =
  /damages\/(?:input\/|value-losses|net\/offers|rules\/damages-rules|awards)|reform\/(?:apply-reform|measure-|reform-file)|precedent\/(?:decision|notice|discovery-order)\.ts/

/** Text that a person would read as a phrase: three words of three letters or more in a row. Errors are for developers. */
function phrasesIn(code: string): readonly string[] {
  const plain = code
    .replace(/new \w*(?:Error|NotForColumns)\([^)]*\)/g, '')
    .replace(/^import[^;]*?from '[^']*'$/gm, '')
    // What a schema of dates says is told by its first words.
    .replace(/startsWith\('is not a day'\)/g, '')
  return [...plain.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map((m) => (m[1] ?? m[2] ?? m[3] ?? '').replace(/\$\{[^}]*\}/g, ' '))
    .filter((text) => {
      const words = text.match(/[A-Za-z][a-z']{2,}(?=[ ,.;:]|$)/g) ?? []
      return /[a-z] [a-z]/i.test(text) && words.length >= 3
    })
}

/** Where databases are asked in their own language. */
const ofQueries = /vault\/(?:sqlite|migrations)\//

/**
 * Phrases that still stand outside `words`, so many in a file: what a reader notes in the record of a file, what the firewall
 * warns of, what is written into files that stand alone, names of tests and links. A number may fall and never rise.
 */
const stillSpoken: Readonly<Record<string, number>> = {
  'src/desk/claims/engine-in-threads.ts': 2,
  'src/desk/door.ts': 1,
  'src/desk/evidence/account-by-reason.ts': 4,
  'src/desk/evidence/account-for-files.ts': 2,
  'src/desk/evidence/ingest/file-names.ts': 3,
  'src/desk/evidence/ingest/kept-notes.ts': 1,
  'src/desk/evidence/ingest/propose-in-readers.ts': 1,
  'src/desk/evidence/ingest/read-ahead.ts': 6,
  'src/desk/evidence/ingest/recognise-scans.ts': 2,
  'src/desk/evidence/ingest/take-in.ts': 2,
  'src/desk/facts/export-facts.ts': 2,
  'src/desk/intake/records-of-intake.ts': 3,
  'src/desk/make-example.ts': 1,
  'src/desk/program-notes.ts': 1,
  'src/desk/search/export-search.ts': 1,
  'src/desk/search/report-terms.ts': 3,
  'src/desk/value/stored-damages.ts': 1,
  // Regular expressions with quotes in them.
  'src/drafting/firewall/release/finished-text.ts': 3,
  'src/drafting/firewall/release/identity-warnings.ts': 2,
  'src/drafting/firewall/release/matter-gate.ts': 1,
  'src/drafting/firewall/release/release-files.ts': 1,
  'src/law/elements/elements.ts': 1,
  'src/rings/picture.ts': 2,
  'src/vault/vault-file.ts': 1,
}

test('rooms that answer do so in tagged data: no phrase for a reader stands in their code', () => {
  const files = globSync(withoutProse, { cwd: root }).filter(
    (file) => !/\.(?:test|fixture|suite)\.ts$/.test(file) && !ofFiles.test(file) && !ofQueries.test(file),
  )
  assert.ok(files.length > 100)
  const found = files.flatMap((file) => {
    const phrases = phrasesIn(spoken(file))
    return phrases.length === (stillSpoken[file.replaceAll('\\', '/')] ?? 0)
      ? []
      : [`${file} has ${phrases.length}: ${phrases.join(' | ')}`]
  })
  assert.deepEqual(found, [])
  // What it must find, and what it must leave.
  assert.equal(phrasesIn("out.push('It comes to nothing as entered.')").length, 1)
  assert.equal(phrasesIn(['why: `Lost on $', '{cite} before the reform.`'].join('')).length, 1)
  assert.equal(phrasesIn("{ is: 'comes-to-nothing', name }").length, 0)
})
