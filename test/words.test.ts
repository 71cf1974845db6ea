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
