import type { Folder } from '../writers/folder.ts'
import { makeMail } from '../writers/mail.ts'
import { officeConvert } from '../writers/office.ts'
import { makeWord } from '../writers/word.ts'
import { jd, mother } from './people.ts'

const base = '01 Intake'

const timeline = `# Timeline as told by the client

Written down by the paralegal on March 4, 2026, in the client's order of telling. Dates with a question mark are uncertain.

## Ohio

- June 10, 2020: Dale Rusk wrote to ${jd.nick} in an app. She told him that she was 16.
- June 12, 2020: he drove her to the Starlite. At the desk he said that she was his niece.
- June 2020: Tasha took her ID. She was told to see men in the room, up to eight a day.
- Summer 2020(?): the manager, Denise, joked with Dale at the door and took an envelope from him.
- January 22, 2021: she ran to the desk without shoes and asked Owen to call her mother. He called Dale instead.
- February to April 2021: Fridays at the Club Meridian, brought by Tasha. A man took her to a back room twice for money.
- May 2021: moved to the Millrace.

## Georgia

- October 3, 2021: driven to Tarrow. Dale kept her shoes and coat.
- August 19, 2022: Dale broke her arm. She asked the clerk for an ambulance.
- May 20, 2023: agents came at seven in the morning.

## What she is not sure of

- Whether anybody of the owner of the land was ever there.
- Whether the brand people saw her. A woman with a clipboard looked at her once in the fall of 2020.
`

export async function writeIntake(folder: Folder): Promise<void> {
  folder.write(
    `${base}/Intake memo 2026-02-17.docx`,
    await makeWord({ title: 'Intake memorandum - privileged', author: 'Intake', made: '2026-02-17' }, [
      {
        text: `Client: ${jd.full}, called ${jd.nick}, born ${jd.born}. Address: ${jd.address}. Phone (937) 555-0142, e-mail ${jd.mail}.`,
      },
      {
        text: `Contact person: her mother, ${mother.full}, ${mother.phone}. Do not leave voicemail.`,
        footnote: 'The client asks to be written to at the e-mail address only. Safe hours: 10 am to 2 pm.',
      },
      { heading: 'Summary' },
      { text: 'Client was recruited online in June 2020, at the age of 16, and was sold for sex until May 20, 2023.' },
      { text: 'Two motels of one operator in Harlan Falls, Ohio, then a motel in Tarrow, Georgia.' },
      {
        text: 'The trafficker was convicted in the Southern District of Ohio. Restitution was ordered and has hardly been paid.',
      },
      { heading: 'Persons and businesses' },
      {
        rows: [
          ['Name', 'Part as told'],
          ['Dale Rusk', 'recruited, drove, collected, threatened'],
          ['Tasha Quill', 'placed the ads, collected, not charged'],
          ['Gordon Pell', 'came to room 9 in July and August 2021'],
          ['Brightwater Lodging LLC', 'ran the Starlite and the Millrace'],
          ['Dogwood Court Hospitality Inc.', 'ran the motel in Georgia'],
        ],
      },
      { heading: 'Today' },
      {
        text: 'Client works part time in a grocery, lives with her mother, and sees a therapist every week. Sleep is poor. She wants to study.',
      },
    ]),
  )
  folder.write(`${base}/Timeline as told.md`, timeline)
  const retainer = await makeWord({ title: 'Engagement and fee agreement', author: 'Law office', made: '2026-02-24' }, [
    { clause: '1.', text: 'The fee is forty percent of the gross recovery, and nothing when there is no recovery.' },
    { clause: '2.', text: 'The office advances the costs. They are taken from the recovery after the fee.' },
    { clause: '3.', text: `Client: ${jd.short}. Signed February 24, 2026.` },
  ])
  folder.write(`${base}/Fee agreement.odt`, officeConvert(retainer, 'docx', 'odt'))
  folder.write(
    `${base}/2026-10-30 Offer of Brightwater.eml`,
    await makeMail({
      key: 'offer-2026-10-30',
      from: 'Ward Lindqvist <wlindqvist@defensefirm.example>',
      to: 'Records <records@lawoffice.example>',
      subject: 'FRE 408 - J.D. and Brightwater Lodging LLC',
      sent: '2026-10-30T16:15:00-04:00',
      text: 'Counsel,\n\nfor purposes of settlement only, Brightwater Lodging LLC offers $275,000.00 for a full release of it and of Kestrel Land Holdings LLC.\nThe liability policy has a limit of $1,000,000.00 per occurrence. The carrier reserves its rights.\nThe offer is open until December 31, 2026.\n\nWard Lindqvist',
    }),
  )
}
