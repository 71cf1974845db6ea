import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { DamagesComplaints } from '../../casefile/problems/damages-complaints.ts'
import type { Place } from '../../casefile/problems/field-complaints.ts'
import { nearestWord, slipsBetween } from '../../casefile/written/nearest-word.ts'
import { sharesAmong } from '../rules/death-shares.ts'
import { asStatutory, neededBy, ownRulesOf, ruleIdOf, withOwnRules } from '../rules/own-rules.ts'
import { type DamagesTables, ratedTable } from './damages-tables.ts'
import { impossibleShares } from './family-shares.ts'
import { faultNotEntered } from './fault-needed.ts'
import type { DamagesInput } from './input.ts'
import { given, noSuchDefendant } from './no-such.ts'

/** The first id that stands twice, or that names something the input does not hold. */
export function firstLooseEnd(input: DamagesInput): DamagesComplaint | null {
  return (
    twice(input, 'defendants') ??
    twice(input, 'claims') ??
    twice(input, 'offers') ??
    twice(input, 'pools') ??
    looseClaim(input) ??
    loosePool(input) ??
    looseOffer(input) ??
    looseLien(input) ??
    sameName(input)
  )
}

function twice(input: DamagesInput, list: 'defendants' | 'claims' | 'offers' | 'pools'): DamagesComplaint | null {
  const ids = input[list].map(({ id }) => String(id))
  const again = ids.findIndex((id, i) => ids.indexOf(id) !== i)
  return again < 0 ? null : { is: 'own-id-twice', place: [list, again, 'id'], given: ids[again] ?? '' }
}

function looseClaim(input: DamagesInput): DamagesComplaint | null {
  const defendants = input.defendants.map(({ id }) => String(id))
  const claims = input.claims.map(({ id }) => id)
  for (const [i, claim] of input.claims.entries()) {
    for (const [k, { defendant }] of claim.against.entries()) {
      const place = ['claims', i, 'against', k, 'defendant']
      if (!defendants.includes(defendant)) return noSuchDefendant(input, place, defendant)
      if (claim.against.findIndex((other) => other.defendant === defendant) !== k)
        return { is: 'named-again', place, given: defendant, thing: 'defendant' }
    }
    for (const [k, other] of claim.not_with.entries())
      if (!claims.includes(other.claim) || other.claim === claim.id)
        return {
          is: 'no-such-claim',
          place: ['claims', i, 'not_with', k, 'claim'],
          which: 'another',
          ...given(
            other.claim,
            claims.filter((id) => id !== claim.id),
          ),
        }
  }
  return null
}

function loosePool(input: DamagesInput): DamagesComplaint | null {
  const claims = input.claims.map(({ id }) => id)
  for (const [i, pool] of input.pools.entries()) {
    for (const [k, id] of pool.of.entries()) {
      const place = ['pools', i, 'of', k]
      const member = input.defendants.find((d) => d.id === id)
      if (!member) return noSuchDefendant(input, place, id)
      if (pool.of.indexOf(id) !== k) return { is: 'named-again', place, given: id, thing: 'defendant' }
      if (member.collectable === undefined && member.settled === undefined)
        return { is: 'pool-without-limit', place, given: id }
    }
    for (const [k, { claim }] of pool.except.entries())
      if (!claims.includes(claim))
        return {
          is: 'no-such-claim',
          place: ['pools', i, 'except', k, 'claim'],
          which: 'one',
          ...given(claim, claims),
        }
  }
  return null
}

function looseOffer(input: DamagesInput): DamagesComplaint | null {
  const defendants = input.defendants.map(({ id }) => String(id))
  for (const [i, offer] of input.offers.entries())
    for (const [k, from] of offer.from.entries()) {
      const place = ['offers', i, 'from', k]
      if (defendants.length > 0 && !defendants.includes(from)) return noSuchDefendant(input, place, from)
      if (offer.from.indexOf(from) !== k) return { is: 'named-again', place, given: from, thing: 'party' }
    }
  return null
}

/** A lien that a client bears must name one: this person, or a client of an offer. */
function looseLien(input: DamagesInput): DamagesComplaint | null {
  const { pseudonym } = input.person
  const clients = [
    ...(pseudonym === undefined ? [] : [pseudonym]),
    ...input.offers.flatMap(({ shares }) => shares.map(({ claimant }) => claimant)),
  ]
  const loose = input.liens.findIndex(({ claimant }) => claimant !== undefined && !clients.includes(claimant))
  return loose < 0
    ? null
    : {
        is: 'no-such-client',
        place: ['liens', loose, 'claimant'],
        ...given(input.liens[loose]?.claimant ?? '', [...new Set(clients)]),
      }
}

/** Two defendants of one name are mostly one, whose means would count twice. */
function sameName({ defendants }: DamagesInput): DamagesComplaint | null {
  const names = defendants.map(({ name }) => name?.trim().toLowerCase())
  const again = names.findIndex((name, i) => name !== undefined && names.indexOf(name) !== i)
  return again < 0
    ? null
    : {
        is: 'named-again',
        place: ['defendants', again, 'name'],
        given: defendants[again]?.name ?? '',
        thing: 'name',
      }
}

/** The first thing that the input names and the tables and rules do not have, or that the life table cannot carry. */
export function firstUnknownRule(input: DamagesInput, tables: DamagesTables): DamagesComplaint | null {
  const { rules } = tables
  const known = (rows: readonly { readonly id: string }[], id: string): boolean => rows.some((row) => row.id === id)
  const wrong = unusableStatutory(input, withOwnRules(input, rules).statutory)
  if (wrong) return wrong
  const limit = typeof input.fee === 'object' ? input.fee.limit : undefined
  if (limit !== undefined && !known(rules.fee_limits, limit))
    return notInTheRules(['fee', 'limit'], limit, rules.fee_limits, 'own-cap')
  for (const [i, { kind }] of input.liens.entries())
    if (!known(rules.liens, kind)) return notInTheRules(['liens', i, 'kind'], kind, rules.liens)
  const unnamed = unknownName(input, rules) ?? capOfOtherSuits(input, rules) ?? undividedDeath(input, rules)
  if (unnamed) return unnamed
  const unlike = impossibleShares(input, rules) ?? faultNotEntered(input, rules)
  if (unlike) return unlike
  const rated = ratedTable(input, tables)
  return 'is' in rated ? rated : null
}

const notInTheRules = (
  place: Place,
  word: string,
  rows: readonly { readonly id: string }[],
  instead: DamagesComplaints['not-in-the-rules']['instead'] = 'nothing',
): DamagesComplaint => ({
  is: 'not-in-the-rules',
  place,
  instead,
  ...given(
    word,
    rows.map(({ id }) => id),
  ),
})

/** The states and the District, each as the law calls it, and federal law. */
const jurisdictions = (
  'al ak az ar ca co ct dc de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri ' +
  'sc sd tn tx ut vt va wa wv wi wy'
)
  .split(' ')
  .map((code) => `us-${code}`)
  .concat('us')

/** Whether a name under a state is a slip of a recorded one: the same numbers and nearly the same words. */
function slipOf(name: string, known: readonly string[]): boolean {
  const numbers = (text: string): string => text.replaceAll(/[^0-9]+/g, ' ').trim()
  const like = known.filter((one) => one.split('/')[0] === name.split('/')[0] && numbers(one) === numbers(name))
  return like.some((one) => slipsBetween(one, name) <= 2)
}

/**
 * A cap, a state or a law of shared liability that is neither recorded nor the name of a state. A state of which nothing
 * is recorded is let through: what is not known is said in the answer.
 */
function unknownName(input: DamagesInput, rules: DamagesTables['rules']): DamagesComplaint | null {
  const { punitive } = input
  type Named = readonly [Place, unknown, readonly { readonly id: string }[]]
  const named: readonly Named[] = [
    ...(typeof punitive === 'object'
      ? ([
          [['punitive', 'cap'], punitive.cap, rules.punitive_caps],
          [['punitive', 'against_estate'], punitive.against_estate, rules.punitive_against_estate],
        ] as const)
      : []),
    [['death', 'law'], input.death?.law, rules.death],
    ...input.claims.flatMap((claim, i): readonly Named[] => [
      [['claims', i, 'noneconomic_cap'], claim.noneconomic_cap, rules.noneconomic_caps],
      [['claims', i, 'punitive_cap'], claim.punitive_cap, rules.punitive_caps],
      [['claims', i, 'liability'], claim.liability, rules.liability],
    ]),
  ]
  for (const [place, name, rows] of named) {
    if (typeof name !== 'string') continue
    const known = [...new Set([...rows.map(({ id }) => id), ...jurisdictions])]
    if (known.includes(name)) continue
    const state = name.split('/')[0] ?? ''
    if (jurisdictions.includes(state) && !slipOf(name, known)) continue
    return {
      is: 'neither-recorded-nor-state',
      place,
      given: name,
      nearest: nearestWord(known, name),
      allowed: rows.map(({ id }) => id),
    }
  }
  return null
}

/** A cap that goes by the day on which suit is begun, for a suit of another day, or of a day that was not entered. */
function capOfOtherSuits(
  input: DamagesInput,
  { noneconomic_caps: caps }: DamagesTables['rules'],
): DamagesComplaint | null {
  for (const [i, { noneconomic_cap: name, begun }] of input.claims.entries()) {
    const cap = caps.find((row) => row.id === name)
    const span = cap?.suits_begun
    if (cap === undefined || span === undefined) continue
    const days = { since: span.from ?? null, until: span.until ?? null }
    if (begun === undefined) return { is: 'suit-day-needed', place: ['claims', i, 'begun'], cap: cap.id, ...days }
    if ((span.from !== undefined && begun < span.from) || (span.until !== undefined && begun > span.until)) {
      const nearest =
        caps.find((row) => row !== cap && row.cite === cap.cite && row.suits_begun !== undefined)?.id ?? null
      return { is: 'cap-of-other-suits', place: ['claims', i, 'noneconomic_cap'], ...days, begun, nearest }
    }
  }
  return null
}

/** Those who take for a death without a share, where the law on death does not divide among just them. */
function undividedDeath({ death }: DamagesInput, rules: DamagesTables['rules']): DamagesComplaint | null {
  if (death === undefined || death.beneficiaries.length === 0) return null
  const rule = rules.death.find((row) => row.id === death.law)
  if (sharesAmong(death.beneficiaries, rule) !== null) return null
  const takers = [...new Set(death.beneficiaries.map(({ relation }) => relation))]
  return { is: 'undivided-death', place: ['death', 'beneficiaries'], takers }
}

/** A statutory rule that is not there, that lacks its sum, or that counts what the input does not say. */
function unusableStatutory(input: DamagesInput, all: DamagesTables['rules']['statutory']): DamagesComplaint | null {
  const ids = input.statutory.map(ruleIdOf)
  const own = ownRulesOf(input)
  for (const [i, entry] of input.statutory.entries()) {
    const place = ['statutory', i]
    const id = ruleIdOf(entry)
    const rule = all.find((row) => row.id === id)
    if (!rule) return notInTheRules(typeof entry === 'string' ? place : [...place, 'rule'], id, all, 'own-rule')
    if (ids.indexOf(id) !== i) return { is: 'named-again', place, given: id, thing: 'rule' }
    const needs = neededBy[rule.kind]
    const mine = own.find((row) => row.id === id)
    if (mine) {
      if (all.filter((row) => row.id === id).length > 1)
        return { is: 'own-rule-recorded', place: [...place, 'rule', 'id'], given: id }
      const missing = needs.rule.find((field) => mine[field] === undefined)
      if (missing !== undefined)
        return { is: 'missing-for-rule', place: [...place, 'rule', missing], ruleKind: rule.kind }
    }
    if (needs.entry !== undefined && asStatutory(entry)[needs.entry] === undefined)
      return { is: 'missing-for-count', place: [...place, needs.entry], cite: rule.cite }
  }
  for (const [i, { statutory }] of input.claims.entries()) {
    if (statutory === undefined) continue
    const place = ['claims', i, 'statutory']
    const rule = all.find((row) => row.id === statutory)
    if (!rule) return notInTheRules(place, statutory, all)
    const counted = neededBy[rule.kind].entry
    if (counted !== undefined && !ids.includes(statutory))
      return { is: 'counted-elsewhere', place, given: statutory, by: counted }
  }
  return null
}
