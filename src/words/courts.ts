import type { ClaimInCourt, ForumAnswer, ForumGroundName, ForumReason } from '../casefile/views/court-comparison.ts'

export const forumAnswerWords: Readonly<Record<ForumAnswer, string>> = {
  yes: 'yes',
  arguable: 'arguable',
  no: 'no',
  'not-known': 'not known',
}

const groundNames: Readonly<Record<Exclude<ForumGroundName['is'], 'law'>, string>> = {
  'venue-by-state-law': 'venue by state law',
  'events-in-district': 'events in the district',
  'all-reside-in-state': 'all defendants reside in the state',
  'no-district-otherwise': 'no district fits otherwise',
  'federal-claim': 'federal claim',
  'state-claim-in-state-court': 'state claim in state court',
  'rides-along': 'rides along with a federal claim',
}

export const groundName = (name: ForumGroundName): string => (name.is === 'law' ? name.text : groundNames[name.is])

/** One or two sentences. */
export function forumReason(why: ForumReason): string {
  switch (why.is) {
    case 'law':
      return why.text
    case 'home-not-in-file':
      return 'The states where it is at home are not in the file.'
    case 'home-elsewhere':
      return `It is at home in ${why.states.join(', ')} only.`
    case 'acted-elsewhere':
      return `Its recorded conduct happened in ${why.states.join(', ') || 'no state that is named'}.`
    case 'own-conduct-here':
      return 'Its conduct towards the claimant happened in this district.'
    case 'district-not-in-file':
      return `Its conduct happened in ${why.states.join(', ')}; in which district is not in the file.`
    case 'only-others-acted-here':
      return 'Only conduct of other defendants in the same events happened in this district.'
    case 'no-conduct-here':
      return 'No conduct in this district is recorded.'
    case 'resident-elsewhere':
      return `${why.parties} of ${why.of} defendants are not shown to reside in the state.`
    case 'none-in-this-district':
      return 'None of them is shown to reside in this very district.'
    case 'one-must-reside-here':
      return `${why.law} At least one must reside in this very district.`
    case 'residence-not-in-file':
      return 'The states or districts where all defendants reside are not in the file.'
    default:
      return why satisfies never
  }
}

/** How rulings on like facts lean in a court. */
export const leaningWords = (precedent: ClaimInCourt['precedent']): string =>
  precedent === null || precedent.favours === 'abstains'
    ? 'rulings on like facts are divided or silent'
    : `rulings on like facts favour the ${precedent.favours}`
