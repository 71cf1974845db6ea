import {
  calledNow,
  type FieldComplaints,
  type FieldShape,
  type RenamedField,
} from '../../casefile/problems/field-complaints.ts'
import type { FieldRule } from '../../casefile/problems/field-rule.ts'
import { type ComplaintWordsOf, placeWords } from './complaint-words-of.ts'

export const fieldComplaintWords: ComplaintWordsOf<FieldComplaints> = {
  'strange-field': ({ place, given, nearest, allowed }) => {
    const field = `"${given}" is not a field that can stand ${place.length > 1 ? `in ${placeWords(place.slice(0, -1))}` : 'here'}`
    if (nearest !== null) return `${field}; did you mean "${nearest}"?`
    return allowed.length === 0 ? `${field}.` : `${field}; those that can are ${allowed.join(', ')}.`
  },
  'renamed-field': ({ renamed }) =>
    `"${renamed}" is what a law file said before; write "${calledNow[renamed]}: ${writtenNow[renamed]}".`,
  'no-space-after-colon': ({ given }) => `"${given}" is read as one name; put a space after the colon.`,
  'number-with-comma': ({ place }) =>
    `${placeWords(place)} stands alone as if it were a field, as the end of a number written with a comma does; write 1500, not 1,500.`,
  'no-fields': ({ found }) =>
    `${found === 'list' ? 'it is a list' : 'it holds no fields'}; it should be fields with their values, as in "court: S.D. Ohio", one a line.`,
  missing: ({ place }) => `${placeWords(place)} is missing; add it.`,
  'unknown-word': ({ place, given, nearest, allowed }) =>
    `${placeWords(place)} is "${given}", which is none of ${allowed.join(', ')}.${nearest === null ? '' : ` Did you mean "${nearest}"?`}`,
  'wrong-shape': ({ place, shape }) => `${placeWords(place)} ${shapeWords[shape]}.`,
  'breaks-rule': ({ place, rule }) => `${placeWords(place)} ${ruleWords[rule]}.`,
  'no-such-date': ({ place, given, unit }) =>
    `${placeWords(place)} is not a date: the ${unit} ${given} does not exist.`,
  'date-by-slashes': ({ place, given, iso }) =>
    `${placeWords(place)} is not a date as it stands, ${given}; write the year first, ${iso} if the month stands before the day there.`,
  'day-left-out': ({ place, given }) =>
    `${placeWords(place)} is "${given}", which names no day; write the day too, like 2026-12-01.`,
  'out-of-bounds': ({ place, counted, least, most }) => {
    const name = placeWords(place)
    if (counted === 'value') return `${name} is outside what is possible, ${bounds(least, most)}; check it.`
    if (least === 1 && most === null)
      return `${name} is empty; ${counted === 'entries' ? 'list at least one' : 'fill it in'}.`
    return `${name} must have ${bounds(least, most)} ${counted}.`
  },
  unreadable: ({ place }) => `${placeWords(place)} cannot be used as it is written; compare it with an example.`,
}

function bounds(least: number | null, most: number | null): string {
  if (least !== null && most !== null) return `${least} to ${most}`
  return least === null ? `at most ${most}` : `at least ${least}`
}

const writtenNow: Readonly<Record<RenamedField, string>> = {
  status: '{text: [source-id]}, or decision, text-part, secondary or knowledge in place of text',
  source: '{text: [source-id]}',
  from_status: '{knowledge: []}',
  verified: 'the same list',
  unverified: 'the same list',
}

const shapeWords: Readonly<Record<FieldShape, string>> = {
  text: 'should be plain text on one line',
  number: 'should be a number',
  'whole-number': 'should be a whole number',
  'true-or-false': 'should be true or false',
  fields: 'should hold fields of its own, as in { from: 2020-06, to: 2021 }',
  list: 'should be a list, each entry on a line that begins with "- "',
  other: 'is not in a form that can be read',
}

const ruleWords: Readonly<Record<FieldRule, string>> = {
  id: 'is not an id: small letters, digits and hyphens',
  'provision-id': 'is not a provision id such as us/18-usc-1595',
  'factor-reference': 'is not a factor or `set:NAME`',
  'element-reference': 'is not of the form FILE#THEORY/ELEMENT',
  'id-of-the-record': 'is another id than that of the record',
  'not-empty': 'is empty',
  day: 'is not a day that exists, written like 2026-11-23',
  'day-or-year': 'is neither a day that exists nor a year',
  when: 'is not a date; write 2020-06-14, 2020-06, 2020, 2020-06/2020-09 or unknown',
  'whole-cents': 'is not a whole number of cents',
  'state-code': 'is not a postal code such as GA',
  'web-address': 'is not an address of a page',
  'regular-expression': 'is not a regular expression',
  'ends-after-it-begins': 'ends before it begins',
  'closes-after-it-opens': 'closes before it opens',
  'begun-by-its-first-day': 'can have begun before it began',
  'doubtful-day-of-the-first-text':
    'has from_by on a later text: let that text begin on the latest day on which it can have begun, so that older claims keep the one before it',
  'names-a-grade': 'names no grade: text, decision, text-part, secondary or knowledge',
  'names-its-source': 'names no source for its grade; only knowledge may stand without one',
  'rests-on-without-versions': 'says rests_on exactly where it has neither versions nor a bill',
  'named-once': 'is used twice',
  'a-listed-group': 'is not one of the groups',
  'ingredients-or-tests': 'holds either ingredients or tests',
  'theories-or-immunity': 'holds neither theories nor an immunity',
  'one-reading-for-all': 'has no reading that reaches every claim',
  'expects-something': 'is empty: a row that expects nothing cannot fail',
  circuit: 'is not a circuit: write 1 to 11, dc, or a state such as tx',
  'reasons-for-what-was-decided': 'gives a reason for an element that is not held met or not met',
  'jurisdiction-of-a-warning': 'is not us, us- with a state, or intl',
  'unknown-with-its-date': 'must be unknown where the date is, and only there',
  'reason-for-an-inferred-date': 'is needed where the date is inferred',
  'page-without-a-decision': 'must name a page where no decision of law/decisions is named',
  'without-or-changes': 'needs `without` when it is enacted, and `changes` when it is not',
  'share-with-its-reduction': 'and share_of stand with the reduction "share", and with no other',
  'amount-not-below-zero':
    'is below zero; write amounts as positive numbers, the head says whether money is owed or taken off',
  'amount-of-a-claim': 'is larger than any sum that can be claimed; check the decimals',
  'no-fraction-of-a-cent': 'has a fraction of a cent; round it to cents',
  'share-not-below-zero': 'is below 0; write a share between 0 and 1',
  'share-not-above-one': 'is above 1; write a share between 0 and 1, 40 percent as 0.4',
  'yearly-fraction': 'is not a yearly fraction; write 3 percent as 0.03',
  'yearly-deviation': 'is too wide for a yearly standard deviation; write 1 percent as 0.01',
  'whole-multiple': 'is below 1; write the whole multiple, treble as 3',
  'somebody-in-the-pool': 'names nobody; list the defendants who can draw on it',
  'something-paid-by-the-pool': 'pays nothing; list what it covers, or take the pool out',
}
