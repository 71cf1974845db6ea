import { type EncodedSign, encodedSigns, mayHoldEncoded } from './readings/encoded-signs.ts'

/** Text made comparable, with the way back: `at[i]` is the place in the original where folded character i came from. */
export interface FoldedText {
  readonly original: string
  readonly text: string
  /** null when the original is plain ASCII and places are the same. */
  readonly at: readonly number[] | null
}

// Letters of other alphabets that look like Latin ones, and Latin letters that do not decompose.
const lookAlikes = new Map<string, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    α: 'a',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ı: 'i',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ø: 'o',
    ħ: 'h',
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    þ: 'th',
    ɑ: 'a',
    ɡ: 'g',
    ӏ: 'l',
    ѵ: 'v',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    օ: 'o',
    ո: 'n',
    ս: 'u',
    հ: 'h',
    յ: 'j',
  }),
)
// Letters with hooks, strokes and tails, and those of other alphabets that are drawn as Latin ones.
for (const [letters, latin] of [
  ['ɓƀƃ', 'b'],
  ['ƈȼϲ', 'c'],
  ['ɗƌȡɖ', 'd'],
  ['ɛɇҽ', 'e'],
  ['ƒғ', 'f'],
  ['ɠǥց', 'g'],
  ['ɦⱨ', 'h'],
  ['ɨɩɪ', 'i'],
  ['ɉȷϳ', 'j'],
  ['ƙⱪқҝ', 'k'],
  ['ɫɬɭƚⱡ', 'l'],
  ['ɱ', 'm'],
  ['ɲŋƞɳȵ', 'n'],
  ['ɵөɔ', 'o'],
  ['ƥ', 'p'],
  ['ʠɋզ', 'q'],
  ['ɍɽɾ', 'r'],
  ['ʂȿ', 's'],
  ['ƭʈŧⱦƫ', 't'],
  ['ʉʊ', 'u'],
  ['ʋⱱ', 'v'],
  ['ⱳ', 'w'],
  ['ƴɏүұ', 'y'],
  ['ƶȥʐʑⱬɀ', 'z'],
] as const)
  for (const letter of letters) lookAlikes.set(letter, latin)
// Alphabets of which people take letters for their shape alone: small capitals, Cherokee, Lisu.
for (const [letters, latin] of [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ꭺᏼꮯꭰꭼꮐꮋꭻꮶꮮꮇꮲꭱꮪꭲꮩꮃꮍꮓ', 'abcdeghjklmprstvwyz'],
  ['ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'abcdefghijklmnoprstuvwxyz'],
] as const)
  for (const [i, letter] of [...letters].entries()) lookAlikes.set(letter.toLowerCase(), latin.charAt(i))
// Letters in squares, in dark circles and squares, in brackets, and those that make flags: their alphabets stand in a row.
for (const first of [0x249c, 0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6])
  for (let i = 0; i < 26; i++) lookAlikes.set(String.fromCodePoint(first + i), String.fromCharCode(97 + i))
const dropped = /^[\p{M}\p{Cf}]+$/u
const dash = /^\p{Pd}$|^[\u2212\u2043]$/u
const quoteMark = /^[\u2018\u2019\u201a\u201b\u02bc\u02b9\u0060\u00b4\u2032]$/u
const lineEnd = /^[\r\u0085\u2028\u2029]$/u

/** Digits of other scripts as ours: their ten signs stand in a row, the first at a code that is told here. */
const digitZeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

function foldDigit(part: string): string | null {
  const code = part.codePointAt(0) ?? 0
  const zero = digitZeros.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? null : String(code - zero)
}

const remembered = new Map<string, string>()

/** The same few characters come again and again. */
function foldCharacter(character: string): string {
  const known = remembered.get(character)
  if (known !== undefined) return known
  const folded = foldOnce(character)
  if (remembered.size < 20_000) remembered.set(character, folded)
  return folded
}

function foldOnce(character: string): string {
  const shaped = lookAlikes.get(character)
  if (shaped !== undefined && character.charCodeAt(0) > 0x2000) return shaped
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (dropped.test(part)) continue
    if (lineEnd.test(part)) folded += '\n'
    else if (dash.test(part)) folded += '-'
    else if (quoteMark.test(part)) folded += "'"
    else folded += lookAlikes.get(part) ?? foldDigit(part) ?? part
  }
  return folded
}

const asciiOnly = /^\p{ASCII}*$/u

/**
 * Lower case, no diacritics, no invisible characters, one kind of dash and quote; full-width and look-alike letters as Latin,
 * and what pages, links and data write encoded as what it stands for.
 */
export function foldText(original: string): FoldedText {
  const signs = mayHoldEncoded(original) ? encodedSigns(original) : []
  if (signs.length === 0 && asciiOnly.test(original)) return { original, text: original.toLowerCase(), at: null }
  return foldWith(original, signs)
}

/** The text with these signs, from left to right, read as what they stand for. */
export function foldWith(original: string, signs: readonly EncodedSign[]): FoldedText {
  const at: number[] = []
  let text = ''
  const add = (folded: string, place: number): void => {
    for (let i = 0; i < folded.length; i++) at.push(place)
    text += folded
  }
  const addPlain = (from: number, to: number): void => {
    let place = from
    for (const character of from === 0 && to === original.length ? original : original.slice(from, to)) {
      add(character.length === 1 && character <= '\u007f' ? character.toLowerCase() : foldCharacter(character), place)
      place += character.length
    }
  }
  let from = 0
  for (const { start, end, sign } of signs) {
    addPlain(from, start)
    add([...sign].map(foldCharacter).join(''), start)
    from = end
  }
  addPlain(from, original.length)
  return { original, text, at }
}

/**
 * The span of the original that a span of folded characters came from, invisible characters and marks behind it included.
 * What stands encoded in one run came from one place, and is taken whole.
 */
export function originalSpan(folded: FoldedText, start: number, end: number): readonly [number, number] {
  const { at } = folded
  if (at === null) return [start, end]
  let behind = end
  while (behind > start && behind < at.length && at[behind] === at[end - 1]) behind++
  return [at[start] ?? 0, at[behind] ?? folded.original.length]
}
