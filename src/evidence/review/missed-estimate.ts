export interface Interval {
  readonly low: number
  readonly high: number
}

export interface MissedEstimate {
  /** Texts that would be a yes among those not read before the sample: at least, at most, and the best guess. */
  readonly missed: Interval & { readonly likely: number }
  /** Share of every yes that was found before the sample, 0 to 1; null where there is none at all. */
  readonly found: (Interval & { readonly likely: number }) | null
}

/** Chance of at most `k` yes among `n`, each with chance `p`. */
function atMost(k: number, n: number, p: number): number {
  if (p <= 0) return 1
  if (p >= 1) return k >= n ? 1 : 0
  let log = n * Math.log1p(-p)
  let sum = Math.exp(log)
  for (let i = 1; i <= k; i += 1) {
    log += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

function solved(below: (p: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2
    if (below(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Exact interval of a share (Clopper and Pearson 1934): it holds the truth in at least 95 of 100 samples. */
export function shareInterval(yes: number, of: number): Interval {
  const tail = 0.025
  return {
    low: yes === 0 ? 0 : solved((p) => 1 - atMost(yes - 1, of, p) < tail),
    high: yes === of ? 1 : solved((p) => atMost(yes, of, p) > tail),
  }
}

/**
 * What a random sample of the texts not read tells of them. `found`: yes answers before the sample; `unread`: texts from which
 * the sample was drawn; `sampled` of them were read and `yes` were a yes.
 */
export function estimateMissed(given: {
  readonly found: number
  readonly unread: number
  readonly sampled: number
  readonly yes: number
}): MissedEstimate {
  const { found, unread, sampled, yes } = given
  const share =
    sampled === 0
      ? { low: 0, high: 1 }
      : sampled === unread
        ? { low: yes / unread, high: yes / unread }
        : shareInterval(yes, sampled)
  const missed = {
    low: Math.max(yes, Math.floor(share.low * unread)),
    high: Math.min(unread - (sampled - yes), Math.ceil(share.high * unread)),
    likely: sampled === 0 ? 0 : Math.round((yes / sampled) * unread),
  }
  if (found + missed.high === 0) return { missed, found: null }
  const of = (n: number): number => (found + n === 0 ? 1 : found / (found + n))
  return { missed, found: { low: of(missed.high), high: of(missed.low), likely: of(missed.likely) } }
}
