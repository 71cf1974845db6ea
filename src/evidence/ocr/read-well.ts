import type { PageText } from '../../casefile/evidence/records.ts'

/** A page recognised with at least this confidence (0 to 100) was read; anything less could not be read well. */
export const readWell = 65

/** Whether words recognised from a picture are too uncertain to be quoted without a look at it. */
export const isReadWell = ({ source, confidence }: Pick<PageText, 'source' | 'confidence'>): boolean =>
  source !== 'ocr' || (confidence !== null && confidence >= readWell)
