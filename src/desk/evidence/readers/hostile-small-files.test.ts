import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { utf8 } from '../../../evidence/sample-files.fixture.ts'
import { fastGrowing, hostile } from './hostile-samples.fixture.ts'
import { makeReaders } from './reader-pool.ts'

test(`${hostile.length} small hostile files: each ends in its own time and memory, and the reader after it works`, {
  timeout: 600_000,
}, async () => {
  assert.ok(hostile.length >= 50)
  const readers = makeReaders({ workers: 2 })
  try {
    for (const [name, bytes] of hostile) {
      assert.ok(bytes.length <= 16 * 1024 ** 2, `${name} is no small file`)
      const began = performance.now()
      const read = await readers.read(bytes, name)
      const seconds = (performance.now() - began) / 1000
      assert.ok(seconds < 31, `${name} took ${seconds} s`)
      if (process.env.REDRESS_SHOW)
        console.log(name, seconds.toFixed(1), read.kind, read.kind === 'read' ? '' : read.reason)
      if (read.kind !== 'read') assert.notEqual(read.reason, undefined, name)
    }
    const after = await readers.read(utf8('still here'), 'after.txt')
    assert.equal(after.kind, 'read')
  } finally {
    await readers.close()
  }
})

/** The most memory that a process below this one ever took, as the system counts it. */
function mostTakenBelow(): number {
  const own = `${process.pid}`
  const taken = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const told = readFileSync(`/proc/${name}/status`, 'latin1')
        return new RegExp(`^PPid:\\s+${own}$`, 'm').test(told) ? Number(/^VmHWM:\s+(\d+)/m.exec(told)?.[1] ?? 0) : 0
      } catch {
        return 0
      }
    })
  return Math.max(...taken) / 1024
}

test('no small file brings its reader to 500 MB, however fast what is in it grows', {
  timeout: 300_000,
  skip: process.platform !== 'linux',
}, async () => {
  const readers = makeReaders({ workers: 1 })
  const most = new Map<string, number>()
  try {
    for (const [name, bytes] of await fastGrowing()) {
      assert.ok(bytes.length < 16 * 1024 ** 2, name)
      const look = setInterval(() => most.set(name, Math.max(most.get(name) ?? 0, mostTakenBelow())), 5)
      const read = await readers.read(bytes, name)
      // A picture waits for its text: that is read by the same rule.
      if (read.kind === 'read' && read.needsOcr.length > 0) await readers.recognise(bytes, read.format, read.needsOcr)
      clearInterval(look)
    }
  } finally {
    await readers.close()
  }
  assert.ok(Math.max(...most.values()) > 200, JSON.stringify([...most]))
  assert.ok(Math.max(...most.values()) <= 500, JSON.stringify([...most]))
})
