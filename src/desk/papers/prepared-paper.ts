import type { Released } from '../../drafting/firewall/release/release-files.ts'

/** A paper that was searched and may leave; nothing was written. */
export interface PreparedPaper {
  readonly released: Released
  /** Protected words that were replaced on the way. */
  readonly replaced: number
}
