import type { DamagesRules } from './damages-rules.ts'
import { type HeadId, headIds, headOf } from './heads.ts'
import type { DamagesInput } from './input.ts'

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
    cautions.push(
      'No law on death was named, or none is recorded for that state: which losses of the family count, and who may claim them, was not checked.',
    )
    return { without, cautions }
  }
  for (const id of headIds) {
    const family = headOf(id).family || id === 'funeral'
    if (!family || rule.heads.includes(id)) continue
    if (id === 'funeral' && !rule.punitive_only) continue
    without.set(
      id,
      rule.punitive_only
        ? `${rule.wrongful_death} gives only punitive damages for a death (${rule.status}).`
        : `${rule.wrongful_death} does not list this loss for the family (${rule.status}).`,
    )
  }
  cautions.push(
    `Death: ${rule.wrongful_death} for the family (${rule.claimants}); ${rule.survival || 'survival act not read'} for what the person lost before death. ${rule.status}; ${rule.note}`.trim(),
  )
  return { without, cautions }
}
