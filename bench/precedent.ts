/**
 * How often does precedent tell the real outcome? Beside the figure of `redress precedent evaluate`, further questions:
 * whole lawsuits left out, only earlier decisions known (with each band beside its interval), and the method's constants chosen without the rulings they are tried on.
 */
import { join } from 'node:path'
import { day, isoDay } from '../src/casefile/dates.ts'
import { comparePrecedents } from '../src/precedent/compare-precedents.ts'
import { type DecidedRuling, decidedRulings } from '../src/precedent/decided-ruling.ts'
import type { Decision } from '../src/precedent/decision.ts'
import {
  type Evaluation,
  evaluatePrecedents,
  laterOnceKnown,
  type Prediction,
  type Score,
} from '../src/precedent/evaluate.ts'
import type { PrecedentGuide } from '../src/precedent/guide.ts'
import { chanceForPlaintiff, learnOutcomes } from '../src/precedent/outcome-model.ts'
import { accuracyOf, brierOf, type Scored, surest } from '../src/precedent/score.ts'
import { type Assumptions, plainAssumptions } from '../src/precedent/situation.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../src/shelf/read-decisions.ts'

const law = join(import.meta.dirname, '..', 'law')
const decisionsRead = readDecisionsFolder(process.argv[2] ?? join(law, 'decisions'))
const guideRead = readPrecedentGuide(join(law, 'precedent-claims.yaml'))
if (!decisionsRead.ok || !guideRead.ok) throw new Error('the law files cannot be read')
const decisions = decisionsRead.value
const guide: PrecedentGuide = guideRead.value

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1))
const row = (name: string, scored: readonly Scored[], coverage: string): string => {
  const all = accuracyOf(scored)
  const at85 = accuracyOf(surest(scored, 0.85))
  return `${name.padEnd(52)} n ${String(all.n).padStart(3)}  all ${percent(all.value)}  surest 85 ${percent(at85.value)} ± ${percent(at85.standardError)}  Brier ${brierOf(scored)?.toFixed(4)}  ${coverage}`
}
const withFactors = <T extends { readonly factors: number }>(predictions: readonly T[]): readonly T[] =>
  predictions.filter((one) => one.factors > 0)
const own = (it: Evaluation): string =>
  `own abstention: ${percent(it.withFactors.accuracy)} right of ${percent(it.withFactors.coverage)} answered`

const started = performance.now()
const plain = evaluatePrecedents(decisions, guide)
const seconds = (performance.now() - started) / 1000
console.log('Rulings with at least one factor; per cent')
console.log(row('leave one decision (or family of copies) out', withFactors(plain.predictions), own(plain)))
const baseline = (likely: (one: Prediction) => number) =>
  withFactors(plain.predictions).map((one) => ({ ...one, likely: likely(one) }))
console.log(
  row(
    '  naive Bayes, same split',
    baseline((one) => one.naiveBayes),
    '',
  ),
)
console.log(
  row(
    '  majority, same split',
    baseline((one) => one.majority),
    '',
  ),
)

const byLawsuit = decisions.map((one): Decision => {
  const docket = one.docket
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { ...one, family: one.family ?? (docket || one.id) }
})
const lawsuits = evaluatePrecedents(byLawsuit, guide)
console.log(row('leave the whole lawsuit out (same docket number)', withFactors(lawsuits.predictions), own(lawsuits)))

console.log('\nAsked: a fact is known and the stage is priced; answered as the product answers')
const goal = (name: string, it: Score): void =>
  console.log(
    `${name.padEnd(52)} n ${String(it.n).padStart(3)}  right ${percent(it.accuracy)} ± ${percent(it.standardError)}  answered ${percent(it.coverage)}  Brier ${it.brier?.toFixed(4)}`,
  )
goal('leave one decision (or family of copies) out', plain.asked)
goal('later decisions only, by half-years', plain.later)
goal('  of these, once 100 decisions were known', laterOnceKnown(decisions, guide, 100))
for (const band of plain.later.calibration)
  console.log(
    `  ${`${100 * band.from} to ${100 * band.to} in 100`.padEnd(20)} n ${String(band.n).padStart(3)}  said ${percent(band.meanPredicted)}  plaintiff won ${percent(band.plaintiffShare)}  interval ${percent(band.low)} to ${percent(band.high)}  ${band.within ? 'within' : 'OUTSIDE'}`,
  )
console.log(
  `  not asked: no fact ${plain.unanswered['no-facts']}, after the pleadings with under ten like rulings ${plain.unanswered['too-few-at-this-stage']}; divided ${plain.unanswered.divided}; no like ruling ${plain.unanswered['no-like-ruling']}; the only fact in no like ruling ${plain.unanswered['no-shared-fact']}\n`,
)

const signsOnly = decisions.map(
  (one): Decision => ({
    ...one,
    rulings: one.rulings.map((ruling) => ({
      ...ruling,
      factors: ruling.factors.filter((factor) => guide.factors[factor]?.side === 'plaintiff'),
    })),
  }),
)
const signs = evaluatePrecedents(signsOnly, guide)
console.log(
  row(
    "without any of the defence's factors",
    signs.predictions.filter((_, place) => (plain.predictions[place]?.factors ?? 0) > 0),
    '',
  ),
)

/** Constants that are tried; each outer fold takes those that did best inside its own training decisions. */
const tried: readonly Assumptions[] = [
  { plaintiffFactor: 0.2, defendantFactor: -0.8 },
  { plaintiffFactor: 0.3, defendantFactor: -1 },
  { plaintiffFactor: 0.5, defendantFactor: -0.5 },
  { plaintiffFactor: 0, defendantFactor: 0 },
].flatMap((factors) =>
  [1, 2, 4].map((ordinary) => ({
    ...plainAssumptions,
    ...factors,
    firmness: { ...plainAssumptions.firmness, ordinary },
  })),
)
const rulings = decidedRulings(decisions, guide).filter((one) => one.favours !== null)

function inFolds(
  pool: readonly DecidedRuling[],
  folds: number,
): readonly (readonly [DecidedRuling[], DecidedRuling[]])[] {
  const families = [...new Set(pool.map((one) => one.family))].sort()
  const foldOf = (one: DecidedRuling) => families.indexOf(one.family) % folds
  return Array.from(
    { length: folds },
    (_, fold) => [pool.filter((one) => foldOf(one) !== fold), pool.filter((one) => foldOf(one) === fold)] as const,
  )
}
const score = (train: readonly DecidedRuling[], test: readonly DecidedRuling[], assumed: Assumptions) => {
  const model = learnOutcomes(train, guide, assumed)
  return test.map((one) => ({
    cluster: one.family,
    factors: one.factors.length,
    likely: chanceForPlaintiff(one, model),
    plaintiffWon: one.favours === 'plaintiff',
  }))
}
const nested = inFolds(rulings, 10).flatMap(([train, test]) => {
  const ranked = tried
    .map((assumed) => ({
      assumed,
      brier: brierOf(inFolds(train, 5).flatMap(([inner, held]) => score(inner, held, assumed))) ?? 1,
    }))
    .sort((a, b) => a.brier - b.brier)
  return score(train, test, ranked[0]?.assumed ?? plainAssumptions)
})
console.log(row('ten folds, constants chosen inside the training folds', withFactors(nested), ''))
const fixed = inFolds(rulings, 10).flatMap(([train, test]) => score(train, test, plainAssumptions))
console.log(row('ten folds, constants as shipped', withFactors(fixed), ''))
for (const assumed of tried) {
  const scored = inFolds(rulings, 10).flatMap(([train, test]) => score(train, test, assumed))
  console.log(
    row(
      `  ${assumed.plaintiffFactor} / ${assumed.defendantFactor}, firmness ${assumed.firmness.ordinary}`,
      withFactors(scored),
      '',
    ),
  )
}

const query = {
  role: 'operator',
  claim: '1595-beneficiary',
  court: 'N.D. Ga.',
  circuit: '11',
  asOf: isoDay(day('2026-11-23')),
  stage: 'pleading',
} as const
const facts = rulings.map((one) => one.factors)
comparePrecedents({ ...query, factors: [] }, decisions, guide)
const questions = performance.now()
for (const factors of facts) comparePrecedents({ ...query, factors }, decisions, guide)
console.log(
  `\nwhole evaluation ${seconds.toFixed(2)} s; one comparison with its discovery plan ${((performance.now() - questions) / facts.length).toFixed(1)} ms (after learning once)`,
)
