import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openVault } from './open-vault.ts'
import { sealedLength } from './sealed-blob.ts'
import {
  codeOf,
  documentNumber,
  filesBelow,
  findingOf,
  keepOriginal,
  must,
  passphrase,
  steppingClock,
  temporaryVault,
} from './vault.fixture.ts'
import type { Vault } from './vault.ts'

const clock = steppingClock()
const originals = ['registration cards ', 'bank statements ', 'rate sheets '].map((words) => Buffer.alloc(5_000, words))
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const documents = originals.map((original, at) => ({
  ...documentNumber(at + 1, [`Paper ${at + 1}.`], { sha256: sha256Of(original) }),
  original,
}))
const ids = documents.map(({ record }) => record.id)
const length = sealedLength(5_000)

async function matterWithOriginals(t: TestContext): Promise<{ readonly folder: string; readonly pack: string }> {
  const vault = await temporaryVault(t)
  must(await vault.putDocuments(documents))
  await vault.close()
  return { folder: vault.folder, pack: join(vault.folder, 'blobs', '000001.pack') }
}

async function within<T>(folder: string, write: boolean, work: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = must(await openVault(folder, passphrase, { clock, write }))
  try {
    return await work(vault)
  } finally {
    await vault.close()
  }
}

async function told(folder: string): Promise<string> {
  return within(folder, false, async (vault) => {
    const verified = await vault.verifyAudit()
    return verified.ok ? `${verified.value.originals} whole` : findingOf(verified)
  })
}

test('many originals lie in one file, which tells neither their number nor their hashes', async (t) => {
  const { folder, pack } = await matterWithOriginals(t)
  const names = [...filesBelow(folder).keys()].filter((name) => name.startsWith('blobs'))
  assert.deepEqual(names, [join('blobs', '000001.pack')])
  const bytes = readFileSync(pack)
  assert.equal(bytes.length, 3 * length)
  for (const original of originals) assert.ok(!bytes.includes(Buffer.from(sha256Of(original), 'hex')))
  assert.equal(await told(folder), '3 whole')
})

test('an original that is changed, exchanged, cut off or gone is named by its document, and mended by the file', async (t) => {
  const { folder, pack } = await matterWithOriginals(t)
  const whole = readFileSync(pack)
  const exchanged = Buffer.concat([
    whole.subarray(length, 2 * length),
    whole.subarray(0, length),
    whole.subarray(2 * length),
  ])
  const changed = Buffer.from(whole)
  changed[length + 100] = (changed[length + 100] ?? 0) ^ 1
  const rows: readonly (readonly [Buffer | null, string])[] = [
    [changed, 'content-changed originals not as stored: RD-000002'],
    [exchanged, 'content-changed originals not as stored: RD-000001, RD-000002'],
    [whole.subarray(0, 2 * length + 40), 'content-changed originals not as stored: RD-000003'],
    [whole.subarray(0, 2 * length), 'content-changed missing originals: RD-000003'],
    [Buffer.alloc(0), 'content-changed missing originals: RD-000001, RD-000002, RD-000003'],
    [null, 'content-changed missing originals: RD-000001, RD-000002, RD-000003'],
  ]
  for (const [content, expected] of rows) {
    if (content === null) rmSync(pack)
    else writeFileSync(pack, content)
    assert.equal(await told(folder), expected)
    await within(folder, false, async (vault) => {
      const check = must(await vault.checkOriginals(ids))
      assert.equal(check.missing.length + check.damaged.length, 3 - check.whole)
      assert.ok(check.whole < 3)
      for (const { sha256 } of [...check.missing, ...check.damaged]) {
        assert.equal(codeOf(await vault.getBlob(sha256)), 'vault-damaged')
      }
    })
  }
  await within(folder, true, async (vault) => {
    must(await vault.putDocuments(documents))
    assert.equal(must(await vault.checkOriginals(ids)).whole, 3)
  })
  assert.equal(await told(folder), '3 whole')
})

test('two packs exchanged, one put back to what it was, cut or changed: the documents in it are named', async (t) => {
  const vault = await temporaryVault(t)
  const [first, second] = ['000001.pack', '000002.pack'].map((name) => join(vault.folder, 'blobs', name))
  assert.ok(first && second)
  const put = async (nth: number) => must(await vault.putDocuments(documents.slice(nth, nth + 1)))
  await put(0)
  const before = readFileSync(first)
  await put(1)
  await vault.close()
  // The next writer goes on in the newest.
  writeFileSync(second, '', { mode: 0o600 })
  await within(vault.folder, true, async (again) => must(await again.putDocuments(documents.slice(2))))
  const whole = [readFileSync(first), readFileSync(second)] as const
  assert.deepEqual(
    whole.map((bytes) => bytes.length),
    [2 * length, length],
  )
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const out = Buffer.from(bytes)
    out[at] = (out[at] ?? 0) ^ 1
    return out
  }
  const unlike = 'content-changed originals not as stored:'
  const rows: readonly (readonly [what: string, first: Buffer, second: Buffer, expected: string])[] = [
    [
      'exchanged',
      whole[1],
      whole[0],
      'content-changed missing originals: RD-000002; originals not as stored: RD-000001, RD-000003',
    ],
    ['the first twice', whole[0], whole[0], `${unlike} RD-000003`],
    ['the first as it was before', before, whole[1], 'content-changed missing originals: RD-000002'],
    ['the second as it was before', whole[0], Buffer.alloc(0), 'content-changed missing originals: RD-000003'],
    ['one bit of the second', whole[0], flipped(whole[1], length - 1), `${unlike} RD-000003`],
    ['one bit of the first', flipped(whole[0], 0), whole[1], `${unlike} RD-000001`],
    ['the first cut', whole[0].subarray(0, length + 1), whole[1], `${unlike} RD-000002`],
  ]
  for (const [what, one, two, expected] of rows) {
    writeFileSync(first, one)
    writeFileSync(second, two)
    assert.equal(await told(vault.folder), expected, what)
    await within(vault.folder, false, async (again) => {
      const check = must(await again.checkOriginals(ids))
      const named = [...check.missing, ...check.damaged].map(({ bates }) => bates).sort()
      assert.deepEqual(named, [...new Set(expected.match(/RD-\d{6}/g))].sort(), what)
      for (const { sha256 } of [...check.missing, ...check.damaged])
        assert.equal(codeOf(await again.getBlob(sha256)), 'vault-damaged', what)
    })
  }
  writeFileSync(first, whole[0])
  writeFileSync(second, whole[1])
  assert.equal(await told(vault.folder), '3 whole')
})

test('a link or a pipe in the place of the newest pack is neither followed nor waited for', async (t) => {
  const { folder, pack } = await matterWithOriginals(t)
  const foreign = join(folder, '..', 'somebody else’s file')
  writeFileSync(foreign, 'not ours')
  const makes = [(at: string) => symlinkSync(foreign, at), (at: string) => execFileSync('mkfifo', [at])]
  for (const [nth, make] of makes.entries()) {
    const next = join(folder, 'blobs', '000009.pack')
    await within(folder, true, async (vault) => {
      make(next)
      must(await keepOriginal(vault, 9 + nth, Buffer.from(`came in beside ${nth}`)))
      must(await vault.verifyAudit())
    })
    assert.equal(readFileSync(foreign, 'utf8'), 'not ours')
    assert.equal(codeOf(await openVault(folder, passphrase, { clock })), 'matter-not-plain')
    rmSync(next)
  }
  assert.ok(statSync(pack).size > 0)
})

test('bytes that a killed writer left in a pack are passed over and never written over', async (t) => {
  const { folder, pack } = await matterWithOriginals(t)
  const left = Buffer.alloc(777, 7)
  writeFileSync(pack, left, { flag: 'a' })
  const late = Buffer.from('came in after the crash')
  await within(folder, true, async (vault) => must(await keepOriginal(vault, 9, late)))
  const bytes = readFileSync(pack)
  assert.ok(bytes.subarray(3 * length, 3 * length + 777).equals(left))
  assert.equal(bytes.length, 3 * length + 777 + sealedLength(late.length))
  assert.equal(statSync(pack).mode & 0o777, 0o600)
  assert.equal(await told(folder), '4 whole')
})
