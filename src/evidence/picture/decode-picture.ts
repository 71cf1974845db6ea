import { createRequire } from 'node:module'
import type { GrayPicture } from '../pdf/page-pictures.ts'
import { grayThroughPdf } from './picture-in-pdf.ts'

/** The pages of a picture file: most have one, a TIFF may have many. */
export interface DecodedPicture {
  readonly pages: number
  /** Null for a page that cannot be decoded. */
  readonly gray: (page: number) => Promise<GrayPicture | null>
}

const mostPoints = 60_000_000

/** The weights of the eye; what is transparent lies on white paper. */
export function grayOfRgba(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): GrayPicture {
  const pixels = new Uint8Array(width * height)
  for (let i = 0; i < pixels.length; i += 1) {
    const [r = 0, g = 0, b = 0, a = 255] = [rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2], rgba[i * 4 + 3]]
    pixels[i] = ((r * 0.299 + g * 0.587 + b * 0.114) * a + 255 * (255 - a)) / 255
  }
  return { width, height, pixels }
}

const one = (gray: () => Promise<GrayPicture | null>): DecodedPicture => ({ pages: 1, gray: () => gray() })

async function decodePng(bytes: Uint8Array): Promise<DecodedPicture> {
  const { PNG } = await import('pngjs')
  return one(async () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
    return grayOfRgba(width, height, data)
  })
}

async function decodeGif(bytes: Uint8Array): Promise<DecodedPicture> {
  const { GifReader } = await import('omggif')
  const reader = new GifReader(Buffer.from(bytes))
  return one(async () => {
    if (reader.width * reader.height > mostPoints) return null
    const rgba = new Uint8Array(reader.width * reader.height * 4)
    reader.decodeAndBlitFrameRGBA(0, rgba)
    return grayOfRgba(reader.width, reader.height, rgba)
  })
}

async function decodeWebp(bytes: Uint8Array): Promise<DecodedPicture> {
  const { default: webp } = await import('webp-wasm')
  return one(async () => {
    const { width, height, data } = await webp.decode(Buffer.from(new Uint8Array(bytes).buffer))
    return grayOfRgba(width, height, data)
  })
}

/** Small copies kept for previews are no pages. */
const reducedCopy = 1

async function decodeTiff(bytes: Uint8Array): Promise<DecodedPicture> {
  const { default: UTIF } = await import('utif2')
  const buffer = new Uint8Array(bytes).buffer
  const pages = UTIF.decode(buffer).filter((page) => {
    const kind = page.t254
    return page.t256 !== undefined && !(Array.isArray(kind) && Number(kind[0]) === reducedCopy)
  })
  return {
    pages: pages.length,
    gray: async (number) => {
      const page = pages[number - 1]
      if (page === undefined) return null
      UTIF.decodeImage(buffer, page)
      if (!(page.width > 0) || page.width * page.height > mostPoints) return null
      const gray = grayOfRgba(page.width, page.height, UTIF.toRGBA8(page))
      return squared(gray, resolution(page.t282), resolution(page.t283))
    },
  }
}

const resolution = (value: unknown): number => (Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0)

/** A fax has half as many lines as columns an inch: each line is drawn as often as it takes. */
function squared(gray: GrayPicture, across: number, along: number): GrayPicture {
  const times = Math.round(across / along)
  if (!(times > 1) || times > 4) return gray
  const pixels = new Uint8Array(gray.pixels.length * times)
  for (let y = 0; y < gray.height; y += 1)
    for (let i = 0; i < times; i += 1)
      pixels.set(gray.pixels.subarray(y * gray.width, (y + 1) * gray.width), (y * times + i) * gray.width)
  return { width: gray.width, height: gray.height * times, pixels }
}

interface HeifImage {
  readonly get_width: () => number
  readonly get_height: () => number
  readonly display: (
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: unknown) => void,
  ) => void
}

interface Heif {
  readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => readonly HeifImage[] }
}

const isHeif = (value: unknown): value is Heif => typeof value === 'object' && value !== null && 'HeifDecoder' in value

async function decodeHeic(bytes: Uint8Array): Promise<DecodedPicture> {
  const loaded: unknown = createRequire(import.meta.url)('libheif-js/wasm-bundle')
  const ready: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'ready') : null
  const library: unknown = await (ready ?? loaded)
  if (!isHeif(library)) throw new Error('libheif did not start')
  const images = new library.HeifDecoder().decode(bytes)
  return {
    pages: images.length,
    gray: async (number) => {
      const image = images[number - 1]
      if (image === undefined) return null
      const [width, height] = [image.get_width(), image.get_height()]
      if (width * height > mostPoints) return null
      const data = new Uint8ClampedArray(width * height * 4)
      const shown = await new Promise((done) => image.display({ data, width, height }, done))
      return shown ? grayOfRgba(width, height, data) : null
    },
  }
}

const decoders: Readonly<Record<string, (bytes: Uint8Array) => Promise<DecodedPicture>>> = {
  jpg: async (bytes) => one(() => grayThroughPdf(bytes, 'jpg')),
  jp2: async (bytes) => one(() => grayThroughPdf(bytes, 'jp2')),
  jpx: async (bytes) => one(() => grayThroughPdf(bytes, 'jp2')),
  j2c: async (bytes) => one(() => grayThroughPdf(bytes, 'jp2')),
  png: decodePng,
  gif: decodeGif,
  webp: decodeWebp,
  tif: decodeTiff,
  heic: decodeHeic,
}

/** Kinds of picture that can be looked at, by the ending that belongs to their content. */
export const isDecodable = (kind: string): boolean => kind in decoders

/** Null for a kind that cannot be decoded here. Throws on damaged bytes. */
export async function decodePicture(bytes: Uint8Array, kind: string): Promise<DecodedPicture | null> {
  const decode = decoders[kind]
  return decode === undefined ? null : decode(bytes)
}
