import { Command } from 'commander'
import { problem } from '../casefile/problems.ts'
import { programVersion } from '../desk/program-version.ts'
import { printProblem } from './door.ts'
import { terminal } from './terminal.ts'

const program = new Command('redress')
  .description(
    'Builds the civil case for survivors of sex trafficking from a folder of evidence. Offline; nothing leaves this computer.',
  )
  .version(programVersion)
  .showSuggestionAfterError()
  .configureOutput({ writeOut: terminal.print, writeErr: () => undefined })
  .addHelpText(
    'after',
    '\nExample:\n  redress new jd.redress\n  redress ingest jd.redress ~/evidence/jd\n  redress assess jd.redress --as-of 2026-11-23\n',
  )

/** The commands of each file. Only the file of the command asked for is loaded, so that a small question is quick. */
const groups: readonly (readonly [names: readonly string[], load: () => Promise<(program: Command) => void>])[] = [
  [['new', 'audit', 'passphrase'], async () => (await import('./commands/matter.ts')).addMatterCommands],
  [['records'], async () => (await import('./commands/records.ts')).addRecordsCommand],
  [['production'], async () => (await import('./commands/production.ts')).addProductionCommand],
  [['testimony'], async () => (await import('./commands/testimony.ts')).addTestimonyCommand],
  [['ingest', 'search', 'review'], async () => (await import('./commands/evidence.ts')).addEvidenceCommands],
  [['account', 'held'], async () => (await import('./commands/account.ts')).addAccountCommands],
  [['assess', 'courts', 'casebook'], async () => (await import('./commands/casebook.ts')).addCasebookCommands],
  [['facts', 'fact'], async () => (await import('./commands/facts.ts')).addFactsCommands],
  [['history', 'undo', 'redo'], async () => (await import('./commands/history.ts')).addHistoryCommands],
  [['names'], async () => (await import('./commands/names.ts')).addNamesCommands],
  [['open'], async () => (await import('./commands/open.ts')).addOpenCommands],
  [['serve'], async () => (await import('./commands/serve.ts')).addServeCommands],
  [['law'], async () => (await import('./commands/law.ts')).addLawCommands],
  [['limitation'], async () => (await import('./commands/limitation.ts')).addLimitationCommands],
  [['notices', 'discovery'], async () => (await import('./commands/notices.ts')).addNoticeCommands],
  [['precedent'], async () => (await import('./commands/precedent.ts')).addPrecedentCommands],
  [['damages', 'offer', 'awards'], async () => (await import('./commands/damages.ts')).addDamagesCommands],
  [['impact'], async () => (await import('./commands/impact.ts')).addImpactCommands],
]
/** Alone, or with an option of its own, the program opens the app. */
const words = process.argv.slice(2)
const given = /^--(?:no-open|port|end-after)\b/.test(words[0] ?? '--no-open') ? ['open', ...words] : words
const asked = groups.filter(([names]) => names.includes(given[0] ?? ''))
for (const [, load] of asked.length > 0 ? asked : groups) (await load())(program)

const quiet = (command: Command): void => {
  command.exitOverride()
  command.configureOutput({ writeOut: terminal.print, writeErr: () => undefined })
  for (const sub of command.commands) quiet(sub)
}
quiet(program)

try {
  await program.parseAsync(given, { from: 'user' })
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^commander\.(?:help|helpDisplayed|version)$/.test(code)) process.exitCode = code === 'commander.help' ? 2 : 0
  else if (code.startsWith('commander.') && error instanceof Error) {
    const sentence = error.message.replace(/^error: /, '').replace(/\n\(?(.*?)\)?$/, ' $1')
    const what = `The command was not understood: ${sentence.replace(/[.?]?$/, (end) => end || '.')}`
    printProblem(problem('usage', { what }), { json: process.argv.includes('--json') })
  } else throw error
}
