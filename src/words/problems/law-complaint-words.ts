import type { LawComplaints, LawList, RowDifference } from '../../casefile/problems/law-complaints.ts'
import type { ComplaintWordsOf } from './complaint-words-of.ts'

export const lawComplaintWords: ComplaintWordsOf<LawComplaints> = {
  'file-missing': () => 'the file is missing.',
  'id-of-another-place': ({ given, expected }) =>
    `its id is ${given}, but a file at this place has the id ${expected}.`,
  'id-taken': ({ given }) => `the id ${given} is already used by another file.`,
  'id-not-the-file-name': ({ given }) => `the id ${given} differs from the name of the file.`,
  'not-in-the-law': ({ list, given }) => listWords[list](given),
  'named-by-reach': ({ by, given }) => `"${by}" names the decision ${given}, which is not there.`,
  'stands-twice': ({ thing, given }) => `the ${thing} ${given} stands there twice.`,
  'counts-under-another': ({ given }) => `${given} itself counts under another provision.`,
  'versions-apart': ({ fault }) => versionWords[fault],
  'source-not-named': ({ given }) =>
    `the source "${given}" is named by no value: name it in a rests_on, or take it out.`,
  'several-defaults': () => 'more than one test is the default.',
  'no-decision-here': () => 'there is no decision in it.',
  'in-another-circuit': ({ court, own, given }) => `${court} lies in circuit ${own}, not ${given}.`,
  'claim-without-elements': ({ cite }) =>
    `${cite} gives a claim, and neither its elements nor a reason in elements/not-put.yaml is there.`,
  'no-table-of-cases': ({ cite }) =>
    `${cite} gives a claim or a time limit and has no table of cases; put one at this place.`,
  'row-answered-otherwise': ({ row, differences }) =>
    `the row "${row}" is answered otherwise: ${differences.map(differenceWords).join('; ')}.`,
  'boundary-without-rows': ({ dated, eve, first }) =>
    `no rows stand on both sides of ${first}: one with ${dateWords[dated]} ${eve} and one with ${first} are needed.`,
  'no-text-from': ({ provision, from }) => `${provision} has no text that begins on ${from}.`,
  'no-question-of-claim': ({ provision, question }) =>
    `${provision} has no question ${question} that the claim alone answers.`,
  'no-element-of-theory': ({ claim, element, theory }) =>
    `${claim} has no element ${element} under the theory ${theory}.`,
  'no-ruling-speaks': ({ claim, theory }) =>
    `no decided case on record speaks to ${claim}${theory === null ? '; name the theory as well' : ` under the theory "${theory}"`}.`,
}

const listWords: Readonly<Record<LawList, (given: string) => string>> = {
  provisions: (given) => `there is no provision ${given}.`,
  decisions: (given) => `there is no decision ${given} in law/decisions.`,
  factors: (given) => `"${given}" is not a factor; law/factors.yaml lists them.`,
  'factor-sets': (given) => `there is no set of factors ${given}.`,
  courts: (given) => `"${given}" is not a court that is known here; write it as cited, such as S.D. Ohio.`,
  questions: (given) => `there is no question ${given}.`,
  elements: (given) => `there is no element ${given} written out.`,
  sources: (given) => `the source "${given}" is not in the list of sources.`,
  'served-by-orders': (given) => `"${given}" is no factor, no issue, and none of identity, forum, damages.`,
}

const versionWords: Readonly<Record<LawComplaints['versions-apart']['fault'], string>> = {
  'later-start-unknown': 'only the first version may begin on a day that is not known.',
  overlap: 'this version overlaps the one before it, or stands out of order.',
  gap: 'there is a gap before this version, and "gaps" does not explain it.',
}

const dateWords: Readonly<Record<LawComplaints['boundary-without-rows']['dated'], string>> = {
  conduct: 'conduct on',
  death: 'a death on',
  discovery: 'a discovery on',
  filing: 'filing or as_of on',
}

/** What a row of a table of cases expects and its answer does not hold. */
export function differenceWords(one: RowDifference): string {
  switch (one.is) {
    case 'field':
      return `${one.field} is ${one.answered}, not ${one.expected}`
    case 'version-not-governing':
      return `the text of ${one.first} does not govern`
    case 'no-caution-with':
      return `no caution says "${one.words}"`
    case 'no-caution':
      return `no caution ${one.code}`
    case 'warns-against':
      return `it says "${one.headline}" and warns: "${one.warned}"`
    case 'problem':
      return `no answer, but the problem ${one.code}`
    case 'answer':
      return `an answer came instead of the problem ${one.code}`
    default:
      return one satisfies never
  }
}
