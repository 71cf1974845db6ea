import type { RecoveryProblem } from './recovery-problem.ts'
import type { Programme } from './recovery-programme.ts'
import type { Term } from './recovery-variables.ts'

/** The solver reads amounts in this many cents, which keeps its numbers near one another. */
export const solverUnit = 100

const number = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(9).replace(/\.?0+$/, ''))
const expression = (terms: readonly Term[]): string =>
  terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${number(Math.abs(factor))} ${name}`).join(' ')

/** A row of payments that must come to no less than a limit in cents. */
export interface Floor {
  readonly terms: readonly Term[]
  readonly limit: number
}

/** The programme with its decisions open, as the solver reads it. */
export function openText(
  p: RecoveryProblem,
  programme: Programme,
  objective: readonly Term[],
  fixings: ReadonlyMap<string, number>,
): string {
  const money = programme.money.map(({ terms, gates, limit }, i) => {
    const gated = gates.map(({ name, cents }): Term => [-cents(p) / solverUnit, name])
    return ` r${i}: ${expression([...terms, ...gated])} <= ${number(limit(p) / solverUnit)}`
  })
  const choices = programme.choices.map(({ terms, limit }, i) => ` c${i}: ${expression(terms)} <= ${limit}`)
  return [
    ...['Maximize', ` goal: ${expression(objective)}`, 'Subject To', ...money, ...choices],
    ...['Bounds', ...[...fixings].map(([name, value]) => ` ${name} = ${value}`)],
    ...['Binaries', ` ${programme.binaries.map((b) => b.name).join(' ')}`, 'End'],
  ].join('\n')
}

/** The limit of a row in cents once the decisions are made. */
export function limitWith(
  row: Programme['money'][number],
  p: RecoveryProblem,
  decided: ReadonlyMap<string, number>,
): number {
  let sum = row.limit(p)
  for (const { name, cents } of row.gates) if (decided.get(name) === 1) sum += cents(p)
  return sum
}

/** The programme with every decision made: payments alone, no yes-or-no left. */
export function decidedText(
  p: RecoveryProblem,
  programme: Programme,
  objective: readonly Term[],
  decided: ReadonlyMap<string, number>,
  floor: Floor | null = null,
): string {
  const money = programme.money.map(
    (row, i) => ` r${i}: ${expression(row.terms)} <= ${number(Math.max(0, limitWith(row, p, decided)) / solverUnit)}`,
  )
  const kept = floor === null ? [] : [` f0: ${expression(floor.terms)} >= ${number(floor.limit / solverUnit)}`]
  return ['Maximize', ` goal: ${expression(objective)}`, 'Subject To', ...money, ...kept, 'End'].join('\n')
}
