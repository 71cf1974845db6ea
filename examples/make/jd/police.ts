import { chance } from '../writers/chance.ts'
import type { Folder } from '../writers/folder.ts'
import { csvOf, makeWorkbook } from '../writers/sheet.ts'
import { places } from './people.ts'

const base = '06 Police and courts'

type Call = readonly [at: string, type: string, place: string, note: string]

/** Calls that matter to the story; the rest of the log is ordinary noise of a small town. */
const tellingCalls: readonly Call[] = [
  ['2020-03-21 01:12', 'DISTURBANCE', places.starlite, 'Argument in the lot, parties gone'],
  ['2020-04-11 23:40', 'PROSTITUTION COMPLAINT', places.starlite, 'Anonymous, rear rooms'],
  ['2020-06-20 02:18', 'SUSPICIOUS VEHICLE', places.starlite, 'Gray Charger HKR 4471, driver watching rear rooms'],
  ['2020-07-05 00:55', 'PROSTITUTION COMPLAINT', places.starlite, 'Men in and out of 118, arrest 1'],
  ['2020-07-25 03:31', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1, male visitor of 118'],
  ['2020-08-16 22:47', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1, male visitor'],
  [
    '2020-09-14 21:03',
    'MISSING PERSON INFO',
    places.starlite,
    'Mother reports daughter 16 seen at rear of motel. Desk says no such guest',
  ],
  ['2020-09-19 01:26', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1'],
  ['2020-10-10 02:05', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1'],
  [
    '2020-11-08 14:20',
    'WELFARE CHECK',
    places.starlite,
    'Girl with bruise at vending machine. Desk says guest checked out',
  ],
  ['2020-11-15 00:12', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 2'],
  ['2020-12-12 03:44', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1'],
  ['2021-01-09 01:58', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1'],
  [
    '2021-01-22 23:48',
    'DISTURBANCE',
    places.starlite,
    'Caller in 120 hears female cry for help in 118. Desk advised all quiet. No contact made',
  ],
  ['2021-02-06 02:30', 'PROSTITUTION COMPLAINT', places.starlite, 'Caller names Rusk, room 118, girl of school age'],
  ['2021-03-20 01:41', 'PROSTITUTION COMPLAINT', places.starlite, 'Arrest 1'],
  ['2021-06-05 02:22', 'NOISE', places.millrace, 'Rear rooms 7 and 9, cars all night'],
  ['2021-08-14 23:15', 'PROSTITUTION DETAIL', places.millrace, 'Arrest 1, G. Pell, outside room 9. See 21-08814'],
]

const ordinary = [
  'TRAFFIC STOP',
  'NOISE',
  'PARKING',
  'ALARM',
  'FOUND PROPERTY',
  'MEDICAL ASSIST',
  'WELFARE CHECK',
  'THEFT REPORT',
] as const
const elsewhere = [
  '9 Canal Street',
  '61 Foundry Avenue',
  '300 Market Square',
  '1188 State Route 9',
  '17 Bell Lane',
  '2 Quarry Road',
  '450 Orchard Street',
] as const
const two = (n: number): string => String(n).padStart(2, '0')

/** 31 calls to the Starlite between 2020-02-11 and 2021-02-10, as the police notice says. */
function dispatchRows(): readonly (readonly string[])[] {
  const draw = chance(417)
  const calls: Call[] = [...tellingCalls]
  const inYear = (at: string): boolean => at >= '2020-02-11' && at < '2021-02-11'
  const randomCall = (from: string, days: number, place: string): Call => {
    const day = Temporal.PlainDate.from(from).add({ days: draw.whole(0, days) })
    return [
      `${day.toString()} ${two(draw.whole(0, 23))}:${two(draw.whole(0, 59))}`,
      draw.oneOf(ordinary),
      place,
      'Cleared',
    ]
  }
  while (calls.filter((c) => c[2] === places.starlite && inYear(c[0])).length < 31)
    calls.push(randomCall('2020-02-12', 360, places.starlite))
  for (let i = 0; i < 9; i += 1) calls.push(randomCall('2019-06-01', 240, places.starlite))
  for (let i = 0; i < 11; i += 1) calls.push(randomCall('2021-05-09', 140, places.millrace))
  while (calls.length < 340) calls.push(randomCall('2019-06-01', 930, draw.oneOf(elsewhere)))
  return calls
    .toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([at, type, place, note], i) => [
      `D-${at.slice(2, 4)}-${String(10_000 + i * 17)}`,
      at,
      type,
      place,
      two(draw.whole(1, 24)),
      note,
    ])
}

function georgiaRows(): readonly (readonly string[])[] {
  const draw = chance(805)
  const calls: Call[] = [
    ['2022-03-19 02:14', 'SUSPICIOUS PERSONS', places.dogwood, 'Traffic at far end rooms, gone on arrival'],
    [
      '2022-08-19 02:51',
      'MEDICAL',
      places.dogwood,
      'Caller is a guest: young woman from 131 with hurt arm, man will not let her leave',
    ],
    [
      '2022-11-26 00:30',
      'PROSTITUTION COMPLAINT',
      places.dogwood,
      'Room 131, negative contact, manager says registered guest',
    ],
    [
      '2023-02-08 23:20',
      'WELFARE CHECK',
      places.dogwood,
      'Guest reports crying in 131 three nights. Manager says television',
    ],
    [
      '2023-05-20 07:02',
      'ASSIST FEDERAL AGENCY',
      places.dogwood,
      'Warrant service room 133, one adult male in custody, one female to hospital',
    ],
  ]
  while (calls.length < 24) {
    const day = Temporal.PlainDate.from('2021-10-05').add({ days: draw.whole(0, 580) })
    calls.push([
      `${day.toString()} ${two(draw.whole(0, 23))}:${two(draw.whole(0, 59))}`,
      draw.oneOf(ordinary),
      places.dogwood,
      'Report taken',
    ])
  }
  while (calls.length < 130) {
    const day = Temporal.PlainDate.from('2021-10-01').add({ days: draw.whole(0, 610) })
    calls.push([
      `${day.toString()} ${two(draw.whole(0, 23))}:${two(draw.whole(0, 59))}`,
      draw.oneOf(ordinary),
      `${draw.whole(1, 99)} Peach Mill Road, Tarrow, Georgia`,
      'Cleared',
    ])
  }
  return calls
    .toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([at, type, place, note], i) => [`T${50_000 + i * 13}`, at, type, place, note])
}

export async function writePoliceLists(folder: Folder): Promise<void> {
  folder.write(
    `${base}/HFPD dispatch log 2019-2021.csv`,
    csvOf([['call_no', 'received', 'type', 'location', 'unit', 'remarks'], ...dispatchRows()]),
  )
  folder.write(
    `${base}/Tarrow 911 export 2021-2023.csv`,
    csvOf([['incident', 'time', 'nature', 'address', 'narrative'], ...georgiaRows()]),
  )
  const arrests: readonly (readonly string[])[] = [
    ['20-06511', '2020-07-05', places.starlite, 'Soliciting', 'male visitor, 44'],
    ['20-07220', '2020-07-25', places.starlite, 'Soliciting', 'male visitor, 38'],
    ['20-07958', '2020-08-16', places.starlite, 'Soliciting', 'male visitor, 51'],
    ['20-09003', '2020-09-19', places.starlite, 'Soliciting', 'male visitor, 29'],
    ['20-09711', '2020-10-10', places.starlite, 'Soliciting', 'male visitor, 46'],
    ['20-10888', '2020-11-15', places.starlite, 'Soliciting', 'male visitor, 33'],
    ['20-10889', '2020-11-15', places.starlite, 'Loitering for the purpose', 'adult female'],
    ['20-11702', '2020-12-12', places.starlite, 'Soliciting', 'male visitor, 57'],
    ['21-00288', '2021-01-09', places.starlite, 'Soliciting', 'male visitor, 40'],
    ['21-02467', '2021-03-20', places.starlite, 'Soliciting', 'male visitor, 36'],
    ['21-08814', '2021-08-14', places.millrace, 'Soliciting', 'PELL, Gordon, 47'],
  ]
  folder.write(
    `${base}/Arrests at lodging addresses.xlsx`,
    await makeWorkbook('HFPD Records', '2026-04-20', [
      {
        name: 'Arrests',
        widths: [12, 14, 44, 28, 26],
        rows: [
          ['Report', 'Date', 'Address', 'Charge', 'Person'],
          ...arrests.map((a) => [a[0] ?? '', a[1] ?? '', a[2] ?? '', a[3] ?? '', a[4] ?? '']),
        ],
      },
      {
        name: 'By address',
        widths: [44, 10],
        rows: [
          ['Address', 'Arrests'],
          [places.starlite, 10],
          [places.millrace, 1],
        ],
      },
    ]),
  )
  folder.write(
    `${base}/Restitution ledger.csv`,
    csvOf([
      ['date', 'entry', 'amount', 'balance'],
      ['2025-02-10', 'Restitution ordered', '386450.00', '386450.00'],
      ['2025-05-12', 'Inmate Financial Responsibility payment', '75.00', '386375.00'],
      ['2025-11-10', 'Seized cash applied', '2185.00', '384190.00'],
      ['2026-05-11', 'Inmate Financial Responsibility payment', '50.00', '384140.00'],
    ]),
  )
}
