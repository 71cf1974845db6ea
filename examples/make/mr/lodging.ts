import type { Folder } from '../writers/folder.ts'
import { makePdf } from '../writers/pdf.ts'
import { scanOf } from '../writers/scan.ts'
import { makeWorkbook } from '../writers/sheet.ts'
import { reviewPage } from '../writers/web-page.ts'
import { corbin, lakeview } from './people.ts'

const base = '02 Lakeview Budget Suites'

async function writeFolio(folder: Folder): Promise<void> {
  const nights = ['11/05/2022', '11/06/2022', '11/07/2022', '11/08/2022', '11/09/2022', '11/10/2022']
  folder.write(
    `${base}/Folio 214 - November 2022.pdf`,
    await makePdf(
      {
        title: 'Guest folio 214',
        author: 'Lakeview Budget Suites',
        made: '2026-09-02',
        footer: 'Lakeview Budget Suites',
      },
      (pen) => {
        pen.title('Lakeview Budget Suites - Guest folio', lakeview)
        pen.pairs([
          ['Guest', corbin.full],
          ['Room', '214, second floor rear'],
          ['Arrival', '11/05/2022'],
          ['Registered guests', '1'],
          ['Payment', 'Cash, one night at a time'],
        ])
        pen.table({
          widths: [80, 260, 80, 80],
          header: ['Date', 'Item', 'Charge', 'Paid'],
          rows: nights.flatMap((date) => [
            [date, 'Room 214', '54.00', ''],
            [date, 'Cash at desk', '', '54.00'],
          ]),
          right: [2, 3],
        })
        pen.heading('Notes of the desk')
        pen.para('11/07/2022 No housekeeping in 214 for the whole stay, guest puts trash bags outside.')
        pen.para('11/09/2022 Ten towels to 214. Third time this week.')
        pen.para('11/10/2022 Moves to weekly rate. R. Tilden approves, same room to be held for him.')
      },
    ),
  )
}

/** Weeks from the first one on which the weekly rate was paid to the end of the stay. */
function weeklyRows(): (string | number)[][] {
  const rows: (string | number)[][] = []
  const end = Temporal.PlainDate.from('2024-04-12')
  for (
    let day = Temporal.PlainDate.from('2022-11-11'), week = 1;
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 7 }), week++
  ) {
    const note =
      week === 7 ? 'second woman in room, not registered' : week === 20 ? 'extra 40.00 for R.T., not receipted' : ''
    rows.push([day.toString(), corbin.full, '214', 'cash', 285, note])
  }
  return rows
}

async function writeLedger(folder: Folder): Promise<void> {
  const rows = weeklyRows()
  folder.write(
    `${base}/Guest ledger 2022-2024.xlsx`,
    await makeWorkbook('Night audit', '2026-09-02', [
      {
        name: 'Room 214',
        widths: [12, 18, 8, 10, 12, 40],
        formats: { E: '#,##0.00' },
        rows: [
          ['Week of', 'Guest', 'Room', 'Tender', 'Amount', 'Note'],
          ...rows,
          [
            'Total',
            '',
            '',
            '',
            { formula: `SUM(E2:E${rows.length + 1})`, result: 285 * rows.length },
            `${rows.length} weeks, same guest`,
          ],
        ],
      },
      {
        name: 'Training log',
        widths: [14, 30, 40],
        rows: [
          ['Date', 'Employee', 'Course'],
          ['2022-02-14', 'R. Tilden', 'Fire safety'],
          ['2023-02-20', 'all desk staff', 'Card payments'],
          ['2024-06-10', 'all desk staff', 'Human trafficking awareness, first time held'],
        ],
      },
    ]),
  )
}

async function writeCard(folder: Folder): Promise<void> {
  const printed = await makePdf({ title: 'Card', author: 'Desk', made: '2026-09-02', footer: 'Form 11' }, (pen) => {
    pen.at(70, 730, 'LAKEVIEW BUDGET SUITES', 20, 'bold')
    pen.at(70, 710, lakeview, 11)
    pen.at(70, 680, 'GUEST REGISTRATION CARD No. L-2207', 14, 'bold')
    const fields = [
      ['Date of arrival', 'November 5, 2022'],
      ['Name of guest', corbin.full],
      ['Vehicle', 'White pickup, Georgia RTV 2190'],
      ['Number of guests', '1'],
    ] as const
    fields.forEach(([label, value], i) => {
      const y = 640 - i * 42
      pen.at(76, y + 6, label, 9)
      pen.at(76, y - 12, value, 14, 'typed')
      pen.box(70, y - 19, 470, 38)
    })
    pen.at(70, 460, 'For office use', 11, 'bold')
    pen.at(70, 436, 'Paid cash 54.00. Asked for upstairs at the back.', 13, 'typed')
    pen.at(70, 414, 'Woman with him waited in the truck, no ID shown.', 13, 'typed')
  })
  folder.write(`${base}/Registration card 214.pdf`, await scanOf(printed, '2026-09-02'))
}

function writeReviews(folder: Folder): void {
  folder.write(
    `${base}/Lakeview reviews - saved page.html`,
    reviewPage('Lakeview Budget Suites', 'StayNotes', 'September 3, 2026', [
      {
        by: 'Orrin T.',
        on: 'February 11, 2023',
        stars: 1,
        words:
          'Men up and down the back stairs all night to one room on the second floor. I told the desk and was told to mind my own business.',
      },
      {
        by: 'Lucille B.',
        on: 'July 30, 2023',
        stars: 1,
        words:
          'A young woman upstairs looked very ill and frightened. I asked the clerk to call somebody. He said that her boyfriend handles it.',
        answer: 'We are sorry that your stay was not restful. Please ask for our front building next time.',
      },
      {
        by: 'Hollis W.',
        on: 'October 2, 2023',
        stars: 4,
        words: 'Cheap, quiet in the front building, close to the lake road.',
      },
    ]),
  )
}

async function writeLease(folder: Folder): Promise<void> {
  folder.write(
    '08 Owner of the lot/Lease of the lot 2015.pdf',
    await makePdf(
      { title: 'Lease of a lot', author: 'Terrace Holdings LLC', made: '2015-06-01', face: 'serif' },
      (pen) => {
        pen.title('Lease of a lot', 'Terrace Holdings LLC, owner - Lakeview Suites LLC, tenant')
        pen.para(
          `1. The owner lets to the tenant the lot and buildings at ${lakeview}, for twenty years from June 1, 2015.`,
        )
        pen.para(
          '2. The rent is a fixed sum of $6,400.00 each month and does not depend on the business of the tenant.',
        )
        pen.para('3. The tenant alone runs the lodging business, hires its staff and keeps the buildings in repair.')
        pen.para('4. The owner may enter to inspect the roof and the lot once a year, after written notice.')
      },
    ),
  )
}

export async function writeLodging(folder: Folder): Promise<void> {
  await writeFolio(folder)
  await writeLedger(folder)
  await writeCard(folder)
  writeReviews(folder)
  folder.write(`${base}/night-audit-notes-2023-06.txt`, '')
  await writeLease(folder)
}
