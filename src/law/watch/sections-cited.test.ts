import assert from 'node:assert/strict'
import { test } from 'node:test'
import { federalMentions, placesOfNumber } from './mentions.ts'
import { sectionsCited } from './sections-cited.ts'

const cited = (cite: string): readonly string[] => sectionsCited(cite).map(({ code, number }) => `${code} ${number}`)

test('the sections of a citation, however states write them', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['18 U.S.C. § 1595', ['18 usc 1595']],
    ['Cal. Code Civ. Proc. §§ 377.20, 335.1', ['cal code civ proc 377.20', 'cal code civ proc 335.1']],
    ['740 ILCS 180/2', ['740 ilcs 180/2']],
    ['Conn. Gen. Stat. § 52-571i', ['conn gen stat 52-571i']],
    ['Fla. Stat. §§ 768.16-768.28', ['fla stat 768.16', 'fla stat 768.28']],
    ['common law; D.C. Code §§ 12-301(a)(8), (11), 12-302', ['dc code 12-301', 'dc code 12-302']],
    ['N.Y. C.P.L.R. § 208(b)', ['ny cplr 208']],
    ['New York common law; N.Y. C.P.L.R. 208, 214', ['ny cplr 208', 'ny cplr 214']],
    ['RCW 4.16.080', ['rcw 4.16.080']],
    ['A.1940/S.349 (2024)', []],
    ['O.C.G.A. § 9-3-33.1', ['ocga 9-3-33.1']],
    ['18 U.S.C. § 1595(a) (question)', ['18 usc 1595']],
    ['Pub. L. 115-164, § 4', []],
    ['Ohio Civ. R. 6(A)', []],
  ]
  for (const [cite, expected] of rows) assert.deepEqual(cited(cite), expected, cite)
})

test('federal sections are found in every usual way of naming them, each place once', () => {
  const names = (text: string) => federalMentions(text).map(({ section }) => `${section.code} ${section.number}`)
  assert.deepEqual(names('under 18 U.S.C. § 1595(a)'), ['18 usc 1595'])
  assert.deepEqual(names('under 18 USC 2255 and 18 U. S. C. A. sec. 1962'), ['18 usc 2255', '18 usc 1962'])
  assert.deepEqual(names('Section 1595(c) of title 18, United States Code, is amended'), ['18 usc 1595'])
  assert.deepEqual(names('sections 1591 and 1595 of title 18'), ['18 usc 1591', '18 usc 1595'])
  assert.deepEqual(names('section 230 of the Communications Act of 1934'), ['47 usc 230'])
  assert.deepEqual(names('18 U.S.C. § 1591. Later § 1591(e)(4) again.'), ['18 usc 1591', '18 usc 1591'])
  assert.deepEqual(names('room 1595, 1595 dollars, section 9 of the lease'), [])
})

test('a number of a state code does not stand within a longer one', () => {
  assert.deepEqual(placesOfNumber('2307.51 and 12307.51 and 2307.511 and 2307.51.', '2307.51'), [0, 38])
})

test('a subsection goes with its section, in citations and in texts', () => {
  const subs = (cite: string) => sectionsCited(cite).map(({ number, sub }) => `${number}${sub ?? ''}`)
  assert.deepEqual(subs('18 U.S.C. §§ 1595, 2255(c)(2), 1965'), ['1595', '2255(c)(2)', '1965'])
  assert.deepEqual(subs('18 U.S.C. § 1595(a) (question)'), ['1595(a)'])
  const named = (text: string) => federalMentions(text).map(({ section }) => `${section.number}${section.sub ?? ''}`)
  assert.deepEqual(named('Section 1595(c) of title 18'), ['1595(c)'])
  assert.deepEqual(named('18 U.S.C. § 1595(c)(1)'), ['1595(c)(1)'])
  assert.deepEqual(named('18 U.S.C. § 1595(a) and (c)'), ['1595'])
})
