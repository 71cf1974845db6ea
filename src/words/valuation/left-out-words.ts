import { type Cents, formatCents } from '../../casefile/money.ts'
import type { CreditSource, LeftOut, LeftOutRule, LeftOutWhat } from '../../casefile/value/left-out.ts'
import { writtenDay } from '../date-words.ts'
import { sayer } from '../tagged-words.ts'
import { headWords } from './head-words.ts'
import { percentWords as percent } from './share-words.ts'

/** How a party is called where the id alone is known. */
export type PartyName = (id: string) => string

const covers = {
  compensatory: 'the losses themselves',
  statutory: 'statutory sums and multiples',
  punitive: 'punitive damages',
} as const
const shareOf = { all: '', noneconomic: ' of noneconomic loss', 'not-medical': ' of what is not medical' } as const

/** What was left out; `named` gives a party its name. */
function whatWords(what: LeftOutWhat, named: PartyName): string {
  const shared = (one: { readonly pool: string; readonly of: readonly string[] }): string =>
    `${one.pool}, shared by ${one.of.map(named).join(', ')}`
  return sayer<LeftOutWhat>({
    claim: ({ claim }) => claim,
    'claim-against': ({ claim, defendant }) => `${claim} against ${defendant}`,
    'more-than-share': ({ claim, defendant, share, of }) =>
      `${claim} against ${defendant}: more than ${percent(share)}${shareOf[of]}`,
    'noneconomic-limit': ({ claim }) => `${claim}: limit on noneconomic damages`,
    'punitive-limit': ({ claim }) => `${claim}: limit on punitive damages`,
    punitive: ({ claim }) => `${claim}: punitive damages`,
    'punitive-against': ({ claim, defendant }) => `${claim}: punitive damages against ${defendant}`,
    'statutory-sum': ({ claim }) => `${claim}: the statutory sum`,
    'part-of-sum': ({ claim, amount }) => `${claim}: ${formatCents(amount)} of the statutory sum`,
    losses: ({ amount }) => `${formatCents(amount)} of the losses`,
    settled: ({ defendant, amount }) => `${defendant}, who has settled for ${formatCents(amount)}`,
    chances: () => 'Chances of recovery',
    pool: shared,
    'pool-not': (one) => `${shared(one)}: ${one.not.map((cover) => covers[cover]).join(' and ')}`,
    'pool-claim': (one) => `${shared(one)}: ${one.claim}`,
    'means-of': ({ defendant, amount, own }) =>
      `${named(defendant)}: more than ${formatCents(amount)}${own ? ' of its own' : ''}`,
    'pool-limit': (one) => `${shared(one)}: more than ${formatCents(one.amount)}`,
    'noneconomic-above': ({ claim, amount }) => `${claim}: noneconomic loss above ${formatCents(amount)}`,
    'punitive-above': ({ claim, amount, each }) =>
      `${claim}: punitive damages above ${formatCents(amount)}${each ? ' for each defendant' : ''}`,
    'sum-of': ({ claim, amount }) => `${claim}: ${formatCents(amount)}`,
    'multiple-of': ({ claim }) => `${claim}: the multiple`,
    'punitive-short': ({ short, asked }) => `Punitive damages: ${formatCents(short)} of ${formatCents(asked)}`,
    'head-short': ({ head, short, value }) => `${headWords[head]}: ${formatCents(short)} of ${formatCents(value)}`,
  })(what)
}

const asIs: PartyName = (id) => id

/** Everything that one rule shuts out. */
export const leftOutLabel = ({ what }: LeftOut, named: PartyName = asIs): string =>
  what.map((one) => whatWords(one, named).replace(/\.$/, '')).join('; ')

const creditWords: Readonly<
  Record<Extract<LeftOutRule, { readonly is: 'credit' }>['rule'], (fault: number, part: Cents | null) => string>
> = {
  none: () => 'Nothing comes off: each owes its own part alone.',
  'pro-tanto': () => 'The rest is reduced by the sum paid.',
  proportionate: (fault) => `The rest is reduced by that party's share of fault, ${percent(fault)}.`,
  greater: (fault) =>
    `The rest is reduced by the sum paid or by that party's share of fault, ${percent(fault)}, whichever is more.`,
  'economic-part': (_, part) =>
    `The economic loss is reduced by the part of the sum that paid for it: ${part === null ? 'the share of economic loss in the whole' : `${formatCents(part)}, as entered`}.`,
}

const creditSource = sayer<CreditSource>({
  counsel: () => 'entered by counsel',
  law: ({ source }) => source,
  'not-read': ({ law }) => `not read for ${law}`,
  'no-law-named': () => 'no law of shared liability was named',
})

const ownFaultDoes = {
  nothing: 'comes off what is owed',
  noneconomic: 'comes off what is owed and bars noneconomic loss',
  everything: 'bars the claim',
} as const
const paidBeforeBy: Readonly<Record<string, string | undefined>> = {
  'not-read': 'not read for this section; taken off, because one harm is paid once',
  counsel: 'as counsel entered it',
}

const beside = (sum: { readonly amount: Cents; readonly cite: string } | null): string =>
  sum === null
    ? ''
    : ` Its sum of ${formatCents(sum.amount)} comes instead of actual damages, never beside them, and they give more (${sum.cite}).`

function faultNotEntered({ rule, always, source, status }: Extract<LeftOutRule, { readonly is: 'fault-not-entered' }>) {
  const kept = always === null ? '' : `, except on ${always} loss, which is owed whole`
  return `Liability is ${rule === 'several' ? 'several' : 'joint only above a share of fault'}${kept} (${source}, ${status}) and no share of fault was entered, so nothing${kept === '' ? '' : ' else'} was counted on this route.`
}

/** The rule that shuts it out. */
export const leftOutRule = sayer<LeftOutRule>({
  'chances-for-some': () =>
    'They were entered for some routes only, so none was used: values are conditional on liability.',
  'paid-as-restitution': ({ cite }) => `Already paid as restitution; the same loss is not paid twice (${cite}).`,
  'minors-only': ({ cite }) => `${cite} is for those who were under 18 at the time.`,
  'paid-before': ({ cite, status, by, source }) =>
    `What was paid before for the same harm comes off it (${cite}, ${status}: ${paidBeforeBy[by] ?? source}).`,
  'none-of-its-own': ({ cite }) => `${cite ?? 'The claim'} gives none of its own.`,
  'cap-not-recorded': ({ named }) =>
    `None is recorded under ${named}; that is not known, it does not mean that there is none.`,
  'cap-lifted': ({ why, cite, lifted }) =>
    `Left out because counsel says: ${why}. ${cite} is lifted for: ${lifted || 'nothing entered'}.`,
  'cap-needs-day': ({ cite }) =>
    `${cite} rises by the year, and the day on which the claim arose (arose) was not entered: the limit of the day of valuation was applied, which is the highest it can be.`,
  'cap-before-first-day': ({ cite, first }) =>
    `${cite} was not applied: the claim arose before ${writtenDay(first)}; earlier law was not read.`,
  'cap-sum-not-recorded': ({ cite, note }) => `${cite} was not applied: its present sum is not recorded. ${note}`,
  'law-not-recorded': ({ law }) =>
    `No rule of shared liability is recorded for ${law}; the whole loss was taken as owed, which must be checked.`,
  'own-fault': ({ share, bars, source, status }) =>
    `The claimant bears ${percent(share)} of the fault, which ${ownFaultDoes[bars]} (${source}, ${status}).`,
  'joint-if-faultless': ({ share, source, status }) =>
    `Joint and several${share < 1 ? ` for ${percent(share)}, the shares of those who are sued and have not settled` : ''}, because the claimant is taken to bear no fault (person, fault): ${source} (${status}).`,
  'sole-at-fault': ({ share, source, status }) =>
    `No share of fault was entered; the only defendant named is taken to bear ${percent(share)}, all that the claimant does not (${source}, ${status}). Enter fault where others share it, named or not.`,
  'fault-not-entered': faultNotEntered,
  'shared-liability': ({ source, status }) => `Shared liability: ${source} (${status}).`,
  'from-estate': ({ allowed, source }) =>
    `${allowed ? 'Recoverable' : 'Not recoverable'} from the estate of a wrongdoer who has died (${source}).`,
  'estate-not-read': () =>
    'Whether the estate of a wrongdoer owes them was not read for the law that governs; they were counted, which must be checked.',
  credit: ({ rule, fault, part, read, by }) =>
    `${creditWords[rule](fault, part)}${read ? ` (${creditSource(by)}.)` : ` How it counts is not known (${creditSource(by)}): both readings were computed and the lower stands in the total.`}`,
  'credit-without-fault': () => 'No share of fault was entered for this party, so none could be taken off.',
  'pool-pays-all': () =>
    'It was counted as paying everything, because covers was not entered; policies mostly leave out what was done on purpose, and many leave out punitive damages.',
  'pool-does-not-pay': ({ note }) =>
    `It does not pay them, as entered${note === null ? '' : ` (${note})`}; they come from what each party has alone.`,
  'pool-except': ({ why }) => `It does not pay this claim, as entered: ${why}.`,
  means: () => 'No more can be collected from this party, as entered (insurance and assets).',
  'pool-used-up': () =>
    'No more is left in this insurance or these assets, as entered; one limit stands for all who share it.',
  limited: ({ cite, perOccurrence }) =>
    `Limited by ${cite}.${perOccurrence === null ? '' : ` All plaintiffs of one occurrence together: ${formatCents(perOccurrence)}.`}`,
  'not-with-multiple': ({ cite }) =>
    `${cite ?? 'The multiple'}: none for a claimant who elects the multiple, which gives more here.`,
  conflict: ({ other, why, sum }) => `It cannot stand beside ${other}: ${why}.${beside(sum)}`,
  'nobody-left': ({ sum }) => `No defendant remains on it.${beside(sum)}`,
  'nothing-owed': ({ sum }) =>
    `Nothing can be had on it as entered: shares of fault, bars, limits or means leave none.${beside(sum)}`,
  'one-satisfaction': ({ sum }) =>
    `One satisfaction: every loss that it could give is already taken under another claim; plead it as a second way to the same money.${beside(sum)}`,
  'sum-or-actual': ({ cite }) => `${cite}: actual damages or this sum, never both; actual damages give more.`,
  'multiplied-once': ({ cite, barsPunitive }) =>
    `${cite}: the same loss is multiplied once${barsPunitive ? ', and this multiple bars punitive damages' : ''}; what was chosen gives more.`,
  'punitive-not-reached': () =>
    'Not reached: a limit, a bar or what can be collected stands in the way; what can be collected pays the losses first.',
  'sum-elected': () => 'A statutory sum was elected instead of actual damages.',
  'not-reached': () =>
    'Not reached: no open route carries it, or caps, shares of fault, set-offs or what can be collected stand in the way.',
})
