import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { BackedUp } from '../../casefile/routes/matter-routes.ts'
import { backUpMatter } from '../../desk/back-up-matter.ts'
import { nameOfFolder, parentOfFolder } from '../../desk/list-matters.ts'
import { restoreMatter } from '../../desk/restore-matter.ts'
import { formatBytes } from '../../words/size-words.ts'
import { throughDoor } from '../door.ts'
import { fromOptions, readPassphrase } from '../passphrase.ts'
import { printableInLine } from '../print/printable.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

export function addBackupCommands(program: Command): void {
  matterOptions(program.command('backup <matter> <folder>'))
    .description(
      'copy a matter, encrypted as it is, into another folder such as one on a stick, and read the copy to its end',
    )
    .addHelpText('after', '\nExample:\n  redress backup jd.redress /media/stick\n')
    .action((matter: string, folder: string, options: MatterOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open, passphrase) => backUpMatter(open, resolve(folder), passphrase),
        (made) => `${told(made)}\nIt opens with the passphrase as it is today.\n`,
      ),
    )

  matterOptions(program.command('restore <copy> <matter>'))
    .description('put a copy back as a matter; one that stands there is never replaced')
    .addHelpText('after', '\nExample:\n  redress restore "/media/stick/jd 2026-11-29 143210.redress" jd.redress\n')
    .action((copy: string, matter: string, options: MatterOptions) =>
      throughDoor(
        options,
        async () => {
          const passphrase = await readPassphrase(fromOptions(options))
          return passphrase.ok
            ? restoreMatter(copy, parentOfFolder(matter), nameOfFolder(resolve(matter)), passphrase.value)
            : passphrase
        },
        (made) => `${told(made)}\n`,
      ),
    )
}

const told = ({ folder, files, bytes, entries, records, originals }: BackedUp): string =>
  `${printableInLine(folder)}: ${files} files, ${formatBytes(bytes)}; read to its end: ${entries} entries, ${records} records and ${originals} originals agree.`
