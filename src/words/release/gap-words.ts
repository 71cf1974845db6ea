import type { PaperPreview } from '../../casefile/views/papers-view.ts'

/** What can be said of a paper in which nothing is marked as missing; null where something is. */
export function noGapInWords({ gaps }: Pick<PaperPreview, 'gaps'>): string | null {
  if (gaps === null) return 'Whether a place in it still reads [needs: …] could not be looked at: read it through.'
  return gaps.length === 0
    ? 'No place in it reads [needs: …]. That is all that is counted here: what its own text says is not proved or not known is missing all the same.'
    : null
}
