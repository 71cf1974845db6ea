import { sharesAmong } from '../rules/death-shares.ts'
import { asStatutory, neededBy, ownRulesOf, ruleIdOf, withOwnRules } from '../rules/own-rules.ts'
import type { Complaint } from './complaint.ts'
import { type DamagesTables, ratedTable } from './damages-tables.ts'
import type { DamagesInput } from './input.ts'
import { nearestName } from './nearest-name.ts'

/** The first id that stands twice, or that names something the input does not hold. */
export function firstLooseEnd(input: DamagesInput): Complaint | null {
  return (
    twice(input, 'defendants') ??
    twice(input, 'claims') ??
    twice(input, 'offers') ??
    twice(input, 'pools') ??
    looseClaim(input) ??
    loosePool(input) ??
    looseOffer(input)
  )
}

function twice(input: DamagesInput, list: 'defendants' | 'claims' | 'offers' | 'pools'): Complaint | null {
  const ids = input[list].map(({ id }) => String(id))
  const again = ids.findIndex((id, i) => ids.indexOf(id) !== i)
  return again < 0
    ? null
    : { path: [list, again, 'id'], what: `is "${ids[again]}", which stands there twice; give each its own id` }
}

function looseClaim(input: DamagesInput): Complaint | null {
  const defendants = input.defendants.map(({ id }) => String(id))
  const claims = input.claims.map(({ id }) => id)
  for (const [i, claim] of input.claims.entries()) {
    for (const [k, { defendant }] of claim.against.entries()) {
      const path = ['claims', i, 'against', k, 'defendant']
      if (!defendants.includes(defendant))
        return { path, what: `is "${defendant}", who is not among the defendants; add them there or correct the id` }
      if (claim.against.findIndex((other) => other.defendant === defendant) !== k)
        return { path, what: `is "${defendant}" again; name each defendant once` }
    }
    for (const [k, other] of claim.not_with.entries())
      if (!claims.includes(other.claim) || other.claim === claim.id)
        return {
          path: ['claims', i, 'not_with', k, 'claim'],
          what: `is "${other.claim}", which is not another claim of this input; use one of ${claims.filter((id) => id !== claim.id).join(', ') || 'those you add'}`,
        }
  }
  return null
}

function loosePool(input: DamagesInput): Complaint | null {
  const claims = input.claims.map(({ id }) => id)
  for (const [i, pool] of input.pools.entries()) {
    for (const [k, id] of pool.of.entries()) {
      const path = ['pools', i, 'of', k]
      const member = input.defendants.find((d) => d.id === id)
      if (!member)
        return { path, what: `is "${id}", who is not among the defendants; add them there or correct the id` }
      if (pool.of.indexOf(id) !== k) return { path, what: `is "${id}" again; name each defendant once` }
      if (member.collectable === undefined && member.settled === undefined)
        return {
          path,
          what: `is "${id}", for whom collectable is not given, so the pool would limit nothing; give there what this party has of its own, 0 if nothing is known`,
        }
    }
    for (const [k, { claim }] of pool.except.entries())
      if (!claims.includes(claim))
        return {
          path: ['pools', i, 'except', k, 'claim'],
          what: `is "${claim}", which is not a claim of this input; use one of ${claims.join(', ') || 'those you add'}`,
        }
  }
  return null
}

function looseOffer(input: DamagesInput): Complaint | null {
  const defendants = input.defendants.map(({ id }) => String(id))
  for (const [i, offer] of input.offers.entries())
    for (const [k, from] of offer.from.entries()) {
      const path = ['offers', i, 'from', k]
      if (defendants.length > 0 && !defendants.includes(from))
        return { path, what: `is "${from}", who is not among the defendants; add them there or correct the id` }
      if (offer.from.indexOf(from) !== k) return { path, what: `is "${from}" again; name each party once` }
    }
  return null
}

/** The first thing that the input names and the tables and rules do not have, or that the life table cannot carry. */
export function firstUnknownRule(input: DamagesInput, tables: DamagesTables): Complaint | null {
  const { rules } = tables
  const list = (rows: readonly { readonly id: string }[]): string => rows.map(({ id }) => id).join(', ')
  const known = (rows: readonly { readonly id: string }[], id: string): boolean => rows.some((row) => row.id === id)
  const unknown = (path: Complaint['path'], id: string, rows: readonly { readonly id: string }[]): Complaint => ({
    path,
    what: `is "${id}", which is not in law/damages-rules.yaml; use one of ${list(rows)}`,
  })
  const wrong = unusableStatutory(input, withOwnRules(input, rules).statutory, unknown)
  if (wrong) return wrong
  const limit = typeof input.fee === 'object' ? input.fee.limit : undefined
  if (limit !== undefined && !known(rules.fee_limits, limit)) {
    const { path, what } = unknown(['fee', 'limit'], limit, rules.fee_limits)
    return { path, what: `${what}, or cap and cap_source` }
  }
  for (const [i, { kind }] of input.liens.entries())
    if (!known(rules.liens, kind)) return unknown(['liens', i, 'kind'], kind, rules.liens)
  const unnamed = unknownName(input, rules) ?? capOfOtherSuits(input, rules) ?? undividedDeath(input, rules)
  if (unnamed) return unnamed
  const rated = ratedTable(input, tables)
  return 'what' in rated ? rated : null
}

/** The states and the District, each as the law calls it, and federal law. */
const jurisdictions = (
  'al ak az ar ca co ct dc de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri ' +
  'sc sd tn tx ut vt va wa wv wi wy'
)
  .split(' ')
  .map((code) => `us-${code}`)
  .concat('us')

/**
 * A cap, a state or a law of shared liability that is neither recorded nor the name of a state. A state of which nothing
 * is recorded is let through: what is not known is said in the answer.
 */
function unknownName(input: DamagesInput, rules: DamagesTables['rules']): Complaint | null {
  const { punitive } = input
  type Named = readonly [Complaint['path'], unknown, readonly { readonly id: string }[]]
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
  for (const [path, name, rows] of named) {
    if (typeof name !== 'string') continue
    const known = [...new Set([...rows.map(({ id }) => id), ...jurisdictions])]
    if (known.includes(name) || jurisdictions.includes(name.split('/')[0] ?? '')) continue
    const near = nearestName(name, known)
    return {
      path,
      what: `is "${name}", which is neither recorded nor a state; ${near ? `write ${near}, if that is what is meant` : `use one of ${rows.map(({ id }) => id).join(', ')}`}`,
    }
  }
  return null
}

/** A cap that goes by the day on which suit is begun, for a suit of another day, or of a day that was not entered. */
function capOfOtherSuits(input: DamagesInput, { noneconomic_caps: caps }: DamagesTables['rules']): Complaint | null {
  for (const [i, { noneconomic_cap: name, begun }] of input.claims.entries()) {
    const cap = caps.find((row) => row.id === name)
    const span = cap?.suits_begun
    if (cap === undefined || span === undefined) continue
    const days = [span.from && `since ${span.from}`, span.until && `until ${span.until}`].filter(Boolean).join(' ')
    if (begun === undefined)
      return { path: ['claims', i, 'begun'], what: `is needed: ${cap.id} is for suits begun ${days}; enter the day` }
    if ((span.from !== undefined && begun < span.from) || (span.until !== undefined && begun > span.until)) {
      const other = caps.find((row) => row !== cap && row.cite === cap.cite && row.suits_begun !== undefined)
      const instead = other ? `; use ${other.id}` : ''
      return { path: ['claims', i, 'noneconomic_cap'], what: `is for suits begun ${days}, not on ${begun}${instead}` }
    }
  }
  return null
}

/** Those who take for a death without a share, where the law on death does not divide among just them. */
function undividedDeath({ death }: DamagesInput, rules: DamagesTables['rules']): Complaint | null {
  if (death === undefined || death.beneficiaries.length === 0) return null
  const rule = rules.death.find((row) => row.id === death.law)
  if (sharesAmong(death.beneficiaries, rule) !== null) return null
  const takers = [...new Set(death.beneficiaries.map(({ relation }) => relation))].join(', ')
  return {
    path: ['death', 'beneficiaries'],
    what: `have no shares, and the law does not divide among ${takers} as recorded; enter the share of each`,
  }
}

/** A statutory rule that is not there, that lacks its sum, or that counts what the input does not say. */
function unusableStatutory(
  input: DamagesInput,
  all: DamagesTables['rules']['statutory'],
  unknown: (path: Complaint['path'], id: string, rows: readonly { readonly id: string }[]) => Complaint,
): Complaint | null {
  const ids = input.statutory.map(ruleIdOf)
  const own = ownRulesOf(input)
  for (const [i, entry] of input.statutory.entries()) {
    const path = ['statutory', i]
    const id = ruleIdOf(entry)
    const rule = all.find((row) => row.id === id)
    if (!rule) {
      const { path: at, what } = unknown(typeof entry === 'string' ? path : [...path, 'rule'], id, all)
      return { path: at, what: `${what}, or a rule of your own with its source` }
    }
    if (ids.indexOf(id) !== i) return { path, what: `names "${id}" again; name each rule once` }
    const needs = neededBy[rule.kind]
    const mine = own.find((row) => row.id === id)
    if (mine) {
      if (all.filter((row) => row.id === id).length > 1)
        return {
          path: [...path, 'rule', 'id'],
          what: `is "${id}", which law/damages-rules.yaml already has; give your own rule an id of its own`,
        }
      const missing = needs.rule.find((field) => mine[field] === undefined)
      if (missing !== undefined)
        return { path: [...path, 'rule', missing], what: `is missing; a rule of the kind ${rule.kind} needs it` }
    }
    if (needs.entry !== undefined && asStatutory(entry)[needs.entry] === undefined)
      return { path: [...path, needs.entry], what: `is missing; ${rule.cite} is counted by it` }
  }
  for (const [i, { statutory }] of input.claims.entries()) {
    if (statutory === undefined) continue
    const path = ['claims', i, 'statutory']
    const rule = all.find((row) => row.id === statutory)
    if (!rule) return unknown(path, statutory, all)
    const counted = neededBy[rule.kind].entry
    if (counted !== undefined && !ids.includes(statutory))
      return {
        path,
        what: `is "${statutory}", which is counted by ${counted}; name the rule under statutory too, with its ${counted}`,
      }
  }
  return null
}
