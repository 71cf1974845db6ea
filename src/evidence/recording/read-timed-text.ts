import { decodeText, encodingNote } from '../decode-text.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { parseTimedText, stamp, type TimedLine } from './timed-text.ts'

const secondsOnPage = 300

/** Five minutes a page, called by their first and last time; every line keeps its own. */
export function timedPages(lines: readonly TimedLine[]): readonly ReadPage[] {
  const stretches = Map.groupBy(lines, ({ from }) => Math.floor(from / secondsOnPage))
  return [...stretches.values()].map((own, at) => {
    const [first, last] = [own[0]?.from ?? 0, own.at(-1)?.from ?? 0]
    const label = stamp(first) === stamp(last) ? stamp(first) : `${stamp(first)} to ${stamp(last)}`
    return nativePage(at + 1, label, own.map(({ text }) => text).join('\n'))
  })
}

/** What is said in a recording, pinned to its seconds: typed by a person, or the subtitles that came with it. */
export const readTimedText: Reader = async (bytes) => {
  const letters = decodeText(bytes)
  const parsed = parseTimedText(letters.text)
  if (parsed.kind === 'not-timed')
    return {
      kind: 'read',
      pages: [nativePage(1, null, letters.text)],
      notes: [{ is: 'times-broken', line: parsed.line }, ...encodingNote(letters)],
    }
  const last = parsed.lines.at(-1)?.from ?? 0
  return {
    kind: 'read',
    pages: timedPages(parsed.lines),
    notes: [{ is: 'timed', until: stamp(last) }, ...encodingNote(letters)],
  }
}
