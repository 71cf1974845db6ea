import type { Folder } from '../writers/folder.ts'
import { makePdf } from '../writers/pdf.ts'
import { jd, places } from './people.ts'

const base = '06 Police and courts'

async function report(): Promise<Uint8Array> {
  return await makePdf(
    {
      title: 'Offense report 21-08814',
      author: 'Harlan Falls Police Department',
      made: '2021-08-17',
      footer: 'HFPD 21-08814',
    },
    (pen) => {
      pen.title(
        'Harlan Falls Police Department - offense report 21-08814',
        `Soliciting. August 14, 2021, 23:15. ${places.millrace}`,
      )
      pen.columns(2)
      pen.heading('Persons')
      pen.para('Arrested: Gordon Pell, 47, of Harlan Falls. Phone (937) 555-0176.', 9)
      pen.para('Witness: night clerk, Millrace Motor Lodge.', 9)
      pen.para(`Other: female who gave the name ${jd.ad} and the age of 19. No identification.`, 9)
      pen.heading('Narrative')
      const words = [
        'Officers Brandt and Osei watched the rear row of the lodge after complaints of heavy traffic.',
        'At 23:02 a man later identified as Pell parked by room 9, used his phone, and was let in by a young female.',
        'He left after 25 minutes. Officers stopped him at his car.',
        'Pell said that he paid 150 dollars. He said he had been there in July as well.',
        'Pell said that she looked young to him but that he did not ask.',
        'Officers spoke with the female at the door. She said that she was fine and did not need help.',
        'She kept looking at a gray Charger with plate HKR 4471 that stood at the end of the row.',
        'The driver, Dale Rusk, said that he is her uncle. He answered most questions put to her.',
        'The clerk said that Mr. Rusk has 7 and 9 and has always paid in cash.',
        'The clerk said that the manager had told him not to bother that end.',
        'No further contact was made with the female that night.',
      ]
      for (const [i, line] of words.entries()) {
        if (i === 6) pen.nextColumn()
        pen.para(line, 9)
      }
      pen.heading('Property')
      pen.para(
        'One mobile phone of Pell, held. Text messages with (937) 555-0187 seen in plain view, the number of an online advertisement.',
        9,
      )
      pen.heading('Disposition')
      pen.para(
        'Pell cited and released. Referred to the municipal prosecutor. Copy to the human trafficking task force.',
        9,
      )
      pen.heading('Supplement, August 16, 2021')
      pen.para(
        'Detective Lang: the advertisement uses the name of the female and was posted again on August 15. The number was bought at a drugstore with cash.',
        9,
      )
      pen.para(
        'Detective Lang called the general manager, Denise Halvorsen, and told her that a girl in 7 or 9 may be a minor.',
        9,
      )
      pen.para('Halvorsen said that she would look into it. No call back as of this date.', 9)
      pen.columns(1)
    },
  )
}

async function judgment(): Promise<Uint8Array> {
  return await makePdf(
    {
      title: 'Judgment in a criminal case',
      author: 'Clerk, S.D. Ohio',
      made: '2025-02-10',
      face: 'serif',
      footer: 'United States v. Rusk, judgment',
    },
    (pen) => {
      pen.title(
        'UNITED STATES DISTRICT COURT, SOUTHERN DISTRICT OF OHIO',
        'United States of America v. Dale Rusk, No. 3:23-cr-09917',
      )
      pen.heading('JUDGMENT IN A CRIMINAL CASE')
      pen.para(
        'The defendant pleaded guilty on October 3, 2024 to count one of the indictment, sex trafficking of a minor and by force, fraud or coercion, 18 U.S.C. 1591(a)(1), (b)(1) and (b)(2).',
      )
      pen.para('Offense ended: May 20, 2023. Judgment imposed: February 10, 2025.')
      pen.para('The defendant is committed to prison for a term of 240 months.')
      pen.para(
        'On release the defendant is on supervised release for 10 years. The special assessment is $100.00 and $5,000.00 under 18 U.S.C. 3014.',
      )
      pen.para(
        'Counts two to four are dismissed on the motion of the United States. The time to appeal ended without an appeal.',
      )
      pen.heading('RESTITUTION')
      pen.para('The defendant must pay restitution of $386,450.00 to Minor Victim 1 under 18 U.S.C. 1593.')
      pen.para(
        'The sum is made up of $318,000.00 as the gross income of the defendant from her services, and $68,450.00 as losses.',
      )
      pen.gap(16)
      pen.para('Hon. Miriam T. Oldcastle, United States District Judge. Entered February 10, 2025.')
    },
  )
}

async function plea(): Promise<Uint8Array> {
  return await makePdf(
    {
      title: 'Plea agreement and statement of facts',
      author: 'U.S. Attorney, S.D. Ohio',
      made: '2024-10-03',
      face: 'serif',
      footer: 'United States v. Rusk, plea agreement',
    },
    (pen) => {
      pen.title('PLEA AGREEMENT', 'United States v. Rusk, No. 3:23-cr-09917, filed October 3, 2024')
      pen.para('1. A criminal complaint was filed on May 22, 2023 and an indictment was returned on June 14, 2023.')
      pen.para('2. The defendant pleads guilty to count one. Counts two to four will be dismissed at sentencing.')
      pen.heading('STATEMENT OF FACTS')
      pen.para(
        '3. In June 2020 the defendant met Minor Victim 1, then 16, through a social media application and offered her a place to stay.',
      )
      pen.para(
        '4. From June 12, 2020 the defendant kept Minor Victim 1 in motel rooms that he rented in Harlan Falls, Ohio, at the Starlite Motor Inn and later at the Millrace Motor Lodge.',
      )
      pen.para('5. The defendant knew that Minor Victim 1 was under 18. She told him her age on the first day.')
      pen.para(
        '6. The defendant advertised Minor Victim 1 on the website PostBoard and caused her to engage in commercial sex acts for his profit.',
      )
      pen.para(
        '7. The defendant took her identification and telephone, told her that she owed him for the rooms, threatened her family, and hurt her when she did not earn the sum that he set.',
      )
      pen.para(
        '8. In October 2021 the defendant drove Minor Victim 1 from Ohio to Tarrow, Georgia, and kept her at the Dogwood Court Motel until May 20, 2023.',
      )
      pen.para('9. The defendant kept all of the money, about $318,000 over the whole time.')
      pen.para('10. An associate, T.Q., collected money and placed advertisements. No charges are pending against T.Q.')
    },
  )
}

async function pellRecord(): Promise<Uint8Array> {
  return await makePdf(
    {
      title: 'Docket 21CRB02217',
      author: 'Harlan Falls Municipal Court',
      made: '2026-04-22',
      face: 'mono',
      footer: 'Certified copy',
    },
    (pen) => {
      pen.title('HARLAN FALLS MUNICIPAL COURT', 'City of Harlan Falls v. Gordon Pell, 21CRB02217')
      pen.table({
        widths: [90, 400],
        header: ['Date', 'Entry'],
        size: 8,
        rows: [
          ['08/16/2021', 'Complaint filed: soliciting, report 21-08814'],
          ['09/07/2021', 'Arraignment. Defendant appears with counsel'],
          ['10/05/2021', 'Plea of no contest to soliciting. Found guilty'],
          ['10/05/2021', 'Fine $250.00 and costs. 12 months of probation'],
          ['10/12/2022', 'Probation ended'],
        ],
      })
    },
  )
}

export async function writeCourtPapers(folder: Folder): Promise<void> {
  folder.write(`${base}/HFPD report 21-08814.pdf`, await report())
  folder.write(`${base}/US v Rusk - judgment 2025-02-10.pdf`, await judgment())
  folder.write(`${base}/US v Rusk - plea agreement 2024-10-03.pdf`, await plea())
  folder.write(`${base}/Pell - municipal docket.pdf`, await pellRecord())
  const list = await makePdf(
    { title: 'Exhibit list', author: 'U.S. Attorney, S.D. Ohio', made: '2024-09-02' },
    (pen) => {
      pen.title('Government exhibit list', 'United States v. Rusk')
      pen.table({
        widths: [60, 380],
        rows: Array.from({ length: 120 }, (_, i) => [`GX-${i + 1}`, `Record ${i + 1} of the motels and telephones`]),
      })
    },
  )
  folder.write(`${base}/Government exhibit list (cut off).pdf`, list.slice(0, Math.floor(list.length * 0.45)))
}
