import type { Serving } from '../server/serve.ts'
import { terminal } from './terminal.ts'

/** Waits for the end of what is served; Ctrl+C and the end of what started it end it, Enter calls `again`. */
export async function waitUntilEnded({ close, ended }: Serving, again: () => void): Promise<void> {
  const { stdin } = process
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)
  if (stdin.isTTY) stdin.on('data', again)
  try {
    await ended
  } finally {
    stdin.removeListener('data', again)
    stdin.pause()
  }
}

/** Prints a fresh address for one window. */
export function tellAddress(serving: Serving, toEnd: string): void {
  const asks = process.stdin.isTTY ? `Enter prints a new address for another window; ${toEnd}` : toEnd
  terminal.print(
    `Open this address in the browser of this computer (it works once):\n\n  ${serving.newAddress()}\n\n${asks}\n`,
  )
}
