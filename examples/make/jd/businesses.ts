import type { Folder } from '../writers/folder.ts'
import { makeMail } from '../writers/mail.ts'
import { makePdf } from '../writers/pdf.ts'
import { makeWorkbook } from '../writers/sheet.ts'
import { makeWord } from '../writers/word.ts'
import { jd, mails, mother } from './people.ts'

async function writePostboard(folder: Folder): Promise<void> {
  const base = '09 PostBoard'
  const write = async (file: string, letter: Parameters<typeof makeMail>[0]): Promise<void> =>
    folder.write(`${base}/${file}.eml`, await makeMail(letter))
  await write('2020-06-17 Your listing was held', {
    key: 'pb-1',
    from: mails.moderator,
    to: mails.quill,
    subject: 'Listing 80411902 was held',
    sent: '2020-06-17T16:20:00-04:00',
    text: 'Hi,\n\nyour listing was held by the word filter. I took out the line about her age and wrote "new in town" for you.\nWith those words it passes. Premium placement is 39.00 a week and puts your wording check first in line.\n\nKip, PostBoard Moderation',
  })
  await write('2020-06-17 Re Your listing was held', {
    key: 'pb-2',
    answers: 'pb-1',
    from: mails.quill,
    to: mails.moderator,
    subject: 'Re: Listing 80411902 was held',
    sent: '2020-06-17T18:02:00-04:00',
    text: 'ok put premium on it. tell me next time what words i should use\n\n> I took out the line about her age',
  })
  await write('2020-06-18 Words that pass', {
    key: 'pb-3',
    answers: 'pb-2',
    from: mails.moderator,
    to: mails.quill,
    subject: 'Re: Listing 80411902 was held',
    sent: '2020-06-18T09:31:00-04:00',
    text: 'Live now. For the next ones use "sweet", "short time only", "new in town". Write the number in words and digits so that the filter leaves it alone.\n\nKip',
  })
  await write('2020-10-05 Report by a mother', {
    key: 'pb-4',
    from: mother.mail,
    to: 'PostBoard Trust <report@postboard.example>',
    subject: 'This is my daughter. She is 16.',
    sent: '2020-10-05T07:12:00-04:00',
    text: `The girl in listing 81250018 is my daughter ${jd.short}. She was born in 2004. She is 16 and missing.\nTake it down and tell the police who placed it.\n\n${mother.full}, ${mother.phone}`,
  })
  await write('2020-10-07 Report closed', {
    key: 'pb-5',
    answers: 'pb-4',
    from: 'PostBoard Trust <report@postboard.example>',
    to: mother.mail,
    subject: 'Re: This is my daughter. She is 16.',
    sent: '2020-10-07T12:00:00-04:00',
    text: 'Thank you for your report. The poster has confirmed that all persons are adults. The report is closed and the listing stays up.\n\nPostBoard Trust',
  })
  await write('2021-10-06 Verified advertiser', {
    key: 'pb-6',
    from: 'Dina Marsh <accounts@postboard.example>',
    to: mails.quill,
    subject: 'You are now a Verified Advertiser',
    sent: '2021-10-06T10:00:00-04:00',
    text: 'Hi T,\n\nas a customer of 68 paid weeks you are now a Verified Advertiser. I am your account manager and will move your listings to Tarrow for you.\nPrice stays at 39.00 a week.\n\nDina Marsh, PostBoard Media LLC',
  })
  folder.write(
    `${base}/Terms of use 2020.pdf`,
    await makePdf({ title: 'Terms of use', author: 'PostBoard Media LLC', made: '2020-01-01' }, (pen) => {
      pen.title('PostBoard terms of use', 'PostBoard Media LLC, January 1, 2020')
      pen.para('Listings are written by those who post them. PostBoard does not create or verify listings.')
      pen.para('Listings that offer sexual services or show anyone under 18 are forbidden.')
      pen.para('Reports are read within three working days.')
    }),
  )
}

async function writeClub(folder: Folder): Promise<void> {
  const shifts: readonly (readonly [string, number])[] = [
    ['2021-02-05', 210],
    ['2021-02-06', 260],
    ['2021-02-12', 190],
    ['2021-02-19', 80],
    ['2021-02-26', 240],
    ['2021-03-05', 220],
    ['2021-03-12', 230],
    ['2021-03-19', 205],
    ['2021-03-26', 250],
    ['2021-04-02', 215],
    ['2021-04-09', 240],
    ['2021-04-16', 235],
    ['2021-04-17', 270],
  ]
  folder.write(
    '10 Club Meridian/Shift sheets Feb-Apr 2021.xlsx',
    await makeWorkbook('B. Corliss', '2021-04-25', [
      {
        name: 'Shifts',
        widths: [12, 18, 10, 12, 12, 20],
        rows: [
          ['Date', 'Name', 'ID seen', 'House fee', 'Tips', 'Brought by'],
          ...shifts.flatMap(([on, tips]) => [
            [on, jd.ad, 'see T.', 60, tips, 'T. Quill'],
            [on, 'Amber', 'yes', 60, tips - 30, ''],
          ]),
        ],
      },
      {
        name: 'House fees',
        widths: [20, 12],
        rows: [
          ['Name', 'House fees'],
          [jd.ad, { formula: 'COUNT(Shifts!D2:D27)/2*60', result: 780 }],
        ],
      },
    ]),
  )
  folder.write(
    '10 Club Meridian/House rules.docx',
    await makeWord(
      { title: 'House rules of Club Meridian', author: 'Meridian Entertainment LLC', made: '2019-09-01' },
      [
        { text: 'Everybody who works the floor is 21 or older. A copy of the ID is kept in the office.' },
        { text: 'The house fee is 60 dollars a shift, paid to the floor manager.' },
        { text: 'No guest goes into the back rooms with staff. Who breaks this rule is let go.' },
      ],
    ),
  )
}

async function writeMoney(folder: Folder): Promise<void> {
  const base = '11 Money'
  const rows: string[][] = []
  let balance = 1_204_55
  const line = (on: string, what: string, cents: number): void => {
    balance += cents
    rows.push([
      on,
      what,
      cents < 0 ? (-cents / 100).toFixed(2) : '',
      cents > 0 ? (cents / 100).toFixed(2) : '',
      (balance / 100).toFixed(2),
    ])
  }
  let on = Temporal.PlainDate.from('2022-03-01')
  for (let week = 0; week < 9; week += 1) {
    line(on.toString(), 'CASH DEPOSIT BRANCH 014', 2_800_00 - week * 10_00)
    line(on.add({ days: 1 }).toString(), 'POSTBOARD MEDIA LLC PREMIUM', -39_00)
    line(on.add({ days: 2 }).toString(), 'TRANSFER TO LELAND VOSS', -50_00)
    line(on.add({ days: 3 }).toString(), 'TRANSFER TO TASHA QUILL', -400_00)
    line(on.add({ days: 4 }).toString(), 'ATM WITHDRAWAL TARROW GA', -700_00)
    on = on.add({ days: 7 })
  }
  folder.write(
    `${base}/Rusk - bank statement Mar-Apr 2022.pdf`,
    await makePdf(
      {
        title: 'Statement of account',
        author: 'Peachfield Savings Bank',
        made: '2022-05-02',
        footer: 'Account ending 4471',
      },
      (pen) => {
        pen.title(
          'Peachfield Savings Bank',
          'Statement of account, Dale Rusk, account ending 4471, March 1 to April 30, 2022',
        )
        pen.table({
          widths: [80, 210, 70, 70, 74],
          header: ['Date', 'Description', 'Out', 'In', 'Balance'],
          right: [2, 3, 4],
          rows,
          banded: true,
        })
      },
    ),
  )
  folder.write(
    `${base}/Harborline merchant statement 2021-03.pdf`,
    await makePdf({ title: 'Merchant statement', author: 'Harborline Payments, Inc.', made: '2021-04-01' }, (pen) => {
      pen.title(
        'Harborline Payments, Inc. - merchant statement',
        'Merchant: PostBoard Media LLC, classified advertising. Period: March 2021',
      )
      pen.table({
        widths: [220, 90, 110],
        header: ['Item', 'Count', 'Amount'],
        right: [1, 2],
        size: 9,
        rows: [
          ['Card sales', '18,204', '512,880.00'],
          ['Refunds', '311', '-8,020.00'],
          ['Chargebacks (0.09 percent)', '17', '-663.00'],
          ['Processing fee 2.4 percent', '', '-12,309.12'],
          ['Paid out', '', '491,887.88'],
        ],
      })
      pen.para('Standard terms and standard rate for classified advertising. No review notes in this period.')
    }),
  )
  folder.write(
    `${base}/2026-08-12 Harborline answer to the subpoena.eml`,
    await makeMail({
      key: 'hl-2026-08-12',
      from: 'Harborline Legal <legal@harborline.example>',
      to: 'Records <records@lawoffice.example>',
      subject: 'Subpoena response',
      sent: '2026-08-12T11:30:00-04:00',
      text: 'Counsel,\n\nwe searched for Dale Rusk, Tasha Quill and the two telephone numbers. We have no account, transaction note or complaint under those names.\nCard data of PostBoard customers did not reach us by name. PostBoard was an ordinary merchant at the standard rate.\n\nHarborline Payments, Inc.',
    }),
  )
}

export async function writeBusinesses(folder: Folder): Promise<void> {
  await writePostboard(folder)
  await writeClub(folder)
  await writeMoney(folder)
}
