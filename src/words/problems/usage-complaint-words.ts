import type {
  RequestFault,
  UsageComplaint,
  UsageComplaints,
  UsageKind,
} from '../../casefile/problems/usage-complaints.ts'
import { tableFaultNext, tableFaultWords } from '../valuation/table-words.ts'
import type { ComplaintWordsOf, Said } from './complaint-words-of.ts'

const usageWords: ComplaintWordsOf<UsageComplaints> = {
  'not-understood': ({ sentence }) => `The command was not understood: ${sentence}`,
  'no-such-day': ({ option, given }) => ({
    says: `${option === null ? `"${given}"` : `${option} ${given}`} is not a day that exists, written year first.`,
    next: 'Write it like 2026-11-23.',
  }),
  'no-such-time': ({ given }) => `"${given}" is no time: write 2020-06-14, 2020-06, 2020 or unknown.`,
  'not-an-id': () => 'An id is small letters, digits and hyphens.',
  'not-in-bounds': ({ option, counts, least, most }) =>
    `${option} takes ${counts === 'minutes' ? 'whole minutes' : 'a whole number'} from ${least}${most === null ? '' : ` to ${most}`}.`,
  'more-than-a-day': ({ option }) => `${option} takes minutes, at most a day.`,
  'not-one-of': ({ option, given, allowed }) => ({
    says: given === null ? `${option} is missing.` : `${option} "${given}" is not known.`,
    next: `Use one of ${allowed.join(', ')}.`,
  }),
  'value-not-taken': ({ options, command }) => ({
    says: `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''} has a value that it does not take.`,
    next: `See \`redress ${command} --help\`.`,
  }),
  'not-a-court': ({ given }) => ({
    says: `"${given}" is not a court that is known here.`,
    next: 'Write it as it is cited, such as "S.D. Ohio".',
  }),
  'not-a-state': ({ given }) => ({ says: `"${given}" is not a state.`, next: 'Write its postal code, such as OH.' }),
  'not-a-sign': ({ given }) => ({
    says: `"${given}" is not a sign that is known here.`,
    next: 'Use an id of law/factors.yaml, such as foot-traffic.',
  }),
  'not-a-section': ({ given }) => ({
    says: `${given} is not one section of the United States Code, so there is no official text to find.`,
    next: 'Give a section such as us/18-usc-1595.',
  }),
  'not-a-descriptor': ({ given }) => `${given} is not a file descriptor to read from; 0, or 3 and above, are.`,
  'no-claimant-called': ({ given, claimants }) => ({
    says: `There is no claimant ${given} in this matter.`,
    next: nameOne(claimants),
  }),
  'several-claimants': ({ claimants }) => ({
    says: 'This matter has several claimants, and each has damages of their own.',
    next: nameOne(claimants),
  }),
  'not-a-field': ({ given }) => ({
    says: `"${given}" is no field with its value.`,
    next: 'Write it like amount=180, in quotation marks where it holds a space; amount= takes the field out.',
  }),
  'no-shared-offer': () => ({
    says: 'No offer of the damages input is for several clients, so there is no sheet to sign.',
    next: 'Give the offer its shares: the pseudonym of each client with a share, all together 1.',
  }),
  'tag-without-place': () => ({
    says: 'A tag is put on something: a document, a page, a fact, a party or a claim.',
    next: 'Name it with --on, such as --on RD-000012/3.',
  }),
  'days-before-no-claim': () => ({
    says: 'Days are counted back from the strictest last day of a claim, and no claim was named.',
    next: 'Name the claim with --on; `redress assess --json` lists the ids. Or give the day itself with --due.',
  }),
  'no-task': ({ given }) => ({
    says: `${given} is no task, so it cannot be done or open; or its words are too long for what it is.`,
    next: '`redress work list` names tags, notes and tasks with their ids.',
  }),
  'no-such-paper-file': ({ given }) => ({
    says: `This paper has no file ${given}.`,
    next: 'Look at the preview again: it names the files.',
  }),
  'no-such-row': ({ list, given, rows }) => ({
    says: `There is no row ${given} of ${list} in the damages input; it has ${rows === 0 ? 'none' : rows}.`,
    next: '`redress damages rows` lists them with their numbers.',
  }),
  'no-offer': () => ({
    says: 'The damages input holds no offer to compare.',
    next: 'Add it under offers: with an id and an amount.',
  }),
  'no-elements': ({ cite }) => ({
    says: `${cite} is put to no defendant as a claim of its own, so it has no elements here.`,
    next: 'redress law show tells what it says; a civil action such as us/18-usc-1595 has elements.',
  }),
  'too-many-to-print': ({ most }) => ({
    says: `More than ${most.toLocaleString('en-US')} rows are not printed.`,
    next: 'Name a new file for them.',
  }),
  'caseload-out-of-bounds': ({ most }) =>
    `A caseload has from 1 to ${most.toLocaleString('en-US')} rows, and its seed is a whole number.`,
  'days-not-counted': () => ({
    says: 'The days of exploitation must be a whole number above 0.',
    next: 'Write it like --days 300.',
  }),
  'fact-without-source': () => 'A fact needs its statement and at least one quote with its document.',
  'quote-without-document': () => '--quote and --document go together: the words, and where they stand.',
  'decision-without-who-and-why': () => 'A decision on a held file needs who decided (--by) and why (--because).',
  'two-decisions': () => 'One decision at a time: --open or --leave.',
  'not-read-again': ({ document, because }) => ({
    says: `${document} is ${because === 'held' ? 'held' : 'a copy of another file'}, so it is not read again.`,
    next: because === 'held' ? 'See `redress held --help`.' : 'Name the file that came in first.',
  }),
  'folder-and-retry': () => 'Give either a folder to read, or --retry without a folder.',
  'names-on-a-terminal-only': () => ({
    says: '--uncovered shows names on a terminal only, never in a file, a pipe or JSON.',
    next: 'Run the command in a terminal without --json, or leave --uncovered out.',
  }),
  'records-would-change': ({ count }) => ({
    says: `The file changes ${count} ${count === 1 ? 'record that stands' : 'records that stand'} in the matter.`,
    next: 'See them with --dry-run, then run it again with --yes.',
  }),
  'acceptance-needs-yes': () => ({
    says: 'Accepting a matter as it stands is written into its audit log for good, so it needs a yes.',
    next: 'Find out first why it is not as it was written; then run the command in a terminal, or give --yes.',
  }),
  'no-yes': () => ({ says: 'You did not say yes.', next: 'Run it again when you are ready.' }),
  'no-reform-named': () => ({
    says: 'It is not said which reform to try.',
    next: 'Name it first, as in `redress impact fosta --on decisions`; `redress impact` lists them.',
  }),
  'several-things-to-try': () => ({
    says: 'A reform is tried on one thing at a time: decisions, a caseload or bystanders.',
    next: 'Run the command once for each.',
  }),
  'letters-out-of-bounds': ({ thing, most }) => `A ${thing} has 1 to ${most} letters.`,
  'terms-out-of-bounds': ({ most }) => `A file of terms holds 1 to ${most} of them, one a line.`,
  'no-terms': () => 'There is no term to report on: save a search, or give a file of terms.',
  'not-a-passage': ({ given }) => `${given} is no passage; write it as RD-000012/1/0.`,
  'query-or-place': () => 'Give either words to search for, or a place with --like.',
  'not-a-recording': ({ document }) => `${document} is no sound or video.`,
  'no-such-stretch': () =>
    '--from and --to take times of the recording, the later one last, as in --from 0:41 --to 1:10.',
  'no-passage-named': () => 'Name passages behind --yes or --no.',
  'sample-not-answered': () => 'The sample drawn before is not answered to its end.',
  'all-answered': () => 'Every passage is answered: there is nothing to draw from.',
  'table-not-read': ({ file, fault }) => ({ says: `${file}: ${tableFaultWords(fault)}`, next: tableFaultNext }),
  'not-tried-on': ({ given }) => `"${given}" is not something a reform is tried on; write decisions.`,
}

const nameOne = (claimants: readonly { readonly id: string; readonly pseudonym: string }[]): string =>
  `Name one with --claimant: ${
    claimants.length === 0
      ? 'none is recorded yet'
      : claimants.map(({ id, pseudonym }) => `${id} (${pseudonym})`).join(', ')
  }.`

/** What is wrong with what was asked, and what to ask instead where that is no part of the sentence. */
export function usageSays(complaint: UsageComplaint): { readonly says: string; readonly next: string | null } {
  const said = wordsFor(complaint)
  return typeof said === 'string' ? { says: said, next: null } : said
}

function wordsFor<K extends UsageKind>(complaint: { readonly is: K } & UsageComplaints[K]): Said {
  const words: (p: UsageComplaints[K]) => Said = usageWords[complaint.is]
  return words(complaint)
}

export const requestFaultWords: Readonly<Record<RequestFault, string>> = {
  'another-form': 'the request has another form than the view sends.',
  'another-matter': 'this view was started for one matter.',
  'too-long': 'the request is longer than the view ever sends.',
  'no-address': 'there is no such address.',
  'no-matter': 'no matter was chosen.',
}
