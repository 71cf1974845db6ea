import { formatCents } from '../../casefile/money.ts'
import type { HeadBasis } from '../../casefile/value/loss-basis.ts'
import { sayer } from '../tagged-words.ts'
import { flowWords } from './flow-words.ts'
import { headWords } from './head-words.ts'
import { percentWords } from './share-words.ts'

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
const from = (source: string | null): string => (source === null ? '' : ` Source: ${source}.`)

function punitiveWords({ ratio, of, base, cap, source }: Extract<HeadBasis, { readonly is: 'punitive' }>): string {
  const heads = of === null ? 'compensatory damages' : listed(of.map((id) => headWords[id].toLowerCase()))
  const asked =
    ratio === null
      ? 'Sum stated by counsel.'
      : `${ratio} times the ${heads}, expected to be ${formatCents(base)}; counted anew in every trial.`
  return `${asked}${cap === null ? '' : ` Limited by ${cap.cite} (${cap.status}).`}${from(source)}`
}

const units = { day: 'days', violation: 'violations' } as const

/** How a head was computed, in sentences. */
export const basisWords = sayer<HeadBasis>({
  payments: ({ flows }) => flows.map(flowWords).join(' '),
  interest: ({ rate, to }) =>
    `Simple interest of ${percentWords(rate)} a year on past losses to ${to}; the court decides whether it is given.`,
  'awarded-fees': ({ hours, rate, multiplier }) => `${hours} hours at ${formatCents(rate)}, times ${multiplier}.`,
  punitive: punitiveWords,
  'sum-instead': ({ cite, amount, source }) =>
    `${cite}: ${formatCents(amount)} for each plaintiff instead of actual damages.${from(source)}`,
  'least-sum': ({ cite, amount, source }) =>
    `${cite}: actual damages count as no less than ${formatCents(amount)}; this is the difference.${from(source)}`,
  multiplied: ({ cite, times, multiple, of, reach, atLeast, source }) =>
    `${cite}: ${times} times the ${of} damages is added to them, ${multiple} times in all at most (${reach}).${atLeast === null ? '' : ` At least ${formatCents(atLeast)} in all.`}${from(source)}`,
  'gain-multiplied': ({ cite, multiple, gain, source }) =>
    `${cite}: ${multiple} times the gain of ${formatCents(gain)} in place of actual damages; this is the difference.${from(source)}`,
  'for-each': ({ cite, amount, count, unit, reach, part, source }) =>
    `${cite}: ${reach === 'mandatory' ? '' : 'up to '}${formatCents(amount)} for each of ${count} ${units[unit]}${reach === 'mandatory' ? '' : `, ${percentWords(part)} of it counted`}.${from(source)}`,
})
