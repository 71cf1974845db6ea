/**
 * The catalogue of expected problems. A code is permanent. `lawyer` says what happened, what it means, what to do, and
 * that the work is safe; `next` is the one thing to do. Parameters that reach logs (`developer`) hold ids only.
 */
interface Wording<P> {
  readonly lawyer: (p: P) => string
  readonly next: (p: P) => string
}

type Nothing = Readonly<Record<never, never>>

/** One entry: its parameters are the type, so that one left out, or one too many, does not compile. */
const worded = <P extends object = Nothing>(wording: Wording<P>): Wording<P> => wording

/** `facts.yaml line 4: `, as far as the place is known. */
const at = ({ file, line }: { readonly file?: string; readonly line?: number }): string =>
  file === undefined ? '' : `${file}${line === undefined ? '' : ` line ${line}`}: `

const catalogue = {
  usage: worded<{ readonly what: string; readonly next?: string }>({
    lawyer: (p) => `${p.what} Nothing was changed.`,
    next: (p) => p.next ?? 'Run `redress --help` to see the commands.',
  }),
  'wrong-passphrase': worded({
    lawyer: () => 'The passphrase does not open this matter. Nothing was opened or changed.',
    next: () => 'Type the passphrase again; without it nobody, the makers of Redress included, can open the matter.',
  }),
  'passphrase-needed': worded({
    lawyer: () => 'A passphrase is needed to open the matter, and none was given. Nothing was opened or changed.',
    next: () =>
      'Run the command in a terminal and type it, or give --passphrase-fd N or --passphrase-file FILE, or set REDRESS_PASSPHRASE.',
  }),
  'passphrase-too-short': worded({
    lawyer: () =>
      'The passphrase is shorter than 12 characters, too easy to guess for what this matter holds. Nothing was made.',
    next: () => 'Choose a longer one: four or five unrelated words do well.',
  }),
  'matter-not-found': worded<{ readonly folder: string }>({
    lawyer: (p) => `There is no Redress matter in the folder ${p.folder}. Nothing was changed.`,
    next: () => 'Check the path, or make a matter with `redress new FOLDER`.',
  }),
  'matter-exists': worded<{ readonly folder: string }>({
    lawyer: (p) =>
      `The folder ${p.folder} already holds something, so no matter was made there. What it holds is untouched.`,
    next: () => 'Choose a folder that does not exist yet.',
  }),
  'matter-in-use': worded({
    lawyer: () => 'Another Redress command has this matter open for writing. Nothing was changed here.',
    next: () => 'Wait until it has finished, then run the command again.',
  }),
  'vault-damaged': worded({
    lawyer: () =>
      'A part of the matter cannot be read back as it was written. Nothing was changed; the rest stays readable.',
    next: () =>
      'Stop working in this copy and restore the matter folder from a backup; then run `redress audit verify`.',
  }),
  'audit-broken': worded<{ readonly entry: number; readonly parts?: string }>({
    lawyer: (p) =>
      `The audit log is not whole: entry ${p.entry} does not follow from the one before it.${p.parts ? ` Also not as Redress wrote it: ${p.parts}.` : ''} The documents themselves were not touched by this check.`,
    next: () =>
      'Keep this copy as it is and compare it with a backup: somebody or something changed the log outside Redress.',
  }),
  'content-changed': worded<{ readonly parts: string }>({
    lawyer: (p) =>
      `This is not what Redress wrote: ${p.parts}. The audit log itself is whole. Nothing was changed by this check.`,
    next: () =>
      'Keep this copy as it is and compare it with a backup: a part was changed, exchanged or put back to an older state outside Redress.',
  }),
  'originals-changed': worded<{ readonly documents: string }>({
    lawyer: (p) =>
      `The original file behind ${p.documents} is missing or is not what came in, so no quote from it can be called checked. Nothing was changed.`,
    next: () =>
      'Restore the matter folder from a backup, or ingest the original files again; then run the command again.',
  }),
  'database-missing': worded<{ readonly state: 'is gone' | 'is empty' | 'was cut off' | 'holds no matter' }>({
    lawyer: (p) =>
      `The database of this matter ${p.state}, so the matter was not opened. Nothing was made in its place and nothing was changed.`,
    next: () => 'Restore the matter folder from a backup, all of it together; keep this copy until that is done.',
  }),
  'matter-not-plain': worded<{ readonly file: string }>({
    lawyer: (p) =>
      `${p.file} in the matter folder is a link or no plain file, which Redress never makes, so the matter was not opened. Nothing was changed.`,
    next: () => 'Do not use this folder; restore the matter from a backup, or ask who changed it.',
  }),
  'vault-file-refused': worded({
    lawyer: () =>
      'The file vault.json of this matter is not as Redress writes it, so no passphrase was tried with it. Nothing was changed.',
    next: () => 'Restore vault.json from a backup of this matter; the encrypted content beside it is untouched.',
  }),
  'matter-read-only': worded({
    lawyer: () =>
      'Nothing can be written where this matter lies: the disk is read-only, or you have no right to change it. This step needs to write, so it was not done; nothing was changed.',
    next: () => 'Copy the whole matter folder, closed, to a disk that you can write on, and run the command there.',
  }),
  'no-permission': worded({
    lawyer: () => 'The system does not let you open what is needed in this place. Nothing was changed.',
    next: () => 'Ask whoever owns the folder for the right to open it, or work under the account that made it.',
  }),
  'matter-newer': worded({
    lawyer: () => 'This matter was last used with a newer Redress, which this one cannot read. Nothing was changed.',
    next: () => 'Install the newer Redress and run the command again.',
  }),
  'passphrases-differ': worded({
    lawyer: () => 'The two passphrases typed are not the same. Nothing was changed.',
    next: () => 'Run the command again and type the same passphrase twice.',
  }),
  'suggestion-not-found': worded<{ readonly suggestion: string }>({
    lawyer: (p) => `There is no suggestion ${p.suggestion} in this matter. Nothing was changed.`,
    next: () => 'List the suggestions with `redress review` and choose one of them.',
  }),
  'change-does-not-fit': worded<{ readonly what: string }>({
    lawyer: (p) => `The change does not fit the rest of the matter. ${p.what} Nothing was changed.`,
    next: () => 'Correct what is named, or change the other record first.',
  }),
  'record-not-found': worded<{ readonly kind: string; readonly id: string; readonly near?: string }>({
    lawyer: (p) => `There is no ${p.kind} ${p.id} in this matter. Nothing was changed.`,
    next: (p) => (p.near ? `Did you mean ${p.near}?` : 'See what there is with `redress facts export MATTER`.'),
  }),
  'factor-not-found': worded<{ readonly words: string; readonly near?: string }>({
    lawyer: (p) => `"${p.words}" is not among the factors. Nothing was changed.`,
    next: (p) => `${p.near ? `Did you mean ${p.near}? ` : ''}List them with \`redress law factors\`.`,
  }),
  'nothing-to-undo': worded({
    lawyer: () => 'There is no change left to take back in this matter. Nothing was changed.',
    next: () => 'See what was done with `redress history MATTER`.',
  }),
  'nothing-to-redo': worded({
    lawyer: () =>
      'There is nothing to make again: nothing was taken back, or something new was written since. Nothing was changed.',
    next: () => 'See what was done with `redress history MATTER`; what was taken back stands there with its words.',
  }),
  'disk-full': worded({
    lawyer: () =>
      'The disk that holds the matter is full, so the last step was not saved. Everything saved before is safe.',
    next: () => 'Make room on that disk and run the command again; it goes on where it stopped.',
  }),
  'contraband-listed': worded<{ readonly document: string }>({
    lawyer: (p) =>
      `The import stopped: the file now numbered ${p.document} is on the list of known illegal material. It was not opened, indexed or copied; what came in before it is safe.`,
    next: () =>
      'Do not open, copy, send or delete that file. Call counsel experienced in 18 U.S.C. § 2252A at once, before doing anything else with the folder.',
  }),
  'held-stays-held': worded<{ readonly why: 'minor' | 'listed' }>({
    lawyer: (p) =>
      p.why === 'listed'
        ? 'A file on the list of known illegal material can never be opened here. Nothing was changed.'
        : 'The matter is, or may be, about a minor, so no held file was released. Nothing was changed.',
    next: (p) =>
      p.why === 'listed'
        ? 'Do not open, copy, send or delete it. Call counsel experienced in 18 U.S.C. § 2252A before anything else.'
        : 'Let the responsible attorney decide, and give --although-minor when nothing that the law forbids can be in it.',
  }),
  'folder-not-found': worded<{ readonly folder: string }>({
    lawyer: (p) => `The folder ${p.folder} cannot be read. Nothing was changed.`,
    next: () => 'Check the path and that you may open the folder.',
  }),
  'folder-not-writable': worded<{ readonly folder: string }>({
    lawyer: (p) =>
      `Nothing can be written in the folder ${p.folder}: it is read-only, or your account has no right to it. No file there was changed, and the matter is as it was.`,
    next: () => 'Choose a folder of your own for the files.',
  }),
  'file-not-found': worded<{ readonly file: string }>({
    lawyer: (p) => `The file ${p.file} cannot be read. Nothing was changed.`,
    next: () => 'Check the path and that you may open the file.',
  }),
  'input-not-valid': worded<{
    readonly file: string
    readonly line?: number
    readonly what: string
    readonly next?: string
    readonly field?: string
  }>({
    lawyer: (p) => `${p.file}${p.line ? ` line ${p.line}` : ''}: ${p.what} Nothing was computed from it.`,
    next: (p) => p.next ?? 'Correct that place and run the command again.',
  }),
  'file-too-large': worded<{ readonly file: string }>({
    lawyer: (p) =>
      `${p.file} is larger than any file that is written by hand, so it was not read. Nothing was computed from it.`,
    next: () => 'Check that it is the file meant.',
  }),
  'court-not-known': worded<{ readonly court: string; readonly file?: string; readonly line?: number }>({
    lawyer: (p) => `${at(p)}"${p.court}" is not a trial court that the law files know. Nothing was computed.`,
    next: () => 'Write it as it is cited, for example "S.D. Ohio".',
  }),
  'theory-not-known': worded<{ readonly theory: string; readonly claim: string; readonly known: readonly string[] }>({
    lawyer: (p) => `"${p.theory}" is not a theory of ${p.claim}. Nothing was computed.`,
    next: (p) => `Name one of these: ${p.known.join(', ')}.`,
  }),
  'reform-not-known': worded<{ readonly reform: string; readonly known: readonly string[] }>({
    lawyer: (p) => `There is no reform ${p.reform} in the law files. Nothing was computed.`,
    next: (p) => `Name one of these, or the path of a .yaml file: ${p.known.join(', ')}.`,
  }),
  'state-without-court': worded<{ readonly state: string; readonly list: string }>({
    lawyer: (p) => `${p.list} names the state ${p.state}, of which no court is known. Nothing was computed from it.`,
    next: () => 'Write the state with two letters, such as OH.',
  }),
  'dates-not-possible': worded<{ readonly file?: string; readonly line?: number; readonly field?: string }>({
    lawyer: (p) => `${at(p)}the dates cannot all be true together. Nothing was computed from them.`,
    next: () => 'Compare the days of the conduct, of birth, of discovery and of death with each other.',
  }),
  'hash-not-valid': worded<{ readonly file: string; readonly line: number }>({
    lawyer: (p) => `${at(p)}this is no MD5, SHA-1 or SHA-256 (32, 40 or 64 hexadecimal digits). No file was read.`,
    next: () => 'Correct the line and run the command again.',
  }),
  'no-decision-in-file': worded<{ readonly file: string }>({
    lawyer: (p) => `There is no decision in ${p.file}. Nothing was computed.`,
    next: () => 'Name a folder or a file of decisions in the form of `law/decisions`.',
  }),
  'xml-not-sound': worded<{ readonly file: string; readonly line: number }>({
    lawyer: (p) => `${at(p)}this is not well-formed XML. Nothing was taken from it.`,
    next: () => 'Fetch the file again from the Office of the Law Revision Counsel.',
  }),
  'xml-too-deep': worded<{ readonly file: string }>({
    lawyer: (p) =>
      `The tags of ${p.file} stand deeper within each other than in any title of the Code, so it was not read.`,
    next: () => 'Check that it is the file meant.',
  }),
  'section-not-in-file': worded<{ readonly file: string; readonly section: string }>({
    lawyer: (p) => `There is no section ${p.section} in ${p.file}. Nothing was taken from it.`,
    next: () => 'Take the XML of the right title from the Office of the Law Revision Counsel.',
  }),
  'column-not-sound': worded<{ readonly file: string; readonly column: string }>({
    lawyer: (p) =>
      `${p.file}: the column ${p.column} is missing, has a gap in the ages, or holds a number that is not a probability. Nothing was computed from it.`,
    next: () => 'Put back the table that came with Redress.',
  }),
  'table-not-readable': worded<{ readonly file: string; readonly row: number }>({
    lawyer: (p) =>
      `${p.file}: after row ${p.row} it cannot be read in the time and memory set aside; it is damaged or too large. Nothing was computed from it.`,
    next: () => 'Save the table again as CSV, or in parts.',
  }),
  'input-has-faults': worded<{ readonly file: string; readonly count: number; readonly places: string }>({
    lawyer: (p) => `${p.file} has ${p.count} places to correct. ${p.places} Nothing was taken from it.`,
    next: () => 'Correct these places and run the command again.',
  }),
  'law-not-valid': worded<{ readonly file: string; readonly line?: number; readonly what: string }>({
    lawyer: (p) =>
      `The law file ${p.file}${p.line ? ` line ${p.line}` : ''} cannot be used: ${p.what} No answer was computed from it.`,
    next: () => 'Correct that place and run `redress law check`.',
  }),
  'provision-not-found': worded<{
    readonly file?: string
    readonly line?: number
    readonly id: string
    readonly near?: string
    readonly field?: string
  }>({
    lawyer: (p) =>
      `${p.file ? `${p.file}${p.line ? ` line ${p.line}` : ''}: ` : ''}There is no provision ${p.id} in the law files. Nothing was computed.`,
    next: (p) => `${p.near ? `Did you mean ${p.near}? ` : ''}\`redress law coverage\` lists what there is.`,
  }),
  'no-version-in-force': worded<{ readonly id: string; readonly on: string }>({
    lawyer: (p) => `${p.id} had no version in force on ${p.on}. Nothing was computed for that day.`,
    next: () => 'Ask for a day within its history; `redress law show ID` lists the versions.',
  }),
  'birth-date-needed': worded<{ readonly person: string }>({
    lawyer: (p) =>
      `The time after the 18th birthday cannot be counted without a birth date for ${p.person}. A year is enough. Nothing was lost.`,
    next: () => 'Add the birth year or date to the matter.',
  }),
  'document-not-found': worded<{ readonly in?: string; readonly document: string }>({
    lawyer: (p) => `${p.in ? `${p.in}: ` : ''}There is no document ${p.document} in this matter. Nothing was changed.`,
    next: () => 'Look it up with `redress search`, or ingest the folder that holds it.',
  }),
  'page-not-drawn': worded<{ readonly page: number }>({
    lawyer: (p) =>
      `Page ${p.page} of this document could not be drawn as it looks. Its text stays readable, and the original is unchanged.`,
    next: () => 'Read the text of the page, or open the original file where it lies.',
  }),
  'request-not-understood': worded<{ readonly what: string }>({
    lawyer: (p) => `The view was asked for something it does not know: ${p.what} Nothing was changed.`,
    next: () => 'Reload the page and try again from there.',
  }),
  'quote-not-found': worded<{
    readonly in?: string
    readonly fact: string
    readonly page: number
    readonly document: string
  }>({
    lawyer: (p) =>
      `${p.in ? `${p.in}: ` : ''}Fact ${p.fact} quotes a passage that does not stand on page ${p.page} of ${p.document} as stored. The fact was not taken in; everything else is untouched.`,
    next: () => 'Open the page, copy the words exactly, and load the facts again.',
  }),
  'quote-does-not-match': worded<{ readonly fact: string; readonly document: string; readonly page: number }>({
    lawyer: (p) =>
      `The casebook was not made: the quote of fact ${p.fact} differs from ${p.document}, page ${p.page}. The matter itself is unchanged.`,
    next: () => 'Open the page, correct the quote of that fact, and make the casebook again.',
  }),
  'identity-would-leave': worded<{ readonly count: number; readonly file: string; readonly where: string }>({
    lawyer: (p) =>
      `The casebook was not released: ${p.count} place(s) in ${p.file} would have shown a protected identity (${p.where}). Nothing was written to the chosen folder.`,
    next: () =>
      'Look at the place named; correct the fact or add the missing form of the name to the identities, then make it again.',
  }),
  'name-not-told': worded<{ readonly count: number; readonly pseudonym: string; readonly passage: string }>({
    lawyer: (p) =>
      `The papers were not released: ${p.count === 1 ? 'one place' : `${p.count} places`} cannot be told. In "${p.passage}" the covered word is either a name of ${p.pseudonym}, or a word or another person. Nothing was written to the chosen folder.`,
    next: () =>
      'List the places with `redress names MATTER`, answer each once with --answer, then make the papers again.',
  }),
  'name-question-not-found': worded<{ readonly number: number; readonly count: number }>({
    lawyer: (p) =>
      `There is no open question ${p.number} about names: ${p.count === 0 ? 'none is open' : p.count === 1 ? 'one is open' : `${p.count} are open`}. Nothing was changed.`,
    next: () => 'List them with `redress names MATTER`; the numbers change when one is answered.',
  }),
  'pseudonym-reveals-identity': worded<{ readonly identity: string; readonly reveals: string }>({
    lawyer: (p) =>
      `The casebook was not made: the pseudonym of ${p.identity} holds a protected form of ${p.reveals}, so it would give away what it should cover. The matter itself is unchanged.`,
    next: () => 'Choose another pseudonym, for example initials, and make the casebook again.',
  }),
  'no-assessment-yet': worded({
    lawyer: () =>
      'No matter with a claimant is written down here yet, so there is nothing to assess. Nothing was lost.',
    next: () =>
      'Write down the matter and a claimant with `redress facts load MATTER FILE`; suggestions accepted with `redress review` are its facts.',
  }),
  'search-not-understood': worded<{ readonly what: string }>({
    lawyer: (p) => `The search could not be understood: ${p.what} The matter is unchanged.`,
    next: () => 'Put phrases in double quotes, balance the parentheses, and write AND, OR, NOT in capitals.',
  }),
  'address-not-open': worded({
    lawyer: () => 'This address is not open: it was used before, or Redress was ended since. Nothing was shown.',
    next: () =>
      'Start Redress again: it opens a new window. Where `redress serve` runs in a terminal, press Enter there for a new address.',
  }),
  'matter-name-not-fit': worded({
    lawyer: () =>
      'This cannot be the name of a folder on every computer: it is empty, longer than 60 characters, begins or ends with a full stop, or holds one of < > : " / \\ | ? *. Nothing was made.',
    next: () => 'Choose a short name of letters and numbers, such as "2026-014".',
  }),
  'another-matter-open': worded({
    lawyer: () => 'Another window has opened another matter meanwhile. Nothing was changed.',
    next: () => 'Lock that matter first; one program shows one matter at a time.',
  }),
  'work-under-way': worded({
    lawyer: () => 'The example is being made already. Nothing was begun a second time.',
    next: () => 'Wait until it is there; the list of matters shows how far it is.',
  }),
  'browser-not-opened': worded<{ readonly program: string }>({
    lawyer: (p) =>
      `Redress runs, but no window could be opened: ${p.program} did not start on this computer. Nothing was changed.`,
    next: () => 'Run `redress open --no-open` and open the printed address in a browser yourself.',
  }),
  'first-does-not-answer': worded({
    lawyer: () => 'Redress runs already under your account but does not answer, so no second one was started.',
    next: () =>
      'Wait a minute and start it again; if it still does not answer, restart the computer. Saved work is safe.',
  }),
  'matter-locked': worded({
    lawyer: () => 'The matter is locked and its keys are dropped. Everything that was saved is safe.',
    next: () => 'Type the passphrase in the view to open it again.',
  }),
  'port-in-use': worded<{ readonly port: number }>({
    lawyer: (p) =>
      `Port ${p.port} is used by another program, so the browser view was not started. The matter is unchanged.`,
    next: () => 'Give another port with --port, or leave it out and a free one is chosen.',
  }),
  'no-damages-input': worded({
    lawyer: () => 'This matter holds no damages input yet, so there is nothing to value. Nothing was lost.',
    next: () =>
      'Write the input as a YAML file and take it in with `redress damages load MATTER FILE`, or value the file alone with `redress damages FILE`.',
  }),
  unexpected: worded({
    lawyer: () =>
      'Something failed that should not have. What was saved before is safe; the step under way was not completed.',
    next: () => 'Run the command again with --trace and send the technical lines (they name no client) to the makers.',
  }),
}

export type ProblemCode = keyof typeof catalogue

/** What each code has to be told. */
export type ProblemParameters = {
  readonly [C in ProblemCode]: (typeof catalogue)[C] extends Wording<infer P> ? P : never
}

export const problems: { readonly [C in ProblemCode]: Wording<ProblemParameters[C]> } = catalogue

/** A problem, or one of those named: `Problem<'wrong-passphrase' | 'matter-in-use'>`. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly params: ProblemParameters[K] }
}[C]

type Told<C extends ProblemCode> = Nothing extends ProblemParameters[C]
  ? readonly [params?: ProblemParameters[C]]
  : readonly [params: ProblemParameters[C]]

export function problem<C extends ProblemCode>(code: C, ...[params]: Told<C>): Problem<C>
export function problem(
  code: ProblemCode,
  params: object = {},
): { readonly code: ProblemCode; readonly params: object } {
  return { code, params }
}

/** The one shape of trouble on every door: command line with --json, HTTP. */
export interface ProblemReport {
  readonly ok: false
  readonly code: ProblemCode
  readonly message: string
  readonly next: string
}

export function reportProblem(p: Problem): ProblemReport {
  return { ok: false, code: p.code, ...inWords(p) }
}

function inWords<C extends ProblemCode>(p: { readonly code: C; readonly params: ProblemParameters[C] }) {
  const wording: Wording<ProblemParameters[C]> = problems[p.code]
  return { message: wording.lawyer(p.params), next: wording.next(p.params) }
}
