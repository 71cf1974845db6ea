import { createHash } from 'node:crypto'
import { Sha256 } from '../../../casefile/ids.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import type { ArrivingFile } from '../../../vault/contract/arrivals.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import type { OpenFound } from '../ingest/open-file.ts'
import type { FileToTake } from '../walk-folder.ts'
import type { HeldWhileSent, SentHeld } from './held-while-sent.ts'

/** A file that arrived whole, to be taken in as one of a folder is. */
export interface ArrivedFile extends FileToTake {
  readonly id: string
}

/** Those that arrived whole; of one matter either all as an adult's, or all as a minor's. */
export async function arrivedFiles(
  vault: Vault,
  held: HeldWhileSent,
): Promise<Result<{ readonly files: readonly ArrivedFile[]; readonly adult: boolean }, StoreTrouble>> {
  const listed = await vault.arrivals()
  if (!listed.ok) return listed
  const whole = listed.value.filter(({ received, bytes }) => received === bytes)
  const sent = held.whole()
  const adult = [...whole, ...sent].every((one) => one.adult)
  const files = [
    ...whole.filter((one) => one.adult === adult).map((one) => asFile(one, openSealed(vault, one))),
    ...sent.filter((one) => one.adult === adult).map((one) => asFile(one, openHeld(one))),
  ]
  return ok({ files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), adult })
}

const asFile = ({ id, path, bytes, stamp, custodian }: ArrivingFile, open: OpenFound): ArrivedFile => ({
  ...{ id, path, bytes, stamp, custodian, is: 'file', notes: [], open },
})

const openHeld =
  ({ sha256, bytes, stamp, held }: SentHeld): OpenFound =>
  async () =>
    sha256 === null
      ? { kind: 'not-opened', reason: 'cannot-open' }
      : { kind: 'opened', sha256, size: bytes, bytes: null, listed: false, stamp, held }

const openSealed =
  (vault: Vault, { id, bytes: size, stamp }: ArrivingFile): OpenFound =>
  async (mostBytes, list) => {
    const found = await vault.piecesOf(id)
    if (!found.ok || found.value === null) return { kind: 'not-opened', reason: 'cannot-open' }
    const hash = createHash('sha256')
    const running = list.running()
    const bytes = size <= mostBytes ? new Uint8Array(size) : null
    let at = 0
    for (;;) {
      const { done, value } = found.value.next()
      if (done) {
        if (value === 'damaged') return { kind: 'not-opened', reason: 'cannot-open' }
        break
      }
      hash.update(value)
      running.update(value)
      bytes?.set(value, at)
      at += value.length
      await new Promise((resume) => setImmediate(resume))
    }
    const sha256 = Sha256.parse(hash.digest('hex'))
    return { kind: 'opened', sha256, size, bytes, listed: running.listed(), stamp }
  }
