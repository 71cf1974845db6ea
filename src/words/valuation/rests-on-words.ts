import { type Cents, formatCents } from '../../casefile/money.ts'
import type { RestsOn } from '../../casefile/value/maximum-recovery.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { headWords } from './head-words.ts'

export const kindWords: Readonly<Record<RestsOn['byKind'][number]['kind'], string>> = {
  economic: 'Economic loss',
  noneconomic: 'Noneconomic loss',
  statutory: 'Statutory sums and multiples',
  punitive: 'Punitive damages',
  'interest-and-fees': 'Interest and awarded fees',
}

export const groundWords: Readonly<Record<RestsOn['byGround'][number]['ground'], string>> = {
  facts: 'on facts of the matter',
  source: 'on a source that was named',
  counsel: "on counsel's entry alone",
}

const readings: Readonly<Record<NonNullable<Valuation['readings']>[number]['reading'], string>> = {
  'pro-tanto': 'the sum that was paid comes off',
  proportionate: 'the share of fault of who settled comes off',
}

/** What the total rests on, line by line. */
export function restsOnLines(r: RestsOn): readonly string[] {
  const listed = (parts: readonly (readonly [string, Cents])[]): string =>
    parts.map(([words, amount]) => `${words} ${formatCents(amount)}`).join('; ')
  return [
    `By kind: ${listed(r.byKind.map(({ kind, amount }) => [kindWords[kind], amount]))}.`,
    ...(r.byPayer.length > 0
      ? [`By who pays: ${listed(r.byPayer.map(({ payers, amount }) => [payers.join(' or '), amount]))}.`]
      : []),
    ...(r.byGround.length > 0
      ? [`The losses rest ${listed(r.byGround.map(({ ground, amount }) => [groundWords[ground], amount]))}.`]
      : []),
    ...(r.counsel.length > 0
      ? [`Counsel's own entries: ${listed(r.counsel.map(({ head, amount }) => [headWords[head], amount]))}.`]
      : []),
    ...(r.ifOnlySupported === null ? [] : [ifOnlySupportedWords(r.ifOnlySupported)]),
  ]
}

/** What is left if only the claims stand that the facts of the matter support. */
export const ifOnlySupportedWords = (one: NonNullable<RestsOn['ifOnlySupported']>): string =>
  `If only the claims stand that the facts support (${one.claims.join('; ') || 'none'}): ${formatCents(one.total)}, of which ${formatCents(one.net)} reaches the claimant.${
    one.untied.length === 0 ? '' : ` Not tied to a section, so left out of this: ${one.untied.join('; ')}.`
  }`

/** The total under each reading of a rule on settlements that nobody read. */
export const readingsWords = (all: NonNullable<Valuation['readings']>): string =>
  `How a settlement counts was not read for a claim: ${all
    .map(({ reading, total }) => `${formatCents(total)} if ${readings[reading]}`)
    .join(', ')}. The lower stands in the total.`

/** What a court may give and need not. */
export const mayAddWords = ({ label, reach, counted, most }: NonNullable<Valuation['mayAdd']>[number]): string =>
  `${label} (${reach === 'up-to' ? 'any part, up to' : 'in the discretion of the court'}): from nothing to ${formatCents(most)}; ${counted === 0 ? 'nothing of it is' : `${formatCents(counted)} of it is`} in the total.`

/** How far chance may move the percentiles of the total, and so how many digits say something. */
export const precisionWords = (p: NonNullable<Valuation['precision']>): string =>
  `By chance of the trials (95 in 100) the percentiles of the total may be off by up to ${formatCents(p.low)}, ${formatCents(p.median)} and ${formatCents(p.high)} (10 in 100, median, 90 in 100): digits below ${formatCents(p.roundTo)} say nothing.`
