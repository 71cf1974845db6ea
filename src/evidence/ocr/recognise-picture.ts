import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorker, type Worker } from 'tesseract.js'

export interface Recognised {
  readonly text: string
  /** Mean confidence of the words, 0 to 100. */
  readonly confidence: number
  /** Letters and digits of the words of which the engine is sure: how much of the page makes sense. */
  readonly sure: number
}

export interface Recogniser {
  readonly recognise: (picture: Uint8Array, dpi: number) => Promise<Recognised>
  readonly close: () => Promise<void>
}

/** The models lie in packages; nothing is fetched and nothing is kept on disk. */
const english = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng'))), '4.0.0_best_int')

/** The engine looks for every model below one folder, so Spanish is named by its way from the English one. */
const spanish = '../../spa/4.0.0_best_int/spa'

/** In the engine's own memory the model needs the same folders; their making cannot be answered, only done. */
async function addSpanish(worker: Worker): Promise<void> {
  for (const folder of ['/spa', '/spa/4.0.0_best_int']) await worker.FS('mkdir', [folder]).catch(() => undefined)
  await worker.reinitialize(`eng+${spanish}`)
}

/**
 * Tesseract in a thread of its own, for English and Spanish side by side. A gray PGM, a PNG, JPEG or TIFF goes in; the
 * bytes pass through memory only. Throws what the engine throws; the caller's worker decides what that means.
 */
export async function makeRecogniser(): Promise<Recogniser> {
  const worker: Worker = await createWorker('eng', 1, {
    langPath: english(),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler tesseract.js throws outside of any promise.
    errorHandler: () => undefined,
  })
  await addSpanish(worker)
  return {
    recognise: async (picture, dpi) => {
      await worker.setParameters({ user_defined_dpi: String(dpi) })
      const { data } = await worker.recognize(Buffer.from(picture), {}, { text: true, tsv: true })
      return {
        text: tidyOcr(data.text),
        confidence: Math.round(data.confidence * 10) / 10,
        sure: sureLetters(data.tsv ?? ''),
      }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

const sureFrom = 75

/** The engine's table of words: the last two columns are the confidence and the word. */
function sureLetters(table: string): number {
  let sum = 0
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    if (Number(cells.at(-2)) >= sureFrom) sum += cells.at(-1)?.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  }
  return sum
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
