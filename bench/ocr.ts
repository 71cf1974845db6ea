/**
 * How many words of bad pages are recognised? Sixty pages made by code: photograph, fax, skew, shadow, fifteen each. The
 * odd ones were looked at while tuning; the even ones are held out. Peer in the same run: the same engine, with the same
 * models, on the same picture as it is.
 * Run: node bench/ocr.ts [kind …]
 */
import {
  type BadKind,
  badKinds,
  drawnPage,
  drawsFrom,
  linesOfText,
  shareOfWords,
} from '../src/evidence/ocr/bad-pages.fixture.ts'
import { readWell } from '../src/evidence/ocr/read-well.ts'
import { recognisePage } from '../src/evidence/ocr/recognise-page.ts'
import { asPgm, makeRecogniser } from '../src/evidence/ocr/recognise-picture.ts'

const pagesOfKind = 15
const asked = process.argv.slice(2)
const recogniser = await makeRecogniser()

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

interface Measured {
  readonly ours: number
  readonly plain: number
  readonly seconds: number
  readonly named: boolean
}

async function measure(kind: BadKind, number: number): Promise<Measured> {
  const draw = drawsFrom(number * 7919 + kind.length)
  const lines = linesOfText(draw)
  const bad = badKinds[kind](await drawnPage(lines, kind === 'fax' ? 300 : 150), draw)
  const began = processorSeconds()
  const read = await recognisePage(bad, recogniser)
  const seconds = processorSeconds() - began
  const plain = await recogniser.recognise(asPgm(bad.width, bad.height, bad.pixels), 200)
  return {
    ours: shareOfWords(lines, read.text),
    plain: shareOfWords(lines, plain.text),
    seconds,
    named: read.confidence < readWell,
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function print(kind: BadKind, half: string, pages: readonly Measured[]): void {
  const ours = pages.map((page) => page.ours)
  console.log(
    `${kind.padEnd(7)} ${half.padEnd(9)} ${pages.length} pages: ${percent(mean(ours))} of words (worst ${percent(Math.min(...ours))}), ` +
      `plain tesseract.js ${percent(mean(pages.map((page) => page.plain)))}; ${mean(pages.map((page) => page.seconds)).toFixed(1)} s of processor a page; ` +
      `named as not read well: ${pages.filter((page) => page.named).length}`,
  )
}

for (const kind of ['photo', 'fax', 'skew', 'shadow'] as const) {
  if (asked.length > 0 && !asked.includes(kind)) continue
  const pages: Measured[] = []
  for (let number = 1; number <= pagesOfKind; number += 1) pages.push(await measure(kind, number))
  print(
    kind,
    'tuning',
    pages.filter((_, i) => i % 2 === 0),
  )
  print(
    kind,
    'held out',
    pages.filter((_, i) => i % 2 === 1),
  )
}
await recogniser.close()
