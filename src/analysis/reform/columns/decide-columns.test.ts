import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { addYears, day, IsoDay, isoDay, WhenText } from '../../../casefile/dates.ts'
import { readElementsFolder } from '../../../shelf/read-elements.ts'
import { readLawFolder } from '../../../shelf/read-law.ts'
import { readReform } from '../../../shelf/read-reform.ts'
import { lawsCompared } from '../apply-reform.ts'
import { type CaseloadRow, courtOfState } from '../caseload.ts'
import { countClaims } from '../count-claims.ts'
import { decideRow, limitationOfRow, type Standing } from '../decide-row.ts'
import { hasBit, wordsFor } from './caseload-columns.ts'
import { dateOf, numberOf, yearsLater } from './day-numbers.ts'
import { decideColumns } from './decide-columns.ts'
import { layOut } from './lay-out.ts'
import { limitationColumns } from './limitation-columns.ts'
import { NotForColumns, Scratch } from './row-chunk.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'law')
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const { elements, factors } = must(readElementsFolder(folder))
const library = must(readLawFolder(folder))
const asOf = IsoDay.parse('2027-02-01')
const states = ['OH', 'GA', 'CA', 'TX', 'NY', 'FL', 'IL', 'HI', 'PA', 'OR', 'SC', 'AL']
const roles = [...new Set(elements.theories.flatMap((theory) => theory.roles))]
const ids = factors.factors.map(({ id }) => id)
const helpful = new Set(factors.factors.filter(({ side }) => side === 'P').map(({ id }) => id))
const text = (date: Temporal.PlainDate) => WhenText.parse(isoDay(date))

const given = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2, nil: null })
/** Many days fall on turns of the law and on last days, where answers flip. */
const anyRow: fc.Arbitrary<CaseloadRow> = fc
  .record({
    state: fc.constantFrom(...states),
    start: fc.oneof(
      fc.integer({ min: 0, max: 9000 }),
      fc.constantFrom('2003-12-19', '2008-12-23', '2015-05-29', '2018-04-11', '2023-01-05', '2021-07-01', '2004-02-29'),
    ),
    length: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4000 })),
    age: fc.integer({ min: 3000, max: 16000 }),
    leapDay: fc.boolean(),
    filedAfter: given(fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.constantFrom(2, 4, 10))),
    offset: fc.integer({ min: -4, max: 4 }),
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
    const from = typeof made.start === 'string' ? day(made.start) : day('2002-06-01').add({ days: made.start })
    const to = from.add({ days: made.length })
    const near = from.subtract({ days: made.age })
    const born = made.leapDay ? day(`${near.year - (near.year % 4)}-02-29`) : near
    // Small numbers are years: the day of filing then lies about the end of a period of so many years.
    const filed =
      made.filedAfter === null
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

test('columns give the same availability and bar as the engine of the single case, claim by claim', () => {
  const virginia = must(
    lawsCompared({ library, elements, factors }, must(readReform(join(folder, 'reforms'), 'virginias-law'))),
  )
  const without2008 = must(
    lawsCompared({ library, elements, factors }, must(readReform(join(folder, 'reforms'), '1595-2008'))),
  )
  const laws = [virginia.without, virginia.with, without2008.without]
  const seen = new Map<string, number>()
  let rowsSeen = 0
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 40, maxLength: 60 }), (rows) => {
      const { columns, rowAt } = layOut(placed(rows), asOf)
      const all = new Uint32Array(wordsFor(columns.places)).fill(0xffffffff)
      const scratch = new Scratch()
      for (const theory of elements.theories) {
        const texts = laws.flatMap((law) => {
          const provision = law.library.provisions.get(theory.claim)
          return provision && provision.versions.length > 0 ? [{ provision, library: law.library }] : []
        })
        if (texts.length < laws.length || theory.roles.length === 0) continue
        const words = wordsFor(columns.places)
        const bits = laws.map(() => ({ some: new Uint32Array(words), sure: new Uint32Array(words) }))
        for (const court of columns.courts) {
          scratch.reset()
          try {
            limitationColumns(texts, theory.id, court.court, columns, scratch)(court, all, bits)
          } catch (error) {
            assert.ok(error instanceof NotForColumns, String(error))
            continue
          }
          for (const [k, law] of laws.entries())
            for (let place = court.from; place < court.to; place++) {
              const row = rows[rowAt[place] ?? -1]
              const found = bits[k]
              assert.ok(row && found)
              const alone = limitationOfRow({ row, theory, court: court.court, factors, stage: 'pleading', asOf }, law)
              const together = [hasBit(found.some, place), hasBit(found.sure, place)]
              rowsSeen += 1
              if (alone === null) {
                assert.equal(together[1], false)
                continue
              }
              const { available, barred } = alone
              seen.set(`${available} ${barred}`, (seen.get(`${available} ${barred}`) ?? 0) + 1)
              assert.deepEqual(
                together,
                [available !== 'no' && barred !== 'yes', available === 'yes' && barred === 'no'],
                JSON.stringify({ row, claim: theory.claim, theory: theory.id, law: k }),
              )
            }
        }
      }
    }),
    { numRuns: 10 },
  )
  assert.ok(rowsSeen > 10_000)
  for (const kind of ['yes no', 'yes yes', 'yes arguable', 'no yes', 'partly no', 'partly yes'])
    assert.ok((seen.get(kind) ?? 0) > 0, `${kind} was never met`)
})

test('columns decide each claim against each role as the single case does, under every reform', () => {
  const seen: Record<Standing, number> = { closed: 0, arguable: 0, open: 0 }
  const pairs = ['fosta', 'virginias-law', 'actual-knowledge-only', 'repeal-230-e-5', '1595-2023'].map((id) =>
    must(lawsCompared({ library, elements, factors }, must(readReform(join(folder, 'reforms'), id)))),
  )
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
    { numRuns: 16 },
  )
  for (const [standing, count] of Object.entries(seen)) assert.ok(count > 10, `${standing} met ${count} times`)
})

test('a caseload counts each claim as the single case decides it, with months and years for dates and facts of one role', () => {
  const laws = must(
    lawsCompared({ library, elements, factors }, must(readReform(join(folder, 'reforms'), 'virginias-law'))),
  )
  const theories = elements.theories.filter(
    (theory) =>
      theory.roles.length > 0 && theory.claimants.includes('survivor') && library.provisions.has(theory.claim),
  )
  const vague = fc.tuple(anyRow, fc.constantFrom(10, 10, 7, 4), fc.constantFrom(10, 7, 4), fc.boolean())
  let impreciseSeen = 0
  fc.assert(
    fc.property(fc.array(vague, { minLength: 6, maxLength: 14 }), (drawn) => {
      const rows = drawn.map(([row, conduct, birth, shared]) => {
        const cut = (date: WhenText, length: number) => WhenText.parse(date.slice(0, length))
        const [conductFrom, conductTo] = [cut(row.conductFrom, conduct), cut(row.conductTo, conduct)]
        return { ...row, conductFrom, conductTo, born: cut(row.born, birth), ...(shared ? { factorsOfRole: {} } : {}) }
      })
      const counted = countClaims(placed(rows), { factors, stage: 'pleading', asOf, theories }, laws)
      impreciseSeen += counted.imprecise
      const expected: string[] = []
      let without = 0
      for (const [i, { row, court }] of placed(rows).entries())
        for (const theory of theories)
          for (const role of row.roles.filter((one) => theory.roles.includes(one))) {
            const question = { row, theory, court, factors, stage: 'pleading' as const, asOf }
            const before = decideRow(question, role, laws.without) !== 'closed'
            const after = decideRow(question, role, laws.with) !== 'closed'
            if (before) without += 1
            if (before !== after) expected.push(`${i} ${theory.claim} ${theory.id} ${role} ${after}`)
          }
      const found = counted.changes.map(
        ({ row, theory, role, gained }) => `${row} ${theory.claim} ${theory.id} ${role} ${gained}`,
      )
      assert.deepEqual(found.sort(), expected.sort())
      assert.equal(counted.claimsWithout, without)
    }),
    { numRuns: 10 },
  )
  assert.ok(impreciseSeen > 20)
})
