import { Command } from 'commander'
import { programVersion } from '../desk/program-version.ts'
import { terminal } from './terminal.ts'

/** The commands of each file. Only the file of the command asked for is loaded, so that a small question is quick. */
const groups: readonly (readonly [names: readonly string[], load: () => Promise<(program: Command) => void>])[] = [
  [['new', 'audit', 'passphrase'], async () => (await import('./commands/matter.ts')).addMatterCommands],
  [['backup', 'restore'], async () => (await import('./commands/backup.ts')).addBackupCommands],
  [['records'], async () => (await import('./commands/records.ts')).addRecordsCommand],
  [['production'], async () => (await import('./commands/evidence/production.ts')).addProductionCommand],
  [['testimony'], async () => (await import('./commands/evidence/testimony.ts')).addTestimonyCommand],
  [
    ['transcript', 'speech', 'clip'],
    async () => (await import('./commands/evidence/recording.ts')).addRecordingCommands,
  ],
  [['search', 'searches'], async () => (await import('./commands/evidence/search.ts')).addSearchCommands],
  [['sift'], async () => (await import('./commands/evidence/sift.ts')).addSiftCommands],
  [['duplicates', 'compare'], async () => (await import('./commands/evidence/duplicates.ts')).addDuplicatesCommands],
  [['ingest', 'review'], async () => (await import('./commands/evidence/evidence.ts')).addEvidenceCommands],
  [['account', 'held', 'custody'], async () => (await import('./commands/evidence/account.ts')).addAccountCommands],
  [['assess', 'courts', 'casebook'], async () => (await import('./commands/casebook.ts')).addCasebookCommands],
  [['whatif'], async () => (await import('./commands/what-if.ts')).addWhatIfCommand],
  [['table'], async () => (await import('./commands/table.ts')).addTableCommand],
  [['paper'], async () => (await import('./commands/paper.ts')).addPaperCommand],
  [['facts', 'fact'], async () => (await import('./commands/facts.ts')).addFactsCommands],
  [['work'], async () => (await import('./commands/work.ts')).addWorkCommands],
  [['history', 'undo', 'redo'], async () => (await import('./commands/history.ts')).addHistoryCommands],
  [['intake', 'triage', 'letters', 'remove'], async () => (await import('./commands/intake.ts')).addIntakeCommands],
  [['people', 'write'], async () => (await import('./commands/people.ts')).addPeopleCommands],
  [['names'], async () => (await import('./commands/names.ts')).addNamesCommands],
  [['open'], async () => (await import('./commands/open.ts')).addOpenCommands],
  [['serve'], async () => (await import('./commands/serve.ts')).addServeCommands],
  [['law'], async () => (await import('./commands/law/law.ts')).addLawCommands],
  [['limitation'], async () => (await import('./commands/law/limitation.ts')).addLimitationCommands],
  [['notices', 'discovery'], async () => (await import('./commands/law/notices.ts')).addNoticeCommands],
  [['precedent'], async () => (await import('./commands/law/precedent.ts')).addPrecedentCommands],
  [['damages', 'offer', 'awards'], async () => (await import('./commands/damages.ts')).addDamagesCommands],
  [['impact'], async () => (await import('./commands/law/impact.ts')).addImpactCommands],
  [['completion'], async () => (await import('./commands/completion.ts')).addCompletionCommand],
]

/** The program with the commands of the file that holds `asked`; with all of them where no file does. */
export async function makeProgram(asked: string): Promise<Command> {
  const program = new Command('redress')
    .description(
      'Builds the civil case for survivors of sex trafficking from a folder of evidence. Offline; nothing leaves this computer.',
    )
    .version(programVersion)
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExample:\n  redress new jd.redress\n  redress ingest jd.redress ~/evidence/jd\n  redress assess jd.redress --as-of 2026-11-23\n',
    )
  // A script that completes every command has to know them all.
  const named = asked === 'completion' ? [] : groups.filter(([names]) => names.includes(asked))
  for (const [, load] of named.length > 0 ? named : groups) (await load())(program)
  quiet(program)
  return program
}

/** What was not understood is told by the door, once, and never by the library. */
function quiet(command: Command): void {
  command.exitOverride()
  command.configureOutput({ writeOut: terminal.print, writeErr: () => undefined })
  for (const sub of command.commands) quiet(sub)
}
