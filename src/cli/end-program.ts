import { terminal } from './terminal.ts'

/** How long whoever reads the last words may take. */
const patienceMs = 300

let ends = false

/**
 * Said by a command that serves when it has ended: the program is to end with it. What nobody waits for any more, such as a
 * thread that makes itself ready or a file at a reader, would keep it for as long as that takes.
 */
export function endWithCommand(): void {
  ends = true
}

/** Ends the program once its last words are out, where a command asked for that; called by the program alone. */
export async function endWhereAsked(): Promise<void> {
  if (!ends) return
  await Promise.race([terminal.saidAll(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
  process.exit()
}
