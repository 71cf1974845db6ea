const longest = 1_200
const shortest = 300

export interface PassageSpan {
  readonly start: number
  readonly end: number
}

/** A page in stretches of at most 1,200 characters, ended at a line or a sentence; what is white alone is left out. */
export function splitPassages(text: string): readonly PassageSpan[] {
  const spans: PassageSpan[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= longest ? text.length : endOf(text, start)
    if (/\S/.test(text.slice(start, end))) spans.push({ start, end })
    start = end
  }
  return spans
}

function endOf(text: string, start: number): number {
  const window = text.slice(start, start + longest)
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at >= shortest) return start + at + mark.length
  }
  // Not between the two halves of one character.
  const code = text.charCodeAt(start + longest - 1)
  return code >= 0xd800 && code <= 0xdbff ? start + longest - 1 : start + longest
}
