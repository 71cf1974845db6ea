/** One prediction beside what the court did. */
export interface Scored {
  /** Predictions of one cluster are not independent of each other. */
  readonly cluster: string
  readonly likely: number
  readonly plaintiffWon: boolean
}

export interface Share {
  readonly n: number
  /** Null when there is none to count. */
  readonly value: number | null
  /** Standard error, with the rulings of one decision or family taken as one cluster; null below two clusters. */
  readonly standardError: number | null
}

export const rounded = (value: number, places = 4): number => Math.round(value * 10 ** places) / 10 ** places

const right = (one: Scored): boolean => one.likely >= 0.5 === one.plaintiffWon

/** Share of right answers. */
export function accuracyOf(scored: readonly Scored[]): Share {
  const n = scored.length
  if (n === 0) return { n, value: null, standardError: null }
  const mean = scored.filter(right).length / n
  const residuals = new Map<string, number>()
  for (const one of scored) residuals.set(one.cluster, (residuals.get(one.cluster) ?? 0) + Number(right(one)) - mean)
  const clusters = residuals.size
  const spread = [...residuals.values()].reduce((sum, residual) => sum + residual * residual, 0)
  const clustered = clusters < 2 ? null : Math.sqrt((clusters / (clusters - 1)) * spread) / n
  const standardError =
    clustered === null
      ? null
      : rounded(mean === 0 || mean === 1 ? cautiousError(scored.filter(right).length, n) : clustered)
  return { n, value: rounded(mean), standardError }
}

/** All right or all wrong is no proof of certainty: one more of each is added before the error is taken. */
function cautiousError(hits: number, n: number): number {
  const share = (hits + 1) / (n + 2)
  return Math.sqrt((share * (1 - share)) / n)
}

/** Mean squared distance of the chance from what happened; 0 is perfect, 0.25 is a coin. */
export function brierOf(scored: readonly Scored[]): number | null {
  if (scored.length === 0) return null
  return rounded(scored.reduce((sum, one) => sum + (one.likely - Number(one.plaintiffWon)) ** 2, 0) / scored.length)
}

/** The given share of predictions that are surest, with all that are as sure as the last: names decide nothing. */
export function surest<T extends Scored>(scored: readonly T[], share: number): readonly T[] {
  const sureness = (one: T): number => Math.abs(one.likely - 0.5)
  const last = scored.toSorted((a, b) => sureness(b) - sureness(a))[Math.round(scored.length * share) - 1]
  return last === undefined ? [] : scored.filter((one) => sureness(one) >= sureness(last) - 1e-9)
}

export interface CalibrationRow {
  readonly from: number
  readonly to: number
  readonly n: number
  readonly meanPredicted: number
  readonly plaintiffShare: number
}

/** Predicted chances beside what happened, in bands of a tenth and narrower at both ends. */
export function calibrationOf(scored: readonly Scored[]): readonly CalibrationRow[] {
  const edges = [0, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 1]
  return edges.slice(0, -1).flatMap((from, place) => {
    const to = edges[place + 1] ?? 1
    const inBand = scored.filter((one) => one.likely >= from && (one.likely < to || to === 1))
    if (inBand.length === 0) return []
    const mean = (values: readonly number[]) =>
      rounded(values.reduce((sum, value) => sum + value, 0) / inBand.length, 3)
    return [
      {
        from,
        to,
        n: inBand.length,
        meanPredicted: mean(inBand.map((one) => one.likely)),
        plaintiffShare: mean(inBand.map((one) => Number(one.plaintiffWon))),
      },
    ]
  })
}
