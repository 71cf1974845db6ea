import type { Command } from 'commander'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { RecordList } from '../../casefile/written/record-list.ts'
import { changeRecordsFromFile } from '../../desk/facts/change-record.ts'
import { showRecords } from '../../desk/facts/show-records.ts'
import { roleWords } from '../../words/role-words.ts'
import { printableInLine } from '../print/printable.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

export function addPeopleCommands(program: Command): void {
  matterOptions(program.command('people <matter>'))
    .description(
      'for whom the case is, who may be liable, who may tell of it; with --json each record with its version',
    )
    .addHelpText('after', '\nExample:\n  redress people jd.redress --json\n')
    .action((matter: string, options: MatterOptions) =>
      withMatter(
        matter,
        options,
        { write: false },
        (open) => showRecords(open, { kinds: ['matter', 'claimant', 'party', 'witness', 'safe-contact', 'intake'] }),
        printPeople,
      ),
    )

  matterOptions(program.command('write <matter> <file>'))
    .description('create, change or remove single records from a YAML or JSON file, all of them or none')
    .addHelpText(
      'after',
      '\nWhere another version stands than the one named, nothing is changed and both are shown.\n\nExample:\n  redress write jd.redress changes.yaml\n\nA changes.yaml:\n  records:\n    - kind: witness\n      id: null\n      basedOn: 0\n      content: { name: Night clerk, relation: night clerk, canSay: who paid, about: [], spoken: not-yet }\n',
    )
    .action((matter: string, file: string, options: MatterOptions) =>
      withMatter(matter, options, { write: true }, (open) => changeRecordsFromFile(open, file), printChange),
    )
}

function printChange({ outcome, records, conflicts }: ChangeAnswer): string {
  if (outcome === 'unchanged') return 'Nothing was changed: all of it stood so already.\n'
  if (outcome === 'changed')
    return records.map(({ kind, id, version }) => `${kind} ${printableInLine(id)}, now version ${version}\n`).join('')
  return conflicts
    .map(
      ({ kind, id, basedOn, currentVersion }) =>
        `Nothing was changed: ${kind} ${printableInLine(id)} stands in version ${currentVersion}, not ${basedOn}.\n`,
    )
    .join('')
}

function printPeople({ matter = [], claimant = [], party = [], witness = [] }: RecordList): string {
  const lines = [
    ...matter.map(({ content }) => `${content.caption}: ${content.court}, ${content.stage}`),
    ...claimant.map(
      ({ id, version, content }) => `claimant ${id} (version ${version}): ${content.pseudonym}, ${content.kind}`,
    ),
    ...party.map(
      ({ id, version, content }) => `party ${id} (version ${version}): ${content.name}, ${roleWords[content.role]}`,
    ),
    ...witness.map(
      ({ id, version, content }) => `witness ${id} (version ${version}): ${content.name}, ${content.relation}`,
    ),
  ]
  return `${(lines.length === 0 ? ['Nobody is written down yet.'] : lines).map(printableInLine).join('\n')}\n`
}
