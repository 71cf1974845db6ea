import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { readFile } from '../read-file.ts'
import type { ReadFailure, ReadOutcome, ReadSuccess } from '../read-outcome.ts'
import { envelopedOf, type MsgParts, msgOf, multipart, securedMail, signedOf, tnefOf } from './mail-samples.fixture.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function success(outcome: ReadOutcome): ReadSuccess {
  assert.equal(outcome.kind, 'read', JSON.stringify(outcome).slice(0, 300))
  assert.ok(outcome.kind === 'read')
  return outcome
}

function failure(outcome: ReadOutcome): ReadFailure {
  assert.equal(outcome.kind, 'failed', JSON.stringify(outcome).slice(0, 300))
  assert.ok(outcome.kind === 'failed')
  return outcome
}

const text = (read: ReadSuccess): string => read.pages.map((page) => page.text).join('\n')

test('a mail is known by its structure, whatever line comes first, and its attachment comes out', async () => {
  for (const first of [
    ['Status: RO'],
    ['Sender: bounce@list.example'],
    ['Authentication-Results: mx.example;', '\tspf=pass'],
    ['Resent-From: lawyer@firm.example'],
    ['>Received: from a by b'],
    ['X_Odd.Name+1: yes', 'X-Spam!: no'],
    [],
    ['From desk@starlite.example Wed Jul 24 03:05:23 2019'],
  ])
    for (const name of ['0001.eml', 'message.txt', 'noname']) {
      const read = success(await readFile(multipart(first), name))
      assert.equal(read.format, 'eml', `${first.join()} ${name}`)
      assert.deepEqual(
        read.children.map((c) => c.name),
        ['keys.csv'],
        first.join(),
      )
      assert.ok(text(read).includes('The key log is attached.'))
    }
})

test('a memo, a log and a table that begin like a head are no mail', async () => {
  for (const words of [
    'From: Officer Reed\nTo: File\nDate: 3 May 2019\nSubject: visit\nRe: room 214\n\nI spoke to the clerk.\n',
    'Name: J. Doe\nRoom: 214\nDate: 3 May 2019\nStatus: paid\n\nCash.\n',
    'GET / HTTP/1.1\nHost: x\n\n',
  ])
    assert.notEqual(success(await readFile(utf8(words), 'memo.txt')).format, 'eml')
})

test('a date without a zone claims no instant and reads alike in every zone of the computer; no day is made up', () => {
  const script = `
    const { readFile } = await import('./src/evidence/read-file.ts')
    for (const date of ['Wed, 24 Jul 2019 03:05:23', 'Tue, 30 Feb 2021 10:00:00 -0500', 'Wed, 24 Jul 2019 03:05:23 +0200', 'Wed, 24 Jul 2019 03:05:23 PDT', 'Wed, 24 Jul 2019 03:05:23 XYZ', 'last Tuesday']) {
      const read = await readFile(new TextEncoder().encode('From: a@b.example\\nTo: c@d.example\\nMessage-ID: <1@b>\\nSubject: x\\nDate: ' + date + '\\n\\nHello.\\n'), 'a.eml')
      console.log(read.pages[0].text.split('\\n').find((line) => line.startsWith('Date:')))
    }`
  const printed = ['America/Los_Angeles', 'Asia/Kolkata', 'UTC'].map((TZ) => {
    const run = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    assert.equal(run.status, 0, run.stderr)
    return run.stdout
  })
  assert.equal(
    printed[0],
    [
      'Date: Wed, 24 Jul 2019 03:05:23',
      'Date: Tue, 30 Feb 2021 10:00:00 -0500',
      'Date: Wed, 24 Jul 2019 03:05:23 +0200 (2019-07-24T01:05:23Z)',
      'Date: Wed, 24 Jul 2019 03:05:23 PDT (2019-07-24T10:05:23Z)',
      'Date: Wed, 24 Jul 2019 03:05:23 XYZ',
      'Date: last Tuesday',
      '',
    ].join('\n'),
  )
  assert.equal(new Set(printed).size, 1)
})

const alternatives = (plain: string, html: string): Uint8Array =>
  utf8(
    `From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain\n\n${plain}\n--q\nContent-Type: text/html\n\n<html><body>${html}</body></html>\n--q--\n`,
  )

test('a plain part that says less than the formatted one does not hide it', async () => {
  const both = success(
    await readFile(alternatives('See the HTML version, code 77.', '<p>Room 214 at ten.</p>'), 'a.eml'),
  )
  assert.deepEqual(
    both.pages.map((p) => p.label),
    [null, 'formatted version'],
  )
  assert.match(text(both), /code 77/)
  assert.match(text(both), /Room 214 at ten\./)
  const same = success(await readFile(alternatives('Room 214 at ten.', '<p>Room <b>214</b> at ten.</p>'), 'a.eml'))
  assert.equal(same.pages.length, 1)
})

test('parts within the text keep their names, by field or by content id', async () => {
  const mail = utf8(
    'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=q\n\n--q\nContent-Type: text/html\n\n<p>Look</p>\n--q\nContent-Type: image/png\nContent-ID: <image001.png@01D53F.7>\nContent-Transfer-Encoding: base64\n\nAAAA\n--q\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--q\nContent-Type: application/pdf; name="=?utf-8?q?Rechnung_M=C3=A4rz.pdf?="\n\nx\n--q--\n',
  )
  assert.deepEqual(
    success(await readFile(mail, 'a.eml')).children.map((c) => c.name),
    ['image001.png', 'part-2.ics', 'Rechnung März.pdf'],
  )
})

test('a message that Apple Mail keeps: the message and what the program noted', async () => {
  const message = multipart(['Status: RO'])
  const plist = '<?xml version="1.0"?><plist><dict><key>date-received</key><integer>1563962723</integer></dict></plist>'
  const read = success(
    await readFile(Buffer.concat([utf8(`${message.length}      \n`), message, utf8(plist)]), '123.emlx'),
  )
  assert.equal(read.format, 'emlx')
  assert.deepEqual(
    read.children.map((c) => c.name),
    ['keys.csv'],
  )
  assert.match(text(read), /date-received: 1563962723/)
  assert.doesNotMatch(text(read), /plist/)
})

const inner = utf8('Content-Type: text/plain\r\n\r\nSix men a night, room 214.\r\n')

test('a signed mail is opened, an encrypted one is failed by name with its head, a bare file of either too', async () => {
  const signed = success(await readFile(securedMail(signedOf(inner)), 'a.eml'))
  assert.match(text(signed), /From: clerk@starlite\.example[\s\S]*Six men a night/)
  const locked = failure(await readFile(securedMail(envelopedOf()), 'a.eml'))
  assert.equal(locked.reason, 'encrypted-mail')
  assert.match(locked.recovered[0]?.text ?? '', /Subject: room list/)
  const bare = success(await readFile(signedOf(inner), 'smime.p7m'))
  assert.deepEqual(
    bare.children.map((c) => [c.name, Buffer.from(c.bytes).toString().includes('Six men')]),
    [['smime.eml', true]],
  )
  assert.equal(failure(await readFile(envelopedOf(), 'smime.p7m')).reason, 'encrypted-mail')
  const armour = `-----BEGIN PKCS7-----\n${Buffer.from(signedOf(inner)).toString('base64')}\n-----END PKCS7-----\n`
  assert.equal(success(await readFile(utf8(armour), 'x.p7m')).children.length, 1)
  assert.equal(success(await readFile(signedOf(null), 'smime.p7s')).children.length, 0)
  for (const cut of [10, 25, 60])
    assert.equal((await readFile(signedOf(inner).subarray(0, cut), 'x.p7m')).kind, 'failed')
})

test('mail encrypted with PGP is failed by name, its head kept', async () => {
  const armour = '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n'
  const head = 'From: a@b.example\nTo: c@d.example\nSubject: for you\nMIME-Version: 1.0\n'
  for (const rest of [
    `Content-Type: text/plain\n\n${armour}`,
    `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=q\n\n--q\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--q\nContent-Type: application/octet-stream\n\n${armour}\n--q--\n`,
  ]) {
    const locked = failure(await readFile(utf8(head + rest), 'a.eml'))
    assert.equal(locked.reason, 'encrypted-mail')
    assert.match(locked.recovered[0]?.text ?? '', /Subject: for you/)
  }
})

const winmail = tnefOf({
  properties: [
    [0x0037, 'Rates for the week'],
    [0x0c1a, 'Night desk'],
    [0x1000, 'Cash only, as before.'],
    [0x1013, utf8('<p>Cash only, as before. Ask for Tony.</p>')],
  ],
  attachments: [
    ['Zimmer März.csv', utf8('room,nights\n214,9\n')],
    ['second.txt', utf8('second')],
  ],
})

test('winmail.dat: subject, both bodies, attachments by their long names; cut off it is no longer read', async () => {
  const read = success(await readFile(winmail, 'winmail.dat'))
  assert.equal(read.format, 'tnef')
  assert.match(text(read), /Subject: Rates for the week/)
  assert.match(text(read), /Ask for Tony/)
  assert.deepEqual(
    read.children.map((c) => [c.name, Buffer.from(c.bytes).toString()]),
    [
      ['Zimmer März.csv', 'room,nights\n214,9\n'],
      ['second.txt', 'second'],
    ],
  )
  const cut = failure(await readFile(winmail.subarray(0, winmail.length - 40), 'winmail.dat'))
  assert.equal(cut.reason, 'damaged')
  assert.match(cut.recovered[0]?.text ?? '', /Cash only/)
})

const outlook: MsgParts = {
  properties: [
    [0x001a, 'IPM.Note'],
    [0x0037, 'Rates – weekly'],
    [0x0c1a, 'Night desk'],
    [0x5d01, 'night@starlite.example'],
    [0x1000, 'Cash only, as before.'],
    [0x1013, utf8('<html><body><p>Cash only, as before. Ask for Tony.</p></body></html>')],
    [0x1035, '<m1@starlite.example>'],
    [
      0x007d,
      'Date: Wed, 24 Jul 2019 03:05:23 -0700\r\nIn-Reply-To: <m0@starlite.example>\r\nReferences: <m0@starlite.example>\r\n',
    ],
  ],
  recipients: [
    [
      [0x3001, 'Owner'],
      [0x39fe, 'owner@kestrel.example'],
      [0x0c15, 1],
    ],
    [
      [0x3001, 'Second'],
      [0x39fe, 'second@kestrel.example'],
      [0x0c15, 2],
    ],
  ],
  attachments: [
    [
      [0x3707, 'Zimmer März.csv'],
      [0x3701, utf8('room,nights\n214,9\n')],
      [0x3705, 1],
    ],
  ],
}

test('an Outlook message: who, when with its zone, both bodies, attachments, what it answers', async () => {
  const read = success(await readFile(msgOf(outlook), 'a.msg'))
  assert.equal(read.format, 'msg')
  assert.equal(
    read.pages[0]?.text,
    [
      'From: Night desk <night@starlite.example>',
      'To: Owner <owner@kestrel.example>',
      'Cc: Second <second@kestrel.example>',
      'Date: Wed, 24 Jul 2019 03:05:23 -0700 (2019-07-24T10:05:23Z)',
      'Subject: Rates – weekly',
      'Attachments: Zimmer März.csv',
      '',
      'Cash only, as before.',
    ].join('\n'),
  )
  assert.match(read.pages[1]?.text ?? '', /Ask for Tony/)
  assert.deepEqual(
    read.children.map((c) => [c.name, Buffer.from(c.bytes).toString()]),
    [['Zimmer März.csv', 'room,nights\n214,9\n']],
  )
  assert.equal(read.notes.find((note) => note.is === 'in-reply-to')?.id, '<m0@starlite.example>')
})

test('an Outlook message that is cut or encrypted is never called read', async () => {
  const whole = msgOf(outlook)
  for (const length of [100, 600, 1500, 3000]) {
    const cut = await readFile(whole.slice(0, length), 'a.msg')
    assert.ok(cut.kind === 'failed', `${length}: ${cut.kind}`)
  }
  const secure: MsgParts = { ...outlook, properties: [[0x001a, 'IPM.Note.SMIME'], ...outlook.properties.slice(1)] }
  const locked = failure(await readFile(msgOf(secure), 'a.msg'))
  assert.equal(locked.reason, 'encrypted-mail')
  assert.match(locked.recovered[0]?.text ?? '', /Subject: Rates/)
})

/** A sample that the library itself comes with: a mailbox of published mail. */
const sampleMailbox = (): Uint8Array => {
  const library = dirname(createRequire(import.meta.url).resolve('pst-extractor/package.json'))
  return new Uint8Array(readFileSync(join(library, 'example', 'testdata', 'enron.pst')))
}

test('an Outlook mailbox: every message a child that reads as mail, the same on every reading', {
  timeout: 120_000,
}, async () => {
  const bytes = sampleMailbox()
  const read = success(await readFile(bytes, 'archive.pst'))
  assert.equal(read.format, 'pst')
  assert.ok(read.children.length >= 5, `${read.children.length} messages`)
  const [child] = read.children
  assert.ok(child)
  const mail = success(await readFile(child.bytes, child.name))
  assert.equal(mail.format, 'eml')
  assert.match(text(mail), /^From: .+/)
  assert.deepEqual(success(await readFile(bytes, 'archive.pst')).children[0]?.bytes, child.bytes)
  for (const length of [600, 5000, Math.floor(bytes.length / 2)])
    assert.notEqual((await readFile(bytes.slice(0, length), 'cut.pst')).kind, 'held')
})
