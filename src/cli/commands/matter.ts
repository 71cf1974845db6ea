import type { Command } from 'commander'
import { changePassphrase } from '../../desk/change-passphrase.ts'
import { makeMatter } from '../../desk/make-matter.ts'
import { type Verified, verifyAudit } from '../../desk/verify-audit.ts'
import { throughDoor } from '../door.ts'
import { fromOptions, readPassphrase } from '../passphrase.ts'
import { makeVerifyLine } from '../progress.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

function verifiedInWords(v: Verified): string {
  const index =
    v.index === 'checked'
      ? 'The search index agrees with the pages.'
      : 'The search index was not compared with the pages, because another command is writing; run this again afterwards.'
  return `The audit log is whole: ${v.entries} entries, last ${v.head.slice(0, 16)}.
All ${v.records} records are as they were written, and all ${v.originals} original files agree with their hashes.
${index}
`
}

export function addMatterCommands(program: Command): void {
  matterOptions(program.command('new <folder>'))
    .description('make a new encrypted matter in a folder that does not exist yet')
    .addHelpText('after', '\nExample:\n  redress new jd.redress\n')
    .action((folder: string, options: MatterOptions) =>
      throughDoor(
        options,
        async () => {
          const passphrase = await readPassphrase({ ...fromOptions(options), confirm: true })
          return passphrase.ok ? makeMatter(folder, passphrase.value) : passphrase
        },
        (made) =>
          `A new matter stands in ${made.folder}. Keep the passphrase safe: without it nobody can open the matter.\nNext: redress ingest ${made.folder} FOLDER-OF-EVIDENCE\n`,
      ),
    )

  const audit = program.command('audit').description('the log of every change and every look at an identity')
  matterOptions(audit.command('verify <matter>'))
    .description('check that the log, every record and every original file are as they were written')
    .addHelpText('after', '\nExample:\n  redress audit verify jd.redress\n')
    .action((folder: string, options: MatterOptions) =>
      withMatter(
        folder,
        options,
        { write: false },
        (matter) => verifyAudit(matter, { progress: makeVerifyLine() }),
        verifiedInWords,
      ),
    )

  matterOptions(program.command('passphrase <matter>'))
    .description('change the passphrase of a matter')
    .option('--new-passphrase-file <file>', 'read the new passphrase from the first line of a file')
    .option('--new-passphrase-fd <n>', 'read the new passphrase from an open file descriptor')
    .addHelpText('after', '\nExample:\n  redress passphrase jd.redress\n')
    .action((folder: string, options: MatterOptions & { newPassphraseFile?: string; newPassphraseFd?: string }) =>
      throughDoor(
        options,
        async () => {
          const from = await readPassphrase(fromOptions(options))
          if (!from.ok) return from
          const to = await readPassphrase({
            file: options.newPassphraseFile,
            fd: options.newPassphraseFd,
            ask: 'New passphrase',
            confirm: true,
          })
          return to.ok ? changePassphrase(folder, from.value, to.value) : to
        },
        () => 'The passphrase is changed. Copies of the folder made before still open with the old one.\n',
      ),
    )
}
