import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../casefile/dates.ts'
import { Casefile } from '../casefile/matter.ts'
import fc from '../casefile/property.fixture.ts'
import { readLawInForce } from '../shelf/read-law-in-force.ts'
import { analyse } from './analyse.ts'
import { inventedFact } from './invented-fact.fixture.ts'
import { Memory } from './memory.ts'
import type { Question } from './question.ts'

const read = readLawInForce(join(import.meta.dirname, '..', '..', 'law'))
if (!read.ok) throw new Error('the law files cannot be read')
const law = read.value

const fact = inventedFact('2015-03')
const party = (id: string, role: string, more: object = {}) => ({
  ...{ id, name: `${id} LLC`, kind: 'organisation', role, states: ['OH'], description: 'invented' },
  ...more,
})
const told = {
  matter: {
    ...{ id: 'invented', caption: 'A.B. v. Motel', court: 'S.D. Ohio', otherCourts: ['N.D. Ga.'], asOf: '2026-11-23' },
    ...{ minorMatter: true, summary: 'Invented.' },
  },
  claimants: [{ id: 'ab', pseudonym: 'A.B.', kind: 'survivor', born: '1999-01-15', sex: 'female' }],
  parties: [
    party('motel', 'operator', { conduct: { from: '2015-02-01', to: '2016-06-30' } }),
    party('brand', 'franchisor'),
    party('site', 'platform', { states: ['GA'] }),
  ],
  facts: [fact('kept', [], ['force-fraud-coercion', 'commercial-sex-act', 'interstate-commerce'])],
}

type Told = ReturnType<typeof Casefile.parse>
interface State {
  readonly casefile: Told
  readonly question: Question
}

const factors = law.factors.factors.map(({ id }) => id)
const about = fc.subarray(['motel', 'brand', 'site', 'ab'])
const day = fc.constantFrom('2015-03', '2015-03-04', '2014', '2016-01/2016-05', 'unknown', '2027-01-01')
const someFact = fc
  .record({
    ...{ id: fc.integer({ min: 1, max: 9 }), when: day, about, of: fc.subarray(factors, { maxLength: 4 }) },
    place: fc.option(fc.constantFrom('Motel, room 214', 'Elsewhere')),
    differs: fc.boolean(),
  })
  .map(({ id, when, about: whom, of, place, differs }) => ({
    ...inventedFact(when)(`f-${id}`, whom, of),
    ...(place === null ? {} : { place }),
    differsFrom: differs ? ['kept'] : [],
  }))

/** Changes such as a person makes; each gives the told form of the next state. */
const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: someFact.map(
      (one) => (at: State) => withFacts(at, (facts) => [...facts.filter(({ id }) => id !== one.id), one]),
    ),
  },
  fc.nat(9).map((n) => (at: State) => withFacts(at, (facts) => facts.filter((_, i) => i === 0 || i !== n))),
  fc
    .constantFrom('pleading', 'summary-judgment', 'trial')
    .map((stage) => (at: State) => ({ ...at, question: { ...at.question, stage } })),
  fc
    .constantFrom('2026-11-23', '2020-01-01', '2027-03-01')
    .map((asOf) => (at: State) => ({ ...at, question: { ...at.question, asOf } })),
  fc
    .constantFrom('1999-01-15', '1990', 'unknown')
    .map((born) => (at: State) => withMore(at, { claimants: [{ ...told.claimants[0], born }] })),
  fc
    .constantFrom('S.D. Ohio', 'N.D. Ga.', 'D. Mass.')
    .map((court) => (at: State) => withMore(at, { matter: { ...at.casefile.matter, court } })),
  fc.constantFrom('2016-06-30', '2019-01-01').map(
    (to) => (at: State) =>
      withMore(at, {
        parties: at.casefile.parties.map((one) =>
          one.id === 'motel' ? { ...one, conduct: { from: '2015-02-01', to } } : one,
        ),
      }),
  ),
  fc.boolean().map(
    (there) => (at: State) =>
      withMore(at, {
        tolling: there ? [{ kind: 'disability', from: '2016-06-30', to: '2018-06-30', facts: [] }] : [],
      }),
  ),
  fc.boolean().map(
    (there) => (at: State) =>
      withMore(at, {
        claimants: there
          ? [told.claimants[0], { id: 'cd', pseudonym: 'C.D.', kind: 'survivor', born: '1990-05-02', sex: 'female' }]
          : [told.claimants[0]],
      }),
  ),
)

const withMore = ({ casefile, ...rest }: State, more: object): object => ({
  ...rest,
  casefile: { ...casefile, ...more },
})
const withFacts = (at: State, make: (facts: readonly { readonly id: string }[]) => readonly object[]): object =>
  withMore(at, { facts: make(at.casefile.facts) })

/** Told anew, so that nothing of an earlier question hangs on any part of it. */
const stateOf = (given: { casefile: unknown; question: { asOf: string; stage: string } }): State => ({
  casefile: Casefile.parse(structuredClone(given.casefile)),
  question: { asOf: IsoDay.parse(given.question.asOf), stage: given.question.stage as Question['stage'] },
})

test('whatever is changed, in whatever order, what is remembered gives what would be worked out anew (property)', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const memory = new Memory()
      let state = stateOf({ casefile: told, question: { asOf: '2026-11-23', stage: 'pleading' } })
      for (const change of [(at: State): object => at, ...edits]) {
        state = stateOf(change(state) as Parameters<typeof stateOf>[0])
        const remembered = analyse(state.casefile, law, state.question, { phones: [] }, memory)
        const anew = stateOf(state)
        assert.deepEqual(remembered, analyse(anew.casefile, law, anew.question, { phones: [] }))
      }
    }),
    { numRuns: 12 },
  )
})

test('an answer is made once for what it depends on, and those not asked for the longest are forgotten', () => {
  const memory = new Memory()
  let made = 0
  const ask = (n: number): number =>
    memory.recall('n', { n }, () => {
      made++
      return n
    })
  for (let n = 0; n < 100; n++) ask(n)
  for (let n = 0; n < 100; n++) assert.equal(ask(n), n)
  assert.equal(made, 100)
  for (let n = 100; n < 6_000; n++) {
    ask(n)
    ask(7)
  }
  assert.equal(made, 6_000, 'one that is asked for again and again stays')
  ask(8)
  assert.equal(made, 6_001, 'one that was not is made anew')
})
