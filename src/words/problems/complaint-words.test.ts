import { test } from 'node:test'
import type { Complaint, ComplaintKind, ComplaintParameters, Where } from '../../casefile/problems/complaint.ts'
import type { AnchorDay, DamagesComplaints, DamagesConflict } from '../../casefile/problems/damages-complaints.ts'
import type { FieldShape, RenamedField } from '../../casefile/problems/field-complaints.ts'
import { fieldRules } from '../../casefile/problems/field-rule.ts'
import type { LawComplaints, LawList } from '../../casefile/problems/law-complaints.ts'
import type { DatesApart, LimitationComplaints, ProvisionSort } from '../../casefile/problems/limitation-complaints.ts'
import type { CellFault, TableComplaints } from '../../casefile/problems/table-complaints.ts'
import type { YamlComplaints } from '../../casefile/problems/yaml-complaints.ts'
import { matchesGolden } from '../golden.fixture.ts'
import { complaintNext, complaintSays, whereWords } from './complaint-words.ts'

const place = ['items', 1, 'amount']
const word = { given: 'cash', nearest: 'cost', allowed: ['cost', 'care'] }

/** One example of each kind of complaint: a kind without one does not compile. */
const examples: { readonly [K in ComplaintKind]: ComplaintParameters[K] } = {
  'strange-field': { place: ['items', 1, 'untill'], given: 'untill', nearest: 'until', allowed: ['from', 'until'] },
  'renamed-field': { place: ['versions', 0, 'status'], renamed: 'status' },
  'no-space-after-colon': { place: ['born:1998'], given: 'born:1998' },
  'number-with-comma': { place: ['items', 1, '500'] },
  'no-fields': { found: 'list' },
  missing: { place },
  'unknown-word': { place, ...word },
  'wrong-shape': { place, shape: 'number' },
  'breaks-rule': { place, rule: 'not-empty' },
  'no-such-date': { place: ['filed'], given: '2019-02-30', unit: 'day' },
  'date-by-slashes': { place: ['filed'], given: '3/4/2019', iso: '2019-03-04' },
  'day-left-out': { place: ['filed'], given: '2019-03' },
  'out-of-bounds': { place, counted: 'value', least: 1, most: 20 },
  unreadable: { place },
  'field-twice': { given: 'court' },
  'not-yaml': { fault: 'other' },
  'quote-not-closed': {},
  'too-few-cells': { cells: 3, heading: 5, delimiter: 'comma' },
  'no-rows': {},
  'a-workbook': {},
  'strange-column': { given: 'stat', allowed: ['state', 'born'] },
  'column-twice': { column: 'state' },
  'columns-missing': { columns: ['state', 'born'] },
  cell: { column: 'filed', fault: 'a-moment' },
  'no-such-role': { column: 'roles', given: 'boss', allowed: ['venue', 'buyer'] },
  'no-such-factor': { column: 'factors', given: 'cash', near: ['cash-payment'] },
  'end-without-start': { ends: 'confined_to', begins: 'confined_from' },
  'columns-out-of-order': { column: 'filed', lies: 'before', other: null },
  'not-parquet': { fault: 'not-whole' },
  'parquet-damaged': { row: 4 },
  'no-plain-cell': { column: 'state' },
  'no-treasury-heading': {},
  'not-a-day': { given: '2019-02-30' },
  'no-day-up-to': { on: '2019-02-28' },
  'no-yield-on': { on: '2019-02-28' },
  'no-column-of-numbers': {},
  'no-line-with-headings': { columns: ['Date', 'Room'] },
  'file-missing': {},
  'id-of-another-place': { given: 'us/18-usc-1591', expected: 'us/18-usc-1595' },
  'id-taken': { given: 'us/18-usc-1591' },
  'id-not-the-file-name': { given: 'doe-v-roe' },
  'not-in-the-law': { list: 'provisions', given: 'us/nothing' },
  'named-by-reach': { by: 'general', given: 'doe-v-roe' },
  'stands-twice': { thing: 'decision', given: 'doe-v-roe' },
  'counts-under-another': { given: 'us/18-usc-1591' },
  'versions-apart': { fault: 'gap' },
  'source-not-named': { given: 'justia' },
  'several-defaults': {},
  'no-decision-here': {},
  'in-another-circuit': { court: 'S.D. Ohio', own: '6', given: '7' },
  'claim-without-elements': { cite: '18 U.S.C. § 1595' },
  'no-table-of-cases': { cite: '18 U.S.C. § 1595' },
  'row-answered-otherwise': {
    row: 'minor',
    differences: [
      { is: 'field', field: 'latest', answered: '2025-03-10', expected: '2025-03-11' },
      { is: 'version-not-governing', first: '2015-05-29' },
      { is: 'no-caution-with', words: 'tolling' },
      { is: 'no-caution', code: 'may-be-tolled' },
      { is: 'warns-against', headline: 'On every reading.', warned: 'One was not counted.' },
      { is: 'problem', code: 'birth-date-needed' },
      { is: 'answer', code: 'birth-date-needed' },
    ],
  },
  'boundary-without-rows': { dated: 'conduct', eve: '2015-05-28', first: '2015-05-29' },
  'no-text-from': { provision: 'us/18-usc-1595', from: '2015-05-29' },
  'no-question-of-claim': { provision: 'us/47-usc-230', question: 'claim' },
  'no-element-of-theory': { claim: 'us/18-usc-1595', element: 'benefit', theory: 'perpetrator' },
  'no-ruling-speaks': { claim: 'us/18-usc-1595', theory: null },
  'no-claim-described': {},
  'end-of-conduct-missing': { end: 'to' },
  undated: { event: 'conduct' },
  'dates-apart': { dates: 'conduct-ends-first' },
  'gives-no-action': { cite: '18 U.S.C. § 1591', sort: 'crime', actions: ['us/18-usc-1595'] },
  'no-such-court': { given: 'S.D. Ohoi', nearest: 'S.D. Ohio' },
  'no-such-offence': { given: 'us/18-usc-1590', nearest: null, claim: 'us/18-usc-1595' },
  'no-such-theory': {
    given: 'perpetrater',
    nearest: 'perpetrator',
    claim: 'us/18-usc-1595',
    allowed: ['perpetrator', 'beneficiary'],
  },
  'no-day-asked': {},
  'death-missing': { cite: 'Ohio Rev. Code § 2125.02' },
  'no-trial-court': { given: 'S.D. Ohoi', nearest: 'S.D. Ohio' },
  'id-twice': { given: 'motel' },
  'claimants-called-alike': { pseudonym: 'Jane Doe 1', ids: ['first', 'second'] },
  'fact-twice': { given: 'fact-3' },
  'death-before-birth': {},
  'conduct-ends-first': { party: 'motel', towards: 'claimant' },
  'tolling-ends-before-it-begins': {},
  'no-such-claimant': { given: 'claimnt' },
  'no-such-party': { given: 'motl', nearest: 'motel' },
  'fact-about-nobody': { fact: 'fact-3', given: 'motl', nearest: 'motel' },
  'fact-differs-from-none': { fact: 'fact-3', given: 'fact-9', nearest: null },
  'tolling-rests-on-none': { given: 'fact-9', nearest: null },
  'no-such-factor-of-law': { given: 'cash', nearest: null },
  'no-such-provision': { given: 'us/18-usc-1599', nearest: 'us/18-usc-1595' },
  'form-gone': {},
  'quote-not-on-page': { fact: 'fact-3', page: 2, document: 'R000012' },
  'no-such-document': { document: 'R000012' },
  conflict: { place, conflict: 'range-out-of-order' },
  'out-of-order': { place: ['person', 'died'], lies: 'before', than: 'birth' },
  'other-currency': { place: ['items', 1, 'currency'], given: 'EUR' },
  'amount-as-text': { place, given: '$5,000' },
  'no-such-head': { place: ['items', 1, 'head'], ...word },
  'no-such-defendant': {
    place: ['claims', 0, 'against', 0, 'defendant'],
    ...{ given: 'motl', nearest: 'motel', allowed: ['motel'] },
  },
  'no-such-client': { place: ['liens', 0, 'claimant'], given: 'A.C.', nearest: 'A.B.', allowed: ['A.B.', 'C.D.'] },
  'no-such-claim': { place: ['pools', 0, 'except', 0, 'claim'], given: 'c', which: 'one', nearest: null, allowed: [] },
  'no-such-index': { place: ['items', 1, 'growth'], given: 'drugs', needed: 'in-rates', nearest: 'drug' },
  'no-such-table': { place: ['life_table'], given: 'ssa-2202', nearest: 'ssa-2022', allowed: ['ssa-2022'] },
  'not-in-the-rules': {
    place: ['liens', 0, 'kind'],
    ...{ given: 'medicar', nearest: 'medicare', allowed: ['medicare', 'other'], instead: 'nothing' },
  },
  'neither-recorded-nor-state': { place: ['death', 'law'], given: 'us-zz', nearest: null, allowed: ['us-oh'] },
  'undivided-death': { place: ['death', 'beneficiaries'], takers: ['spouse', 'child'] },
  'shares-not-of-statute': {
    place: ['death', 'beneficiaries'],
    ...{ cite: 'O.C.G.A. § 51-4-2', says: 'spouse and children alike, the spouse no less than a third' },
    gives: [
      { relation: 'spouse', percent: 33.33 },
      { relation: 'child', percent: 66.67 },
    ],
  },
  'fault-needed': { place: ['defendants', 1, 'fault'], law: 'us-ga/negligence' },
  'child-at-work': { place: ['earnings', 'from'], years: 14 },
  'suit-day-needed': {
    place: ['claims', 0, 'begun'],
    ...{ cap: 'us-md/noneconomic-2024', since: '2024-10-01', until: '2025-09-30' },
  },
  'cap-of-other-suits': {
    place: ['claims', 0, 'noneconomic_cap'],
    ...{ since: '2024-10-01', until: null, begun: '2024-09-30', nearest: 'us-md/noneconomic-2023' },
  },
  'named-again': { place: ['pools', 0, 'of', 1], given: 'motel', thing: 'defendant' },
  'own-id-twice': { place: ['claims', 1, 'id'], given: 'c' },
  'own-rule-recorded': { place: ['statutory', 0, 'rule', 'id'], given: 'us/18-usc-2255' },
  'pool-without-limit': { place: ['pools', 0, 'of', 1], given: 'motel' },
  'missing-for-rule': { place: ['statutory', 0, 'rule', 'amount'], ruleKind: 'fixed' },
  'missing-for-count': { place: ['statutory', 0, 'days'], cite: '18 U.S.C. § 2255' },
  'counted-elsewhere': { place: ['claims', 0, 'statutory'], given: 'us/18-usc-2255', by: 'days' },
  'needs-a-death': { place: ['items', 1, 'head'], given: 'grief' },
  'row-twice': { place: ['liens', 1], first: ['liens', 0] },
  'growth-far-above': { place: ['rates', 'growth'], growth: 0.3, discount: 0.03 },
  'index-in-a-circle': { place: ['rates', 'indices', 'care'], names: ['care', 'drugs', 'care'] },
  'ages-not-reached': { place: ['worklife_table', 'rows'], from: 28, to: 29 },
  'too-much-fault': { place: ['defendants'], percent: 110 },
  'older-than-table': { place: ['person', 'born'], age: 136, table: 'ssa-2022', ends: 120 },
  'table-begins-late': { place: ['life_table', 'first_age'], first: 40, age: 30.52 },
  'no-column-of-sex': { place: ['person', 'sex'], sex: 'unknown', table: 'ssa-2022' },
  'no-whole-seed': {},
  'trials-out-of-bounds': { least: 1_000, most: 5_000_000 },
  'nominal-rate-missing': {},
}

/** Every tag of a list: one left out does not compile. */
const every = <T extends string>(tags: Readonly<Record<T, 1>>): readonly T[] =>
  // The keys of a table typed by tag are the tags.
  Object.keys(tags) as T[]

const shapes = every<FieldShape>({
  text: 1,
  number: 1,
  'whole-number': 1,
  'true-or-false': 1,
  fields: 1,
  list: 1,
  other: 1,
})
const renamedFields = every<RenamedField>({ status: 1, source: 1, from_status: 1, verified: 1, unverified: 1 })
const yamlFaults = every<YamlComplaints['not-yaml']['fault']>({
  ...{ 'tab-indents': 1, 'left-open': 1, 'second-document': 1, alias: 1, other: 1 },
})
const cellFaults = every<CellFault>({
  ...{ 'month-or-day-first': 1, 'a-moment': 1, 'date-empty': 1, 'no-such-date': 1, 'out-of-time': 1, 'day-needed': 1 },
  ...{ 'year-needed': 1, 'state-empty': 1, 'no-such-state': 1, 'no-amount': 1, 'no-count': 1, 'one-role': 1 },
  'role-not-in-row': 1,
})
const parquetFaults = every<TableComplaints['not-parquet']['fault']>({
  ...{ 'not-whole': 1, 'column-names-alike': 1, 'no-number-of-rows': 1, 'other-columns': 1, 'columns-too-large': 1 },
  'group-too-large': 1,
})
const lawLists = every<LawList>({
  ...{ provisions: 1, decisions: 1, factors: 1, 'factor-sets': 1, courts: 1, questions: 1, elements: 1, sources: 1 },
  'served-by-orders': 1,
})
const versionFaults = every<LawComplaints['versions-apart']['fault']>({ 'later-start-unknown': 1, overlap: 1, gap: 1 })
const boundaries = every<LawComplaints['boundary-without-rows']['dated']>({
  conduct: 1,
  death: 1,
  discovery: 1,
  filing: 1,
})
const apart = every<DatesApart>({
  ...{ 'conduct-ends-first': 1, 'born-after-conduct': 1, 'died-before-conduct': 1, 'filed-before-conduct': 1 },
  'tolling-ends-first': 1,
})
const sorts = every<ProvisionSort>({
  ...{ 'cause-of-action': 1, 'wrongful-death': 1, survival: 1, limitation: 1, crime: 1, restitution: 1, procedure: 1 },
  ...{ computing: 1, commencing: 1, immunity: 1, 'damages-rule': 1, definition: 1, bill: 1 },
})
const events = every<LimitationComplaints['undated']['event']>({ conduct: 1, tolling: 1 })
const conflicts = every<DamagesConflict>({
  ...{ 'birth-unknown': 1, 'net-beside-growth': 1, 'no-rates': 1, 'no-growth': 1, 'curve-beside-discount': 1 },
  ...{ 'taker-without-support': 1, 'range-out-of-order': 1, 'once-with-an-end': 1, 'no-last-day': 1 },
  ...{ 'days-not-lived': 1, 'no-first-day': 1, 'ends-before-payments-run': 1, 'no-worklife-table': 1 },
  ...{ 'not-one-end-of-work': 1, 'time-out-taken-twice': 1, 'hours-and-wage': 1, 'not-one-of-amount-and-ratio': 1 },
  ...{ 'more-paid-than-ordered': 1, 'not-one-of-percent-and-tiers': 1, 'tiers-out-of-order': 1, 'shares-of-family': 1 },
  ...{ 'shares-for-some': 1 },
  ...{ 'shares-of-offer': 1, 'chance-from-high-to-low': 1, 'payments-beside-amount': 1, 'offer-expired': 1 },
  ...{ 'part-above-settlement': 1, 'offer-of-one-who-settled': 1, 'death-without-a-day': 1 },
})
const anchors = every<AnchorDay>({
  ...{ 'valuation-date': 1, birth: 1, 'birth-of-the-person': 1, entered: 1, from: 1, arose: 1 },
})
const things = every<DamagesComplaints['named-again']['thing']>({
  ...{ defendant: 1, party: 1, rule: 1, year: 1, client: 1, beneficiary: 1, claim: 1, age: 1, name: 1, one: 1 },
})
const insteads = every<DamagesComplaints['not-in-the-rules']['instead']>({ nothing: 1, 'own-cap': 1, 'own-rule': 1 })
const cites = { cite: '18 U.S.C. § 1591', actions: [] }
const rules = { place: ['fee', 'limit'], given: 'us-zz', nearest: null, allowed: ['us-ct', 'us-fl'] }

const said = (tag: string, complaint: Complaint): readonly [string, Complaint] => [tag, complaint]

const tagged: readonly (readonly [tag: string, Complaint])[] = [
  ...shapes.map((shape) => said(shape, { is: 'wrong-shape', place, shape })),
  ...renamedFields.map((renamed) => said(renamed, { is: 'renamed-field', place, renamed })),
  ...fieldRules.map((rule) => said(rule, { is: 'breaks-rule', place, rule })),
  ...yamlFaults.map((fault) => said(fault, { is: 'not-yaml', fault })),
  ...cellFaults.map((fault) => said(fault, { is: 'cell', column: 'filed', fault })),
  ...parquetFaults.map((fault) => said(fault, { is: 'not-parquet', fault })),
  ...lawLists.map((list) => said(list, { is: 'not-in-the-law', list, given: 'x' })),
  ...versionFaults.map((fault) => said(fault, { is: 'versions-apart', fault })),
  ...boundaries.map((dated) =>
    said(dated, { is: 'boundary-without-rows', dated, eve: '2015-05-28', first: '2015-05-29' }),
  ),
  ...apart.map((dates) => said(dates, { is: 'dates-apart', dates })),
  ...sorts.map((sort) => said(sort, { is: 'gives-no-action', sort, ...cites })),
  ...events.map((event) => said(event, { is: 'undated', event })),
  ...conflicts.map((conflict) => said(conflict, { is: 'conflict', place, conflict })),
  ...anchors.map((than) => said(than, { is: 'out-of-order', place, lies: 'after', than })),
  ...things.map((thing) => said(thing, { is: 'named-again', place, given: 'x', thing })),
  ...insteads.map((instead) => said(instead, { is: 'not-in-the-rules', instead, ...rules })),
]

/** What a kind says where one of its parameters is not known, or is another. */
const otherwise: readonly Complaint[] = [
  { is: 'strange-field', place: ['untill'], given: 'untill', nearest: null, allowed: [] },
  { is: 'strange-field', place: ['untill'], given: 'untill', nearest: null, allowed: ['from'] },
  { is: 'no-fields', found: 'nothing' },
  { is: 'out-of-bounds', place, counted: 'entries', least: 1, most: null },
  { is: 'out-of-bounds', place, counted: 'letters', least: 1, most: null },
  { is: 'out-of-bounds', place, counted: 'letters', least: null, most: 80 },
  { is: 'columns-missing', columns: ['state'] },
  { is: 'no-such-role', column: 'roles', given: null, allowed: ['venue'] },
  { is: 'columns-out-of-order', column: 'conduct_to', lies: 'before', other: 'conduct_from' },
  { is: 'field-twice', given: null },
  { is: 'no-such-court', given: 'x', nearest: null },
  { is: 'no-such-theory', given: 'x', nearest: null, claim: 'us/x', allowed: [] },
  { is: 'no-ruling-speaks', claim: 'us/18-usc-1595', theory: 'perpetrator' },
  { is: 'conduct-ends-first', party: 'motel', towards: null },
  { is: 'no-such-index', place, given: 'drugs', needed: 'here', nearest: null },
  { is: 'no-such-claim', place, given: 'c', which: 'another', nearest: null, allowed: ['d'] },
  { is: 'no-such-defendant', place, given: 'x', nearest: null, allowed: [] },
  { is: 'no-column-of-sex', place: ['person', 'sex'], sex: 'male', table: 'own' },
]

const places: readonly Where[] = [
  { file: 'facts.yaml' },
  { file: 'facts.yaml', line: 4 },
  { file: 'cases.parquet', row: 7 },
  { input: 'damages' },
  { input: 'limitation' },
  { input: 'reform', id: 'fosta' },
]

const told = (complaint: Complaint): string => {
  const next = complaintNext(complaint)
  return next === null ? complaintSays(complaint) : `${complaintSays(complaint)} > ${next}`
}

test('each kind of complaint, and each tag of one, is one known sentence', () => {
  // The keys of a table typed by kind are the kinds, and each example stands under its own.
  const ofKinds = Object.entries(examples).map(([is, params]) => ({ is, ...params }) as Complaint)
  matchesGolden('problems/complaints', {
    ...Object.fromEntries(ofKinds.map((one) => [one.is, told(one)])),
    ...Object.fromEntries(tagged.map(([tag, one]) => [`${one.is} (${tag})`, told(one)])),
    ...Object.fromEntries(otherwise.map((one, i) => [`${one.is} otherwise ${i + 1}`, told(one)])),
    ...Object.fromEntries(places.map((one, i) => [`where ${i + 1}`, whereWords(one)])),
  })
})
