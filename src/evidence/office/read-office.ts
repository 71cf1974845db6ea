import { OfficeParser } from 'officeparser'
import { plainLines } from '../decode-text.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { refuseUnboundedZip } from '../zip/open-zip.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const kinds = { rtf: 'rtf', odt: 'odt', ods: 'ods', odp: 'odp' } as const

/** Formats read as one page of text through officeparser, notes included; pictures inside are not opened. */
export const readOffice =
  (fileType: keyof typeof kinds): Reader =>
  async (bytes, _name, options) => {
    if (fileType !== 'rtf') {
      const refused = await refuseUnboundedZip(bytes, options.limits)
      if (refused) return { kind: 'failed', reason: refused }
    }
    try {
      const read = await OfficeParser.parseOffice(Buffer.from(bytes), {
        fileType,
        extractAttachments: false,
        ocr: false,
      })
      const text = String((await read.to('text')).value)
      return { kind: 'read', pages: [nativePage(1, null, plainLines(text).trim())] }
    } catch (error) {
      const locked =
        /PASSWORD|DECRYPTION/.test(codeOf(error)) || (error instanceof Error && /password/i.test(error.message))
      return { kind: 'failed', reason: locked ? 'password-protected' : 'damaged' }
    }
  }
