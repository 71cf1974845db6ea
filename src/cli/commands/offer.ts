import type { Command } from 'commander'
import { type Cents, formatCents, sumCents } from '../../casefile/money.ts'
import type { ComparedOffer, OfferComparison } from '../../casefile/value/compared-offers.ts'
import { compareStoredOffers } from '../../desk/value/compare-offers.ts'
import { compareOffersInFile } from '../../desk/value/compare-offers-in-file.ts'
import { offerCautionWords, offerDay } from '../../words/valuation/offer-words.ts'
import { stepLabel, valuationCondition } from '../../words/valuation/step-words.ts'
import { claimantMeant } from '../claimant-meant.ts'
import { throughDoor } from '../door.ts'
import { isFolder, requestOf, type ValueOptions } from '../value-request.ts'
import { matterOptions, withMatter } from '../with-matter.ts'

const feeSheetWords = {
  'each-client':
    "Costs are borne by each client in the share above; the fee follows each client's own contract on that share; liens are each client's own.",
  whole:
    "The fee is reckoned on the whole sum; fee and costs are borne by each client in the share above; liens are each client's own.",
} as const

interface OfferOptions extends ValueOptions {
  readonly sheet?: boolean
}

export function addOfferCommands(program: Command): void {
  matterOptions(
    program
      .command('offer <matter>')
      .description(
        'compare the offers of a matter or of a damages input with the range at trial, after fees, costs, liens and time',
      ),
  )
    .option(
      '--sheet',
      'print the sheet that each client of an aggregate settlement must read and sign (Model Rule 1.8(g))',
    )
    .option('--seed <n>', 'whole number that the trials start from')
    .option('--trials <n>', 'number of trials, 100000 when left out')
    .option('--as-of <date>', 'value on this day instead of the day in the input')
    .option('--claimant <id>', 'whose damages, in a matter with several claimants')
    .addHelpText('after', '\nExample:\n  redress offer damages.yaml\n  redress offer damages.yaml --sheet\n')
    .action((matter: string, options: OfferOptions) => {
      const request = requestOf(options)
      const print = options.sheet ? printSheets : printOffers
      return isFolder(matter)
        ? withMatter(
            matter,
            options,
            { write: false },
            async (open) => compareStoredOffers(open, request, await claimantMeant(open, options.claimant)),
            print,
          )
        : throughDoor(options, () => compareOffersInFile(matter, request), print)
    })
}

/** Shares near nothing and near all keep a decimal, so that 0.3 percent does not read as none. */
const percent = (share: number): string =>
  `${(share * 100).toFixed(share > 0 && share < 1 && (share < 0.01 || share > 0.99) ? 1 : 0)} percent`
const money = (amount: ComparedOffer['net']): string => formatCents(amount).padStart(14)

type Paid = Pick<ComparedOffer, 'steps' | 'shares' | 'evenChance' | 'betterThanShareOfOutcomes' | 'coversCareInShare'>

const paidLines = ({ steps, shares }: Paid): string[] => [
  ...steps.map((step) => `  ${stepLabel(step).padEnd(46)} ${money(step.amount)}`),
  ...shares.map((share) => `    ${`${share.claimant}: ${percent(share.share)}`.padEnd(44)} ${money(share.net)}`),
]
const standingLines = (paid: Paid, what: string): string[] => [
  ...(paid.evenChance === null
    ? []
    : [
        paid.evenChance >= 1
          ? `  Even a win that is certain leaves no more than ${what}.`
          : `  Trial is worth more than ${what} from a chance of winning of ${percent(paid.evenChance)} on.`,
      ]),
  `  With liability proved, ${percent(paid.betterThanShareOfOutcomes)} of outcomes at trial leave less than ${what}.`,
  `  In ${percent(paid.coversCareInShare)} of outcomes ${what} would pay for the care plan.`,
]

/** What a trial brings against those who would be released, and beside it against everyone. */
function trialLines({ trial, trialAll, stillFromOthers }: ComparedOffer): string[] {
  const line = (label: string, amount: Cents): string => `  ${label.padEnd(46)} ${money(amount)}`
  const whom = trial.against.length === 0 ? '' : ` against ${trial.against.join(', ')}`
  return [
    line(`Net at trial${whom}, if proved`, trial.net),
    ...(trial.weighed === null
      ? []
      : [
          `  ${"Weighed by counsel's chance".padEnd(46)} ${formatCents(trial.weighed.low)} to ${formatCents(trial.weighed.high)}`,
        ]),
    ...(trial.against.length === 0 ? [] : [line('Net at trial against everyone', trialAll.net)]),
    ...(stillFromOthers === null ? [] : [line('Still to be had of the others, before fees', stillFromOthers)]),
  ]
}

export function printOffers(comparison: OfferComparison): string {
  const lines = [`Offers, valued on ${comparison.valuationDate}. ${valuationCondition}`]
  for (const offer of comparison.offers) {
    lines.push(
      '',
      `Offer ${offer.id}${offer.from.length > 0 ? ` from ${offer.from.join(', ')}` : ''}, ${offerDay(offer)}`,
      ...paidLines(offer),
      ...trialLines(offer),
    )
    lines.push(...standingLines(offer, 'this offer'))
  }
  const { together } = comparison
  if (together)
    lines.push(
      '',
      `If all of these are taken: ${together.offers.join(', ')}`,
      ...paidLines(together),
      ...standingLines(together, 'these offers together'),
    )
  if (comparison.cautions.length > 0)
    lines.push('', 'Cautions', ...comparison.cautions.map((c) => `  ${offerCautionWords(c)}`))
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
      feeSheetWords[comparison.feeBy],
      'I have read the whole sum, every share and what is taken off, I could ask questions and take other advice, and I decide freely.',
      '',
    )
    for (const s of offer.shares)
      lines.push(`${s.claimant}: I agree [ ]   I do not agree [ ]   Signed ______________________   Date ____________`)
    lines.push('')
  }
  return lines.join('\n')
}
