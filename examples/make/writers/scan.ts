import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { inScratch, run } from './tools.ts'

/**
 * Prints a PDF on paper, so to speak, and scans it: grey pictures of its pages at 170 dots an inch, a little tilted
 * and grainy, in a new PDF without any text.
 */
export async function scanOf(pdf: Uint8Array, made: string, tilt = 0.25): Promise<Uint8Array> {
  const pictures = inScratch((folder) => {
    const source = join(folder, 'in.pdf')
    writeFileSync(source, pdf)
    run('pdftoppm', ['-r', '170', '-gray', source, join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.startsWith('page'))
    return pages.sort().map((name, i) => {
      const out = join(folder, `scan-${i}.jpg`)
      const angle = String(i % 2 === 0 ? tilt : -tilt)
      run('convert', [
        join(folder, name),
        '-background',
        '#f4f4f2',
        '-rotate',
        angle,
        '-seed',
        '7',
        '-attenuate',
        '0.12',
        '+noise',
        'Gaussian',
        '-colorspace',
        'Gray',
        '-quality',
        '52',
        '-density',
        '170',
        '-strip',
        out,
      ])
      return new Uint8Array(readFileSync(out))
    })
  })
  const doc = await PDFDocument.create()
  for (const bytes of pictures) {
    const picture = await doc.embedJpg(bytes)
    const page = doc.addPage([(picture.width * 72) / 170, (picture.height * 72) / 170])
    page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() })
  }
  doc.setTitle('Scan')
  doc.setProducer('ScanStation 3')
  doc.setCreator('Office copier')
  doc.setCreationDate(new Date(`${made}T15:20:00Z`))
  doc.setModificationDate(new Date(`${made}T15:20:00Z`))
  return await doc.save()
}

/** Locks a PDF with a password that opens it. */
export function lockPdf(pdf: Uint8Array, password: string): Uint8Array {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    run('qpdf', [
      '--static-id',
      '--encrypt',
      password,
      `${password}-owner`,
      '256',
      '--',
      join(folder, 'in.pdf'),
      join(folder, 'out.pdf'),
    ])
    return new Uint8Array(readFileSync(join(folder, 'out.pdf')))
  })
}
