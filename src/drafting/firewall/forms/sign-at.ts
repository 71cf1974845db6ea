/** The whole sign of which a unit of text is a part, for emoji and some letters take two; empty beyond the ends. */
export function signAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return ''
  const isSecond = code >= 0xdc00 && code <= 0xdfff && at > 0
  const whole = isSecond ? text.codePointAt(at - 1) : text.codePointAt(at)
  return whole === undefined || (isSecond && whole < 0x10000) ? text.charAt(at) : String.fromCodePoint(whole)
}

/** Whether a letter or a digit stands here: everything that judges where a word begins and ends asks this. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  return /[\p{L}\p{N}]/u.test(signAt(text, at))
}

type KindOfSign = 'latin' | 'styled' | 'symbol' | 'other'

/** Numbers in circles, trade marks, flags, small letters above the line: read as letters, though they are none of a word. */
export const symbolOfLetters =
  /[\p{No}\p{Nl}\u00aa\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2071\u207f\u2090-\u209c]|(?!\p{ASCII})\p{S}/u

function kindOf(sign: string): KindOfSign {
  const code = sign.codePointAt(0) ?? 0
  if (code < 128) return 'latin'
  if (code >= 0x1d400 && code <= 0x1d7ff) return 'styled'
  if (symbolOfLetters.test(sign)) return 'symbol'
  return /\p{Script=Latin}/u.test(sign) ? 'latin' : 'other'
}

/** Whether signs of two kinds stand at these places, as no one word is written: a Latin letter beside a Chinese one or a flag. */
export const kindChanges = (text: string, before: number, here: number): boolean =>
  before !== here && kindOf(signAt(text, before)) !== kindOf(signAt(text, here))
