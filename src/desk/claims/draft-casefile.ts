import type { Casefile } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { RecordChange } from '../../casefile/written/single-records.ts'
import type { Named } from '../../drafting/firewall/release/matter-gate.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

/** A casefile in the making: there may be facts before a matter is described or a claimant is written down. */
export type Draft = Omit<Casefile, 'matter'> & { readonly matter: Casefile['matter'] | null }

/** What is written down so far. */
export async function draftOf(vault: Vault): Promise<Result<Draft, StoreTrouble>> {
  const whole = await vault.loadCasefile()
  if (!whole.ok) return whole
  if (whole.value !== null) return ok(whole.value)
  const matter = await vault.readRecord('matter', 'matter')
  if (!matter.ok) return matter
  const claimants = await vault.listRecords('claimant')
  if (!claimants.ok) return claimants
  const parties = await vault.listRecords('party')
  if (!parties.ok) return parties
  const facts = await vault.listRecords('fact')
  if (!facts.ok) return facts
  const tolling = await vault.readRecord('tolling', 'tolling')
  if (!tolling.ok) return tolling
  const excluded = await vault.readRecord('excluded-claims', 'excluded-claims')
  if (!excluded.ok) return excluded
  return ok({
    matter: matter.value?.content ?? null,
    claimants: claimants.value.map(({ content }) => content),
    parties: parties.value.map(({ content }) => content),
    facts: facts.value.map(({ content }) => content),
    tolling: tolling.value?.content ?? [],
    excludedClaims: excluded.value?.content ?? [],
  })
}

/** Who is named in it besides the protected people. */
export const namedIn = ({ claimants, parties, matter }: Draft): Named => ({
  ...{ claimants, parties },
  courts: matter === null ? [] : [matter.court, ...matter.otherCourts],
})

/** The casefile as it will be; changes of kinds that are no part of it leave it as it is. */
export function withChanges(draft: Draft, changes: readonly Omit<RecordChange, 'basedOn'>[]): Draft {
  return changes.reduce((before, change) => withChange(before, change as RecordChange), draft)
}

function withChange(draft: Draft, change: RecordChange): Draft {
  switch (change.kind) {
    case 'matter':
      return { ...draft, matter: change.content }
    case 'tolling':
      return { ...draft, tolling: change.content ?? [] }
    case 'excluded-claims':
      return { ...draft, excludedClaims: change.content ?? [] }
    case 'claimant':
      return { ...draft, claimants: replaced(draft.claimants, change.id, change.content) }
    case 'party':
      return { ...draft, parties: replaced(draft.parties, change.id, change.content) }
    case 'fact':
      return { ...draft, facts: replaced(draft.facts, change.id, change.content) }
    default:
      return draft
  }
}

function replaced<T extends { readonly id: string }>(list: readonly T[], id: string, content: T | null): T[] {
  if (content === null) return list.filter((one) => one.id !== id)
  return list.some((one) => one.id === id) ? list.map((one) => (one.id === id ? content : one)) : [...list, content]
}
