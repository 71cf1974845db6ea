import { officeConvert } from '../writers/office.ts'

const slides: readonly (readonly [string, readonly string[]])[] = [
  [
    'Know the signs',
    [
      'Cash paid day by day, few bags, no ID',
      'One person speaks for another',
      'Many visitors, no housekeeping, many towels',
    ],
  ],
  [
    'What we do',
    [
      'Tell the manager on duty',
      'The manager calls the police or the national hotline',
      'Write it in the incident log',
    ],
  ],
  [
    'Certificate',
    ['Twenty minutes, ten questions, once a year', 'Course supplied by Starlite Brands International, Inc.'],
  ],
]

/** The staff course as a presentation: drawn as flat OpenDocument, saved by LibreOffice as PowerPoint. */
export function trainingDeck(): Uint8Array {
  const frame = (y: number, height: number, size: string, lines: readonly string[]): string =>
    `<draw:frame svg:x="2cm" svg:y="${y}cm" svg:width="22cm" svg:height="${height}cm"><draw:text-box>${lines
      .map((line) => `<text:p><text:span text:style-name="${size}">${line}</text:span></text:p>`)
      .join('')}</draw:text-box></draw:frame>`
  const pages = slides.map(
    ([title, lines], i) =>
      `<draw:page draw:name="slide${i + 1}" draw:master-page-name="Default">${frame(1.5, 2.5, 'big', [title])}${frame(5, 9, 'body', lines)}</draw:page>`,
  )
  const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:automatic-styles><style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm"/></style:page-layout>
<style:style style:name="big" style:family="text"><style:text-properties fo:font-size="36pt" fo:font-weight="bold"/></style:style><style:style style:name="body" style:family="text"><style:text-properties fo:font-size="22pt"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="PL"/></office:master-styles>
<office:body><office:presentation>${pages.join('')}</office:presentation></office:body></office:document>`
  return officeConvert(new TextEncoder().encode(flat), 'fodp', 'pptx')
}
