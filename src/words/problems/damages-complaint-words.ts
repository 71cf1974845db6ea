import type { AnchorDay, DamagesComplaints, DamagesConflict } from '../../casefile/problems/damages-complaints.ts'
import { type ComplaintWordsOf, chooseOf, placeWords } from './complaint-words-of.ts'

export const damagesComplaintWords: ComplaintWordsOf<DamagesComplaints> = {
  conflict: ({ place, conflict }) => `${placeWords(place)} ${conflictWords[conflict]}.`,
  'out-of-order': ({ place, lies, than }) =>
    `${placeWords(place)} lies ${lies} ${anchorWords[than]}; correct one of the two.`,
  'other-currency': ({ place, given }) =>
    `${placeWords(place)} is ${given}; every amount must be in US dollars, so convert it at the rate of its own day and say so in its source.`,
  'amount-as-text': ({ place, given }) =>
    `${placeWords(place)} is text ("${given}"); write the number alone, in US dollars, without sign or commas.`,
  'no-such-head': ({ place, given, nearest, allowed }) =>
    `${placeWords(place)} is "${given}", which is not a head of damages that an item can have; ${ifMeant(nearest, allowed)}.`,
  'no-such-defendant': ({ place, given, nearest }) =>
    `${placeWords(place)} is "${given}", who is not among the defendants; ${orNearest(nearest, 'add them there or correct the id')}.`,
  'no-such-client': ({ place, given, nearest, allowed }) =>
    `${placeWords(place)} is "${given}", who is no client of this input or of an offer; ${ifMeant(nearest, allowed)}.`,
  'no-such-claim': ({ place, given, which, nearest, allowed }) =>
    `${placeWords(place)} is "${given}", which is not ${which === 'one' ? 'a' : 'another'} claim of this input; ${ifMeant(nearest, allowed)}.`,
  'no-such-index': ({ place, given, needed, nearest }) =>
    needed === 'here'
      ? `${placeWords(place)} names the index "${given}", which is not given; ${orNearest(nearest, 'add it or write a number')}.`
      : `${placeWords(place)} names the index "${given}", which rates, indices does not give; ${orNearest(nearest, 'add it there or write a yearly fraction')}.`,
  'no-such-table': ({ place, given, nearest, allowed }) =>
    `${placeWords(place)} is "${given}", which is not there; ${ifMeant(nearest, allowed)}, or give your own probabilities.`,
  'not-in-the-rules': ({ place, given, nearest, allowed, instead }) =>
    `${placeWords(place)} is "${given}", which is not in law/damages-rules.yaml; ${ifMeant(nearest, allowed)}${insteadWords[instead]}.`,
  'neither-recorded-nor-state': ({ place, given, nearest, allowed }) =>
    `${placeWords(place)} is "${given}", which is neither recorded nor a state; ${ifMeant(nearest, allowed)}.`,
  'undivided-death': ({ place, takers }) =>
    `${placeWords(place)} have no shares, and the law does not divide among ${takers.join(', ')} as recorded; enter the share of each.`,
  'shares-not-of-statute': ({ place, cite, says, gives }) =>
    `${placeWords(place)} have shares that ${cite} does not give: it divides by law, ${says}.${gives === null ? ' These do not take beside each other' : ` For these it is ${gives.map(({ relation, percent }) => `${relation} ${percent} percent`).join(', ')}`}; correct the shares, or leave all of them out so that they follow the statute. Whoever takes in place of a child who has died is entered as grandchild.`,
  'fault-needed': ({ place, law }) =>
    `${placeWords(place)} is missing; under ${law} what each defendant owes goes by its share of fault, and more than one is named. Enter each one's share, an estimate too.`,
  'child-at-work': ({ place, years }) =>
    `${placeWords(place)} lies before the age of ${years}, from which on pay is counted; correct it or the birth, and enter work that was taken from a child under labor or as an item of value-of-labor.`,
  'suit-day-needed': ({ place, cap, since, until }) =>
    `${placeWords(place)} is needed: ${cap} is for suits begun ${daysWords(since, until)}; enter the day.`,
  'cap-of-other-suits': ({ place, since, until, begun, nearest }) =>
    `${placeWords(place)} is for suits begun ${daysWords(since, until)}, not on ${begun}${nearest === null ? '' : `; use ${nearest}`}.`,
  'named-again': ({ place, given, thing }) => `${placeWords(place)} is "${given}" again; ${onceWords[thing]}.`,
  'own-id-twice': ({ place, given }) =>
    `${placeWords(place)} is "${given}", which stands there twice; give each its own id.`,
  'own-rule-recorded': ({ place, given }) =>
    `${placeWords(place)} is "${given}", which law/damages-rules.yaml already has; give your own rule an id of its own.`,
  'pool-without-limit': ({ place, given }) =>
    `${placeWords(place)} is "${given}", for whom collectable is not given, so the pool would limit nothing; give there what this party has of its own, 0 if nothing is known.`,
  'missing-for-rule': ({ place, ruleKind }) =>
    `${placeWords(place)} is missing; a rule of the kind ${ruleKind} needs it.`,
  'missing-for-count': ({ place, cite }) => `${placeWords(place)} is missing; ${cite} is counted by it.`,
  'counted-elsewhere': ({ place, given, by }) =>
    `${placeWords(place)} is "${given}", which is counted by ${by}; name the rule under statutory too, with its ${by}.`,
  'needs-a-death': ({ place, given }) =>
    `${placeWords(place)} is ${given}, a loss through a death, but person, died is not given; add it or choose another head.`,
  'row-twice': ({ place, first }) =>
    `${placeWords(place)} is the same as ${placeWords(first)}, but for capitals and spaces at most; take it out, or write what sets it apart.`,
  'growth-far-above': ({ place, growth, discount }) =>
    `${placeWords(place)} is ${growth}, far above the discount of ${discount}, so that money would be worth more the later it comes; check both.`,
  'index-in-a-circle': ({ place, names }) =>
    `${placeWords(place)} leads back to itself (${names.join(' -> ')}); give one of them as a number.`,
  'ages-not-reached': ({ place, from, to }) =>
    `${placeWords(place)} do not reach from age ${from} to ${to}, between which the years of work are read; add those rows.`,
  'too-much-fault': ({ place, percent }) =>
    `${placeWords(place)} bear ${percent} percent of the fault together with the claimant; all shares of fault come to no more than 1.`,
  'older-than-table': ({ place, age, table, ends }) =>
    `${placeWords(place)} makes the person ${age}, and the life table ${table} ends at ${ends}; give another table (life_table) or correct the birth.`,
  'table-begins-late': ({ place, first, age }) =>
    `${placeWords(place)} is ${first}, above the age of the person (${age.toFixed(1)}); give the probabilities from a younger age.`,
  'no-column-of-sex': ({ place, sex, table }) =>
    `${placeWords(place)} is ${sex === 'unknown' ? 'total or left out' : sex}, for which the life table ${table} has no column; choose another table (life_table) or another sex.`,
  'no-whole-seed': () => 'The seed is not a whole number; give one such as 7.',
  'trials-out-of-bounds': ({ least, most }) =>
    `The number of trials must be a whole number from ${least.toLocaleString('en-US')} to ${most.toLocaleString('en-US')}; 100,000 is usual.`,
  'nominal-rate-missing': () =>
    'rates gives only net, which leaves prices out, and an offer or the trial pays later. A named sum does not grow with prices: give rates, nominal, the yearly rate with prices in it (0.04 for 4 percent), or growth with discount in place of net.',
}

const orNearest = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `write ${nearest}, if that is what is meant, else ${otherwise}`

const ifMeant = (nearest: string | null, allowed: readonly string[]): string =>
  nearest === null ? chooseOf(allowed) : `write ${nearest}, if that is what is meant`

const daysWords = (since: string | null, until: string | null): string =>
  [since === null ? '' : `since ${since}`, until === null ? '' : `until ${until}`].filter((one) => one !== '').join(' ')

const anchorWords: Readonly<Record<AnchorDay, string>> = {
  'valuation-date': 'the valuation date',
  birth: 'the birth',
  'birth-of-the-person': 'the birth of the person',
  entered: 'entered',
  from: 'from',
  arose: 'arose',
}

const insteadWords: Readonly<Record<DamagesComplaints['not-in-the-rules']['instead'], string>> = {
  nothing: '',
  'own-cap': ', or cap and cap_source',
  'own-rule': ', or a rule of your own with its source',
}

const onceWords: Readonly<Record<DamagesComplaints['named-again']['thing'], string>> = {
  defendant: 'name each defendant once',
  party: 'name each party once',
  rule: 'name each rule once',
  year: 'give one yield for each year',
  client: 'name each client once, with all of the share',
  beneficiary: 'name each beneficiary once, with all of the share',
  claim: 'name each claim once',
  age: 'keep one row for each age',
  name: 'enter each defendant once, or a name that sets this one apart',
  one: 'name each once',
}

const conflictWords: Readonly<Record<DamagesConflict, string>> = {
  'birth-unknown': 'is unknown; give the year of birth at least, because every payment for life depends on it',
  'net-beside-growth':
    'stands beside growth, discount or curve, from which it would follow in a circle; give either net, or growth with discount',
  'no-rates': 'is missing, and so is net; give net (0 for a total offset), or growth with discount',
  'no-growth': 'is missing; give the yearly growth that goes with the discount, or net alone',
  'curve-beside-discount': 'stands beside discount; give one of the two',
  'taker-without-support': 'stands beside a head that is no support; take it out',
  'range-out-of-order': 'is not in order; write low, likely and high so that none is below the one before',
  'once-with-an-end': 'is once, but until is given too; take it out, or say month or year',
  'no-last-day': 'is missing; give the last day, or for_life: true',
  'days-not-lived':
    'must be a day up to the valuation date, because a sum for each day is for days already lived; give that day',
  'no-first-day': 'is missing; give the first of the days',
  'ends-before-payments-run':
    'lies before the valuation date, from which payments run when from is left out; give from, or correct until',
  'no-worklife-table': 'is "table", but worklife_table is not given; add it with its source, or write the years',
  'not-one-end-of-work': 'or to_age or worklife_years: exactly one must say when work would end; give one of the three',
  'time-out-taken-twice':
    'would be taken off a second time: the years of work already leave out time out of work; take it out, or say under worklife_contains (or contains of the table) what they leave out',
  'hours-and-wage': 'and wage are needed together when gain is not given; add them',
  'not-one-of-amount-and-ratio': 'or ratio: exactly one must be given; give one of the two',
  'more-paid-than-ordered': 'is more than was ordered; correct one of the two',
  'not-one-of-percent-and-tiers': 'or tiers: exactly one must be given; give one of the two',
  'tiers-out-of-order': 'must rise, and the last must have no up_to; put them in that order',
  'shares-of-family': 'have shares that do not add up to 1; correct the shares',
  'shares-for-some': 'have shares for some alone; enter one for each, or none where the statute divides',
  'shares-of-offer': 'do not add up to 1; correct the shares',
  'chance-from-high-to-low': 'runs from high to low; write the lower chance first',
  'payments-beside-amount': 'do not add up to the amount of the offer; correct one of the two',
  'offer-expired':
    'lies before the valuation date, so the offer can no longer be taken; take it out, or correct one of the two days',
  'part-above-settlement': 'is more than settled, of which it is a part; correct one of the two',
  'offer-of-one-who-settled': 'names a defendant who has settled; take out the offer, or settled',
  'death-without-a-day': 'is given, but person, died is not; add the day of the death, or take death out',
}
