import assert from 'node:assert/strict'
import { test } from 'node:test'
import { identityGate } from '../covering/replace-identities.ts'

const gate = identityGate([])
const rows: readonly (readonly [string, string])[] = [
  ['SSN is 123456789', 'SSN is [xxx-xx-6789]'],
  ['social 123 45 6789', 'social [xxx-xx-6789]'],
  ['soc\nial 123 45 6789', 'soc\nial [xxx-xx-6789]'],
  ['Soc. Sec. No. 123.45.6789', 'Soc. Sec. No. [xxx-xx-6789]'],
  ['ss# 123-456-789', 'ss# [xxx-xx-6789]'],
  ['seguro social: 123456789', 'seguro social: [xxx-xx-6789]'],
  ['my acct is 4455667788', 'my acct is [account ending 7788]'],
  ['account no.\n is fine', 'account no.\n is fine'],
  ['A/C 44-5566-7788', 'A/C [account ending 7788]'],
  ['routing number 044000037', 'routing number [account ending 0037]'],
  ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN [account ending 3000]'],
  ['born on 3.9.2004', 'born on [birth year 2004]'],
  ['nacida el 9 de marzo de 2004', 'nacida el [birth year 2004]'],
  ['дата рождения 09.03.2004', 'дата рождения [birth year 2004]'],
  ['生日：2004年3月9日', '生日：[birth year 2004]'],
  ['the account of May 4, 2020', 'the account of May 4, 2020'],
  ['on account of 12 guests; a card with 4 keys', 'on account of 12 guests; a card with 4 keys'],
  ['social services saw 12 guests in 2021', 'social services saw 12 guests in 2021'],
]
for (const [text, expected] of rows)
  test(`court rules on privacy: ${JSON.stringify(text)}`, () => assert.equal(gate.replaceIn(text).text, expected))
