import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { PreservationLetter, PreservationLetters } from '../../casefile/views/letters-view.ts'
import { formatDay, formatWhen } from '../../words/date-words.ts'
import { roleWords } from '../../words/role-words.ts'
import { withoutTraces } from '../casebook/docx/without-traces.ts'
import { wordStyles } from '../casebook/docx/word-styles.ts'
import { printableText } from '../casebook/printable-text.ts'
import type { FinishedFile } from '../firewall/release/finished-text.ts'
import { recordsToKeep } from './kept-records.ts'

/** A letter for each party. What only counsel knows stands as `[needs: ...]`. */
export async function preservationFiles(value: PreservationLetters): Promise<readonly FinishedFile[]> {
  const files: FinishedFile[] = []
  for (const letter of value.letters) files.push({ name: letter.file, bytes: await letterDocx(letter, value) })
  return files
}

/** The sentences of a letter, a paragraph each; items of the list begin with a dash. */
export function letterText(letter: PreservationLetter, { madeOn, matterId }: PreservationLetters): readonly string[] {
  const { role, to, states, conduct } = letter
  const kind = roleWords[role]
  const time = conduct === null ? '[needs: the time in question]' : timeOf(conduct)
  const where = states.length === 0 ? '[needs: the state or place]' : states.join(', ')
  return [
    '[needs: name, address and telephone of the office]',
    formatDay(madeOn),
    `${to ?? `[needs: name of the ${kind}]`}\n[needs: address of its custodian of records or registered agent; how it is sent]`,
    `Preservation of evidence. Our file ${matterId ?? '[needs: number of the file]'}.`,
    'To whom it may concern:',
    `This office represents a person who was harmed by sex trafficking. Claims are expected that concern you as ${kind}, for events in ${where}, ${time}. You are asked to keep every document, recording, object and electronic record that may bear on them, wherever it is held, from now on and until you are told in writing that it is no longer needed.`,
    'Among these are:',
    ...recordsToKeep[role].map((record) => `- ${record};`),
    '- policies on how long each of these is kept, and records of what was deleted, overwritten or replaced, and when.',
    'Please stop every routine by which such records are deleted, overwritten, recycled or returned, also at vendors and service providers who hold them for you, and tell those who keep them. Records from a reasonable time before and after are included. Video and access records are often overwritten within weeks: they come first.',
    'To protect our client, no name stands in this letter. It will be given, with dates and places as far as they are known, once an agreement of confidentiality or a protective order is in place. Please do not try to find out or to reach our client or the family.',
    'Please confirm in writing within [needs: number of days] that these steps were taken, and name the person who holds the records. Nothing in this letter waives a right or a claim.',
    '[needs: signature and bar number of the responsible attorney]',
  ]
}

function timeOf({ from, to }: NonNullable<PreservationLetter['conduct']>): string {
  return from === to ? `in ${formatWhen(from)}` : `from ${formatWhen(from)} to ${formatWhen(to)}`
}

async function letterDocx(letter: PreservationLetter, letters: PreservationLetters): Promise<Uint8Array> {
  const paragraphs = letterText(letter, letters).map((text, i) => {
    const lines = printableText(text).split('\n')
    return new Paragraph({
      spacing: { after: text.startsWith('- ') ? 60 : 200 },
      ...(text.startsWith('- ') ? { indent: { left: 360, hanging: 180 } } : {}),
      children: lines.map((line, k) => new TextRun({ text: line, bold: i === 3, ...(k > 0 ? { break: 1 } : {}) })),
    })
  })
  const document = new Document({
    creator: 'Redress',
    lastModifiedBy: 'Redress',
    title: 'Preservation of evidence',
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 } },
        },
        children: paragraphs,
      },
    ],
  })
  return withoutTraces(await Packer.toBuffer(document))
}
