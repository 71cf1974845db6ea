const named: Readonly<Record<string, string>> = {
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  quot: '"',
  amp: '&',
  nbsp: ' ',
  shy: '',
  period: '.',
  commat: '@',
  lowbar: '_',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  szlig: 'ss',
  aelig: 'ae',
  oelig: 'oe',
  oslash: 'o',
  aring: 'a',
  eth: 'd',
  thorn: 'th',
}
const withMark = /^([a-z])(?:acute|grave|circ|tilde|uml|cedil|caron|ring|slash)$/i

/** A sign that stands encoded within text: `&#39;` and `&iacute;` of pages, `%27` of links, `\u00ed` of data. */
const encoded = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});|(?:%[0-9a-f]{2})+|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\['"]/giu

/** Whether any may be there; most text has none. */
export const mayHoldEncoded = (text: string): boolean => /[&%\\]/.test(text)

export interface EncodedSign {
  readonly start: number
  readonly end: number
  /** What it stands for; never empty but for what shows nothing. */
  readonly sign: string
}

/** Every encoded sign of a text, from left to right. One that stands for nothing known is left as it is written. */
export function encodedSigns(text: string): readonly EncodedSign[] {
  return [...text.matchAll(encoded)].flatMap((match) => {
    const sign = decoded(match[0])
    return sign === null ? [] : [{ start: match.index, end: match.index + match[0].length, sign }]
  })
}

function decoded(written: string): string | null {
  if (written.startsWith('%')) {
    const text = Buffer.from(written.replaceAll('%', ''), 'hex').toString('utf8')
    return text.includes('\ufffd') ? null : text
  }
  if (/^\\[ux][0-9a-f]/i.test(written)) return fromCode(Number.parseInt(written.slice(2), 16))
  if (written.startsWith('\\')) return written.slice(1)
  const name = written.slice(1, -1)
  if (/^#x/i.test(name)) return fromCode(Number.parseInt(name.slice(2), 16))
  if (name.startsWith('#')) return fromCode(Number(name.slice(1)))
  return named[name.toLowerCase()] ?? withMark.exec(name)?.[1] ?? null
}

const fromCode = (code: number): string | null =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null
