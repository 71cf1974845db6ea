import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { terminal } from './terminal.ts'

/** Whether somebody sits there who can answer. */
export const canBeAsked = (): boolean => process.stdin.isTTY === true && terminal.isScreen()

/** Asks on the terminal; anything but yes is no. */
export async function askYes(question: string): Promise<boolean> {
  terminal.warn(`${question} [y/N] `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent })
  try {
    return /^y(?:es)?$/i.test((await lines.question('')).trim())
  } finally {
    lines.close()
  }
}
