import type { Command } from 'commander'
import { type Cents, formatCents } from '../../../casefile/money.ts'
import type { AwardRange, Comparable } from '../../../damages/awards.ts'
import { findComparableAwards } from '../../../desk/law/find-awards.ts'
import { type DoorOptions, throughDoor } from '../../door.ts'

interface AwardOptions extends DoorOptions {
  readonly claim?: string
  readonly role?: string
  readonly minor?: boolean
  readonly days?: string
  readonly basis?: string
}

export function addAwardsCommands(program: Command): void {
  program
    .command('awards')
    .description(
      'verdicts, judgments and settlements to compare with, by claim, role, duration and minority, and how each was computed',
    )
    .option('--claim <words>', 'part of a claim, such as 1595, 2255 or rico')
    .option('--role <role>', 'part of who paid: operator, perpetrator, bank, platform, venue-other')
    .option('--minor', 'the survivor was under 18')
    .option('--no-minor', 'the survivor was an adult')
    .option('--days <n>', 'days of exploitation; awards from a quarter to four times as long are near')
    .option('--basis <basis>', 'verdict, bench, default or settlement')
    .option('--json', 'answer as JSON')
    .option('--trace', 'show the technical trace of an unexpected failure')
    .addHelpText('after', '\nExample:\n  redress awards --claim 1595 --role operator --minor\n')
    .action((options: AwardOptions) =>
      throughDoor(
        options,
        () =>
          findComparableAwards({
            claim: options.claim,
            role: options.role,
            minor: options.minor,
            days: options.days === undefined ? undefined : Number(options.days),
            basis: options.basis,
          }),
        ({ awards, range }) => printAwards(awards, range),
      ),
    )
}

const dollars = (sum: Cents | null): string => (sum === null ? 'not read' : formatCents(sum))

const spreadLine = (what: string, spread: AwardRange['perDay']): string[] =>
  spread === null
    ? []
    : [
        `${what}, ${spread.count} read: ${dollars(spread.low)} to ${dollars(spread.high)}, middle ${dollars(spread.middle)}`,
      ]

export function printAwards(awards: readonly Comparable[], range: AwardRange): string {
  if (awards.length === 0) return 'No award on the list fits. Ask with fewer traits.\n'
  const lines = [
    ...spreadLine('Total for each plaintiff', range.perPlaintiff),
    ...spreadLine('Total for each day', range.perDay),
  ]
  if (lines.length > 0) lines.push('')
  for (const { award, total, perPlaintiff, perDay, shares, notRead } of awards) {
    lines.push(
      `${award.caption} (${award.court}${award.year === null ? '' : ` ${award.year}`}), ${award.basis}${award.entry === 'award' ? '' : `, ${award.entry}`}`,
    )
    lines.push(
      `  total ${dollars(total)}; each plaintiff ${dollars(perPlaintiff)}${perDay === null ? '' : `; each day ${dollars(perDay)}`}`,
    )
    if (shares.length > 0)
      lines.push(`  same ${shares.join(', ')}${notRead.length > 0 ? `; not read: ${notRead.join(', ')}` : ''}`)
    else if (notRead.length > 0) lines.push(`  not read: ${notRead.join(', ')}`)
    const parts = Object.entries(award.amounts).filter(([name, amount]) => name !== 'total' && amount !== null)
    if (parts.length > 0)
      lines.push(`  ${parts.map(([name, amount]) => `${name.replaceAll('_', ' ')} ${dollars(amount)}`).join('; ')}`)
    lines.push(`  ${award.method}`, `  ${award.sources[0]}`, '')
  }
  lines.push(
    'Awards differ in their facts and proof; they are shown to compare with, and enter no figure by themselves. A range taken from them is entered as the amount of an item: { low, likely, high }.',
  )
  return `${lines.join('\n')}\n`
}
