import { type Cents, formatCents, sumCents } from '../../casefile/money.ts'
import type { ClientShare, ComparedOffer, OfferComparison, OfferOutcome } from '../../casefile/value/compared-offers.ts'
import { offerCautionWords, offerDay } from '../../words/valuation/offer-words.ts'
import { inHundredWords, percentWords } from '../../words/valuation/share-words.ts'
import { stepLabel, stepNote, valuationCondition } from '../../words/valuation/step-words.ts'
import { type Block, type Paper, type Row, type Section, say, words } from '../casebook/document-tree.ts'

/** Whose matter it is, as it stands on every paper. */
export interface PaperOf {
  readonly matter: string
  readonly caption: string
  readonly madeOn: string
}

const paper = (of: PaperOf, kind: string, title: string, workProduct: string, sections: readonly Section[]): Paper => ({
  ...{ matterId: of.matter, kind, prefix: '', contents: false, title, workProduct, sections },
  cover: [
    ['Matter', of.caption],
    ['Made on', of.madeOn],
  ],
  facts: new Map(),
})

const paragraph = (text: string, role?: 'caution' | 'quiet'): Block => ({
  kind: 'paragraph',
  saying: say(text),
  ...(role === undefined ? {} : { role }),
})

/** Offers beside a trial against those whom each would release, for whoever decides on them. */
export const offersPaper = (of: PaperOf, comparison: OfferComparison): Paper =>
  paper(
    of,
    'Comparison of offers',
    of.caption,
    'Attorney work product, prepared in anticipation of litigation. Confidential: names are replaced by pseudonyms.',
    [
      ...comparison.offers.map(offerSection),
      ...(comparison.together === null ? [] : [togetherSection(comparison.together)]),
      {
        ...{ id: 'how', title: 'What must be known of these figures', sections: [] },
        blocks: [
          paragraph(`Valued on ${comparison.valuationDate}. ${valuationCondition}`),
          ...comparison.cautions.map((one) => paragraph(offerCautionWords(one), 'caution')),
        ],
      },
    ],
  )

function offerSection(offer: ComparedOffer): Section {
  const whom = offer.from.join(' and ') || 'a party that is not named'
  const line = (label: string, amount: Cents): Row => ({ cells: [say(label), say(formatCents(amount))] })
  const against = offer.trial.against.length === 0 ? 'everyone' : offer.trial.against.join(', ')
  return {
    id: `offer-${offer.id}`,
    title: `${formatCents(offer.amount)} from ${whom}, ${offerDay(offer)}`,
    sections: [],
    blocks: [
      steps(offer),
      {
        ...{ kind: 'table', id: `trial-${offer.id}`, caption: 'Beside a trial, liability proved', look: 'dense' },
        columns: [{ label: 'What' }, { label: 'Dollars', align: 'right' }],
        rows: [
          line('Net of this offer', offer.net),
          line(`Net at trial against ${against}`, offer.trial.net),
          ...(offer.trial.against.length === 0 ? [] : [line('Net at trial against everyone', offer.trialAll.net)]),
          ...(offer.stillFromOthers === null
            ? []
            : [line('Still to be had of the others, before fees', offer.stillFromOthers)]),
        ],
      },
      ...meaning(offer),
    ],
  }
}

const togetherSection = (all: NonNullable<OfferComparison['together']>): Section => ({
  ...{ id: 'together', title: `All of these taken: ${all.offers.join(', ')}`, sections: [] },
  blocks: [steps(all), ...meaning(all)],
})

const steps = (of: OfferOutcome): Block => ({
  ...{ kind: 'table', id: `steps-${of.net}-${of.steps.length}`, caption: 'What reaches the client', look: 'dense' },
  columns: [{ label: 'Step' }, { label: 'Dollars', align: 'right' }, { label: 'Why', width: 50 }],
  rows: of.steps.map((step) => ({
    cells: [say(stepLabel(step)), say(formatCents(step.amount)), say(stepNote(step))],
    ...(step.is === 'net' ? { emphasis: 'total' } : {}),
  })),
})

function meaning({ evenChance, betterThanShareOfOutcomes, coversCareInShare }: OfferOutcome): readonly Block[] {
  const even =
    evenChance === null
      ? []
      : evenChance >= 1
        ? ['Even a win that is certain leaves no more than this.']
        : [`A trial is worth more from a chance of winning of ${Math.round(evenChance * 100)} percent on.`]
  return [
    ...even,
    `With liability proved, a trial against those who would be released leaves less than this in ${inHundredWords(betterThanShareOfOutcomes)} outcomes.`,
    `If it is paid, it pays for the whole care in ${inHundredWords(coversCareInShare)} outcomes.`,
  ].map((text) => paragraph(text))
}

const feeWords = {
  'each-client':
    "Costs are borne by each client in the share above; the fee follows each client's own contract on that share; liens are each client's own.",
  whole:
    "The fee is reckoned on the whole sum; fee and costs are borne by each client in the share above; liens are each client's own.",
} as const

/** The sheet that each client of an aggregate settlement must read and sign; what nobody entered stands as a gap. */
export const settlementSheets = (of: PaperOf, comparison: OfferComparison): Paper =>
  paper(
    of,
    'Disclosure of an aggregate settlement (Model Rule 1.8(g))',
    of.caption,
    'For the clients named in it, to be gone through with counsel before anything is signed.',
    comparison.offers.filter(({ shares }) => shares.length > 0).map((offer) => sheetOf(offer, comparison)),
  )

function sheetOf(offer: ComparedOffer, { feeBy, valuationDate }: OfferComparison): Section {
  const cents = (amount: Cents): string => formatCents(amount, 'cents')
  const row = (share: ClientShare): Row => ({
    cells: [
      say(words(share.claimant, 'strong')),
      say(percentWords(share.share)),
      ...[share.gross, share.fee, share.costs, share.liens, share.net].map((amount) => say(cents(amount))),
    ],
  })
  const sum = (pick: (share: ClientShare) => Cents) => say(cents(sumCents(offer.shares.map(pick))))
  return {
    ...{ id: `sheet-${offer.id}`, title: `Offer ${offer.id}: ${cents(offer.amount)}`, sections: [] },
    blocks: [
      paragraph(`Offered by ${offer.from.join(', ') || '[needs: who offers]'}, for all clients together.`),
      ...(offer.presentValue === offer.amount
        ? []
        : [
            paragraph(
              `Paid over time; worth ${cents(offer.presentValue)} on ${valuationDate}, from which the figures below are computed.`,
            ),
          ]),
      paragraph(
        "Every client's claims end with it: [needs: the claims and pleas of each client]. It takes effect only when every client has agreed in a signed writing.",
      ),
      {
        ...{ kind: 'table', id: `shares-${offer.id}`, caption: 'What each client gets and bears', look: 'dense' },
        columns: ['Client', 'Share', 'Of the sum', 'Fee', 'Costs', 'Liens', 'Net'].map((label, i) => ({
          label,
          align: i === 0 ? 'left' : 'right',
        })),
        rows: [
          ...offer.shares.map(row),
          {
            emphasis: 'total',
            cells: [
              ...[say('Together'), say('')],
              ...[sum((s) => s.gross), sum((s) => s.fee), sum((s) => s.costs), sum((s) => s.liens), sum((s) => s.net)],
            ],
          },
        ],
      },
      paragraph(feeWords[feeBy]),
      paragraph(
        'I have read the whole sum, every share and what is taken off, I could ask questions and take other advice, and I decide freely.',
      ),
      {
        kind: 'list',
        items: offer.shares.map((share) =>
          say(`${share.claimant}: I agree [ ]   I do not agree [ ]   Signed ____________________   Date ____________`),
        ),
      },
    ],
  }
}
