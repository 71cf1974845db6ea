const bars = 160
/** So many decibels below the loudest are drawn as silence. */
const range = 54

/** How loud a sound is in even steps, 0 for silence beside its loudest moment, 9 for that. */
export function loudnessOf(strengths: Float32Array): readonly number[] {
  const steps = Math.min(bars, strengths.length)
  const loudest = strengths.reduce((most, one) => Math.max(most, one), 0)
  return Array.from({ length: steps }, (_, step) => {
    const own = strengths.subarray(
      Math.floor((step * strengths.length) / steps),
      Math.floor(((step + 1) * strengths.length) / steps),
    )
    const most = own.reduce((sofar, one) => Math.max(sofar, one), 0)
    if (most === 0 || loudest === 0) return 0
    return Math.max(0, Math.round(9 * (1 + (20 * Math.log10(most / loudest)) / range)))
  })
}
