import { formatCents } from '../../casefile/money.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import { sayer } from '../tagged-words.ts'
import { lossNameWords as called } from './head-words.ts'
import { percentWords } from './share-words.ts'

const cents = (amount: Parameters<typeof formatCents>[0]): string =>
  formatCents(amount, amount % 100 === 0 ? 'dollars' : 'cents')

/** What must be known before a valuation is used, each as a sentence or two. */
export const valuationCautionWords = sayer<ValuationCaution>({
  'no-payment': ({ name }) => `${called(name)}: no payment falls within its dates, so nothing was counted.`,
  'past-care-later': ({ name }) =>
    `${called(name)}: it stands under past care but falls after the valuation date; check its date or its head.`,
  'care-begins-before': ({ name }) =>
    `${called(name)}: it begins before the valuation date, and what lies before counts in the care that the net must pay; put what was already paid under past-medical or past-therapy.`,
  'comes-to-nothing': ({ name }) => `${called(name)}: it comes to nothing as entered.`,
  'certain-to-last-day': ({ name }) =>
    `${called(name)}: counted as certain to its last day; mortality is not applied. Add for_life: true to pay only while the person lives.`,
  'never-out-of-work': ({ name }) =>
    `${called(name)}: counted as if never out of work to the end. Enter participation and unemployment, or years of work from a table, with their source; the other side's economist will take them off.`,
  'labor-beside-earnings': () =>
    'The value of labor taken and lost earnings may be the same loss for the same time; each loss is paid once.',
  'earnings-overlap': () => 'Lost earnings and lost earning capacity must not cover the same time; check their dates.',
  'no-interest': () =>
    'Losses of the past stand without interest before judgment, as none was entered (prejudgment); whether it is given, and at what rate, is for the law that governs the claim.',
  'enjoyment-in-distress': () =>
    'Some courts treat loss of enjoyment of life as a part of emotional distress; each loss is paid once.',
  'settlement-of-minor': () =>
    'The person is under 18 on the valuation date: courts mostly have to approve a settlement for a minor, and some states cap the fee. Enter court_approval, and the limit of a state that is recorded (fee, limit) or the cap with its source.',
  'records-missing': ({ count }) =>
    `${count} past item(s) lack the bill or the record that goes with it; ask the provider.`,
  'death-law-not-named': () =>
    'No law on death was named (death, law): which losses of the family count, and who may claim them, was not checked.',
  'death-law-not-recorded': ({ law }) =>
    `Which losses of the family the law of ${law} counts is not recorded, so all were; \`redress law show ${law}/wrongful-death\` shows what was read on who may sue.`,
  'own-keep-not-deducted': ({ cite, status }) =>
    `Lost pay: own_consumption is taken off, but ${cite} takes nothing off for what the person would have spent on themselves (${status}); leave it out.`,
  'own-keep-deducted': ({ cite, status }) =>
    `Lost pay: ${cite} takes off what the person would have spent on themselves (${status}); enter it as own_consumption.`,
  'own-keep-not-read': ({ cite }) =>
    `Lost pay: whether ${cite} takes off what the person would have spent on themselves was not read; nothing is taken off unless own_consumption says so.`,
  'death-law': ({ cite, survival, status, source, note }) =>
    `Death: ${cite} for the family; ${survival || 'the survival act was not read'} for what the person lost before death (${status}: ${source}). ${note}`.trim(),
  'death-takers': ({ cite, claimants, shares }) =>
    `Who takes for a death under ${cite}: ${claimants}. Shares: ${shares}.`,
  'family-punitive-barred': ({ cite, status }) =>
    `${cite} gives the family no punitive damages (${status}); they are counted from what the person lost before death.`,
  'family-punitive-not-read': ({ cite }) =>
    `Whether the family has punitive damages under ${cite} was not read; say under punitive, of, from which losses they are counted.`,
  'minority-not-entered': ({ cite }) =>
    `${cite} needs that the person was under 18 at the time of the conduct; the input does not say so.`,
  'rule-not-verified': ({ cite, status, entered, source }) =>
    `${cite} is ${status}: ${entered ? 'entered by counsel: ' : ''}${source}.`,
  'rule-note': ({ cite, note }) => `${cite}: ${note}`,
  'punished-twice': ({ cite }) =>
    `${cite} and punitive damages stand beside one another here because they rest on different claims; a defendant may argue that this punishes twice.`,
  'punitive-beside-not-read': ({ cite }) =>
    `Whether punitive damages may stand beside ${cite} was not read; they are counted, which must be checked.`,
  'section-number-unverified': ({ cite, status }) =>
    `The section number ${cite} is ${status}; check it before it is cited.`,
  'cap-not-verified': ({ cite, status, source }) =>
    `The cap of ${cite} is ${status}: ${source || 'entered by counsel'}.`,
  'cap-left-out': ({ cite, why, lifted }) =>
    `The cap of ${cite} was left out because counsel says: ${why}. The rule lifts it for: ${lifted || 'nothing entered'}.`,
  'state-share-not-verified': ({ cite, share, status, source }) =>
    `That the state takes ${percentWords(share)} of punitive damages under ${cite} is ${status}: ${source}. It is taken off here; check it.`,
  guideposts: ({ times, guideposts }) =>
    `Punitive damages are ${times.toFixed(1)} times the compensatory damages. Guideposts: ${guideposts
      .map((g) => `${g.name}${g.status === 'verified' ? '' : ` (${g.status})`}: ${g.source}`)
      .join('; ')}.`,
  'estate-not-read': ({ law }) =>
    `Whether punitive damages may be had from the estate of a wrongdoer was not read for ${law}; they are counted, which must be checked.`,
  'shared-liability': ({ id, status, source, note }) =>
    `Shared liability under ${id} (${status}): ${source}. ${note}`.trim(),
  'restitution-owed': ({ cite, status, ordered, paid, owed, same, left }) =>
    `Restitution: ${cents(ordered)} was ordered, ${cents(paid)} of it is paid and ${cents(owed)} is owed. What is recovered here for the same losses (${cents(same)} if all of it is) comes off what is owed, down to ${cents(left)}; until then the order stands beside the suit (${cite}, ${status}).`,
})
