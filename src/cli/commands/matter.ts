import type { Command } from 'commander'
import { changePassphrase } from '../../desk/change-passphrase.ts'
import { makeMatter } from '../../desk/make-matter.ts'
import { verifyAudit } from '../../desk/verify-audit.ts'
import { throughDoor } from '../door.ts'
import { readPassphrase } from '../passphrase.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

export function addMatterCommands(program: Command): void {
  matterOptions(program.command('new <folder>'))
    .description('make a new encrypted matter in a folder that does not exist yet')
    .addHelpText('after', '\nExample:\n  redress new jd.redress\n')
    .action((folder: string, options: MatterOptions) =>
      throughDoor(
        options,
        async () => {
          const passphrase = await readPassphrase({ file: options.passphraseFile, confirm: true })
          return passphrase.ok ? makeMatter(folder, passphrase.value) : passphrase
        },
        (made) =>
          `A new matter stands in ${made.folder}. Keep the passphrase safe: without it nobody can open the matter.\nNext: redress ingest ${made.folder} FOLDER-OF-EVIDENCE\n`,
      ),
    )

  const audit = program.command('audit').description('the log of every change and every look at an identity')
  matterOptions(audit.command('verify <matter>'))
    .description('check that the log is whole: each entry follows from the one before it')
    .addHelpText('after', '\nExample:\n  redress audit verify jd.redress\n')
    .action((folder: string, options: MatterOptions) =>
      withMatter(
        folder,
        options,
        { write: false },
        verifyAudit,
        (v) => `The audit log is whole: ${v.entries} entries, last ${v.head.slice(0, 16)}.\n`,
      ),
    )

  matterOptions(program.command('passphrase <matter>'))
    .description('change the passphrase of a matter')
    .requiredOption('--new-passphrase-file <file>', 'read the new passphrase from the first line of a file')
    .addHelpText('after', '\nExample:\n  redress passphrase jd.redress --new-passphrase-file new.txt\n')
    .action((folder: string, options: MatterOptions & { newPassphraseFile: string }) =>
      throughDoor(
        options,
        async () => {
          const from = await readPassphrase({ file: options.passphraseFile })
          if (!from.ok) return from
          const to = await readPassphrase({ file: options.newPassphraseFile, ask: 'New passphrase' })
          return to.ok ? changePassphrase(folder, from.value, to.value) : to
        },
        () => 'The passphrase is changed. Copies of the folder made before still open with the old one.\n',
      ),
    )
}
