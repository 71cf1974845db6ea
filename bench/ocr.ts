/**
 * How many words of bad pages are recognised? Sixty pages made by code (photograph, fax, skew, shadow: fifteen each); the
 * odd ones were looked at while tuning, the even ones are held out and printed. Peer in the same run: the same
 * engine on the same picture as it is.
 * Run: node bench/ocr.ts [all] [kind …]
 */
import { badKinds, drawnPage, drawsFrom, linesOfText, shareOfWords } from '../src/evidence/ocr/bad-pages.fixture.ts'
import { readWell, recognisePage } from '../src/evidence/ocr/recognise-page.ts'
import { asPgm, makeRecogniser } from '../src/evidence/ocr/recognise-picture.ts'

const pagesOfKind = 15
const asked = process.argv.slice(2)
const recogniser = await makeRecogniser()
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

for (const [kind, spoil] of Object.entries(badKinds)) {
  if (asked.some((word) => word in badKinds) && !asked.includes(kind)) continue
  const ours: number[] = []
  const plain: number[] = []
  const seconds: number[] = []
  let named = 0
  for (let number = 1; number <= pagesOfKind; number += 1) {
    const heldOut = number % 2 === 0
    if (heldOut === asked.includes('tuning')) continue
    const draw = drawsFrom(number * 7919 + kind.length)
    const lines = linesOfText(draw)
    const bad = spoil(await drawnPage(lines, kind === 'fax' ? 300 : 150), draw)
    const began = performance.now()
    const read = await recognisePage(bad, recogniser)
    seconds.push((performance.now() - began) / 1000)
    ours.push(shareOfWords(lines, read.text))
    if (read.confidence < readWell) named += 1
    plain.push(shareOfWords(lines, (await recogniser.recognise(asPgm(bad.width, bad.height, bad.pixels), 200)).text))
  }
  console.log(
    `${kind.padEnd(7)} ${ours.length} pages: ${percent(mean(ours))} of words (worst ${percent(Math.min(...ours))}), plain tesseract.js ${percent(mean(plain))}; ${mean(seconds).toFixed(1)} s a page; named as not read well: ${named}`,
  )
}
await recogniser.close()
