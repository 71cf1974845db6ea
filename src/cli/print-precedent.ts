import { formatDay } from '../casefile/date-words.ts'
import type { DecisionComparison, PrecedentFinding } from '../casefile/findings.ts'
import type { ComparedPrecedent } from '../desk/compare-precedent.ts'
import { wrapLines } from '../drafting/wrap-lines.ts'
import type { Baseline, Evaluation, Group, Score } from '../precedent/evaluate.ts'

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

const favoured = (favours: PrecedentFinding['favours'], strength: number | null): string =>
  favours === 'abstains'
    ? 'give no answer: they are divided or silent'
    : `favour the ${favours}${strength === null ? '' : ` (plaintiff ${Math.round(strength * 100)} in 100)`}`

/** How earlier rulings lean on stated facts, why, by which decisions on each side, and what would change it. */
export function printComparison(it: ComparedPrecedent): string {
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? 'none' : ids.map((id) => it.factorNames[id] ?? id).join('; ')
  const decision = (one: DecisionComparison): readonly string[] => [
    ...wrapLines(
      `${one.caption}${one.citation === null ? '' : `, ${one.citation}`} (${one.court}, ${one.decidedText ?? formatDay(one.decided)}): ${one.outcome}${one.binding ? '; binding here' : ''}${one.aFortiori ? '; these facts are stronger' : ''}`,
      '  ',
      '    ',
    ),
    ...wrapLines(one.holding, '    ', '    '),
    ...wrapLines(`shared: ${named(one.sharedFactors)}`, '    ', '      '),
    ...(one.onlyThere.length > 0 ? wrapLines(`only there: ${named(one.onlyThere)}`, '    ', '      ') : []),
    ...(one.onlyHere.length > 0 ? wrapLines(`only here: ${named(one.onlyHere)}`, '    ', '      ') : []),
  ]
  const { precedent } = it
  return `${[
    `${it.claimName}, against: ${it.roleName}, in ${it.court}, as of ${formatDay(it.asOf)}`,
    `Rulings on like facts ${favoured(precedent.favours, precedent.strength)}.`,
    '',
    'WHY',
    ...precedent.why.flatMap((text) => wrapLines(text, '  ', '    ')),
    '',
    'ISSUES',
    ...(precedent.issues ?? []).flatMap((issue) =>
      wrapLines(
        `${issue.name}: they ${favoured(issue.favours, issue.strength)}; for: ${named(issue.factorsFor)}; against: ${named(issue.factorsAgainst)}`,
        '  ',
        '    ',
      ),
    ),
    '',
    'DECISIONS FOR THE PLAINTIFF',
    ...(precedent.decisionsFor.length > 0 ? precedent.decisionsFor.flatMap(decision) : ['  none near']),
    '',
    'DECISIONS FOR THE DEFENDANT',
    ...(precedent.decisionsAgainst.length > 0 ? precedent.decisionsAgainst.flatMap(decision) : ['  none near']),
    '',
    'WHAT WOULD CHANGE IT (smallest sets of added facts, those found most often first)',
    ...(precedent.wouldChange.length > 0
      ? precedent.wouldChange.flatMap((set) =>
          wrapLines(
            `${named(set.add)}: towards the ${set.towards}; found in ${Math.round(set.seenInShare * 100)} of 100 decided rulings`,
            '  ',
            '    ',
          ),
        )
      : ['  no small set of facts']),
    '',
  ].join('\n')}`
}
