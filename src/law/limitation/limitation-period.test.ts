import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ProvisionId } from '../../casefile/ids.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import fc from '../../casefile/property.fixture.ts'
import { told } from '../../casefile/told.fixture.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { stepInWords } from '../../words/limitation/step-words.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import type { LawLibrary } from '../library.ts'
import type { Provision, Version } from '../provision.ts'
import { type LimitationRequest, readLimitationInput } from './limitation-input.ts'
import { computeLimitation } from './limitation-period.ts'

const read = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
assert.ok(read.ok)
const law = read.value

function answer(
  request: Omit<LimitationRequest, 'claim'> & { claim: string },
  library: LawLibrary = law,
): LimitationResult {
  const input = readLimitationInput(request)
  assert.ok(input.ok, input.ok ? '' : JSON.stringify(input.problem))
  const result = computeLimitation(input.value, library)
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problem))
  return result.value
}

const provisionOf = (id: string): Provision => {
  const found = [...law.provisions.values()].find((one) => one.id === id)
  assert.ok(found)
  return found
}

const withProvision = (changed: Provision): LawLibrary => ({
  ...law,
  provisions: new Map<ProvisionId, Provision>([...law.provisions, [changed.id, changed]]),
})

const dayBetween = (first: string, last: string) => {
  const start = Temporal.PlainDate.from(first)
  const span = start.until(Temporal.PlainDate.from(last), { largestUnit: 'days' }).days
  return fc.integer({ min: 0, max: span }).map((days) => start.add({ days }).toString())
}

const claims = [
  'us/18-usc-1595',
  'us/18-usc-2255',
  'us-oh/negligence',
  'us-ga/negligence',
  'us-ga/code-51-1-56',
  'us-ks/ksa-60-5003',
  'us-il/740-ilcs-128',
] as const
const facts = fc
  .record({
    claim: fc.constantFrom(...claims),
    court: fc.constantFrom('S.D. Ohio', 'N.D. Ga.', 'D. Nev.', 'E.D.N.Y.', 'E.D. Tex.'),
    start: dayBetween('2003-01-01', '2023-01-01'),
    length: fc.integer({ min: 0, max: 900 }),
    age: fc.integer({ min: 12 * 365, max: 35 * 365 }),
    theory: fc.constantFrom('perpetrator', 'beneficiary'),
    held: fc.option(fc.integer({ min: 30, max: 2000 }), { nil: undefined }),
  })
  .map(({ claim, court, start, length, age, theory, held }) => {
    const from = Temporal.PlainDate.from(start)
    const to = from.add({ days: length })
    return {
      claim,
      court: court === 'E.D.N.Y.' ? 'E.D. N.Y.' : court,
      theory,
      born: from.subtract({ days: age }).toString(),
      conduct: { from: from.toString(), to: to.toString() },
      ...(held === undefined
        ? {}
        : { tolling: [{ kind: 'confinement' as const, from: to.toString(), to: to.add({ days: held }).toString() }] }),
    }
  })

test('a later filing is never more timely', () => {
  const order = { no: 0, arguable: 1, yes: 2 } as const
  fc.assert(
    fc.property(
      facts,
      dayBetween('2023-06-01', '2040-01-01'),
      fc.integer({ min: 1, max: 2000 }),
      (given, filed, later) => {
        const next = Temporal.PlainDate.from(filed).add({ days: later }).toString()
        const [first, second] = [answer({ ...given, filed }), answer({ ...given, filed: next })]
        assert.ok(
          order[first.barred] <= order[second.barred],
          `${first.barred} on ${filed}, ${second.barred} on ${next}`,
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('a text that begins later never changes an earlier answer', () => {
  const shorter: Version['limitation'] = {
    period: { rule: 'years-from', event: 'accrual', years: 1, missing_day: 'earlier', tolled: true },
    tolling: [],
    revival: [
      {
        opens: '2031-01-01',
        closes: '2033-01-01',
        rests_on: { text: ['invented'] },
        note: 'invented',
      } as never,
    ],
    carry: { to: 'all-claims', rests_on: { text: ['invented'] } },
    rests_on: { text: ['invented'] },
    note: null,
  }
  fc.assert(
    fc.property(facts, dayBetween('2023-06-01', '2029-12-31'), (given, filed) => {
      const provision = provisionOf(given.claim)
      const newest = provision.versions.at(-1)
      assert.ok(newest)
      const changed = {
        ...provision,
        versions: [
          ...provision.versions.slice(0, -1),
          { ...newest, until: '2029-12-31' as never },
          { ...newest, from: '2030-01-01' as never, until: null, against: [], limitation: shorter },
        ],
      }
      assert.deepEqual(answer({ ...given, filed }, withProvision(changed)), answer({ ...given, filed }))
    }),
    { numRuns: 200 },
  )
})

test('the strictest day is never after the most generous one, and none is before the acts that it is counted from', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { earliest, latest, available, as_one: asOne } = answer({ ...given, as_of: '2026-11-23' })
      if (available === 'no' || earliest === null) return
      if (latest !== null) assert.ok(earliest <= latest)
      assert.ok(asOne.earliest === null || earliest <= asOne.earliest)
      if (given.claim === 'us/18-usc-2255' || available !== 'yes') return
      assert.ok(earliest >= given.conduct.from)
      assert.ok(asOne.earliest === null || asOne.earliest >= given.conduct.to)
    }),
    { numRuns: 300 },
  )
})

test('an imprecise date gives a range that holds every precise one', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 27 }), (given, within) => {
      const month = given.conduct.to.slice(0, 7)
      const inside = `${month}-${String(within + 1).padStart(2, '0')}`
      if (inside < given.conduct.from) return
      const wide = answer({ ...given, conduct: { from: given.conduct.from, to: month }, as_of: '2027-01-01' })
      const exact = answer({ ...given, conduct: { from: given.conduct.from, to: inside }, as_of: '2027-01-01' })
      if (exact.available === 'no' || exact.earliest === null) return
      assert.ok(wide.earliest !== null && wide.earliest <= exact.earliest, `${wide.earliest} ${exact.earliest}`)
      if (exact.latest !== null && wide.latest !== null)
        assert.ok(wide.latest >= exact.latest, `${wide.latest} ${exact.latest}`)
    }),
    { numRuns: 200 },
  )
})

test('a window of revival opens barred claims on its days and on no other', () => {
  const provision = provisionOf('us-oh/negligence')
  const version = provision.versions.at(-1)
  assert.ok(version?.limitation)
  const revived = withProvision({
    ...provision,
    versions: [
      {
        ...version,
        limitation: {
          ...version.limitation,
          revival: [
            {
              opens: '2026-01-01',
              closes: '2026-12-31',
              rests_on: { text: ['rc-2305-10'] },
              note: 'Invented.',
            } as never,
          ],
        },
      },
    ],
  })
  const conduct = { from: '2020-01-06', to: '2021-01-06' }
  const given = { claim: 'us-oh/negligence', court: 'S.D. Ohio', born: '1985-06-15', conduct }
  const barredOn = (filed: string) => answer({ ...given, filed }, revived).as_one.barred
  assert.deepEqual(['2023-01-06', '2023-01-09', '2025-12-31', '2026-06-01', '2026-12-31', '2027-01-01'].map(barredOn), [
    'no',
    'yes',
    'yes',
    'no',
    'no',
    'yes',
  ])
})

test('what both readings share is told once, each order that stopped the clock is named, and so is the text of a window', () => {
  const { steps, governing } = answer({
    claim: 'us-ca/civ-52.5',
    court: 'C.D. Cal.',
    born: '1990-02-11',
    conduct: { from: '2016-03-01', to: '2016-05-12' },
    as_of: '2026-11-23',
  })
  const texts = steps.map(stepInWords)
  assert.equal(texts.filter((text) => text.includes('The claim accrued on')).length, 1)
  assert.equal(texts.filter((text) => text.includes('emergency order from April 6, 2020')).length, 1)
  const of = (reading: string) => steps.filter((step) => step.reading === reading).map(stepInWords)
  assert.ok(of('strict').includes('It ends there, on November 6, 2023.'))
  assert.ok(of('generous').some((text) => text.startsWith('The claim, whose time had run out, may be')))
  assert.deepEqual(governing.at(-1)?.reasons, ['window-of-revival'])
  assert.ok(steps.slice(0, -1).every(({ rests_on: on }) => on !== null))
})

test('a window that asks for an age is told where no birth date is given', () => {
  const { cautions } = answer({
    claim: 'us-nc/negligence',
    court: 'W.D.N.C.',
    conduct: { from: '2006-05-01', to: '2006-06-01' },
    as_of: '2026-11-23',
  })
  assert.ok(cautions.some(({ code }) => code === 'window-without-birth'))
})

test('a period that nobody read is told apart from one without limit', () => {
  const known = (claim: string, court: string, on: string, more: object = {}) => {
    const { barred, earliest, latest, period_known } = answer({
      claim,
      court,
      born: '1985-06-15',
      conduct: { from: on, to: on },
      as_of: '2026-11-23',
      ...more,
    })
    return { barred, earliest, latest, ...{ strict: period_known.earliest, generous: period_known.latest } }
  }
  const none = { earliest: null, latest: null }
  assert.deepEqual(known('us-co/crs-13-21-127', 'D. Colo.', '2022-03-01'), {
    ...none,
    barred: 'no',
    strict: true,
    generous: true,
  })
  assert.deepEqual(known('us-nj/survival', 'D.N.J.', '2009-03-01', { decedent_died: '2009-03-02' }), {
    earliest: '2011-03-02',
    latest: null,
    barred: 'arguable',
    strict: false,
    generous: true,
  })
  assert.deepEqual(known('us-ny/soc-serv-483-bb', 'S.D.N.Y.', '2010-03-01'), {
    ...none,
    barred: 'yes',
    strict: false,
    generous: false,
  })
})

test('what cannot be gets one sentence that names the place', () => {
  const refused = (raw: unknown) => {
    const input = readLimitationInput(raw, 'claim.yaml', () => 7)
    assert.ok(!input.ok)
    assert.equal(told(input.problem).line, 7)
    return reportProblem(input.problem).message
  }
  const good = { claim: 'us/18-usc-1595', court: 'S.D. Ohio', conduct: { from: '2020-01-01', to: '2020-02-01' } }
  assert.match(refused({ ...good, conduct: { from: '2020-02-30', to: '2020-03-01' } }), /the day 2020-02-30 does not/)
  assert.match(refused({ ...good, conduct: { from: '2021-01-01', to: '2020-02-01' } }), /ends before it begins/)
  assert.match(refused({ ...good, born: '2021-01-01' }), /birth date is after/)
  assert.match(refused({ ...good, filed: '2019-01-01' }), /before the conduct/)
  assert.match(refused({ ...good, tolled: [] }), /"tolled" is not a field/)
  assert.match(refused({ court: 'S.D. Ohio', conduct: good.conduct }), /claim is missing/)
})

test('an unknown claim and an unknown court are told', () => {
  const input = readLimitationInput({
    claim: 'us/18-usc-1959',
    court: 'S.D. Ohio',
    conduct: { from: '2020', to: '2021' },
    as_of: '2026-11-23',
  })
  assert.ok(input.ok)
  const result = computeLimitation(input.value, law)
  assert.ok(!result.ok)
  assert.equal(result.problem.code, 'provision-not-found')
})

test('without a birth date a limit by age alone asks for one', () => {
  const provision = provisionOf('us-oh/negligence')
  const version = provision.versions.at(-1)
  assert.ok(version?.limitation)
  const byAge = withProvision({
    ...provision,
    versions: [
      {
        ...version,
        limitation: {
          ...version.limitation,
          period: { rule: 'at-age', age: 30, whose: 'claimant', before: false, missing_day: 'later' },
        },
      },
    ],
  })
  const input = readLimitationInput({
    claim: 'us-oh/negligence',
    court: 'S.D. Ohio',
    conduct: { from: '2020', to: '2021' },
    as_of: '2026-11-23',
  })
  assert.ok(input.ok)
  const result = computeLimitation(input.value, byAge)
  assert.ok(!result.ok)
  assert.equal(result.problem.code, 'birth-date-needed')
})

test('without a court a federal claim is counted by the federal rule alone, a state claim as in its own courts; both say so', () => {
  const conduct = { from: '2014-02-01', to: '2014-03-29' }
  const given = { conduct, born: '1985-06-15', as_of: '2019-01-01' }
  const federal = answer({ claim: 'us/18-usc-1595', ...given })
  // 2024-03-29 is a Friday; only a court in Georgia may have been closed.
  assert.deepEqual([federal.as_one.earliest, federal.latest], ['2024-03-29', '2024-03-29'])
  assert.deepEqual(federal.cautions[0], { code: 'court-not-named', params: { counted_in: null } })
  const state = answer({ claim: 'us-oh/negligence', ...given })
  const {
    cautions,
    counted: _,
    steps: ____,
    ...rest
  } = answer({ claim: 'us-oh/negligence', court: 'Ohio Ct.', ...given })
  const { cautions: more, counted: __, steps: ___, ...alike } = state
  assert.deepEqual(alike, rest)
  const told = new Set(cautions.map((one) => JSON.stringify(one)))
  assert.deepEqual(
    more.filter((one) => !told.has(JSON.stringify(one))),
    [{ code: 'court-not-named', params: { counted_in: 'Ohio Ct.' } }],
  )
})
