import { day } from '../../casefile/dates.ts'
import { formatCents, roundToCents } from '../../casefile/money.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Statutory } from '../input/input-claims.ts'
import {
  type Alternative,
  compensatoryOf,
  type Derived,
  derivedMean,
  type Expected,
  isCompensatory,
} from '../loss/expected.ts'
import type { Model } from '../loss/model.ts'
import { percent } from '../loss/percent.ts'
import type { DamagesRules, StatutoryRule } from '../rules/damages-rules.ts'
import { asStatutory, ruleIdOf } from '../rules/own-rules.ts'
import { punitiveFor } from '../rules/punitive.ts'

/** What is claimed: the actual losses or not, the sums added to them, and what was left aside with its reason. */
export interface Election {
  readonly actual: boolean
  readonly derived: readonly Derived[]
  readonly alternatives: readonly Alternative[]
  readonly cautions: readonly string[]
}

const money = (amount: number): string => formatCents(roundToCents(amount))
const toCents = (dollars: number): number => Math.round(dollars * 100)

export interface Option {
  readonly rule: StatutoryRule
  readonly derived: Derived
  readonly replacesActual: boolean
}

const eachWords = (rule: StatutoryRule, amount: number): string =>
  `${rule.reach === 'mandatory' ? '' : 'up to '}${money(amount)} for each of`
const partWords = (wanted: Statutory): string => (wanted.part === 1 ? '' : `, ${percent(wanted.part)} of it expected`)

export function optionFor(rule: StatutoryRule, wanted: Statutory, expected: Expected): Option {
  const compensatory = compensatoryOf(expected)
  const shared = { label: `${rule.cite}`, facts: wanted.facts }
  const fixed = (amount: number, basis: string, replacesActual = false): Option => ({
    rule,
    replacesActual,
    derived: { ...shared, head: 'statutory', fixed: Math.max(0, amount), times: 0, of: [], basis },
  })
  const amount = toCents(rule.amount ?? 0)
  const multiple = rule.multiple ?? 1
  const added = (multiple - 1) * wanted.part
  const base = [...expected.keys()].filter(
    (id) =>
      (rule.of === 'economic' ? headOf(id).kind === 'economic' : isCompensatory(id)) &&
      (wanted.of?.includes(id) ?? true),
  )
  const multiplied: Option = {
    rule,
    replacesActual: false,
    derived: {
      ...shared,
      head: 'multiple',
      fixed: 0,
      times: added,
      of: base,
      basis: `${rule.cite}: ${added} times the ${rule.of ?? 'compensatory'} damages is added to them, ${multiple} times in all at most (${rule.reach}).`,
    },
  }
  switch (rule.kind) {
    case 'instead-of-actual':
      return fixed(amount, `${rule.cite}: ${money(amount)} for each plaintiff instead of actual damages.`, true)
    case 'deemed-at-least':
      return fixed(
        amount - compensatory,
        `${rule.cite}: actual damages count as no less than ${money(amount)}; this is the difference.`,
      )
    case 'multiple':
      return multiplied
    case 'multiple-or-sum':
      return derivedMean(multiplied.derived, expected) >= amount - compensatory
        ? multiplied
        : fixed(
            amount - compensatory,
            `${rule.cite}: at least ${money(amount)}; this is the difference to the actual damages.`,
          )
    case 'multiple-of-gain':
      return fixed(
        toCents(wanted.gain ?? 0) * multiple * wanted.part - compensatory,
        `${rule.cite}: ${multiple} times the gain of ${money(toCents(wanted.gain ?? 0))} in place of actual damages; this is the difference.`,
      )
    case 'per-day':
      return fixed(
        amount * (wanted.days ?? 0) * wanted.part,
        `${rule.cite}: ${eachWords(rule, amount)} ${wanted.days ?? 0} days${partWords(wanted)}.`,
      )
    case 'per-violation':
      return fixed(
        amount * (wanted.violations ?? 0) * wanted.part,
        `${rule.cite}: ${eachWords(rule, amount)} ${wanted.violations ?? 0} violations${partWords(wanted)}.`,
      )
    default:
      return rule.kind satisfies never
  }
}

/** Interest on past payments, from each to the valuation date; simple interest. */
function interestFor(input: DamagesInput, model: Model): Derived | null {
  const terms = input.prejudgment
  if (terms === undefined) return null
  let sum = 0
  for (const { flow, values, alive, running } of model.flows) {
    if (terms.heads ? !terms.heads.includes(flow.head) : !isCompensatory(flow.head)) continue
    for (let k = 0; k < values.length; k++) {
      const month = flow.firstMonth + k * flow.stepMonths
      if (month < 0)
        sum += (values[k] ?? 0) * (alive[k] ?? 0) * (running[k] ?? 0) * flow.probability * terms.rate * (-month / 12)
    }
  }
  const basis = `Simple interest of ${(terms.rate * 100).toFixed(2)} percent a year on past losses to ${day(input.valuation_date).toString()}; the court decides whether it is given.`
  return {
    head: 'prejudgment-interest',
    label: headOf('prejudgment-interest').label,
    fixed: sum,
    times: 0,
    of: [],
    basis,
    facts: [],
  }
}

function feesFor(input: DamagesInput): Derived | null {
  const lodestar = typeof input.fee === 'object' ? input.fee.lodestar : undefined
  if (lodestar === undefined) return null
  const amount = Math.round(lodestar.hours * toCents(lodestar.rate) * lodestar.multiplier)
  return {
    head: 'attorneys-fees',
    label: headOf('attorneys-fees').label,
    fixed: amount,
    times: 0,
    of: [],
    basis: `${lodestar.hours} hours at ${money(toCents(lodestar.rate))}, times ${lodestar.multiplier}.`,
    facts: [],
  }
}

/**
 * Chooses among the remedies that exclude one another the combination of the greatest expected value: actual damages or
 * a sum instead of them; one multiple; punitive damages or a multiple that bars them.
 */
export function elect(input: DamagesInput, rules: DamagesRules, model: Model, expected: Expected): Election {
  const cautions: string[] = []
  const alternatives: Alternative[] = []
  const options: Option[] = []
  for (const entry of input.statutory) {
    const wanted = asStatutory(entry)
    const rule = rules.statutory.find((row) => row.id === ruleIdOf(entry))
    if (!rule) throw new RangeError('statutory rules were checked before the election')
    if (rule.minor_at_conduct && input.person.minor_at_conduct === false) {
      alternatives.push({
        label: rule.cite,
        amount: toCents(rule.amount ?? 0),
        why: `${rule.cite} is for those who were under 18 at the time; the input says that this person was not.`,
      })
      continue
    }
    if (rule.minor_at_conduct && input.person.minor_at_conduct === undefined)
      cautions.push(
        `${rule.cite} needs that the person was under 18 at the time of the conduct; the input does not say so.`,
      )
    if (rule.status !== 'verified') cautions.push(`${rule.cite} is ${rule.status}: ${rule.source}.`)
    if (rule.note !== '') cautions.push(`${rule.cite}: ${rule.note}`)
    const option = optionFor(rule, wanted, expected)
    const basis =
      wanted.source === undefined ? option.derived.basis : `${option.derived.basis} Source: ${wanted.source}.`
    options.push({ ...option, derived: { ...option.derived, basis } })
  }
  const punitive = punitiveFor(input, rules, expected)
  const replacing = options.filter((option) => option.replacesActual)
  const multiples = options.filter((option) => option.rule.group === 'multiples')
  const added = options.filter((option) => !option.replacesActual && option.rule.group !== 'multiples')
  const always = [interestFor(input, model), feesFor(input)].filter((d) => d !== null)
  const punitiveMean = punitive.derived === null ? 0 : punitive.derived.fixed

  interface Choice {
    readonly instead: Option | null
    readonly multiple: Option | null
    readonly punitive: boolean
    readonly value: number
  }
  const actualValue = (multiple: Option | null, withPunitive: boolean): number =>
    compensatoryOf(expected) +
    (multiple ? derivedMean(multiple.derived, expected) : 0) +
    added.reduce((s, o) => s + derivedMean(o.derived, expected), 0) +
    (withPunitive ? punitiveMean : 0)
  const choices: Choice[] = []
  for (const multiple of [null, ...multiples]) {
    const barred = multiple !== null && (multiple.rule.punitive === 'barred' || punitive.notWithMultiple !== null)
    choices.push({ instead: null, multiple, punitive: !barred, value: actualValue(multiple, !barred) })
  }
  for (const instead of replacing)
    choices.push({ instead, multiple: null, punitive: true, value: instead.derived.fixed + punitiveMean })
  const best = choices.reduce((a, b) => (b.value > a.value ? b : a))

  for (const option of replacing)
    if (option !== best.instead)
      alternatives.push({
        label: `${option.rule.cite}, instead of actual damages`,
        amount: option.derived.fixed,
        why: `Actual damages or this sum, never both; actual damages are expected to be more (${money(compensatoryOf(expected))}).`,
      })
  if (best.instead) {
    alternatives.push({
      label: 'Actual damages',
      amount: compensatoryOf(expected),
      why: `${best.instead.rule.cite} gives more; it is taken instead of actual damages, never beside them.`,
    })
    for (const option of [...multiples, ...added])
      alternatives.push({
        label: option.rule.cite,
        amount: derivedMean(option.derived, expected),
        why: 'Rests on actual damages, which are not elected here.',
      })
  } else {
    for (const option of multiples)
      if (option !== best.multiple)
        alternatives.push({
          label: option.rule.cite,
          amount: derivedMean(option.derived, expected),
          why: best.multiple
            ? `The same loss is multiplied once; ${best.multiple.rule.cite} gives more in all.`
            : `${punitive.notWithMultiple ?? 'It'} bars punitive damages beside it, which are expected to be more.`,
        })
  }
  if (punitive.derived && !best.punitive)
    alternatives.push({
      label: 'Punitive damages',
      amount: punitiveMean,
      why: `${punitive.notWithMultiple ?? best.multiple?.rule.cite ?? 'The elected remedy'} does not allow them beside it; together with it they would be less.`,
    })
  if (best.punitive && punitive.derived && best.multiple?.rule.punitive === 'none-of-its-own')
    cautions.push(
      `${best.multiple.rule.cite} and punitive damages stand beside one another here because they rest on different claims; a defendant may argue that this punishes twice.`,
    )
  if (best.punitive && punitive.derived && best.multiple?.rule.punitive === 'not-read')
    cautions.push(
      `Whether punitive damages may stand beside ${best.multiple.rule.cite} was not read; they are counted, which must be checked.`,
    )
  const derived = [
    ...(best.instead ? [best.instead.derived] : []),
    ...(best.multiple ? [best.multiple.derived] : []),
    ...(best.instead ? [] : added.map((option) => option.derived)),
    ...(best.punitive && punitive.derived ? [punitive.derived] : []),
    ...always.filter((d) => !best.instead || d.head === 'attorneys-fees'),
  ].filter((d) => derivedMean(d, expected) > 0)
  return {
    actual: best.instead === null,
    derived,
    alternatives: [...alternatives, ...punitive.alternatives],
    cautions: [...cautions, ...punitive.cautions],
  }
}
