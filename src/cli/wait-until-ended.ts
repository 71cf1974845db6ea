import type { Serving } from '../server/serve.ts'
import { terminal } from './terminal.ts'

/** Who ends a program, or shuts the computer down, waits no longer: what is stored stands whenever it ends. */
const patienceMs = 1_500

/** How often it is looked whether the shell is still there. */
const lookMs = 400

export interface Waiting {
  /** Called by Enter. */
  readonly again: () => void
  /** Called where it cannot be closed in time. */
  readonly leave?: () => void
  /** It was asked to go on when its terminal is closed and what started it has ended. */
  readonly stays: boolean
}

/**
 * Waits for the end of what is served. Ctrl+C ends it, and, unless it stays, the end of its terminal and of the shell that
 * started it there. Where it cannot be closed in time, such as while much is being written, it ends as it stands.
 */
export async function waitUntilEnded({ close, ended }: Serving, waiting: Waiting): Promise<void> {
  const { again, leave = () => undefined, stays } = waiting
  const { stdin } = process
  const end = (): void => {
    close()
    setTimeout(() => {
      leave()
      terminal.warn('Redress ended before it could close in order; what was stored is safe.\n')
      process.kill(process.pid, 'SIGKILL')
    }, patienceMs).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  process.on('SIGHUP', () => {
    if (!stays) end()
  })
  if (stdin.isTTY) stdin.on('data', again)
  const watch = stays ? null : whenOrphaned(end)
  try {
    await ended
  } finally {
    if (watch !== null) clearInterval(watch)
    stdin.removeListener('data', again)
    stdin.pause()
  }
}

/**
 * A shell that is killed tells nobody: the program then has another parent. What runs in no terminal, such as a service or
 * an app that the desktop started, has a starter that may go.
 */
function whenOrphaned(orphaned: () => void): NodeJS.Timeout | null {
  if (!terminal.isThere()) return null
  const starter = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(watch)
    orphaned()
  }, lookMs)
  return watch.unref()
}

/** Prints a fresh address for one window. */
export function tellAddress(serving: Serving, toEnd: string): void {
  const asks = process.stdin.isTTY ? `Enter prints a new address for another window; ${toEnd}` : toEnd
  terminal.print(
    `Open this address in the browser of this computer (it works once):\n\n  ${serving.newAddress()}\n\n${asks}\n`,
  )
}
