import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { type FinishedFile, markupTexts } from './finished-text.ts'
import { scanFinished } from './scan-finished.ts'
import { writeZipParts } from './zip-parts.ts'

const identities = [
  Identity.parse({ id: 'jd-name', kind: 'person', pseudonym: 'J.D.', forms: ['Jolene Dravik', 'Jolene', 'Dravik'] }),
  Identity.parse({ id: 'jd-born', kind: 'birth-date', pseudonym: 'birth date', forms: ['2004-03-09'] }),
  Identity.parse({ id: 'jd-phone', kind: 'phone', pseudonym: 'phone', forms: ['614-555-0142'] }),
]
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (body: string, head = ''): Uint8Array =>
  bytes(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
const docx = (parts: Readonly<Record<string, string>>): Uint8Array =>
  writeZipParts(Object.entries(parts).map(([name, text]) => ({ name, bytes: bytes(text) })))
const word = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`
/** A PNG in a Word file, with one more chunk and perhaps something behind its end. */
function pictured(kind: string, content: string, behind = ''): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    length,
    Buffer.from(`${kind}${content}\0\0\0\0${behind}`, 'latin1'),
  ])
  return writeZipParts([{ name: 'word/media/image1.png', bytes: png }])
}
const kindsIn = (name: string, content: Uint8Array): string[] => [
  ...new Set(scanFinished([{ name, bytes: content }], identities).hits.map((hit) => hit.kind)),
]

const leaking: readonly (readonly [string, string, Uint8Array, Identity['kind']])[] = [
  ['plain text', 'a.html', page('<p>Jolene slept</p>'), 'person'],
  ['capitals and a line end', 'a.html', page('<p>JOLENE\n   DRAVIK</p>'), 'person'],
  ['split by inline marks', 'a.html', page('<p>Jo<b>le</b><i>ne</i></p>'), 'person'],
  ['apart by a mark alone', 'a.html', page('<p>of<b>Jolene</b>Dravik</p>'), 'person'],
  [
    'apart by marks alone, in references',
    'a.html',
    page('<p>of<b>Jol&#101;ne&#32;</b><i>&#68;ravik</i>s</p>'),
    'person',
  ],
  ['as references over three cells', 'a.html', page('<td>J&#111;lene</td><td>M.</td><td>Dravik</td>'), 'person'],
  ['split by a comment', 'a.html', page('<p>Jo<!-- x -->lene</p>'), 'person'],
  ['in an attribute', 'a.html', page('<a title="call Jolene">x</a>'), 'person'],
  ['in an unquoted attribute', 'a.html', page('<a data-x=Jolene>x</a>'), 'person'],
  ['in a comment', 'a.html', page('<!-- for Jolene -->'), 'person'],
  ['in a comment that never ends', 'a.html', page('<!-- for Jolene '), 'person'],
  ['in the title', 'a.html', page('', '<title>Dravik</title>'), 'person'],
  ['in a meta tag', 'a.html', page('', '<meta name="author" content="J. Dravik">'), 'person'],
  ['as character references', 'a.html', page('<p>&#74;&#x6f;lene</p>'), 'person'],
  ['as references twice over', 'a.html', page('<p>&amp;#74;olene</p>'), 'person'],
  ['with a soft hyphen', 'a.html', page('<p>Jo&shy;lene</p>'), 'person'],
  ['percent-encoded', 'a.html', page('<a href="x/%4Aolene%20Dravik.pdf">x</a>'), 'person'],
  ['in script data', 'a.html', page('<script type="application/json">{"n":"\\u004aolene"}</script>'), 'person'],
  [
    'in base64',
    'a.html',
    page(`<img src="data:text/plain;base64,${Buffer.from('intake of Jolene Dravik').toString('base64')}">`),
    'person',
  ],
  ['in a drawing', 'a.html', page('<svg><title>Jolene</title><text>x</text></svg>'), 'person'],
  ['a birth date', 'a.html', page('<td>March 9, 2004</td>'), 'birth-date'],
  ['a phone in a link', 'a.html', page('<a href="tel:+16145550142">x</a>'), 'phone'],
  ['a phone over two cells', 'a.html', page('<span>(614)</span> <span>555-0142</span>'), 'phone'],
  ['JSON text', 'a.json', bytes('{"a":{"b":["x","seen by Jolene"]}}'), 'person'],
  ['JSON with escapes', 'a.json', bytes('{"a":"J\\u006flene"}'), 'person'],
  ['a field name in JSON', 'a.json', bytes('{"Jolene":1}'), 'person'],
  ['a number in JSON', 'a.json', bytes('{"a":6145550142}'), 'phone'],
  ['broken JSON', 'a.json', bytes('{"a":"Jolene'), 'person'],
  [
    'Word, split over runs',
    'a.docx',
    docx({
      'word/document.xml': word('<w:p><w:r><w:t>Jo</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>lene</w:t></w:r></w:p>'),
    }),
    'person',
  ],
  [
    'Word, properties',
    'a.docx',
    docx({ 'word/document.xml': word(''), 'docProps/core.xml': '<cp><dc:creator>Jolene Dravik</dc:creator></cp>' }),
    'person',
  ],
  ['Word, comment author', 'a.docx', docx({ 'word/comments.xml': '<w:comment w:author="Jolene"/>' }), 'person'],
  [
    'Word, footnote',
    'a.docx',
    docx({ 'word/footnotes.xml': word('<w:p><w:r><w:t>Ms. Dravik</w:t></w:r></w:p>') }),
    'person',
  ],
  ['Word, name of a part', 'a.docx', docx({ 'word/media/jolene.png': 'x' }), 'person'],
  [
    'Word, bookmark',
    'a.docx',
    docx({ 'word/document.xml': word('<w:bookmarkStart w:id="1" w:name="fact_jolene_intake"/>') }),
    'person',
  ],
  [
    'Word, relation',
    'a.docx',
    docx({ 'word/_rels/document.xml.rels': '<R><R Target="file:///C:/Jolene%20Dravik/a.docx"/></R>' }),
    'person',
  ],
  ['the name of the file', 'Dravik-casebook.html', page(''), 'person'],
  ['Word, what a picture carries beside its pixels', 'a.docx', pictured('tEXt', 'Author\0Jolene Dravik'), 'person'],
  ['Word, what hangs behind the end of a picture', 'a.docx', pictured('IEND', '', 'Jolene Dravik'), 'person'],
]
for (const [what, name, content, kind] of leaking)
  test(`finds ${what}`, () => assert.deepEqual(kindsIn(name, content), [kind]))

const harmless: readonly (readonly [string, string, Uint8Array])[] = [
  ['a longer word', 'a.html', page('<p>the Dravikson farm</p>')],
  ['the pseudonym', 'a.html', page('<p>[J.D.] and J.D.</p>')],
  ['a date that is not the birth date', 'a.html', page('<td>March 9, 2024</td><td>2004</td>')],
  ['names of elements and attributes', 'a.html', page('<mark class="jolene">x</mark>')],
  ['a sum of money', 'a.json', bytes('{"cents":5550142,"text":"$5,550,142"}')],
  ['the pixels of a picture, which hold no letters', 'a.docx', pictured('IDAT', 'Jolene Dravik')],
  ['a hash', 'a.json', bytes(`{"sha256":"${'6145550142'.repeat(6)}abcd"}`)],
]
for (const [what, name, content] of harmless)
  test(`lets pass ${what}`, () => assert.deepEqual(kindsIn(name, content), []))

test('a hit says file, identity and place, never the form', () => {
  const { hits } = scanFinished([{ name: 'Jolene.json', bytes: bytes('{"Jolene":{"x":"Dravik"}}') }], identities)
  assert.ok(hits.length >= 2)
  assert.doesNotMatch(JSON.stringify(hits), /jolene|dravik/i)
  assert.ok(hits.some((hit) => hit.where.of === '[J.D.].x' && hit.identity === 'jd-name'))
})

const rose = [Identity.parse({ id: 'mr', kind: 'person', pseudonym: 'M.R.', forms: ['Mia Rose'] })]
const html = (text: string) => [{ name: 'a.html', bytes: page(`<p>${text}</p>`) }]

test('an everyday word passes where public words have it between the same neighbours, and is told', () => {
  const law = 'The claim of Rose Ltd was dismissed.'
  assert.deepEqual(scanFinished(html(law), rose, [law]), { hits: [], notTellable: ['mr'] })
  assert.equal(scanFinished(html('He saw Rose there.'), rose, [law]).hits.length, 1)
  assert.equal(scanFinished(html('The claim of Mia Rose Ltd'), rose, [law]).hits[0]?.question, null)
})

test('a hit that cannot be told refuses with its question, and an answer lets it pass', () => {
  const [hit] = scanFinished(html('rose tonight'), rose).hits
  assert.deepEqual(hit?.question, {
    kind: 'everyday-word',
    identity: 'mr',
    word: 'rose',
    left: '',
    right: 'tonight',
    large: false,
    passage: '[M.R.] tonight (a.html, text)',
    shownIn: 'a.html',
  })
  const answers = [{ word: 'rose', left: '', right: 'tonight', is: 'not-the-name' as const, everywhere: false }]
  const told = rose.map((one) => ({ ...one, answers }))
  assert.deepEqual(scanFinished(html('rose tonight'), told).hits, [])
  assert.equal(scanFinished(html('rose later'), told).hits.length, 1)
})

test('a name that is no word stops though public words hold it: a client’s text may have come among them', () => {
  const label = 'The claim of Junia under 1595'
  const junia = [Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Junia Marisol Dettweiler'] })]
  const [hit] = scanFinished(html(label), junia, [label]).hits
  assert.equal(hit?.question?.passage, 'The claim of [J.D.] under 1595 (a.html, text)')
})

test('a page number is no name', () => {
  const someone = [Identity.parse({ id: 'mp', kind: 'person', pseudonym: 'M.P.', forms: ['Mia Page', 'Page'] })]
  assert.deepEqual(scanFinished(html('Page 3'), someone).hits, [])
  assert.equal(scanFinished(html('Page 3, Mia Page'), someone).hits.length, 1)
})

const mateo = [
  Identity.parse({ id: 'mt', kind: 'person', pseudonym: 'M.T.', forms: ['Mateo'] }),
  Identity.parse({ id: 'ph', kind: 'phone', pseudonym: 'phone', forms: ['614-555-0142'] }),
]
const sheet = (cells: string, more = ''): Uint8Array =>
  docx({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="4730">${cells}</row></sheetData>${more}</worksheet>`,
  })

test('cell references, formulas and ids of a workbook are no text', () => {
  const cells = '<c r="M4730" s="5"><f>SUM(M4730:M4735)*Mateo!M4</f><v>12</v></c><c r="A1" t="s"><v>0</v></c>'
  assert.deepEqual(kindsOf('a.xlsx', sheet('<c r="M4730"><f>SUM(M4730:M4735)</f><v>1</v></c>')), [])
  assert.deepEqual(kindsOf('a.xlsx', sheet(cells)), ['person'])
  assert.deepEqual(kindsOf('a.xlsx', sheet('<c r="A1"><f>"seen by Mateo"</f></c>')), ['person'])
  assert.deepEqual(kindsOf('a.xlsx', docx({ 'xl/sharedStrings.xml': '<sst><si><t>Ma</t><t>teo</t></si></sst>' })), [
    'person',
  ])
  assert.deepEqual(
    kindsOf('a.xlsx', docx({ 'xl/workbook.xml': '<sheets><sheet name="Mateo" sheetId="1"/></sheets>' })),
    ['person'],
  )
  assert.deepEqual(
    kindsOf('a.docx', docx({ 'word/document.xml': '<w:p w14:paraId="55501420" w:rsidR="005550142"/>' })),
    [],
  )
})

function kindsOf(name: string, content: Uint8Array): string[] {
  return [...new Set(scanFinished([{ name, bytes: content }], mateo).hits.map((hit) => hit.kind))]
}

test('headings of sheets, days kept as numbers, days in parts and quoted style are read', () => {
  const birth = [
    Identity.parse({ id: 'b', kind: 'birth-date', pseudonym: 'birth date', forms: ['2004-03-09'] }),
    ...mateo,
  ]
  const scanned = (name: string, bytes: Uint8Array): string[] =>
    scanFinished([{ name, bytes }], birth).hits.map((hit) => hit.kind)
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  assert.deepEqual(scanned('a.xlsx', sheet('', '<headerFooter><oddHeader>&amp;LMateo</oddHeader></headerFooter>')), [
    'person',
  ])
  assert.deepEqual(scanned('a.xlsx', sheet('<c r="A1" s="2"><v>38055</v></c>')), ['birth-date'])
  assert.deepEqual(scanned('a.xlsx', sheet('<c r="A1" s="2"><v>38056</v></c><c r="B1" t="s"><v>38055</v></c>')), [])
  assert.deepEqual(scanned('a.json', text('{"born":[2004,3,9],"n":[2004,3,8]}')), ['birth-date'])
  assert.deepEqual(scanned('a.html', text('<p style="content:\'Mateo\'">x</p>')), ['person'])
})

test('the language of style sheets, scripts and file formats names nobody; what they say to a reader is searched', () => {
  const page = (style: string, script: string, body: string): FinishedFile => ({
    name: 'page.html',
    bytes: Buffer.from(
      `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-xY='"><meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body class="none">${body}<script>${script}</script></body></html>`,
    ),
  })
  const named = (form: string): Identity => Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms: [form] })
  const plain = page('.none{display:none} li{color:#000}', 'const margin = none', '<p>The rooms.</p>')
  for (const form of ['Amber None', 'Ana Color', 'Li Na', 'Cole Margin', 'Const Block', 'Lakshmi Devi'])
    assert.deepEqual(scanFinished([plain], [named(form)]).hits, [], form)
  for (const file of [
    page('/* of Dettweiler */', '', ''),
    page('p::after{content:"Dettweiler"}', '', ''),
    page('a{background:url(dettweiler.png)}', '', ''),
    page('', 'const label = `Dettweiler`', ''),
    page('', '// for Dettweiler\n', ''),
  ])
    assert.equal(scanFinished([file], [named('Junia Dettweiler')]).hits.length, 1)
})

test('words of a markup file are read twice only where a mark stands between letters, and once more only what is decoded', () => {
  const words = (source: string): readonly string[] =>
    markupTexts('a', source)
      .filter(({ where }) => where.is === 'words')
      .map(({ text }) => text.replace(/\s*\u241e\s*/g, '|').replace(/^\|+|\|+$/g, ''))
  assert.deepEqual(words('<p>was <b>told</b>: (<i>twice</i>)</p>'), ['was told: (twice)'])
  assert.deepEqual(words('<p>Jo<b>le</b>ne</p>'), ['Jolene', 'Jo le ne'])
  assert.deepEqual(words('<p>0</p><p>one</p><p>two</p><p>thr&#101;e</p><p>four</p><p>five</p><p>6</p>'), [
    '0||one||two||thr&#101;e||four||five||6',
    'one|two|three|four|five',
  ])
})
