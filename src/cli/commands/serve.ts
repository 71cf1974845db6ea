import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { NotOpened } from '../../desk/door-trouble.ts'
import { openMatter } from '../../desk/open-matter.ts'
import type { NotServed } from '../../server/serve.ts'
import { orUnexpected, printAnswer, printProblem } from '../door.ts'
import { endWithCommand } from '../end-program.ts'
import { fromOptions, readPassphrase } from '../passphrase.ts'
import { serveUntilEnded } from '../serve-until-ended.ts'
import { type MatterOptions, matterOptions } from '../with-matter.ts'

interface ServeOptions extends MatterOptions {
  readonly port: string
  readonly idleLock: string
  readonly locked?: boolean
  readonly stay?: boolean
}

const longestIdle = 240

export function addServeCommands(program: Command): void {
  matterOptions(program.command('serve <matter>'))
    .description('show the matter in the browser of this computer only')
    .option('--port <n>', 'port on this computer; a free one when left out', '0')
    .option('--idle-lock <minutes>', 'lock when nobody has done anything in the view for so long', '15')
    .option('--locked', 'begin locked: the passphrase is typed in the view')
    .option('--stay', 'go on when the terminal is closed or the shell that started it has ended')
    .addHelpText('after', '\nExample:\n  redress serve jd.redress\n  redress serve jd.redress --locked --idle-lock 5\n')
    .action(async (folder: string, options: ServeOptions) => {
      const served = await orUnexpected(() => serve(folder, options), options)
      if (served.ok) printAnswer(served.value, options, () => 'The matter is closed.\n')
      else printProblem(served.problem, options)
      endWithCommand()
    })
}

async function serve(
  folder: string,
  options: ServeOptions,
): Promise<
  Result<
    { readonly ended: true },
    NotOpened | 'file-not-found' | 'passphrase-needed' | 'passphrases-differ' | NotServed | 'usage'
  >
> {
  const [port, idleMinutes] = [Number(options.port), Number(options.idleLock)]
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return failed(
      problem('usage', {
        complaint: { is: 'not-in-bounds', option: '--port', counts: 'numbers', least: 0, most: 65535 },
      }),
    )
  if (!Number.isInteger(idleMinutes) || idleMinutes < 1 || idleMinutes > longestIdle)
    return failed(
      problem('usage', {
        complaint: { is: 'not-in-bounds', option: '--idle-lock', counts: 'minutes', least: 1, most: longestIdle },
      }),
    )
  const stays = options.stay === true
  if (options.locked) return serveUntilEnded({ folder, matter: null, port, idleMinutes, stays })
  const passphrase = await readPassphrase(fromOptions(options))
  if (!passphrase.ok) return passphrase
  const opened = await openMatter(folder, passphrase.value, { write: false })
  return opened.ok ? serveUntilEnded({ folder, matter: opened.value, port, idleMinutes, stays }) : opened
}
