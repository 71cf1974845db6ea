import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notSearchedInWords } from './not-searched.ts'

test('a no says what it does not speak of', () => {
  assert.equal(notSearchedInWords({ waiting: 0, failed: 0, held: 0 }), null)
  assert.equal(notSearchedInWords({ waiting: 0, failed: 1, held: 0 }), 'Not searched: one file could not be read.')
  assert.equal(
    notSearchedInWords({ waiting: 1, failed: 12, held: 1 }),
    'Not searched: one file still waits to be read, 12 files could not be read and one file is held unopened.',
  )
})
