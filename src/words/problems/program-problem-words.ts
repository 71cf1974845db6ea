import type { ProgramProblems } from '../../casefile/problems/program-problems.ts'
import { requestFaultWords, usageSays } from './usage-complaint-words.ts'
import type { WordsOf } from './words-of.ts'

export const programProblemWords: WordsOf<ProgramProblems> = {
  usage: {
    lawyer: (p) => `${usageSays(p.complaint).says} Nothing was changed.`,
    next: (p) => usageSays(p.complaint).next ?? 'Run `redress --help` to see the commands.',
  },
  'request-not-understood': {
    lawyer: (p) =>
      `The view was asked for something it does not know: ${requestFaultWords[p.why]} Nothing was changed.`,
    next: () => 'Reload the page and try again from there.',
  },
  'address-not-open': {
    lawyer: () => 'This address is not open: it was used before, or Redress was ended since. Nothing was shown.',
    next: () =>
      'Start Redress again: it opens a new window. Where `redress serve` runs in a terminal, press Enter there for a new address.',
  },
  'matter-name-not-fit': {
    lawyer: () =>
      'This cannot be the name of a folder on every computer: it is empty, longer than 60 characters, begins or ends with a full stop, or holds one of < > : " / \\ | ? *. Nothing was made.',
    next: () => 'Choose a short name of letters and numbers, such as "2026-014".',
  },
  'another-matter-open': {
    lawyer: () => 'Another window has opened another matter meanwhile. Nothing was changed.',
    next: () => 'Lock that matter first; one program shows one matter at a time.',
  },
  'work-under-way': {
    lawyer: () => 'The example is being made already. Nothing was begun a second time.',
    next: () => 'Wait until it is there; the list of matters shows how far it is.',
  },
  'browser-not-opened': {
    lawyer: (p) =>
      `Redress runs, but no window could be opened: ${p.program} did not start on this computer. Nothing was changed.`,
    next: () => 'Run `redress open --no-open` and open the printed address in a browser yourself.',
  },
  'first-does-not-answer': {
    lawyer: () => 'Redress runs already under your account but does not answer, so no second one was started.',
    next: () =>
      'Wait a minute and start it again; if it still does not answer, restart the computer. Saved work is safe.',
  },
  'port-in-use': {
    lawyer: (p) =>
      `Port ${p.port} is used by another program, so the browser view was not started. The matter is unchanged.`,
    next: () => 'Give another port with --port, or leave it out and a free one is chosen.',
  },
  'view-missing': {
    lawyer: () =>
      'The browser view is not among the files of this program, so it was not started. No matter was changed.',
    next: () =>
      'Install Redress again, or in a checkout of its source start it by `bin/redress serve`, which builds the view. Every other command works as before.',
  },
  unexpected: {
    lawyer: () =>
      'Something failed that should not have. What was saved before is safe; the step under way was not completed.',
    next: () => 'Run the command again with --trace and send the technical lines (they name no client) to the makers.',
  },
}
