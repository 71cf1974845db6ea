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
import { decideRow, limitationOfRow, type Standing } from '../decide-row.ts'
import { hasBit, wordsFor } from './caseload-columns.ts'
import { dateOf, numberOf, yearsLater } from './day-numbers.ts'
import { decideColumns } from './decide-columns.ts'
import { layOut } from './lay-out.ts'
import { availability, barring, limitationColumns } from './limitation-columns.ts'
import { NotForColumns, Scratch } from './period-columns.ts'

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
      const available = new Uint8Array(columns.places)
      const barred = new Uint8Array(columns.places)
      const all = new Uint32Array(wordsFor(columns.places)).fill(0xffffffff)
      const scratch = new Scratch()
      for (const law of laws)
        for (const theory of elements.theories) {
          const provision = law.library.provisions.get(theory.claim)
          if (!provision || provision.versions.length === 0 || theory.roles.length === 0) continue
          for (const court of columns.courts) {
            try {
              limitationColumns(
                provision,
                theory.id,
                law.library,
                court.court,
                columns,
                scratch,
              )(court, all, available, barred)
            } catch (error) {
              assert.ok(error instanceof NotForColumns, String(error))
              continue
            }
            for (let place = court.from; place < court.to; place++) {
              const row = rows[rowAt[place] ?? -1]
              assert.ok(row)
              const alone = limitationOfRow({ row, theory, court: court.court, factors, stage: 'pleading', asOf }, law)
              const words = [nameOf(availability, available[place]), nameOf(barring, barred[place])]
              rowsSeen += 1
              if (alone === null) {
                assert.notEqual(words[1], 'no')
                continue
              }
              seen.set(`${alone.available} ${alone.barred}`, (seen.get(`${alone.available} ${alone.barred}`) ?? 0) + 1)
              assert.deepEqual(
                words,
                [alone.available, alone.barred],
                JSON.stringify({ row, claim: theory.claim, theory: theory.id }),
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

const nameOf = (names: Readonly<Record<string, number>>, value: number | undefined): string | undefined =>
  Object.keys(names).find((name) => names[name] === value)

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
      for (const law of [pair.without, pair.with]) {
        const decided = decideColumns({ rows: columns, factors, stage: 'pleading', theories }, law)
        for (const { theory, role, alive, open } of decided.claims)
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
      }
    }),
    { numRuns: 12 },
  )
  for (const [standing, count] of Object.entries(seen)) assert.ok(count > 50, `${standing} met ${count} times`)
})
