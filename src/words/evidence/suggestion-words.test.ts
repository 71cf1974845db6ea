import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestedInWords } from './suggestion-words.ts'

test('a sum that is proposed is shown in dollars, and nothing else is changed', () => {
  assert.equal(suggestedInWords('money', '200000000'), '$2,000,000.00')
  assert.equal(suggestedInWords('money', '19497'), '$194.97')
  assert.equal(suggestedInWords('money', '[withheld]'), '[withheld]')
  assert.equal(suggestedInWords('room', '214'), '214')
  assert.equal(suggestedInWords('phone', '+16145550122'), '+16145550122')
})
