import type { EvidenceProblems } from '../../casefile/problems/evidence-problems.ts'
import { searchFaultSays } from './search-fault-words.ts'
import { at, type WordsOf } from './words-of.ts'

const timeFaults = {
  'no-time': 'no time stands in front of this line, nor of any before it',
  'earlier-than-before': 'the time of this line is earlier than that of the line before',
  'after-the-end': 'the recording ends before the time of this line',
} as const

const clipFaults = {
  'not-kept': 'no copy of it is kept in the matter, because it is held',
  'no-wave': 'it is no wave file, and only those can be cut without changing the sound',
  packed: 'its sound is packed in a way that cannot be cut without changing it',
  'ends-before': 'it ends before the clip would begin',
} as const

export const evidenceProblemWords: WordsOf<EvidenceProblems> = {
  'contraband-listed': {
    lawyer: (p) =>
      `The import stopped: the file now numbered ${p.document} is on the list of known illegal material. It was not opened, indexed or copied; what came in before it is safe.`,
    next: () =>
      'Do not open, copy, send or delete that file. Call counsel experienced in 18 U.S.C. § 2252A at once, before doing anything else with the folder.',
  },
  'held-stays-held': {
    lawyer: (p) =>
      p.why === 'listed'
        ? 'A file on the list of known illegal material can never be opened here. Nothing was changed.'
        : 'The matter is, or may be, about a minor, so no held file was released. Nothing was changed.',
    next: (p) =>
      p.why === 'listed'
        ? 'Do not open, copy, send or delete it. Call counsel experienced in 18 U.S.C. § 2252A before anything else.'
        : 'Let the responsible attorney decide; when nothing that the law forbids can be in it, say so: by its box in the view, by `--although-minor` on a terminal.',
  },
  'page-not-drawn': {
    lawyer: (p) =>
      `Page ${p.page} of this document could not be drawn as it looks. Its text stays readable, and the original is unchanged.`,
    next: () => 'Read the text of the page, or open the original file where it lies.',
  },
  'search-not-understood': {
    lawyer: (p) => `The search could not be understood: ${searchFaultSays(p.fault, p.at)} The matter is unchanged.`,
    next: () => 'Put phrases in double quotes, balance the parentheses, and write AND, OR, NOT in capitals.',
  },
  'transcript-not-timed': {
    lawyer: (p) => `${at(p)}${timeFaults[p.why]}. Nothing was added.`,
    next: () => 'Put a time in front of each line, in order, as in [0:41] Hale: Who paid?, and run the command again.',
  },
  'clip-not-possible': {
    lawyer: (p) => `${p.document} could not be cut: ${clipFaults[p.why]}. Nothing was written.`,
    next: (p) =>
      p.why === 'not-kept'
        ? 'See `redress held --help`.'
        : p.why === 'ends-before'
          ? 'See how long it is with `redress account --all`, and give earlier times.'
          : 'Cut a copy with a program for sound, and note which one and how.',
  },
  'hash-not-valid': {
    lawyer: (p) =>
      `The hash list ${at(p)}this is no MD5, SHA-1 or SHA-256 (32, 40 or 64 hexadecimal digits). No file was read.`,
    next: () => 'Correct the line and run the command again.',
  },
}
