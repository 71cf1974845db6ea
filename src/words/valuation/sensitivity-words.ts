import { percentWords } from './share-words.ts'

const partWords = {
  participation: 'participation',
  unemployment: 'unemployment',
  fringe: 'fringe benefits',
  own_consumption: 'spent on oneself',
} as const

/** The assumptions whose change moves a figure, and how far each is moved. */
export const sensitivityWords = {
  net: 'Net discount rate',
  discount: 'Discount rate',
  curve: 'Yield curve',
  growth: 'General growth',
  level: 'Level of the discount rate',
  life: 'Length of life',
  punitive: 'Punitive damages',
  prejudgment: 'Interest before judgment',
  fee: "Attorney's fee",
  chance: 'Chance of winning',
  point: '1 percentage point up and down',
  range: 'at the low and the high end of its range',
  needChange: 'never needed, certainly needed',
  punitiveChange: 'none, and one and a half times as asked',
  partChange: 'none of it, and all of it',
  chanceChange: "at the two ends of counsel's range",
  index: (name: string): string => `Growth index ${name}`,
  need: (name: string): string => `${name}: chance of need`,
  ownGrowth: (name: string): string => `${name}: growth`,
  base: (name: string): string => `${name}: pay without the harm`,
  part: (name: string, part: keyof typeof partWords): string => `${name}: ${partWords[part]}`,
  endOfWork: (name: string): string => `${name}: end of work`,
  partGiven: (rule: string): string => `${rule}: part that the court gives`,
  points: (by: number): string => `${Number((by * 100).toFixed(2))} percentage points up and down`,
  years: (years: number): string => `${years} years earlier and later`,
  levelChange: (spread: number): string => `${percentWords(spread)} up and down for all years`,
  lifeChange: (older: number, younger: number): string =>
    older === younger
      ? `the table read at an age ${older} years older and younger`
      : `the table read at an age ${older} years older and ${younger} years younger`,
} as const
