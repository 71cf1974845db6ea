import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../../casefile/property.fixture.ts'
import { readZipParts, writeZipParts } from './zip-parts.ts'

test('property: what is written is read back, in order, and the same parts give the same bytes', () => {
  const part = fc
    .tuple(fc.stringMatching(/^[a-zé]{1,12}\.xml$/), fc.uint8Array({ maxLength: 400 }))
    .map(([name, bytes]) => ({ name, bytes }))
  fc.assert(
    fc.property(fc.uniqueArray(part, { maxLength: 6, selector: (one) => one.name }), (parts) => {
      const written = writeZipParts(parts)
      const read = readZipParts(written).map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))
      assert.deepEqual(read, parts)
      assert.deepEqual(writeZipParts(parts), written)
    }),
  )
})

test('what is no container is refused', () => {
  assert.throws(() => readZipParts(new Uint8Array(10)), RangeError)
})
