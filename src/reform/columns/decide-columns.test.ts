import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { addYears, day, IsoDay, isoDay, WhenText } from '../../casefile/dates.ts'
import fc from '../../casefile/property.fixture.ts'
import { dateOf, numberOf, yearsLater } from '../../law/columns/day-numbers.ts'
import { NotForColumns, Scratch } from '../../law/columns/row-chunk.ts'
import type { Provision } from '../../law/provision.ts'
import { readElementsFolder } from '../../shelf/read-elements.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readReform, reformsOnShelf } from '../../shelf/read-reform.ts'
import { lawsCompared } from '../apply-reform.ts'
import { type CaseloadRow, courtOfState, fitsColumns } from '../caseload.ts'
import { type ClaimTally, countClaims } from '../count-claims.ts'
import { decideRow, limitationOfRow, type Standing } from '../decide-row.ts'
import { hasBit, setBit, wordsFor } from './caseload-columns.ts'
import type { ClaimText } from './claim-texts.ts'
import { decideColumns } from './decide-columns.ts'
import { layOut } from './lay-out.ts'
import { limitationColumns } from './limitation-columns.ts'
import { decideRanged } from './ranged-time.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'law')
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const { elements, factors } = must(readElementsFolder(folder))
const library = must(readLawFolder(folder))
const asOf = IsoDay.parse('2027-02-01')
const pairs = reformsOnShelf(join(folder, 'reforms')).map((id) =>
  must(lawsCompared({ library, elements, factors }, must(readReform(join(folder, 'reforms'), id)))),
)
const states = ['OH', 'GA', 'CA', 'TX', 'NY', 'FL', 'IL', 'HI', 'PA', 'OR', 'SC', 'AL']
const roles = [...new Set(elements.theories.flatMap((theory) => theory.roles))]
const ids = factors.factors.map(({ id }) => id)
const helpful = new Set(factors.factors.filter(({ side }) => side === 'P').map(({ id }) => id))
const text = (date: Temporal.PlainDate) => WhenText.parse(isoDay(date))

const given = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2, nil: null })
const turns = [
  '2003-12-19',
  '2008-12-23',
  '2015-05-29',
  '2018-04-11',
  '2023-01-05',
  '2021-07-01',
  '2004-02-29',
] as const
/** Many days fall on turns of the law and on last days, where answers flip. */
const rowOf = (
  where: readonly string[],
  turningDays: readonly string[],
  filingDays: readonly string[] = [],
): fc.Arbitrary<CaseloadRow> =>
  fc
    .record({
      state: fc.constantFrom(...where),
      start: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.constantFrom(...turningDays)),
      startsBefore: fc.constantFrom(0, 0, 1, 30),
      length: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4000 })),
      age: fc.integer({ min: 3000, max: 16000 }),
      leapDay: fc.boolean(),
      filedAfter: given(fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.constantFrom(2, 4, 10))),
      offset: fc.integer({ min: -4, max: 4 }),
      filedOn: filingDays.length > 0 ? given(fc.constantFrom(...filingDays)) : fc.constant(null),
      discovered: given(fc.integer({ min: -100, max: 3000 })),
      crime: given(
        fc.record({ after: fc.integer({ min: -400, max: 2000 }), lasts: given(fc.integer({ min: 0, max: 2500 })) }),
      ),
      held: given(
        fc.record({ after: fc.integer({ min: -400, max: 400 }), lasts: given(fc.integer({ min: 0, max: 1500 })) }),
      ),
      roles: fc.subarray(roles, { minLength: 1, maxLength: 3 }),
      factors: fc.subarray(ids, { maxLength: 40 }),
      helped: fc.boolean(),
      own: given(fc.subarray(ids, { maxLength: 20 })),
    })
    .map((made) => {
      const from =
        typeof made.start === 'string'
          ? day(made.start).subtract({ days: made.startsBefore })
          : day('2002-06-01').add({ days: made.start })
      const to = from.add({ days: made.length })
      const near = from.subtract({ days: made.age })
      const born = made.leapDay ? day(`${near.year - (near.year % 4)}-02-29`) : near
      // Small numbers are years: the day of filing then lies about the end of a period of so many years.
      const filed =
        made.filedOn !== null
          ? day(made.filedOn).add({ days: made.offset })
          : made.filedAfter === null
            ? null
            : made.filedAfter <= 10
              ? addYears(to, made.filedAfter, 'later').add({ days: made.offset })
              : from.add({ days: made.filedAfter })
      const stretch = (told: typeof made.crime) =>
        told && {
          from: text(from.add({ days: told.after })),
          to: told.lasts === null ? null : text(from.add({ days: told.after + told.lasts })),
        }
      return {
        claimant: 'c',
        state: made.state,
        born: text(born),
        conductFrom: text(from),
        conductTo: text(to),
        roles: made.roles,
        factors: made.helped
          ? ids.filter(
              (id) =>
                (made.factors.includes(id) && helpful.has(id)) ||
                /commercial-sex-act|force-fraud|recruited|room-revenue|staff-paid|direct-notice|interstate/.test(id),
            )
          : made.factors,
        factorsOfRole: made.own && made.roles[0] ? { [made.roles[0]]: made.own } : {},
        filed: filed && Temporal.PlainDate.compare(filed, from) >= 0 ? isoDay(filed) : null,
        discovered: made.discovered === null ? null : text(from.add({ days: made.discovered })),
        criminalCase: stretch(made.crime),
        confinement: stretch(made.held),
        value: null,
      }
    })

const anyRow = rowOf(states, turns)

const placed = (rows: readonly CaseloadRow[]) =>
  rows.map((row) => {
    const court = courtOfState(library.courts, row.state)
    assert.ok(court, row.state)
    return { row, court }
  })

test('days as numbers keep the calendar, leap days included', () => {
  for (const iso of [
    '1850-01-01',
    '1899-12-31',
    '1900-03-01',
    '2000-02-29',
    '2024-02-29',
    '2026-11-23',
    '2249-12-31',
  ]) {
    assert.equal(dateOf(numberOf(day(iso))).toString(), iso)
    for (const missing of ['earlier', 'later'] as const)
      for (const years of [1, 4, 10, 18])
        if (Number(iso.slice(0, 4)) + years < 2250)
          assert.equal(
            dateOf(yearsLater(years, missing)[numberOf(day(iso))] ?? 0).toString(),
            addYears(day(iso), years, missing).toString(),
          )
  }
})

/** A date as somebody remembers it: the day, its month, its year, a span about it, or not at all. */
const blurred = fc.constantFrom('day', 'day', 'month', 'year', 'span', 'unknown')
function remembered(date: WhenText, how: string): WhenText {
  if (how === 'month') return WhenText.parse(date.slice(0, 7))
  if (how === 'year') return WhenText.parse(date.slice(0, 4))
  if (how === 'unknown') return WhenText.parse('unknown')
  if (how === 'span') return WhenText.parse(`${date}/${isoDay(day(date).add({ days: 400 }))}`)
  return date
}

/** The row with some dates as months, years or spans. */
function vague(
  row: CaseloadRow,
  [a = '', b = '', c = '', d = '', e = '', f = '', g = '']: readonly string[],
): CaseloadRow {
  // Conduct that nobody can date at all is rare.
  const conduct = a === 'unknown' && b !== 'unknown' ? 'year' : a
  const told = (one: CaseloadRow['criminalCase'], from: string, to: string) =>
    one && { from: remembered(one.from, from), to: one.to && remembered(one.to, to) }
  return {
    ...row,
    conductFrom: remembered(row.conductFrom, conduct),
    conductTo: remembered(row.conductTo, conduct),
    born: remembered(row.born, c),
    discovered: row.discovered && remembered(row.discovered, d === 'day' ? 'day' : 'month'),
    criminalCase: told(row.criminalCase, e === 'unknown' ? 'year' : e, f === 'unknown' ? 'year' : f),
    confinement: told(row.confinement, g === 'unknown' ? 'month' : g, 'day'),
  }
}
const vagueRow = (row: fc.Arbitrary<CaseloadRow>): fc.Arbitrary<CaseloadRow> =>
  fc.tuple(row, fc.array(blurred, { minLength: 7, maxLength: 7 })).map(([one, how]) => vague(one, how))

/** The first days of all texts of a claim, under all laws compared, after the first known. */
const boundariesOf = (provisions: readonly Provision[]): readonly string[] => {
  const days = provisions.flatMap(({ versions }) =>
    versions.flatMap(({ from }) => (from?.startsWith('2') ? [from] : [])),
  )
  return days.length > 0 ? days : turns
}

/** The edges of all windows of revival of a claim. */
const windowEdges = (provisions: readonly Provision[]): readonly string[] =>
  provisions
    .flatMap(({ versions }) => versions.flatMap(({ limitation }) => limitation?.revival ?? []))
    .flatMap(({ opens, closes }) => (closes === null ? [opens] : [opens, closes]))

test('columns give the same availability and bar as the engine of the single case: every claim, every text, every reform', () => {
  const laws = pairs.flatMap((pair) => [pair.without, pair.with])
  const seen = new Map<string, number>()
  const notFitting = new Set<string>()
  let ranged = 0
  for (const theory of elements.theories.filter(({ roles: put }) => put.length > 0)) {
    const texts: ClaimText[] = []
    for (const law of laws) {
      const provision = law.library.provisions.get(theory.claim)
      if (provision && provision.versions.length > 0 && !texts.some((one) => one.provision === provision))
        texts.push({ provision, library: law.library })
    }
    if (texts.length === 0) continue
    const provisions = texts.map(({ provision }) => provision)
    const exact = rowOf(theory.states ?? states, boundariesOf(provisions), windowEdges(provisions))
    const rows = fc.oneof(
      { weight: 3, arbitrary: exact },
      { weight: 2, arbitrary: vagueRow(exact).filter(fitsColumns) },
    )
    fc.assert(
      fc.property(fc.array(rows, { minLength: 14, maxLength: 18 }), (drawn) => {
        const { columns, rowAt } = layOut(placed(drawn), asOf)
        const words = wordsFor(columns.places)
        const all = new Uint32Array(words).fill(0xffffffff)
        const dated = new Uint32Array(words)
        for (let place = 0; place < columns.places; place++) if (!columns.ranged.has(place)) setBit(dated, place)
        const bits = texts.map(() => ({ some: new Uint32Array(words), sure: new Uint32Array(words) }))
        for (const court of columns.courts) {
          try {
            limitationColumns(texts, theory.id, court.court, columns, new Scratch())(court, dated, bits)
            decideRanged(texts, theory.id, court, columns, all, bits, new Scratch())
          } catch (error) {
            assert.ok(error instanceof NotForColumns, String(error))
            notFitting.add(theory.claim)
            continue
          }
          for (const [k, text] of texts.entries())
            for (let place = court.from; place < court.to; place++) {
              const row = drawn[rowAt[place] ?? -1]
              const found = bits[k]
              const law = laws.find((one) => one.library === text.library)
              assert.ok(row && found && law)
              const alone = limitationOfRow({ row, theory, court: court.court, asOf }, law)
              const together = [hasBit(found.some, place), hasBit(found.sure, place)]
              if (columns.ranged.has(place)) ranged += 1
              if (alone === null) {
                assert.deepEqual(together, [true, false], JSON.stringify({ row, claim: theory.claim }))
                continue
              }
              const { available, barred } = alone
              const kind = `${available} ${barred}${columns.ranged.has(place) ? ' ranged' : ''}`
              seen.set(kind, (seen.get(kind) ?? 0) + 1)
              assert.deepEqual(
                together,
                [available !== 'no' && barred !== 'yes', available === 'yes' && barred === 'no'],
                JSON.stringify({ row, claim: theory.claim, theory: theory.id, text: k }),
              )
            }
        }
      }),
      { numRuns: 1 },
    )
  }
  for (const kind of ['yes no', 'yes yes', 'yes arguable', 'no yes', 'partly no', 'partly yes'])
    for (const one of [kind, `${kind} ranged`]) assert.ok((seen.get(one) ?? 0) > 0, `${one} was never met`)
  assert.ok(ranged > 500)
  const byDeath = [...library.provisions.values()].filter(({ versions }) =>
    versions.some((v) => v.accrues_on === 'death'),
  )
  assert.deepEqual(
    [...notFitting].sort(),
    byDeath
      .map(({ id }) => String(id))
      .filter((id) => notFitting.has(id))
      .sort(),
  )
  // The claims of survivors all fit.
  for (const { claim, claimants } of elements.theories)
    if (claimants.includes('survivor')) assert.ok(!notFitting.has(claim), claim)
})

test('columns decide each claim against each role as the single case does, under every reform', () => {
  const seen: Record<Standing, number> = { closed: 0, arguable: 0, open: 0 }
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 40, maxLength: 70 }), fc.constantFrom(...pairs), (rows, pair) => {
      const { columns, rowAt } = layOut(placed(rows), asOf)
      const theories = elements.theories.filter(
        (theory) => theory.roles.length > 0 && theory.claimants.includes('survivor'),
      )
      const laws = [pair.without, pair.with]
      const decided = decideColumns({ rows: columns, factors, stage: 'pleading', theories }, laws)
      for (const [k, law] of laws.entries())
        for (const { theory, role, alive, open } of decided.claims[k] ?? [])
          for (const court of columns.courts) {
            if (decided.left.some((one) => one.theory === theory && one.court === court)) continue
            for (let place = court.from; place < court.to; place++) {
              const row = rows[rowAt[place] ?? -1]
              assert.ok(row)
              const question = { row, theory, court: court.court, factors, stage: 'pleading' as const, asOf }
              const alone = row.roles.includes(role) ? decideRow(question, role, law) : 'closed'
              const together = hasBit(open, place) ? 'open' : hasBit(alive, place) ? 'arguable' : 'closed'
              seen[alone] += 1
              assert.equal(together, alone, JSON.stringify({ row, claim: theory.claim, theory: theory.id, role }))
            }
          }
    }),
    { numRuns: 8 },
  )
  for (const [standing, count] of Object.entries(seen)) assert.ok(count > 10, `${standing} met ${count} times`)
})

test('a caseload counts each claim as the single case decides it, with dates as people remember them and facts of one role', () => {
  const theories = elements.theories.filter(
    (theory) =>
      theory.roles.length > 0 && theory.claimants.includes('survivor') && library.provisions.has(theory.claim),
  )
  let impreciseSeen = 0
  let alone = 0
  let stoodSeen = 0
  fc.assert(
    fc.property(
      fc.array(vagueRow(anyRow), { minLength: 6, maxLength: 14 }),
      fc.constantFrom(...pairs),
      (rows, laws) => {
        alone += rows.filter((row) => !fitsColumns(row)).length
        const found: string[] = []
        const holding = new Map<number, readonly [boolean, boolean]>()
        const expectedHolding = new Map<number, readonly [boolean, boolean]>()
        let stood = 0
        const tally: ClaimTally = {
          stand: (before) => {
            stood += before
          },
          holds: (row, before, after) => {
            holding.set(row, [holding.get(row)?.[0] === true || before, holding.get(row)?.[1] === true || after])
          },
          changes: (row, theory, role, gained) => {
            found.push(`${row} ${theory.claim} ${theory.id} ${role} ${gained}`)
          },
        }
        impreciseSeen += countClaims(
          placed(rows),
          { factors, stage: 'pleading', asOf, theories },
          laws,
          tally,
        ).imprecise
        const expected: string[] = []
        let without = 0
        for (const [i, { row, court }] of placed(rows).entries())
          for (const theory of theories)
            for (const role of row.roles.filter((one) => theory.roles.includes(one))) {
              const question = { row, theory, court, factors, stage: 'pleading' as const, asOf }
              const before = decideRow(question, role, laws.without) !== 'closed'
              const after = decideRow(question, role, laws.with) !== 'closed'
              if (before) without += 1
              if (before || after) {
                const known = expectedHolding.get(i)
                expectedHolding.set(i, [known?.[0] === true || before, known?.[1] === true || after])
              }
              if (before !== after) expected.push(`${i} ${theory.claim} ${theory.id} ${role} ${after}`)
            }
        assert.deepEqual(found.sort(), expected.sort())
        assert.equal(stood, without)
        stoodSeen += stood
        assert.deepEqual(new Map([...holding].sort()), new Map([...expectedHolding].sort()))
      },
    ),
    { numRuns: 14 },
  )
  assert.ok(impreciseSeen > 60 && alone > 3 && alone < impreciseSeen / 2, `${impreciseSeen} imprecise, ${alone} alone`)
  assert.ok(stoodSeen > 30, `${stoodSeen} stood`)
})
