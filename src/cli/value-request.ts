import { statSync } from 'node:fs'
import type { ValueRequest } from '../desk/value/value-matter.ts'
import type { MatterOptions } from './with-matter.ts'

/** Options of the commands that value a matter or an input. */
export interface ValueOptions extends MatterOptions {
  readonly seed?: string
  readonly trials?: string
  readonly asOf?: string
  readonly claimant?: string
}

/** A matter is a folder, an input that stands alone a file. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

export function requestOf({ seed, trials, asOf }: ValueOptions): ValueRequest {
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
  return { seed: number(seed), trials: number(trials), asOf }
}
