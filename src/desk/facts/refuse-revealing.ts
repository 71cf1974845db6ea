import { ok, type Result } from '../../casefile/result.ts'
import { pseudonymsCover } from '../../drafting/firewall/release/matter-gate.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import { draftOf } from '../claims/draft-casefile.ts'
import type { AtTheDesk } from '../door.ts'
import type { AskedChange } from './make-change.ts'

/**
 * Refuses identities that would give each other away, before they are written: afterwards no answer could be covered, not
 * even the one that puts it right. Problem: `pseudonym-reveals-identity`.
 */
export async function refuseRevealing(
  { vault, identities }: Pick<AtTheDesk, 'vault' | 'identities'>,
  changes: readonly AskedChange[],
): Promise<Result<null, StoreTrouble | 'pseudonym-reveals-identity'>> {
  if (!changes.some(({ kind }) => kind === 'identity' || kind === 'claimant')) return ok(null)
  const known = await identities()
  if (!known.ok) return known
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const standing = <T extends { readonly id: string }>(all: readonly T[], kind: AskedChange['kind']): readonly T[] =>
    all.filter(({ id }) => !changes.some((one) => one.kind === kind && one.id === id))
  const given = changes.flatMap((one) => (one.kind === 'identity' && one.content !== null ? [one.content] : []))
  const people = changes.flatMap((one) => (one.kind === 'claimant' && one.content !== null ? [one.content] : []))
  return pseudonymsCover(
    [...standing(known.value, 'identity'), ...given],
    [...standing(draft.value.claimants, 'claimant'), ...people],
  )
}
