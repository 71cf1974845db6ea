import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day, IsoDay, isoDay } from '../casefile/dates.ts'
import { ProvisionId } from '../casefile/ids.ts'
import fc from '../casefile/property.fixture.ts'
import { LimitationInput } from '../law/limitation/limitation-input.ts'
import { computeLimitation } from '../law/limitation/limitation-period.ts'
import { isOffTheMerits } from '../precedent/decision.ts'
import { readLawInForce } from '../shelf/read-law-in-force.ts'
import { readReform, reformsOnShelf } from '../shelf/read-reform.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import { rulingReasonWords } from '../words/reform/reform-words.ts'
import { applyReform, elementsFor, lawsCompared } from './apply-reform.ts'
import { redecideCases } from './redecide-cases.ts'
import { outcomeOfAll, outcomeUnder, type RedecidedCases } from './redecided.ts'
import { Reform } from './reform-file.ts'

const folder = join(import.meta.dirname, '..', '..', 'law')
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const law = must(readLawInForce(folder))
const reforms = join(folder, 'reforms')
const reform = (id: string): Reform => must(readReform(reforms, id))
const today = IsoDay.parse('2026-11-23')
const decided = new Map<string, RedecidedCases>()
const impact = (id: string): RedecidedCases => {
  const known = decided.get(id) ?? must(redecideCases(law, reform(id), today))
  decided.set(id, known)
  return known
}
const rulingOf = (id: string, key: string) => {
  const found = impact(id).rulings.find(({ ruling }) => ruling === key)
  assert.ok(found, key)
  return found
}
const claim = ProvisionId.parse('us/18-usc-1595')
const limitation = (input: Record<string, unknown>, library = law.library) =>
  must(computeLimitation(LimitationInput.parse({ claim, court: 'S.D. Ohio', ...input }), library))

test('the six reforms on the shelf can each be compared', () => {
  const ids = reformsOnShelf(reforms)
  assert.deepEqual(ids, ['1595-2008', '1595-2023', 'actual-knowledge-only', 'fosta', 'repeal-230-e-5', 'virginias-law'])
  for (const id of ids) {
    const result = impact(id)
    const { changed, unchanged } = result.counts
    const onTheMerits = law.decisions.flatMap((d) => d.rulings).filter(({ outcome }) => !isOffTheMerits(outcome))
    assert.equal(changed + unchanged + result.counts['cannot-tell'], onTheMerits.length)
    for (const one of result.rulings) assert.match(rulingReasonWords(one.why), /\.$/, one.ruling)
  }
})

test('FOSTA: lost before it with the site as publisher cannot be told; won through it is changed; hotels are not touched', () => {
  const backpage = rulingOf('fosta', 'doe-v-backpage-1st-cir-2016#0')
  assert.equal(backpage.verdict, 'cannot-tell')
  assert.equal(backpage.without, 'defendant')
  const twitter = rulingOf('fosta', 'doe-v-twitter-nd-cal-2021#0')
  assert.deepEqual([twitter.verdict, twitter.without, twitter.with], ['changed', 'defendant', 'plaintiff'])
  assert.match(
    rulingReasonWords(twitter.why),
    /with 47 U\.S\.C\. § 230\(e\)\(5\)\(A\) in force.*Without it the ruling goes for the def.*reversed later/,
  )
  assert.match(
    rulingReasonWords(backpage.why),
    /^Lost on 47 U\.S\.C\. § 230 before .*, which reaches earlier conduct as well\..* not yet shown/,
  )
  assert.match(twitter.held, /interlocutory appeal/)
  assert.equal(rulingOf('fosta', 'does-v-reddit-9th-cir-2022#0').verdict, 'unchanged')
  assert.match(rulingReasonWords(rulingOf('fosta', 'gg-v-salesforce-7th-cir-2023#0').why), /own dealings/)
  assert.match(
    rulingReasonWords(rulingOf('fosta', 'in-re-facebook-tex-2021#1').why),
    /covers claims under 18 U\.S\.C\. § 1595 alone; for others/,
  )
  const reddit = rulingOf('fosta', 'does-v-reddit-9th-cir-2022#0')
  assert.match(rulingReasonWords(reddit.why), /^Lost although .* was in force/)
  assert.ok(reddit.alsoFailedOn.length > 0)
  assert.match(rulingReasonWords(rulingOf('fosta', 'js-v-village-voice-wash-2015#0').why), /helps to develop/)
  // Part won, part lost: what was won is no claim that the exception names.
  assert.equal(rulingOf('fosta', 'doe-v-twitter-9th-cir-2025#2').verdict, 'unchanged')
  const hotel = rulingOf('fosta', 'ma-v-wyndham-sd-ohio-2019#0')
  assert.deepEqual([hotel.verdict, hotel.touched], ['unchanged', false])
  assert.match(
    rulingReasonWords(hotel.why),
    /can protect only a website or platform or software provider; it was never in question here/,
  )
  // A reader goes through a handful of reasons, not through one for each ruling.
  const reasons = new Set(
    impact('fosta')
      .rulings.filter(({ verdict }) => verdict === 'unchanged')
      .map(({ why }) => rulingReasonWords(why)),
  )
  assert.ok(reasons.size <= 8, String(reasons.size))
  for (const { verdict, why } of impact('fosta').rulings)
    if (verdict !== 'unchanged') {
      const said = rulingReasonWords(why)
      assert.ok(said.length < 420, said)
    }
})

test('the repeal of the exception mirrors FOSTA ruling by ruling', () => {
  const repealed = new Map(impact('repeal-230-e-5').rulings.map((one) => [one.ruling, one]))
  for (const one of impact('fosta').rulings) {
    const mirrored = repealed.get(one.ruling)
    assert.equal(mirrored?.verdict, one.verdict, one.ruling)
    assert.deepEqual([mirrored?.without, mirrored?.with], [one.with, one.without], one.ruling)
  }
})

test('without the change of 2008 no beneficiary claim stands, and a shorter time leaves perpetrator claims untold', () => {
  const { rulings } = impact('1595-2008')
  const won = rulings.filter(({ was, claim: on }) => was === 'plaintiff' && on === '1595-beneficiary')
  assert.ok(won.length > 50)
  for (const one of won) assert.equal(one.verdict, 'changed', one.ruling)
  const perpetrators = rulings.filter(({ was, claim: on }) => was === 'plaintiff' && on === '1595-perpetrator')
  for (const one of perpetrators) assert.equal(one.verdict, 'cannot-tell', one.ruling)
})

test("Virginia's Law turns the rulings that were lost on time and no other", () => {
  const { rulings } = impact('virginias-law')
  const moved = rulings.filter(({ verdict }) => verdict !== 'unchanged')
  assert.ok(moved.length > 0)
  for (const one of moved) assert.match(rulingReasonWords(one.why), /lost as late/)
  assert.equal(rulingOf('virginias-law', 'tyla-d-v-mgm-d-nev-2024#0').verdict, 'changed')
  assert.equal(rulingOf('virginias-law', 'ditullio-v-boehm-9th-cir-2011#1').verdict, 'unchanged')
})

test('actual knowledge only: no lost claim is won, and a claim with staff who helped stays won', () => {
  const { rulings } = impact('actual-knowledge-only')
  for (const one of rulings) assert.ok(!(one.was === 'defendant' && one.with === 'plaintiff'), one.ruling)
  assert.ok(rulings.some(({ verdict, why }) => verdict === 'unchanged' && /staff helped/.test(rulingReasonWords(why))))
})

test('a reform that is not retroactive changes no answer before its first day', () => {
  const bill = reform('virginias-law')
  const { library } = must(applyReform(law, { ...bill, retroactive: false, revival: 'none' }))
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8000 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 3000, max: 16000 }),
      fc.integer({ min: 0, max: 8766 }),
      fc.constantFrom('beneficiary', 'perpetrator', 'attempt-or-conspiracy'),
      (start, length, age, asked, theory) => {
        const from = day('2003-01-01').add({ days: start })
        const input = {
          theory,
          conduct: { from: isoDay(from), to: isoDay(from.add({ days: length })) },
          born: isoDay(from.subtract({ days: age })),
          as_of: isoDay(day('2002-12-31').add({ days: asked })),
        }
        assert.ok(input.as_of < bill.from)
        assert.deepEqual(limitation(input, library), limitation(input))
      },
    ),
    { numRuns: 60 },
  )
})

test("Virginia's Law opens a year to a claim already barred, and ends the limit of one still alive", () => {
  const { library } = must(applyReform(law, reform('virginias-law')))
  const old = { theory: 'beneficiary', conduct: { from: '2010-01-01', to: '2010-06-01' }, born: '1985-01-01' }
  assert.equal(limitation({ ...old, as_of: '2026-12-31' }, library).barred, 'yes')
  assert.equal(limitation({ ...old, as_of: '2027-06-01' }, library).barred, 'no')
  assert.equal(limitation({ ...old, as_of: '2028-01-01' }, library).barred, 'yes')
  const alive = { theory: 'beneficiary', conduct: { from: '2020-01-01', to: '2020-06-01' }, born: '1985-01-01' }
  assert.equal(limitation({ ...alive, as_of: '2045-01-01' }, library).barred, 'no')
})

test('taking a text out leaves its theories known, so that they are refused and not waved through', () => {
  const { library } = must(applyReform(law, reform('1595-2008')))
  const asked = { theory: 'beneficiary', conduct: { from: '2020-01-01', to: '2020-06-01' }, as_of: '2021-01-01' }
  assert.equal(limitation(asked, library).available, 'no')
  assert.equal(limitation(asked).available, 'yes')
  const old = { theory: 'perpetrator', conduct: { from: '2016-01-01', to: '2016-06-01' }, as_of: '2021-01-01' }
  assert.equal(limitation(old, library).barred, 'yes')
  assert.equal(limitation(old).barred, 'no')
})

test('a new test of an element counts from the first day on, for conduct from then', () => {
  const { with: changed } = must(lawsCompared(law, reform('actual-knowledge-only')))
  const on = (text: string) => IsoDay.parse(text)
  assert.equal(elementsFor(changed, on('2026-12-31'), on('2027-05-01')), changed.elementsBefore)
  assert.equal(elementsFor(changed, on('2027-01-01'), on('2027-05-01')), changed.elementsAfter)
  assert.equal(elementsFor(changed, on('2027-01-01'), on('2026-12-31')), changed.elementsBefore)
})

test('a reform that names what the law does not hold is refused in one sentence', () => {
  const broken = {
    ...reform('fosta'),
    without: [{ change: 'text-stays', provision: claim, from: '2019-01-01', note: 'x' }],
  }
  const result = redecideCases(law, Reform.parse(broken), today)
  assert.ok(!result.ok)
  assert.match(reportProblem(result.problem).message, /no text that begins on 2019-01-01/)
  const strange = reform('actual-knowledge-only').changes.map((one) =>
    one.change === 'new-test'
      ? { ...one, ingredients: one.ingredients.map((part) => ({ ...part, shown_by: ['no-such-fact'] })) }
      : one,
  )
  const unknown = redecideCases(law, { ...reform('actual-knowledge-only'), changes: strange }, today)
  assert.ok(!unknown.ok)
  assert.match(reportProblem(unknown.problem).message, /"no-such-fact" is not a factor/)
  assert.ok(!readReform(reforms, 'no-such-reform').ok)
})

test('outcomes move one way only with the law', () => {
  assert.equal(outcomeUnder('defendant', 'bars', 'clear', true, false, true), 'plaintiff')
  assert.equal(outcomeUnder('defendant', 'bars', 'clear', false, false, true), 'cannot-tell')
  assert.equal(outcomeUnder('defendant', 'bars', 'clear', false, true, true), 'defendant')
  assert.equal(outcomeUnder('defendant', 'open', 'bars', false, false, true), 'defendant')
  assert.equal(outcomeUnder('plaintiff', 'clear', 'open', false, false, true), 'cannot-tell')
  assert.equal(outcomeUnder('mixed', 'open', 'bars', false, false, false), 'cannot-tell')
  assert.equal(outcomeOfAll('plaintiff', ['plaintiff', 'cannot-tell', 'defendant']), 'defendant')
})
