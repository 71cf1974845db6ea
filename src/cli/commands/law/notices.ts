import type { Command } from 'commander'
import { findDiscoveryOrders } from '../../../desk/law/find-discovery-orders.ts'
import { findNotices } from '../../../desk/law/find-notices.ts'
import { printNotices } from '../../print/law/print-notices.ts'
import { printOrders } from '../../print/law/print-orders.ts'
import { throughPublicDoor } from '../../public-door.ts'

interface Options {
  readonly json?: boolean
  readonly trace?: boolean
}

const answerOptions = (command: Command): Command =>
  command.option('--json', 'print one line of JSON').option('--trace', 'show technical detail if something fails')

export function addNoticeCommands(program: Command): void {
  answerOptions(program.command('notices'))
    .description('dated public warnings that named signs of trafficking, and the decisions that limit their use')
    .option('--role <role>', 'kind of business they were meant for, such as operator')
    .option('--before <day>', 'only those published before this day')
    .option('--sign <factor>', 'only those that name this sign, such as foot-traffic')
    .option('--state <code>', 'leave out what only another state published')
    .addHelpText(
      'after',
      '\nExample:\n  redress notices --role operator --before 2021-03-01\n  redress notices --role operator --before 2021-03-01 --sign foot-traffic --state OH\n',
    )
    .action((options: Options & { role?: string; before?: string; sign?: string; state?: string }) =>
      throughPublicDoor(options, () => findNotices(options), printNotices),
    )

  answerOptions(program.command('discovery'))
    .description('rulings on what may be asked, kept or sealed, for a gap in the proof, nearest court first')
    .option('--gap <what>', 'a factor, an issue such as knowledge, or identity, forum, damages')
    .option('--court <court>', 'as cited')
    .addHelpText('after', '\nExample:\n  redress discovery --gap knowledge --court "S.D. Ohio"\n')
    .action((options: Options & { gap?: string; court?: string }) =>
      throughPublicDoor(options, () => findDiscoveryOrders(options), printOrders),
    )
}
