import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorker, type Worker } from 'tesseract.js'

export interface Recognised {
  readonly text: string
  /** Mean confidence of the words, 0 to 100. */
  readonly confidence: number
}

export interface Recogniser {
  readonly recognise: (picture: Uint8Array, dpi: number) => Promise<Recognised>
  readonly close: () => Promise<void>
}

/** The English model lies in a package; nothing is fetched and nothing is kept on disk. */
const modelFolder = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng'))), '4.0.0_best_int')

/**
 * Tesseract in a thread of its own. A gray PGM, a PNG, JPEG or TIFF goes in; the bytes pass through memory only.
 * Throws what the engine throws; the caller's worker decides what that means.
 */
export async function makeRecogniser(): Promise<Recogniser> {
  const worker: Worker = await createWorker('eng', 1, {
    langPath: modelFolder(),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler tesseract.js throws outside of any promise.
    errorHandler: () => undefined,
  })
  return {
    recognise: async (picture, dpi) => {
      await worker.setParameters({ user_defined_dpi: String(dpi) })
      const { data } = await worker.recognize(Buffer.from(picture), {}, { text: true })
      return { text: tidyOcr(data.text), confidence: Math.round(data.confidence * 10) / 10 }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

/** Lines stay lines; the empty lines that layout analysis leaves behind are folded. */
function tidyOcr(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A gray bitmap as the simplest format that the engine reads. */
export function asPgm(width: number, height: number, pixels: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}
