import type { ProblemCode } from '../../casefile/problems.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { StoreTrouble } from '../contract/store-trouble.ts'
import type { DocumentWriter } from './put-documents.ts'
import type { Shelves } from './shelves.ts'
import type { Log, Store } from './store.ts'
import type { Tables } from './tables.ts'

const code = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

/** A code goes into the log, where no free text may stand: a name typed as a reason would stay there for ever. */
export function mustBeCode(text: string): string {
  if (text.length > 60 || !code.test(text)) throw new Error('not a short code such as make-casebook')
  return text
}

export const plainly = async <T>(value: Promise<T>): Promise<Result<T, never>> => ok(await value)

export interface Parts {
  readonly store: Store
  readonly read: <T>(work: (db: Tables) => Promise<T>) => Promise<Result<T, StoreTrouble>>
  readonly shelvesOf: (db: Tables) => Shelves
  readonly change: <T, C extends ProblemCode = never>(
    work: (at: Shelves, log: Log) => Promise<Result<T, C>>,
  ) => Promise<Result<T, C | StoreTrouble>>
  readonly writer: () => DocumentWriter
}
