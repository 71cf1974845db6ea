/** What stands around a word on its page, as far as it says whether the word is a name. */
export interface WordsAround {
  /** As written. */
  readonly word: string
  /** Neighbours, as written; empty at the end of the passage. Nearest first. */
  readonly left: readonly [string, string]
  readonly right: readonly [string, string]
  /**
   * What an answer about the place is remembered by: the word on each side, and where one side has none the three words on the
   * other, because `price is` alone begins many a line.
   */
  readonly beside: { readonly left: string; readonly right: string }
  /** Signs between the word and its neighbours. */
  readonly gapLeft: string
  readonly gapRight: string
  /** The first word of a sentence, a line or a cell. */
  readonly first: boolean
  /** No capital but perhaps the first, and no end like a sentence's: a message typed on the way. */
  readonly careless: boolean
  readonly allCapitals: boolean
  /** Most words begin with a capital: a heading. */
  readonly heading: boolean
  /** The passage without line ends, for the person who is asked. */
  readonly passage: string
}

const reach = 120
const sentenceEnd = /[.!?…。](?=["'”’)\]]*\s)|\n\s*\n|[\u241e|;\t]/g
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|sr|sra|jr|st|mt|ft|no|vs|v|prof|hon|[b-pr-z])\.$/iu

/** `[12:04] Desk: `, `12:04 B: `: a message, however long its line. */
const messageBegins = /^\s*(?:\[[\d/.:,\sapmAPM-]{4,24}\]|\d{1,2}:\d{2}(?::\d{2})?\s)/
const messageWithin = /(?:^|\s)(?:\[[\d/.:,\sapmAPM-]{4,24}\]|\d{1,2}:\d{2})\s[^\n:]{1,24}:\s[^.!?\n]*$/

/** A line end is one of a wrapped paragraph where the line is long; short lines are messages, cells and headings. */
const lineBreaks = (text: string, at: number): boolean => {
  const start = text.lastIndexOf('\n', at - 1) + 1
  if (at - start < 60) return true
  const line = text.slice(start, at)
  return messageBegins.test(line) || messageWithin.test(line) || messageBegins.test(text.slice(at + 1, at + 30))
}

function passageStart(text: string, start: number): number {
  const from = Math.max(0, start - reach)
  const before = text.slice(from, start)
  let begin = from
  // The pattern keeps its place between uses.
  sentenceEnd.lastIndex = 0
  for (const end of before.matchAll(sentenceEnd)) {
    const at = from + end.index + end[0].length
    if (end[0] !== '.' || !abbreviation.test(text.slice(Math.max(0, at - 8), at))) begin = at
  }
  // Looked for within reach alone: a text without line ends would be gone through for each place.
  for (let at = before.indexOf('\n', begin - from); at >= 0; at = before.indexOf('\n', at + 1))
    if (lineBreaks(text, from + at)) begin = from + at + 1
  return begin
}

function passageEnd(text: string, end: number): number {
  const after = text.slice(end, end + reach)
  sentenceEnd.lastIndex = 0
  const stop = sentenceEnd.exec(`${after} `)
  let last = stop === null ? end + after.length : end + stop.index + (/[.!?…。;]/.test(stop[0]) ? 1 : 0)
  for (let at = after.indexOf('\n'); at >= 0 && end + at < last; at = after.indexOf('\n', at + 1))
    if (lineBreaks(text, end + at)) last = end + at
  return Math.min(last, end + after.length)
}

const someWords = /[\p{L}\p{N}'’&]+/gu
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** The passage in which a place stands, as a span of its text. */
export const passageAround = (
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } => ({
  start: passageStart(text, start),
  end: passageEnd(text, end),
})

const threeOf = (words: readonly RegExpExecArray[]): string => words.map(([word]) => word).join(' ')

export function wordsAround(text: string, start: number, end: number): WordsAround {
  const { start: from, end: to } = passageAround(text, start, end)
  const [before, word, after] = [text.slice(from, start), text.slice(start, end), text.slice(end, to)]
  // What a message begins with, its time and sender, is no part of what was said.
  const said = before.replace(/^[\s"'“‘([{<>*•\u2013-]*(?:\[?[\d/.:,\sapmAPM-]{4,24}\]?\s*)?(?:[^:\n]{1,30}:\s)?/u, '')
  const lefts = [...said.matchAll(someWords)]
  const rights = [...after.matchAll(someWords)]
  const lastLeft = lefts.at(-1)
  const firstRight = rights[0]
  const others = `${said} ${after}`
  const tokens = [...lefts, ...rights].map(([token]) => token).filter((token) => !/^\d/.test(token))
  const capitals = tokens.filter((token, i) => isCapital(token) && !(i === 0 && said !== '') && token !== 'I').length
  const ended = /[.!?;]["'”’)]*$/.test(text.slice(from, to).trimEnd()) || to - end >= reach
  const begun = isCapital(said.trim() === '' ? word : said.trim())
  const long = tokens.filter((token) => token.length > 3)
  return {
    word,
    left: [lastLeft?.[0] ?? '', lefts.at(-2)?.[0] ?? ''],
    right: [firstRight?.[0] ?? '', rights[1]?.[0] ?? ''],
    beside: {
      left: firstRight === undefined ? threeOf(lefts.slice(-3)) : (lastLeft?.[0] ?? ''),
      right: lastLeft === undefined ? threeOf(rights.slice(0, 3)) : (firstRight?.[0] ?? ''),
    },
    gapLeft: lastLeft === undefined ? said : said.slice(lastLeft.index + lastLeft[0].length),
    gapRight: firstRight === undefined ? after : after.slice(0, firstRight.index),
    first: lastLeft === undefined,
    careless: capitals === 0 && !(ended && begun) && others.length < 110,
    allCapitals: tokens.length > 0 && !/\p{Ll}/u.test(others + word),
    heading: long.length > 1 && !ended && long.every(isCapital),
    passage: text.slice(from, to).replace(/\s+/g, ' ').trim(),
  }
}
