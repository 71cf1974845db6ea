import type { Folder } from '../writers/folder.ts'
import { officeConvert } from '../writers/office.ts'
import { makePdf } from '../writers/pdf.ts'
import { makeWorkbook } from '../writers/sheet.ts'
import { makeWord } from '../writers/word.ts'
import { jd } from './people.ts'

const base = '12 Medical'

type Bill = readonly [
  file: string,
  provider: string,
  account: string,
  made: string,
  lines: readonly (readonly [string, string, string])[],
  total: string,
  paid: string,
]

const bills: readonly Bill[] = [
  [
    'Bill Harlan Falls Community Hospital',
    'Harlan Falls Community Hospital',
    'HF-2021-0202',
    '2021-03-01',
    [
      ['02/02/2021', 'Emergency visit, wrist injury', '2,310.00'],
      ['02/02/2021', 'X-ray and cast', '1,640.00'],
      ['02/02/2021', 'Physician', '910.00'],
    ],
    '4,860.00',
    '0.00',
  ],
  [
    'Bill Tarrow Regional Hospital',
    'Tarrow Regional Hospital',
    'TR-88120',
    '2022-09-15',
    [
      ['08/19/2022', 'Emergency visit, forearm fracture', '3,980.50'],
      ['08/19/2022', 'Ambulance', '1,460.00'],
      ['08/24/2022', 'Surgery, plate and screws', '5,800.00'],
    ],
    '11,240.50',
    '0.00',
  ],
  [
    'Bill Riverbend Behavioral Health',
    'Riverbend Behavioral Health',
    'RB-24-0311',
    '2024-04-02',
    [['03/11/2024', 'Inpatient stay, seven days at 2,680.00', '18,760.00']],
    '18,760.00',
    '9,912.40',
  ],
]

export type CareItem = readonly [
  head: string,
  service: string,
  amount: number,
  every: 'month' | 'year' | 'once',
  from: string,
  until: string,
  probability: number,
]

/** The life-care plan; damages.yaml takes its items from here, and a check compares the two. */
export const carePlan: readonly CareItem[] = [
  ['therapy', 'Trauma therapy, weekly, 52 sessions a year at 165.00', 715, 'month', '2026-12-01', '2031-11-30', 1],
  ['therapy', 'Maintenance therapy, every second week at 165.00', 357.5, 'month', '2031-12-01', 'life', 0.9],
  ['future-care', 'Psychiatrist, six visits a year at 240.00', 120, 'month', '2026-12-01', 'life', 1],
  ['medication', 'Medication', 145, 'month', '2026-12-01', 'life', 0.85],
  ['future-care', 'Primary and gynecological care with laboratory', 95, 'month', '2026-12-01', 'life', 1],
  ['inpatient', 'Inpatient stabilization, one stay', 18760, 'once', '2028-01-01', '', 0.35],
  ['inpatient', 'Inpatient stabilization, second stay', 18760, 'once', '2033-01-01', '', 0.2],
  ['future-care', 'Dental reconstruction', 14200, 'once', '2027-03-01', '', 1],
  ['future-care', 'Removal of plate, revision of forearm', 9800, 'once', '2030-06-01', '', 0.5],
  ['future-care', 'Case management', 180, 'month', '2026-12-01', '2031-11-30', 1],
  ['education', 'Community college, tuition and books', 5400, 'year', '2027-08-15', '2030-08-14', 1],
  ['vocational-rehabilitation', 'Vocational assessment and coaching', 6500, 'once', '2027-01-15', '', 1],
  ['relocation-security', 'Move and door security', 12400, 'once', '2027-01-15', '', 1],
  ['relocation-security', 'Address protection and alarm service', 65, 'month', '2027-02-01', '2037-01-31', 1],
  ['housing', 'Housing support during study', 850, 'month', '2027-08-01', '2029-07-31', 1],
]

async function writeBills(folder: Folder): Promise<void> {
  for (const [file, provider, account, made, lines, total, paid] of bills) {
    folder.write(
      `${base}/${file}.pdf`,
      await makePdf({ title: `Statement ${account}`, author: provider, made }, (pen) => {
        pen.title(provider, `Itemized statement, account ${account}`)
        pen.pairs([
          ['Patient', jd.full],
          ['Date of birth', jd.born],
          ['Medical record number', jd.record],
          ['Statement date', made],
        ])
        pen.table({ widths: [90, 300, 90], header: ['Date', 'Service', 'Amount'], rows: lines, right: [2], size: 9 })
        pen.rule()
        pen.pairs([
          ['Total billed', `$${total}`],
          ['Paid by Medicaid', `$${paid}`],
        ])
      }),
    )
  }
  folder.write(
    `${base}/Bills ledger.xlsx`,
    await makeWorkbook('Paralegal', '2026-09-30', [
      {
        name: 'Bills',
        widths: [34, 14, 14, 14, 30],
        formats: { C: '#,##0.00', D: '#,##0.00' },
        rows: [
          ['Provider', 'Service date', 'Billed', 'Paid', 'Record on file'],
          ['Harlan Falls Community Hospital', '2021-02-02', 4860, 0, 'bill only, chart requested'],
          ['Tarrow Regional Hospital', '2022-08-19', 11240.5, 0, 'bill and discharge sheet'],
          [
            'Tarrow Regional Hospital, examination',
            '2023-05-20',
            6318.25,
            4300,
            'no bill on file, amount from Medicaid',
          ],
          ['Riverbend Behavioral Health', '2024-03-11', 18760, 9912.4, 'bill'],
          ['Lakeside Dental', '2025-06-17', 3975, 0, 'bill requested'],
          ['I. Achterberg, LPCC, 118 sessions at 165.00', '2023-08-01 to 2026-09-28', 19470, 0, 'letter'],
          [
            'Total',
            null,
            { formula: 'SUM(C2:C7)', result: 64623.75 },
            { formula: 'SUM(D2:D7)', result: 14212.4 },
            null,
          ],
        ],
      },
    ]),
  )
}

export async function writeCare(folder: Folder): Promise<void> {
  await writeBills(folder)
  folder.write(
    `${base}/Letter of therapist.docx`,
    await makeWord({ title: 'Treatment summary', author: 'Imogen Achterberg, LPCC', made: '2026-09-28' }, [
      { text: `Re: ${jd.short}, in treatment with me since August 1, 2023. To date 118 sessions.` },
      { text: 'Diagnosis: post-traumatic stress disorder, chronic, and major depressive disorder, recurrent.' },
      { text: 'The symptoms are consistent with long captivity, threats and repeated assault between 2020 and 2023.' },
      {
        text: 'She could not speak of the motels before the spring of 2024. She still cannot enter a motel or sit with her back to a door.',
      },
      {
        text: 'I recommend weekly trauma therapy for five more years and sessions every second week after that, for life.',
      },
      { text: 'Prior to June 2020 she had been seen twice by a school counselor for conflicts at home.' },
      { text: 'Imogen Achterberg, LPCC, September 28, 2026' },
    ]),
  )
  folder.write(
    `${base}/Life-care plan 2026-10.xlsx`,
    await makeWorkbook('Rosalind Petrie, RN, CLCP', '2026-10-12', [
      {
        name: 'Plan',
        widths: [24, 52, 12, 10, 14, 14, 12],
        formats: { C: '#,##0.00', G: '0%' },
        rows: [
          ['Head', 'Service', 'Cost', 'Every', 'From', 'Until', 'Likelihood'],
          ...carePlan.map((item) => [...item]),
        ],
      },
      {
        name: 'Notes',
        widths: [100],
        rows: [
          ['Prepared by Rosalind Petrie, RN, CLCP, October 12, 2026'],
          ['Prices: local providers, October 2026, before growth'],
          ['Based on the letter of the therapist and on two interviews'],
        ],
      },
    ]),
  )
  folder.write(
    `${base}/Medicaid lien notice.pdf`,
    await makePdf(
      { title: 'Notice of lien', author: 'State Medicaid Recovery Unit', made: '2026-08-20', face: 'serif' },
      (pen) => {
        pen.title('State Medicaid Recovery Unit', 'Notice of lien, August 20, 2026')
        pen.pairs([
          ['Member', jd.short],
          ['Member number', 'OH-778812340'],
          ['Paid for the injury', '$14,212.40'],
        ])
        pen.para(
          'The program has paid $14,212.40 for care connected with the injury. Please inform the unit of any settlement.',
        )
      },
    ),
  )
  folder.write(
    `${base}/Crime victim compensation award.pdf`,
    await makePdf(
      { title: 'Award', author: 'Crime Victim Compensation Program', made: '2024-01-18', face: 'serif' },
      (pen) => {
        pen.title('Crime Victim Compensation Program', 'Award of January 18, 2024')
        pen.para(
          'The claimant is awarded $7,500.00 for counseling and relocation. The program is to be repaid from any recovery.',
        )
      },
    ),
  )
  const work = '13 Work and school'
  const vocational = await makeWord(
    { title: 'Vocational and economic report', author: 'Hollis Vane, CRC', made: '2026-10-20' },
    [
      {
        text: 'The client left high school in June 2020, in the tenth grade, with good grades. She earned the GED in December 2024.',
      },
      {
        text: 'Without the events she would more likely than not have earned an associate degree and worked from the age of 21.',
      },
      {
        text: 'Earnings without the events: $44,700 a year. Earnings now: $21,384 a year; after training: $29,500 a year.',
      },
      {
        text: 'She keeps her present work until the end of 2029, beside her studies. Work life to the age of 62. Fringe benefits of 22 percent.',
      },
      {
        text: 'From June 2022 to May 2023 she could not work at all; part-time work beside college would have brought $12,000 a year.',
      },
      {
        text: 'Rates: wages grow by 3.2 percent, other prices by 2.7, medical prices by 3.4; discount of 4.2 percent a year.',
      },
    ],
  )
  folder.write(`${work}/Vocational report.pdf`, officeConvert(vocational, 'docx', 'pdf'))
  folder.write(
    `${work}/W-2 2025.pdf`,
    await makePdf({ title: 'Wage statement 2025', author: 'Millpond Grocery', made: '2026-01-20' }, (pen) => {
      pen.title('Wage and tax statement 2025', 'Employer: Millpond Grocery, Harlan Falls, Ohio')
      pen.pairs([
        ['Employee', jd.full],
        ['Social security number', 'XXX-XX-6021'],
        ['Wages', '$21,384.00'],
        ['Federal income tax withheld', '$1,006.00'],
      ])
    }),
  )
  folder.write(
    `${work}/School transcript.pdf`,
    await makePdf({ title: 'Transcript', author: 'Harlan Falls High School', made: '2026-03-18' }, (pen) => {
      pen.title('Harlan Falls High School', 'Official transcript')
      pen.pairs([
        ['Student', jd.full],
        ['Date of birth', jd.born],
        ['Last grade', 'Tenth, left June 2020'],
        ['Average', '3.4'],
      ])
      pen.para('Reported missing June 13, 2020.')
    }),
  )
}
