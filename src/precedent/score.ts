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
  /** Within which the true share lies, 95 in 100 such bands (Wilson). */
  readonly low: number
  readonly high: number
  readonly within: boolean
}

/** Predicted chances beside what happened, in bands of a fifth and a tenth at both ends. */
export function calibrationOf(scored: readonly Scored[]): readonly CalibrationRow[] {
  // A chance of exactly 0.7 is the most that one fact may carry: it belongs to the band below.
  const edges = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]
  return edges.slice(0, -1).flatMap((from, place) => {
    const to = edges[place + 1] ?? 1
    const inBand = scored.filter(({ likely }) =>
      from >= 0.5 ? likely > from && likely <= to : likely >= from && (likely < to || (to === 0.5 && likely === 0.5)),
    )
    if (inBand.length === 0) return []
    const mean = (values: readonly number[]) =>
      rounded(values.reduce((sum, value) => sum + value, 0) / inBand.length, 3)
    const meanPredicted = mean(inBand.map((one) => one.likely))
    const plaintiffShare = mean(inBand.map((one) => Number(one.plaintiffWon)))
    const [low, high] = wilson(inBand.filter((one) => one.plaintiffWon).length, inBand.length)
    return [
      {
        from,
        to,
        n: inBand.length,
        meanPredicted,
        plaintiffShare,
        low,
        high,
        within: meanPredicted >= low && meanPredicted <= high,
      },
    ]
  })
}

/** Wilson's interval of a share, 95 in 100. */
function wilson(hits: number, n: number): readonly [number, number] {
  const z = 1.959964
  const share = hits / n
  const scale = 1 + (z * z) / n
  const middle = (share + (z * z) / (2 * n)) / scale
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale
  return [rounded(Math.max(0, middle - half), 3), rounded(Math.min(1, middle + half), 3)]
}
