import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import { writeExports } from './write-exports.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-exports-'))
after(() => rmSync(place, { recursive: true, force: true }))

function need<T>(outcome: Result<T, ProblemCode>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.code)
  return outcome.value
}

let made = 0
const folder = (): string => join(place, `out-${++made}`)
const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const write = (path: string, words: string) => need(writeExports([{ path, content: text(words) }]))
const seen = (path: string): string => readFileSync(path, 'utf8')

test('what Redress wrote last is replaced; what a person changed is not', () => {
  const out = folder()
  const file = join(out, 'casebook.html')
  assert.deepEqual(write(file, 'first'), { files: [file], kept: [], earlier: [] })
  assert.deepEqual(write(file, 'second'), { files: [file], kept: [], earlier: [] })
  assert.equal(seen(file), 'second')
  writeFileSync(file, 'second, with a note of counsel')
  const second = join(out, 'casebook (2).html')
  assert.deepEqual(write(file, 'third'), { files: [second], kept: [{ file, newVersion: second }], earlier: [] })
  assert.equal(seen(file), 'second, with a note of counsel')
  write(file, 'fourth')
  assert.equal(seen(second), 'fourth', 'the version beside it was ours and unchanged')
  writeFileSync(second, 'changed too')
  assert.deepEqual(write(file, 'fifth').files, [join(out, 'casebook (3).html')])
  assert.equal(seen(file), 'second, with a note of counsel')
  assert.equal(seen(second), 'changed too')
  rmSync(file)
  assert.deepEqual(write(file, 'sixth'), { files: [file], kept: [], earlier: [] }, 'a removed file is written anew')
})

test('what an earlier version of a paper had and this one has not is removed, but what a person changed, and is told', () => {
  const out = folder()
  const [main, annex, marked, other] = ['casebook.html', 'annex-a.docx', 'annex-b.docx', 'offers.docx'].map((name) =>
    join(out, name),
  ) as [string, string, string, string]
  for (const path of [main, annex, marked, other]) write(path, 'first')
  writeFileSync(marked, 'with a note of counsel')
  const ours = (name: string) => name.startsWith('annex-')
  const again = () => need(writeExports([{ path: main, content: text('second') }], ours))
  const left = { file: marked, removed: false }
  assert.deepEqual(again().earlier, [{ file: annex, removed: true }, left])
  assert.deepEqual([existsSync(annex), existsSync(marked), existsSync(other)], [false, true, true])
  assert.deepEqual(again().earlier, [left])
})

test('a file that Redress never wrote, a link and a folder are left alone', () => {
  const out = folder()
  mkdirSync(join(out, 'charts.svg'), { recursive: true })
  const letter = join(out, 'letter.docx')
  writeFileSync(letter, 'by hand')
  const elsewhere = join(place, 'elsewhere.txt')
  writeFileSync(elsewhere, 'not to be touched')
  symlinkSync(elsewhere, join(out, 'link.txt'))
  symlinkSync(join(place, 'nowhere-yet'), join(out, 'dead.txt'))
  for (const name of ['letter.docx', 'charts.svg', 'link.txt', 'dead.txt']) {
    const { files, kept } = write(join(out, name), 'ours')
    assert.match(files[0] ?? '', / \(2\)\.\w+$/, name)
    assert.equal(kept[0]?.file, join(out, name))
  }
  assert.equal(seen(letter), 'by hand')
  assert.equal(seen(elsewhere), 'not to be touched')
  assert.ok(!existsSync(join(place, 'nowhere-yet')))
})

test('a record that is gone or damaged makes nothing ours', () => {
  const out = folder()
  const file = join(out, 'analysis.json')
  for (const damage of [null, '{', '{"analysis.json":"ok"}', '[]']) {
    rmSync(out, { recursive: true, force: true })
    write(file, 'first')
    const record = join(out, '.redress-exports.json')
    if (damage === null) rmSync(record)
    else writeFileSync(record, damage)
    assert.notDeepEqual(write(file, 'second').files, [file], String(damage))
    assert.equal(seen(file), 'first')
  }
})

test('files appear whole, for their owner alone, and several together or none', () => {
  const out = folder()
  function* lines(): Iterable<string> {
    for (let i = 0; i < 200_000; i++) yield `row ${i}, é\n`
  }
  const big = join(out, 'made.csv')
  need(writeExports([{ path: big, content: lines() }]))
  assert.equal(seen(big), [...lines()].join(''))
  assert.equal(statSync(big).mode & 0o777, 0o600)
  function* breaking(): Iterable<string> {
    yield 'begun'
    throw new Error('in the middle')
  }
  assert.throws(() =>
    writeExports([
      { path: join(out, 'a.html'), content: text('whole') },
      { path: join(out, 'b.html'), content: breaking() },
    ]),
  )
  assert.deepEqual(readdirSync(out).sort(), ['.redress-exports.json', 'made.csv'])
})

test('a place where nothing can be written is named as that', () => {
  const file = join(folder(), 'a')
  write(file, 'a file, no folder')
  const below = writeExports([{ path: join(file, 'b.html'), content: text('x') }])
  assert.ok(!below.ok && below.problem.code === 'folder-not-writable')
  if (process.getuid?.() === 0) return
  const locked = folder()
  mkdirSync(locked)
  chmodSync(locked, 0o500)
  const refused = writeExports([{ path: join(locked, 'b.html'), content: text('x') }])
  assert.ok(!refused.ok && refused.problem.code === 'folder-not-writable')
})
