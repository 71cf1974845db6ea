import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { PNG } from 'pngjs'
import UTIF from 'utif2'
import { drawnPage } from '../ocr/bad-pages.fixture.ts'
import { type QuarterTurns, turned } from '../ocr/gray-picture.ts'
import { notReadWell, recognisePages } from '../ocr/recognise-pages.ts'
import { makeRecogniser } from '../ocr/recognise-picture.ts'
import type { GrayPicture } from '../pdf/page-pictures.ts'
import { readFile } from '../read-file.ts'
import type { ReadPage } from '../read-outcome.ts'
import { cameraTimes } from './camera-times.ts'

const recogniser = await makeRecogniser()
after(() => recogniser.close())

const lines = [
  'ROOM 214 PAID IN CASH',
  'The night clerk saw three men.',
  'Call 937 555 0142 twice.',
  'La señora pidió toallas.',
]
const part = ({ width, height, pixels }: GrayPicture): GrayPicture => {
  const [across, along] = [Math.floor(width * 0.6), Math.floor(height * 0.25)]
  const out = new Uint8Array(across * along)
  for (let y = 0; y < along; y += 1) out.set(pixels.subarray(y * width, y * width + across), y * across)
  return { width: across, height: along, pixels: out }
}
const rgbaOf = ({ pixels }: GrayPicture): Uint8Array =>
  Uint8Array.from({ length: pixels.length * 4 }, (_, i) => (i % 4 === 3 ? 255 : (pixels[i >> 2] ?? 255)))
function pngOf(picture: GrayPicture): Uint8Array {
  const png = new PNG({ width: picture.width, height: picture.height })
  png.data = Buffer.from(rgbaOf(picture))
  return new Uint8Array(PNG.sync.write(png))
}
const page = part(await drawnPage(lines, 150))

async function wordsOf(bytes: Uint8Array, name: string): Promise<readonly ReadPage[]> {
  const read = await readFile(bytes, name, { minor: false })
  assert.ok(read.kind === 'read', JSON.stringify(read))
  const pages: ReadPage[] = []
  await recognisePages(bytes, 'picture', read.needsOcr, recogniser, (p) => pages.push(p))
  return pages
}

test('a page lying on any side is found and turned, English and Spanish', { timeout: 400_000 }, async () => {
  for (const quarters of [0, 1, 2, 3] as const satisfies readonly QuarterTurns[]) {
    const [found] = await wordsOf(pngOf(turned(page, quarters)), 'scan.png')
    for (const line of lines) assert.ok(found?.text.includes(line), `${quarters * 90}: ${found?.text}`)
    assert.deepEqual(notReadWell(found ? [found] : []), [])
  }
})

test('every page of a TIFF is read', { timeout: 400_000 }, async () => {
  const single = new Uint8Array(UTIF.encodeImage(rgbaOf(page), page.width, page.height))
  assert.equal((await wordsOf(single, 'one.tif')).length, 1)
  const three = [0, 1, 2].map((i) => ({
    t256: [page.width],
    t257: [page.height],
    t258: [8, 8, 8, 8],
    t259: [1],
    t262: [2],
    t273: [30_000 + i * page.width * page.height * 4],
    t277: [4],
    t278: [page.height],
    t279: [page.width * page.height * 4],
    t338: [1],
  }))
  const head = new Uint8Array(UTIF.encode(three as never))
  const size = page.width * page.height * 4
  const file = new Uint8Array(30_000 + 3 * size)
  file.set(head)
  for (let i = 0; i < 3; i += 1) file.set(rgbaOf(page), 30_000 + i * size)
  const pages = await wordsOf(file, 'three.tif')
  assert.deepEqual(
    pages.map((p) => [p.page, p.text.includes('ROOM 214')]),
    [
      [1, true],
      [2, true],
      [3, true],
    ],
  )
})

test('HEIC as an iPhone makes it is read; a damaged one is told, never waited for', { timeout: 300_000 }, async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'samples/note.heic')))
  const [found] = await wordsOf(bytes, 'IMG_0142.HEIC')
  assert.match(found?.text ?? '', /ROOM 214 PAID IN CASH/)
  const cut = bytes.slice(0, bytes.length / 2)
  const read = await readFile(cut, 'IMG_0143.HEIC', { minor: false })
  if (read.kind === 'failed') assert.equal(read.reason, 'damaged')
  else {
    const pages: ReadPage[] = []
    await recognisePages(cut, 'picture', [1], recogniser, (p) => pages.push(p))
    assert.equal(notReadWell(pages).length, 1)
  }
})

test('what is too uncertain, and what cannot be seen, is not read well; a picture without words is no doubt', async () => {
  const base = { page: 1, label: null, source: 'ocr' } as const
  assert.equal(notReadWell([{ ...base, text: 'rn0iel', confidence: 31 }]).length, 1)
  assert.equal(notReadWell([{ ...base, text: '', confidence: null }]).length, 1)
  assert.equal(
    notReadWell([
      { ...base, text: '', confidence: 0 },
      { ...base, text: 'motel', confidence: 91 },
    ]).length,
    0,
  )
})

test('camera clock and time by GPS side by side, and where they disagree', () => {
  const times = (taken: string, zone: string | null, stamp: string): string =>
    cameraTimes(
      new Map<string, unknown>([
        ['DateTimeOriginal', taken],
        ['OffsetTimeOriginal', zone],
        ['GPSDateStamp', '2020:06:15'],
        ['GPSTimeStamp', stamp],
      ]),
    ).join(' | ')
  assert.equal(times('2020:06:14 22:05:00', '-05:00', '3:5:2'), 'Time by GPS (UTC): 2020-06-15T03:05:02Z')
  assert.match(times('2020:06:14 23:05:00', '-05:00', '3:5:2'), /disagree by 60 minutes: the camera clock is ahead/)
  assert.match(times('2020:06:14 22:05:00', null, '3:5:2'), /does not say its zone; its clock stands -05:00 from UTC/)
  assert.match(times('2019:01:01 00:00:00', null, '3:5:2'), /disagree by 531 days, which no zone explains/)
})
