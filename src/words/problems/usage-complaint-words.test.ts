import { test } from 'node:test'
import type {
  RequestFault,
  UsageComplaint,
  UsageComplaints,
  UsageKind,
} from '../../casefile/problems/usage-complaints.ts'
import { matchesGolden } from '../golden.fixture.ts'
import { requestFaultWords, usageSays } from './usage-complaint-words.ts'

const claimants = [
  { id: 'ab', pseudonym: 'A.B.' },
  { id: 'cd', pseudonym: 'C.D.' },
]

/** One example of each: a kind without one does not compile. */
const examples: { readonly [K in UsageKind]: UsageComplaints[K] } = {
  'not-understood': { sentence: "unknown command 'nonsense'." },
  'no-such-day': { option: '--as-of', given: '2026-02-30' },
  'no-such-time': { given: 'june' },
  'not-an-id': {},
  'not-in-bounds': { option: '--limit', counts: 'numbers', least: 1, most: 500 },
  'more-than-a-day': { option: '--end-after' },
  'not-one-of': { option: '--stage', given: 'appeal', allowed: ['pleading', 'trial'] },
  'value-not-taken': { options: ['--kind', '--status', '--limit'], command: 'review' },
  'not-a-court': { given: 'S.D. Mars' },
  'not-a-state': { given: 'Ohio' },
  'not-a-sign': { given: 'noise' },
  'not-a-section': { given: 'us-oh/negligence' },
  'not-a-descriptor': { given: '1' },
  'no-claimant-called': { given: 'ef', claimants },
  'several-claimants': { claimants },
  'not-a-field': { given: 'amount' },
  'no-shared-offer': {},
  'tag-without-place': {},
  'days-before-no-claim': {},
  'no-task': { given: 'note-1' },
  'no-such-paper-file': { given: 'casebok.docx' },
  'no-such-row': { list: 'offers', given: 4, rows: 2 },
  'no-offer': {},
  'no-elements': { cite: '18 U.S.C. § 1591' },
  'too-many-to-print': { most: 100_000 },
  'caseload-out-of-bounds': { most: 2_000_000 },
  'days-not-counted': {},
  'fact-without-source': {},
  'quote-without-document': {},
  'decision-without-who-and-why': {},
  'two-decisions': {},
  'not-read-again': { document: 'RD-000004', because: 'held' },
  'folder-and-retry': {},
  'names-on-a-terminal-only': {},
  'records-would-change': { count: 2 },
  'no-yes': {},
  'acceptance-needs-yes': {},
  'no-reform-named': {},
  'several-things-to-try': {},
  'letters-out-of-bounds': { thing: 'name', most: 120 },
  'terms-out-of-bounds': { most: 500 },
  'no-terms': {},
  'not-a-passage': { given: 'x' },
  'no-passage-named': {},
  'query-or-place': {},
  'not-a-recording': { document: 'RD-000012' },
  'no-such-stretch': {},
  'sample-not-answered': {},
  'all-answered': {},
  'table-not-read': { file: 'cpi.csv', fault: { is: 'day-missing' } },
  'not-tried-on': { given: 'businesses' },
}
const otherwise: readonly UsageComplaint[] = [
  { is: 'no-such-day', option: null, given: '2026-02-30' },
  { is: 'not-in-bounds', option: '--idle-lock', counts: 'minutes', least: 1, most: 60 },
  { is: 'not-in-bounds', option: '--page', counts: 'numbers', least: 1, most: null },
  { is: 'not-one-of', option: '--is', given: null, allowed: ['name', 'other'] },
  { is: 'several-claimants', claimants: [] },
  { is: 'not-read-again', document: 'RD-000004', because: 'a-copy' },
  { is: 'records-would-change', count: 1 },
]
const told = (complaint: UsageComplaint): string => {
  const { says, next } = usageSays(complaint)
  return next === null ? says : `${says} > ${next}`
}

test('whatever is wrong with what was asked is one known sentence', () => {
  // The keys of a table typed by kind are the kinds, and each example stands under its own.
  const ofKinds = Object.entries(examples).map(([is, params]) => ({ is, ...params }) as UsageComplaint)
  const requests = Object.keys(requestFaultWords) as RequestFault[]
  matchesGolden('problems/usage', {
    ...Object.fromEntries(ofKinds.map((one) => [one.is, told(one)])),
    ...Object.fromEntries(otherwise.map((one, i) => [`${one.is} otherwise ${i + 1}`, told(one)])),
    ...Object.fromEntries(requests.map((why) => [`request ${why}`, requestFaultWords[why]])),
  })
})
