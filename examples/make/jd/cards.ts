import type { Folder } from '../writers/folder.ts'
import { makePdf, type Pen } from '../writers/pdf.ts'
import { scanOf } from '../writers/scan.ts'
import { jd, places } from './people.ts'

type Field = readonly [label: string, value: string]

function card(
  pen: Pen,
  house: string,
  address: string,
  number: string,
  fields: readonly Field[],
  note: readonly string[],
): void {
  pen.at(70, 730, house.toUpperCase(), 20, 'bold')
  pen.at(70, 710, address, 11)
  pen.at(70, 680, `GUEST REGISTRATION CARD No. ${number}`, 14, 'bold')
  fields.forEach(([label, value], i) => {
    const y = 640 - i * 42
    pen.at(76, y + 6, label, 9)
    pen.at(76, y - 12, value, 14, 'typed')
    pen.box(70, y - 19, 470, 38)
  })
  const under = 640 - fields.length * 42 - 10
  pen.at(70, under, 'For office use', 11, 'bold')
  note.forEach((line, i) => {
    pen.at(70, under - 24 - i * 22, line, 13, 'typed')
  })
  pen.at(70, 90, 'I agree to pay for all charges made to this room.', 10)
}

const starliteCard = (number: string, date: string, fields: readonly Field[], note: readonly string[]) => (pen: Pen) =>
  card(pen, 'Starlite Motor Inn', places.starlite, number, [['Date of arrival', date], ...fields], note)

async function scanned(
  folder: Folder,
  path: string,
  made: string,
  pages: readonly ((pen: Pen) => void)[],
): Promise<void> {
  const printed = await makePdf({ title: 'Card', author: 'Desk', made, footer: 'Form RC-2' }, (pen) => {
    pages.forEach((page, i) => {
      if (i > 0) pen.newPage()
      page(pen)
    })
  })
  folder.write(path, await scanOf(printed, made))
}

export async function writeCards(folder: Folder): Promise<void> {
  await scanned(folder, '02 Starlite Motor Inn/Registration cards 2020.pdf', '2026-06-18', [
    starliteCard(
      '20-3316',
      'June 12, 2020',
      [
        ['Name of guest', 'Dale Rusk'],
        ['Vehicle', 'Gray Charger, Ohio HKR 4471'],
        ['Number of guests', '2'],
        ['Second guest', 'niece, no ID'],
      ],
      ['Paid cash 67.58. Room 118 rear.', 'Asked for the last room by the exit.'],
    ),
    starliteCard(
      '20-5120',
      'November 1, 2020',
      [
        ['Name of guest', 'Dale Rusk'],
        ['Vehicle', 'Gray Charger, Ohio HKR 4471'],
        ['Number of guests', '2'],
        ['Second guest', 'same girl, looks 15'],
      ],
      ['Cash. Usual room, manager knows him.', 'No maid service until he asks.'],
    ),
  ])
  await scanned(folder, '03 Millrace Motor Lodge/Registration card room 7.pdf', '2026-06-18', [
    (pen) =>
      card(
        pen,
        'Millrace Motor Lodge',
        places.millrace,
        '21-0440',
        [
          ['Date of arrival', 'May 9, 2021'],
          ['Name of guest', 'Dale Rusk'],
          ['Vehicle', 'Gray Charger, Ohio HKR 4471'],
          ['Number of guests', '3'],
        ],
        ['Sent over by Denise at Starlite.', 'Rooms 7 and 9. Cash by the day.'],
      ),
  ])
  await scanned(folder, '04 Dogwood Court Motel/Registration cards.pdf', '2026-07-02', [
    (pen) =>
      card(
        pen,
        'Dogwood Court Motel',
        places.dogwood,
        'D-1187',
        [
          ['Date of arrival', 'October 3, 2021'],
          ['Name of guest', 'Dale Rusk'],
          ['Vehicle', 'Gray Charger, Ohio HKR 4471'],
          ['Number of guests', '1'],
        ],
        ['Pays cash each morning at the desk.', 'Far end, ground floor, room 131.'],
      ),
    (pen) =>
      card(
        pen,
        'Dogwood Court Motel',
        places.dogwood,
        'D-2755',
        [
          ['Date of arrival', 'April 29, 2023'],
          ['Name of guest', 'Tasha Quill for D. Rusk'],
          ['Vehicle', 'Gray Charger, Ohio HKR 4471'],
          ['Number of guests', '1'],
        ],
        ['Room 133 in place of 131. Cash.', 'Mr. Voss says no extra guest fee.'],
      ),
  ])
  await scanned(folder, '04 Dogwood Court Motel/Shift handover book, two nights.pdf', '2026-07-02', [
    (pen) => {
      pen.at(70, 730, 'DOGWOOD COURT MOTEL - SHIFT HANDOVER', 16, 'bold')
      const lines = [
        'August 19, 2022, night shift, T. Baines',
        'Young woman from 131 came to the desk at 2:10.',
        'Her arm was hurt. She asked for an ambulance.',
        'Mr. Voss told me to call Rusk first. I did.',
        'Rusk came and took her back to the room.',
        'Ambulance came at 3:05, called by a guest.',
        '',
        'February 10, 2023, night shift, T. Baines',
        'Two men at the desk asked for 131 by number.',
        'Mr. Voss: leave 131 alone, he is paid up.',
      ]
      lines.forEach((line, i) => {
        pen.at(70, 680 - i * 34, line, 13.5, 'typed')
      })
    },
  ])
  await scanned(folder, '12 Medical/Discharge sheet 2022-08-19.pdf', '2026-03-30', [
    (pen) => {
      pen.at(70, 730, 'TARROW REGIONAL HOSPITAL', 18, 'bold')
      pen.at(70, 706, 'Emergency department discharge sheet', 13)
      const lines = [
        `Patient: ${jd.short}`,
        `Record number: ${jd.record}`,
        'Seen: August 19, 2022 at 3:41 am',
        'Finding: fracture of the left forearm.',
        'Older bruises on both arms noted.',
        'A man in the waiting area answered for her.',
        'Patient would not speak while he was present.',
        'Social work consult offered, declined.',
      ]
      lines.forEach((line, i) => {
        pen.at(70, 660 - i * 34, line, 13.5, 'typed')
      })
    },
  ])
}
