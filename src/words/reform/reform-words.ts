import type {
  ExceptionTold,
  ReformNote,
  ReformSide,
  RulingOutcome,
  RulingReason,
  TouchedReason,
  UntouchedReason,
} from '../../casefile/precedent/reform-reason.ts'
import { capitalised } from '../counting.ts'
import { roleWords } from '../role-words.ts'
import { sayer } from '../tagged-words.ts'

const outcomes: Readonly<Record<RulingOutcome, string>> = {
  plaintiff: 'for the plaintiff',
  defendant: 'for the defendant',
  mixed: 'part each way',
}

type Touched<K extends TouchedReason['is']> = Extract<TouchedReason, { readonly is: K }>

const exceptionOf = ({ exception, cite }: ExceptionTold): string => exception ?? `the exception to ${cite}`
const sideOf = (side: ReformSide, reform: string): string => `${side === 'with' ? 'With' : 'Without'} ${reform}`
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const bars = { likely: 'likely bars', may: 'may bar' } as const
const read = (facts: readonly string[]): string => (facts.length === 0 ? '' : ` Facts read: ${facts.join(', ')}.`)

const others = {
  'in-ruling': ' Other claims in the ruling would stay as before.',
  'not-named': ' The record does not name the claims; others would stay as before.',
} as const
const beside = (one: Touched<'lost-in-force' | 'decided-in-force' | 'decided-before'>): string =>
  one.others === null ? '' : others[one.others]

const exists = {
  exists: 'With it the claim exists.',
  'exists-not-shown': 'With it the claim exists for such conduct; whether it would have been shown is not recorded.',
  'from-first-day':
    'With it the claim exists from its first day on; whether it reaches the conduct here is not recorded or not settled.',
  'later-conduct': 'With it the claim exists only for later conduct.',
} as const

function lateWords({ reform, side, effect }: Touched<'lost-as-late'>): string {
  const law = sideOf(side, reform)
  if (effect === 'depends')
    return `The claim was lost as late. Whether it would be late ${small(law)} depends on days that the record does not give.`
  return `The claim was lost as late. ${law} it could still be brought${effect === 'could-be-brought' ? '.' : '; whether it would then have been shown is not recorded.'}`
}

function beforeWords(one: Touched<'decided-before'>): string {
  const decided = one.lostOnIt ? `Lost on ${one.cite}` : 'Decided'
  const reach = one.retroactive ? ', which reaches earlier conduct as well' : ''
  return `${decided} before ${exceptionOf(one)}${reach}. Whether that saves the claim under ${one.names} is open: ${one.open.map(small).join(' ')}${read(one.facts)}${beside(one)}`
}

/** What decides one question, ending in a full stop. */
export const touchedReasonWords = sayer<TouchedReason>({
  existence: ({ cite, theory, noneWithout, withIt }) =>
    `${noneWithout ? `Without it ${cite} gives no claim against this kind of defendant (${theory}). ` : ''}${exists[withIt]}`,
  'in-time': () => 'The claim was in time and stays so.',
  'lost-as-late': lateWords,
  'time-shorter': ({ reform, side }) =>
    `The claim was not lost as late. ${sideOf(side, reform)} the time to sue is shorter; whether that bars it depends on days of conduct, birth and filing that the record does not give.`,
  'would-show': ({ text }) => `The facts read would show that ${text}.`,
  'asks-no-less': () => 'The claim failed, and the reform asks no less of it.',
  shows: ({ text, facts }) => `The facts read show that ${text}: ${facts.join(', ')}.`,
  'for-and-against': ({ text, facts, against }) =>
    `Facts read stand for and against that ${text}: ${facts.join(', ')}, against ${against.join(', ')}.`,
  'meets-old-test': ({ text, facts }) =>
    `The facts read meet the test of today (${facts.join(', ')}), and none of them shows that ${text}.`,
  'none-shows': ({ text }) =>
    `No fact read shows that ${text}; too little of the record was read to say that none was pleaded.`,
  'rests-on-another': ({ cite, reform }) =>
    `The claim rests on liability of another under ${cite}, of which ${reform} asks more; that part was not read here.`,
  'exception-neutral': (one) =>
    `The claim was lost, and on the facts read ${exceptionOf(one)} neither helps nor harms it.`,
  'gives-way': (one) => `${one.why} ${one.cite} gives way to that with ${exceptionOf(one)} or without it.`,
  'covers-these-alone': (one) =>
    `${capitalised(exceptionOf(one))} covers claims under ${one.names} alone; for others ${one.cite} stands as it stood before.`,
  'lost-all-the-same': (one) =>
    `${capitalised(exceptionOf(one))} was in force, and the claim under ${one.names} in this decision was lost all the same. What went on is a claim that it does not name.`,
  'lost-in-force': (one) =>
    `Lost although ${exceptionOf(one)} was in force; without it ${one.cite} ${bars[one.bars]} the claim too.${beside(one)}`,
  'decided-in-force': (one) =>
    `Decided with ${exceptionOf(one)} in force. Without it ${one.cite} ${bars[one.bars]} the claim under ${one.names}.${read(one.facts)}${beside(one)}`,
  'decided-before': beforeWords,
})

const untouched = sayer<UntouchedReason>({
  'protects-only': ({ cites, roles }) =>
    `${cites} can protect only a ${[...new Set(roles)].map((role) => roleWords[role]).join(' or ')}; it was never in question here.`,
  'not-on-time': ({ reform }) => `The ruling as read did not turn on time, and ${reform} changes nothing else for it.`,
  'claim-not-named': () => 'The record does not say against which claim the defence was raised.',
  'part-unchanged': ({ reform, cites, claim }) =>
    `${capitalised(reform)} leaves this part of ${cites} as it was (${claim}).`,
  'other-ground': ({ reform, cites, claim }) =>
    `The ruling is on another ground (${claim}); ${reform} changes ${cites}.`,
})

const together = (whys: readonly TouchedReason[]): string => capitalised(whys.map(touchedReasonWords).join(' '))
const later = (reversed: boolean): string => (reversed ? ' The decision was reversed later, at least in part.' : '')

/** Why a ruling comes out as it does under two laws, in sentences. */
export const rulingReasonWords = sayer<RulingReason>({
  untouched: ({ why }) => untouched(why),
  touched: ({ whys }) => whys.map(touchedReasonWords).join(' '),
  changed: ({ whys, side, goes, reversed }) =>
    `${together(whys)} ${side === 'with' ? 'With the reform' : 'Without it'} the ruling goes ${goes === 'cannot-tell' ? 'another way' : outcomes[goes]}.${later(reversed)}`,
  stays: ({ whys, was, reversed }) =>
    `${together(whys)} The ruling stays ${outcomes[was]} under both.${later(reversed)}`,
  'stays-lost': () =>
    'The claim was lost under the law that is the kinder one to it here, and stays lost under the other.',
  bears: ({ whys, reversed }) => `${together(whys)}${later(reversed)}`,
})

/** What must be known of figures about a caseload or bystanders. */
export const reformNoteWords = sayer<ReformNote>({
  'arguable-counts': () => 'A claim counts while it is at least arguable on its time, its proof and any immunity.',
  'facts-of-row': ({ someOfRole }) =>
    someOfRole
      ? 'Facts given for one role concern that defendant; all others concern each defendant of their row.'
      : 'All facts of a row are taken to concern each of its defendants.',
  'first-federal-court': () => 'The court is the first federal one of the state.',
  'value-as-given': () => 'Value is the figure the caseload itself gives for a claimant, added up and not reckoned.',
  imprecise: ({ rows, of }) =>
    `${rows} of ${of} rows give a month, a year or no date; each was judged on every day it allows.`,
  'trafficking-taken-as-met': () =>
    'Elements about the trafficking itself are taken as met, as if it had happened there unseen; time plays no part.',
  'met-is-not-liable': () => 'To meet the elements on paper is not to be liable: a court hears the defence.',
  assumed: ({ text }) => text,
})

/** What the made caseload assumes. Round numbers, chosen to exercise every rule, not to describe anybody. */
export const caseloadAssumptions: readonly string[] = [
  'Every state with a federal district court is equally likely.',
  'The conduct begins on any day from 2004 to 2025 and lasts up to three years, short spans more often than long ones; none lies after the day of making.',
  'Three in ten were 12 to 17 when it began, the others 18 to 44.',
  'An alleged trafficker is always sued; an operator in 70 of 100 rows, a franchisor in 40, a buyer in 25, a website in 25, a club or the like in 10, a software provider in 5.',
  'Facts of the trafficking itself stand in 90 of 100 rows, each sign that helps in 25, each fact for the defence in 4.',
  'A criminal case is told in 20 of 100 rows, confinement in 5; one in five has been filed, one to nine years after the conduct.',
  'Half of the websites only carry and sell space for what others post; that stands as a fact of the website alone. All other facts of a row are taken to concern each of its defendants. No value is given.',
]
