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

const all: readonly Cover[] = ['compensatory', 'statutory', 'punitive']

/** The pools on which somebody who has not settled can draw, with a note for all that they do not pay. */
export function poolsOf(input: DamagesInput, open: readonly Defendant[], notes: Notes): readonly RecoveryPool[] {
  return input.pools.flatMap((pool): RecoveryPool[] => {
    const of = pool.of.filter((id) => open.some((d) => d.id === id))
    if (of.length === 0) return []
    const { covers } = pool
    const shared = { pool: pool.id, of }
    const not = covers === undefined ? [] : all.filter((cover) => !covers.includes(cover))
    if (covers === undefined) notes.push({ what: { is: 'pool', ...shared }, rule: { is: 'pool-pays-all' } })
    if (not.length > 0)
      notes.push({
        what: { is: 'pool-not', ...shared, not },
        rule: { is: 'pool-does-not-pay', note: pool.note ?? null },
      })
    for (const { claim, why } of pool.except)
      notes.push({
        what: {
          is: 'pool-claim',
          ...shared,
          claim: input.claims.find((c) => c.id === claim)?.label ?? claim,
        },
        rule: { is: 'pool-except', why },
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
