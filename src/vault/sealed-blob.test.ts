import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { Sha256 } from '../casefile/ids.ts'
import fc from '../casefile/property.fixture.ts'
import { openBlob, paddedLength, sealBlob, sealedLength } from './sealed-blob.ts'

const sha256Of = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
const sealed = (key: Buffer, bytes: Uint8Array): Buffer => Buffer.concat([...sealBlob(key, sha256Of(bytes), bytes)])

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

test('a changed, cut or exchanged blob opens no more', () => {
  const key = randomBytes(32)
  const original = Buffer.alloc(5_000, 'registration cards ')
  const other = Buffer.alloc(5_000, 'bank statements ')
  const whole = sealed(key, original)
  assert.equal(whole.length, sealedLength(original.length))
  assert.deepEqual(Buffer.from(openBlob(key, sha256Of(original), whole) ?? []), original)
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(whole)
    copy[at] = (copy[at] ?? 0) ^ 0x10
    return copy
  }
  const damaged: readonly Buffer[] = [
    ...[0, 1, 12, 13, 20, 21, 2_000, whole.length - 1].map(flipped),
    whole.subarray(0, -1),
    whole.subarray(0, 30),
    Buffer.alloc(0),
    sealed(key, other),
    sealed(randomBytes(32), original),
  ]
  for (const content of damaged) assert.equal(openBlob(key, sha256Of(original), content), null)
})
