import type { Folder } from '../writers/folder.ts'
import { officeConvert } from '../writers/office.ts'
import { makePdf } from '../writers/pdf.ts'
import { makeWord } from '../writers/word.ts'
import { mr } from './people.ts'

const base = '05 Medical'

export async function writeMedical(folder: Folder): Promise<void> {
  folder.write(
    `${base}/Bill Tarrow Regional Hospital.pdf`,
    await makePdf({ title: 'Statement of account', author: 'Tarrow Regional Hospital', made: '2025-02-20' }, (pen) => {
      pen.title('Tarrow Regional Hospital', 'Statement of account TR-25-00771')
      pen.pairs([
        ['Patient', mr.full],
        ['Born', mr.born],
        ['Record number', mr.record],
      ])
      pen.table({
        widths: [130, 270, 90],
        header: ['Date', 'Service', 'Charge'],
        rows: [
          ['04/12/2024', 'Emergency visit and laboratory', '3,420.50'],
          ['05/17/2024', 'Kidney specialist, two visits', '1,180.00'],
          ['01/09/2025 - 01/18/2025', 'Intensive care, nine days', '48,310.00'],
        ],
        right: [2],
      })
      pen.pairs([
        ['Total billed', '52,910.50'],
        ['Paid by Medicaid', '21,480.00'],
      ])
    }),
  )
  folder.write(
    `${base}/Letter of Dr. Anand 2026-06-30.pdf`,
    await makePdf({ title: 'Letter', author: 'S. Anand, MD', made: '2026-06-30', face: 'serif' }, (pen) => {
      pen.title('Sunita Anand, MD', 'Nephrology, Tarrow, Georgia - June 30, 2026')
      pen.para(`Re: ${mr.full}, born ${mr.born}, record ${mr.record}`)
      pen.para('I treated this patient from May 17, 2024 until her death and have read her records.')
      pen.para(
        'Her kidney disease began with an infection in the spring of 2023 that was not treated for about a year.',
      )
      pen.para('She had fever and pain through that time by her own account, and the findings of April 2024 fit it.')
      pen.para('With care in May 2023 the infection would in all likelihood have been cured.')
      pen.para(
        'The infection of which she died on January 18, 2025 followed, to a reasonable degree of medical probability, from that long untreated illness.',
      )
      pen.para('She was awake and in pain for most of the first six days of her last stay in hospital.')
      pen.para('Sunita Anand, MD')
    }),
  )
  const letter = await makeWord({ title: 'Letter of the therapist', author: 'C. Whitlow, LCSW', made: '2024-11-06' }, [
    { text: `November 6, 2024. ${mr.short} was in my care from June 12, 2024, 14 sessions at 140.00.` },
    {
      text: 'She has a post-traumatic stress disorder. She told me of fear for her child as the reason why she did not run.',
    },
    { text: 'She sleeps little and speaks of the room, the stairs and the desk where nobody helped her.' },
    { text: 'Celia Whitlow, LCSW' },
  ])
  folder.write(`${base}/Letter of the therapist 2024-11-06.odt`, officeConvert(letter, 'docx', 'odt'))
}
