import type { ReleaseProblems } from '../../casefile/problems/release-problems.ts'
import type { WordsOf } from './words-of.ts'

export const releaseProblemWords: WordsOf<ReleaseProblems> = {
  'quote-does-not-match': {
    lawyer: (p) =>
      `The casebook was not made: the quote of fact ${p.fact} differs from ${p.document}, page ${p.page}. The matter itself is unchanged.`,
    next: () => 'Open the page, correct the quote of that fact, and make the casebook again.',
  },
  'identity-would-leave': {
    lawyer: (p) =>
      `The casebook was not released: ${p.count} place(s) in ${p.file} would have shown a protected identity (${p.where}: ${p.pseudonym}). Nothing was written to the chosen folder.`,
    next: () =>
      'Look at the place named; correct the fact or add the missing form of the name to the identities, then make it again.',
  },
  'name-not-told': {
    lawyer: (p) =>
      `The papers were not released: ${p.count === 1 ? 'one place' : `${p.count} places`} cannot be told. In "${p.passage}" what is covered is either ${p.pseudonym}, or a word, a number or another person written alike. Nothing was written to the chosen folder.`,
    next: () =>
      'List the places with `redress names MATTER`, answer each once with --answer, then make the papers again.',
  },
  'name-question-not-found': {
    lawyer: (p) =>
      `There is no open question ${p.number} about names: ${p.count === 0 ? 'none is open' : p.count === 1 ? 'one is open' : `${p.count} are open`}. Nothing was changed.`,
    next: () => 'List them with `redress names MATTER`; the numbers change when one is answered.',
  },
  'pseudonym-reveals-identity': {
    lawyer: (p) =>
      `The pseudonym of ${p.identity} holds a protected form of ${p.reveals}, so it would give away what it should cover. Nothing was written or shown, and the matter is unchanged.`,
    next: () => 'Choose another pseudonym, for example initials or Doe, and do it again.',
  },
}
