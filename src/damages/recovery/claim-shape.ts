import { roundToCents } from '../../casefile/money.ts'
import type { Claim } from '../input/input-claims.ts'
import { derivedFrom, type Losses, lossesOf } from '../loss/expected.ts'
import { type Limit, type Notes, noneconomicCapOf, punitiveCapNamed, punitiveCapOf } from '../rules/caps.ts'
import type { StatutoryRule } from '../rules/damages-rules.ts'
import { asStatutory, ruleIdOf } from '../rules/own-rules.ts'
import type { PaidBefore } from '../rules/paid-before.ts'
import { standingCap } from '../rules/punitive.ts'
import { creditOf } from '../rules/settlement-credit.ts'
import { owedTogether } from '../rules/shared-liability.ts'
import { optionFor } from '../rules/statutory-options.ts'
import type { RecoveryClaim } from './recovery-problem.ts'
import type { RecoveryQuestion } from './recovery-question.ts'

/** A claim whose sums follow the losses of each trial. */
export interface ClaimShape {
  readonly at: (losses: Losses) => RecoveryClaim
}

type Remedy = (losses: Losses) => Pick<RecoveryClaim, 'liquidated' | 'multiple' | 'added'>
const noRemedy: Remedy = () => ({ liquidated: null, multiple: null, added: null })

/** The rule that a claim carries, with what was paid before taken off its sums. */
function remedyOf(
  claim: Claim,
  rule: StatutoryRule,
  question: RecoveryQuestion,
  before: PaidBefore,
  notes: Notes,
): Remedy {
  const { input, rules, expected } = question
  const name = claim.label ?? claim.id
  if (rule.minor_at_conduct && input.person.minor_at_conduct === false) {
    notes.push({ what: { is: 'statutory-sum', claim: name }, rule: { is: 'minors-only', cite: rule.cite } })
    return noRemedy
  }
  const wanted = asStatutory(input.statutory.find((entry) => ruleIdOf(entry) === rule.id) ?? rule.id)
  const option = optionFor(rule, wanted, expected)
  const derived = question.may === 'most' && wanted.part === undefined ? option.most : option.derived
  const credit = creditOf(claim, input, rules).rule ?? question.reading
  const { cite, group } = rule
  const { by, status, source } = rule.paid_before
  const named = (off: number): void => {
    if (off > 0)
      notes.push({
        what: { is: 'part-of-sum', claim: name, amount: roundToCents(off) },
        rule: { is: 'paid-before', cite, by, status, source },
      })
  }
  const now = lossesOf(expected)
  if (option.replacesActual) {
    const sum = derivedFrom(derived, now)
    const off = before.offSum(rule, sum, credit)
    named(off)
    return () => ({ liquidated: { amount: sum - off, group, cite }, multiple: null, added: null })
  }
  const byTimes = derived.bent === undefined && derived.head === 'multiple'
  const multiple =
    group === 'multiples'
      ? {
          times: byTimes ? derived.times : 0,
          heads: byTimes ? derived.of : [],
          barsPunitive: rule.punitive === 'barred',
          cite,
        }
      : null
  if (byTimes) return () => ({ liquidated: null, multiple, added: null })
  named(before.offAdded(rule, derivedFrom(derived, now), credit, now.compensatory))
  return (losses) => {
    const sum = derivedFrom(derived, losses)
    return {
      liquidated: null,
      multiple,
      added: { amount: sum - before.offAdded(rule, sum, credit, losses.compensatory), group, cite },
    }
  }
}

export function claimShape(claim: Claim, question: RecoveryQuestion, before: PaidBefore, notes: Notes): ClaimShape {
  const { input, rules } = question
  const name = claim.label ?? claim.id
  const rule = rules.statutory.find((row) => row.id === claim.statutory)
  const remedy = rule ? remedyOf(claim, rule, question, before, notes) : noRemedy
  const standing = standingCap(input)
  const capped = punitiveCapOf(claim, standing, rules, notes)
  const named = punitiveCapNamed(claim.punitive_cap ?? standing, rules)
  const mayPunish = claim.punitive && rule?.punitive !== 'none-of-its-own'
  if (claim.punitive && !mayPunish)
    notes.push({ what: { is: 'punitive', claim: name }, rule: { is: 'none-of-its-own', cite: rule?.cite ?? null } })
  const owed = owedTogether(claim, input, rules)
  const noneconomic = noneconomicCapOf(claim, question, notes)
  return {
    at: (losses) => ({
      id: claim.id,
      label: name,
      owed,
      ...remedy(losses),
      noneconomicCap: noneconomic === null ? null : capAt(noneconomic, losses),
      punitive: mayPunish
        ? {
            perCase: capped?.scope === 'case' ? capped.most(losses) : null,
            ...(capped?.sharedAs ? { sharedAs: capped.sharedAs } : {}),
            cite: capped?.cite ?? null,
            notWithMultiple: named?.not_with_multiple ?? null,
          }
        : null,
    }),
  }
}

const capAt = (
  { most, cite, perOccurrence, perDefendant, sharedAs }: Limit,
  losses: Losses,
): RecoveryClaim['noneconomicCap'] => ({
  amount: most(losses),
  cite,
  perDefendant,
  ...(sharedAs === null ? {} : { sharedAs }),
  ...(perOccurrence === undefined ? {} : { perOccurrence }),
})
