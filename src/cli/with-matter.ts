import type { Command } from 'commander'
import { ok, type Result } from '../casefile/result.ts'
import { type OpenMatter, openMatter } from '../desk/open-matter.ts'
import { type DoorOptions, throughDoor } from './door.ts'
import { fromOptions, readPassphrase } from './passphrase.ts'

export interface MatterOptions extends DoorOptions {
  readonly passphraseFile?: string | undefined
  readonly passphraseFd?: string | undefined
}

/** The options that every command on a matter has. */
export const matterOptions = (command: Command): Command =>
  command
    .option('--passphrase-file <file>', 'read the passphrase from the first line of a file')
    .option('--passphrase-fd <n>', 'read it from an open file descriptor, as in 3<pass')
    .option('--json', 'answer as JSON')
    .option('--trace', 'show the technical trace of an unexpected failure')

/** Opens the matter, works, closes it whatever happens, and prints. */
export async function withMatter<T extends object>(
  folder: string,
  options: MatterOptions,
  use: { readonly write: boolean },
  work: (matter: OpenMatter) => Promise<Result<T>>,
  print: (value: T) => string,
): Promise<void> {
  await throughDoor(
    options,
    async () => {
      const passphrase = await readPassphrase(fromOptions(options))
      if (!passphrase.ok) return passphrase
      const opened = await openMatter(folder, passphrase.value, use)
      if (!opened.ok) return opened
      try {
        const done = await work(opened.value)
        return done.ok ? ok(done.value) : done
      } finally {
        await opened.value.close()
      }
    },
    print,
  )
}
