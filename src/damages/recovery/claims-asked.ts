import { PartyId } from '../../casefile/ids.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim, Defendant } from '../input/input-claims.ts'
import { ruleIdOf } from '../rules/own-rules.ts'

/** Who stands for everybody where the input names no defendant. */
const anyone = PartyId.parse('anyone')

/** What the means, the settlements or the shares of defendants can take off, so that claims are needed to say how. */
const limited = (input: DamagesInput): boolean =>
  input.pools.length > 0 || input.defendants.some((d) => d.settled !== undefined || d.collectable !== undefined)

/** The defendants; one who stands for all where none was named. */
export const defendantsOf = (input: DamagesInput): readonly Defendant[] =>
  input.defendants.length > 0 ? input.defendants : [{ id: anyone, estate: false }]

/**
 * The claims as counsel entered them. Where none was entered but defendants have settled or have limited means, each
 * remedy is asked of every defendant, jointly, as far as anything is known. Empty where nothing limits what is claimed.
 */
export function claimsAsked(input: DamagesInput): readonly Claim[] {
  if (input.claims.length > 0) return input.claims
  if (!limited(input)) return []
  const against = defendantsOf(input).map(({ id }) => ({ defendant: id }))
  const punitive = input.punitive !== undefined
  return [
    { id: 'all losses', punitive, not_with: [], against },
    ...input.statutory.map((entry) => ({
      id: ruleIdOf(entry),
      statutory: ruleIdOf(entry),
      punitive,
      not_with: [],
      against,
    })),
  ]
}
