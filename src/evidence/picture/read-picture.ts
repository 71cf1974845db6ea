import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { cameraTimes } from './camera-times.ts'
import { decodePicture, isDecodable } from './decode-picture.ts'

const cameraFields: readonly (readonly [string, string])[] = [
  ['Make', 'Camera maker'],
  ['Model', 'Camera model'],
  ['Software', 'Software'],
  ['DateTimeOriginal', 'Taken (camera clock)'],
  ['OffsetTimeOriginal', 'Camera zone'],
  ['ModifyDate', 'Changed (camera clock)'],
  ['latitude', 'Latitude'],
  ['longitude', 'Longitude'],
  ['ImageDescription', 'Description'],
  ['Artist', 'Artist'],
]

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  return typeof value === 'string' ? value.replace(/[\r\n\t]+/g, ' ').trim() : ''
}

/** Data that the camera wrote beside the picture. The picture itself is not decoded here. */
async function cameraData(bytes: Uint8Array): Promise<string> {
  try {
    const found: unknown = await exifr.parse(Buffer.from(bytes), {
      reviveValues: false,
      gps: true,
      xmp: false,
      icc: false,
      iptc: false,
      ifd1: false,
    })
    if (typeof found !== 'object' || found === null) return ''
    const fields = new Map(Object.entries(found))
    const told = cameraFields
      .map(([key, label]) => [label, shown(fields.get(key))] as const)
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`)
    return [...told, ...cameraTimes(fields)].join('\n')
  } catch {
    return ''
  }
}

/** Kinds the engine or a decoder can look at; a bitmap has one page and is looked at by the engine itself. */
async function pagesOf(bytes: Uint8Array, kind: string): Promise<number> {
  if (kind === 'bmp') return 1
  return (await decodePicture(bytes, kind))?.pages ?? 0
}

/**
 * Called only where pictures may be opened: `readFile` holds them in a minor's matter. Its pages wait for their words; the
 * page after them holds camera data. A kind that cannot be looked at is failed by name, with its camera data kept.
 */
export const readPicture: Reader = async (bytes) => {
  const kind = (await fileTypeFromBuffer(bytes))?.ext ?? 'unknown'
  const camera = await cameraData(bytes)
  if (kind !== 'bmp' && !isDecodable(kind))
    return {
      kind: 'failed',
      reason: 'type-not-supported',
      notes: [{ is: 'picture-of-kind', exactly: kind }],
      recovered: camera === '' ? [] : [nativePage(1, 'camera data', camera)],
    }
  const count = await pagesOf(bytes, kind)
  if (count === 0) return { kind: 'failed', reason: 'damaged' }
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  return {
    kind: 'read',
    pages: [
      ...numbers.map((page): ReadPage => {
        const label = count === 1 ? 'words in the picture' : `page ${page} of the picture`
        return { page, label, text: '', source: 'ocr', confidence: null }
      }),
      ...(camera === '' ? [] : [nativePage(count + 1, 'camera data', camera)]),
    ],
    needsOcr: numbers,
    notes: kind === 'gif' ? [{ is: 'first-frame' }] : [],
  }
}
