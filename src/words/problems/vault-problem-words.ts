import type { LogBreak, VaultProblems } from '../../casefile/problems/vault-problems.ts'
import { unlikeInWords } from './unlike-part-words.ts'
import type { WordsOf } from './words-of.ts'

export const vaultProblemWords: WordsOf<VaultProblems> = {
  'wrong-passphrase': {
    lawyer: () => 'The passphrase does not open this matter. Nothing was opened or changed.',
    next: () => 'Type the passphrase again; without it nobody, the makers of Redress included, can open the matter.',
  },
  'passphrase-needed': {
    lawyer: ({ which }) =>
      which === 'new'
        ? 'The new passphrase is needed, and none was given. Nothing was changed.'
        : 'A passphrase is needed to open the matter, and none was given. Nothing was opened or changed.',
    next: ({ which }) =>
      which === 'new'
        ? 'Run the command in a terminal and type it twice, or give --new-passphrase-fd N or --new-passphrase-file FILE.'
        : 'Run the command in a terminal and type it, or give --passphrase-fd N or --passphrase-file FILE, or set REDRESS_PASSPHRASE.',
  },
  'passphrase-too-short': {
    lawyer: () =>
      'The passphrase is shorter than 12 characters, too easy to guess for what this matter holds. Nothing was made.',
    next: () => 'Choose a longer one: four or five unrelated words do well.',
  },
  'passphrases-differ': {
    lawyer: () => 'The two passphrases typed are not the same. Nothing was changed.',
    next: () => 'Run the command again and type the same passphrase twice.',
  },
  'matter-not-found': {
    lawyer: (p) => `There is no Redress matter in the folder ${p.folder}. Nothing was changed.`,
    next: () => 'Check the path, or make a matter with `redress new FOLDER`.',
  },
  'key-file-missing': {
    lawyer: (p) =>
      `The matter in ${p.folder} has lost its file vault.json, which holds its keys; what else it holds is there. Nothing was opened or changed.`,
    next: () =>
      'Put vault.json back from a backup of this matter. The matter then opens with the passphrase that it had on the day of that backup. Without that file nobody can open it.',
  },
  'matter-exists': {
    lawyer: (p) =>
      `The folder ${p.folder} already holds something, so no matter was made there. What it holds is untouched.`,
    next: () => 'Choose a folder that does not exist yet.',
  },
  'another-matter-meant': {
    lawyer: () => 'The name given is not the name of this matter, so nothing was removed.',
    next: () => 'Type the name as the folder has it, without `.redress`.',
  },
  'matter-in-use': {
    lawyer: () => 'Another Redress command has this matter open for writing. Nothing was changed here.',
    next: () => 'Wait until it has finished, then run the command again.',
  },
  'matter-locked': {
    lawyer: () => 'The matter is locked and its keys are dropped. Everything that was saved is safe.',
    next: () => 'Type the passphrase in the view to open it again.',
  },
  'matter-newer': {
    lawyer: () => 'This matter was last used with a newer Redress, which this one cannot read. Nothing was changed.',
    next: () => 'Install the newer Redress and run the command again.',
  },
  'matter-not-plain': {
    lawyer: (p) =>
      `${p.file} in the matter folder is a link or no plain file, which Redress never makes, so the matter was not opened. Nothing was changed.`,
    next: () => 'Do not use this folder; restore the matter from a backup, or ask who changed it.',
  },
  'matter-read-only': {
    lawyer: () =>
      'Nothing can be written where this matter lies: the disk is read-only, or you have no right to change it. This step needs to write, so it was not done; nothing was changed.',
    next: () => 'Copy the whole matter folder, closed, to a disk that you can write on, and run the command there.',
  },
  'no-permission': {
    lawyer: ({ place }) =>
      `The system does not let you open ${place ?? 'what is needed in this place'}. Nothing was changed.`,
    next: () => 'Ask whoever owns the folder for the right to open it, or work under the account that made it.',
  },
  'disk-full': {
    lawyer: (p) =>
      `The disk that holds ${p.place} is full, so the last step was not saved there. Everything saved before is safe.`,
    next: () => 'Make room on that disk and run the command again.',
  },
  'vault-damaged': {
    lawyer: () =>
      'A part of the matter cannot be read back as it was written. Nothing was changed; the rest stays readable.',
    next: () =>
      'Stop working in this copy, keep it, and restore the whole matter folder from a backup. `redress audit verify` on either tells which parts are whole.',
  },
  'vault-file-refused': {
    lawyer: () =>
      'The file vault.json of this matter is not as Redress writes it, so no passphrase was tried with it. Nothing was changed.',
    next: () => 'Restore vault.json from a backup of this matter; the encrypted content beside it is untouched.',
  },
  'database-missing': {
    lawyer: (p) =>
      `The database of this matter ${databaseWords[p.found]}, so the matter was not opened. Nothing was made in its place and nothing was changed.`,
    next: () => 'Restore the matter folder from a backup, all of it together; keep this copy until that is done.',
  },
  'audit-broken': {
    lawyer: (p) =>
      `The audit log is not whole: ${breakWords[p.why ?? 'order'](p.entry)}.${p.parts.length > 0 ? ` Also not as Redress wrote it: ${unlikeInWords(p.parts)}.` : ''} Nothing was changed, and no paper is made from it.`,
    next: () => `${whatNow} A part of the folder was lost, exchanged or put back outside Redress. ${wayOut}`,
  },
  'content-changed': {
    lawyer: (p) =>
      `This is not what Redress wrote: ${unlikeInWords(p.parts)}. The audit log itself is whole. Nothing was changed, and no paper is made from it.`,
    next: () => `${whatNow} A part was changed, exchanged or put back to an older state outside Redress. ${wayOut}`,
  },
  'drafts-changed': {
    lawyer: () =>
      'What was being typed and not yet saved (the file drafts.sealed) is not as Redress wrote it. The log, the records and the originals are. Nothing was changed.',
    next: () =>
      'Put drafts.sealed back from a backup if what was being typed matters, or remove that file: nothing else rests on it.',
  },
  'originals-changed': {
    lawyer: (p) =>
      `The original file behind ${p.documents} is missing or is not what came in, so no quote from it can be called checked. Nothing was changed.`,
    next: () =>
      'Restore the matter folder from a backup, or ingest the original files again; then run the command again.',
  },
}

const breakWords: Readonly<Record<LogBreak, (entry: number) => string>> = {
  order: (entry) => `entry ${entry} does not follow from the one before it`,
  'anchor-gone': (entry) =>
    `the file audit.anchor, which tells where the log ends, is missing or not as Redress wrote it, so nothing shows whether entries after ${entry} were cut off`,
  'anchor-was-gone': (entry) =>
    `when entry ${entry} was written, the file audit.anchor was missing or told of another log, so entries before it may have been cut off or exchanged for an older state`,
  older: (entry) =>
    `it ends before entry ${entry}, which the end of the log kept elsewhere says it must have: the database is an older one, or was cut off`,
  'another-end': (entry) =>
    `entry ${entry} is another than the end of the log kept elsewhere says: the database and that end are of different states`,
  unreadable: (entry) => `from entry ${entry} on it cannot be read`,
}
const whatNow =
  'Keep this copy as it is, and compare it with a backup; `redress audit verify` reads all of the matter and names every part that differs, where this message did not come from it already.'
const wayOut =
  'Restore what is missing; where you know the reason for the rest, such as a restored backup, `redress audit accept` writes that into the log, and papers can be made again.'

const databaseWords: Readonly<Record<VaultProblems['database-missing']['found'], string>> = {
  nothing: 'is gone',
  empty: 'is empty',
  'cut-off': 'was cut off',
  'no-matter': 'holds no matter',
  another: 'does not open with the key of this matter: it is another matter’s, or its beginning was overwritten',
}
