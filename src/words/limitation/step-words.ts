import type { IsoDay } from '../../casefile/dates.ts'
import type { LimitationStep, NoClaim, PassedDay, Reading } from '../../casefile/limitation/limitation-step.ts'
import { gradeOf } from '../../casefile/rests-on.ts'
import { formatDay } from '../date-words.ts'
import { birthdayWords, clockStartInWords, lengthInWords, tollingWords } from './clock-words.ts'

type Rule = LimitationStep['rule']
type StepOf<R extends Rule> = Extract<LimitationStep, { readonly rule: R }>
type Table = { readonly [R in Rule]: (step: StepOf<R>) => string }

export const readingWords: Readonly<Record<Reading, string>> = {
  every: 'On every reading',
  strict: 'Strictest reading',
  generous: 'Most generous reading',
}

const spanInWords = ({ from, to }: { readonly from: IsoDay; readonly to: IsoDay }): string =>
  from === to ? `on ${formatDay(from)}` : `from ${formatDay(from)} to ${formatDay(to)}`

const taken = {
  'may-have-been-alive': 'the claim may still have been alive when this text began',
  alive: 'the claim was still alive when this text began',
  revived: 'this text revives claims that were barred',
} as const

const brought = {
  filing: () => 'A suit is brought when it is filed',
  service: () => 'A suit is brought when the summons is served, not when it is filed: serve by the last day',
  'filing-if-served': (within: string) => `A suit is brought when it is filed, if it is served ${within} of that`,
  'filing-or-service': (within: string) =>
    `A suit is brought when it is filed or served, whichever is first, if the other follows ${within}`,
} as const

const outcomes = {
  'no-claim': 'has no claim to rest on here',
  'too-late': 'is too late',
  'in-time': 'is in time',
  differs: 'is in time on some readings and too late on others',
  'cannot-be-judged': 'cannot be judged on every reading, for a period or a fact is not known',
} as const

const accruedWith = {
  death: 'the death',
  'last-act': 'the last act that it covers',
  'first-act': 'the first act, counted by itself',
} as const

/** On how much an answer rests that all readings share. */
export const countedWords = {
  every: 'on every reading',
  known: 'on every reading known, not all of it read in a source',
  'facts-given': 'on every reading of the facts given',
  'known-of-facts': 'on every reading known of the facts given, not all of it read in a source',
  some: 'on the readings that could be counted',
} as const

function noClaimInWords(why: NoClaim): string {
  switch (why.because) {
    case 'nothing-recorded':
      return 'no text that gives one is recorded here'
    case 'no-text-in-force':
      return `${why.cite} had no text in force that is recorded here`
    case 'predicate-not-listed':
      return `${why.predicate} was not among the acts on which the text of that time lets a claim rest`
    case 'theory-not-reached':
      return `the text of that time reached ${why.against.join(', ')} and not ${why.theory}`
    case 'grown':
      return `covers only conduct towards a person under ${why.below}, here until ${formatDay(why.last)}`
    default:
      return why satisfies never
  }
}

const passedWords = { saturday: 'a Saturday', sunday: 'a Sunday' } as const

const passedInWords = ({ day, is, holiday }: PassedDay): string =>
  `${formatDay(day)} is ${is === 'holiday' ? `a legal holiday (${holiday ?? ''})` : passedWords[is]}`

const withinInWords = (within: StepOf<'brought-by'>['within']): string =>
  within === null ? 'in time' : `within ${lengthInWords({ years: 0, ...within })}`

const table: Table = {
  'conduct-under-text': (step) =>
    `Conduct ${spanInWords(step)} falls under the text ${step.text === null ? 'whose first day is not known' : `in force since ${formatDay(step.text)}`} (${step.enacted_by}).`,
  'no-claim-for-conduct': (step) =>
    `For conduct ${spanInWords(step)} there is no such claim: ${noClaimInWords(step.why)}.`,
  accrued: (step) => `The claim accrued on ${formatDay(step.on)}, with ${accruedWith[step.with]}.`,
  'period-not-recorded': ({ cite }) => `No period of limitation is recorded for ${cite} in this text.`,
  'new-claims-only': ({ began }) => `The text of ${formatDay(began)} applies only to claims that accrue from then on.`,
  'already-barred': ({ began }) =>
    `When the text of ${formatDay(began)} began, the claim was already barred; its period does not revive it.`,
  'taken-over': ({ began, because, rests_on: on }) =>
    `The text of ${formatDay(began)} applies: ${taken[because]}.${on && gradeOf(on) === 'knowledge' ? ' That it takes over such claims was not read.' : ''}`,
  'no-limit': () => 'There is no time limit.',
  'period-not-known': ({ why }) => `The period is not known: ${why}`,
  counted: (step) => {
    const { clock, event, start, plain, ends } = step
    const begun = start === event ? '' : ` The clock stood still until ${formatDay(start)}.`
    const added = ends === plain ? '' : ` Time left out moves that to ${formatDay(ends)}.`
    return `${lengthInWords(step)} from ${clockStartInWords(clock)} (${formatDay(event)}).${begun} They end on ${formatDay(plain)}.${added}`
  },
  birthday: ({ age, whose, before, on }) =>
    `${capital(birthdayWords(age, whose))} is ${formatDay(on)}${before ? '; the suit had to be brought before it' : ''}.`,
  'of-these': ({ counts }) => `The ${counts} of these counts.`,
  'read-so': ({ why }) => why,
  'clock-stands-still': (step) =>
    `The clock stands still for ${tollingWords[step.kind]} ${spanInWords(step)}. ${step.note}`.trimEnd(),
  'not-sooner-after': (step) =>
    `For ${tollingWords[step.kind]} ${spanInWords(step)}, time does not end sooner than ${step.years === 0 ? 'its last day' : `${lengthInWords(step)} after it`}. ${step.note}`,
  'not-sooner-than': ({ day }) => `Not sooner than ${formatDay(day)}.`,
  'order-suspends': ({ from, until, note }) =>
    `The clock stands still for an emergency order from ${formatDay(from)} through ${formatDay(until)}. ${note}`,
  'put-off-by-order': ({ named, to }) =>
    named
      ? `The period would have ended during an emergency order, which put the last day off to ${formatDay(to)}.`
      : `The period would have ended during an emergency order; the days left when it began run after it, to ${formatDay(to)}.`,
  'moved-to-open-day': ({ passed, to, cite, doubt, safe }) =>
    `${passed.map(passedInWords).join('; ')}: the last day moves to ${formatDay(to)} (${cite}).${doubtInWords(doubt, safe)}`,
  'own-claim-dead': ({ died, own }) =>
    `The person's own claim ended on ${formatDay(own)}, before the death on ${formatDay(died)}: the claim for the death was barred with it.`,
  'own-claim-alive': ({ died, own }) =>
    `The person's own claim ${own === null ? 'had no last day that is known' : `ran until ${formatDay(own)}`}: it was alive at the death on ${formatDay(died)}.`,
  'death-in-time-to-save': ({ died, period }) =>
    `The death on ${formatDay(died)} came in time to lengthen the period that ends on ${formatDay(period)}.`,
  'death-too-late-to-save': ({ died, period }) =>
    `The death on ${formatDay(died)} does not lengthen the period, which ends on ${formatDay(period)}.`,
  'not-after': (step) =>
    `Not later than ${lengthInWords(step)} after ${formatDay(step.period)}: ${formatDay(step.day)}.`,
  'open-until-appointment': () =>
    'Time runs from the appointment of a representative of the estate, and none is told: on this reading no last day can be named yet.',
  'deemed-appointed': ({ on }) =>
    `A representative who was not appointed before is taken to have been appointed on ${formatDay(on)}.`,
  revived: ({ opens, closes, before, over, note }) => {
    const what =
      before === 'not-known'
        ? 'Whatever the period is, the claim'
        : before === 'run-out'
          ? 'The claim, whose time had run out,'
          : 'The claim, though its time runs out meanwhile,'
    const until = closes === null ? ' on, without end' : ` to ${formatDay(closes)}`
    return `${what} ${over ? 'could' : 'may'} be brought from ${formatDay(opens)}${until}. ${note}${over ? ' That window has closed.' : ''}`
  },
  'ends-there': ({ on }) => `It ends there, on ${formatDay(on)}.`,
  'brought-by': ({ by, within, cite, notes }) => `${brought[by](withinInWords(within))} (${cite}). ${notes.join(' ')}`,
  conclusion: ({ on, filed, outcome, not_yet: notYet, counted }) => {
    const settled = outcome === 'too-late' || outcome === 'in-time'
    const ahead = notYet ? `All of the conduct told lies after ${formatDay(on)}, the day asked about. ` : ''
    return `${ahead}${filed ? 'A suit filed on' : 'A suit on'} ${formatDay(on)} ${outcomes[outcome]}${settled ? ` ${countedWords[counted]}` : ''}.`
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function doubtInWords(doubt: StepOf<'moved-to-open-day'>['doubt'], safe: IsoDay): string {
  if (doubt === null) return ''
  return doubt === 'contested'
    ? ' Courts differ on whether such a day is a legal holiday.'
    : ` That this day was a legal holiday was not read in a source; ${formatDay(safe)} is the safe day.`
}

/** One step of the working as a sentence, the same on the screen, in the terminal and on paper. */
export const stepInWords = (step: LimitationStep): string => sentences[step.rule](step)

/** The table, asked for whichever step comes; each entry above is held to its own. */
const sentences: { readonly [R in Rule]: { bivariant(step: LimitationStep): string }['bivariant'] } = table
