import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import type { ReadSuccess } from '../read-outcome.ts'
import { isPostmark } from './postmark.ts'
import { splitMailbox } from './split-mailbox.ts'

async function childrenOf(mailbox: string): Promise<ReadSuccess> {
  const read = await readFile(Buffer.from(mailbox, 'latin1'), 'box.mbox')
  assert.ok(read.kind === 'read', read.kind)
  return read
}

const bodies = (read: ReadSuccess): readonly string[] =>
  read.children.map((c) =>
    Buffer.from(c.bytes)
      .toString('latin1')
      .replace(/^[\s\S]*?\r?\n\r?\n/, ''),
  )

const head = 'From: a@b.example\nTo: c@d.example\nSubject: x\n\n'
const mark = 'From a@b.example Wed Jul 24 03:05:23 2019\n'

test('a sentence of the body that begins with From never cuts the message', async () => {
  const said =
    'From June 2020 until now he always pays cash.\n\nFrom what the maid told me in 2021 there were six men a night.\n'
  const read = await childrenOf(`${mark}${head}${said}\n${mark}${head}Second.\n`)
  assert.deepEqual(bodies(read), [said, 'Second.\n'])
})

test('a postmark parts messages only after an empty line and before the head of a message', async () => {
  for (const inBody of [
    `told me\n${mark}Subject: quoted\n\nwords\n`,
    `told me\n\n${mark}and then nothing that is a head\n\nwords\n`,
  ])
    assert.deepEqual(bodies(await childrenOf(`${mark}${head}${inBody}\n${mark}${head}Second.\n`)), [
      inBody,
      'Second.\n',
    ])
})

test('postmarks of every program that writes them', () => {
  for (const line of [
    'From a@b.example Wed Jul 24 03:05:23 2019',
    'From - Wed Jul 24 03:05:23 2019',
    'From 1639871234@xxx Wed Jul 24 03:05:23 +0000 2019',
    'From a@b.example Wed, 24 Jul 2019 03:05:23 +0200',
    'From MAILER-DAEMON Wed Jul  4 03:05:23 2019',
    'From "Front Desk"@b.example Wed Jul 24 03:05 2019',
    'From a@b.example Wed Jul 24 03:05:23 EDT 2019',
    'From a@b.example  Wed Jul 24 03:05:23 2019 -0400',
    'From Front Desk Wed Jul 24 03:05:23 2019',
  ])
    assert.ok(isPostmark(line), line)
  for (const line of [
    'From June 2020 until now he always pays cash.',
    'From what the maid told me in 2021 there were six men a night.',
    'From 9:30 on Jul 24 2019 nobody came',
    'From Wed to Fri in Jul 2019 at 03:05',
  ])
    assert.ok(!isPostmark(line), line)
})

test('quoted From lines come back with one mark less, line ends of Windows stay', async () => {
  const read = await childrenOf(`${mark}${head}>From here on\n>>From there on\n> From nowhere\n\n${mark}${head}x\n`)
  assert.equal(bodies(read)[0], 'From here on\n>From there on\n> From nowhere\n')
  const windows = await childrenOf(`${mark}${head}one\n\n${mark}${head}two\n`.replaceAll('\n', '\r\n'))
  assert.deepEqual(bodies(windows), ['one\r\n', 'two\r\n'])
})

test('a false Content-Length hides no message', async () => {
  const forged = head.replace('Subject', 'Content-Length: 400\nSubject')
  assert.equal(
    (await childrenOf(`${mark}${forged}one\n\n${mark}${head}two\n\n${mark}${head}three\n`)).children.length,
    3,
  )
})

test('one message with a mailbox line before it counts once', async () => {
  const read = await readFile(Buffer.from(`${mark}${head}Only one.\n`), 'one.mbox')
  assert.ok(read.kind === 'read')
  assert.deepEqual([read.format, read.children.length], ['eml', 0])
  assert.match(read.pages[0]?.text ?? '', /Only one\./)
})

const line = fc.string({ unit: fc.constantFrom(...'aF>: .,7'), maxLength: 20 })

test('messages come out as they went in, whatever their bodies hold (property)', () => {
  fc.assert(
    fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (given) => {
      const messages = given.map((lines) => `${head}${lines.join('\n')}\n`)
      const mailbox = Buffer.from(messages.map((message) => `${mark}${message}\n`).join(''))
      assert.deepEqual(
        splitMailbox(mailbox, 100).map(({ start, end }) => mailbox.toString('latin1', start, end)),
        messages,
      )
    }),
    { numRuns: 200 },
  )
})

test('a mailbox of many lines that begin with From is split in time that grows with its size', () => {
  const mailbox = Buffer.from(`${mark}${head}${'\nFrom me to you\n'.repeat(300_000)}`)
  const began = process.cpuUsage()
  assert.equal(splitMailbox(mailbox, 100).length, 1)
  assert.ok(process.cpuUsage(began).user < 5_000_000, 'microseconds of this process')
})
