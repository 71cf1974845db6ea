import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { ok, type Result } from '../../src/casefile/result.ts'
import type { OpenMatter } from '../../src/desk/open-matter.ts'
import { filesForTheDoors, type LeavesUncovered, leavingUncovered } from './desk-doors.fixture.ts'

const root = resolve(import.meta.dirname, '../..')
const desk = join(root, 'src', 'desk')

test('every file of the desk from which a door takes a function is held to what may leave', () => {
  const taken = globSync('src/{cli,server}/**/*.ts', { cwd: root })
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8')
      const named = code.matchAll(/^import\s+(?!type\s)[^;'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm)
      return [...named].map((m) => relative(desk, resolve(root, dirname(file), m[1] ?? m[2] ?? '')))
    })
    .filter((file) => !file.startsWith('..'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
  const listed = filesForTheDoors(readFileSync(join(import.meta.dirname, 'desk-doors.fixture.ts'), 'utf8'))
  assert.deepEqual(listed, [...new Set(taken)].sort())
  for (const [name, why] of Object.entries(leavingUncovered)) assert.ok(why.length > 5, name)
})

test('the type tells what leaves uncovered', () => {
  const names = async (_: OpenMatter): Promise<Result<{ readonly name: string }, never>> => ok({ name: '' })
  const sums = async (_: OpenMatter): Promise<Result<{ readonly files: number }, never>> => ok({ files: 1 })
  const found: LeavesUncovered<typeof names> = true
  const left: LeavesUncovered<typeof sums> = false
  // @ts-expect-error a text is no count
  const wrong: LeavesUncovered<typeof names> = false
  assert.deepEqual([found, left, wrong], [true, false, false])
})
