import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { mergeRecognised } from '../../../evidence/ocr/recognise-pages.ts'
import { openPdf } from '../../../evidence/pdf/pdfium-engine.ts'
import { defaultLimits } from '../../../evidence/read-outcome.ts'
import { allowanceFor } from '../../../evidence/reading-allowance.ts'
import { pdfOf, pdfOfPicture, utf8, zipOf } from '../../../evidence/sample-files.fixture.ts'
import { makeReaders } from './reader-pool.ts'

const lines = [
  'Registration card 4417',
  'Guest: Dale Rusk, room 214, three nights',
  'Paid in cash 194.97 on 06/14/2020',
  'Two guests, one without identification',
]

/** A scan: words drawn by one PDF, kept as gray pixels in another. */
async function scan(): Promise<Uint8Array> {
  const opened = await openPdf(await pdfOf([lines.map((text, i) => ({ text, x: 60, y: 700 - i * 30 }))]))
  assert.equal(opened.kind, 'open')
  if (opened.kind !== 'open') throw new Error('no page')
  const gray = opened.document.page(0)?.gray(150, 8_000_000)
  if (!gray) throw new Error('no page')
  const png = new PNG({ width: gray.width, height: gray.height })
  for (let i = 0; i < gray.pixels.length; i += 1)
    png.data.set([gray.pixels[i] ?? 0, gray.pixels[i] ?? 0, gray.pixels[i] ?? 0, 255], i * 4)
  return await pdfOfPicture(PNG.sync.write(png))
}

test('files are read side by side, each order gets its own answer, the caller keeps the bytes', async () => {
  const readers = makeReaders({ workers: 2 })
  try {
    const texts = Array.from({ length: 20 }, (_, i) => `note number ${i}`)
    const bytes = texts.map(utf8)
    const outcomes = await Promise.all(bytes.map((b, i) => readers.read(b, `${i}.txt`)))
    assert.deepEqual(
      outcomes.map((o) => (o.kind === 'read' ? o.pages[0]?.text : o.kind)),
      texts,
    )
    assert.ok(bytes.every((b) => b.length > 0))
    const zip = await readers.read(zipOf([{ name: 'a.txt', content: 'inside' }]), 'a.zip')
    assert.deepEqual(zip.kind === 'read' && zip.children.map((c) => Buffer.from(c.bytes).toString()), ['inside'])
  } finally {
    await readers.close()
  }
})

/** A sheet-sized table of one-letter cells: small as a file, large once taken apart. */
const hungry = utf8('a,b,c\n'.repeat(2_500_000))

test('a file that eats the memory fails alone within the limit, and the next one is read', async () => {
  const readers = makeReaders({ workers: 1, allowance: (bytes) => ({ ...allowanceFor(bytes), memoryMb: 160 }) })
  try {
    const began = performance.now()
    const [first, second] = await Promise.all([
      readers.read(hungry, 'huge.csv'),
      readers.read(utf8('still here'), 'after.txt'),
    ])
    assert.deepEqual(first.kind === 'failed' && first.reason, 'reader-stopped')
    assert.equal(second.kind, 'read')
    assert.ok(performance.now() - began < 30_000)
  } finally {
    await readers.close()
  }
})

test('an honest export of an account with very many messages is read, in memory that goes with its size', {
  timeout: 300_000,
}, async () => {
  const most = 150_000
  const item = (n: number) => ({
    ...{ chatId: '7', authorId: n % 2 === 0 ? '1' : '2', dateSent: `${1_500_000_000_000 + n * 60_000}` },
    ...(n % 2 === 0 ? { outgoing: {} } : { incoming: {} }),
    standardMessage: {
      text: { body: `message ${n}: room ${n % 400} at ${n % 24}:00, ask for the second key and call from there` },
    },
  })
  const lines = [
    { version: '1' },
    { recipient: { id: '1', self: {} } },
    { recipient: { id: '2', contact: { e164: '16145550122', profileGivenName: 'Dale' } } },
    { chat: { id: '7', recipientId: '2' } },
    ...Array.from({ length: most }, (_, n) => ({ chatItem: item(n) })),
  ]
  const bytes = utf8(lines.map((line) => JSON.stringify(line)).join('\n'))
  assert.ok(bytes.length > 24 * 1024 ** 2, `${bytes.length}`)
  const readers = makeReaders({ workers: 1 })
  try {
    const read = await readers.read(bytes, 'main.jsonl')
    assert.ok(read.kind === 'read', JSON.stringify(read))
    assert.equal(
      read.pages.reduce((sum, page) => sum + (page.messages?.length ?? 0), 0),
      most,
    )
  } finally {
    await readers.close()
  }
})

test('memory outside the heap of JavaScript counts too', async () => {
  const zeros = new Uint8Array(gzipSync(new Uint8Array(400 * 1024 ** 2)))
  const readers = makeReaders({
    workers: 1,
    allowance: () => ({ seconds: 30, memoryMb: 250, size: 'small' }),
  })
  try {
    const read = await readers.read(zeros, 'zeros.gz', { limits: { ...defaultLimits, ratio: 1e9 } })
    assert.deepEqual(read.kind === 'failed' && read.reason, 'reader-stopped')
  } finally {
    await readers.close()
  }
})

test('time runs out for one file only', async () => {
  const readers = makeReaders({
    workers: 1,
    allowance: (bytes) => ({ ...allowanceFor(bytes), seconds: bytes > 1000 ? 0.2 : 30 }),
  })
  try {
    const [slow, after] = await Promise.all([readers.read(hungry, 'slow.csv'), readers.read(utf8('x'), 'x.txt')])
    assert.deepEqual(slow.kind === 'failed' && slow.reason, 'reader-timed-out')
    assert.equal(after.kind, 'read')
  } finally {
    await readers.close()
  }
})

test('a reader knows no zone of the computer', async () => {
  const before = process.env.TZ
  const readers = makeReaders({ workers: 1 })
  const mail = utf8(
    'From: a@example.org\nTo: b@example.org\nDate: Wed, 24 Jul 2019 03:05:23\nMessage-ID: <1@x>\n\nHello.\n',
  )
  try {
    const texts: string[] = []
    for (const zone of ['America/Los_Angeles', 'Asia/Tokyo']) {
      process.env.TZ = zone
      const read = await readers.read(mail, 'a.eml')
      texts.push(read.kind === 'read' ? (read.pages[0]?.text ?? '') : read.kind)
    }
    assert.equal(texts[0], texts[1])
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
    await readers.close()
  }
})

test('after closing an order ends as stopped rather than waiting for ever', async () => {
  const readers = makeReaders({ workers: 1 })
  await readers.close()
  const read = await readers.read(utf8('x'), 'x.txt')
  assert.deepEqual(read.kind === 'failed' && read.reason, 'reader-stopped')
})

test('a scan is found thin, its words are recognised, twice the same', { timeout: 60_000 }, async () => {
  const readers = makeReaders({ workers: 2 })
  try {
    const bytes = await scan()
    const read = await readers.read(bytes, 'registration.pdf')
    assert.deepEqual(read.kind === 'read' && read.needsOcr, [1])
    const heard: number[] = []
    const [one, two] = await Promise.all([
      readers.recognise(bytes, 'pdf', [1], (page) => heard.push(page.page)),
      readers.recognise(bytes, 'pdf', [1]),
    ])
    assert.deepEqual(heard, [1])
    assert.deepEqual(one, two)
    const text = one.pages[0]?.text ?? ''
    for (const line of lines) assert.ok(text.includes(line), text)
    assert.ok((one.pages[0]?.confidence ?? 0) > 80)
    const merged = mergeRecognised(read.kind === 'read' ? read.pages : [], one.pages)
    assert.deepEqual(
      merged.map((page) => [page.source, page.text === text]),
      [['ocr', true]],
    )
    assert.deepEqual(
      mergeRecognised(merged, [{ page: 1, label: null, text: 'x', source: 'ocr', confidence: 1 }]),
      merged,
    )
  } finally {
    await readers.close()
  }
})
