import type { DecisionId, FactorId } from '../casefile/ids.ts'
import type { Stage } from '../casefile/matter.ts'
import type { PrecedentSilence } from '../casefile/precedent/precedent-record.ts'
import { countRecord } from './count-record.ts'
import { authorityFor } from './court-rank.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import type { Side } from './guide.ts'
import { leaning, toldChance } from './leaning.ts'
import { chanceForPlaintiff, type OutcomeModel } from './outcome-model.ts'
import type { Situation } from './situation.ts'
import { fewestLateRulings, isLike, likeRulings, type StageModels } from './stage-models.ts'

export interface Answer {
  readonly favours: Side | 'abstains'
  /** Chance for the plaintiff as it may be told; the same is scored. */
  readonly likely: number
  readonly silent: PrecedentSilence | null
  /** The one fact without which no side would be favoured, where it does not decide by itself. */
  readonly carriedBy: FactorId | null
  /** Binding and later than what was learnt from, but its result was not read. */
  readonly unreadBinding: readonly DecisionId[]
}

/** No answer is told as surer than this while one fact carries it, or while a binding ruling stands unread. */
const mostWhenThin = 0.7
/**
 * A fact decides by itself where it was seen in so many rulings on such defendants, and nearly all of them went its way: for
 * the defendant under any claim, since one bar or one lack ends each of them; for the plaintiff on this claim alone, and
 * never as the only fact, since one fact does not make out every element.
 */
const seenOften = { rulings: 4, share: 0.9 } as const

/**
 * What the decided cases of the stage say on these facts. Pleadings are answered from pleadings; proof only where ten like
 * rulings on proof exist. One fact that does not decide by itself never carries an answer above 0.7, and
 * none where no ruling on the claim against such a defendant shares it.
 */
export function answerOn(it: Situation, stage: Stage, models: StageModels, every: readonly DecidedRuling[]): Answer {
  const model = models[stage]
  const unreadBinding = bindingUnread(it, every, model)
  const seen = countRecord(it, every).like.decided > 0
  const silence = silenceOf(it, stage, model, seen)
  const raw = chanceForPlaintiff(it, model)
  const favours = silence === null ? leaning(raw) : 'abstains'
  const carriedBy = favours === 'abstains' ? null : carryingFactor(it, favours, model)
  const alone = it.factors.length === 1 && favours === 'plaintiff'
  const thin = carriedBy !== null || alone || unreadBinding.length > 0
  const likely = thin ? Math.min(mostWhenThin, Math.max(1 - mostWhenThin, raw)) : raw
  return {
    favours,
    likely: toldChance(likely),
    silent: silence ?? (favours === 'abstains' ? 'divided' : null),
    carriedBy,
    unreadBinding,
  }
}

function silenceOf(it: Situation, stage: Stage, model: OutcomeModel, seen: boolean): PrecedentSilence | null {
  if (it.factors.length === 0) return 'no-facts'
  const alike = likeRulings(it, model)
  if (stage !== 'pleading' && alike < fewestLateRulings) return 'too-few-at-this-stage'
  if (alike === 0) return 'no-like-ruling'
  return it.factors.length === 1 && !seen ? 'no-shared-fact' : null
}

function carryingFactor(it: Situation, side: Side, model: OutcomeModel): FactorId | null {
  const helping = it.factors.filter(
    (factor) => model.guide.factors[factor]?.side === side && !decidesAlone(factor, side, it, model),
  )
  const only = it.factors.filter((factor) => model.guide.factors[factor]?.side === side).length === 1
  return (
    helping.find((factor) => {
      if (only) return true
      const without = it.factors.filter((other) => other !== factor)
      return leaning(chanceForPlaintiff({ ...it, factors: without }, model)) !== side
    }) ?? null
  )
}

function decidesAlone(factor: FactorId, side: Side, it: Situation, model: OutcomeModel): boolean {
  if (side === 'plaintiff' && it.factors.length === 1) return false
  const speaks = (ruling: DecidedRuling): boolean =>
    side === 'plaintiff'
      ? isLike(it, ruling)
      : roleGroup(ruling.role) === roleGroup(it.role) && ruling.family !== it.family
  const voices = new Map<string, boolean>()
  for (const ruling of model.pool)
    if (speaks(ruling) && ruling.factors.includes(factor))
      voices.set([ruling.family, ruling.claim, ruling.role, ruling.favours].join('|'), ruling.favours === side)
  const won = [...voices.values()].filter(Boolean).length
  return voices.size >= seenOften.rulings && won >= seenOften.share * voices.size
}

/** Rulings that bind this court on the claim against a like defendant, whose result was not read, and that none read outdates. */
function bindingUnread(it: Situation, every: readonly DecidedRuling[], model: OutcomeModel): readonly DecisionId[] {
  const law = model.guide.claims.find((row) => row.id === it.claim)?.law ?? 'federal'
  const binds = every.filter(
    (ruling) =>
      ruling.claim === it.claim &&
      roleGroup(ruling.role) === roleGroup(it.role) &&
      ruling.family !== it.family &&
      ruling.lastDay !== null &&
      it.firstDay !== null &&
      ruling.lastDay < it.firstDay &&
      authorityFor(it, ruling, law) === 'binding',
  )
  const read = binds.filter(({ favours }) => favours !== null).map(({ lastDay }) => lastDay ?? '')
  const latest = read.toSorted().at(-1) ?? ''
  const unread = binds.filter(({ ruling, lastDay }) => ruling.outcome === 'result-not-read' && (lastDay ?? '') > latest)
  return [...new Set(unread.map(({ decision }) => decision.id))]
}
