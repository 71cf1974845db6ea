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
  const named = exhibits.slice(0, mostNamed).map(({ name, at: [first] }) => ({
    ...{ name, page: first?.page ?? null, line: first?.line ?? null },
  }))
  const unnumbered = found.filter(({ number }) => number === null).length
  return {
    kind: 'read',
    pages,
    notes: [
      {
        is: 'testimony',
        questions: turns.filter(({ kind }) => kind === 'question').length,
        answers: turns.filter(({ kind }) => kind === 'answer').length,
        sworn: witnesses.slice(0, 12),
      },
      ...(named.length > 0
        ? [{ is: 'exhibits-named', exhibits: named, more: exhibits.length - named.length } as const]
        : []),
      ...(unnumbered > 0 ? [{ is: 'pages-unnumbered', pages: unnumbered } as const] : []),
      ...encodingNote(letters),
    ],
  }
}
