/** What reading one file, or recognising one page, may cost before its reader is stopped. */
export interface ReadingAllowance {
  /** Seconds of processor, whatever the clock says. */
  readonly seconds: number
  /** Memory of the whole reader process, what WebAssembly and native code take included. */
  readonly memoryMb: number
  readonly size: ReaderSize
}

/** Readers of small files have a small heap, so that their garbage is cleared long before the limit. */
export type ReaderSize = 'small' | 'large'

const mb = 1024 ** 2
const smallBytes = 16 * mb

/** Heap of JavaScript in megabytes; a file that fills it ends its reader. */
export const heapMbOf: Readonly<Record<ReaderSize, number>> = { small: 280, large: 3072 }

/** Whoever waits for a reader that spends no processor time gives it up after so many times its allowance by the clock. */
export const mostClockTimes = 10

/** Thirty seconds and 500 MB for files up to 16 MB; a second and six megabytes more for each further megabyte. */
export function allowanceFor(bytes: number): ReadingAllowance {
  const further = Math.max(0, bytes - smallBytes) / mb
  return {
    seconds: 30 + Math.ceil(further),
    memoryMb: Math.min(4096, 500 + Math.ceil(6 * further)),
    size: bytes <= smallBytes ? 'small' : 'large',
  }
}
