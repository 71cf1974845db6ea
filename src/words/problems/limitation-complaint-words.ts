import type { DatesApart, LimitationComplaints, ProvisionSort } from '../../casefile/problems/limitation-complaints.ts'
import type { ComplaintWordsOf } from './complaint-words-of.ts'

const oneDayTwice = 'A year is enough; where only one of them is known, give that day twice.'

export const limitationComplaintWords: ComplaintWordsOf<LimitationComplaints> = {
  'no-claim-described': () => 'The file does not describe a claim.',
  'end-of-conduct-missing': ({ end }) =>
    `the ${end === 'from' ? 'beginning' : 'end'} of the conduct (conduct, ${end}) is missing. ${oneDayTwice}`,
  undated: ({ event }) =>
    event === 'conduct'
      ? `The conduct needs a date for its beginning and its end. ${oneDayTwice}`
      : 'The tolling needs a date for its beginning; a year is enough.',
  'dates-apart': ({ dates }) => apartWords[dates],
  'gives-no-action': ({ cite, sort, actions }) => ({
    says: `${cite} is ${sortWords[sort]} and gives no civil action of its own, so no time limit runs under it.`,
    next:
      actions.length > 0
        ? `Ask about an action that may rest on it: ${actions.join(' or ')}.`
        : 'Ask about a civil action; `redress law coverage` lists them.',
  }),
  'no-such-court': ({ given, nearest }) => ({
    says: `"${given}" is not a court that is known here.`,
    next: nearest === null ? 'Write it as cited, for example "S.D. Ohio".' : `Did you mean "${nearest}"?`,
  }),
  'no-such-offence': ({ given, nearest, claim }) => ({
    says: `"${given}" is not an offence that the law files know.`,
    next:
      nearest === null ? `\`redress law show ${claim}\` lists the acts it may rest on.` : `Did you mean "${nearest}"?`,
  }),
  'no-such-theory': ({ given, nearest, claim, allowed }) => ({
    says: `"${given}" is not a theory that the law files know.`,
    next: `${nearest === null ? '' : `Did you mean "${nearest}"? `}${allowed.length > 0 ? `${claim} tells apart ${allowed.join(', ')}.` : 'Leave it out.'}`,
  }),
  'no-day-asked': () => ({
    says: 'It says neither when the suit was filed nor for which day to answer.',
    next: 'Add `filed` or `as_of`.',
  }),
  'death-missing': ({ cite }) => `A claim under ${cite} arises with a death, and "decedent_died" is missing.`,
}

const apartWords: Readonly<Record<DatesApart, string>> = {
  'conduct-ends-first': 'The conduct ends before it begins.',
  'born-after-conduct': 'The birth date is after the conduct.',
  'died-before-conduct': 'The death is before the conduct.',
  'filed-before-conduct': 'The suit is filed before the conduct.',
  'tolling-ends-first': 'The tolling ends before it begins.',
}

const sortWords: Readonly<Record<ProvisionSort, string>> = {
  'cause-of-action': 'a civil action',
  'wrongful-death': 'an action for a death',
  survival: 'an action that survives a death',
  limitation: 'a time limit',
  crime: 'a crime',
  restitution: 'a rule of restitution',
  procedure: 'a rule of procedure',
  computing: 'a rule of counting time',
  commencing: 'a rule of bringing suit',
  immunity: 'an immunity',
  'damages-rule': 'a rule of damages',
  definition: 'a note on the law',
  bill: 'a bill, not law,',
}
