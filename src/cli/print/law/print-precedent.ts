import type { DecisionComparison, PrecedentIssue } from '../../../casefile/findings.ts'
import type { ComparedPrecedent } from '../../../desk/claims/compare-precedent.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import type { Baseline, Evaluation, Group, Score } from '../../../precedent/evaluate.ts'
import type { CalibrationRow } from '../../../precedent/score.ts'
import { formatDay, formatWhen } from '../../../words/date-words.ts'
import { precedentReasonWords } from '../../../words/precedent/precedent-reason-words.ts'
import { leaningWords, outcomeWords, recordWords } from '../../../words/precedent/precedent-words.ts'

const percent = (share: number | null): string =>
  share === null ? '   -  ' : `${(100 * share).toFixed(1)} %`.padStart(7)
const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
const error = (share: number | null): string => (share === null ? '' : ` ± ${(100 * share).toFixed(1)}`)

export function printEvaluation(it: Evaluation): string {
  const split =
    it.split === 'against'
      ? 'Each ruling of the second file predicted from the first, without its own decision or family.'
      : 'Each ruling predicted from the other decisions; its own decision, and near copies of it, left out.'
  const lines = [
    `${counted(it.n, 'decided ruling')} of ${counted(it.decisions, 'decision')} (left out: ${it.mixedLeftOut} mixed, ${it.offTheMerits} off the merits).`,
    split,
    ...(it.n > 0 && it.coverage === 0
      ? ['No other decision speaks to these claims against such defendants, so none of them is answered.']
      : []),
    '',
    'All decided rulings',
    ...scoreLines(it),
    ...baselineLines(it.baselines),
    '',
    `Asked: a fact is known and the stage is priced (${it.asked.n})`,
    ...scoreLines(it.asked),
    `  not asked              no fact ${it.unanswered['no-facts']}; after the pleadings with under ten like rulings ${it.unanswered['too-few-at-this-stage']}`,
    `  not answered           divided ${it.unanswered.divided}; no like ruling ${it.unanswered['no-like-ruling']}; the only fact in no like ruling ${it.unanswered['no-shared-fact']}`,
    '',
    it.split === 'against'
      ? `Asked, of the second file (${it.later.n}): chance given and what happened`
      : `Asked, later decisions only, each half-year from what stood before it (${it.later.n})`,
    ...(it.split === 'against' ? [] : scoreLines(it.later)),
    ...bandLines(it.later.calibration),
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
    'Chance given and what happened, decisions in any order',
    ...bandLines(it.calibration),
  ]
  return `${lines.join('\n')}\n`
}

function bandLines(rows: readonly CalibrationRow[]): readonly string[] {
  return rows.map(
    (row) =>
      `  ${`${Math.round(100 * row.from)} to ${Math.round(100 * row.to)} in 100`.padEnd(22)} n ${String(row.n).padStart(3)}   said ${percent(row.meanPredicted)}   plaintiff won ${percent(row.plaintiffShare)}   ${row.within ? 'within' : 'OUTSIDE'} ${Math.round(100 * row.low)} to ${Math.round(100 * row.high)}`,
  )
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

const elementWords: Readonly<Record<string, string>> = {
  benefit: 'benefit',
  participation: 'participation',
  'venture-violated': 'violation',
  knowledge: 'knowledge',
}

const restsOnWords = {
  opinion: 'the opinion',
  'opinion-part': 'a part of the opinion',
  'court-description': 'the court’s own description',
  summary: 'a summary by others',
} as const

const favoured = (favours: PrecedentIssue['favours']): string =>
  favours === 'abstains' ? 'give no answer: they are divided or silent' : `favour the ${favours}`

function decisionLines(one: DecisionComparison, named: (ids: readonly string[]) => string): readonly string[] {
  return [
    ...wrapLines(
      `${one.caption}${one.citation === null ? '' : `, ${one.citation}`} (${one.court}, ${one.decidedText ?? formatDay(one.decided)}): ${outcomeWords(one)}${one.binding ? '; binding here' : one.unpublished ? '; unpublished, binds nobody' : ''}${one.aFortiori ? `; these facts are at least as strong for the ${one.favours}` : ''}`,
      '  ',
      '    ',
    ),
    ...wrapLines(one.holding, '    ', '    '),
    ...(one.elementReasons ?? []).flatMap((reason) =>
      wrapLines(
        `${elementWords[reason.element] ?? reason.element} ${reason.met ? 'met' : 'not met'}: ${reason.why} (rests on ${restsOnWords[reason.restsOn]})`,
        '    ',
        '      ',
      ),
    ),
    ...(one.laterHistory ?? []).flatMap(({ on, what }) =>
      wrapLines(`afterwards: ${what}, ${formatWhen(on)}`, '    ', '      '),
    ),
    ...wrapLines(`shared: ${named(one.sharedFactors)}`, '    ', '      '),
    ...(one.onlyThere.length > 0 ? wrapLines(`only there: ${named(one.onlyThere)}`, '    ', '      ') : []),
    ...(one.onlyHere.length > 0 ? wrapLines(`only here: ${named(one.onlyHere)}`, '    ', '      ') : []),
  ]
}

function turningLines(
  precedent: ComparedPrecedent['precedent'],
  side: 'plaintiff' | 'defendant',
  named: (ids: readonly string[]) => string,
): readonly string[] {
  const sets = precedent.wouldChange.filter(({ towards }) => towards === side)
  if (precedent.favours === side) return []
  return [
    '',
    side === 'plaintiff'
      ? 'WHAT WOULD TURN IT FOR THE PLAINTIFF: what to look for'
      : 'WHAT WOULD TURN IT FOR THE DEFENDANT: what to expect, and which faults of a complaint to avoid',
    ...(sets.length === 0
      ? ['  no small set of facts']
      : [
          ...wrapLines(
            'Smallest sets of added facts, those found most often in decided cases against such defendants first.',
            '  ',
            '  ',
          ),
          ...sets.flatMap((set) =>
            wrapLines(`${named(set.add)}: found in ${Math.round(set.seenInShare * 100)} of 100 cases`, '  ', '    '),
          ),
        ]),
  ]
}

/** How earlier rulings lean on stated facts, why, by which decisions on each side, and what would change it. */
export function printComparison(it: ComparedPrecedent): string {
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? 'none' : ids.map((id) => it.factorNames[id] ?? id).join('; ')
  const { precedent } = it
  const issues = precedent.issues ?? []
  const given = issues.filter((issue) => issue.factorsFor.length + issue.factorsAgainst.length > 0)
  const silent = issues.filter((issue) => !given.includes(issue))
  return `${[
    `${it.claimName}, against: ${it.roleName}, in ${it.court}, as of ${formatDay(it.asOf)}`,
    ...wrapLines(
      leaningWords(precedent, (factor) => it.factorNames[factor] ?? factor),
      '',
      '',
    ),
    ...wrapLines(recordWords(precedent.record), '', ''),
    '',
    'WHY',
    ...precedent.why.flatMap((one) =>
      wrapLines(
        precedentReasonWords(one, (factor) => it.factorNames[factor] ?? factor),
        '  ',
        '    ',
      ),
    ),
    '',
    'ISSUES',
    ...given.flatMap((issue) =>
      wrapLines(
        `${issue.name}: they ${favoured(issue.favours)}; for: ${named(issue.factorsFor)}; against: ${named(issue.factorsAgainst)}`,
        '  ',
        '    ',
      ),
    ),
    ...(silent.length > 0
      ? wrapLines(`No fact given speaks to: ${silent.map(({ name }) => name).join('; ')}.`, '  ', '    ')
      : []),
    '',
    'DECISIONS FOR THE PLAINTIFF',
    ...(precedent.decisionsFor.length > 0
      ? precedent.decisionsFor.flatMap((one) => decisionLines(one, named))
      : ['  none near']),
    '',
    'DECISIONS FOR THE DEFENDANT',
    ...(precedent.decisionsAgainst.length > 0
      ? precedent.decisionsAgainst.flatMap((one) => decisionLines(one, named))
      : ['  none near']),
    ...(precedent.decisionsFor.length + precedent.decisionsAgainst.length > 0
      ? [...turningLines(precedent, 'plaintiff', named), ...turningLines(precedent, 'defendant', named)]
      : []),
    '',
  ].join('\n')}`
}
