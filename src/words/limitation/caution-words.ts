import type { LimitationCaution } from '../../casefile/limitation/limitation-caution.ts'
import { gradeOf, type RestsOn } from '../../casefile/rests-on.ts'
import { formatDay } from '../date-words.ts'
import { factWords, tollingWords } from './clock-words.ts'
import { lastDayUnder } from './last-day-words.ts'
import { type CiteOf, versionInWords } from './version-words.ts'

type Code = LimitationCaution['code']
type ParamsOf<C extends Code> = Extract<LimitationCaution, { readonly code: C }>['params']
type Table = { readonly [C in Code]: (params: ParamsOf<C>, citeOf: CiteOf) => string }

const effects = {
  'may-move': 'It may move the last day.',
  'cannot-be-computed': 'The last day cannot be computed without it.',
  'strict-cannot-be-said':
    'On the strictest reading the last day cannot be said; it may be earlier than any day given here.',
} as const

const full = (text: string): string => text.replace(/\.?$/, '.')

/** The grade of a first day before the sentence on it, where the law itself was not read for it. */
function doubt(on: RestsOn): string {
  if (on.contested) return 'contested: '
  if (gradeOf(on) === 'knowledge') return 'From general knowledge: '
  return gradeOf(on) === 'secondary' ? 'From a secondary source: ' : ''
}

const table: Table = {
  'court-not-named': ({ counted_in: court }) =>
    court === null
      ? 'No court was named; holidays of the state in which the court sits, and what its circuit has decided, are not counted. Name the court for an answer to rely on.'
      : `No court was named; it was counted as in the state's own courts (${court}). A federal court there follows the same period.`,
  'theory-not-told-apart': ({ cite, theory }) =>
    `${cite} does not tell the theory "${theory}" apart; the claim was computed without it.`,
  'predicate-not-given': ({ cite }) =>
    `${cite} rests on a violation of a listed section, and the list has changed over time. Give "predicate" to have it checked.`,
  'age-not-checked': ({ cite, below }) =>
    `${cite} covers only conduct towards a person under ${below}. Without a birth date all of it was taken to be so; a year is enough to check.`,
  'not-counted': ({ missing, effect }) =>
    `Not given or not known: ${missing.map((one) => factWords[one]).join(', ')}. ${effects[effect]}`,
  'counted-either-way': ({ untold }) =>
    `Not told, and counted either way: ${untold.map((one) => factWords[one]).join(', ')}. Told, it may bring the two days together.`,
  'from-knowledge': ({ texts, cite }, citeOf) =>
    `From general knowledge: the answer uses values of ${texts.map((one) => versionInWords(one, citeOf)).join('; ')} that nobody read in a source. Read the text before relying on ${cite}.`,
  contested: ({ texts }, citeOf) =>
    `contested: the answer uses rules of ${texts.map((one) => versionInWords(one, citeOf)).join('; ')} on which courts differ, or whose reach to this claim is open.`,
  'first-day-not-seen': ({ cite }) =>
    `The first day of the text of ${cite} was not read in a source. Check that it was in force when the conduct took place.`,
  'day-not-seen': ({ rests_on: on, cite, turn, day, by, note }) => {
    const turned = turn === 'began' ? `${cite} began` : `the text of ${cite} changed`
    const told =
      by === null
        ? `that ${turned} on ${formatDay(day)} was not read in ${gradeOf(on) === 'secondary' ? 'the act itself' : 'a source'}.`
        : `${turned} between ${formatDay(day)} and ${formatDay(by)}; the day itself was not read in a source.`
    return `${doubt(on)}${told}${note === null ? '' : ` ${full(note)}`} Whether it reaches conduct near that day is to be checked.`
  },
  'no-text': ({ text }) => text,
  related: ({ cite, text }) => `Related${cite === null ? '' : `, ${cite}`}: ${text}`,
  'commencing-not-read': ({ place }) =>
    `Whether a suit under the law of ${place} is brought by filing or only by service was not read: have it served by the last day, or check.`,
  'tolling-without-facts': ({ kind, note }) => `Not counted, for no facts are given: ${tollingWords[kind]}. ${note}`,
  'tolling-without-rule': ({ kind, cite }) =>
    `Not counted: no rule is recorded by which ${tollingWords[kind]} stops the clock for ${cite}.`,
  'tolling-lasts': ({ kind, counted_to: to }) =>
    `No end is given for ${tollingWords[kind]}: it was counted up to ${formatDay(to)}, and the last day moves on while it lasts.`,
  'by-agreement': ({ cite }) =>
    `The agreement that time does not run is counted on the most generous reading alone; the strict date stands without it. No text that surely gives it effect under ${cite} was read: check that it is signed by this defendant, made in time, in the form that the law asks for, and reaches this claim.`,
  'reach-back': ({ text }) => text,
  'window-without-birth': ({ opens, note }) =>
    `Not counted, for no birth date is given: a window of revival from ${formatDay(opens)}. ${note}`,
  'law-file': ({ text, counted }, citeOf) =>
    counted === null ? text : `${text} ${lastDayUnder(citeOf(counted.claim), counted)}`,
  stay: ({ cite, text }) => `${cite}: ${text} A stay stops the suit and not the clock: file in time all the same.`,
  'leap-day': ({ birth, counted_to_28: counted }) =>
    `${birth ? 'The birthday is' : 'A date that starts the clock is'} 29 February. In a year without that day a court may end the period on 28 February or on 1 March${counted ? ': the strictest reading was counted to 28 February' : ''}. 28 February is the safe day.`,
  'first-act-sooner': ({ earliest, last_act: last }) =>
    `A court may count each act by itself: on the strictest reading the time for the first of them ends on ${formatDay(earliest)}. From the last act, ${last === null ? 'there is no limit' : `the strict last day is ${formatDay(last)}`}.`,
  'conduct-lasts': ({ until, counted_to: to }) =>
    `The conduct may last until ${formatDay(until)}, after the day asked about. It was counted up to ${formatDay(to)}; if it lasted longer, the last day is later.`,
}

/** The table, asked for whichever caution comes; each entry above is held to its own. */
const sentences: {
  readonly [C in Code]: { bivariant(params: LimitationCaution['params'], citeOf: CiteOf): string }['bivariant']
} = table

/** What an answer leaves open, as a sentence; a law is called as `citeOf` says. */
export const cautionInWords = ({ code, params }: LimitationCaution, citeOf: CiteOf): string =>
  sentences[code](params, citeOf)
