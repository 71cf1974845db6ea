import type { Folder } from '../writers/folder.ts'
import { officeConvert } from '../writers/office.ts'
import { makePdf } from '../writers/pdf.ts'
import { lockPdf } from '../writers/scan.ts'
import { makeWorkbook } from '../writers/sheet.ts'
import { makeWord } from '../writers/word.ts'
import { places } from './people.ts'
import { trainingDeck } from './training-deck.ts'

const houseRules: readonly string[] = [
  'Brightwater Lodging LLC has no tolerance for human trafficking on its premises.',
  'Staff who see signs of trafficking tell the manager, who calls the police.',
  'The course is taken once a year and the certificate is kept in the office.',
  'The poster with the national hotline number hangs at each desk.',
]

export async function writeStarlitePapers(folder: Folder): Promise<void> {
  const base = '02 Starlite Motor Inn'
  folder.write(
    `${base}/Statement of O. Fratt 2021-01-23.pdf`,
    await makePdf(
      { title: 'Statement of Owen Fratt', author: 'Brightwater Lodging LLC', made: '2021-01-23', face: 'serif' },
      (pen) => {
        pen.title('Incident statement of employee', 'Starlite Motor Inn, night of January 22 to 23, 2021')
        pen.para('My name is Owen Fratt. I had the desk from 10 pm to 6 am.')
        pen.para('The night was quiet. Nobody from 118 came to the desk.')
        pen.para('A guest in 120 phoned about noise at about 11:40 pm. I believe that it was a television.')
        pen.para('An officer called the desk at 11:55 pm and I told him that all was quiet.')
        pen.para('Written for the file at the request of D. Halvorsen.')
      },
    ),
  )
  const guest = await makeWord(
    { title: 'Statement of Walter Ives, guest in 120', author: 'W. Ives', made: '2021-01-25' },
    [
      {
        text: 'I was in room 120 on January 22, 2021. At about 11:30 pm I heard a young woman next door cry for help.',
      },
      { text: 'I called the desk and then the police. The clerk said that it was handled.' },
      { text: 'A little later I saw a girl without shoes walk to the office. A man in a gray car brought her back.' },
      { text: 'Signed January 25, 2021, Walter Ives.' },
    ],
  )
  folder.write(`${base}/Statement of W. Ives, room 120.rtf`, officeConvert(guest, 'docx', 'rtf'))

  const log = await makeWorkbook('D. Halvorsen', '2021-05-10', [
    {
      name: 'Incident log',
      widths: [12, 8, 70, 20],
      rows: [
        ['Date', 'Room', 'What happened', 'Action'],
        ['2020-06-29', '118', 'Visitors back door, eight in one shift', 'none'],
        ['2020-07-19', '214', 'Ice machine leak', 'repaired'],
        ['2020-08-23', '118', 'Guest in 117 asks to move away from 118, men knocking on the wrong door', 'moved guest'],
        ['2020-10-11', '105', 'Lost wallet, found in laundry', 'returned'],
        [
          '2020-11-08',
          '118',
          'Girl from 118 with a bruise on her face at the vending machine, would not talk',
          'DH: leave it',
        ],
        [
          '2020-12-20',
          '118',
          'Rusk shouting in the hallway, pulled the girl by the arm into the room',
          'asked to keep it down',
        ],
        ['2021-01-22', '118', 'Noise call from 120', 'see statement OF'],
        ['2021-02-13', '118', 'Rusk back in 118 after police Friday', 'per DH'],
        ['2021-04-02', '119', 'Two young women, same man, same visitors', 'none'],
      ],
    },
    {
      name: 'Housekeeping',
      widths: [12, 8, 60],
      rows: [
        ['Date', 'Room', 'Note of housekeeping'],
        ['2020-06-30', '118', 'First clean in two weeks. Condom wrappers in both bins, 20 towels on the floor'],
        ['2020-07-14', '118', 'Refused at the door by the man'],
        ['2020-11-12', '118', 'Refused. Asked for 15 towels and sheets'],
        ['2021-03-19', '118', 'Refused. Girl behind him was crying'],
      ],
    },
  ])
  folder.write(`${base}/Incident and housekeeping log.ods`, officeConvert(log, 'xlsx', 'ods'))

  folder.write(
    `${base}/Policy against trafficking, as posted.pdf`,
    await makePdf(
      { title: 'Policy against trafficking', author: 'Brightwater Lodging LLC', made: '2019-11-04' },
      (pen) => {
        pen.title('Policy against human trafficking', 'Brightwater Lodging LLC, in force from November 4, 2019')
        for (const line of houseRules) pen.para(line, 11)
        pen.para('Posted at: Starlite Motor Inn, Millrace Motor Lodge.')
      },
    ),
  )
  folder.write(`${base}/Staff course on trafficking.pptx`, trainingDeck())

  const privateFile = await makePdf(
    { title: 'Personnel file', author: 'Brightwater Lodging LLC', made: '2021-06-02' },
    (pen) => {
      pen.title('Personnel file: O. Fratt')
      pen.para('Dates of employment and written warnings.')
    },
  )
  folder.write(`${base}/HR file O. Fratt (locked).pdf`, lockPdf(privateFile, 'harlan-falls-hr'))

  const counter = await makePdf(
    { title: 'Counter notice', author: 'Brightwater Lodging LLC', made: '2021-02-15' },
    (pen) => {
      pen.title('Notice at the counter', `Starlite Motor Inn, ${places.starlite}`)
      pen.para('Weekly guests pay in cash before 11 am. Housekeeping on request only.')
      pen.para('Desk: no ID copies for guests on the manager list.')
    },
  )
  folder.write(`${base}/counter-notice.jpg`, counter)
  folder.write(`${base}/front-desk-voicemail-transcript.txt`, '')
  const audit = new Uint8Array(4096)
  audit.set(new TextEncoder().encode('KCAUDIT\u0001'))
  for (let i = 8; i < audit.length; i += 1) audit[i] = (i * 197 + (i >> 3) * 31) & 0xff
  folder.write(`${base}/keycard-audit.dat`, audit)
  const rates = await makeWord({ title: 'Rate sheet 2018', author: 'D. Halvorsen', made: '2018-04-01' }, [
    { text: 'Single 58, double 64, weekly on request.' },
  ])
  folder.write(`${base}/Rate sheet 2018.doc`, officeConvert(rates, 'docx', 'doc'))

  const spanish = await makeWord({ title: 'Declaración de Marisela Ortuño', author: 'M. Ortuño', made: '2026-05-11' }, [
    { text: 'Trabajé como camarera en el Starlite Motor Inn de marzo de 2019 a junio de 2021.' },
    { text: 'La gerente me dijo que no entrara en la habitación 118 y que no preguntara.' },
    { text: 'Vi a la muchacha llorar varias veces. Parecía una niña de escuela.' },
    {
      text: 'En noviembre de 2020 le dije a la gerente que había que llamar a la policía. Me contestó que perdería mi trabajo.',
    },
    { text: 'Harlan Falls, 11 de mayo de 2026.' },
  ])
  folder.write(`${base}/Declaración de Marisela Ortuño.docx`, spanish)
}
