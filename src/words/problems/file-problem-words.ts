import type { FileProblems } from '../../casefile/problems/file-problems.ts'
import { complaintNext, complaintSays, whereWords } from './complaint-words.ts'
import { at, type WordsOf } from './words-of.ts'

export const fileProblemWords: WordsOf<FileProblems> = {
  'folder-not-found': {
    lawyer: (p) => `The folder ${p.folder} cannot be read. Nothing was changed.`,
    next: () => 'Check the path and that you may open the folder.',
  },
  'folder-not-writable': {
    lawyer: (p) =>
      `Nothing can be written in the folder ${p.folder}: it is read-only, or your account has no right to it. No file there was changed, and the matter is as it was.`,
    next: () => 'Choose a folder of your own for the files.',
  },
  'file-not-found': {
    lawyer: (p) => `The file ${p.file} cannot be read. Nothing was changed.`,
    next: () => 'Check the path and that you may open the file.',
  },
  'file-too-large': {
    lawyer: (p) =>
      `${p.file} is larger than any file that is written by hand, so it was not read. Nothing was computed from it.`,
    next: () => 'Check that it is the file meant.',
  },
  'input-not-valid': {
    lawyer: (p) =>
      `${whereWords(p)}${p.on === undefined ? '' : `on ${p.on}, `}${complaintSays(p.complaint)} Nothing was computed from it.`,
    next: (p) => complaintNext(p.complaint) ?? 'Correct that place and give the file again.',
  },
  'input-has-faults': {
    lawyer: (p) =>
      `${p.file} has ${p.faults.length} places to correct. ${p.faults.map(({ line, complaint }) => `Line ${line}: ${complaintSays(complaint)}`).join(' ')} Nothing was taken from it.`,
    next: () => 'Correct these places and give the file again.',
  },
  'dates-not-possible': {
    lawyer: (p) => `${at(p)}the dates cannot all be true together. Nothing was computed from them.`,
    next: () => 'Compare the days of the conduct, of birth, of discovery and of death with each other.',
  },
  'state-without-court': {
    lawyer: (p) =>
      `${p.list === 'caseload' ? 'The caseload' : 'The list of businesses'} names the state ${p.state}, of which no court is known. Nothing was computed from it.`,
    next: () => 'Write the state with two letters, such as OH.',
  },
  'no-decision-in-file': {
    lawyer: (p) => `There is no decision in ${p.file}. Nothing was computed.`,
    next: () => 'Name a folder or a file of decisions in the form of `law/decisions`.',
  },
  'xml-not-sound': {
    lawyer: (p) => `${at(p)}this is not well-formed XML. Nothing was taken from it.`,
    next: () => 'Fetch the file again from the Office of the Law Revision Counsel.',
  },
  'xml-too-deep': {
    lawyer: (p) =>
      `The tags of ${p.file} stand deeper within each other than in any title of the Code, so it was not read.`,
    next: () => 'Check that it is the file meant.',
  },
  'section-not-in-file': {
    lawyer: (p) => `There is no section ${p.section} in ${p.file}. Nothing was taken from it.`,
    next: () => 'Take the XML of the right title from the Office of the Law Revision Counsel.',
  },
  'column-not-sound': {
    lawyer: (p) =>
      `${p.file}: the column ${p.column} is missing, has a gap in the ages, or holds a number that is not a probability. Nothing was computed from it.`,
    next: () => 'Put back the table that came with Redress.',
  },
  'table-not-readable': {
    lawyer: (p) =>
      `${p.file}: after row ${p.row} it cannot be read in the time and memory set aside; it is damaged or too large. Nothing was computed from it.`,
    next: () => 'Save the table again as CSV, or in parts.',
  },
}
