/** A page of a transcript as the reporter numbered it. */
export interface TranscriptPage {
  /** The reporter's number; null where none was found. */
  readonly number: number | null
  /** `lines[0]` is line 1; a line that the page does not have is empty. */
  readonly lines: readonly string[]
  /** What stands outside the numbered lines: running heads, the name of the reporter. */
  readonly outside: readonly string[]
}

interface Growing {
  number: number | null
  readonly lines: string[]
  readonly outside: string[]
}

/** Reporters write 25 lines a page, some 24 to 30. */
const mostLines = 32
const numbered =
  /^\s{0,16}(?:(?<page>\d{1,5})[:.](?=\d{1,2}(?:\s|$)))?(?<line>\d{1,2})(?:(?:\s+|:\s*)(?<said>\S.*)|\s*)$/
const heading = /^\s*(?:(?:page|pg\.?)\s+(?<named>\d{1,5})(?:\s+of\s+\d+)?|(?<bare>\d{1,5}))\s*$/i

const numberOf = (line: string): number | null => {
  const found = heading.exec(line)?.groups
  return found ? Number(found.named ?? found.bare) : null
}

class Splitter {
  readonly pages: Growing[] = []
  /** Numbers that stood between two pages, until it is known to which they belong. */
  #between: number | null = null
  #outside: string[] = []
  /** Whether the number of a page stands above it; told by the first page. */
  #above: boolean | null = null

  get #now(): Growing | undefined {
    return this.pages.at(-1)
  }

  feed(line: string): void {
    if (line.trim() === '') return
    const last = this.#now?.lines.length ?? 0
    const found = numbered.exec(line)?.groups
    const n = found ? Number(found.line) : 0
    const bare = found !== undefined && found.said === undefined
    if (found && n === last + 1 && last > 0 && n <= mostLines) this.#now?.lines.push(found.said ?? '')
    else if (
      found &&
      n === 1 &&
      !(bare && last === 0 && this.pages.length === 0 && this.#between === null && this.#lookAlone(line))
    )
      this.#begin(found.page === undefined ? null : Number(found.page), found.said ?? '')
    else this.#apart(line, last)
  }

  /** The number of the first page may be 1 and stand alone above it, as the first line may be empty. */
  #lookAlone(line: string): boolean {
    return /^\s{20,}\d\s*$/.test(line)
  }

  #begin(named: number | null, said: string): void {
    if (this.#above === null) this.#above = this.#between !== null || named !== null
    const before = this.#now
    if (this.#above === false && before !== undefined && this.#between !== null) before.number = this.#between
    const previous = before?.number ?? null
    const number = named ?? (this.#above ? (this.#between ?? (previous === null ? null : previous + 1)) : null)
    this.pages.push({ number, lines: [said], outside: this.#outside })
    this.#between = null
    this.#outside = []
  }

  #apart(line: string, last: number): void {
    const number = numberOf(line)
    if (number !== null && (last === 0 || last >= 10)) this.#between = number
    else if (this.#now === undefined || this.#between !== null) this.#outside.push(line.trim())
    else this.#now.outside.push(line.trim())
  }

  end(): readonly TranscriptPage[] {
    const final = this.#now
    if (final === undefined) return []
    if (this.#above === false && this.#between !== null) final.number = this.#between
    final.outside.push(...this.#outside)
    return this.pages
  }
}

/** Pages by the reporter's numbers of lines: a line 1 begins a page. No line of the text is left out. */
export function splitTranscript(text: string): readonly TranscriptPage[] {
  const splitter = new Splitter()
  for (const line of text.split(/\r\n|[\r\n\f]/)) splitter.feed(line)
  return splitter.end()
}

const said =
  /^\s*(?:Q|A)[.:]?\s|^\s*(?:THE (?:WITNESS|COURT)|(?:MR|MS|MRS)\. [A-Z' -]+):|\bEXAMINATION\b|\bDEPOSITION\b|\bPROCEEDINGS\b|\bTRANSCRIPT\b/

/** Whether most of a text stands in numbered lines of pages of twenty lines and more, and people speak in it. */
export function isTranscript(text: string): boolean {
  const pages = splitTranscript(text)
  const full = pages.filter(({ lines }) => lines.length >= 20)
  if (full.length === 0) return false
  const lines = pages.flatMap((page) => page.lines).filter((line) => line !== '')
  const all = text.split(/\r\n|[\r\n\f]/).filter((line) => line.trim() !== '').length
  const counted = pages.reduce((sum, page) => sum + page.lines.length, 0)
  return counted >= all * 0.6 && lines.filter((line) => said.test(line)).length >= 3
}
