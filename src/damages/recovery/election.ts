import { roundToCents } from '../../casefile/money.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import type { DamagesInput } from '../input/input.ts'
import { type Alternative, compensatoryOf, type Derived, derivedMean, type Expected } from '../loss/expected.ts'
import type { Model } from '../loss/model.ts'
import { awardedFees } from '../rules/awarded-fees.ts'
import type { DamagesRules } from '../rules/damages-rules.ts'
import { interestBeforeJudgment } from '../rules/interest-before-judgment.ts'
import { asStatutory, ruleIdOf } from '../rules/own-rules.ts'
import { type PunitiveAnswer, punitiveFor } from '../rules/punitive.ts'
import { type Option, optionFor } from '../rules/statutory-options.ts'

/** What a court may give and need not: nothing of it is in the total but the part that counsel entered. */
export interface MayAdd {
  readonly label: string
  readonly reach: 'discretionary' | 'up-to'
  /** Cents as floats. */
  readonly counted: number
  readonly most: number
}

/** What is claimed: the actual losses or not, the sums added to them, and what was left aside with its reason. */
export interface Election {
  readonly actual: boolean
  readonly derived: readonly Derived[]
  readonly alternatives: readonly Alternative[]
  readonly mayAdd: readonly MayAdd[]
  readonly cautions: readonly ValuationCaution[]
}

/** The statutory rules that are asked: those listed, and those that a claim carries. */
function entriesOf(input: DamagesInput): DamagesInput['statutory'] {
  const listed = new Set(input.statutory.map(ruleIdOf))
  const carried = new Set(input.claims.flatMap(({ statutory }) => (statutory === undefined ? [] : [statutory])))
  return [...input.statutory, ...[...carried].filter((id) => !listed.has(id))]
}

interface Offered {
  readonly options: readonly Option[]
  readonly alternatives: readonly Alternative[]
  readonly cautions: readonly ValuationCaution[]
}

/** What the statutes give on these losses, and what they do not give to this person. */
function offeredBy(input: DamagesInput, rules: DamagesRules, expected: Expected): Offered {
  const options: Option[] = []
  const alternatives: Alternative[] = []
  const cautions: ValuationCaution[] = []
  for (const entry of entriesOf(input)) {
    const rule = rules.statutory.find((row) => row.id === ruleIdOf(entry))
    if (!rule) throw new RangeError('statutory rules were checked before the election')
    const { cite, status } = rule
    if (rule.minor_at_conduct && input.person.minor_at_conduct === false) {
      alternatives.push({
        what: { is: 'rule', cite },
        amount: rule.amount ?? 0,
        why: { is: 'minors-only', cite },
      })
      continue
    }
    if (rule.minor_at_conduct && input.person.minor_at_conduct === undefined)
      cautions.push({ is: 'minority-not-entered', cite })
    if (status !== 'verified')
      cautions.push({ is: 'rule-not-verified', cite, status, entered: rule.by_counsel, source: rule.source })
    if (rule.note !== '') cautions.push({ is: 'rule-note', cite, note: rule.note })
    options.push(optionFor(rule, asStatutory(entry), expected))
  }
  return { options, alternatives, cautions }
}

interface Choice {
  readonly instead: Option | null
  readonly multiple: Option | null
  readonly punitive: boolean
  readonly value: number
}

interface Field {
  readonly replacing: readonly Option[]
  readonly multiples: readonly Option[]
  readonly added: readonly Option[]
  readonly punitive: PunitiveAnswer
  readonly punitiveMean: number
  readonly expected: Expected
}

/** Actual damages or a sum instead of them; one multiple; punitive damages or a multiple that bars them. */
function bestOf(field: Field): Choice {
  const { expected, punitive, punitiveMean } = field
  const meanOf = (option: Option): number => derivedMean(option.derived, expected)
  const base = compensatoryOf(expected) + field.added.reduce((sum, option) => sum + meanOf(option), 0)
  const choices: Choice[] = [null, ...field.multiples].map((multiple) => {
    const barred = multiple !== null && (multiple.rule.punitive === 'barred' || punitive.notWithMultiple !== null)
    const value = base + (multiple ? meanOf(multiple) : 0) + (barred ? 0 : punitiveMean)
    return { instead: null, multiple, punitive: !barred, value }
  })
  for (const instead of field.replacing)
    choices.push({ instead, multiple: null, punitive: true, value: meanOf(instead) + punitiveMean })
  return choices.reduce((a, b) => (b.value > a.value ? b : a))
}

/** What the choice leaves aside, each with the reason. */
function leftAside(best: Choice, field: Field): readonly Alternative[] {
  const { expected, punitive } = field
  const meanOf = (option: Option): number => derivedMean(option.derived, expected)
  const out: Alternative[] = []
  for (const option of field.replacing)
    if (option !== best.instead)
      out.push({
        what: { is: 'sum-instead', cite: option.rule.cite },
        amount: meanOf(option),
        why: { is: 'never-both', actual: roundToCents(compensatoryOf(expected)) },
      })
  const { instead } = best
  if (instead) {
    out.push({
      what: { is: 'actual-damages' },
      amount: compensatoryOf(expected),
      why: { is: 'gives-more', cite: instead.rule.cite },
    })
    for (const option of [...field.multiples, ...field.added])
      out.push({
        what: { is: 'rule', cite: option.rule.cite },
        amount: meanOf(option),
        why: { is: 'rests-on-actual' },
      })
  } else
    for (const option of field.multiples)
      if (option !== best.multiple)
        out.push({
          what: { is: 'rule', cite: option.rule.cite },
          amount: meanOf(option),
          why: best.multiple
            ? { is: 'multiplied-once', cite: best.multiple.rule.cite }
            : { is: 'bars-punitive', cite: punitive.notWithMultiple },
        })
  if (punitive.derived && !best.punitive)
    out.push({
      what: { is: 'punitive' },
      amount: field.punitiveMean,
      why: { is: 'not-beside', cite: punitive.notWithMultiple ?? best.multiple?.rule.cite ?? null },
    })
  return out
}

function cautionsOf(best: Choice, punitive: PunitiveAnswer): readonly ValuationCaution[] {
  if (!best.punitive || !punitive.derived || !best.multiple) return []
  const { cite, punitive: beside } = best.multiple.rule
  if (beside === 'none-of-its-own') return [{ is: 'punished-twice', cite }]
  return beside === 'not-read' ? [{ is: 'punitive-beside-not-read', cite }] : []
}

/** What a court may give beyond what is counted; of remedies that exclude one another each is named. */
const mayAddOf = (options: readonly Option[], expected: Expected): readonly MayAdd[] =>
  options.flatMap(({ rule, derived, most, replacesActual }) => {
    // A sum in place of the losses adds what lies above them.
    const added = (one: Derived): number =>
      Math.max(0, derivedMean(one, expected) - (replacesActual ? compensatoryOf(expected) : 0))
    return rule.reach === 'mandatory'
      ? []
      : [{ label: rule.cite, reach: rule.reach, counted: added(derived), most: added(most) }]
  })

/**
 * Chooses among the remedies that exclude one another the combination of the greatest expected value. What a court may
 * give and need not is counted as far as counsel entered a part of it, and named beside the total.
 */
export function elect(input: DamagesInput, rules: DamagesRules, model: Model, expected: Expected): Election {
  const offered = offeredBy(input, rules, expected)
  const punitive = punitiveFor(input, rules, expected)
  const field: Field = {
    replacing: offered.options.filter((option) => option.replacesActual),
    multiples: offered.options.filter((option) => option.rule.group === 'multiples'),
    added: offered.options.filter((option) => !option.replacesActual && option.rule.group !== 'multiples'),
    punitive,
    punitiveMean: punitive.derived === null ? 0 : derivedMean(punitive.derived, expected),
    expected,
  }
  const best = bestOf(field)
  const always = [interestBeforeJudgment(input, model), awardedFees(input)].filter((d) => d !== null)
  const derived = [
    ...(best.instead ? [best.instead.derived] : []),
    ...(best.multiple ? [best.multiple.derived] : []),
    ...(best.instead ? [] : field.added.map((option) => option.derived)),
    ...(best.punitive && punitive.derived ? [punitive.derived] : []),
    ...always.filter((d) => !best.instead || d.head === 'attorneys-fees'),
  ].filter((d) => derivedMean(d, expected) > 0 || d.bent !== undefined)
  return {
    actual: best.instead === null,
    derived,
    alternatives: [...offered.alternatives, ...leftAside(best, field), ...punitive.alternatives],
    mayAdd: mayAddOf(offered.options, expected),
    cautions: [...offered.cautions, ...cautionsOf(best, punitive), ...punitive.cautions],
  }
}
