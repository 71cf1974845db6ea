import type { ProblemCode, ProblemParameters } from '../../casefile/problems.ts'
import { anotherFileName } from './release-problem-words.ts'

type NextOnPage = { readonly [C in ProblemCode]?: (p: ProblemParameters[C]) => string }

const meant = (near: string | undefined): string => (near ? `Did you mean ${near}? ` : '')

/**
 * What to do next for whoever works in the window: it names the place, where a terminal names the command. A problem that is
 * not here is told alike at both; the test asks for each whose next step names a command.
 */
export const nextOnPage: NextOnPage = {
  usage: () => 'Correct what is named and try it again.',
  'address-not-open': () => 'Start Redress again by its icon: it opens a new window.',
  unexpected: () =>
    'Reload the page and try it again; if it happens again, end Redress and start it anew, and tell the makers what you did.',
  'matter-not-found': () => 'Check the folder in the list of matters, or make a new matter there.',
  'matter-in-use': () => 'Wait until the other program has finished, then try it again.',
  'matter-newer': () => 'Install the newer Redress and open the matter again.',
  'matter-read-only': () => 'Copy the whole matter folder, closed, to a disk that you can write on, and open it there.',
  'disk-full': () => 'Make room on that disk and try it again.',
  'vault-damaged': () =>
    'Stop working in this copy, keep it, and restore the whole matter folder from a backup. “Check the whole matter”, under This matter, tells which parts are whole.',
  'audit-broken': () =>
    'Keep this copy as it is, and compare it with a backup. “Check the whole matter”, under This matter, reads all of it and names every part that differs.',
  'content-changed': () =>
    'Restore what is missing. Where you know the reason for the rest, such as a restored backup, write it down under This matter, after “Check the whole matter”; papers can be made again then.',
  'originals-changed': () =>
    'Restore the matter folder from a backup, or bring in the original files again under Evidence; then try it again.',
  'suggestion-not-found': () => 'Choose one of the suggestions that Evidence lists.',
  'record-not-found': (p) => (p.near ? `Did you mean ${p.near}?` : 'Reload the page: it shows what there is.'),
  'factor-not-found': (p) => `${meant(p.near)}Choose one from the list of what a fact can show.`,
  'document-not-found': (p) =>
    p.why === 'several'
      ? 'Give its number, such as RD-000012, or more of its path; the search under Evidence shows both.'
      : p.why === 'no-transcript'
        ? 'Read it under Evidence; a transcript that was not known as one is a text with the numbers of its lines.'
        : 'Choose the file under Evidence, or bring in the folder that holds it there.',
  'intake-already-taken': () => 'Change single answers where they stand, under People and places.',
  'nothing-to-undo': () => 'See what was done in the history, under This matter.',
  'nothing-to-redo': () =>
    'See what was done in the history, under This matter; what was taken back stands there with its words.',
  'no-assessment-yet': ({ why }) =>
    why === 'no-facts'
      ? 'Accept a suggestion under Evidence, or mark words on a page and make a fact of them; the chronology takes a fact by hand.'
      : 'Write down whom the case is for under Intake, or load a facts file under This matter.',
  'no-damages-input': () => 'Enter the losses under Damages, or load a file of them there.',
  'transcript-not-timed': () =>
    'Put a time in front of each line, in order, as in [0:41] Hale: Who paid?, and add it again.',
  'clip-not-possible': ({ why }) =>
    why === 'not-kept'
      ? 'It is held: under Evidence stands what was decided about it, and can be decided anew.'
      : why === 'ends-before'
        ? 'See how long it is beside the file, under Evidence, and give earlier times.'
        : 'Cut a copy with a program for sound, and note which one and how.',
  'held-stays-held': () =>
    'Let the responsible attorney decide; when nothing that the law forbids can be in it, say so by the box beside the file, under Evidence.',
  'hash-not-valid': () => 'Correct the line and bring in the folder again.',
  'identity-would-leave': (p) =>
    p.where.is === 'file-name'
      ? anotherFileName
      : p.answered
        ? 'It was answered that this is the name, and it stands in the paper’s own text or figures, which nothing can cover. Take the answer back under People and places, where the answers given stand, make the paper again and answer that it is another word; or change the listed name under People and places, if it is too general.'
        : 'Look at the place named; correct the fact, or add the missing form of the name under People and places, then make it again.',
  'name-not-told': () => 'Answer each place once, under People and places, then make the paper again.',
  'name-question-settled': () =>
    'If that answer was wrong, take it back under People and places, where the answers given stand: whatever it settled is open again.',
  'name-question-not-found': () =>
    'The questions that are open stand under People and places, and the answers given below them.',
  'law-not-valid': () => 'Correct that place in the law files, or install Redress anew.',
  'provision-not-found': (p) => `${meant(p.near)}Law lists what there is.`,
  'no-version-in-force': () => 'Ask for a day within its history; its page under Law lists the versions.',
}
