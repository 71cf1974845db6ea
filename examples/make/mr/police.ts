import type { Folder } from '../writers/folder.ts'
import { makePdf } from '../writers/pdf.ts'
import { csvOf } from '../writers/sheet.ts'
import { lakeview } from './people.ts'

const base = '03 Police and court'

export async function writePolice(folder: Folder): Promise<void> {
  folder.write(
    `${base}/TPD calls for service 2022-2024.csv`,
    csvOf([
      ['incident', 'date', 'time', 'address', 'nature', 'disposition', 'remarks'],
      [
        '22-30114',
        '2022-06-18',
        '01:20',
        lakeview,
        'Prostitution complaint',
        'Arrest',
        'Manager R. Tilden told of arrest in room 209',
      ],
      ['22-41877', '2022-09-02', '23:48', lakeview, 'Disturbance', 'Report', 'Two parties separated in lot'],
      [
        '23-08840',
        '2023-03-16',
        '10:05',
        lakeview,
        'Welfare check',
        'Unfounded',
        'Asked by mother. Desk said no such guest is here',
      ],
      [
        '23-29511',
        '2023-08-25',
        '02:31',
        lakeview,
        'Prostitution complaint',
        'Report',
        'Caller names second floor rear',
      ],
      [
        '24-11206',
        '2024-04-12',
        '06:50',
        lakeview,
        'Search warrant',
        'Arrest',
        'W. Corbin arrested in 214, one adult female brought to hospital',
      ],
    ]),
  )
  folder.write(
    `${base}/State v Corbin - docket.pdf`,
    await makePdf(
      { title: 'Docket', author: 'Clerk of the Superior Court', made: '2026-08-20', face: 'mono' },
      (pen) => {
        pen.title('Superior Court of Harmon County, Georgia', 'State v. Wade Corbin, No. 24-CR-0417')
        pen.table({
          widths: [80, 400],
          header: ['Date', 'Entry'],
          size: 8,
          rows: [
            ['04/12/2024', 'Arrest on warrant. Complaint filed.'],
            ['07/09/2024', 'Indictment: trafficking of persons for sexual servitude, one count.'],
            ['05/19/2025', 'Plea of guilty to the indictment.'],
            ['06/09/2025', 'Judgment and sentence. Fifteen years, eight to serve.'],
          ],
        })
        pen.heading('Grounds stated for the plea')
        pen.para(
          'The defendant kept an adult woman, M.R., in room 214 of a motel in Tarrow from November 5, 2022 to April 12, 2024.',
          9,
        )
        pen.para(
          'He posted advertisements of her on a website, kept the money paid for sex acts, and took her papers.',
          9,
        )
        pen.para('He threatened to have her child taken away and did not let her see a doctor.', 9)
      },
    ),
  )
}
