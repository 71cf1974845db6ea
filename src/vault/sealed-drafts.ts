import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Draft, type DraftPlace } from '../casefile/written/draft.ts'
import { readBounded } from './bounded-file.ts'
import { replaceFile } from './durable-file.ts'
import { nonceLength, seal, unseal } from './keys.ts'

const Kept = z.array(Draft)
/** What is being typed in every form of the view at once stays far below; more is none of ours and is not read. */
const largest = 16 * 1024 ** 2
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
    return this.#read() ?? []
  }

  /** Whether the file, where there is one, is as it was written. */
  isSound(): boolean {
    return this.#read() !== null
  }

  #read(): readonly Draft[] | null {
    const text = readBounded(draftsFile(this.#folder), largest)
    if (text === 'missing') return []
    if (!(text instanceof Buffer)) return null
    const bytes = Buffer.from(text.toString('latin1'), 'base64')
    const sealed = { nonce: bytes.subarray(0, nonceLength), box: bytes.subarray(nonceLength) }
    const plain = unseal(this.#key, sealed, boundTo)
    const read = plain === null ? null : Kept.safeParse(JSON.parse(plain.toString('utf8')))
    return read?.success ? read.data : null
  }

  keep(place: DraftPlace, fields: Draft['fields'] | null, at: string): void {
    const others = this.read().filter((draft) => draft.place !== place)
    const all = fields === null ? others : [{ place, fields, at }, ...others]
    if (all.length === 0) {
      rmSync(draftsFile(this.#folder), { force: true })
      return
    }
    let plain = Buffer.from(JSON.stringify(all), 'utf8')
    // The oldest give way, so that what is written can always be read again.
    while (plain.length > largest / 2 && all.pop() !== undefined) plain = Buffer.from(JSON.stringify(all), 'utf8')
    const { nonce, box } = seal(this.#key, plain, boundTo)
    replaceFile(draftsFile(this.#folder), Buffer.concat([nonce, box]).toString('base64'))
  }
}
