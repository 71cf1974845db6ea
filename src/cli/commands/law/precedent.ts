import type { Command } from 'commander'
import { comparePrecedentFromFile } from '../../../desk/claims/compare-precedent.ts'
import { evaluatePrecedent } from '../../../desk/law/evaluate-precedent.ts'
import { printComparison, printEvaluation } from '../../print/law/print-precedent.ts'
import { throughPublicDoor } from '../../public-door.ts'

export function addPrecedentCommands(program: Command): void {
  const precedent = program.command('precedent').description('decided cases: how far they predict one another')
  precedent
    .command('evaluate [file]')
    .description(
      'predict every decided ruling from the other decisions; without a file, the decisions that come with Redress',
    )
    .option('--against <file>', 'predict the rulings of this file from those of the first')
    .option('--json', 'print one line of JSON')
    .option('--trace', 'show technical detail if something fails')
    .addHelpText(
      'after',
      '\nExample:\n  redress precedent evaluate\n  redress precedent evaluate decisions.yaml --against newer.yaml --json\n',
    )
    .action((file: string | undefined, options: { against?: string; json?: boolean; trace?: boolean }) =>
      throughPublicDoor(options, () => evaluatePrecedent(file ?? null, options.against ?? null), printEvaluation),
    )

  precedent
    .command('compare <input>')
    .description('how earlier rulings lean on stated facts, with the decisions on both sides and what would change it')
    .option('--json', 'print one line of JSON')
    .option('--trace', 'show technical detail if something fails')
    .addHelpText(
      'after',
      `
The input is YAML or JSON:
  claim: us/18-usc-1595              # or a claim id of the decisions: 1595-beneficiary
  theory: beneficiary
  role: operator
  court: S.D. Ohio
  factors: [room-revenue, cash-payment, foot-traffic]   # law/factors.yaml lists them
  as_of: 2026-11-23                  # today when left out
  stage: pleading                    # pleading | summary-judgment | trial

Example:
  redress precedent compare question.yaml
`,
    )
    .action((input: string, options: { json?: boolean; trace?: boolean }) =>
      throughPublicDoor(options, () => comparePrecedentFromFile(input), printComparison),
    )
}
