import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { drawsFrom } from '../src/evidence/ocr/bad-pages.fixture.ts'
import { aBrowser } from '../test/browser/a-browser.ts'

/**
 * Invented pages for the bench of PDF text, made by whatever of these is installed: pdf-lib, Chromium, LibreOffice, groff
 * (as PDF, and through Ghostscript), and cairo over the last. Gives the names of the files.
 */

const words =
  'the night clerk wrote that a first office affidavit from Springfield told of five flights, efficient staff and different keys; towels were asked for again, the officer filed a final report while traffic waited at the motel door before noon'.split(
    ' ',
  )

const pick = (draw: () => number): string => words[Math.floor(draw() * words.length)] ?? 'room'

function sentence(draw: () => number): string {
  const length = 9 + Math.floor(draw() * 14)
  const parts = Array.from({ length }, (_, i) => {
    if (i % 7 === 3 && draw() < 0.3) return `(937) 555-0${100 + Math.floor(draw() * 99)}`
    if (i % 7 === 5 && draw() < 0.3) return `desk${Math.floor(draw() * 90)}@starlite-inn.example`
    if (i % 7 === 6 && draw() < 0.3) return `$${(1000 + draw() * 9000).toFixed(2).replace(/(\d)(\d{3}\.)/, '$1,$2')}`
    return pick(draw)
  })
  return `${parts.join(' ')}.`
}

interface Sheet {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function sheet(seed: number): Sheet {
  const draw = drawsFrom(seed)
  return {
    title: `Statement ${1000 + seed}`,
    paragraphs: Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => sentence(draw)).join(' ')),
    rows: Array.from({ length: 10 }, (_, i) => [
      `2020-06-${10 + i}`,
      `room ${100 + Math.floor(draw() * 200)}`,
      pick(draw),
      `${(40 + draw() * 60).toFixed(2)}`,
    ]),
  }
}

const html = (sheets: readonly Sheet[], columns: number): string =>
  `<html><meta charset="utf-8"><style>body{font:11pt serif;text-align:justify;hyphens:auto}.p{break-after:page;column-count:${columns}}td{padding:2px 14px}</style><body lang="en">${sheets
    .map(
      ({ title, paragraphs, rows }) =>
        `<div class="p"><h2>${title}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<table>${rows
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
          .join('')}</table></div>`,
    )
    .join('')}</body></html>`

const roff = (sheets: readonly Sheet[]): string =>
  sheets
    .map(
      ({ title, paragraphs, rows }) =>
        `.bp\n.ce\n${title}\n${paragraphs.map((text) => `.sp\n${text}`).join('\n')}\n.nf\n.ta 1.5i 3i 4.5i\n${rows.map((row) => row.join('\t')).join('\n')}\n.fi`,
    )
    .join('\n')

/** A page as a program of forms writes it: line by line, and the table column by column. */
async function byPdfLib(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const { title, paragraphs, rows } of sheets) {
    const page = pdf.addPage([612, 792])
    page.drawText(title, { x: 60, y: 740, size: 14, font })
    let y = 710
    for (const text of paragraphs)
      for (const line of text.match(/.{1,95}(?:\s|$)/g) ?? []) {
        page.drawText(line.trim(), { x: 60, y, size: 10, font })
        y -= 13
      }
    for (let column = 0; column < 4; column += 1)
      rows.forEach((row, i) => {
        page.drawText(row[column] ?? '', { x: 60 + column * 120, y: y - 10 - i * 14, size: 10, font })
      })
  }
  return pdf.save()
}

async function byChromium(file: string, text: string): Promise<void> {
  const browser = await aBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(text)
    writeFileSync(
      file,
      await page.pdf({ format: 'Letter', margin: { top: '1in', bottom: '1in', left: '1in', right: '1in' } }),
    )
  } finally {
    await browser.close()
  }
}

const tries = async (what: string, make: () => Promise<void> | void): Promise<void> => {
  try {
    await make()
  } catch {
    console.log(`${what}: not here, so its pages are missing`)
  }
}

export async function makePdfSet(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const at = (name: string): string => join(folder, name)
  const sheets = (from: number): readonly Sheet[] => Array.from({ length: 30 }, (_, i) => sheet(from + i))
  writeFileSync(at('pdf-lib.pdf'), await byPdfLib(sheets(0)))
  await tries('Chromium', async () => {
    await byChromium(at('chromium.pdf'), html(sheets(100), 1))
    await byChromium(at('chromium-columns.pdf'), html(sheets(200), 2))
  })
  await tries('LibreOffice', () => {
    writeFileSync(at('office.html'), html(sheets(300), 1))
    const quiet = { stdio: 'ignore' } as const
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, at('office.html')],
      quiet,
    )
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, at('office.odt')], quiet)
  })
  writeFileSync(at('roff.txt'), roff(sheets(400)))
  await tries('groff', () => {
    writeFileSync(at('groff.pdf'), execFileSync('groff', ['-Tpdf', at('roff.txt')], { maxBuffer: 1e9 }))
  })
  await tries('Ghostscript', () => {
    writeFileSync(at('roff.ps'), execFileSync('groff', ['-Tps', at('roff.txt')], { maxBuffer: 1e9 }))
    execFileSync('ps2pdf', [at('roff.ps'), at('ghostscript.pdf')])
  })
  await tries('cairo', () => {
    execFileSync('pdftocairo', ['-pdf', at('ghostscript.pdf'), at('cairo.pdf')])
  })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
}
