import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { Sha256 } from '../casefile/ids.ts'
import { BlobStore, paddedLength } from './blob-store.ts'
import { codeOf, filesBelow, must, temporaryFolder, temporaryVault } from './vault.fixture.ts'

const sha256Of = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
const newStore = (folder: string): BlobStore =>
  new BlobStore(folder, { blobContent: randomBytes(32), blobName: randomBytes(32) })

test('bytes come back as they went in', async (t) => {
  const store = newStore(temporaryFolder(t))
  const sizes = [0, 1, 255, 256, 65_537, 8 * 1024 * 1024 - 8, 8 * 1024 * 1024 + 1, 20_000_000]
  for (const size of sizes) {
    const bytes = randomBytes(size)
    const sha256 = await store.put(bytes)
    assert.equal(sha256, sha256Of(bytes))
    const found = await store.get(sha256)
    assert.ok(found.state === 'whole' && bytes.equals(found.bytes), `${size} bytes`)
  }
  assert.equal((await store.get(sha256Of(Buffer.from('never put')))).state, 'missing')
})

test('any bytes come back (property)', async (t) => {
  const store = newStore(temporaryFolder(t))
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
      const found = await store.get(await store.put(bytes))
      assert.ok(found.state === 'whole' && Buffer.from(bytes).equals(found.bytes))
    }),
    { numRuns: 40 },
  )
})

test('padding adds at most an eighth, never shortens, and hides the size among many (property)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (length) => {
      const padded = paddedLength(length)
      assert.ok(padded >= length)
      assert.ok(padded <= Math.max(256, length * 1.125))
      assert.equal(paddedLength(padded), padded)
    }),
  )
  const sizes = new Set(Array.from({ length: 100_000 }, (_, length) => paddedLength(length)))
  assert.ok(sizes.size < 200, `${sizes.size} sizes stand for 100,000`)
})

test('a stored file tells neither its hash nor its size, and two vaults name it differently', async (t) => {
  const bytes = Buffer.alloc(10_000, 'the same form letter ')
  const [one, other] = [temporaryFolder(t), temporaryFolder(t)]
  await newStore(one).put(bytes)
  await newStore(other).put(bytes)
  const [first, second] = [...filesBelow(one)].concat([...filesBelow(other)])
  assert.ok(first && second)
  assert.notEqual(first[0], second[0])
  assert.ok(!first[0].replaceAll(/[^0-9a-f]/g, '').includes(sha256Of(bytes).slice(0, 16)))
  assert.equal(first[1].length, paddedLength(10_008) + 1 + 12 + 16)
})

test('a changed, cut or exchanged blob is refused, and mended by the original', async (t) => {
  const vault = await temporaryVault(t)
  const original = Buffer.alloc(5_000, 'registration cards ')
  const sha256 = must(await vault.putBlob(original))
  const other = must(await vault.putBlob(Buffer.alloc(5_000, 'bank statements ')))
  const names = [...filesBelow(vault.folder).keys()].filter((name) => name.startsWith('blobs'))
  const [fileA, fileB] = names.map((name) => join(vault.folder, name))
  assert.ok(fileA && fileB)
  const whole = [readFileSync(fileA), readFileSync(fileB)] as const
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(whole[0])
    copy[at] = (copy[at] ?? 0) ^ 0x10
    return copy
  }
  const damaged: readonly Buffer[] = [
    ...[0, 1, 12, 13, 20, 21, 2_000, whole[0].length - 1].map(flipped),
    whole[0].subarray(0, -1),
    whole[0].subarray(0, 30),
    Buffer.alloc(0),
    whole[1],
  ]
  for (const content of damaged) {
    writeFileSync(fileA, content)
    const codes = [codeOf(await vault.getBlob(sha256)), codeOf(await vault.getBlob(other))].sort()
    assert.deepEqual(codes, ['no problem', 'vault-damaged'])
  }
  must(await vault.putBlob(original))
  must(await vault.putBlob(Buffer.alloc(5_000, 'bank statements ')))
  assert.deepEqual(Buffer.from(must(await vault.getBlob(sha256)) ?? []), original)
  assert.equal(must(await vault.hasBlob(sha256Of(Buffer.from('never put')))), false)
})
