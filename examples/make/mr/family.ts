import type { Folder } from '../writers/folder.ts'
import { makePdf } from '../writers/pdf.ts'
import { makeWord } from '../writers/word.ts'
import { child, mother, mr } from './people.ts'

const base = '06 Death and estate'

async function writePapers(folder: Folder): Promise<void> {
  folder.write(
    `${base}/Death certificate.pdf`,
    await makePdf(
      { title: 'Certificate of death', author: 'Vital Records', made: '2025-01-29', face: 'serif' },
      (pen) => {
        pen.title('State of Georgia - Certificate of death', 'File number 2025-0000417 (invented)')
        pen.pairs([
          ['Name', mr.full],
          ['Born', mr.born],
          ['Residence', mr.address],
          ['Marital status', 'Never married'],
          ['Date of death', '01/18/2025'],
          ['Place of death', 'Tarrow Regional Hospital'],
          ['Immediate cause', 'Infection of the blood'],
          ['Due to', 'Chronic kidney disease, untreated infection'],
          ['Informant', `${mother.full}, mother`],
        ])
      },
    ),
  )
  folder.write(
    `${base}/Letters of administration.pdf`,
    await makePdf(
      { title: 'Letters of administration', author: 'Probate Court', made: '2025-09-22', face: 'serif' },
      (pen) => {
        pen.title('Probate Court of Harmon County, Georgia', `Estate of ${mr.full}, No. 25-P-0388`)
        pen.para(
          `Letters of administration are granted on September 22, 2025 to ${mother.full}, mother of the deceased.`,
        )
        pen.para('The deceased left no spouse and one child, who is a minor.')
        pen.para('The administrator may bring any claim that belongs to the estate.')
        pen.para('By order of the same day she is guardian of the minor child.')
      },
    ),
  )
  folder.write(
    `${base}/Birth certificate of the child.pdf`,
    await makePdf(
      { title: 'Certificate of live birth', author: 'Vital Records', made: '2018-07-12', face: 'serif' },
      (pen) => {
        pen.title('State of Georgia - Certificate of live birth')
        pen.pairs([
          ['Name of child', child.full],
          ['Born', child.born],
          ['Name of mother', mr.full],
          ['Name of father', 'not stated'],
        ])
      },
    ),
  )
  const invoice = `${base}/Funeral invoice.pdf`
  folder.write(
    invoice,
    await makePdf({ title: 'Invoice', author: 'Alder & Sons', made: '2025-01-27' }, (pen) => {
      pen.title('Alder & Sons Funeral Home, Tarrow', 'Invoice 1164 of January 27, 2025')
      pen.pairs([['Billed to', mother.full]])
      pen.table({
        widths: [360, 90],
        header: ['Service', 'Amount'],
        rows: [
          ['Professional services and chapel', '4,310.00'],
          ['Casket', '2,750.00'],
          ['Burial plot and opening', '2,800.00'],
        ],
        right: [1],
      })
      pen.pairs([['Total due, paid 02/03/2025', '9,860.00']])
    }),
  )
  folder.write('09 From the mother/Funeral invoice copy.pdf', folder.bytesOf(invoice))
}

export async function writeFamily(folder: Folder): Promise<void> {
  await writePapers(folder)
  folder.write(
    '07 Work/W-2 2021.pdf',
    await makePdf({ title: 'Wage and tax statement', author: 'Payroll', made: '2022-01-24' }, (pen) => {
      pen.title('Form W-2 Wage and tax statement 2021')
      pen.pairs([
        ["Employee's number", mr.socialSecurity],
        ['Employee', `${mr.full}, ${mr.address}`],
        ['Employer', 'Tarrow Laundry Services Inc.'],
        ['1 Wages', '23,418.00'],
        ['2 Federal tax', '1,204.00'],
      ])
    }),
  )
  folder.write(
    '01 Intake/Intake memo 2026-08-11.docx',
    await makeWord({ title: 'Intake memorandum - privileged', author: 'Intake', made: '2026-08-11' }, [
      {
        text: `Caller: ${mother.full}, mother and administrator of ${mr.full}, born ${mr.born}, last of ${mr.address}. Phone ${mother.shown}.`,
      },
      { heading: 'As told' },
      {
        text: `The daughter left home on November 5, 2022, for a job as a cleaner. Her child ${child.full}, born ${child.born}, stayed with the grandmother.`,
      },
      {
        text: 'The mother wrote to the motel in March 2023 and asked the police to look. The desk said that no such guest was there.',
      },
      {
        text: 'The daughter came home from the hospital in April 2024. She cooked for the child, took her to school and read to her each night.',
      },
      { heading: 'Persons and businesses' },
      {
        rows: [
          ['Name', 'Part as told'],
          ['Wade Corbin', 'promised the job, kept her, pleaded guilty'],
          ['Lakeview Suites LLC', 'runs the motel'],
          ['Roy Tilden', 'night manager, took money from Corbin'],
          ['Terrace Holdings LLC', 'owns the lot; nothing more is known'],
        ],
      },
    ]),
  )
}
