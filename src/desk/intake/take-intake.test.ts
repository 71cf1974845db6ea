import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { need, passphrase, temporaryFolder } from '../../../test/whole/made-matter.fixture.ts'
import { triage } from '../../analysis/triage.ts'
import { IsoDay } from '../../casefile/dates.ts'
import { IntakeAnswers } from '../../casefile/intake/intake-answers.ts'
import type { Triage } from '../../casefile/intake/triage.ts'
import type { RecordChange } from '../../casefile/written/single-records.ts'
import { triageGroup } from '../../words/intake/triage-words.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { withChanges } from '../claims/draft-casefile.ts'
import { showRecords } from '../facts/show-records.ts'
import { undoChange } from '../facts/undo-change.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { type OpenMatter, openMatter } from '../open-matter.ts'
import { recordsOfIntake } from './records-of-intake.ts'
import { showTriage } from './show-triage.ts'
import { takeIntake } from './take-intake.ts'

const opened: OpenMatter[] = []
after(async () => {
  for (const one of opened) await one.close()
})

async function fresh(): Promise<OpenMatter> {
  const folder = `${temporaryFolder()}/m.redress`
  need(await makeCheapMatter(folder, passphrase))
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  opened.push(matter)
  return matter
}

const answers = (more: object): IntakeAnswers => IntakeAnswers.parse({ people: [{ kind: 'survivor' }], ...more })
const asOf = IsoDay.parse('2026-11-23')
const law = need(lawInForce())

/** The triage of the records that these answers make, without a vault. */
function triageFor(more: object): Triage {
  let made = 0
  const id = (kind: string): string => `${kind}-${++made}`
  const records = recordsOfIntake(answers(more), { id, law, today: asOf })
  const nothing = { matter: null, claimants: [], parties: [], facts: [], tolling: [], excludedClaims: [] }
  const casefile = withChanges(
    nothing,
    records.map((change) => change as RecordChange),
  )
  const intake = records.flatMap((one) => (one.kind === 'intake' ? one.content : [])).find((one) => one !== null)
  return triage({ casefile, intake: intake ?? null, asOf }, law)
}

/** A minor of 16 in a motel in Ohio for most of a year. */
const motel = {
  file: '2026-014',
  people: [
    {
      ...{ kind: 'survivor', name: 'Anabel Quistgaard', pseudonym: 'A.Q.', born: '2004-03-09', minorThen: 'yes' },
      contact: {
        ...{ language: 'es', ways: ['call'], mayLeaveMessage: false, times: 'mornings', codeWord: 'Library' },
        avoid: 'the stepfather of Anabel',
      },
    },
  ],
  states: ['OH'],
  began: '2020-06',
  ended: '2021-05',
  liable: [{ role: 'operator', name: 'Pine Hollow Inn' }, { role: 'perpetrator' }],
  court: 'S.D. Ohio',
  protect: [{ kind: 'phone', form: '614-555-0142' }],
}

let whole: OpenMatter
before(async () => {
  whole = await fresh()
  need(await takeIntake(whole, answers(motel)))
})

test('the answers become single records, and what was told in confidence shows nowhere', async () => {
  const kinds = ['matter', 'claimant', 'party', 'identity', 'intake', 'safe-contact'] as const
  const shown = need(await showRecords(whole, { kinds })).value
  assert.deepEqual(
    shown.party?.map(({ content }) => [content.name, content.role, content.unknown, content.conduct]),
    [
      ['Pine Hollow Inn', 'operator', false, { from: '2020-06', to: '2021-05' }],
      ['Unknown trafficker (alleged)', 'perpetrator', true, { from: '2020-06', to: '2021-05' }],
    ],
  )
  assert.deepEqual(
    shown.identity?.map(({ content }) => [content.kind, content.pseudonym]),
    [
      ['person', 'A.Q.'],
      ['phone', 'a protected number'],
    ],
  )
  const [matter] = shown.matter ?? []
  assert.deepEqual(
    [matter?.content.id, matter?.content.caption, matter?.content.court, matter?.content.minorMatter],
    ['2026-014', 'A.Q.', 'S.D. Ohio', true],
  )
  assert.equal(shown['safe-contact']?.[0]?.content.avoid, 'the stepfather of [A.Q.]')
  assert.doesNotMatch(JSON.stringify(shown), /Anabel|Quistgaard|555-0142|2004-03-09/)
})

test('every claim is there before any evidence, the strictest day first, worked out as for a whole case', async () => {
  const { rows, open, parties } = need(await showTriage(whole, asOf)).value
  const dated = rows.flatMap(({ limitation: { barred, earliest } }) =>
    barred !== 'yes' && earliest !== null ? [earliest] : [],
  )
  assert.deepEqual(dated, dated.toSorted())
  const cites = new Set(rows.map(({ cite }) => cite))
  assert.ok(cites.has('18 U.S.C. § 1595'), [...cites].join())
  assert.ok(rows.some(({ claim }) => claim.startsWith('us-oh/')))
  assert.deepEqual(open, [])
  assert.equal(parties.length, 2)
  // 18 on March 9, 2022, and ten years.
  const [own] = rows.filter(({ cite, theory }) => cite === '18 U.S.C. § 1595' && /beneficiary/i.test(theory))
  assert.equal(own?.limitation.latest, '2032-03-09')
})

test('a strict day that has passed is told as passed, never as ahead', () => {
  const { rows } = triageFor({
    ...motel,
    began: '2014-02',
    ended: '2014-09',
    people: [{ kind: 'survivor', born: '1990' }],
  })
  const late = rows.filter((row) => row.limitation.earliest !== null && row.limitation.earliest < asOf)
  assert.ok(late.length > 0)
  for (const row of late) assert.match(triageGroup(row, asOf), /^(?:passed|too-late)$/)
})

test('with nothing but a year, every kind of party and every federal claim is reckoned with, and what is open is said', () => {
  const { rows, open, court } = triageFor({ began: '2019' })
  assert.ok(rows.length > 3)
  assert.equal(court, null)
  assert.ok(rows.every(({ claim }) => claim.startsWith('us/')))
  assert.deepEqual(open.toSorted(), ['age-not-sure', 'birth-not-said', 'kinds-not-said', 'no-court', 'where-not-said'])
})

test('without any time nothing is counted, and that is said', () => {
  const { rows, notCounted, open } = triageFor({ states: ['OH'], liable: [{ role: 'operator' }] })
  assert.equal(rows.length, 0)
  assert.ok(notCounted.length > 0)
  assert.ok(open.includes('when-not-said'))
})

test('where no court is chosen, the first of the state is reckoned with and said to be', () => {
  const { court, open } = triageFor({ ...motel, court: null, unsure: ['court'] })
  assert.equal(court, 'N.D. Ohio')
  assert.ok(open.includes('court-not-chosen'))
})

test('the birth date decides where it says otherwise than the answer about age', async () => {
  const minor = { ...motel, people: [{ kind: 'survivor', born: '2004-03-09', minorThen: 'no' }] }
  const matter = await fresh()
  need(await takeIntake(matter, answers(minor)))
  assert.equal(need(await showRecords(matter, { kinds: ['matter'] })).value.matter?.[0]?.content.minorMatter, true)
  const born = triageFor({ ...motel, people: [{ kind: 'survivor', born: '2022', minorThen: 'yes' }] })
  assert.ok(born.open.includes('dates-differ'))
})

test('an estate has the claims that arise with a death, counted from it', () => {
  const { rows, parties } = triageFor({
    ...motel,
    people: [{ kind: 'estate', name: 'Ivo Testman', pseudonym: 'I.T.', died: '2025-08-02' }],
  })
  assert.ok(rows.some(({ claim }) => claim.endsWith('/wrongful-death')))
  assert.equal(parties.length, 2)
})

test('two people have their claims apart, each under the own name that stands for them', () => {
  const { rows } = triageFor({
    ...motel,
    people: [
      { kind: 'survivor', pseudonym: 'A.Q.', born: '2004-03-09' },
      { kind: 'survivor', born: '1996' },
    ],
  })
  assert.deepEqual(new Set(rows.map(({ forClaimant }) => forClaimant)), new Set(['A.Q.', 'Doe 2']))
})

test('a pseudonym that holds the name is refused before anything is written, so that the matter stays usable', async () => {
  const matter = await fresh()
  const refused = await takeIntake(
    matter,
    answers({ people: [{ kind: 'survivor', name: 'Anabel Quistgaard', pseudonym: 'Anabel' }] }),
  )
  assert.equal(refused.ok ? null : refused.problem.code, 'pseudonym-reveals-identity')
  assert.deepEqual(need(await showRecords(matter, { kinds: ['claimant', 'intake'] })).value, {
    claimant: [],
    intake: [],
  })
})

test('it is one step: a second intake is refused, and undo takes all of it back', async () => {
  const matter = await fresh()
  need(await takeIntake(matter, answers(motel)))
  const again = await takeIntake(matter, answers(motel))
  assert.equal(again.ok ? null : again.problem.code, 'intake-already-taken')
  need(await undoChange(matter))
  const left = need(await showRecords(matter, { kinds: ['matter', 'claimant', 'party', 'identity', 'intake'] })).value
  assert.deepEqual(left, { matter: [], claimant: [], party: [], identity: [], intake: [] })
})
