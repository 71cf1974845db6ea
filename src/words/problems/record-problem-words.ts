import type { RecordProblems } from '../../casefile/problems/record-problems.ts'
import { complaintSays } from './complaint-words.ts'
import type { WordsOf } from './words-of.ts'

export const recordProblemWords: WordsOf<RecordProblems> = {
  'suggestion-not-found': {
    lawyer: (p) => `There is no suggestion ${p.suggestion} in this matter. Nothing was changed.`,
    next: () => 'List the suggestions with `redress review` and choose one of them.',
  },
  'change-does-not-fit': {
    lawyer: (p) =>
      `The change does not fit the rest of the matter. ${p.complaints.map((one) => sentence(complaintSays(one))).join(' ')} Nothing was changed.`,
    next: () => 'Correct what is named, or change the other record first.',
  },
  'page-not-as-shown': {
    lawyer: (p) =>
      `Page ${p.page} does not show the selected words any more: a name was protected, or the page was read again, since this window showed it. Nothing was saved.`,
    next: () => 'Look at the page as it is now and select the words again; what was typed is kept.',
  },
  'record-not-found': {
    lawyer: (p) => `There is no ${p.kind} ${p.id} in this matter. Nothing was changed.`,
    next: (p) => (p.near ? `Did you mean ${p.near}?` : 'See what there is with `redress facts export MATTER`.'),
  },
  'factor-not-found': {
    lawyer: (p) => `"${p.words}" is not among the factors. Nothing was changed.`,
    next: (p) => `${p.near ? `Did you mean ${p.near}? ` : ''}List them with \`redress law factors\`.`,
  },
  'document-not-found': {
    lawyer: (p) => {
      const named = p.document ?? 'that name'
      const said =
        p.why === 'several'
          ? `Several files of this matter are called ${named}.`
          : p.why === 'no-transcript'
            ? `${named} is in this matter and is no transcript of testimony, so nobody speaks in it by page and line.`
            : `There is no ${p.document === null ? 'such document' : `document ${p.document}`} in this matter.`
      return `${p.in ? `${p.in}: ` : ''}${said} Nothing was changed.`
    },
    next: (p) =>
      p.why === 'several'
        ? 'Give its number, such as RD-000012, or more of its path; `redress search` shows both.'
        : p.why === 'no-transcript'
          ? 'Read it with `redress search`; a transcript that was not known as one is a text with the numbers of its lines.'
          : 'Name a file by its number, such as RD-000012, by its path, or by the end of its path. Look it up with `redress search`, or ingest the folder that holds it.',
  },
  'quote-not-found': {
    lawyer: (p) =>
      `${p.in ? `${p.in}: ` : ''}Fact ${p.fact} quotes a passage that does not stand on page ${p.page} of ${p.document} as stored. The fact was not taken in; everything else is untouched.`,
    next: () => 'Open the page, copy the words exactly, and load the facts again.',
  },
  'intake-already-taken': {
    lawyer: () =>
      'The first conversation of this matter is written down already: whom the case is for stands in it. Nothing was changed.',
    next: () => 'Change single answers where they stand: under People, or with `redress facts load MATTER FILE`.',
  },
  'nothing-to-undo': {
    lawyer: () => 'There is no change left to take back in this matter. Nothing was changed.',
    next: () => 'See what was done with `redress history MATTER`.',
  },
  'nothing-to-redo': {
    lawyer: () =>
      'There is nothing to make again: nothing was taken back, or something new was written since. Nothing was changed.',
    next: () => 'See what was done with `redress history MATTER`; what was taken back stands there with its words.',
  },
  'no-assessment-yet': {
    lawyer: ({ why }) =>
      why === 'no-facts'
        ? 'The matter has no fact yet, so there is nothing to assess. Nothing was lost.'
        : 'No matter with a claimant is written down here yet, so there is nothing to assess. Nothing was lost.',
    next: ({ why }) =>
      why === 'no-facts'
        ? 'Accept a suggestion with `redress review MATTER --accept ID`, add a fact with `redress fact add`, or write facts into the file and load it again with `redress facts load MATTER FILE`.'
        : 'Write down the matter and a claimant with `redress facts load MATTER FILE`; suggestions accepted with `redress review` are its facts.',
  },
  'no-damages-input': {
    lawyer: () => 'This matter holds no damages input yet, so there is nothing to value. Nothing was lost.',
    next: () =>
      'Write the input as a YAML file and take it in with `redress damages load MATTER FILE`, or value the file alone with `redress damages FILE`.',
  },
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
