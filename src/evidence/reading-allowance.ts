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

/** What a reader may take before it is seen: memory is looked at every few milliseconds, and may grow meanwhile. */
const unseenMb = 50

/** The messages of an account take up to twenty times their size as text on their way to pages, more on a busy computer. */
const memoryPerMb = 30

/** What no file gets more than, however large it is. */
const mostMb = 4096

/**
 * Thirty seconds and 500 MB for files up to 16 MB, with what may be taken before it is seen; a second and thirty megabytes
 * more for each further megabyte, up to four gigabytes.
 */
export function allowanceFor(bytes: number): ReadingAllowance {
  const further = Math.max(0, bytes - smallBytes) / mb
  return {
    seconds: 30 + Math.ceil(further),
    memoryMb: Math.min(mostMb, 500 - unseenMb + Math.ceil(memoryPerMb * further)),
    size: bytes <= smallBytes ? 'small' : 'large',
  }
}
