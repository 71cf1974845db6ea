import type { Command } from 'commander'
import { listFactors } from '../../../desk/law/list-factors.ts'
import { showCoverage } from '../../../desk/law/show-coverage.ts'
import { diffLaw, showLaw } from '../../../desk/law/show-law.ts'
import { printElements } from '../../print/law/print-elements.ts'
import {
  printCheck,
  printCoverage,
  printDifference,
  printFactors,
  printOfficialText,
  printShownLaw,
} from '../../print/law/print-law.ts'
import { printWatch } from '../../print/law/print-watch.ts'
import { throughPublicDoor } from '../../public-door.ts'

interface LawOptions {
  readonly json?: boolean
  readonly trace?: boolean
}

const answerOptions = (command: Command): Command =>
  command.option('--json', 'print the answer as JSON').option('--trace', 'print technical lines when something fails')

const officialText = () => import('../../../desk/law/show-official-text.ts')

/** What one command alone needs is loaded by it, so that a small question is quick. */
export function addLawCommands(program: Command): void {
  const law = program
    .command('law')
    .description('statutes as they stood on a day, what changed, and what each rests on')

  answerOptions(law.command('show <id>'))
    .description('a provision as it stood on a day, with its sources')
    .option('--on <day>', 'the day; today when left out')
    .addHelpText('after', '\nExample:\n  redress law show us/18-usc-1595 --on 2016-03-01\n')
    .action((id: string, options: LawOptions & { on?: string }) =>
      throughPublicDoor(options, () => showLaw(id, options.on ?? null), printShownLaw),
    )

  answerOptions(law.command('diff <id> <day1> <day2>'))
    .description('what differs between the texts of two days')
    .addHelpText('after', '\nExample:\n  redress law diff us/18-usc-1595 2014-01-01 2016-01-01\n')
    .action((id: string, first: string, second: string, options: LawOptions) =>
      throughPublicDoor(options, () => diffLaw(id, first, second), printDifference),
    )

  answerOptions(law.command('elements <id>'))
    .description(
      'how a claim is proved: each element, the court’s test with its decisions, what shows it, what to ask for',
    )
    .option('--court <court>', 'as cited; without it the tests of all courts')
    .addHelpText('after', '\nExample:\n  redress law elements us/18-usc-1595 --court "S.D. Ohio"\n')
    .action((id: string, options: LawOptions & { court?: string }) =>
      throughPublicDoor(
        options,
        async () => (await import('../../../desk/law/show-elements.ts')).showElements(id, options.court ?? null),
        printElements,
      ),
    )

  answerOptions(law.command('check'))
    .description('check every law file: shape, order of versions, sources, and the tables of cases')
    .addHelpText('after', '\nExample:\n  redress law check\n')
    .action((options: LawOptions) =>
      throughPublicDoor(options, async () => (await import('../../../desk/law/check-law.ts')).checkLaw(), printCheck),
    )

  answerOptions(law.command('coverage'))
    .description('what the law files cover, what it rests on, and what is to be looked up first')
    .addHelpText('after', '\nExample:\n  redress law coverage --json\n')
    .action((options: LawOptions) => throughPublicDoor(options, () => showCoverage(), printCoverage))

  answerOptions(law.command('text <id>'))
    .description('the official text of a federal section from a USLM file, beside our summary')
    .requiredOption('--uslm <file>', 'XML of the title from uscode.house.gov')
    .option('--on <day>', 'the day of our summary; today when left out')
    .addHelpText('after', '\nExample:\n  redress law text us/18-usc-1595 --uslm usc18.xml\n')
    .action((id: string, options: LawOptions & { uslm: string; on?: string }) =>
      throughPublicDoor(
        options,
        async () => (await officialText()).showOfficialText(id, options.uslm, options.on ?? null),
        printOfficialText,
      ),
    )

  answerOptions(law.command('watch <folder>'))
    .description('what saved bills and opinions touch in law/, and what was not looked at for six months')
    .option('--drafts <folder>', 'write a draft for review of each text that touches something; law/ stays as it is')
    .addHelpText('after', '\nExample:\n  redress law watch ~/bills --drafts ~/drafts\n')
    .action((folder: string, options: LawOptions & { drafts?: string }) =>
      throughPublicDoor(
        options,
        async () => (await import('../../../desk/law/watch-law.ts')).watchLaw(folder, options.drafts ?? null),
        printWatch,
      ),
    )

  answerOptions(law.command('factors [words...]'))
    .description('what a fact can show, in plain words: all of it, or what holds these words')
    .addHelpText('after', '\nExample:\n  redress law factors cash\n')
    .action((words: string[], options: LawOptions) =>
      throughPublicDoor(options, () => listFactors(words), printFactors),
    )
}
