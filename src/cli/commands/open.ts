import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { NotServed } from '../../server/serve.ts'
import { type DoorOptions, orUnexpected, printAnswer, printProblem } from '../door.ts'
import { endWithCommand } from '../end-program.ts'
import { type AppEnd, openApp } from '../open-app.ts'

interface OpenOptions extends DoorOptions {
  readonly port: string
  readonly open: boolean
  readonly endAfter: string
  readonly stay?: boolean
}

const inWords: Readonly<Record<AppEnd, string>> = {
  ended: 'Redress has ended.\n',
  'shown-by-first': 'Redress runs already; it has opened a window.\n',
}

export function addOpenCommands(program: Command): void {
  program
    .command('open')
    .description('open the app on the list of matters (the same as `redress` alone)')
    .option('--no-open', 'print the address instead of opening a window')
    .option('--port <n>', 'port on this computer; a free one when left out', '0')
    .option('--end-after <minutes>', 'end when no window has been open for so long', '3')
    .option('--stay', 'go on when the terminal is closed or the shell that started it has ended')
    .option('--json', 'print JSON')
    .option('--trace', 'print technical lines when something fails unexpectedly')
    .addHelpText('after', '\nExample:\n  redress\n  redress open --no-open\n')
    .action(async (options: OpenOptions) => {
      const opened = await orUnexpected(() => open(options), options)
      if (opened.ok) printAnswer(opened.value, options, ({ end }) => inWords[end])
      else printProblem(opened.problem, options)
      endWithCommand()
    })
}

async function open(
  options: OpenOptions,
): Promise<Result<{ readonly end: AppEnd }, NotServed | 'browser-not-opened' | 'first-does-not-answer' | 'usage'>> {
  const [port, endAfterMinutes] = [Number(options.port), Number(options.endAfter)]
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return failed(
      problem('usage', {
        complaint: { is: 'not-in-bounds', option: '--port', counts: 'numbers', least: 0, most: 65535 },
      }),
    )
  if (!(endAfterMinutes > 0 && endAfterMinutes <= 24 * 60))
    return failed(problem('usage', { complaint: { is: 'more-than-a-day', option: '--end-after' } }))
  return openApp({ port, opens: options.open, endAfterMinutes, stays: options.stay === true })
}
