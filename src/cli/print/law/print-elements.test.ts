import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showElements } from '../../../desk/law/show-elements.ts'
import { printElements } from './print-elements.ts'

test('the State’s own suit is shown, and every line fits the page', () => {
  const shown = showElements('us/18-usc-1595', 'S.D. Ohio')
  assert.ok(shown.ok)
  const text = printElements(shown.value)
  assert.match(text.replace(/\s+/g, ' '), /claim of the State; against: trafficker/)
  assert.ok(text.split('\n').every((line) => line.length <= 98))
})
