import type { ReleaseProblems } from '../../casefile/problems/release-problems.ts'
import { ended } from '../counting.ts'
import { placeInFile } from '../release/finished-place.ts'
import { saidInWords, toldOn } from '../release/name-words.ts'
import type { WordsOf } from './words-of.ts'

/** The same in a terminal and in a window. */
export const anotherFileName = 'Give the file another name, without the protected one, and make it again.'

export const releaseProblemWords: WordsOf<ReleaseProblems> = {
  'quote-does-not-match': {
    lawyer: (p) =>
      `The casebook was not made: the quote of fact ${p.fact} differs from ${p.document}, page ${p.page}. The matter itself is unchanged.`,
    next: () => 'Open the page, correct the quote of that fact, and make the casebook again.',
  },
  'identity-would-leave': {
    lawyer: (p) =>
      `The papers were not released: ${p.count} place(s) in ${p.file} would have shown a protected identity (${placeInFile(p.where)}: ${p.pseudonym}). Nothing was written to the chosen folder.`,
    next: (p) =>
      p.where.is === 'file-name'
        ? anotherFileName
        : p.answered
          ? 'It was answered that this is the name, and it stands in the paper’s own text or figures, which nothing can cover. Take the answer back with `redress names MATTER --take-back ID` (--answered lists the ids), make the paper again and answer `other` where it is the paper’s own word; or change the pseudonym’s identity, if the form that is listed is too general.'
          : 'Look at the place named; correct the fact or add the missing form of the name to the identities, then make it again.',
  },
  'name-not-told': {
    lawyer: (p) =>
      `The papers were not released: ${p.count === 1 ? 'one place' : `${p.count} places`} cannot be told. In "${p.passage}" what is covered is either ${p.pseudonym}, or a word, a number or another person written alike. Nothing was written to the chosen folder.`,
    next: () =>
      'List the places with `redress names MATTER`, answer each once with --answer ID, then make the papers again.',
  },
  'name-question-settled': {
    lawyer: (p) =>
      `${ended(`The question ${p.question} is open no more: ${toldOn(p.given)} it was ${p.by === p.question ? 'answered' : `settled by the answer to ${p.by}`}, that the place ${saidInWords(p)}`)} Nothing was changed now.`,
    next: (p) =>
      `If that answer was wrong, take it back with \`redress names MATTER --take-back ${p.by}\`: whatever it settled is open again, and can be answered anew.`,
  },
  'name-question-not-found': {
    lawyer: (p) =>
      `No open question about names has the id ${p.question}: ${p.count === 0 ? 'none is open' : p.count === 1 ? 'one is open' : `${p.count} are open`}. Nothing was changed.`,
    next: () =>
      'List them with `redress names MATTER` and give the id that stands before the question, such as q-bdfghk; it stays the same until that question is answered. `redress names MATTER --answered` lists the answers that were given.',
  },
  'pseudonym-reveals-identity': {
    lawyer: (p) =>
      `The pseudonym of ${p.identity} holds a protected form of ${p.reveals}, so it would give away what it should cover. Nothing was written or shown, and the matter is unchanged.`,
    next: () => 'Choose another pseudonym, for example initials or Doe, and do it again.',
  },
}
