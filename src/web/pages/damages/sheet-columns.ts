import type { SheetChoices } from '../../../casefile/value/damages-view.ts'
import type { SheetList, SheetRow, SheetThing } from '../../../casefile/value/sheet.ts'
import type { CellKind } from './cell-text.ts'

export interface Column {
  readonly field: string
  readonly title: string
  readonly kind: CellKind
  readonly choices?: readonly { readonly id: string; readonly words: string }[]
}

/** Rows of one kind, as one table. */
export interface SheetPart {
  readonly thing: SheetThing
  readonly list: SheetList
  readonly title: string
  readonly add: string
  readonly columns: readonly Column[]
  readonly holds: (row: SheetRow) => boolean
  /** What a new row begins with. */
  readonly begins: SheetRow
}

const every = ['once', 'day', 'month', 'year'].map((id) => ({ id, words: id }))
const words = (field: string, title: string): Column => ({ field, title, kind: 'words' })
const money = (field: string, title: string): Column => ({ field, title, kind: 'money' })
const share = (field: string, title: string): Column => ({ field, title, kind: 'share' })
const day = (field: string, title: string): Column => ({ field, title, kind: 'day' })
const yes = (field: string, title: string): Column => ({ field, title, kind: 'yes' })
const list = (field: string, title: string): Column => ({ field, title, kind: 'list' })
const support = [words('source', 'Source'), list('facts', 'Facts')]
const growth: Column = { field: 'growth', title: 'Price growth', kind: 'growth' }

const isBill = ({ head, billed }: SheetRow): boolean =>
  billed !== undefined || head === 'past-medical' || head === 'past-therapy'

/** The tables of the sheet; what can be chosen in a cell comes from the rules of law. */
export const sheetParts = (choices: SheetChoices): readonly SheetPart[] => [
  ...lossParts(choices),
  ...payerParts(choices),
  ...offParts(choices),
]

const all = (): boolean => true

function lossParts(choices: SheetChoices): readonly SheetPart[] {
  const head: Column = { field: 'head', title: 'Head', kind: 'choice', choices: choices.heads }
  const isCare = ({ head: id }: SheetRow): boolean => choices.heads.some((one) => one.id === id && one.care)
  const often: Column = { field: 'every', title: 'Every', kind: 'choice', choices: every }
  return [
    {
      ...{ thing: 'bill', list: 'items', title: 'Bills', add: 'a bill', holds: isBill },
      begins: { head: 'past-medical', every: 'once' },
      columns: [
        words('label', 'Whose bill'),
        ...[day('from', 'Of'), money('amount', 'Claimed'), money('billed', 'Billed'), money('paid', 'Paid')],
        ...[head, often, yes('bill', 'Bill here'), yes('record', 'Record here'), ...support],
      ],
    },
    {
      ...{ thing: 'care', list: 'items', title: 'Care plan', add: 'a need' },
      holds: (row) => !isBill(row) && isCare(row),
      begins: { head: 'therapy', every: 'month' },
      columns: [
        words('label', 'What is needed'),
        ...[money('amount', 'Each'), often, day('from', 'From'), day('until', 'Until'), yes('for_life', 'For life')],
        ...[share('probability', 'Chance of need'), growth, head, ...support],
      ],
    },
    {
      ...{ thing: 'loss', list: 'items', title: 'Other losses', add: 'a loss' },
      holds: (row) => !isBill(row) && !isCare(row),
      begins: { head: 'emotional-distress', every: 'once' },
      columns: [
        words('label', 'What is lost'),
        ...[money('amount', 'Each'), often, day('from', 'From'), day('until', 'Until'), yes('for_life', 'For life')],
        ...[head, ...support],
      ],
    },
    {
      ...{ thing: 'earnings', list: 'earnings', title: 'Earnings', add: 'lost pay', holds: all },
      begins: { head: 'earning-capacity' },
      columns: [
        words('label', 'Which pay'),
        ...[money('base', 'Pay without the harm'), money('actual', 'Pay as it is'), day('from', 'From')],
        ...[day('until', 'Until'), { field: 'to_age', title: 'To age', kind: 'number' } as const],
        { field: 'worklife_years', title: 'Years of work', kind: 'number' },
        ...[growth, share('unemployment', 'Out of work'), share('fringe', 'Fringe')],
        { field: 'head', title: 'Head', kind: 'choice', choices: pay },
        ...support,
      ],
    },
    {
      ...{
        thing: 'statutory',
        list: 'statutory',
        title: 'Statutory sums',
        add: 'a statutory sum',
        holds: all,
        begins: {},
      },
      columns: [
        { field: 'rule', title: 'Rule', kind: 'choice', choices: choices.statutory },
        { field: 'days', title: 'Days', kind: 'number' },
        { field: 'violations', title: 'Violations', kind: 'number' },
        ...[money('gain', 'Gain'), share('part', 'Part expected'), ...support],
      ],
    },
  ]
}

function payerParts(choices: SheetChoices): readonly SheetPart[] {
  return [
    {
      ...{ thing: 'defendant', list: 'defendants', title: 'Defendants: shares and means', add: 'a defendant' },
      ...{ holds: all, begins: {} },
      columns: [
        words('id', 'Id'),
        ...[words('name', 'Name'), money('collectable', 'Can be collected'), share('fault', 'Share of fault')],
        ...[money('settled', 'Settled for'), yes('estate', 'An estate')],
      ],
    },
    {
      ...{
        thing: 'pool',
        list: 'pools',
        title: 'Insurance shared by several',
        add: 'a policy',
        holds: all,
        begins: {},
      },
      columns: [
        words('id', 'Id'),
        ...[money('limit', 'Left of it'), list('of', 'For'), list('covers', 'Pays'), words('note', 'Note'), ...support],
      ],
    },
    {
      ...{ thing: 'claim', list: 'claims', title: 'Claims', add: 'a claim', holds: all, begins: {} },
      columns: [
        words('id', 'Id'),
        words('label', 'Claim'),
        { field: 'against', title: 'Against, with counsel’s chance', kind: 'chances' },
        words('provision', 'Section'),
        { field: 'liability', title: 'Who owes how much', kind: 'choice', choices: choices.liability },
        { field: 'statutory', title: 'Statutory sum', kind: 'choice', choices: choices.statutory },
        ...[yes('punitive', 'Punitive'), words('cap_lifted', 'Why no cap')],
      ],
    },
  ]
}

/** Offers, and what comes off on the way to the claimant. */
function offParts(choices: SheetChoices): readonly SheetPart[] {
  return [
    {
      ...{ thing: 'offer', list: 'offers', title: 'Offers', add: 'an offer', holds: all, begins: {} },
      columns: [
        words('id', 'Id'),
        ...[list('from', 'From, who would be released'), money('amount', 'Sum'), day('on', 'Paid on')],
        ...[day('expires', 'Expires'), { field: 'payments', title: 'Paid over time', kind: 'payments' } as const],
        ...support,
      ],
    },
    {
      ...{ thing: 'cost', list: 'costs', title: 'Costs of the case', add: 'a cost', holds: all, begins: {} },
      columns: [words('label', 'What for'), money('amount', 'Sum')],
    },
    {
      ...{ thing: 'lien', list: 'liens', title: 'Liens', add: 'a lien', holds: all, begins: {} },
      columns: [
        { field: 'kind', title: 'Rule', kind: 'choice', choices: choices.liens },
        ...[
          words('holder', 'Holder'),
          money('amount', 'Claimed'),
          share('agreed_reduction', 'Agreed less'),
          ...support,
        ],
      ],
    },
  ]
}

const pay = [
  { id: 'lost-earnings', words: 'Lost earnings' },
  { id: 'earning-capacity', words: 'Earning capacity' },
  { id: 'loss-of-support', words: 'Loss of support' },
]

const choice = (field: string, title: string, ids: readonly string[]): Column => ({
  ...{ field, title, kind: 'choice' },
  choices: ids.map((id) => ({ id, words: id })),
})

/** What stands once, in the order in which it is asked. */
export const sheetFields: readonly Column[] = [
  day('valuation_date', 'Valued on'),
  day('person.born', 'Born (the year alone is shown)'),
  choice('person.sex', 'Column of the life table', ['female', 'male', 'unknown']),
  day('person.died', 'Died on'),
  yes('person.minor_at_conduct', 'Under 18 when it happened'),
  share('person.fault', 'Own share of fault'),
  share('rates.net', 'Net rate a year'),
  share('rates.growth', 'Growth of prices a year'),
  share('rates.discount', 'Discount a year'),
  share('rates.nominal', 'Rate for money of a named sum'),
  share('rates.growth_spread', 'Spread of the growth'),
  share('rates.discount_spread', 'Spread of the discount'),
  words('rates.source', 'Source of the rates'),
  words('life_table', 'Life table'),
  money('labor.gain', 'Gain from labor taken'),
  { field: 'labor.hours', title: 'Hours of labor taken', kind: 'number' },
  money('labor.wage', 'Lawful pay for an hour'),
  share('prejudgment.rate', 'Interest before judgment a year'),
  money('punitive.amount', 'Punitive damages'),
  { field: 'punitive.ratio', title: 'Punitive damages, times the loss', kind: 'number' },
  words('punitive.cap', 'Cap on punitive damages'),
  words('punitive.source', 'Source of the punitive damages'),
  money('restitution.ordered', 'Restitution ordered'),
  money('restitution.paid', 'Restitution paid'),
  share('fee.percent', 'Fee of counsel'),
  choice('fee.basis', 'Fee reckoned on', ['gross', 'after-costs']),
  { field: 'trial.chance', title: 'Chance of winning, lower and upper', kind: 'other' },
  money('trial.costs', 'Further costs of a trial'),
  { field: 'trial.months', title: 'Months until a trial pays', kind: 'number' },
  words('death.law', 'Law on death'),
]
