import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { HeadValue, Valuation } from '../../casefile/valuation.ts'
import { type HeadId, headIds, headOf, isItemHead } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import { splitByShares } from './apportion.ts'
import type { DamagesRules } from './damages-rules.ts'

/** The family's heads that the law on death of the state gives; the others are set aside with the reason. */
export function allowedByDeathLaw(
  input: DamagesInput,
  rules: DamagesRules,
): { readonly without: Map<HeadId, string>; readonly cautions: string[] } {
  const without = new Map<HeadId, string>()
  const cautions: string[] = []
  if (input.person.died === undefined) return { without, cautions }
  const rule = rules.death.find((row) => row.id === input.death?.law)
  if (!rule) {
    const law = input.death?.law
    cautions.push(
      law === undefined
        ? 'No law on death was named (death, law): which losses of the family count, and who may claim them, was not checked.'
        : `Which losses of the family the law of ${law} counts is not recorded, so all were; \`redress law show ${law}/wrongful-death\` shows what was read on who may sue.`,
    )
    return { without, cautions }
  }
  const only = rule.punitive === 'only'
  for (const id of headIds) {
    const family = headOf(id).family || id === 'funeral'
    if (!family || rule.heads.includes(id)) continue
    if (id === 'funeral' && !only) continue
    without.set(
      id,
      only
        ? `${rule.wrongful_death} gives only punitive damages for a death (${rule.status}).`
        : `${rule.wrongful_death} does not list this loss for the family (${rule.status}).`,
    )
  }
  for (const id of rule.estate_without)
    without.set(id, `${rule.wrongful_death} leaves this to nobody after a death from the injury (${rule.status}).`)
  const kept = supportOf(input).filter((earning) => earning.own_consumption > 0).length
  const whole = supportOf(input).length - kept
  if (rule.own_keep === 'not-deducted' && kept > 0)
    cautions.push(
      `Lost pay: own_consumption is taken off, but ${rule.wrongful_death} takes nothing off for what the person would have spent on themselves (${rule.status}); leave it out.`,
    )
  if (rule.own_keep === 'deducted' && whole > 0)
    cautions.push(
      `Lost pay: ${rule.wrongful_death} takes off what the person would have spent on themselves (${rule.status}); enter it as own_consumption.`,
    )
  if (rule.own_keep === 'not-read' && whole > 0)
    cautions.push(
      `Lost pay: whether ${rule.wrongful_death} takes off what the person would have spent on themselves was not read; nothing is taken off unless own_consumption says so.`,
    )
  cautions.push(
    `Death: ${rule.wrongful_death} for the family; ${rule.survival || 'the survival act was not read'} for what the person lost before death (${rule.status}: ${rule.source}). ${rule.note}`.trim(),
    `Who takes for a death under ${rule.wrongful_death}: ${rule.claimants}. Shares: ${rule.shares}.`,
  )
  if (input.punitive !== undefined) {
    if (rule.punitive === 'barred')
      cautions.push(
        `${rule.wrongful_death} gives the family no punitive damages (${rule.status}); they are counted from what the person lost before death.`,
      )
    if (rule.punitive === 'not-read' && !(typeof input.punitive === 'object' && input.punitive.of !== undefined))
      cautions.push(
        `Whether the family has punitive damages under ${rule.wrongful_death} was not read; say under punitive, of, from which losses they are counted.`,
      )
  }
  return { without, cautions }
}

const supportOf = (input: DamagesInput) =>
  (Array.isArray(input.earnings) ? input.earnings : [input.earnings]).filter(({ head }) => head === 'loss-of-support')

/** Whether punitive damages may be counted from a head: from the family's own where the law on death does not bar it. */
export function punitiveCountsFrom(input: DamagesInput, rules: DamagesRules): (head: HeadId) => boolean {
  const barred =
    input.person.died !== undefined && rules.death.find((row) => row.id === input.death?.law)?.punitive === 'barred'
  return (head) => !(barred && headOf(head).family)
}

/**
 * Who gets the net after a death: what the family's own claim brings goes by the shares entered, the rest to the estate.
 * The parts add up to the net; none where no beneficiary was entered.
 */
export function sharesOfNet(
  input: DamagesInput,
  rules: DamagesRules,
  heads: readonly HeadValue[],
  net: Cents,
): NonNullable<Valuation['shares']> {
  const beneficiaries = input.death?.beneficiaries ?? []
  if (beneficiaries.length === 0) return []
  const rule = rules.death.find((row) => row.id === input.death?.law)
  const ofFamily = (head: string): boolean =>
    (isItemHead(head) && headOf(head).family) ||
    (rule?.heads.some((id) => id === head) ?? false) ||
    (head === 'punitive' && rule?.punitive === 'only')
  const sum = (some: readonly HeadValue[]): number => some.reduce((total, h) => total + h.presentValue.mean, 0)
  const whole = sum(heads)
  const family = roundToCents(whole > 0 ? (net * sum(heads.filter(({ head }) => ofFamily(head)))) / whole : 0)
  const parts = splitByShares(
    family,
    beneficiaries.map(({ share }) => share),
  )
  const shares = beneficiaries.map(({ id, relation }, i) => ({ claimant: id, relation, amount: parts[i] ?? cents(0) }))
  return net > family
    ? [
        ...shares,
        { claimant: 'the estate', relation: 'what the person lost before death', amount: cents(net - family) },
      ]
    : shares
}
