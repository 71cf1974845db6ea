import { decodeText, encodingNote, plainLines } from '../decode-text.ts'
import { nativePage, type Reader } from '../read-outcome.ts'
import { splitTranscript } from './split-transcript.ts'
import { testimonyOf } from './testimony.ts'
import { transcriptLabel } from './transcript-label.ts'

const mostNamed = 60

/**
 * A page of the reporter is a page; its line n is line n of the text, so that every passage has its page and line. What
 * stands outside the numbered lines follows after them.
 */
export const readTranscript: Reader = async (bytes) => {
  const letters = decodeText(bytes)
  const { text } = letters
  const found = splitTranscript(plainLines(text))
  const pages = found.map(({ number, lines, outside }, i) =>
    nativePage(i + 1, number === null ? null : transcriptLabel(number), [...lines, ...outside].join('\n')),
  )
  const { exhibits, witnesses, turns } = testimonyOf(
    found.map(({ number, lines }, i) => ({ page: number ?? i + 1, lines })),
  )
  const named = exhibits
    .slice(0, mostNamed)
    .map(({ name, at: [first] }) => `${name} (${first?.page ?? ''}:${first?.line ?? ''})`)
  const unnumbered = found.filter(({ number }) => number === null).length
  return {
    kind: 'read',
    pages,
    notes: [
      `A transcript: passages are cited by the reporter’s page and line. ${turns.filter(({ kind }) => kind === 'question').length} questions, ${turns.filter(({ kind }) => kind === 'answer').length} answers${witnesses.length > 0 ? `; sworn: ${witnesses.slice(0, 12).join(', ')}` : ''}.`,
      ...(named.length > 0
        ? [
            `Exhibits named, with the first place: ${named.join(', ')}${exhibits.length > mostNamed ? ` and ${exhibits.length - mostNamed} more` : ''}.`,
          ]
        : []),
      ...(unnumbered > 0
        ? [`${unnumbered} page(s) carry no number of the reporter; check their number before citing.`]
        : []),
      ...encodingNote(letters),
    ],
  }
}
