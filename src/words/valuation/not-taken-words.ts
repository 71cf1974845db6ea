import { formatCents } from '../../casefile/money.ts'
import type { NotTaken } from '../../casefile/value/not-taken.ts'
import { sayer } from '../tagged-words.ts'
import { headWords } from './head-words.ts'

/** What a sum that was left aside is called. */
export const notTakenLabel = sayer<NotTaken['what']>({
  'sum-instead': ({ cite }) => `${cite}, instead of actual damages`,
  'actual-damages': () => 'Actual damages',
  rule: ({ cite }) => cite,
  punitive: () => 'Punitive damages',
  'punitive-above-cap': () => 'Punitive damages above the cap',
  head: ({ head }) => headWords[head],
})

/** Why it may not be taken. */
export const notTakenWhy = sayer<NotTaken['why']>({
  'minors-only': ({ cite }) =>
    `${cite} is for those who were under 18 at the time; the input says that this person was not.`,
  'never-both': ({ actual }) =>
    `Actual damages or this sum, never both; actual damages are expected to be more (${formatCents(actual)}).`,
  'gives-more': ({ cite }) => `${cite} gives more; it is taken instead of actual damages, never beside them.`,
  'rests-on-actual': () => 'Rests on actual damages, which are not elected here.',
  'multiplied-once': ({ cite }) => `The same loss is multiplied once; ${cite} gives more in all.`,
  'bars-punitive': ({ cite }) => `${cite ?? 'It'} bars punitive damages beside it, which are expected to be more.`,
  'not-beside': ({ cite }) =>
    `${cite ?? 'The elected remedy'} does not allow them beside it; together with it they would be less.`,
  'not-from-estate': ({ source }) => `Not recoverable from the estate of a wrongdoer who has died (${source}).`,
  cap: ({ cite, limit, lifted }) =>
    `${cite} limits them to ${formatCents(limit)}, unless: ${lifted || 'nothing entered'}.`,
  'death-punitive-only': ({ cite, status }) => `${cite} gives only punitive damages for a death (${status}).`,
  'death-not-listed': ({ cite, status }) => `${cite} does not list this loss for the family (${status}).`,
  'death-nobody': ({ cite, status }) => `${cite} leaves this to nobody after a death from the injury (${status}).`,
})
