import type { Folder } from '../writers/folder.ts'
import { makePdf } from '../writers/pdf.ts'
import { places } from './people.ts'

export interface Stay {
  readonly file: string
  readonly house: string
  readonly operator: string
  readonly address: string
  readonly number: string
  readonly guest: string
  readonly room: string
  readonly arrival: string
  readonly nights: number
  readonly rate: number
  /** Percent of lodging tax. */
  readonly tax: number
  /** Remarks by night, counted from 0. */
  readonly remarks: Readonly<Record<number, string>>
  readonly foot: string
}

const money = (cents: number): string => (cents / 100).toFixed(2)
const dayAfter = (first: string, nights: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(first).add({ days: nights })
const us = (d: Temporal.PlainDate): string =>
  `${String(d.month).padStart(2, '0')}/${String(d.day).padStart(2, '0')}/${d.year}`

export async function writeFolio(folder: Folder, stay: Stay): Promise<void> {
  const room = Math.round(stay.rate * 100)
  const tax = Math.round((room * stay.tax) / 100)
  const rows: string[][] = []
  for (let night = 0; night < stay.nights; night += 1) {
    const on = us(dayAfter(stay.arrival, night))
    rows.push([on, stay.room, 'Room charge, one night', money(room), ''])
    rows.push([on, stay.room, 'Lodging tax', money(tax), ''])
    rows.push([on, stay.room, 'Payment - CASH - extended one night', '', money(room + tax)])
  }
  const made = dayAfter(stay.arrival, stay.nights)
  const bytes = await makePdf(
    {
      title: `Guest folio ${stay.number}`,
      author: stay.operator,
      made: made.toString(),
      creator: 'InnKeeper PMS 7.2',
      footer: stay.foot,
    },
    (pen) => {
      pen.title(stay.house, `${stay.operator}  -  ${stay.address}`)
      pen.pairs([
        ['Folio number', stay.number],
        ['Registered guest', stay.guest],
        ['Room', stay.room],
        ['Arrival', us(Temporal.PlainDate.from(stay.arrival))],
        ['Departure', us(made)],
        ['Method of payment', 'Cash, day by day'],
      ])
      pen.heading('Desk remarks')
      for (const [night, words] of Object.entries(stay.remarks)) {
        pen.pairs([[us(dayAfter(stay.arrival, Number(night))), words]], 80)
      }
      pen.heading('Charges and payments')
      pen.table({
        widths: [74, 50, 230, 70, 70],
        header: ['Date', 'Room', 'Description', 'Charge', 'Payment'],
        rows,
        right: [3, 4],
        banded: true,
        size: 8,
      })
      pen.rule()
      pen.pairs([
        [`Total for ${stay.nights} nights`, `$${money((room + tax) * stay.nights)}`],
        ['Balance due', '$0.00'],
      ])
    },
  )
  folder.write(stay.file, bytes)
}

const starlite = {
  house: 'Starlite Motor Inn - Harlan Falls',
  operator: 'Brightwater Lodging LLC',
  address: places.starlite,
  guest: 'RUSK, DALE',
  tax: 9,
  rate: 62,
}
const millrace = {
  house: 'Millrace Motor Lodge',
  operator: 'Brightwater Lodging LLC',
  address: places.millrace,
  guest: 'RUSK, DALE',
  tax: 9,
  rate: 58,
}
const dogwood = {
  house: 'Dogwood Court Motel',
  operator: 'Dogwood Court Hospitality Inc.',
  address: places.dogwood,
  guest: 'RUSK, DALE / cash',
  tax: 13,
  rate: 54,
}

const stays: readonly Stay[] = [
  {
    ...starlite,
    file: '02 Starlite Motor Inn/Folios/Folio 118 - June 2020.pdf',
    number: 'SL-20-04417',
    room: '118',
    arrival: '2020-06-12',
    nights: 21,
    foot: 'SL-20-04417',
    remarks: {
      0: 'Guest asked for the rear building, last door by the exit stairs. 118 assigned. Second guest not registered, no ID shown.',
      4: 'Do not disturb all week, no housekeeping per D. Rusk.',
      11: 'Fresh towels to the door, 12 bath. Second time today.',
      18: 'Visitors asking the desk for 118. Told them to call the room.',
    },
  },
  {
    ...starlite,
    file: '02 Starlite Motor Inn/Folios/Folio 118 - November 2020.pdf',
    number: 'SL-20-07902',
    room: '118',
    arrival: '2020-11-01',
    nights: 21,
    foot: 'SL-20-07902',
    remarks: {
      0: 'Returning guest D.R. Usual room held back for him.',
      3: 'Also took 119 for two nights, two young women, not registered.',
      9: 'No housekeeping. Linen exchange at the door only.',
    },
  },
  {
    ...starlite,
    file: '02 Starlite Motor Inn/Folios/Folio 118 - March 2021.pdf',
    number: 'SL-21-01233',
    room: '118',
    arrival: '2021-03-05',
    nights: 21,
    rate: 55,
    foot: 'SL-21-01233',
    remarks: { 0: 'Rate 55.00 in place of 62.00 for D.R., approved by D. Halvorsen.', 8: 'No housekeeping per guest.' },
  },
  {
    ...millrace,
    file: '03 Millrace Motor Lodge/Folio 7 - May 2021.pdf',
    number: 'ML-21-00871',
    room: '7',
    arrival: '2021-05-09',
    nights: 21,
    foot: 'ML-21-00871',
    remarks: {
      0: 'Moved over from Starlite with his group, rooms 7 and 9, per D. Halvorsen. Same arrangement.',
      6: 'No housekeeping.',
    },
  },
  {
    ...millrace,
    file: '03 Millrace Motor Lodge/Folio 9 - August 2021.pdf',
    number: 'ML-21-01466',
    room: '9',
    arrival: '2021-08-06',
    nights: 21,
    foot: 'ML-21-01466',
    remarks: {
      2: 'Complaint from 8: cars coming and going behind 7 and 9 until 4 am.',
      8: 'Police on the lot. Man arrested outside 9. D. Rusk kept the room.',
    },
  },
  {
    ...dogwood,
    file: '04 Dogwood Court Motel/Folio 131 - October 2021.pdf',
    number: 'DC-0021187',
    room: '131',
    arrival: '2021-10-03',
    nights: 21,
    foot: 'DC-0021187',
    remarks: {
      0: 'Wants ground floor at the far end. Young woman waits in the car, no ID, no bags.',
      5: 'DND, no maid service.',
    },
  },
  {
    ...dogwood,
    file: '04 Dogwood Court Motel/Folio 131 - July 2022.pdf',
    number: 'DC-0024390',
    room: '131',
    arrival: '2022-07-08',
    nights: 21,
    foot: 'DC-0024390',
    remarks: { 1: 'Regular, room 131 as always.', 10: 'Visitors all night again, parking lot full at the far end.' },
  },
  {
    ...dogwood,
    file: '04 Dogwood Court Motel/Folio 133 - May 2023.pdf',
    number: 'DC-0027755',
    room: '133',
    arrival: '2023-04-29',
    nights: 21,
    foot: 'DC-0027755',
    remarks: {
      0: '131 has a leak, moved him to 133, same end.',
      20: 'Police and federal agents in 133 this morning. Room sealed. Guest taken away.',
    },
  },
]

export async function writeFolios(folder: Folder): Promise<void> {
  for (const stay of stays) await writeFolio(folder, stay)
  folder.write(
    '02 Starlite Motor Inn/Guest history - Rusk.pdf',
    await makePdf(
      {
        title: 'Guest history by name',
        author: 'Brightwater Lodging LLC',
        made: '2026-06-18',
        creator: 'InnKeeper PMS 7.2',
      },
      (pen) => {
        pen.title(
          'Guest history by name: RUSK, DALE',
          'Brightwater Lodging LLC, all properties. Produced 06/18/2026 in answer to the records request.',
        )
        pen.table({
          widths: [150, 80, 80, 60, 100],
          header: ['Property', 'First night', 'Last night', 'Nights', 'Room revenue'],
          right: [3, 4],
          size: 9,
          rows: [
            ['Starlite Motor Inn', '06/12/2020', '09/30/2020', '94', '5,828.00'],
            ['Starlite Motor Inn', '10/04/2020', '12/31/2020', '83', '5,146.00'],
            ['Starlite Motor Inn', '01/02/2021', '05/08/2021', '112', '6,510.00'],
            ['Millrace Motor Lodge', '05/09/2021', '09/26/2021', '127', '7,366.00'],
          ],
        })
        pen.pairs(
          [
            ['Nights in all', '416'],
            ['Room revenue in all', '$24,850.00, of which $24,850.00 in cash'],
          ],
          150,
        )
        pen.para('Second guests are not recorded. Discount code DR-USUAL in force from 03/05/2021.')
      },
    ),
  )
}
