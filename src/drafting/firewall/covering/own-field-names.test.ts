import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownFieldNames } from './own-field-names.ts'

test('fields of the program that are names as well are known as its own, and what a client writes is not', () => {
  for (const field of ['bates', 'pages', 'claims', 'chronology', 'earliest', 'restsOn', 'snippet'])
    assert.ok(ownFieldNames().has(field), field)
  for (const word of ['junia', 'Page', 'dettweiler']) assert.ok(!ownFieldNames().has(word), word)
})
