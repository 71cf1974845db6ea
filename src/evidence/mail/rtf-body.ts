import { decompressRTF } from '@kenjiuno/decompressrtf'
import type { MailAttachment } from './mail-content.ts'
import { saysMoreThan } from './says-more.ts'

/** What stands in a rich text, without its formatting: enough to tell whether it says more than another version. */
function wordsOfRtf(rtf: string): string {
  return rtf
    .replace(/\{\\(?:fonttbl|colortbl|stylesheet|info|pict)(?:[^{}]|\{[^{}]*\})*\}/g, ' ')
    .replace(/\{\\\*(?:[^{}]|\{[^{}]*\})*\}/g, ' ')
    .replace(/\\u(-?\d+)\s?\??/g, (_, code: string) => String.fromCodePoint((Number(code) + 65_536) % 65_536))
    .replace(/\\'([0-9a-f]{2})/gi, (_, code: string) =>
      new TextDecoder('windows-1252').decode(Uint8Array.of(Number.parseInt(code, 16))),
    )
    .replace(/\\[a-z]+-?\d* ?/gi, ' ')
    .replace(/\\[^a-z]/gi, ' ')
    .replace(/[{}]/g, ' ')
}

/**
 * The rich text body of an Outlook message as a file within it, where it says more than the other versions of the body;
 * none when it is damaged or says nothing new.
 */
export function richBody(compressed: Uint8Array | null, otherVersions: string): readonly MailAttachment[] {
  if (compressed === null || compressed.length < 16) return []
  let rtf: Buffer
  try {
    rtf = Buffer.from(decompressRTF(Array.from(compressed)))
  } catch {
    return [{ name: 'message-body.rtf', contentId: null, mimeType: 'application/rtf', content: compressed }]
  }
  if (!saysMoreThan(wordsOfRtf(rtf.toString('latin1')), otherVersions)) return []
  return [{ name: 'message-body.rtf', contentId: null, mimeType: 'application/rtf', content: new Uint8Array(rtf) }]
}
