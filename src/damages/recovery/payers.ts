import type { RecoveryProblem } from './recovery-problem.ts'
import type { Amount } from './solve-recovery.ts'

/** Whether this party can pay anything of that kind: it has means of its own or a pool that pays. */
const canPay = (p: RecoveryProblem, defendant: string, amount: Amount): boolean =>
  p.collectable.every(
    (c) =>
      c.defendant !== defendant ||
      c.amount > 0 ||
      p.pools.some((pool) => pool.of.includes(defendant) && pool.pays(amount.kind, amount.claim)),
  )

/**
 * Who pays one amount. Defendants who owe the same loss jointly and with the same chance are named together: which of
 * them pays is theirs to settle.
 */
export function payersOf(p: RecoveryProblem, amount: Amount): readonly string[] {
  const own = p.routes.find((r) => r.claim === amount.claim && r.defendant === amount.defendant)
  const jointly = amount.kind === 'actual' || amount.kind === 'multiple'
  if (!own || !jointly || own.shareOf(amount.head) < 1) return [amount.defendant]
  return p.routes
    .filter(
      (r) =>
        r.claim === own.claim &&
        r.chance === own.chance &&
        r.shareOf(amount.head) >= 1 &&
        canPay(p, r.defendant, amount),
    )
    .map((r) => r.defendant)
}
