import type { FileNote } from '../../casefile/evidence/file-note.ts'
import { headerBlock } from '../mail/header-block.ts'

/** A message without what the program that kept it put around it. */
export interface BareMessage {
  readonly message: Uint8Array
  readonly notes: readonly FileNote[]
  /** What that program noted, as pages of their own: label and text. */
  readonly pages: readonly (readonly [label: string, text: string])[]
}

/** Apple Mail: the number of bytes of the message in a line of its own, the message, then a property list. */
const counted = /^\s*(\d{1,12})[ \t]*\r?\n/

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const isEmlx = (head: string): boolean => {
  const count = counted.exec(head)
  return count !== null && headerBlock(head.slice(count[0].length)).names.length >= 2
}

/** Keys and values of a property list, one a line; nothing in it is computed. */
function plistText(xml: string): string {
  const entries = xml.matchAll(/<key>([^<]*)<\/key>\s*<(\w+)>([^<]*)<\/\2>/g)
  const decode = (text: string): string =>
    text.replace(
      /&(lt|gt|amp|quot|apos);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '',
    )
  return [...entries].map((m) => `${decode(m[1] ?? '')}: ${decode(m[3] ?? '')}`).join('\n')
}

export function unwrapMessage(bytes: Uint8Array): BareMessage {
  const head = latin1(bytes.subarray(0, 4096))
  const count = counted.exec(head)
  if (count && isEmlx(head)) {
    const start = count[0].length
    const end = Math.min(bytes.length, start + Number(count[1]))
    const kept = plistText(new TextDecoder().decode(bytes.subarray(end)))
    const short = start + Number(count[1]) > bytes.length
    return {
      message: bytes.subarray(start, end),
      notes: short ? [{ is: 'message-cut' }] : [],
      pages: kept === '' ? [] : [['what Apple Mail noted', kept]],
    }
  }
  const blank = /^(?:[ \t]*\r?\n)+/.exec(head)?.[0].length ?? 0
  const line = /^>?From [^\r\n]*\r?\n/.exec(head.slice(blank))?.[0]
  return {
    message: bytes.subarray(blank + (line?.length ?? 0)),
    notes: line ? [{ is: 'mailbox-line', line: line.trim() }] : [],
    pages: [],
  }
}
