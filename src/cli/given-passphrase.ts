import { closeSync, readFileSync } from 'node:fs'
import { takeFromEnvironment } from './forget-environment.mjs'

/** A passphrase that came with the start of the program; whoever uses it takes it out. */
export interface GivenPassphrase {
  REDRESS_PASSPHRASE?: string | undefined
}

let given: GivenPassphrase | null = null

/**
 * Takes what the environment holds, at the first call, which is the first thing the program does. REDRESS_PASSPHRASE_FD
 * is how our own starter hands it over: the number of a pipe, which is read and closed.
 */
export function givenPassphrase(): GivenPassphrase {
  given ??= { REDRESS_PASSPHRASE: fromPipe(takeFromEnvironment('REDRESS_PASSPHRASE_FD')) }
  const named = takeFromEnvironment('REDRESS_PASSPHRASE')
  if (named) given.REDRESS_PASSPHRASE = named
  return given
}

function fromPipe(number: string | undefined): string | undefined {
  const descriptor = Number(number)
  if (number === undefined || !Number.isInteger(descriptor) || descriptor < 3) return undefined
  try {
    return readFileSync(descriptor, 'utf8').replace(/\r?\n$/, '')
  } catch {
    return undefined
  } finally {
    try {
      closeSync(descriptor)
    } catch {
      // It was never open.
    }
  }
}
