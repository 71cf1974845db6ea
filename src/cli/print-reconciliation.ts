import type { Reconciliation } from '../casefile/records.ts'
import { printableInLine } from './printable.ts'

/** The sum that accounts for every file, then each one that was not plainly read, with its reason. */
export function printReconciliation(r: Reconciliation): string {
  const sum = `${r.in} in = ${r.read} read + ${r.duplicate} duplicate + ${r.failed} failed + ${r.held} held + ${r.waiting} waiting`
  const rows = r.exceptions.map((e) => `  ${e.status.padEnd(9)} ${printableInLine(e.path)}\n            ${e.reason}`)
  return `${sum}\n${rows.join('\n')}${rows.length > 0 ? '\n' : ''}`
}
