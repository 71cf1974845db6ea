import assert from 'node:assert/strict'
import { test } from 'node:test'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { rngStream, uniform } from './rng.ts'

test('the bits are those of pure-rand, stream by stream, however they are asked for', () => {
  for (const [seed, stream] of [
    [1, 0],
    [-7, 3],
    [123456789, 15],
  ] as const) {
    const source = xoroshiro128plus(seed)
    for (let i = 0; i < stream; i++) source.jump()
    const rng = rngStream(seed, stream)
    for (let i = 0; i < 20_000; i++) {
      rng.ready(1 + (i % 90))
      assert.equal(rng.bits[rng.at++], source.next())
    }
  }
})

test('uniform numbers lie in [0, 1) and are spread evenly', () => {
  const rng = rngStream(5, 0)
  const counts = new Int32Array(10)
  for (let i = 0; i < 100_000; i++) {
    rng.ready(1)
    const u = uniform(rng)
    assert.ok(u >= 0 && u < 1)
    const band = Math.floor(u * 10)
    counts[band] = (counts[band] ?? 0) + 1
  }
  for (const count of counts) assert.ok(Math.abs(count - 10_000) < 500)
})
