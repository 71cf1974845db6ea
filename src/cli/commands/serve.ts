import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import { serveUntilEnded } from '../serve-until-ended.ts'
import { terminal } from '../terminal.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

export function addServeCommands(program: Command): void {
  matterOptions(program.command('serve <matter>'))
    .description('show the matter in the browser of this computer only')
    .option('--port <n>', 'port on 127.0.0.1; a free one when left out', '0')
    .addHelpText('after', '\nExample:\n  redress serve jd.redress\n')
    .action((matter: string, options: MatterOptions & { port: string }) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const port = Number(options.port)
          if (!Number.isInteger(port) || port < 0 || port > 65535)
            return failed(problem('usage', { what: '--port takes a number from 0 to 65535.' }))
          return serveUntilEnded(open, port, (line) => terminal.print(`${line}\n`))
        },
        () => 'The matter is closed.\n',
      ),
    )
}
