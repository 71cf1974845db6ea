import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Draft, type DraftPlace } from '../casefile/written/draft.ts'
import { replaceFile } from './durable-file.ts'
import { nonceLength, seal, unseal } from './keys.ts'
import { codeOfError } from './problem-of-store.ts'

const Kept = z.array(Draft)
const boundTo = 'redress/drafts/1'

export const draftsFile = (folder: string): string => join(folder, 'drafts.sealed')

/** One sealed file beside the database, replaced whole: a killed program leaves the state before or after. */
export class SealedDrafts {
  readonly #folder: string
  readonly #key: Buffer

  constructor(folder: string, key: Buffer) {
    this.#folder = folder
    this.#key = key
  }

  /** The newest first; none where the file is gone or was changed by another hand. */
  read(): readonly Draft[] {
    let text: string
    try {
      text = readFileSync(draftsFile(this.#folder), 'utf8')
    } catch (error) {
      if (codeOfError(error) === 'ENOENT') return []
      throw error
    }
    const bytes = Buffer.from(text, 'base64')
    const sealed = { nonce: bytes.subarray(0, nonceLength), box: bytes.subarray(nonceLength) }
    const plain = unseal(this.#key, sealed, boundTo)
    const read = plain === null ? null : Kept.safeParse(JSON.parse(plain.toString('utf8')))
    return read?.success ? read.data : []
  }

  keep(place: DraftPlace, fields: Draft['fields'] | null, at: string): void {
    const others = this.read().filter((draft) => draft.place !== place)
    const all = fields === null ? others : [{ place, fields, at }, ...others]
    if (all.length === 0) {
      rmSync(draftsFile(this.#folder), { force: true })
      return
    }
    const { nonce, box } = seal(this.#key, Buffer.from(JSON.stringify(all), 'utf8'), boundTo)
    replaceFile(draftsFile(this.#folder), Buffer.concat([nonce, box]).toString('base64'))
  }
}
