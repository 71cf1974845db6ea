import type { LawProblems } from '../../casefile/problems/law-problems.ts'
import { complaintSays } from './complaint-words.ts'
import { at, type WordsOf } from './words-of.ts'

export const lawProblemWords: WordsOf<LawProblems> = {
  'law-not-valid': {
    lawyer: (p) =>
      `The law file ${p.file}${p.line ? ` line ${p.line}` : ''} cannot be used: ${complaintSays(p.complaint)} No answer was computed from it.`,
    next: () => 'Correct that place and run `redress law check`.',
  },
  'provision-not-found': {
    lawyer: (p) =>
      `${p.file ? `${p.file}${p.line ? ` line ${p.line}` : ''}: ` : ''}There is no provision ${p.id} in the law files. Nothing was computed.`,
    next: (p) => `${p.near ? `Did you mean ${p.near}? ` : ''}\`redress law coverage\` lists what there is.`,
  },
  'no-version-in-force': {
    lawyer: (p) => `${p.id} had no version in force on ${p.on}. Nothing was computed for that day.`,
    next: () => 'Ask for a day within its history; `redress law show ID` lists the versions.',
  },
  'court-not-known': {
    lawyer: (p) => `${at(p)}"${p.court}" is not a trial court that the law files know. Nothing was computed.`,
    next: () => 'Write it as it is cited, for example "S.D. Ohio".',
  },
  'theory-not-known': {
    lawyer: (p) => `"${p.theory}" is not a theory of ${p.claim}. Nothing was computed.`,
    next: (p) => `Name one of these: ${p.known.join(', ')}.`,
  },
  'reform-not-known': {
    lawyer: (p) => `There is no reform ${p.reform} in the law files. Nothing was computed.`,
    next: (p) => `Name one of these, or the path of a .yaml file: ${p.known.join(', ')}.`,
  },
  'birth-date-needed': {
    lawyer: (p) =>
      `The time after the 18th birthday cannot be counted without a birth date for ${p.person ?? 'the claimant'}. A year is enough. Nothing was lost.`,
    next: () => 'Add the birth year or date to the matter.',
  },
}
