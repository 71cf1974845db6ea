import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'
import { compoundOf } from './compound-sample.fixture.ts'
import { blipOf, docOf, pptOf, xlsOf } from './old-office-samples.fixture.ts'
import { openCompound, streamOf } from './open-compound.ts'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(80).fill(7), 0xff, 0xd9])

test('a compound file gives its streams, small and large, in storages', () => {
  const large = new Uint8Array(9000).map((_, i) => i % 251)
  const file = compoundOf([
    { path: 'A', bytes: utf8('short') },
    { path: 'Store/Inner/B', bytes: large },
    { path: 'Store/C', bytes: new Uint8Array() },
  ])
  const streams = openCompound(file)
  assert.deepEqual(streams.map((s) => s.path).sort(), ['A', 'Store/C', 'Store/Inner/B'])
  assert.deepEqual(Buffer.from(streamOf(streams, 'a') ?? []).toString(), 'short')
  assert.deepEqual(new Uint8Array(streamOf(streams, 'Store/Inner/B') ?? []), large)
})

test('doc: pages, fields by their result, cells, notes, comments, pictures; tracked changes told', async () => {
  const bytes = docOf({
    main: 'The clerk \u0013HYPERLINK "http://example.org"\u0014saw\u0015 it.\r\u000cSeñora Núñez — “twice”\u0007214\u0007\u0007',
    footnotes: '\u0002 Of the register.\r',
    comments: '\u0005Who wrote this?\r',
    tracked: true,
    others: [{ path: 'Data', bytes: blipOf(jpeg) }],
  })
  const read = await readFile(bytes, 'letter.doc')
  assert.equal(read.kind, 'read')
  if (read.kind !== 'read') return
  assert.equal(read.format, 'doc')
  assert.deepEqual(
    read.pages.map((page) => [page.label, page.text]),
    [
      [null, 'The clerk saw it.'],
      [null, 'Señora Núñez — “twice”\t214'],
      ['footnotes', 'Of the register.'],
      ['comments', 'Who wrote this?'],
    ],
  )
  assert.deepEqual(
    read.children.map((child) => [child.name, Buffer.from(child.bytes).equals(jpeg)]),
    [['picture 1.jpg', true]],
  )
  assert.match(read.notes.map(fileNoteInWords).join(' '), /tracked/)
})

test('doc: an object of another program is named as not read, a packed file comes out', async () => {
  const text = (s: string): Buffer => Buffer.from(`${s}\0`, 'latin1')
  const size = (n: number): Buffer => Buffer.from(Uint32Array.of(n).buffer)
  const packed = Buffer.concat([
    size(0),
    Buffer.from([2, 0]),
    text('keys.csv'),
    text('C:\\x\\keys.csv'),
    size(0x30000),
    size(4),
    text('tmp'),
    size(5),
    utf8('a,b,c'),
  ])
  const read = await readFile(
    docOf({
      main: 'x\r',
      others: [
        { path: 'ObjectPool/_1/\u0001Ole10Native', bytes: packed },
        { path: 'ObjectPool/_2/Equation Native', bytes: utf8('zz') },
      ],
    }),
    'a.doc',
  )
  assert.ok(read.kind === 'read')
  assert.deepEqual(
    read.children.map((child) => [child.name, Buffer.from(child.bytes).toString()]),
    [['keys.csv', 'a,b,c']],
  )
  assert.deepEqual(
    read.unreadChildren.map((child) => [child.name, child.reason]),
    [['embedded object 2', 'type-not-supported']],
  )
})

test('xls: columns kept, dates in either system, money as shown, formula, comment, what is hidden told', async () => {
  for (const [since1904, day] of [
    [false, '2020-06-14'],
    [true, '2024-06-15'],
  ] as const) {
    const read = await readFile(xlsOf({ since1904 }), 'register.xls')
    assert.ok(read.kind === 'read')
    assert.deepEqual(
      read.pages.map((page) => [page.label, page.text]),
      [
        ['Register', `Room\tPaid\n${day}\t214 [note: three men a]\t$64.99\tcash\nNúñez asks`],
        ['Rates', 'weekly'],
      ],
    )
    assert.equal(read.notes.length, 3)
    assert.match(
      read.notes.map(fileNoteInWords).join(' '),
      /1 hidden row.*1 hidden column\(s\) \(D\).*“Rates” is hidden/,
    )
  }
})

test('ppt: the version saved last, with notes and comments; a slide left out of the show is told', async () => {
  const read = await readFile(pptOf(), 'briefing.ppt')
  assert.ok(read.kind === 'read')
  assert.deepEqual(
    read.pages.map((page) => page.text),
    ['Night shift\nRoom 214\nSeñora Núñez called twice\n[comment: Auditor: who knew?]\n[notes] tell the manager'],
  )
  assert.deepEqual(read.notes, [{ is: 'slides-left-out', slides: [1] }])
})

test('old Office files: locked, cut, and of other programs are told apart', async () => {
  const reason = async (bytes: Uint8Array, name: string): Promise<string> => {
    const read = await readFile(bytes, name)
    return read.kind === 'failed' ? `${read.format} ${read.reason}` : read.kind
  }
  assert.equal(await reason(docOf({ main: 'x', locked: true }), 'a.doc'), 'doc password-protected')
  assert.equal(await reason(xlsOf({ locked: true }), 'a.xls'), 'xls password-protected')
  assert.equal(await reason(pptOf({ locked: true }), 'a.ppt'), 'ppt password-protected')
  for (const bytes of [docOf({ main: 'a long text '.repeat(900) }), pptOf()])
    assert.match(await reason(bytes.slice(0, bytes.length - 600), 'a'), /damaged$/)
  const of = (path: string): Uint8Array => compoundOf([{ path, bytes: utf8('x') }])
  assert.equal(await reason(of('VisioDocument'), 'plan.vsd'), 'visio type-not-supported')
  assert.equal(await reason(of('Quill/QuillSub/CONTENTS'), 'flyer.pub'), 'publisher type-not-supported')
  assert.equal(await reason(of('MatOST'), 'a.wps'), 'old-office type-not-supported')
  assert.equal(await reason(of('MN0'), 'a.wps'), 'old-office type-not-supported')
})
