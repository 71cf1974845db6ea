import type { Command } from 'commander'
import { type Cents, formatCents, sumCents } from '../../casefile/money.ts'
import type { ComparedOffer, OfferComparison } from '../../damages/offers.ts'
import { compareOffersInFile } from '../../desk/compare-offers.ts'
import { type DoorOptions, throughDoor } from '../door.ts'

interface OfferOptions extends DoorOptions {
  readonly seed?: string
  readonly trials?: string
  readonly asOf?: string
  readonly sheet?: boolean
}

export function addOfferCommands(program: Command): void {
  program
    .command('offer <input>')
    .description('compare offers of settlement with the range at trial, after fees, costs, liens and time')
    .option(
      '--sheet',
      'print the sheet that each client of an aggregate settlement must read and sign (Model Rule 1.8(g))',
    )
    .option('--seed <n>', 'whole number that the trials start from')
    .option('--trials <n>', 'number of trials, 100000 when left out')
    .option('--as-of <date>', 'value on this day instead of the day in the input')
    .option('--json', 'answer as JSON')
    .option('--trace', 'show the technical trace of an unexpected failure')
    .addHelpText('after', '\nExample:\n  redress offer damages.yaml\n  redress offer damages.yaml --sheet\n')
    .action((input: string, options: OfferOptions) => {
      const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
      const request = { seed: number(options.seed), trials: number(options.trials), asOf: options.asOf }
      return throughDoor(options, () => compareOffersInFile(input, request), options.sheet ? printSheets : printOffers)
    })
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} percent`
const money = (amount: ComparedOffer['net']): string => formatCents(amount).padStart(14)

export function printOffers(comparison: OfferComparison): string {
  const lines = [`Offers, valued on ${comparison.valuationDate}. ${comparison.condition}`]
  for (const offer of comparison.offers) {
    lines.push(
      '',
      `Offer ${offer.id}${offer.from.length > 0 ? ` from ${offer.from.join(', ')}` : ''}${offer.expired ? ' (expired)' : offer.expires ? `, open until ${offer.expires}` : ''}`,
    )
    for (const step of offer.steps) lines.push(`  ${step.label.padEnd(46)} ${money(step.amount)}`)
    for (const share of offer.shares)
      lines.push(`    ${`${share.claimant}: ${percent(share.share)}`.padEnd(44)} ${money(share.net)}`)
    lines.push(`  ${'Expected net at trial, if liability is proved'.padEnd(46)} ${money(offer.trialNet)}`)
    if (offer.trialNetWeighed)
      lines.push(
        `  ${"Weighed by counsel's chance".padEnd(46)} ${formatCents(offer.trialNetWeighed.low)} to ${formatCents(offer.trialNetWeighed.high)}`,
      )
    if (offer.evenChance !== null)
      lines.push(`  Trial is worth more than this offer from a chance of winning of ${percent(offer.evenChance)} on.`)
    lines.push(
      `  With liability proved, ${percent(offer.betterThanShareOfOutcomes)} of outcomes at trial leave less than this offer.`,
    )
    lines.push(`  This offer pays for the care plan in ${percent(offer.coversCareInShare)} of outcomes.`)
  }
  if (comparison.cautions.length > 0) lines.push('', 'Cautions', ...comparison.cautions.map((c) => `  ${c}`))
  return `${lines.join('\n')}\n`
}

/** The disclosure for an aggregate settlement: the whole, every share, what is taken off, and a place to sign. */
export function printSheets(comparison: OfferComparison): string {
  const lines: string[] = []
  for (const offer of comparison.offers) {
    if (offer.shares.length === 0) {
      lines.push(`Offer ${offer.id} is for one client; no disclosure of shares is needed.`, '')
      continue
    }
    lines.push('DISCLOSURE OF AN AGGREGATE SETTLEMENT (Model Rule 1.8(g))', '')
    lines.push(
      `Offer: ${offer.id}. Offered by: ${offer.from.join(', ') || '[needs: who offers]'}. Sum for all clients together: ${formatCents(offer.amount, 'cents')}.`,
    )
    if (offer.presentValue !== offer.amount)
      lines.push(
        `Paid over time; worth ${formatCents(offer.presentValue, 'cents')} on ${comparison.valuationDate}, from which the figures below are computed.`,
      )
    lines.push(
      `Every client's claims end with it: [needs: the claims and pleas of each client]. It takes effect only when every client has agreed in a signed writing.`,
      '',
    )
    const columns = (cells: readonly string[]): string =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(16))).join('')
    lines.push(columns(['Client', 'Share', 'Of the sum', 'Fee', 'Costs', 'Liens', 'Net']))
    for (const s of offer.shares)
      lines.push(
        columns([
          s.claimant,
          `${(s.share * 100).toFixed(2)} %`,
          ...[s.gross, s.fee, s.costs, s.liens, s.net].map((n) => formatCents(n, 'cents')),
        ]),
      )
    const sum = (pick: (s: ComparedOffer['shares'][number]) => Cents): string =>
      formatCents(sumCents(offer.shares.map(pick)), 'cents')
    lines.push(
      columns([
        'Together',
        '',
        sum((s) => s.gross),
        sum((s) => s.fee),
        sum((s) => s.costs),
        sum((s) => s.liens),
        sum((s) => s.net),
      ]),
      '',
    )
    lines.push(
      'I have read the whole sum, every share and what is taken off, I could ask questions and take other advice, and I decide freely.',
      '',
    )
    for (const s of offer.shares)
      lines.push(`${s.claimant}: I agree [ ]   I do not agree [ ]   Signed ______________________   Date ____________`)
    lines.push('')
  }
  return lines.join('\n')
}
