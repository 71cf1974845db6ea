import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorker, type Worker } from 'tesseract.js'

export interface Recognised {
  readonly text: string
  /** Mean confidence of the words, 0 to 100. */
  readonly confidence: number
  /** Letters and digits of the words, three letters or longer, of which the engine is sure: how much of the page makes sense. */
  readonly sure: number
  /** In the order of reading. */
  readonly lines: readonly RecognisedLine[]
}

/** A line of words where it stands on the picture, in points from the upper left corner. */
export interface RecognisedLine {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
  readonly sure: number
  /** Whether a paragraph begins with it. */
  readonly begins: boolean
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
      const lines = linesOf(data.tsv ?? '')
      return {
        text: tidyOcr(data.text),
        confidence: Math.round(data.confidence * 10) / 10,
        sure: lines.reduce((sum, line) => sum + line.sure, 0),
        lines,
      }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

const sureFrom = 75

/** Scraps of one or two letters are what is seen in lines that lie on their side, and often with much confidence. */
const wordOfSense = /[\p{L}\p{N}]{3,}|\p{N}{2}/gu

/** From the engine's table: a row a word, with its block, paragraph and line, its place, its confidence, itself. */
function linesOf(table: string): readonly RecognisedLine[] {
  const lines: RecognisedLine[] = []
  let [lineBefore, paragraphBefore] = ['', '']
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    const [level, page, block, paragraph, line] = cells
    if (level !== '5') continue
    const word = tidyOcr(cells.slice(11).join(' '))
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number)
    const sure = confidence >= sureFrom ? (word.match(wordOfSense)?.join('').length ?? 0) : 0
    const [inParagraph, inLine] = [[page, block, paragraph].join(), [page, block, paragraph, line].join()]
    const last = lines.at(-1)
    const own = {
      left,
      right: left + width,
      top,
      bottom: top + height,
      text: word,
      sure,
      begins: inParagraph !== paragraphBefore,
    }
    if (last && inLine === lineBefore) lines.splice(-1, 1, extended(last, own))
    else lines.push(own)
    lineBefore = inLine
    paragraphBefore = inParagraph
  }
  return lines
}

const extended = (line: RecognisedLine, word: RecognisedLine): RecognisedLine => ({
  left: Math.min(line.left, word.left),
  right: Math.max(line.right, word.right),
  top: Math.min(line.top, word.top),
  bottom: Math.max(line.bottom, word.bottom),
  text: `${line.text} ${word.text}`.trim(),
  sure: line.sure + word.sure,
  begins: line.begins,
})

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
