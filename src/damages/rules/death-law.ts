import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { NotTakenWhy } from '../../casefile/value/not-taken.ts'
import type { HeadValue, Valuation } from '../../casefile/value/valuation.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import { type HeadId, headIds, headOf, isItemHead } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import { splitByShares } from './apportion.ts'
import type { DamagesRules } from './damages-rules.ts'
import { sharesAmong } from './death-shares.ts'

type DeathRule = DamagesRules['death'][number]

/** Whether what the one who died would have spent on themselves comes off, as far as the input does not do so itself. */
function ownKeep(
  input: DamagesInput,
  { own_keep, wrongful_death: cite, status }: DeathRule,
): readonly ValuationCaution[] {
  const kept = supportOf(input).filter((earning) => earning.own_consumption > 0).length
  const whole = supportOf(input).length - kept
  if (own_keep === 'not-deducted') return kept > 0 ? [{ is: 'own-keep-not-deducted', cite, status }] : []
  if (whole === 0) return []
  return [own_keep === 'deducted' ? { is: 'own-keep-deducted', cite, status } : { is: 'own-keep-not-read', cite }]
}

function familyPunitive({ punitive }: DamagesInput, rule: DeathRule): readonly ValuationCaution[] {
  if (punitive === undefined) return []
  const { wrongful_death: cite, status } = rule
  if (rule.punitive === 'barred') return [{ is: 'family-punitive-barred', cite, status }]
  const said = typeof punitive === 'object' && punitive.of !== undefined
  return rule.punitive === 'not-read' && !said ? [{ is: 'family-punitive-not-read', cite }] : []
}

/** The family's heads that the law on death of the state gives; the others are set aside with the reason. */
export function allowedByDeathLaw(
  input: DamagesInput,
  rules: DamagesRules,
): { readonly without: ReadonlyMap<HeadId, NotTakenWhy>; readonly cautions: readonly ValuationCaution[] } {
  const without = new Map<HeadId, NotTakenWhy>()
  if (input.person.died === undefined) return { without, cautions: [] }
  const rule = rules.death.find((row) => row.id === input.death?.law)
  if (!rule) {
    const law = input.death?.law
    return {
      without,
      cautions: [law === undefined ? { is: 'death-law-not-named' } : { is: 'death-law-not-recorded', law }],
    }
  }
  const { wrongful_death: cite, status } = rule
  const only = rule.punitive === 'only'
  for (const id of headIds) {
    const family = headOf(id).family || id === 'funeral'
    if (!family || rule.heads.includes(id)) continue
    if (id === 'funeral' && !only) continue
    without.set(id, { is: only ? 'death-punitive-only' : 'death-not-listed', cite, status })
  }
  for (const id of rule.estate_without) without.set(id, { is: 'death-nobody', cite, status })
  const { survival, source, note, claimants, shares } = rule
  return {
    without,
    cautions: [
      ...ownKeep(input, rule),
      { is: 'death-law', cite, status, survival, source, note },
      { is: 'death-takers', cite, claimants, shares },
      ...familyPunitive(input, rule),
    ],
  }
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
 * Who gets the net after a death: what the family's own claim brings goes by the shares entered or of the statute, the rest to the estate.
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
  const parts = splitByShares(family, sharesAmong(beneficiaries, rule) ?? [])
  const shares = beneficiaries.map(({ id, relation }, i) => ({ claimant: id, relation, amount: parts[i] ?? cents(0) }))
  return net > family ? [...shares, { claimant: null, relation: null, amount: cents(net - family) }] : shares
}
