import type { DamagesInput } from '../input/input.ts'
import type { Defendant, Pool } from '../input/input-claims.ts'
import type { Notes } from '../rules/caps.ts'
import type { RecoveryKind } from './recovery-variables.ts'

/** Money behind several defendants together; in cents. */
export interface RecoveryPool {
  readonly id: string
  readonly amount: number
  readonly of: readonly string[]
  readonly pays: (kind: RecoveryKind, claim: string) => boolean
}

export type Cover = NonNullable<Pool['covers']>[number]

export const coverOf: Readonly<Record<RecoveryKind, Cover>> = {
  actual: 'compensatory',
  sum: 'statutory',
  multiple: 'statutory',
  added: 'statutory',
  punitive: 'punitive',
}

const coverWords: Readonly<Record<Cover, string>> = {
  compensatory: 'the losses themselves',
  statutory: 'statutory sums and multiples',
  punitive: 'punitive damages',
}

/** The pools on which somebody who has not settled can draw, with a note for all that they do not pay. */
export function poolsOf(input: DamagesInput, open: readonly Defendant[], notes: Notes): readonly RecoveryPool[] {
  return input.pools.flatMap((pool): RecoveryPool[] => {
    const of = pool.of.filter((id) => open.some((d) => d.id === id))
    if (of.length === 0) return []
    const { covers } = pool
    const what = `${pool.id}, shared by ${of.join(', ')}`
    if (covers === undefined)
      notes.push({
        what,
        rule: 'It was counted as paying everything, because covers was not entered; policies mostly leave out what was done on purpose, and many leave out punitive damages.',
      })
    else {
      const not = (Object.keys(coverWords) as readonly Cover[]).filter((cover) => !covers.includes(cover))
      if (not.length > 0)
        notes.push({
          what: `${what}: ${not.map((cover) => coverWords[cover]).join(' and ')}`,
          rule: `It does not pay them, as entered${pool.note === undefined ? '' : ` (${pool.note})`}; they come from what each party has alone.`,
        })
    }
    for (const { claim, why } of pool.except)
      notes.push({
        what: `${what}: ${input.claims.find((c) => c.id === claim)?.label ?? claim}`,
        rule: `It does not pay this claim, as entered: ${why}.`,
      })
    return [
      {
        id: pool.id,
        amount: pool.limit,
        of,
        pays: (kind, claim) =>
          (covers === undefined || covers.includes(coverOf[kind])) && !pool.except.some((e) => e.claim === claim),
      },
    ]
  })
}
