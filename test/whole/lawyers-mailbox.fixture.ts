import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { PNG } from 'pngjs'
import { docOf, pptOf, xlsOf } from '../../src/evidence/compound/old-office-samples.fixture.ts'
import { envelopedOf, msgOf, securedMail, tnefOf } from '../../src/evidence/mail/mail-samples.fixture.ts'
import { drawnPage } from '../../src/evidence/ocr/bad-pages.fixture.ts'
import { docxOf, paragraph, pdfOf, pdfOfPicture, utf8, zipOf } from '../../src/evidence/sample-files.fixture.ts'

/** One document that comes out of the folder: what its path ends with, and every word that was put into it. */
export interface PutIn {
  readonly endsWith: string
  readonly said: string
  /** False where nobody can read it here, so that it must be named as not read. */
  readonly readable: boolean
}

interface Attached {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const inLines = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

/** A mail with a plain body and what is attached to it. */
function mailOf(head: readonly string[], body: string, attached: readonly Attached[]): string {
  const parts = attached.map(
    ({ name, type, bytes }) =>
      `--cut\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${inLines(bytes)}\r\n`,
  )
  return [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="cut"',
    '',
    `--cut\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(utf8(body))}\r\n${parts.join('')}--cut--\r\n`,
  ].join('\r\n')
}

async function scanOf(lines: readonly string[]): Promise<Uint8Array> {
  const { width, height, pixels } = await drawnPage(lines, 200)
  const png = new PNG({ width, height })
  for (const [i, value] of pixels.entries()) png.data.set([value, value, value, 255], i * 4)
  return new Uint8Array(PNG.sync.write(png))
}

async function bookOf(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Keys')
  sheet.addRow(['room', 'issued', 'nights'])
  sheet.addRow([214, new Date(Date.UTC(2019, 6, 24)), 9])
  sheet.addRow(['housekeeping', 'declined', 'weekly'])
  const hidden = book.addWorksheet('Ledger')
  hidden.state = 'hidden'
  hidden.addRow(['envelope', 'Thursdays'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same evening in five languages, as phones export it. */
const chats: readonly (readonly [file: string, lines: readonly string[]])[] = [
  [
    'Chat de WhatsApp con Recepción.txt',
    ['24/7/19 22:05 - Recepción: La llave está en el buzón.', '24/7/19 22:07 - Rosa: Págale mañana.'],
  ],
  [
    'Чат WhatsApp с Дежурным.txt',
    ['24.07.2019, 22:05 - Дежурный: Комната готова.', '24.07.2019, 22:07 - Роза: Деньги утром.'],
  ],
  [
    'WhatsApp Chat mit Empfang.txt',
    ['24.07.19, 22:05 - Empfang: Zimmer ist bezahlt.', '24.07.19, 22:07 - Rosa: Schlüssel bleibt hier.'],
  ],
  [
    '与前台的 WhatsApp 聊天.txt',
    ['2019/7/24 22:05 - 前台: 房间已经付了现金。', '2019/7/24 22:07 - 小玫: 明天早上离开。'],
  ],
  [
    'محادثة واتساب مع الاستقبال.txt',
    ['24‏/7‏/2019، 22:05 - الاستقبال: الغرفة جاهزة الليلة.', '24‏/7‏/2019، 22:07 - وردة: النقود غدا.'],
  ],
]

/**
 * A folder as it comes from a lawyer's mailbox: mail with old Office, Outlook's own files, pictures in Word, scans, chats in five
 * languages, and some that nobody can read. Returns what was put in.
 */
export async function writeMailbox(folder: string): Promise<readonly PutIn[]> {
  const put: PutIn[] = []
  const said = (endsWith: string, words: string, readable = true): void => {
    put.push({ endsWith, said: words, readable })
  }
  const file = (name: string, content: Uint8Array | string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const scan = ['The night manager kept a second', 'ledger of rooms paid in cash.', 'Security was told in October.']
  const within = ['Photograph of the notice behind', 'the counter: no registration', 'after midnight.']
  const picture = await scanOf(within)
  const old = 'The licence of the annex lapsed. Ärztlicher Bericht: Schürfwunden.'
  const pages = [
    'Statement of account, page one: deposits every Friday.',
    'Page two: withdrawals at the terminal downstairs.',
  ]

  const attached: readonly Attached[] = [
    {
      name: 'agreement.doc',
      type: 'application/msword',
      bytes: docOf({ main: `${old}\r`, footnotes: 'Footnote: signed twice.' }),
    },
    { name: 'rooms.xls', type: 'application/vnd.ms-excel', bytes: xlsOf() },
    { name: 'training.ppt', type: 'application/vnd.ms-powerpoint', bytes: pptOf() },
    { name: 'keys.xlsx', type: 'application/octet-stream', bytes: await bookOf() },
    {
      name: 'notice.docx',
      type: 'application/octet-stream',
      bytes: docxOf({
        body: paragraph('Notice to all staff: towels at the door only.'),
        footnotes: `<w:footnote w:id="1">${paragraph('Copied from the franchisor manual.')}</w:footnote>`,
        comments: `<w:comment w:id="1" w:author="Owner">${paragraph('Remove before the inspection.')}</w:comment>`,
        media: [{ name: 'image1.png', content: picture }],
      }),
    },
    {
      name: 'memo.rtf',
      type: 'application/rtf',
      bytes: utf8(String.raw`{\rtf1\ansi\ansicpg1252 Memo: guests of 131 stay unregistered.\par Caf\'e9 closed.}`),
    },
    {
      name: 'statement.pdf',
      type: 'application/pdf',
      bytes: await pdfOf(pages.map((text) => [{ text, x: 50, y: 700 }])),
    },
    { name: 'scan.pdf', type: 'application/pdf', bytes: await pdfOfPicture(await scanOf(scan)) },
    {
      name: 'winmail.dat',
      type: 'application/ms-tnef',
      bytes: tnefOf({
        properties: [
          [0x0037, 'Weekly envelopes'],
          [0x1000, 'Bring the envelopes upstairs.'],
        ],
        attachments: [['tally.csv', utf8('weekday,envelopes\nTuesday,4\n')]],
      }),
    },
    {
      name: 'older.zip',
      type: 'application/zip',
      bytes: zipOf([
        {
          name: 'japan.txt',
          content: Buffer.from(
            '959489ae82cd8cbb8be082c58e7895a582ed82ea82bd81428ef3957482cd968894d3814195ca82cc926a82aa978882e982cc82f08ca982c482a282bd81428cae82cd9595939b82c993fc82ea82c48af782c9927582a282bd81420a',
            'hex',
          ),
        },
        { name: 'deep/list.csv', content: 'plate,colour\nHXK4410,silver\n' },
      ]),
    },
    {
      name: 'visit.ics',
      type: 'text/calendar',
      bytes: utf8(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20191003T090000\r\nSUMMARY:Walkthrough with franchisor\r\nLOCATION:Breakfast room\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    },
    {
      name: 'card.vcf',
      type: 'text/vcard',
      bytes: utf8('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Orla Fennimore\r\nNOTE:regional inspector\r\nEND:VCARD\r\n'),
    },
    { name: 'flyer.pub', type: 'application/octet-stream', bytes: utf8('not a publication at all \u0000\u0001') },
    {
      name: 'locked.pdf',
      type: 'application/pdf',
      bytes: await pdfOf([[{ text: 'nobody sees this', x: 50, y: 700 }]], 'secret'),
    },
  ]
  const first = mailOf(
    [
      'From: Desk <desk@starlite.example>',
      'To: Owner <owner@kestrel.example>',
      'Subject: Papers as asked',
      'Date: Wed, 24 Jul 2019 03:05:23 -0700',
      'Message-ID: <m1@starlite.example>',
    ],
    'From now on keep these papers apart.\r\nDie Schlüssel liegen unten.\r\n',
    attached,
  )
  const forwarded = mailOf(
    [
      'From: Guest <guest@mail.example>',
      'To: Desk <desk@starlite.example>',
      'Subject: Complaint about corridor',
      'Date: Tue, 23 Jul 2019 09:00:00 -0700',
    ],
    'Strangers queued in the corridor until four.\r\n',
    [],
  )
  const second = mailOf(
    [
      'From: Owner <owner@kestrel.example>',
      'To: Desk <desk@starlite.example>',
      'Subject: Re: Papers as asked',
      'Date: Wed, 24 Jul 2019 08:00:00 -0700',
      'In-Reply-To: <m1@starlite.example>',
    ],
    'Shred the originals afterwards.\r\n',
    [{ name: 'forwarded.eml', type: 'application/octet-stream', bytes: utf8(forwarded) }],
  )
  const quoted = (mail: string): string => mail.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')
  file(
    'Mail/Inbox.mbox',
    [first, second]
      .map(
        (mail) =>
          `From desk@starlite.example Wed Jul 24 03:05:23 2019\n${quoted(mail).replace(/^>From: /, 'From: ')}\n`,
      )
      .join('\n'),
  )
  said('agreement.doc', `${old} Footnote: signed twice.`)
  said('rooms.xls', 'Room Paid')
  said('training.ppt', '')
  said('keys.xlsx', 'room issued nights 214 2019-07-24 9 housekeeping declined weekly envelope Thursdays')
  said(
    'notice.docx',
    'Notice to all staff: towels at the door only. Copied from the franchisor manual. Remove before the inspection.',
  )
  said('image1.png', within.join(' '))
  said('memo.rtf', 'Memo: guests of 131 stay unregistered. Café closed.')
  said('statement.pdf', pages.join(' '))
  said('scan.pdf', scan.join(' '))
  said('winmail.dat', 'Weekly envelopes Bring the envelopes upstairs.')
  said('tally.csv', 'weekday envelopes Tuesday 4')
  said('japan.txt', '部屋は現金で支払われた 受付は毎晩 別の男が来るのを見ていた 鍵は封筒に入れて机に置いた')
  said('list.csv', 'plate colour HXK4410 silver')
  said('visit.ics', 'Walkthrough with franchisor Breakfast room')
  said('card.vcf', 'Orla Fennimore regional inspector')
  said('flyer.pub', 'publication', false)
  said('locked.pdf', 'nobody sees this', false)
  said('forwarded.eml', 'Complaint about corridor Strangers queued in the corridor until four.')

  file(
    'Outlook/rates.msg',
    msgOf({
      properties: [
        [0x001a, 'IPM.Note'],
        [0x0037, 'Rates for blocks'],
        [0x0c1a, 'Night desk'],
        [0x5d01, 'night@starlite.example'],
        [0x1000, 'Blocks of six are discounted.'],
      ],
      recipients: [
        [
          [0x3001, 'Owner'],
          [0x39fe, 'owner@kestrel.example'],
          [0x0c15, 1],
        ],
      ],
      attachments: [
        [
          [0x3707, 'blocks.csv'],
          [0x3701, utf8('block,discount\nsix,forty\n')],
          [0x3705, 1],
        ],
      ],
    }),
  )
  said('rates.msg', 'Rates for blocks Night desk Blocks of six are discounted.')
  said('blocks.csv', 'block discount six forty')
  file('Outlook/sealed.eml', securedMail(envelopedOf()))
  said('sealed.eml', '', false)
  for (const [name, lines] of chats) {
    file(`Phones/${name}`, `${lines.join('\n')}\n`)
    said(name, lines.map((line) => line.replace(/^[^-]+ - /, '')).join(' '))
  }
  file('Phones/cut.docx', docxOf({ body: paragraph('broken off') }).slice(0, 300))
  said('cut.docx', 'broken off', false)
  return put
}
