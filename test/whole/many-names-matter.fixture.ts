import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { answers, tell } from '../../src/server/answers.ts'
import { printed, servedMatter } from './at-the-doors.fixture.ts'
import { withoutMarks } from './every-door.fixture.ts'
import { emptyMatter, temporaryFolder } from './made-matter.fixture.ts'
import { identitiesOf, manyNames, neverOfMany, writtenWays } from './many-names.fixture.ts'
import { type NamedMatter, namedThroughout, type Secrets } from './named-matter.fixture.ts'

const secrets: Secrets = {
  shapes: writtenWays,
  claimant: ['claimant-1', 'client'],
  ids: [
    ['skorobogatova-motel', 'motel'],
    ['zwaluwe-1', 'held'],
    ['zwaluwe-2', 'taken'],
  ],
  asked: 'name',
  never: neverOfMany,
}

/** The ways of writing, each once after the other and then from the start. */
function turns(): () => string {
  let next = 0
  return () => writtenWays[next++ % writtenWays.length] ?? ''
}

const lines = writtenWays.map(
  (way, i) => `${i + 1}. The night clerk saw injuries on the guest and wrote: ${way} paid cash.`,
)
/** The third of the ways that a file holds; the memo holds them all. */
const third = (turn: number): readonly string[] => writtenWays.filter((_, i) => i % 3 === turn)
const memo = 'Hope Summer/Miss Fields/memo of Becky Thornquist.txt'

/** File by file; each bears a name where it lies, in how it is called and in what it says. */
const evidence: Readonly<Record<string, string>> = {
  [memo]: lines.join('\n'),
  '02 Скоробогатова Ю/WhatsApp Chat with Eleni Papadimitriou.txt': third(0)
    .map(
      (way, i) =>
        `10/${(i % 28) + 1}/22, 8:02 PM - Misaki Sato: tell ${way} that room 214 is 300 a night, call +1 740 555 0193`,
    )
    .join('\n'),
  'Wisniewska-Zak, Zofia/O’Shaughnessy.eml': [
    'From: Bill O’Shaughnessy <bluefinch88@mailbox.example>',
    'To: "Ibarrondo, Ana" <desk@harborstay.example>',
    'Subject: Xue-Mei Ouyang in room 214',
    'Date: Sat, 29 Jul 2023 07:12:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'My daughter Greta Joy M. is held in your motel. Her chart is 3304 7715, she was born 7/14/2003.',
    'Write to Post Office Box 48817 or 1186 Larkspur Ter.',
  ].join('\r\n'),
  'ledger VENKATARAGHAVAN LAKSHMI.csv': [
    'Room,Guest,Paid,Note',
    ...third(1).map((way, i) => `${200 + i},"${way}",cash,"asked for towels, 14 July 2003"`),
  ].join('\n'),
  'moonpetalx.vcf': [
    ...['BEGIN:VCARD', 'VERSION:3.0', 'N:Adebayo-Akinlolu;Oluwaseun', 'FN:Mrs. Adebayo', 'TEL:(740)5550193'],
    ...['NOTE:SSN 000417723\\, acct 66210934', 'END:VCARD', ''],
  ].join('\r\n'),
  '佐藤さん/review by Layla al-Haddadi.html': `<h1>${writtenWays[5]}</h1>${third(2)
    .map((way) => `<p>Tell ${way} of it</p>`)
    .join('')}`,
  'Zwaluwe, M. van der.jpg': '\u00ff\u00d8',
  'the Castellane-Vosses.unknown': '\u0000\u0001',
}

/** What the first conversation gave: one client, and every number and place. */
const intake = (say: () => string) => ({
  file: 'many-names',
  people: [
    {
      ...{
        kind: 'survivor',
        name: 'Zofia Wiśniewska-Żak',
        pseudonym: 'Q.9',
        born: '1998-09-19',
        minorThen: 'not-sure',
      },
      contact: {
        ...{ language: 'es', ways: ['call', 'another-person'], mayLeaveMessage: false },
        ...{ times: `when ${say()} is out`, codeWord: `ask for ${say()}`, avoid: `the family of ${say()}` },
      },
    },
  ],
  states: ['OH'],
  where: `a motel near ${say()}, and with ${say()}`,
  began: '2020-06',
  ended: '2021-05',
  liable: [{ role: 'bank', name: `Bank of ${say()}` }],
  court: 'S.D. Ohio',
  protect: manyNames.flatMap(({ kind, forms: [form] }) => (kind === 'person' ? [] : [{ kind, form }])),
})

const passage = (from: number, to: number): object[] =>
  lines
    .filter((_, i) => i % 3 === 0)
    .slice(from, to)
    .map((quote) => ({ document: memo, page: 1, quote }))

const fact = (id: string, about: readonly string[], factors: readonly string[], quoted: readonly [number, number]) => ({
  ...{ id, when: '2020-08', about, factors, place: 'room 214', passages: passage(...quoted) },
  ...{ statement: `What the memo says of ${id}`, confirmedBy: 'counsel', confirmedOn: '2026-11-17' },
})

/** Every name but the one that the intake gave and the last, which is written down in the view. */
const facts = {
  matter: {
    ...{ id: 'many-names', caption: 'Q.9 v. Harbor Stay LLC', court: 'S.D. Ohio', asOf: '2026-11-23' },
    ...{ minorMatter: true, summary: 'Q.9 was kept in a motel.' },
  },
  identities: identitiesOf(manyNames).filter(({ kind, id }) => kind === 'person' && id !== 'who-9' && id !== 'who-18'),
  parties: [
    {
      ...{ id: 'larrabee', name: 'Deke Larrabee', kind: 'person', role: 'perpetrator', states: ['OH'] },
      ...{ description: 'kept the client', conduct: { from: '2020-06', to: '2021-05' } },
    },
    {
      ...{ id: 'motel', name: 'Harbor Stay LLC', kind: 'organisation', role: 'operator', states: ['OH'] },
      ...{ description: 'ran the motel', conduct: { from: '2020-06', to: '2021-05' } },
    },
  ],
  facts: [
    fact('held', ['larrabee'], ['force-fraud-coercion', 'recruited-or-transported'], [0, 8]),
    fact('seen', ['motel'], ['visible-injury', 'staff-inaction-after-seeing-abuse'], [8, 16]),
    { ...fact('paid', ['motel'], ['cash-payment', 'direct-notice'], [16, 24]), differsFrom: ['seen'] },
    fact('taken', ['larrabee'], ['received-share-of-money', 'commercial-sex-act'], [24, 32]),
  ],
  tolling: [{ kind: 'criminal-case', from: '2021-05-20', to: '2022-06-09', party: 'larrabee', facts: ['held'] }],
  excludedClaims: [{ party: 'motel', claimant: 'client', claim: 'us-oh/negligence', why: 'left to the family' }],
}

const damages = {
  title: 'Losses',
  person: { born: '1998-09-19', sex: 'female', minor_at_conduct: true },
  valuation_date: '2026-11-23',
  rates: { growth: 0.028, discount: 0.038, source: 'an economist' },
  items: [
    {
      head: 'past-medical',
      label: 'hospital',
      amount: 3420,
      every: 'once',
      from: '2021-04-12',
      billed: 3420,
      paid: 0,
      facts: ['seen'],
    },
    {
      head: 'therapy',
      label: 'therapy',
      amount: 700,
      every: 'month',
      from: '2026-12-01',
      until: '2030-11-30',
      source: 'a plan',
    },
  ],
  earnings: [
    { head: 'lost-earnings', label: 'pay', base: 23000, from: '2020-06-01', until: '2021-05-31', facts: ['held'] },
  ],
  fee: { percent: 0.4 },
  costs: [{ label: 'experts', amount: 68000 }],
  liens: [{ kind: 'medicaid', holder: 'recovery unit', amount: 2140 }],
  defendants: [
    { id: 'larrabee', collectable: 0 },
    { id: 'motel', collectable: 3000000 },
  ],
  claims: [
    {
      ...{ id: 'tvpra', label: 'trafficking', liability: 'us/18-usc-1595', punitive: true },
      against: [{ defendant: 'larrabee' }, { defendant: 'motel' }],
    },
  ],
  offers: [{ id: 'first-offer', from: ['motel'], amount: 275000, expires: '2026-12-31' }],
  trial: { costs: 90000, months: 18 },
}

/** A matter of many people, each named otherwise at every place; all of it typed in where a person types it. */
export async function manyNamesMatter(): Promise<NamedMatter> {
  for (const { written, never } of manyNames) for (const way of written) assert.match(withoutMarks(way), never)
  const place = temporaryFolder()
  const [folder, files, key] = [join(place, 'm.redress'), join(place, 'evidence'), join(place, 'key')]
  const paths = { facts: join(place, 'Hope Summer facts.yaml'), damages: join(place, 'Ms. Summer damages.yaml') }
  await emptyMatter(folder, key)
  for (const [path, text] of Object.entries(evidence)) {
    mkdirSync(dirname(join(files, path)), { recursive: true })
    writeFileSync(join(files, path), text)
  }
  const say = turns()
  const answersFile = join(place, 'answers.json')
  writeFileSync(answersFile, JSON.stringify(intake(say)))
  writeFileSync(paths.facts, namedThroughout(facts, secrets).text)
  writeFileSync(paths.damages, namedThroughout(damages, secrets).text)
  for (const words of [
    ['intake', folder, answersFile],
    ['ingest', folder, files, '--no-ocr', '--custodian', say()],
    ['facts', 'load', folder, paths.facts, '--yes'],
    ['damages', 'load', folder, paths.damages],
    ['damages', 'add', folder, 'bill', `label=${say()}`, 'amount=120', 'from=2024-03-01'],
    ['work', 'tag', folder, say(), '--on', 'RD-000001/1'],
    ['work', 'note', folder, say(), '--on', 'RD-000001/1', '--words', 'paid cash'],
    ['work', 'task', folder, say(), '--due', '2027-01-02', '--on', 'RD-000002'],
    ['searches', 'save', folder, say(), `"${say()}"`, '--watch'],
    ['sift', 'start', folder, `Did ${say()} pay in cash?`, '--from', 'cash'],
  ]) {
    const text = await printed([...words, '--passphrase-file', key, '--json'])
    assert.match(text, /"ok":\s?true/, `${words.slice(0, 2).join(' ')}: ${text.slice(0, 500)}`)
  }
  await writtenInView(folder, say)
  return { secrets, folder, place, evidence: files, ...paths, key }
}

/** The last of the names, a witness, a note and words not saved yet. */
async function writtenInView(folder: string, say: () => string): Promise<void> {
  const { served } = await servedMatter(folder)
  const [last] = identitiesOf(manyNames).filter(({ id }) => id === 'who-18')
  assert.ok(last)
  const { id: _, ...unnumbered } = last
  const made = (kind: string, content: object) => ({ kind, id: null, basedOn: 0, content })
  const records = [
    made('identity', unnumbered),
    made('note', { text: say() }),
    made('task', { what: say(), done: false }),
    made('witness', { name: say(), relation: say(), canSay: say(), about: ['motel'], spoken: 'not-yet' }),
  ]
  const change = await tell(served, answers.change, { params: {}, body: { records }, window: '' })
  assert.ok(change.ok, JSON.stringify(change))
  const draft = { place: 'note:new', fields: { text: say() } }
  assert.ok((await tell(served, answers.keepDraft, { params: {}, body: draft, window: '' })).ok)
  await served.locked.end()
}
