import exifr from 'exifr'
import { nativePage, type Reader } from '../read-outcome.ts'

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
    return cameraFields
      .map(([key, label]) => [label, shown(fields.get(key))] as const)
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n')
  } catch {
    return ''
  }
}

/** Called only where pictures may be opened: `readFile` holds them in a minor's matter. Page 1 waits for its words, page 2 holds camera data. */
export const readPicture: Reader = async (bytes) => {
  const camera = await cameraData(bytes)
  return {
    kind: 'read',
    pages: [
      { page: 1, label: 'words in the picture', text: '', source: 'ocr', confidence: null },
      ...(camera === '' ? [] : [nativePage(2, 'camera data', camera)]),
    ],
    needsOcr: [1],
  }
}
