import type { Folder } from '../writers/folder.ts'
import { makeMail } from '../writers/mail.ts'
import { makePdf } from '../writers/pdf.ts'
import { makeWorkbook } from '../writers/sheet.ts'
import { mails } from './people.ts'

const base = '04 Dogwood Court Motel'

export async function writeDogwood(folder: Folder): Promise<void> {
  const outreach = 'Kendra Ashby <k.ashby@safeharbortarrow.example>'
  folder.write(
    `${base}/Mail/2022-03-22 Outreach to the manager.eml`,
    await makeMail({
      key: 'dc-1',
      from: outreach,
      to: mails.voss,
      subject: 'A young woman in room 131',
      sent: '2022-03-22T13:05:00-04:00',
      text: 'Dear Mr. Voss,\n\nour outreach team was at your motel on Saturday. We believe that a young woman in room 131 is held there for commercial sex.\nThe man who pays for the room is Dale Rusk. She is not allowed to speak to us.\nMay we leave cards with the hotline number in the rooms, and will you call the police when she asks?\n\nKendra Ashby, Safe Harbor Tarrow',
    }),
  )
  folder.write(
    `${base}/Mail/2022-03-23 Re A young woman in room 131.eml`,
    await makeMail({
      key: 'dc-2',
      answers: 'dc-1',
      from: mails.voss,
      to: outreach,
      subject: 'Re: A young woman in room 131',
      sent: '2022-03-23T09:40:00-04:00',
      text: 'Ms. Ashby,\n\nwe respect the privacy of our guests. The gentleman is a weekly guest who has always paid.\nPlease do not come onto the lot again.\n\nLeland Voss, General Manager\n\n> We believe that a young woman in room 131',
    }),
  )
  folder.write(
    `${base}/Mail/2023-02-08 Complaint of a guest.eml`,
    await makeMail({
      key: 'dc-3',
      from: 'Miles Okafor <m.okafor@mailbox.example>',
      to: mails.voss,
      subject: 'Room 131',
      sent: '2023-02-08T22:50:00-05:00',
      text: 'Good evening,\n\nI am in 129. For three nights I have heard a girl crying in 131, and men come every half hour.\nI called the police tonight. You should have done that long ago.\n\nMiles Okafor',
    }),
  )
  const months: readonly (readonly [string, number])[] = [
    ['2021-10', 27],
    ['2021-11', 28],
    ['2021-12', 29],
    ['2022-01', 30],
    ['2022-02', 27],
    ['2022-03', 30],
    ['2022-04', 29],
    ['2022-05', 30],
    ['2022-06', 29],
    ['2022-07', 30],
    ['2022-08', 30],
    ['2022-09', 28],
    ['2022-10', 30],
    ['2022-11', 29],
    ['2022-12', 29],
    ['2023-01', 30],
    ['2023-02', 27],
    ['2023-03', 30],
    ['2023-04', 29],
    ['2023-05', 19],
  ]
  const nights = months.reduce((sum, [, n]) => sum + n, 0)
  folder.write(
    `${base}/Guest ledger Rusk 2021-2023.xlsx`,
    await makeWorkbook('Dogwood Court Hospitality Inc.', '2026-07-02', [
      {
        name: 'Ledger',
        widths: [12, 10, 10, 14, 10],
        formats: { D: '#,##0.00' },
        rows: [
          ['Month', 'Room', 'Nights', 'Room revenue', 'Tender'],
          ...months.map(([month, n], i) => [month, i < 19 ? '131' : '133', n, n * 54, 'cash']),
          [
            'Total',
            null,
            { formula: 'SUM(C2:C21)', result: nights },
            { formula: 'SUM(D2:D21)', result: nights * 54 },
            null,
          ],
        ],
      },
    ]),
  )
  folder.write(
    `${base}/Policy acknowledgment 2021.pdf`,
    await makePdf(
      { title: 'Policy acknowledgment', author: 'Dogwood Court Hospitality Inc.', made: '2021-09-15' },
      (pen) => {
        pen.title('Dogwood Court Hospitality Inc.', 'Staff policy on suspected human trafficking, September 15, 2021')
        pen.para('Staff who suspect trafficking call the police at once. They do not wait for the manager.')
        pen.para('Acknowledged by: T. Baines, September 15, 2021. L. Voss, September 15, 2021.')
        pen.para('Date of the last staff course: none on file.')
      },
    ),
  )
  folder.write(
    `${base}/打扫记录 Dogwood.txt`,
    [
      '打扫记录，林梅，2022年',
      '3月5日 131房不让进。门口要了十条毛巾。',
      '6月18日 131房的女孩很瘦，不敢说话。经理说不要管。',
      '8月20日 女孩手臂打了石膏。那个男人站在门外。',
      '11月2日 垃圾桶里很多安全套包装。告诉了经理Voss。',
      '',
    ].join('\n'),
  )
  folder.write(
    `${base}/Заметки Данила, ночной уборщик.txt`,
    [
      'Заметки Данила, ночной уборщик мотеля Dogwood Court',
      'Январь 2022. В 131 живёт девушка, одна не выходит.',
      'Май 2022. Каждую ночь к 131 приходят разные мужчины. Сказал Воссу.',
      'Восс ответил: этот гость платит, не твоё дело.',
      '',
    ].join('\r\n'),
  )
}
