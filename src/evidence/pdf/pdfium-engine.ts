import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * The calls of PDFium that reading needs. The package's own wrapper reaches few of them and turns error codes into
 * English sentences, so its WebAssembly exports are called here directly.
 */
type Call = (...args: number[]) => number

interface Engine {
  readonly call: (name: string, ...args: number[]) => number
  readonly heap: () => Uint8Array
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

export interface PlacedCharacter extends Box {
  readonly code: number
  /** Made up by PDFium between words and lines, not on the page. */
  readonly generated: boolean
}

export interface GrayPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

let engine: Promise<Engine> | null = null

const isCall = (value: unknown): value is Call => typeof value === 'function'
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

async function start(): Promise<Engine> {
  const library = await PDFiumLibrary.init()
  const module: unknown = Reflect.get(library, 'module')
  const wasm: unknown = isObject(module) ? Reflect.get(module, 'wasmExports') : null
  if (!isObject(module) || !isObject(wasm)) throw new Error('PDFium did not start')
  const calls = new Map<string, Call>()
  const callNamed = (name: string): Call => {
    const found: unknown = Reflect.get(wasm, name)
    if (!isCall(found)) throw new Error(`PDFium has no ${name}`)
    calls.set(name, found)
    return found
  }
  return {
    call: (name, ...args) => (calls.get(name) ?? callNamed(name))(...args),
    heap: () => {
      const heap: unknown = Reflect.get(module, 'HEAPU8')
      if (!(heap instanceof Uint8Array)) throw new Error('PDFium has no memory')
      return heap
    },
  }
}

/** After a trap the module's memory cannot be trusted; the next file gets a new one. */
export function forgetEngine(): void {
  engine = null
}

const mostKeptMemory = 400 * 1024 ** 2

export interface PdfDocument {
  readonly pageCount: number
  /** Null when the page cannot be loaded. */
  readonly page: (index: number) => PdfPage | null
  readonly attachments: () => readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly close: () => void
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly characters: () => readonly PlacedCharacter[]
  /** Share of the page that pictures cover, 0 to 1, and whether anything at all is drawn. */
  readonly drawn: () => { readonly pictureShare: number; readonly objects: number }
  /** Values typed into form fields, which are no part of the page's text. */
  readonly fieldValues: () => readonly string[]
  readonly gray: (dpi: number, mostPixels: number) => GrayPicture
  readonly close: () => void
}

export type OpenedPdf =
  | { readonly kind: 'open'; readonly document: PdfDocument }
  | { readonly kind: 'password' }
  | { readonly kind: 'damaged' }

function withMemory<T>({ call }: Engine, size: number, use: (at: number) => T): T {
  const at = call('malloc', Math.max(size, 1))
  if (at === 0) throw new Error('PDFium is out of memory')
  try {
    return use(at)
  } finally {
    call('free', at)
  }
}

const view = ({ heap }: Engine): DataView => new DataView(heap().buffer)

function utf16(engineNow: Engine, at: number, bytes: number): string {
  return new TextDecoder('utf-16le').decode(engineNow.heap().slice(at, at + Math.max(0, bytes - 2)))
}

/** A string that PDFium gives by length first, then by copy; lengths are bytes with the final zero. */
function givenString(e: Engine, ask: (at: number, size: number) => number): string {
  const size = ask(0, 0)
  if (size <= 2 || size > 10_000_000) return ''
  return withMemory(e, size, (at) => {
    ask(at, size)
    return utf16(e, at, size)
  })
}

function charactersOf(e: Engine, page: number): readonly PlacedCharacter[] {
  const text = e.call('FPDFText_LoadPage', page)
  if (text === 0) return []
  try {
    const count = e.call('FPDFText_CountChars', text)
    return withMemory(e, 32, (at) => {
      const found: PlacedCharacter[] = []
      // Stale, and of length 0, once the module's memory has grown.
      let memory = view(e)
      for (let i = 0; i < count; i += 1) {
        const code = e.call('FPDFText_GetUnicode', text, i)
        // Only white space is ever made up.
        const generated = code <= 32 && e.call('FPDFText_IsGenerated', text, i) === 1
        const known = e.call('FPDFText_GetCharBox', text, i, at, at + 8, at + 16, at + 24) !== 0
        if (memory.byteLength === 0) memory = view(e)
        const place = (offset: number): number => (known ? memory.getFloat64(at + offset, true) : 0)
        found.push({ code, generated, left: place(0), right: place(8), bottom: place(16), top: place(24) })
      }
      return found
    })
  } finally {
    e.call('FPDFText_ClosePage', text)
  }
}

const pictureObject = 3
const formObject = 5

function drawnOn(
  e: Engine,
  page: number,
  width: number,
  height: number,
): { readonly pictureShare: number; readonly objects: number } {
  const objects = e.call('FPDFPage_CountObjects', page)
  const area = Math.max(1, width * height)
  return withMemory(e, 16, (at) => {
    let covered = 0
    for (let i = 0; i < Math.min(objects, 5000); i += 1) {
      const object = e.call('FPDFPage_GetObject', page, i)
      const type = e.call('FPDFPageObj_GetType', object)
      if (type !== pictureObject && type !== formObject) continue
      if (e.call('FPDFPageObj_GetBounds', object, at, at + 4, at + 8, at + 12) === 0) continue
      const memory = view(e)
      const across = memory.getFloat32(at + 8, true) - memory.getFloat32(at, true)
      const along = memory.getFloat32(at + 12, true) - memory.getFloat32(at + 4, true)
      covered += Math.abs(across * along) / area
    }
    return { pictureShare: Math.min(1, covered), objects }
  })
}

const widget = 20

function fieldValuesOf(e: Engine, page: number): readonly string[] {
  const values: string[] = []
  const count = Math.min(e.call('FPDFPage_GetAnnotCount', page), 2000)
  const key = (name: string, use: (at: number) => string): string =>
    withMemory(e, name.length + 1, (at) => {
      e.heap().set(new TextEncoder().encode(`${name}\0`), at)
      return use(at)
    })
  for (let i = 0; i < count; i += 1) {
    const note = e.call('FPDFPage_GetAnnot', page, i)
    if (note === 0) continue
    const isField = e.call('FPDFAnnot_GetSubtype', note) === widget
    const value = key(isField ? 'V' : 'Contents', (at) =>
      givenString(e, (into, size) => e.call('FPDFAnnot_GetStringValue', note, at, into, size)),
    )
    const name = isField
      ? key('T', (at) => givenString(e, (into, size) => e.call('FPDFAnnot_GetStringValue', note, at, into, size)))
      : ''
    e.call('FPDFPage_CloseAnnot', note)
    if (value.trim() !== '') values.push(isField ? `[form field ${name}: ${value}]` : `[note: ${value}]`)
  }
  return values
}

function grayOf(e: Engine, page: number, width: number, height: number, dpi: number, mostPixels: number): GrayPicture {
  const wanted = dpi / 72
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, width * height)))
  const across = Math.max(1, Math.floor(width * scale))
  const along = Math.max(1, Math.floor(height * scale))
  const grayFormat = 1
  const withAnnotations = 0x01
  const inGray = 0x08
  return withMemory(e, across * along, (at) => {
    const bitmap = e.call('FPDFBitmap_CreateEx', across, along, grayFormat, at, across)
    if (bitmap === 0) throw new Error('PDFium made no bitmap')
    try {
      e.call('FPDFBitmap_FillRect', bitmap, 0, 0, across, along, 0xffffffff)
      e.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, across, along, 0, withAnnotations | inGray)
      return { width: across, height: along, pixels: e.heap().slice(at, at + across * along) }
    } finally {
      e.call('FPDFBitmap_Destroy', bitmap)
    }
  })
}

function attachmentsOf(e: Engine, document: number): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const count = Math.min(e.call('FPDFDoc_GetAttachmentCount', document), 2000)
  const found: { readonly name: string; readonly bytes: Uint8Array }[] = []
  for (let i = 0; i < count; i += 1) {
    const attachment = e.call('FPDFDoc_GetAttachment', document, i)
    if (attachment === 0) continue
    const name = givenString(e, (at, size) => e.call('FPDFAttachment_GetName', attachment, at, size))
    const size = withMemory(e, 4, (at) =>
      e.call('FPDFAttachment_GetFile', attachment, 0, 0, at) === 0 ? 0 : view(e).getUint32(at, true),
    )
    if (size === 0) continue
    const bytes = withMemory(e, size + 4, (at) => {
      e.call('FPDFAttachment_GetFile', attachment, at + 4, size, at)
      return e.heap().slice(at + 4, at + 4 + size)
    })
    found.push({ name, bytes })
  }
  return found
}

function pageOf(e: Engine, page: number): PdfPage {
  const width = e.call('FPDF_GetPageWidthF', page)
  const height = e.call('FPDF_GetPageHeightF', page)
  return {
    width,
    height,
    characters: () => charactersOf(e, page),
    drawn: () => drawnOn(e, page, width, height),
    fieldValues: () => fieldValuesOf(e, page),
    gray: (dpi, mostPixels) => grayOf(e, page, width, height, dpi, mostPixels),
    close: () => void e.call('FPDF_ClosePage', page),
  }
}

const passwordNeeded = 4
const unknownLock = 5

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  if (engine && (await engine).heap().byteLength > mostKeptMemory) forgetEngine()
  engine ??= start()
  const e = await engine
  const at = e.call('malloc', Math.max(bytes.length, 1))
  if (at === 0) throw new Error('PDFium is out of memory')
  e.heap().set(bytes, at)
  const document = e.call('FPDF_LoadMemDocument', at, bytes.length, 0)
  if (document === 0) {
    const problem = e.call('FPDF_GetLastError')
    e.call('free', at)
    return { kind: problem === passwordNeeded || problem === unknownLock ? 'password' : 'damaged' }
  }
  return {
    kind: 'open',
    document: {
      pageCount: e.call('FPDF_GetPageCount', document),
      page: (index) => {
        const page = e.call('FPDF_LoadPage', document, index)
        return page === 0 ? null : pageOf(e, page)
      },
      attachments: () => attachmentsOf(e, document),
      close: () => {
        e.call('FPDF_CloseDocument', document)
        e.call('free', at)
      },
    },
  }
}
