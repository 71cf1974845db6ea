import type { Command } from 'commander'
import { evaluatePrecedent } from '../../desk/evaluate-precedent.ts'
import type { Baseline, Evaluation, Group, Score } from '../../precedent/evaluate.ts'
import { throughDoor } from '../door.ts'

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
      throughDoor(options, () => evaluatePrecedent(file ?? null, options.against ?? null), printEvaluation),
    )
}

const percent = (share: number | null): string =>
  share === null ? '   -  ' : `${(100 * share).toFixed(1)} %`.padStart(7)
const error = (share: number | null): string => (share === null ? '' : ` ± ${(100 * share).toFixed(1)}`)

export function printEvaluation(it: Evaluation): string {
  const split =
    it.split === 'against'
      ? 'Each ruling of the second file predicted from the first, without its own decision or family.'
      : 'Each ruling predicted from the other decisions; its own decision, and near copies of it, left out.'
  const lines = [
    `${it.n} decided rulings of ${it.decisions} decisions (${it.mixedLeftOut} mixed left out).`,
    split,
    '',
    'All decided rulings',
    ...scoreLines(it),
    ...baselineLines(it.baselines),
    '',
    `Rulings with at least one factor (${it.withFactors.n})`,
    ...scoreLines(it.withFactors),
    ...baselineLines(it.withFactors.baselines),
    '',
    'By claim (right among answered ± standard error)',
    ...it.byClaim.map(groupLine),
    '',
    'By circuit',
    ...it.byCircuit.map(groupLine),
    '',
    'Elements: what the court held on each, where it was read (share right; always the more frequent holding)',
    ...it.elements.map(
      (one) =>
        `  ${one.element.padEnd(22)} ${percent(one.value)}${error(one.standardError)}  (${percent(one.majority).trim()})  n ${one.n}`,
    ),
    '',
    'Chance given and what happened',
    ...it.calibration.map(
      (row) =>
        `  ${`${Math.round(100 * row.from)} to ${Math.round(100 * row.to)} in 100`.padEnd(22)} n ${String(row.n).padStart(3)}   said ${percent(row.meanPredicted)}   plaintiff won ${percent(row.plaintiffShare)}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function scoreLines(score: Score): readonly string[] {
  return [
    `  right when answered    ${percent(score.accuracy)}${error(score.standardError)}`,
    `  answered               ${percent(score.coverage)}   (else the cases are divided or silent)`,
    `  right, surest 85 %     ${percent(score.accuracyAt85)}`,
    `  right, all answered    ${percent(score.accuracyWithoutAbstaining)}`,
    `  Brier score              ${score.brier?.toFixed(4) ?? '-'}`,
  ]
}

function baselineLines(baselines: { readonly majority: Baseline; readonly naiveBayes: Baseline }): readonly string[] {
  const line = (name: string, one: Baseline) =>
    `  ${name.padEnd(22)} ${percent(one.accuracy)}   surest 85 % ${percent(one.accuracyAt85).trim()}   Brier ${one.brier?.toFixed(4) ?? '-'}`
  return [line('baseline: majority', baselines.majority), line('baseline: naive Bayes', baselines.naiveBayes)]
}

const groupLine = (group: Group): string =>
  `  ${group.name.padEnd(22)} ${percent(group.accuracy)}${error(group.standardError)}   answered ${group.answered} of ${group.n}`
