import assert from 'node:assert/strict'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from '../casefile/property.fixture.ts'
import { leastCost } from './keys.ts'
import { openVault } from './open-vault.ts'
import { codeOf, passphrase, steppingClock, temporaryVault } from './vault.fixture.ts'

const clock = steppingClock()
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

/** Values that stand where others are due, as they are written: wrong kinds, vast or tiny, not to be told apart, much nested. */
const odd = fc.oneof(
  fc.constantFrom('null', 'true', '""', '{}', '[]', '-1', '0', '0.5', '1e309', '1e308', '-0', '9007199254740993'),
  fc.constantFrom('"__proto__"', '"\\u0000"', '"64"', '65535', '65536.5', '262145', '16777215', '4294967296'),
  fc.integer({ min: 1, max: 4_000 }).map(deep),
  fc.integer({ min: 1, max: 15_000 }).map((length) => JSON.stringify('A'.repeat(length))),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => JSON.stringify(Buffer.from(bytes).toString('base64'))),
  fc.json({ maxDepth: 3 }),
)

const paths = [
  ...['format', 'about', 'kdf', 'keys'].map((name) => [name]),
  ...['name', 'memoryKiB', 'passes', 'lanes', 'salt'].map((name) => ['kdf', name]),
  ...['data', 'identities'].flatMap((key) => [['keys', key], ...['nonce', 'box'].map((name) => ['keys', key, name])]),
]

type Told = Readonly<Record<string, unknown>>
const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON as text with something at one place done to it: `as` gives the members that stand there in place of the one. */
function rewritten(
  value: unknown,
  path: readonly string[],
  as: (name: string, inner: string) => readonly string[],
): string {
  if (!isTold(value)) return JSON.stringify(value)
  const [first, ...rest] = path
  const members = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== first) return [`${JSON.stringify(name)}:${JSON.stringify(inner)}`]
    if (rest.length > 0) return [`${JSON.stringify(name)}:${rewritten(inner, rest, as)}`]
    return as(JSON.stringify(name), JSON.stringify(inner))
  })
  return `{${members.join(',')}}`
}

const change = fc.oneof(
  fc.record({
    path: fc.constantFrom(...paths),
    value: odd,
    how: fc.constantFrom('replaced', 'replaced', 'missing', 'doubled', 'doubled', 'outdone', 'renamed', 'beside'),
  }),
  fc.record({
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    and: fc.constantFrom('', '\0', ' '.repeat(20_000), '{}'),
  }),
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
)

function changed(whole: Buffer, how: typeof change extends fc.Arbitrary<infer T> ? T : never): Buffer {
  if ('cut' in how) return Buffer.concat([whole.subarray(0, Math.floor(whole.length * how.cut)), Buffer.from(how.and)])
  if ('at' in how) {
    const out = Buffer.from(whole)
    out[Math.floor((out.length - 1) * how.at)] = how.byte
    return out
  }
  const { path, value } = how
  const as = (name: string, inner: string): readonly string[] => {
    switch (how.how) {
      case 'replaced':
        return [`${name}:${value}`]
      case 'missing':
        return []
      case 'doubled':
        return [`${name}:${inner}`, `${name}:${value}`]
      case 'outdone':
        return [`${name}:${value}`, `${name}:${inner}`]
      case 'renamed':
        return [`"x":${inner}`]
      default:
        return [`${name}:${inner}`, `"__proto__":${value}`]
    }
  }
  return Buffer.from(rewritten(JSON.parse(whole.toString('utf8')), path, as))
}

/** Told before any key is made, but for a file that is formed as ours are: then the passphrase is tried, at a bounded cost. */
const atOnce = new Set(['vault-file-refused', 'matter-newer'])

test('500 ways of changing vault.json: refused at once, or tried at a bounded cost, or opened as it was', {
  timeout: 300_000,
}, async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const file = join(vault.folder, 'vault.json')
  const whole = readFileSync(file)
  const told = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(change, async (how) => {
      const bytes = changed(whole, how)
      writeFileSync(file, bytes)
      const [cpu, before] = [process.cpuUsage(), process.resourceUsage().maxRSS]
      const opened = await openVault(vault.folder, passphrase, { clock })
      const { user, system } = process.cpuUsage(cpu)
      const grown = process.resourceUsage().maxRSS - before
      const code = codeOf(opened)
      told.set(code, (told.get(code) ?? 0) + 1)
      if (opened.ok) await opened.value.close()
      if (atOnce.has(code)) {
        assert.ok(user + system < 1_000_000, `${code} took ${user + system} microseconds of processor`)
        assert.ok(grown * 1024 < 300 * 1024 ** 2, `${code} took ${grown} KiB`)
        return
      }
      assert.ok(['no problem', 'wrong-passphrase', 'vault-damaged'].includes(code), code)
      const { kdf } = JSON.parse(bytes.toString('utf8'))
      assert.ok(kdf.memoryKiB >= leastCost.memoryKiB && kdf.memoryKiB <= 262_144 && kdf.passes <= 8 && kdf.lanes <= 4)
    }),
    { numRuns: 500 },
  )
  assert.ok((told.get('vault-file-refused') ?? 0) > 350, JSON.stringify([...told]))
  writeFileSync(file, whole)
})

test('vault.json by a link, to itself or to a file without end', async (t) => {
  const vault = await temporaryVault(t)
  await vault.close()
  const file = join(vault.folder, 'vault.json')
  for (const target of [file, '/dev/zero', '/dev/stdin', '/proc/self/mem', join(vault.folder, 'vault.db'), 'nowhere']) {
    rmSync(file)
    symlinkSync(target, file)
    assert.equal(codeOf(await openVault(vault.folder, passphrase, { clock })), 'matter-not-plain', target)
  }
})
