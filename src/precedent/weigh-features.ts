/** One thing that may weigh: its value in a ruling, what is assumed of it before any case is read, and how firmly. */
export interface Feature {
  readonly name: string
  readonly value: number
  /** Weight assumed before any case is read, in log-odds for the plaintiff. */
  readonly assumed: number
  /** How many log-odds squared of evidence it takes to move: larger stays nearer to what was assumed. */
  readonly firmness: number
  /** 1: may only help the plaintiff; -1: only the defendant; 0: either. */
  readonly direction: -1 | 0 | 1
}

export interface Example {
  readonly features: readonly Feature[]
  readonly plaintiffWon: boolean
  /** How much it counts; near copies share one. */
  readonly weight: number
}

export type Weights = ReadonlyMap<string, number>

const rounds = 200
const settled = 1e-6
/** Keeps a step finite where the predicted chance is all but certain. */
const leastCurvature = 0.05

export const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/**
 * Logistic regression with a Gaussian prior and a sign for each weight, by cyclic coordinate descent. The sign is what makes
 * the answer monotone: a fact that helps the plaintiff never lowers the plaintiff's chance. Deterministic for a given order.
 */
export function weighFeatures(examples: readonly Example[]): Weights {
  const columns = new Map<string, { feature: Feature; weight: number; rows: { row: number; value: number }[] }>()
  examples.forEach((example, row) => {
    for (const feature of example.features) {
      let column = columns.get(feature.name)
      if (!column) {
        column = { feature, weight: feature.assumed, rows: [] }
        columns.set(feature.name, column)
      }
      column.rows.push({ row, value: feature.value })
    }
  })
  const odds = new Float64Array(examples.length)
  const won = Float64Array.from(examples, (example) => (example.plaintiffWon ? 1 : 0))
  const counts = Float64Array.from(examples, (example) => example.weight)
  for (const column of columns.values())
    for (const { row, value } of column.rows) odds[row] = (odds[row] ?? 0) + column.weight * value

  for (let round = 0; round < rounds; round++) {
    let largestMove = 0
    for (const column of columns.values()) {
      const { assumed, firmness, direction } = column.feature
      let slope = firmness * (column.weight - assumed)
      let curvature = firmness
      for (const { row, value } of column.rows) {
        const q = chance(odds[row] ?? 0)
        const count = counts[row] ?? 0
        slope += count * (q - (won[row] ?? 0)) * value
        curvature += count * Math.max(q * (1 - q), leastCurvature) * value * value
      }
      let next = column.weight - slope / curvature
      if (direction > 0 && next < 0) next = 0
      if (direction < 0 && next > 0) next = 0
      const move = next - column.weight
      if (move === 0) continue
      column.weight = next
      for (const { row, value } of column.rows) odds[row] = (odds[row] ?? 0) + move * value
      largestMove = Math.max(largestMove, Math.abs(move))
    }
    if (largestMove < settled) break
  }
  return new Map([...columns].map(([name, column]) => [name, column.weight]))
}

/** Log-odds for the plaintiff; a feature never seen keeps what was assumed of it. */
export function logOdds(features: readonly Feature[], weights: Weights): number {
  let sum = 0
  for (const feature of features) sum += feature.value * (weights.get(feature.name) ?? feature.assumed)
  return sum
}
