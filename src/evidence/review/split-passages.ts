/** A stretch is no longer than this, and is ended at a line or a sentence that leaves it this long at least. */
export interface PassageLength {
  readonly longest: number
  readonly shortest: number
}

const ofReview: PassageLength = { longest: 1_200, shortest: 300 }

export interface PassageSpan {
  readonly start: number
  readonly end: number
}

/** A page in stretches of at most 1,200 characters, ended at a line or a sentence; what is white alone is left out. */
export function splitPassages(text: string, length = ofReview): readonly PassageSpan[] {
  const spans: PassageSpan[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= length.longest ? text.length : endOf(text, start, length)
    if (/\S/.test(text.slice(start, end))) spans.push({ start, end })
    start = end
  }
  return spans
}

function endOf(text: string, start: number, { longest, shortest }: PassageLength): number {
  const window = text.slice(start, start + longest)
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at >= shortest) return start + at + mark.length
  }
  // Not between the two halves of one character.
  const code = text.charCodeAt(start + longest - 1)
  return code >= 0xd800 && code <= 0xdbff ? start + longest - 1 : start + longest
}
