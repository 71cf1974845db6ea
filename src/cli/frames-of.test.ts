import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framesOf } from './frames-of.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  return assert.fail('nothing was thrown')
}

test('a trace names the kind of failure and the places in the code, and nothing that was worked on', () => {
  const open = '('
  for (const error of [
    thrownBy(() => new RegExp(`Junia${open}`)),
    thrownBy(() => JSON.parse('{"name": Junia}')),
    new Error('Junia\n    at the hotel\n    at Junia (room 118:2)'),
  ]) {
    const said = framesOf(error)
    assert.doesNotMatch(said, /junia|hotel/i)
    assert.match(said, /^(?:SyntaxError|Error)\n[\s\S]* at .*frames-of\.test\.ts:\d+:\d+/)
  }
  assert.equal(framesOf('Junia'), 'string')
})
