import { type Engine, view, withMemory } from './pdfium-calls.ts'

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

export function charactersOf(e: Engine, page: number): readonly PlacedCharacter[] {
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
