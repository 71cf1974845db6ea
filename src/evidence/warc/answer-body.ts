import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import type { ReasonCode } from '../../casefile/evidence/records.ts'
import { parseFields, partAtEmptyLine } from './split-records.ts'

/** What a web server answered: status, type, and the page or picture itself, unpacked. */
export interface WebAnswer {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array | ReasonCode
}

/** The pieces of a body sent in chunks, joined; null where a length is missing or runs past the end. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const all = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const pieces: Uint8Array[] = []
  for (let at = 0; ; ) {
    const line = all.indexOf('\n', at)
    const length = line < 0 ? null : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(all.toString('latin1', at, line))?.[1]
    if (!length) return null
    const size = Number.parseInt(length, 16)
    if (size === 0) return Buffer.concat(pieces)
    if (line + 1 + size > all.length) return null
    pieces.push(all.subarray(line + 1, line + 1 + size))
    at = line + 1 + size
    if (all[at] === 13) at += 1
    if (all[at] === 10) at += 1
  }
}

const unpackers = { gzip: gunzip, 'x-gzip': gunzip, deflate: inflate, br: brotliDecompress } as const
const isPacked = (name: string): name is keyof typeof unpackers => Object.hasOwn(unpackers, name)

const unpack = (body: Uint8Array, by: typeof gunzip, most: number): Promise<Uint8Array | ReasonCode> =>
  new Promise((resolve) => {
    by(body, { maxOutputLength: most }, (error, result) => {
      if (!error) resolve(result)
      else resolve('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'archive-too-big' : 'damaged')
    })
  })

/**
 * The answer within a record of `application/http`. Many archives keep the head as it was sent and the body already unpacked or
 * joined, so a body that is not packed as its head says is taken as it stands.
 * @param most Bytes that it may unpack to.
 */
export async function answerBody(block: Uint8Array, most: number): Promise<WebAnswer | null> {
  const parted = partAtEmptyLine(block)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(parted?.head ?? '')?.[1]
  if (parted === null || !status) return null
  const fields = parseFields(parted.head.slice(parted.head.indexOf('\n') + 1))
  const chunked = /chunked/i.test(fields.get('transfer-encoding') ?? '')
  let body: Uint8Array | ReasonCode = (chunked ? joinChunks(parted.body) : null) ?? parted.body
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((c) => c !== '' && c !== 'identity')
  for (const coding of codings.reverse()) {
    if (typeof body === 'string' || body.length === 0) break
    if (!isPacked(coding)) body = looksUnpacked(body) ? body : 'type-not-supported'
    else {
      const unpacked: Uint8Array | ReasonCode = await unpack(body, unpackers[coding], most)
      const raw: Uint8Array | ReasonCode =
        unpacked === 'damaged' && coding === 'deflate' ? await unpack(body, inflateRaw, most) : unpacked
      body = raw === 'damaged' && looksUnpacked(body) ? body : raw
    }
  }
  return {
    status: Number(status),
    type: (fields.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    body,
  }
}

/** Begins like text or like a picture: what packing has made does not. */
function looksUnpacked(body: Uint8Array): boolean {
  const head = Buffer.from(body.subarray(0, 64)).toString('latin1')
  return /^(?:\xef\xbb\xbf)?[\t\n\r\x20-\x7e]{16,}/.test(head) || /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|%PDF)/.test(head)
}
