import assert from 'node:assert/strict'
import { test } from 'node:test'
import { identityGate } from '../covering/replace-identities.ts'
import { privacyPlaces } from './civil-rule-privacy.ts'

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

const found: readonly string[] = [
  ...[
    'ssn 123 – 45 – 6789',
    'tax id 12-3456789',
    'EIN 12-3456789',
    'ssn_123456789',
    '{"ssn":"123456789"}',
    'ssn=123456789',
  ],
  ...['fecha de nac. 09/03/2004', 'F. Nac.: 09/03/2004', 'DOB | 03/09/2004', 'SSN (123) 45-6789'],
  ...['soc\nial 123 45 6789', 'my social is 123456789', 'S.S.N. 123456789', 'número de seguro social: 123456789'],
  ...[
    'iban gb29nwbk60161331926819',
    'acct:123456789',
    'account ending in 12345678',
    'cuenta 1234567890',
    'A/C 12345678',
  ],
  ...[
    'geboren am 9. März 2004',
    'né le 9 mars 2004',
    'née le 09/03/2004',
    '生年月日：2004年3月9日',
    '출생 2004년 3월 9일',
  ],
  ...['b. 3/9/2004', 'd/o/b 3/9/2004', 'born the 9th of March 2004', 'data de nascimento 09/03/2004', 'DOB 9MAR2004'],
  ...[
    'Geburtsdatum: 09.03.2004',
    'data di nascita: 9 marzo 2004',
    'ur. 9 marca 2004',
    'DOB: 09-MAR-2004',
    'dob 3.9.04',
  ],
]
for (const text of found)
  test(`a number or date of anybody in ${JSON.stringify(text)}`, () => assert.equal(privacyPlaces(text).length, 1))

const left: readonly string[] = [
  ...[
    'accounts 2019-2020',
    'order 123456789',
    'the account of June 14, 2020',
    'SS Norway sailed in 1962',
    'account for 2021 and 2022',
  ],
  ...[
    'born leader',
    'savings of 1,200,000',
    'case 2:21-cv-00123',
    'né à Lyon',
    'a beinecke 12-3456789',
    'phone 937-555-0142',
  ],
]
for (const text of left)
  test(`no number of a person in ${JSON.stringify(text)}`, () => assert.deepEqual(privacyPlaces(text), []))
