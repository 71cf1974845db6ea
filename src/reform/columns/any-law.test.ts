import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay, WhenText } from '../../casefile/dates.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import { TollingKind } from '../../casefile/limitation/tolling-kind.ts'
import fc from '../../casefile/property.fixture.ts'
import { anyCourts, anyDay, anyLaws, maybe, theories } from '../../law/any-law.fixture.ts'
import { NotForColumns, Scratch } from '../../law/columns/row-chunk.ts'
import { readLimitationInput } from '../../law/limitation/limitation-input.ts'
import type { Provision } from '../../law/provision.ts'
import { type CaseloadRow, fitsColumns } from '../caseload.ts'
import { limitationOfRow } from '../decide-row.ts'
import { hasBit, setBit, wordsFor } from './caseload-columns.ts'
import { aloneAnswer, inColumns } from './in-columns.fixture.ts'
import { layOut } from './lay-out.ts'
import { limitationColumns } from './limitation-columns.ts'
import { decideRanged } from './ranged-time.ts'

const laterBy = (from: string, days: number): string => Temporal.PlainDate.from(from).add({ days }).toString()
const conductDay = anyDay(1998, 2024)
const vague = fc.constantFrom('day', 'day', 'day', 'month', 'year')
const asRemembered = (day: string, how: string): string => (how === 'day' ? day : day.slice(0, how === 'month' ? 7 : 4))

/** Facts as a lawyer may tell them of one claim; most dates to the day, for every vague one multiplies the cases. */
const facts = fc
  .record({
    theory: fc.constantFrom(undefined, ...theories),
    court: fc.constantFrom(...anyCourts),
    from: conductDay,
    lasts: fc.constantFrom(0, 1, 40, 800),
    born: maybe(fc.tuple(anyDay(1975, 1999), vague), 4),
    ended: vague,
    found: maybe(anyDay(2000, 2024)),
    tolling: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...TollingKind.options),
        from: anyDay(1997, 2022),
        lasts: maybe(fc.constantFrom(0, 1, 200, 1500), 4),
      }),
      { maxLength: 2, selector: ({ kind }) => kind },
    ),
    died: maybe(anyDay(2000, 2024), 5),
    appointed: maybe(anyDay(2000, 2026)),
    freed: maybe(anyDay(2000, 2024)),
    conviction: maybe(anyDay(2000, 2024)),
    notice: maybe(anyDay(2000, 2024)),
    taker: maybe(anyDay(1985, 2020)),
    homicide: fc.constantFrom(undefined, 'no', 'suspected', 'charged', 'convicted'),
    predicate: fc.constantFrom(undefined, undefined, 'us/invented-stay'),
    defendant: maybe(fc.constantFrom(...DefendantKind.options)),
    asked: anyDay(2001, 2036),
  })
  .map(({ from, lasts, ended, born, tolling, died, ...told }) => {
    const to = laterBy(from, lasts)
    return Object.fromEntries(
      Object.entries({
        theory: told.theory,
        court: told.court.name,
        conduct: { from, to: asRemembered(to, ended) },
        born: born && asRemembered(...born),
        discovered: told.found,
        tolling: tolling.map(({ kind, from: begun, lasts: long }) => ({
          kind,
          from: begun,
          ...(long === undefined ? {} : { to: laterBy(begun, long) }),
        })),
        decedent_died: died && (died < from ? to : died),
        representative_appointed: told.appointed,
        freed: told.freed,
        conviction: told.conviction,
        notice: told.notice,
        youngest_taker_born: told.taker,
        homicide: told.homicide,
        predicate: told.predicate,
        defendant: told.defendant,
        as_of: told.asked,
      }).filter(([, value]) => value !== undefined),
    )
  })

/** What of the texts decides, for the message of a failure. */
const textsOf = ({ versions }: Provision) =>
  versions.map(({ from, until, limitation, accrues_on, against, conduct_below_age }) => ({
    from,
    until,
    limitation,
    accrues_on,
    against,
    conduct_below_age,
  }))

test('any law answers any facts alike for one case and in columns', () => {
  let compared = 0
  const seen = new Map<string, number>()
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(anyLaws, fc.array(facts, { minLength: 6, maxLength: 10 }), ([{ provision, library }], told) => {
      for (const one of told) {
        const input = readLimitationInput({ claim: provision.id, ...one })
        if (!input.ok) {
          count('not an input')
          continue
        }
        const [alone, together] = [aloneAnswer(input.value, library), inColumns(input.value, library)]
        if (typeof alone === 'string' || typeof together === 'string') {
          count(typeof together === 'string' ? together : 'refused')
          continue
        }
        compared += 1
        count(String(alone))
        assert.deepEqual(together, alone, JSON.stringify({ facts: one, texts: textsOf(provision) }))
      }
    }),
    { numRuns: 150 },
  )
  assert.ok(compared > 900, `${compared} compared`)
  for (const answer of ['true,true', 'true,false', 'false,false'])
    assert.ok((seen.get(answer) ?? 0) > 50, `${answer} was met ${seen.get(answer)} times`)
})

const ranged = fc.constantFrom('day', 'day', 'day', 'month', 'year')
const stretch = maybe(
  fc.record({ from: anyDay(1997, 2022), lasts: maybe(fc.constantFrom(0, 1, 200, 1500), 4), how: ranged }),
)

/** A row of a caseload, with at most two dates that are not known to the day. */
const caseloadRow: fc.Arbitrary<CaseloadRow> = fc
  .record({
    from: conductDay,
    lasts: fc.constantFrom(0, 1, 40, 800),
    born: fc.oneof({ weight: 6, arbitrary: anyDay(1975, 1999) }, { weight: 1, arbitrary: fc.constant('unknown') }),
    ended: ranged,
    bornHow: ranged,
    found: maybe(anyDay(2000, 2024)),
    crime: stretch,
    held: stretch,
    filed: maybe(anyDay(2001, 2036), 4),
  })
  .map(({ from, lasts, born, ended, bornHow, found, crime, held, filed }) => {
    const to = laterBy(from, lasts)
    // Whoever reads a caseload refuses a birth after the conduct.
    const bornOn = born !== 'unknown' && born > to ? '1980-02-29' : born
    const told = (one: typeof crime, how: string) =>
      one
        ? {
            from: WhenText.parse(asRemembered(one.from, how)),
            to: one.lasts === undefined ? null : WhenText.parse(laterBy(one.from, one.lasts)),
          }
        : null
    return {
      claimant: null,
      state: 'OH',
      born: WhenText.parse(bornOn === 'unknown' ? bornOn : asRemembered(bornOn, bornHow)),
      conductFrom: WhenText.parse(from),
      conductTo: WhenText.parse(asRemembered(to, ended)),
      roles: ['operator'],
      factors: [],
      factorsOfRole: {},
      filed: filed === undefined || filed < from ? null : IsoDay.parse(filed),
      discovered: found === undefined ? null : WhenText.parse(found),
      criminalCase: told(crime, ended === 'day' && bornHow === 'day' ? (crime?.how ?? 'day') : 'day'),
      confinement: told(held, 'day'),
      value: null,
    }
  })

test('any two laws answer the rows of a caseload alike one by one and in columns', () => {
  const asOf = IsoDay.parse('2036-01-01')
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(
      anyLaws,
      fc.constantFrom(...theories),
      fc.array(caseloadRow, { minLength: 6, maxLength: 10 }),
      (laws, theory, drawn) => {
        const [court] = anyCourts
        assert.ok(court)
        const rows = drawn.filter(fitsColumns)
        const { columns, rowAt } = layOut(
          rows.map((row) => ({ row, court })),
          asOf,
        )
        const words = wordsFor(columns.places)
        const [dated, all] = [new Uint32Array(words), new Uint32Array(words).fill(0xffffffff)]
        for (let place = 0; place < columns.places; place++) if (!columns.ranged.has(place)) setBit(dated, place)
        const bits = laws.map(() => ({ some: new Uint32Array(words), sure: new Uint32Array(words) }))
        for (const of of columns.courts) {
          try {
            limitationColumns(laws, theory, of.court, columns, new Scratch())(of, dated, bits)
            decideRanged(laws, theory, of, columns, all, bits, new Scratch())
          } catch (error) {
            if (!(error instanceof NotForColumns)) throw error
            seen.set('not for columns', (seen.get('not for columns') ?? 0) + 1)
            continue
          }
          for (const [k, { provision, library }] of laws.entries())
            for (let place = of.from; place < of.to; place++) {
              const row = rows[rowAt[place] ?? -1]
              const found = bits[k]
              assert.ok(row && found)
              const question = { row, theory: { claim: provision.id, id: theory }, court: of.court, asOf }
              const alone = limitationOfRow(question, { library })
              const { available, barred } = alone ?? { available: 'unsure', barred: 'arguable' }
              const together = [hasBit(found.some, place), hasBit(found.sure, place)]
              const kind = `${available} ${barred}${columns.ranged.has(place) ? ' ranged' : ''}`
              seen.set(kind, (seen.get(kind) ?? 0) + 1)
              assert.deepEqual(
                together,
                [available !== 'no' && barred !== 'yes', available === 'yes' && barred === 'no'],
                JSON.stringify({ row, theory, texts: textsOf(provision) }),
              )
            }
        }
      },
    ),
    { numRuns: 150 },
  )
  for (const kind of ['yes no', 'yes yes', 'yes arguable', 'no yes', 'partly arguable', 'unsure arguable'])
    for (const one of [kind, `${kind} ranged`]) assert.ok((seen.get(one) ?? 0) > 0, `${one} was never met`)
})
