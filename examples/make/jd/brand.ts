import type { Folder } from '../writers/folder.ts'
import { officeConvert } from '../writers/office.ts'
import { csvOf, makeWorkbook } from '../writers/sheet.ts'
import { makeWord } from '../writers/word.ts'
import { places } from './people.ts'

const base = '05 Brand and owner'

async function franchiseAgreement(): Promise<Uint8Array> {
  return await makeWord(
    { title: 'Franchise Agreement', author: 'Starlite Brands International, Inc.', made: '2016-03-15' },
    [
      {
        text: `This agreement of March 15, 2016 is made between Starlite Brands International, Inc. (the Franchisor) and Brightwater Lodging LLC (the Franchisee) for the inn at ${places.starlite}, property number 0417.`,
      },
      { heading: 'Fees' },
      { clause: '4.1', text: 'The Franchisee pays a royalty of six percent of gross room revenue each month.' },
      {
        clause: '4.2',
        text: 'The Franchisee pays a marketing and reservation fee of two percent of gross room revenue.',
      },
      { heading: 'System and standards' },
      {
        clause: '6.1',
        text: 'All rooms are sold through the central reservation system of the Franchisor, which sets the rates shown to the public.',
      },
      {
        clause: '6.3',
        text: 'The Franchisee uses the property management system chosen by the Franchisor; guest and payment records are sent to the Franchisor each night.',
      },
      {
        clause: '6.4',
        text: 'The Franchisor may at any time see the guest records, the camera list and the key records of the inn.',
      },
      {
        clause: '7.2',
        text: 'The Franchisor inspects the inn at least twice a year, without notice, and may require the Franchisee to remove any guest or employee.',
      },
      {
        clause: '7.5',
        text: 'The Franchisee reports each crime, police call or suspicion of trafficking to the Franchisor within 24 hours.',
      },
      {
        clause: '8.1',
        text: 'Managers and desk staff complete the training of the Franchisor, including the course on human trafficking, before they serve guests.',
      },
      {
        clause: '9.4',
        text: 'The Franchisor may end this agreement at once when the inn is used for unlawful purposes.',
      },
      { heading: 'Relationship' },
      {
        clause: '14.1',
        text: 'The Franchisee is an independent contractor and is alone responsible for the daily operation of the inn and for its employees.',
      },
      { clause: '14.3', text: 'Nothing in this agreement makes either party the agent of the other.' },
      { text: 'Signed for the Franchisor: G. Trentham. Signed for the Franchisee: C. Lamb.' },
    ],
  )
}

async function lease(): Promise<Uint8Array> {
  const word = await makeWord({ title: 'Commercial Lease', author: 'Kestrel Land Holdings LLC', made: '2016-02-01' }, [
    {
      text: `Kestrel Land Holdings LLC (Landlord) lets to Brightwater Lodging LLC (Tenant) the land and buildings at ${places.starlite} from February 1, 2016 to January 31, 2031.`,
    },
    { clause: '3.1', text: 'Percentage rent. The Tenant pays twenty-two percent of room revenue each month.' },
    { clause: '3.4', text: 'The Tenant sends a statement of room revenue by room type with each payment.' },
    { clause: '5.2', text: 'The Landlord may enter and inspect the premises on one day of notice.' },
    {
      clause: '8.1',
      text: 'The Tenant does not allow any unlawful use; the Landlord may end the lease when it learns of one.',
    },
    { clause: '11.6', text: 'The Landlord takes no part in running the business of the Tenant.' },
    { text: 'Aubrey Stroud, for the Landlord. Curtis Lamb, for the Tenant.' },
  ])
  return officeConvert(word, 'docx', 'pdf')
}

async function inspection(): Promise<Uint8Array> {
  const word = await makeWord(
    { title: 'Quality inspection, property 0417', author: 'Starlite Brands International, Inc.', made: '2020-10-21' },
    [
      { text: 'Date of visit: October 21, 2020, without notice. Inspector: G. Trentham, area director.' },
      {
        rows: [
          ['Item', 'Score', 'Remark'],
          ['Lobby and signs', '9', 'Awareness poster in place'],
          ['Rear building', '4', 'Several unregistered visitors at 118 within one hour'],
          ['Housekeeping', '5', '118 not cleaned for weeks at the wish of the guest'],
          ['Guest safety', '4', 'Girl in 118 appeared to be a minor; manager said niece'],
          ['Records', '6', 'No copy of ID for second guests'],
        ],
      },
      { text: 'Result: passed with remarks. Follow-up: none set. Copy to franchise operations and to the Franchisee.' },
    ],
  )
  return officeConvert(word, 'docx', 'pdf')
}

export async function writeBrand(folder: Folder): Promise<void> {
  folder.write(`${base}/Franchise agreement 2016.docx`, await franchiseAgreement())
  folder.write(`${base}/Lease Kestrel - Brightwater.pdf`, await lease())
  folder.write(`${base}/Quality inspection 2020-10-21.pdf`, await inspection())
  folder.write(
    `${base}/Guest relations cases 0417.csv`,
    csvOf([
      ['case', 'opened', 'property', 'room', 'category', 'summary', 'sent_to', 'closed', 'result'],
      ['19-02210', '2019-03-02', '0417', '212', 'cleanliness', 'Hair in the bath', 'property', '2019-03-05', 'voucher'],
      ['19-14002', '2019-08-17', '0417', '', 'noise', 'Loud trucks', 'property', '2019-08-20', 'no action'],
      [
        '20-11730',
        '2020-08-24',
        '0417',
        '117',
        'safety',
        'Men knock at the wrong door all night looking for 118',
        'property; area director',
        '2020-08-28',
        'voucher',
      ],
      [
        '20-18843',
        '2020-12-03',
        '0417',
        '120',
        'safety',
        'Very young woman in 118, men coming and going all night',
        'property; area director',
        '2020-12-08',
        'addressed with guest',
      ],
      [
        '21-03391',
        '2021-03-27',
        '0417',
        '116',
        'safety',
        'Believes a teenager is being sold in 118',
        'property; area director',
        '2021-03-31',
        'addressed with guest',
      ],
      ['21-07054', '2021-06-30', '0417', '101', 'billing', 'Charged twice', 'property', '2021-07-02', 'refund'],
    ]),
  )
  const nights = [
    '2020-06-12',
    '2020-07-10',
    '2020-08-14',
    '2020-09-18',
    '2020-10-16',
    '2020-11-01',
    '2020-12-11',
    '2021-01-15',
    '2021-02-13',
    '2021-03-05',
    '2021-04-09',
  ]
  folder.write(
    `${base}/central-reservation-feed-0417.json`,
    `${JSON.stringify(
      {
        feed: 'Starlite central reservation system, nightly file of property 0417',
        exported: '2026-07-30',
        remark: 'Received by Starlite Brands International, Inc. each night',
        records: nights.map((night, i) => ({
          night,
          room: '118',
          registered: 'RUSK, DALE',
          tender: 'CASH',
          channel: i === 0 ? 'walk-in' : 'extend at desk',
          second_guest: null,
          flags: i > 1 ? ['DND', 'LONG-STAY'] : ['DND'],
        })),
      },
      null,
      2,
    )}\n`,
  )
  const months: readonly (readonly [string, number])[] = [
    ['2020-06', 26180],
    ['2020-07', 27410],
    ['2020-08', 28820],
    ['2020-09', 25660],
    ['2020-10', 26030],
    ['2020-11', 24890],
    ['2020-12', 22740],
    ['2021-01', 23510],
    ['2021-02', 31420],
    ['2021-03', 29960],
    ['2021-04', 30270],
    ['2021-05', 31900],
  ]
  folder.write(
    `${base}/Royalty statements 0417.xlsx`,
    await makeWorkbook('Starlite Brands International, Inc.', '2021-06-15', [
      {
        name: 'Royalty',
        widths: [12, 18, 14, 18],
        formats: { B: '#,##0.00', C: '#,##0.00', D: '#,##0.00' },
        rows: [
          ['Month', 'Room revenue', 'Royalty 6%', 'Reservation fee 2%'],
          ...months.map(([month, revenue], i) => [
            month,
            revenue,
            { formula: `B${i + 2}*0.06`, result: Math.round(revenue * 6) / 100 },
            { formula: `B${i + 2}*0.02`, result: Math.round(revenue * 2) / 100 },
          ]),
        ],
      },
    ]),
  )
}
