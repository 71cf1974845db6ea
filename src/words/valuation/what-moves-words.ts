import type { Assumed, Moved, MovedFigure } from '../../casefile/value/what-moves.ts'
import { sayer } from '../tagged-words.ts'
import { lossNameWords as called } from './head-words.ts'
import { percentWords } from './share-words.ts'

const parts = {
  participation: 'participation',
  unemployment: 'unemployment',
  fringe: 'fringe benefits',
  'own-consumption': 'spent on oneself',
} as const
const spreads = { discount: 'discount rate', growth: 'growth', level: 'level of the discount rate' } as const

/** An assumption whose change moves a figure. */
export const assumedWords = sayer<Assumed>({
  'net-rate': () => 'Net discount rate',
  discount: () => 'Discount rate',
  curve: () => 'Yield curve',
  growth: () => 'General growth',
  index: ({ index }) => `Growth index ${index}`,
  'rate-level': () => 'Level of the discount rate',
  'rate-spread': ({ of }) => `Spread of the ${spreads[of]}`,
  life: () => 'Length of life',
  rating: () => 'Rating of the life table',
  amount: ({ name }) => called(name),
  need: ({ name }) => `${called(name)}: chance of need`,
  'own-growth': ({ name }) => `${called(name)}: growth`,
  'base-pay': ({ name }) => `${called(name)}: pay without the harm`,
  'part-of-pay': ({ name, part }) => `${called(name)}: ${parts[part]}`,
  'end-of-work': ({ name }) => `${called(name)}: end of work`,
  punitive: () => 'Punitive damages',
  interest: () => 'Interest before judgment',
  'part-given': ({ rule }) => `${rule}: part that the court gives`,
  'fault-of-person': () => 'Fault of the claimant',
  fault: ({ defendant }) => `${defendant}: share of fault`,
  means: ({ defendant }) => `${defendant}: what can be collected`,
  pool: ({ pool }) => `${pool}: limit of the insurance or assets that are shared`,
  fee: () => "Attorney's fee",
  costs: () => 'Case costs',
  chance: () => 'Chance of winning',
  'chance-of-claim': ({ claim }) => `${claim}: chance of recovery`,
  cap: ({ claim }) => (claim === null ? 'Cap on punitive damages' : `${claim}: caps`),
})

const pointsWords = (by: number): string => {
  const points = Number((by * 100).toFixed(2))
  return `${points} percentage ${points === 1 ? 'point' : 'points'} up and down`
}

/** How far it is moved. */
export const movedWords = sayer<Moved>({
  points: ({ by }) => pointsWords(by),
  range: () => 'at the low and the high end of its range',
  'never-and-surely': () => 'never needed, certainly needed',
  'none-and-more': ({ times }) => `none, and ${times} times as asked`,
  'none-and-all': () => 'none of it, and all of it',
  years: ({ by }) => `${by} years earlier and later`,
  'table-years': ({ older, younger }) =>
    older === younger
      ? `the table read at an age ${older} years older and younger`
      : `the table read at an age ${older} years older and ${younger} years younger`,
  'left-out-and-as-entered': () => 'left out, and as entered',
  spread: ({ by }) => `none, and twice the ${percentWords(by)} that were entered`,
  'less-and-more': ({ part }) => `${percentWords(part)} less and more`,
  chances: () => "at the two ends of counsel's range",
  'applied-and-lifted': () => 'applied, and lifted as counsel says',
})

const figures: Readonly<Record<MovedFigure, string>> = {
  total: 'total',
  net: 'net',
  high: 'everything claimed, 90 in 100',
  maximum: 'maximum, weighed',
}

/** The figure that moves. */
export const movedFigureWords = (figure: MovedFigure): string => figures[figure]
