import { createHash } from 'node:crypto'
import type { Snapshot } from '../../casefile/analysis.ts'
import { IsoDay, WhenText } from '../../casefile/dates.ts'
import { DocumentRecord } from '../../casefile/evidence/records.ts'
import type {
  ClaimFinding,
  DecisionComparison,
  ElementFinding,
  FindingKind,
  IngredientFinding,
} from '../../casefile/findings.ts'
import {
  DecisionId,
  DocumentId,
  FactId,
  FactorId,
  MatterId,
  NoticeId,
  PartyId,
  ProvisionId,
  Sha256,
} from '../../casefile/ids.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import {
  type ClockStart,
  type LimitationStep,
  type StepSaid,
  signedStep,
} from '../../casefile/limitation/limitation-step.ts'
import { Fact, Identity, Party } from '../../casefile/matter.ts'
import { cents } from '../../casefile/money.ts'
import { ok } from '../../casefile/result.ts'
import type { HeadBasis, SumRange } from '../../casefile/value/loss-basis.ts'
import type { LossHead } from '../../casefile/value/loss-head.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { PageTextLookup } from '../check-quotes.ts'
import { type Covered, coverAnswer } from '../firewall/covering/covered.ts'
import { snapshotCoverage } from '../firewall/covering/snapshot-coverage.ts'
import { matterGate } from '../firewall/release/matter-gate.ts'

// A wholly invented matter, for tests and for looking at the casebook while it is made.

export const inventedIdentities: readonly Identity[] = [
  {
    id: 'jd-name',
    kind: 'person',
    pseudonym: 'J.D.',
    forms: ['Jolene Marie Dravik', 'Jolene Dravik', 'Jolene', 'Dravik', 'Joli'],
  },
  { id: 'jd-born', kind: 'birth-date', pseudonym: 'birth date', forms: ['2004-03-09'] },
  { id: 'jd-mother', kind: 'person', pseudonym: 'J.D.’s mother', forms: ['Ottilie Dravik', 'Ottilie'] },
  { id: 'jd-phone', kind: 'phone', pseudonym: 'J.D.’s phone', forms: ['(614) 555-0142'] },
  { id: 'jd-home', kind: 'address', pseudonym: 'home address', forms: ['118 Larkspur Lane, Harlan Falls, OH 45123'] },
  { id: 'jd-mail', kind: 'email', pseudonym: 'J.D.’s e-mail', forms: ['jolene.dravik@mail.example'] },
].map((identity) => Identity.parse(identity))

const pageTexts: Readonly<Record<string, readonly string[]>> = {
  'folios/starlite-folios-2020.pdf': [
    'STARLITE MOTOR INN  Folio 20418\nGuest: D. Rusk   Room 114   2020-06-12 to 2020-07-03\nPaid in cash, 21 nights. Housekeeping declined.\n',
    'Folio 20733  Guest: D. Rusk  Room 114  2020-08-01 to 2020-08-22\nNote at desk: guest asks that nobody speak to the girl, Jolene Dravik, in the room.\n',
  ],
  'mail/front-desk/Jolene Dravik complaint.eml': [
    'From: frontdesk@starlite.example\nTo: gm@brightwater.example\nDate: 19 Aug 2020\n\nThird complaint about 114 this month. Different men every hour, the girl (Jolene\nDravik) looks about 16 and had a bruise. Do we call someone? Her mother rang from 614.555.0142.\n',
  ],
  'mail/brand-audit-2020.eml': [
    'From: quality@starlitebrands.example\nTo: gm@brightwater.example\nDate: 2 Nov 2020\n\nThe audit found hourly visitor traffic at rooms 110 to 118 and cash payments above the brand standard. No action needed before the royalty statement.\n',
  ],
  'court/judgment-rusk.pdf': [
    'UNITED STATES DISTRICT COURT, SOUTHERN DISTRICT OF OHIO\nJudgment in a criminal case, February 10, 2025. The defendant Dale Rusk pleaded guilty on October 3, 2024 to Count One.\nRestitution to J. Dravik is ordered under a separate schedule.\n',
  ],
  'medical/therapist-letter.pdf': [
    'Re: Jolene M. Dravik, DOB 03/09/2004, 118 Larkspur Ln., Harlan Falls\nI have treated Ms. Dravik weekly since June 2023. Treatment is expected to continue for at least ten years.\n',
  ],
  'chats/rusk-quill-whatsapp.txt': [
    '[2021-05-04, 22:14] Tasha Q: the millrace says 114 is ours again, same deal with the night guy\n[2021-05-04, 22:15] Dale: give him 50 and keep joli quiet\n',
  ],
  'payments/harborline-statement.pdf': [
    'Harborline Payments, Inc. Merchant statement, July 2021. Card volume 1,204.00. No chargebacks.\n',
  ],
}

const pathNames = Object.keys(pageTexts)
const hashOf = (text: string): Sha256 => Sha256.parse(createHash('sha256').update(text).digest('hex'))
const documentIdOf = (path: string): DocumentId => DocumentId.parse(`doc-${hashOf(path).slice(0, 16)}`)
const d = (text: string): IsoDay => IsoDay.parse(text)
const party = (id: string): PartyId => PartyId.parse(id)
const factId = (id: string): FactId => FactId.parse(id)
const factor = (id: string): FactorId => FactorId.parse(id)

const documents: readonly DocumentRecord[] = [
  ...pathNames.map((path, i) => ({
    path,
    status: 'read',
    reason: null,
    format: path.split('.').at(-1),
    pages: pageTexts[path]?.length ?? 1,
    ocrPages: path.includes('folios') ? 2 : 0,
    i,
  })),
  {
    path: 'scans/locked-ledger.pdf',
    status: 'failed',
    reason: 'password-protected',
    format: 'pdf',
    pages: 0,
    ocrPages: 0,
    i: pathNames.length,
  },
  {
    path: 'photos/IMG_2041.jpg',
    status: 'held',
    reason: 'picture-held',
    format: 'jpeg',
    pages: 0,
    ocrPages: 0,
    i: pathNames.length + 1,
  },
].map(({ i, ...document }) =>
  DocumentRecord.parse({
    ...document,
    id: documentIdOf(document.path),
    sha256: hashOf(`bytes of ${document.path}`),
    bytes: 18_204 + i * 977,
    notes: [{ is: 'mailbox-line', line: 'From the front desk' }],
    duplicateOf: null,
    parent: null,
    reader: `${document.format}/1`,
    custodian: null,
    bates: `RD-${String(i + 1).padStart(6, '0')}`,
    ingestedAt: '2026-11-20T09:00:00Z',
  }),
)

export const inventedPageText: PageTextLookup = (document, page) => {
  const path = pathNames.find((name) => documentIdOf(name) === document)
  return (path === undefined ? undefined : pageTexts[path]?.[page - 1]) ?? null
}

function fact(
  id: string,
  when: string,
  statement: string,
  about: string[],
  factors: string[],
  sources: [string, number, string][],
  more: { place?: string; differsFrom?: string[] } = {},
): Fact {
  return Fact.parse({
    id,
    when,
    statement,
    about,
    factors,
    passages: sources.map(([path, page, quote]) => {
      const start = pageTexts[path]?.[page - 1]?.indexOf(quote) ?? -1
      if (start < 0) throw new RangeError(`the invented page does not say: ${quote}`)
      return { document: documentIdOf(path), page, start, end: start + quote.length, quote }
    }),
    confirmedBy: 'A. Counsel',
    confirmedOn: '2026-11-21',
    ...more,
  })
}

const folios = 'folios/starlite-folios-2020.pdf'
const deskMail = 'mail/front-desk/Jolene Dravik complaint.eml'
const chronology: readonly Fact[] = [
  fact(
    'cash-room-114',
    '2020-06-12/2020-07-03',
    'Rusk rented room 114 of the Starlite Motor Inn for 21 nights and paid in cash.',
    ['rusk', 'brightwater'],
    ['cash-payment', 'housekeeping-declined'],
    [[folios, 1, 'Paid in cash, 21 nights. Housekeeping declined.']],
    { place: 'Starlite Motor Inn' },
  ),
  fact(
    'desk-note',
    '2020-08-01/2020-08-22',
    'A note at the desk recorded that the guest of room 114 asked that nobody speak to J.D.',
    ['rusk', 'brightwater'],
    ['control-signs'],
    [[folios, 2, 'guest asks that nobody speak to the girl, Jolene Dravik, in the room']],
    { place: 'Starlite Motor Inn' },
  ),
  fact(
    'desk-mail',
    '2020-08-19',
    'The front desk wrote to the general manager that it was the third complaint that month about room 114, that many men came and went, and that J.D. looked about 16 and was hurt.',
    ['brightwater'],
    ['direct-notice', 'foot-traffic', 'visible-injury'],
    [
      [
        deskMail,
        1,
        'Third complaint about 114 this month. Different men every hour, the girl (Jolene\nDravik) looks about 16 and had a bruise.',
      ],
      [deskMail, 1, 'Her mother rang from 614.555.0142'],
    ],
    { place: 'Starlite Motor Inn', differsFrom: ['manager-account'] },
  ),
  fact(
    'manager-account',
    '2020-08',
    'The general manager’s later account is that no complaint about room 114 reached her before November 2020.',
    ['brightwater'],
    ['no-notice'],
    [['mail/brand-audit-2020.eml', 1, 'To: gm@brightwater.example']],
    { differsFrom: ['desk-mail'] },
  ),
  fact(
    'brand-audit',
    '2020-11-02',
    'A brand audit found hourly visitor traffic at rooms 110 to 118 and cash payments above the brand standard.',
    ['starlite-brands', 'brightwater'],
    ['brand-control', 'foot-traffic', 'royalty'],
    [
      [
        'mail/brand-audit-2020.eml',
        1,
        'hourly visitor traffic at rooms 110 to 118 and cash payments above the brand standard',
      ],
    ],
  ),
  fact(
    'night-guy',
    '2021-05-04',
    'Quill and Rusk wrote to each other about an arrangement with a night employee of the Millrace Motor Lodge and a payment of 50 dollars.',
    ['rusk', 'quill', 'brightwater'],
    ['staff-paid'],
    [
      ['chats/rusk-quill-whatsapp.txt', 1, 'same deal with the night guy'],
      ['chats/rusk-quill-whatsapp.txt', 1, 'give him 50 and keep joli quiet'],
    ],
    { place: 'Millrace Motor Lodge' },
  ),
  fact(
    'conviction',
    '2024-10-03/2025-02-10',
    'Rusk pleaded guilty to Count One on October 3, 2024; judgment was entered on February 10, 2025 with restitution to J.D.',
    ['rusk'],
    ['convicted'],
    [
      ['court/judgment-rusk.pdf', 1, 'pleaded guilty on October 3, 2024 to Count One'],
      ['court/judgment-rusk.pdf', 1, 'Restitution to J. Dravik is ordered'],
    ],
  ),
  fact(
    'therapy',
    '2023-06~',
    'J.D. has been in weekly treatment since June 2023, expected to continue for at least ten years.',
    [],
    [],
    [
      [
        'medical/therapist-letter.pdf',
        1,
        'Re: Jolene M. Dravik, DOB 03/09/2004, 118 Larkspur Ln., Harlan Falls\nI have treated Ms. Dravik weekly since June 2023.',
      ],
    ],
  ),
]

const parties: readonly Party[] = [
  {
    id: 'rusk',
    name: 'Dale Rusk',
    kind: 'person',
    role: 'perpetrator',
    states: ['OH', 'GA'],
    description: 'Rented the rooms; convicted on his plea in 2025.',
    conduct: { from: '2020-06-12', to: '2023-05-20' },
  },
  {
    id: 'quill',
    name: 'Tasha Quill',
    kind: 'person',
    role: 'perpetrator',
    states: ['OH'],
    description: 'Associate of Rusk; not charged.',
  },
  {
    id: 'brightwater',
    name: 'Brightwater Lodging LLC',
    kind: 'organisation',
    role: 'operator',
    states: ['OH'],
    description: 'Operator of the Starlite Motor Inn and the Millrace Motor Lodge.',
    conduct: { from: '2020-06', to: '2021-09' },
  },
  {
    id: 'starlite-brands',
    name: 'Starlite Brands International, Inc.',
    kind: 'organisation',
    role: 'franchisor',
    states: ['OH'],
    description: 'Franchisor of the Starlite Motor Inn; takes a royalty on room revenue.',
  },
  {
    id: 'harborline',
    name: 'Harborline Payments, Inc.',
    kind: 'organisation',
    role: 'bank',
    states: ['OH'],
    description: 'Processed ordinary card payments.',
  },
].map((one) => Party.parse(one))

function ingredient(
  id: string,
  text: string,
  finding: FindingKind,
  facts: string[],
  against: string[] = [],
  ask = '',
): IngredientFinding {
  return { id, text, finding, facts: facts.map(factId), against: against.map(factId), ask }
}

const venture = (kind: FindingKind): ElementFinding => ({
  element: 'knowledge',
  text: 'Knew or should have known that the venture engaged in an act in violation of the chapter',
  mentalState: 'knew or should have known',
  test: {
    id: 'notice-of-claimant',
    name: { is: 'law', text: 'Notice tied to this claimant, from what staff saw and were told' },
    authorities: [DecisionId.parse('invented-v-motel-sd-ohio-2021')],
    status: 'verified',
  },
  finding: kind,
  ingredients: [
    ingredient(
      'saw',
      'Staff saw signs concerning this claimant',
      kind === 'gap' ? 'gap' : 'supported',
      kind === 'gap' ? [] : ['desk-note', 'desk-mail'],
      [],
      'Ask for key-card logs, incident reports and the statements of the housekeeping staff of 2020.',
    ),
    ingredient(
      'told',
      'Management was told',
      kind,
      kind === 'gap' ? [] : ['desk-mail'],
      kind === 'contested' ? ['manager-account'] : [],
      'Ask for the general manager’s mailbox from June to November 2020.',
    ),
  ],
  notes: [],
})
const participation = (kind: FindingKind, facts: string[]): ElementFinding => ({
  element: 'participation',
  text: 'Took part in the venture',
  mentalState: null,
  test: {
    id: 'continuous-relationship',
    name: { is: 'law', text: 'A continuous business relationship is enough at the pleading stage' },
    authorities: [DecisionId.parse('invented-v-motel-sd-ohio-2021')],
    status: 'unverified',
  },
  finding: kind,
  ingredients: [
    ingredient(
      'rooms',
      'Went on renting rooms to the same person',
      kind,
      facts,
      [],
      'Ask for the folios of every stay of Rusk, with the payment record.',
    ),
  ],
  notes: [{ is: 'law', text: 'Courts differ on whether renting rooms alone is taking part.' }],
})
const benefit = (kind: FindingKind, facts: string[]): ElementFinding => ({
  element: 'benefit',
  text: 'Knowingly benefited financially',
  mentalState: 'knowingly',
  test: null,
  finding: kind,
  ingredients: [
    ingredient(
      'money',
      'Received money from the venture',
      kind,
      facts,
      [],
      'Ask for the royalty statements of 2020 and 2021.',
    ),
  ],
  notes: [],
})

const version = (id: string, from: string) => ({ id: ProvisionId.parse(id), from: d(from) })
const step = (said: StepSaid, of: ReturnType<typeof version>, source: string, on: string): LimitationStep =>
  signedStep(said, { date: d(on), version: of, rests_on: { text: [source] } })
const usCode = 'U.S. Code, title 18, as of 2023'
const tenYears = (clock: ClockStart, event: string, ends: string): StepSaid => ({
  rule: 'counted',
  years: 10,
  clock,
  event: d(event),
  start: d(event),
  plain: d(ends),
  ends: d(ends),
})
function inTime(claim: string): LimitationResult {
  const text = version(claim, '2015-05-29')
  const last = tenYears({ runs: 'event', event: 'accrual' }, '2023-05-20', '2033-05-20')
  return {
    claim: ProvisionId.parse(claim),
    available: 'yes',
    barred: 'no',
    earliest: d('2032-03-09'),
    latest: d('2033-05-20'),
    period_known: { earliest: true, latest: true },
    as_one: { barred: 'no', earliest: d('2032-03-09') },
    counted: 'every',
    governing: [{ version: text, reasons: ['in-force-for-conduct'] }],
    weakest: { version: text, rests_on: { text: [usCode] } },
    steps: [
      step({ rule: 'accrued', on: d('2023-05-20'), with: 'last-act' }, text, usCode, '2023-05-20'),
      {
        ...step(
          tenYears({ runs: 'birthday', age: 18, whose: 'claimant' }, '2022-03-09', '2032-03-09'),
          text,
          usCode,
          '2032-03-09',
        ),
        reading: 'strict',
      },
      { ...step(last, text, usCode, '2033-05-20'), reading: 'generous' },
    ],
    cautions: [],
  }
}
const ohio = version('us-oh/rev-code-2305.10', '2005-04-07')
const ohioCode = 'Ohio Revised Code, read 2026-11-23'
const tooLate: LimitationResult = {
  claim: ohio.id,
  available: 'yes',
  barred: 'yes',
  earliest: d('2024-03-11'),
  latest: d('2024-03-11'),
  period_known: { earliest: true, latest: true },
  as_one: { barred: 'yes', earliest: d('2024-03-11') },
  counted: 'every',
  governing: [{ version: ohio, reasons: ['in-force-at-accrual'] }],
  weakest: { version: null, rests_on: { knowledge: [] } },
  steps: [
    step(
      { rule: 'clock-stands-still', kind: 'minority', from: d('2004-03-09'), to: d('2022-03-09'), note: 'To 18.' },
      version('us-oh/rev-code-2305.16', '2003-01-01'),
      ohioCode,
      '2022-03-09',
    ),
    step(
      {
        rule: 'counted',
        years: 2,
        clock: { runs: 'event', event: 'accrual' },
        event: d('2019-05-20'),
        start: d('2022-03-09'),
        plain: d('2024-03-09'),
        ends: d('2024-03-09'),
      },
      ohio,
      ohioCode,
      '2024-03-09',
    ),
    signedStep(
      {
        rule: 'moved-to-open-day',
        passed: [
          { day: d('2024-03-09'), is: 'saturday', holiday: null },
          { day: d('2024-03-10'), is: 'sunday', holiday: null },
        ],
        to: d('2024-03-11'),
        cite: 'Ohio Civ. R. 6(A)',
        doubt: null,
        safe: d('2024-03-09'),
      },
      { date: d('2024-03-11'), version: null, rests_on: { knowledge: [] } },
    ),
  ],
  cautions: [
    {
      code: 'law-file',
      params: { text: 'Whether a later discovery rule applies was not checked.', leaves_open: true, counted: null },
    },
  ],
}

const decision = (favours: 'plaintiff' | 'defendant', over: Partial<DecisionComparison> = {}): DecisionComparison => ({
  decision: DecisionId.parse(favours === 'plaintiff' ? 'invented-v-motel-sd-ohio-2021' : 'invented-v-brand-nd-ga-2022'),
  caption: favours === 'plaintiff' ? 'Doe v. Invented Motel Co.' : 'Roe v. Invented Brands Inc.',
  citation: favours === 'plaintiff' ? '999 F. Supp. 3d 100' : null,
  court: favours === 'plaintiff' ? 'S.D. Ohio' : 'N.D. Ga.',
  decided: d(favours === 'plaintiff' ? '2021-04-02' : '2022-09-14'),
  outcome: favours === 'plaintiff' ? 'survives' : 'dismissed',
  onDefence: false,
  favours,
  binding: false,
  sharedFactors: ['cash-payment', 'foot-traffic'].map(factor),
  onlyThere: favours === 'plaintiff' ? [factor('police-called')] : [factor('no-notice')],
  onlyHere: ['direct-notice', 'visible-injury'].map(factor),
  holding:
    favours === 'plaintiff'
      ? 'Signs seen by staff, with complaints about the same room, made knowledge plausible.'
      : 'General reports about a brand did not show knowledge of this claimant.',
  confidence: 'medium',
  weight: favours === 'plaintiff' ? 0.71 : 0.48,
  ...over,
})

function claim(
  id: string,
  defendant: string,
  provision: string,
  cite: string,
  title: string,
  theory: string,
  finding: FindingKind,
  elements: ElementFinding[],
  limitation: LimitationResult,
  over: Partial<ClaimFinding> = {},
): ClaimFinding {
  return {
    id,
    claimant: party('jd'),
    forClaimant: null,
    defendant: party(defendant),
    claim: ProvisionId.parse(provision),
    cite,
    title,
    theory,
    court: 'S.D. Ohio',
    versions: [version(provision, '2015-05-29')],
    finding,
    elements,
    limitation,
    immunity: null,
    precedent: null,
    warnings: null,
    cautions: [],
    nextSteps: [],
    ...over,
  }
}

const tvpra = 'us/18-usc-1595'
const precedentFor: ClaimFinding['precedent'] = {
  favours: 'plaintiff',
  strength: 0.68,
  record: {
    like: { decided: 10, forPlaintiff: 7 },
    inCircuit: { decided: 3, forPlaintiff: 3 },
    atTrial: { decided: 0, forPlaintiff: 0 },
  },
  silent: null,
  carriedBy: null,
  unreadBinding: [],
  why: [
    {
      is: 'record',
      claim: 'Beneficiary of a venture',
      against: 'premises',
      plaintiff: 7,
      all: 10,
      stage: 'pleading',
      atStage: 9,
      orders: 12,
    },
    { is: 'carried', by: factor('direct-notice') },
  ],
  decisionsFor: [decision('plaintiff')],
  decisionsAgainst: [decision('defendant')],
  wouldChange: [{ add: [factor('police-called')], towards: 'plaintiff', seenInShare: 0.34 }],
}
const warningsFor: ClaimFinding['warnings'] = {
  standing: 'support-only',
  signs: [
    {
      factor: factor('cash-payment'),
      warnings: [
        {
          notice: NoticeId.parse('invented-list-2015'),
          issuer: 'Invented Lodging Association',
          title: 'Invented list of signs',
          dated: WhenText.parse('2015-03'),
          publishedBy: d('2015-03-31'),
          rung: 'public-warning',
          said: 'room paid in cash',
          howRead: 'text-part',
          facts: [FactId.parse('cash-room-114')],
        },
      ],
    },
  ],
  notNamedBefore: [factor('direct-notice')],
  leftOut: { undated: 2, elsewhere: 1, toOneBusiness: 3 },
  limits: [
    {
      decision: null,
      caption: 'Poe v. Invented Lodges LLC',
      citation: null,
      court: 'N.D. Ohio',
      decided: WhenText.parse('2024-04-02'),
      weight: 'not-enough',
      point: 'Notice to the trade is no notice of this venture.',
      reach: 'own-circuit',
    },
  ],
}
const claims: readonly ClaimFinding[] = [
  claim(
    'c1',
    'rusk',
    tvpra,
    '18 U.S.C. § 1595',
    'Civil remedy for trafficking',
    'perpetrator',
    'supported',
    [participation('supported', ['cash-room-114', 'conviction'])],
    inTime(tvpra),
  ),
  claim(
    'c2',
    'quill',
    tvpra,
    '18 U.S.C. § 1595',
    'Civil remedy for trafficking',
    'perpetrator',
    'contested',
    [participation('contested', ['night-guy'])],
    inTime(tvpra),
  ),
  claim(
    'c3',
    'brightwater',
    tvpra,
    '18 U.S.C. § 1595',
    'Civil remedy for trafficking',
    'beneficiary',
    'contested',
    [
      benefit('supported', ['cash-room-114']),
      participation('supported', ['cash-room-114', 'night-guy']),
      venture('contested'),
    ],
    inTime(tvpra),
    {
      precedent: precedentFor,
      warnings: warningsFor,
      cautions: [
        { is: 'law', text: 'Whether the operator must know of the commercial act itself is open in this circuit.' },
      ],
      nextSteps: [{ is: 'ask', text: 'Depose the front-desk clerk of August 2020.' }],
    },
  ),
  claim(
    'c4',
    'brightwater',
    'us-oh/rev-code-2305.10',
    'Ohio Rev. Code § 2305.10',
    'Negligence',
    'negligence',
    'supported',
    [venture('supported')],
    tooLate,
  ),
  claim(
    'c5',
    'starlite-brands',
    tvpra,
    '18 U.S.C. § 1595',
    'Civil remedy for trafficking',
    'beneficiary',
    'gap',
    [benefit('supported', ['brand-audit']), participation('gap', []), venture('gap')],
    inTime(tvpra),
    {
      precedent: {
        favours: 'abstains',
        strength: null,
        record: {
          like: { decided: 2, forPlaintiff: 0 },
          inCircuit: { decided: 0, forPlaintiff: 0 },
          atTrial: { decided: 0, forPlaintiff: 0 },
        },
        silent: 'divided',
        carriedBy: null,
        unreadBinding: [],
        why: [{ is: 'no-decided-case' }],
        decisionsFor: [],
        decisionsAgainst: [decision('defendant')],
        wouldChange: [],
      },
      immunity: {
        provision: ProvisionId.parse('us/47-usc-230'),
        version: version('us/47-usc-230', '2018-04-11'),
        result: 'does-not-apply',
        steps: [
          {
            question: 'Does the claim treat it as publisher of what another wrote?',
            answer: 'no',
            why: 'The claim rests on room revenue.',
            facts: [factId('brand-audit')],
          },
        ],
      },
    },
  ),
  claim(
    'c6',
    'rusk',
    'us/18-usc-2255',
    '18 U.S.C. § 2255',
    'Civil remedy for personal injuries to minors',
    'perpetrator',
    'supported',
    [participation('supported', ['conviction'])],
    {
      ...inTime('us/18-usc-2255'),
      earliest: null,
      latest: null,
      steps: [
        signedStep(
          { rule: 'no-limit' },
          {
            date: null,
            version: version('us/18-usc-2255', '2022-09-16'),
            rests_on: { text: ['Pub. L. 117-176'] },
          },
        ),
      ],
    },
  ),
]

const range = (low: number, median: number, mean: number, high: number): MoneyRange => ({
  low: cents(low * 100),
  median: cents(median * 100),
  mean: cents(mean * 100),
  high: cents(high * 100),
})

const sum = (dollars: number): SumRange => {
  const amount = cents(dollars * 100)
  return { low: amount, likely: amount, high: amount }
}

/** One payment on the day of the valuation. */
const once = (head: LossHead, dollars: number, source: string | null): HeadBasis => ({
  is: 'payments',
  flows: [
    {
      name: { head, label: null, code: null },
      amount: sum(dollars),
      dates: { is: 'once', on: d('2026-11-23'), ifAlive: false, growth: null },
      chance: 1,
      labor: null,
      source,
    },
  ],
})

const inventedOffers: Snapshot['offers'] = [
  {
    forClaimant: null,
    from: ['Brightwater Lodging LLC'],
    amount: cents(27_500_000),
    currency: 'USD',
    on: d('2026-11-02'),
    expires: d('2026-12-31'),
    compared: {
      presentValue: cents(27_500_000),
      net: cents(15_125_000),
      trialNet: cents(310_000_000),
      betterThanShareOfOutcomes: 0.001,
      coversCareInShare: 0,
      evenChance: 0.0488,
    },
  },
  {
    forClaimant: null,
    from: [],
    amount: cents(5_000_000),
    currency: null,
    on: null,
    expires: d('2026-11-22'),
    compared: null,
  },
]

export function inventedSnapshot(): Snapshot {
  return {
    offers: inventedOffers,
    analysis: {
      matter: {
        id: MatterId.parse('jd-starlite'),
        caption: 'J.D. v. Starlite Motor Inn',
        court: 'S.D. Ohio',
        otherCourts: ['N.D. Ga.'],
        asOf: d('2026-11-23'),
        stage: 'pleading',
        minorMatter: true,
        summary:
          'J.D. was recruited online at 16 and held at two Ohio motels and one in Georgia between June 2020 and May 2023.',
      },
      asOf: d('2026-11-23'),
      stage: 'pleading',
      claimants: [
        {
          id: party('jd'),
          pseudonym: 'J.D.',
          kind: 'survivor',
          born: WhenText.parse('2004-03-09'),
          sex: 'female',
          beneficiaries: [],
        },
      ],
      parties,
      chronology,
      claims,
      withoutSupport: [
        {
          party: party('harborline'),
          nearest: { cite: '18 U.S.C. § 1595', theory: 'beneficiary', missing: ['The bank took part in the venture'] },
        },
      ],
      standing: parties.map(({ id }) => ({ party: id, strongest: null })),
      courts: { courts: [], tests: [], differences: [] },
      deadlines: [
        {
          claimFinding: 'c4',
          defendant: party('brightwater'),
          cite: 'Ohio Rev. Code § 2305.10',
          theory: 'negligence',
          forClaimant: null,
          earliest: d('2024-03-11'),
          latest: d('2024-03-11'),
          period_known: { earliest: true, latest: true },
          barred: 'yes',
          daysLeftOnEarliest: -987,
          next: null,
        },
        ...['c1', 'c2', 'c3', 'c5'].map((id, i) => ({
          claimFinding: id,
          defendant: party(['rusk', 'quill', 'brightwater', 'starlite-brands'][i] ?? 'rusk'),
          cite: '18 U.S.C. § 1595',
          theory: i < 2 ? 'perpetrator' : 'beneficiary',
          forClaimant: null,
          earliest: d('2032-03-09'),
          latest: d('2033-05-20'),
          period_known: { earliest: true, latest: true },
          barred: 'no' as const,
          daysLeftOnEarliest: 1933,
          next: d('2032-03-09'),
        })),
        {
          claimFinding: 'c6',
          defendant: party('rusk'),
          cite: '18 U.S.C. § 2255',
          theory: 'perpetrator',
          forClaimant: null,
          earliest: null,
          latest: null,
          period_known: { earliest: true, latest: true },
          barred: 'no',
          daysLeftOnEarliest: null,
          next: null,
        },
      ],
      ring: {
        nodes: [
          { id: 'jd', label: 'J.D.', kind: 'claimant', degree: 3, between: 0.11, group: 0 },
          { id: 'rusk', label: 'Dale Rusk', kind: 'party', degree: 6, between: 0.52, group: 0 },
          { id: 'quill', label: 'Tasha Quill', kind: 'party', degree: 3, between: 0.08, group: 0 },
          { id: 'brightwater', label: 'Brightwater Lodging LLC', kind: 'party', degree: 5, between: 0.4, group: 1 },
          {
            id: 'starlite-brands',
            label: 'Starlite Brands International, Inc.',
            kind: 'party',
            degree: 1,
            between: 0,
            group: 1,
          },
          {
            id: 'place:starlite-motor-inn',
            label: 'Starlite Motor Inn',
            kind: 'place',
            degree: 2,
            between: 0.05,
            group: 1,
          },
          {
            id: 'place:millrace-motor-lodge',
            label: 'Millrace Motor Lodge',
            kind: 'place',
            degree: 3,
            between: 0.06,
            group: 1,
          },
          { id: 'phone:1', label: '+16145550142', kind: 'phone', degree: 1, between: 0, group: 1 },
          { id: 'phone:2', label: '+16145550177', kind: 'phone', degree: 2, between: 0.01, group: 0 },
        ],
        links: [
          {
            from: 'jd',
            to: 'rusk',
            kind: 'with-claimant',
            facts: ['desk-note', 'conviction'].map(factId),
            standing: 'confirmed',
          },
          {
            from: 'brightwater',
            to: 'jd',
            kind: 'with-claimant',
            facts: [factId('desk-mail')],
            standing: 'confirmed',
          },
          { from: 'quill', to: 'rusk', kind: 'named-together', facts: [factId('night-guy')], standing: 'confirmed' },
          {
            from: 'brightwater',
            to: 'rusk',
            kind: 'named-together',
            facts: ['cash-room-114', 'night-guy'].map(factId),
            standing: 'confirmed',
          },
          {
            from: 'brightwater',
            to: 'starlite-brands',
            kind: 'named-together',
            facts: [factId('brand-audit')],
            standing: 'confirmed',
          },
          {
            from: 'place:starlite-motor-inn',
            to: 'rusk',
            kind: 'at-place',
            facts: [factId('cash-room-114')],
            standing: 'confirmed',
          },
          {
            from: 'brightwater',
            to: 'place:starlite-motor-inn',
            kind: 'at-place',
            facts: [factId('desk-mail')],
            standing: 'confirmed',
          },
          {
            from: 'place:millrace-motor-lodge',
            to: 'rusk',
            kind: 'at-place',
            facts: [factId('night-guy')],
            standing: 'confirmed',
          },
          {
            from: 'place:millrace-motor-lodge',
            to: 'quill',
            kind: 'at-place',
            facts: [factId('night-guy')],
            standing: 'confirmed',
          },
          {
            from: 'brightwater',
            to: 'phone:1',
            kind: 'same-page',
            facts: [factId('desk-mail')],
            standing: 'inference',
          },
          {
            from: 'phone:2',
            to: 'rusk',
            kind: 'same-page',
            facts: [factId('night-guy')],
            standing: 'inference',
          },
          {
            from: 'phone:2',
            to: 'quill',
            kind: 'same-page',
            facts: [factId('night-guy')],
            standing: 'inference',
          },
        ],
      },
      valuations: [
        {
          claimant: party('jd'),
          forClaimant: null,
          valuation: {
            valuationDate: d('2026-11-23'),
            condition: 'liability-proved',
            heads: [
              {
                head: 'future-care',
                presentValue: range(412_000, 655_000, 671_000, 948_000),
                basis: {
                  is: 'payments',
                  flows: [
                    {
                      name: { head: 'future-care', label: 'Therapy and medical care ahead', code: null },
                      amount: sum(18_400),
                      dates: {
                        is: 'repeated',
                        every: 'year',
                        first: d('2027-01-01'),
                        last: d('2096-01-01'),
                        forLife: true,
                        until: false,
                        life: 'alive',
                        growth: 'medical',
                      },
                      chance: 1,
                      labor: null,
                      source: 'care plan',
                    },
                  ],
                },
                facts: [factId('therapy')],
              },
              {
                head: 'past-medical',
                presentValue: range(38_400, 38_400, 38_400, 38_400),
                basis: once('past-medical', 38_400, null),
                facts: [],
              },
              {
                head: 'earning-capacity',
                presentValue: range(290_000, 540_000, 556_000, 861_000),
                basis: once('earning-capacity', 556_000, 'two education paths, to the expected end of working life'),
                facts: [],
              },
              {
                head: 'loss-of-enjoyment',
                presentValue: range(900_000, 1_800_000, 1_950_000, 3_300_000),
                basis: once('loss-of-enjoyment', 1_950_000, 'range of comparable awards entered by counsel'),
                facts: [],
              },
            ],
            total: range(1_900_000, 3_040_000, 3_215_400, 4_810_000),
            waterfall: [
              { is: 'gross', amount: cents(304_000_000) },
              {
                is: 'restitution',
                amount: cents(-9_000_000),
                cite: '18 U.S.C. § 3664(j)(2)',
                status: 'verified',
                note: 'Paid under the criminal judgment.',
              },
              {
                is: 'fee',
                amount: cents(-101_333_300),
                terms: {
                  tiers: [{ upTo: null, percent: 1 / 3 }],
                  afterCosts: false,
                  cap: null,
                  limit: null,
                  awarded: false,
                  courtApproval: false,
                },
              },
              { is: 'costs', amount: cents(-8_500_000), given: true, unpaid: cents(0) },
              {
                is: 'lien',
                amount: cents(-2_150_000),
                holder: null,
                name: 'Medicaid',
                claimed: cents(2_150_000),
                how: 'medical-share',
                together: false,
                share: 1,
                of: 'recovery',
                medicalShare: 0.2,
                agreedReduction: 0,
                cite: '42 U.S.C. § 1396p(a)(1)',
                status: 'verified',
                unpaid: cents(0),
              },
              { is: 'net', amount: cents(183_016_700) },
            ],
            netToClaimant: range(1_090_000, 1_830_000, 1_940_000, 2_980_000),
            care: {
              of: 'care',
              needPresentValue: range(412_000, 655_000, 671_000, 948_000),
              netAvailable: range(1_090_000, 1_830_000, 1_940_000, 2_980_000),
              covered: 'yes',
              shareOfOutcomes: 0.97,
            },
            assumptions: [
              {
                is: 'net-rate',
                rate: 0.01,
                source: 'Average of ten years of inflation-indexed bonds, entered 2026-11-20',
              },
              {
                is: 'life-table',
                title: 'Life table of the United States, 2021',
                column: 'female',
                sexEntered: true,
                status: 'verified',
                source: 'National Vital Statistics Reports',
              },
            ],
            yearly: Array.from({ length: 12 }, (_, i) => ({ year: 2026 + i, need: cents((42_000 - i * 1_800) * 100) })),
            simulation: { seed: 20261123, trials: 10_000 },
            cautions: [
              { is: 'comes-to-nothing', name: { head: 'inpatient', label: 'Inpatient treatment', code: null } },
            ],
            restsOn: {
              byKind: [
                { kind: 'economic', amount: cents(126_540_000) },
                { kind: 'noneconomic', amount: cents(195_000_000) },
              ],
              byPayer: [
                { payers: ['rusk', 'brightwater'], amount: cents(311_540_000) },
                { payers: ['rusk'], amount: cents(10_000_000) },
              ],
              byGround: [
                { ground: 'facts', amount: cents(126_540_000) },
                { ground: 'counsel', amount: cents(195_000_000) },
              ],
              counsel: [{ head: 'loss-of-enjoyment', amount: cents(195_000_000) }],
              ifOnlySupported: {
                total: cents(126_540_000),
                net: cents(72_000_000),
                claims: ['18 U.S.C. § 1595'],
                untied: ['Nuisance'],
              },
            },
          },
        },
      ],
      nextSteps: [
        {
          ask: 'Ask Brightwater for key-card logs and incident reports of room 114 from June 2020 to May 2021.',
          because: [
            { claimFinding: 'c3', element: 'knowledge' },
            { claimFinding: 'c5', element: 'knowledge' },
          ],
          facts: [factId('desk-mail')],
        },
        {
          ask: 'Ask Starlite Brands for royalty statements and audit reports of 2020 and 2021.',
          because: [{ claimFinding: 'c5', element: 'participation' }],
          facts: [factId('brand-audit')],
        },
      ],
      factorNames: {
        'cash-payment': 'rooms paid in cash',
        'housekeeping-declined': 'housekeeping declined',
        'control-signs': 'signs of control',
        'direct-notice': 'staff or management told',
        'foot-traffic': 'many visitors',
        'visible-injury': 'visible injury',
        'no-notice': 'no notice to management',
        'brand-control': 'brand control over the property',
        royalty: 'royalty on room revenue',
        'staff-paid': 'staff paid for looking away',
        convicted: 'conviction',
        'police-called': 'police called to the room',
      },
      sources: {
        captions: {
          [DecisionId.parse('invented-v-motel-sd-ohio-2021')]: 'Doe v. Invented Motel Co.',
          [DecisionId.parse('invented-v-brand-nd-ga-2022')]: 'Roe v. Invented Brands Inc.',
        },
        authorities: [
          {
            id: tvpra,
            cite: '18 U.S.C. § 1595',
            title: 'Civil remedy',
            asOf: d('2023-05-20'),
            rests_on: { text: ['U.S. Code, title 18, as of 2023'] },
            url: 'https://uscode.example/18/1595',
          },
          {
            id: 'us-oh/rev-code-2305.10',
            cite: 'Ohio Rev. Code § 2305.10',
            title: 'Bodily injury',
            asOf: d('2024-03-11'),
            rests_on: { secondary: ['Invented note on Ohio law, read 2026-11-23'] },
            url: null,
          },
        ],
        decisions: ['invented-v-motel-sd-ohio-2021', 'invented-v-brand-nd-ga-2022'].map((id) => DecisionId.parse(id)),
        lawAsOf: d('2026-11-23'),
        notRead: ['Ohio Civ. R. 6(A): the rule for a last day on a Saturday was not read in its source.'],
      },
    },
    documents,
    reconciliation: {
      in: 10,
      read: pathNames.length,
      duplicate: 1,
      failed: 1,
      held: 1,
      waiting: 0,
      exceptions: [
        {
          path: 'scans/locked-ledger.pdf',
          status: 'failed',
          reason: 'password-protected',
        },
        {
          path: 'photos/IMG_2041.jpg',
          status: 'held',
          reason: 'picture-held',
        },
        {
          path: 'mail/front-desk/copy of Jolene_Dravik complaint.eml',
          status: 'duplicate',
          reason: null,
        },
      ],
    },
    madeOn: d('2026-11-23'),
    programVersion: '0.1.0',
  }
}

/** The snapshot through the gate, as the desk's door hands it over; `published` stands for the law library. */
export function coveredSnapshot(
  snapshot: Snapshot = inventedSnapshot(),
  identities: readonly Identity[] = inventedIdentities,
  published: readonly string[] = [],
): Covered<Snapshot> {
  const gate = matterGate(
    identities,
    { claimants: snapshot.analysis.claimants, parties: snapshot.analysis.parties, courts: [] },
    { holds: (text) => published.includes(text) },
    async () => ok(null),
  )
  if (!gate.ok) throw new Error(gate.problem.code)
  return coverAnswer(snapshot, snapshotCoverage, gate.value, inventedPageText)
}
