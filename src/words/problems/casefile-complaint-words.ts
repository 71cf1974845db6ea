import type { CasefileComplaints } from '../../casefile/problems/casefile-complaints.ts'
import { type ComplaintWordsOf, didYouMean } from './complaint-words-of.ts'

export const casefileComplaintWords: ComplaintWordsOf<CasefileComplaints> = {
  'no-trial-court': ({ given, nearest }) =>
    `"${given}" is not a trial court that is known here; write it as cited, such as S.D. Ohio.${didYouMean(nearest)}`,
  'id-twice': ({ given }) => `the id ${given} is used twice.`,
  'claimants-called-alike': ({ pseudonym, ids: [one, other] }) =>
    `the claimants ${one} and ${other} have the same pseudonym, ${pseudonym}; give each a pseudonym of its own.`,
  'fact-twice': ({ given }) => `another fact has the id ${given}.`,
  'death-before-birth': () => 'the death is before the birth.',
  'conduct-ends-first': ({ party, towards }) =>
    `the conduct of ${party}${towards === null ? '' : ` towards ${towards}`} ends before it begins.`,
  'tolling-ends-before-it-begins': () => 'the tolling ends before it begins.',
  'no-such-claimant': ({ given }) => `${given} is not among the claimants.`,
  'no-such-party': ({ given, nearest }) => `${given} is not among the parties.${didYouMean(nearest)}`,
  'fact-about-nobody': ({ fact, given, nearest }) =>
    `fact ${fact} speaks of ${given}, who is not among the parties.${didYouMean(nearest)}`,
  'fact-differs-from-none': ({ fact, given, nearest }) =>
    `fact ${fact} differs from ${given}, which is not in the file.${didYouMean(nearest)}`,
  'tolling-rests-on-none': ({ given, nearest }) =>
    `the tolling rests on ${given}, which is not in the file.${didYouMean(nearest)}`,
  'no-such-factor-of-law': ({ given, nearest }) =>
    `"${given}" is not a factor; \`redress law factors\` lists them.${didYouMean(nearest)}`,
  'no-such-provision': ({ given, nearest }) => `there is no provision ${given} in the law files.${didYouMean(nearest)}`,
  'form-gone': () => 'a form that should stay is not there any more.',
  'quote-not-on-page': ({ fact, page, document }) =>
    `fact ${fact} quotes a passage that does not stand on page ${page} of ${document} as stored.`,
  'no-such-document': ({ document }) => `there is no document ${document} in this matter.`,
}
