import { zipOf } from '../../../evidence/sample-files.fixture.ts'

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const spaces =
  'xmlns="http://schemas.microsoft.com/office/visio/2012/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const relation = (kind: string, target: string): string =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/visio/2010/relationships/${kind}" Target="${target}"/></Relationships>`

const part = (name: string, type: string): string =>
  `<Override PartName="/visio/${name}" ContentType="application/vnd.ms-visio.${type}+xml"/>`

const cell = (name: string, value: number): string => `<Cell N="${name}" V="${value}"/>`

const shape = (words: string, at: number): string =>
  [
    `<Shape ID="${at + 1}" Type="Shape">`,
    ...[cell('PinX', 3), cell('PinY', 2 + at * 2), cell('Width', 2), cell('Height', 1), cell('LocPinX', 1)],
    '<Section N="Geometry" IX="0">',
    `<Row T="MoveTo" IX="1">${cell('X', 0)}${cell('Y', 0)}</Row><Row T="LineTo" IX="2">${cell('X', 2)}${cell('Y', 1)}</Row>`,
    `</Section><Text>${words}</Text></Shape>`,
  ].join('')

/** A drawing of one page as Visio writes it since 2013, with words in boxes. */
export const visioOf = (page: string, words: readonly string[]): Uint8Array =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document.xml', 'drawing.main')}${part('pages/pages.xml', 'pages')}${part('pages/page1.xml', 'page')}</Types>`,
    },
    { name: '_rels/.rels', content: relation('document', 'visio/document.xml') },
    { name: 'visio/document.xml', content: `${xml}<VisioDocument ${spaces}/>` },
    { name: 'visio/_rels/document.xml.rels', content: relation('pages', 'pages/pages.xml') },
    {
      name: 'visio/pages/pages.xml',
      content: `${xml}<Pages ${spaces}><Page ID="0" NameU="Page-1" Name="${page}"><PageSheet>${cell('PageWidth', 8.5)}${cell('PageHeight', 11)}</PageSheet><Rel r:id="rId1"/></Page></Pages>`,
    },
    { name: 'visio/pages/_rels/pages.xml.rels', content: relation('page', 'page1.xml') },
    {
      name: 'visio/pages/page1.xml',
      content: `${xml}<PageContents ${spaces}><Shapes>${words.map(shape).join('')}</Shapes></PageContents>`,
    },
  ])

/** A text as WordPerfect 5 wrote it: a head, then letters. */
export const wordPerfectOf = (text: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xff, 0x57, 0x50, 0x43, 16, 0, 0, 0, 1, 10, 0, 1, 0, 0, 0, 0]),
    Buffer.from(text, 'latin1'),
  ])
