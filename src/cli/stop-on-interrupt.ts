import { terminal } from './terminal.ts'

/** The first Ctrl+C asks the work to end in order, the second ends it at once; what was reported as stored stays. */
export function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => {
    process.exitCode = 130
    terminal.warn('\nStopping after the file at work; what came in stays. Ctrl+C again ends at once.\n')
    process.once('SIGINT', () => process.exit(130))
    stop.abort()
  })
  return stop.signal
}
