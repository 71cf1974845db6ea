import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const said = read('src/words/problems/on-page.golden.txt')

test('a next step on a page names places and buttons that the app has', () => {
  const places = new Set([...read('src/web/parts/frame/places.ts').matchAll(/title: '([^']+)'/g)].map(([, one]) => one))
  assert.ok(places.size >= 10)
  const named = [...said.matchAll(/\bunder ([A-Z][a-z]+(?: [a-z]+)*?)(?=[,.;:)]|$| (?:and|lists|or)\b(?! places))/gm)]
  const under = new Set(named.map(([, place = '']) => place))
  assert.ok(under.size >= 5)
  assert.deepEqual(
    [...under].filter((place) => !places.has(place)),
    [],
  )
  const pages = globSync('src/{web,words}/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.(?:test|fixture)\.ts$|problems\//.test(file))
    .map(read)
    .join('\n')
    .replace(/\s+/g, ' ')
  const quoted = new Set([...said.matchAll(/“([^”]+)”/g)].map(([, one = '']) => one))
  assert.ok(quoted.size > 0)
  assert.deepEqual(
    [...quoted].filter((words) => !pages.includes(words)),
    [],
  )
})
