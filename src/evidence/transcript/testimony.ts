/** A place in a transcript, as courts cite it. */
export interface TranscriptPlace {
  readonly page: number
  readonly line: number
}

export interface Turn {
  /** `question` and `answer` are marked so by the reporter; everything else that somebody says is `colloquy`. */
  readonly kind: 'question' | 'answer' | 'colloquy'
  /** Who speaks, as the transcript names them; null where it does not. */
  readonly speaker: string | null
  readonly from: TranscriptPlace
  readonly to: TranscriptPlace
  readonly text: string
}

export interface Testimony {
  readonly turns: readonly Turn[]
  /** Each exhibit that is named, with the places where it is. */
  readonly exhibits: readonly { readonly name: string; readonly at: readonly TranscriptPlace[] }[]
  readonly witnesses: readonly string[]
}

export interface NumberedPage {
  readonly page: number
  readonly lines: readonly string[]
}

const answerOrQuestion = /^\s*(?<mark>[QA])(?:[.:]\s*|\s+)(?<said>\S.*)$/
const colloquy =
  /^\s*(?<who>THE (?:WITNESS|COURT|COURT REPORTER|REPORTER|CLERK|INTERPRETER|VIDEOGRAPHER|DEPONENT|BAILIFF)|(?:MR|MS|MRS|DR)\. [A-Z][A-Z' .-]+):\s*(?<said>.*)$/
const examiner = /^\s*BY (?<who>(?:MR|MS|MRS)\. [A-Z][A-Z' .-]+?):?\s*$/
const examination =
  /^\s*(?:(?:DIRECT|CROSS|REDIRECT|RECROSS|FURTHER|RE-?DIRECT|RE-?CROSS)[- ]*)*EXAMINATION\s*(?:BY .*|\(.*|-+.*)?$/
const sworn = /^\s*(?<who>[A-Z][A-Z'. -]{3,60}),\s*(?:having|called|being|was)\b/
const exhibit =
  /\b(?:(?:Plaintiff|Defendant|Government|Joint|Deposition|Court|State)(?:'s|s'|’s|s’)? )?(?:Exhibits?|Exh?\.)\s+(?:No\.?\s+|Number\s+)?(?<mark>[A-Z]{0,3}-?\d{1,5}[A-Z]?|[A-Z]{1,2})\b/gi

interface Open {
  kind: Turn['kind']
  speaker: string | null
  from: TranscriptPlace
  to: TranscriptPlace
  text: string[]
}

/** What the line begins, or null where it carries on. */
function begins(
  line: string,
  asking: string | null,
  witness: string | null,
): { kind: Turn['kind']; speaker: string | null; said: string } | null {
  const marked = answerOrQuestion.exec(line)?.groups
  if (marked)
    return marked.mark === 'Q'
      ? { kind: 'question', speaker: asking, said: marked.said ?? '' }
      : { kind: 'answer', speaker: witness, said: marked.said ?? '' }
  const spoken = colloquy.exec(line)?.groups
  if (!spoken) return null
  const who = spoken.who ?? null
  return {
    kind: 'colloquy',
    speaker: who === 'THE WITNESS' || who === 'THE DEPONENT' ? (witness ?? who) : who,
    said: spoken.said ?? '',
  }
}

function exhibitsOf(pages: readonly NumberedPage[]): Testimony['exhibits'] {
  const found = new Map<string, TranscriptPlace[]>()
  for (const { page, lines } of pages)
    lines.forEach((line, i) => {
      // A name may be cut by the end of its line.
      const next = lines[i + 1] ?? ''
      for (const match of `${line} ${next.trim()}`.matchAll(exhibit)) {
        if (match.index >= line.length) continue
        const name = (match.groups?.mark ?? '').toUpperCase()
        const places = found.get(name)
        if (places) places.push({ page, line: i + 1 })
        else found.set(name, [{ page, line: i + 1 }])
      }
    })
  return [...found].map(([name, at]) => ({ name, at }))
}

/** Who says what, from which line to which; the names of who asks and who answers are carried over pages. */
export function testimonyOf(pages: readonly NumberedPage[]): Testimony {
  const turns: Turn[] = []
  const witnesses: string[] = []
  let asking: string | null = null
  let witness: string | null = null
  let open: Open | null = null
  const close = (): void => {
    if (open !== null) turns.push({ ...open, text: open.text.join(' ').replace(/\s+/g, ' ').trim() })
    open = null
  }
  for (const { page, lines } of pages) {
    for (const [i, line] of lines.entries()) {
      const place = { page, line: i + 1 }
      if (line.trim() === '') continue
      const oath = sworn.exec(line)?.groups?.who
      const asks = examiner.exec(line)?.groups?.who
      if (oath !== undefined) {
        close()
        witness = oath.trim()
        if (!witnesses.includes(witness)) witnesses.push(witness)
      } else if (asks !== undefined) {
        close()
        asking = asks
      } else if (examination.test(line)) close()
      else {
        const begun = begins(line, asking, witness)
        if (begun !== null) {
          close()
          open = { kind: begun.kind, speaker: begun.speaker, from: place, to: place, text: [begun.said] }
        } else if (open !== null) {
          open.text.push(line.trim())
          open.to = place
        }
      }
    }
  }
  close()
  return { turns, exhibits: exhibitsOf(pages), witnesses }
}

/** `12:7` or `12:7-9` or `12:24-13:2`, after the manner of the Bluebook (B17.1.2). */
export function citeOf(from: TranscriptPlace, to: TranscriptPlace): string {
  const start = `${from.page}:${from.line}`
  if (from.page !== to.page) return `${start}-${to.page}:${to.line}`
  return from.line === to.line ? start : `${start}-${to.line}`
}
