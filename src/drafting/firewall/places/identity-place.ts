import type { Identity } from '../../../casefile/matter.ts'
import type { DoubtfulPlace } from './name-doubts.ts'

/** A place in a text where an identity is written: `text.slice(start, end)`. */
export interface IdentityPlace {
  readonly start: number
  readonly end: number
  readonly identity: Identity
  /** The single word that was found, where the form is one. */
  readonly word: string | null
  /** Set where the name cannot be told from something else; the place counts as the name until it is answered. */
  readonly doubt: DoubtfulPlace | null
  /** How many letters of the name stand here, where several names can be told by it. */
  readonly letters?: number
  /** Others of the same kind whom the place fits as well; never one of them at random. */
  readonly orElse?: readonly Identity[]
  /** How it is asked who of them is meant; set where nothing else is open about the place. */
  readonly among?: DoubtfulPlace
}

/** What a person may tell of a place: what is in doubt about it, or of each of several whether he is meant. */
export function askedAt({ identity, orElse = [], doubt, among }: IdentityPlace): readonly (DoubtfulPlace & {
  readonly identity: string
})[] {
  if (doubt !== null) return [{ ...doubt, identity: identity.id }]
  return among === undefined || orElse.length === 0
    ? []
    : [identity, ...orElse].map(({ id }) => ({ ...among, identity: id }))
}
