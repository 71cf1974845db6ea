import { analyse } from 'chardet'
import { type GuessedEncoding, guessedEncodings } from '../casefile/evidence/document-note.ts'

/** An encoding, and the next likeliest where there is one. */
export interface EncodingGuess {
  readonly label: GuessedEncoding
  readonly runnerUp: GuessedEncoding | null
}

const known: ReadonlyMap<string, GuessedEncoding> = new Map(guessedEncodings.map((one) => [one, one]))

/** The Windows pages hold what the ISO ones do and the marks that programs really write. */
const windows: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
}

const sampleBytes = 65_536
/** Fewer letters beyond ASCII than this tell nothing: they are taken for Western ones, as most files are. */
const fewest = 6

/** The stretch that says most: from a little before the first letter beyond ASCII. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, bytes.lastIndexOf(0x0a, first) + 1)
  return bytes.subarray(from, from + sampleBytes)
}

/** Whether the bytes are possible in the encoding; a character cut at the end of the sample does not count. */
function fits(label: string, part: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(part, { stream: true })
    return true
  } catch {
    return false
  }
}

const doubleByte = new Set(['shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp'])

/** In which encoding bytes that are no UTF-8 are most likely written, by how often its letters and their pairs occur. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const part = tellingPart(bytes)
  const beyond = part.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0)
  const ranked = new Map<GuessedEncoding, number>()
  for (const { name, confidence } of analyse(part)) {
    const label = known.get(windows[name.toLowerCase()] ?? name.toLowerCase())
    if (label === undefined) continue
    // Where every letter is a pair, a score below this only says that the pairs are possible.
    const unlikely = confidence < (doubleByte.has(label) ? 11 : 1)
    if (unlikely || ranked.has(label) || !fits(label, part)) continue
    ranked.set(label, confidence)
  }
  const order = [...ranked].sort(([, a], [, b]) => b - a).map(([label]) => label)
  const [best] = order
  if (beyond < fewest && best !== undefined && (ranked.get(best) ?? 0) < 90)
    return { label: 'windows-1252', runnerUp: order.find((label) => label !== 'windows-1252') ?? null }
  return { label: best ?? 'windows-1252', runnerUp: order[1] ?? null }
}

/** Letters, digits and marks that texts are made of; what no text holds speaks against an encoding. */
const usual = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}\r\n\t]/u

/**
 * UTF-16 without a mark at its begin. In Western texts every second byte is zero; in others only spaces, digits and line
 * ends have one, so both orders are tried and the text must be made of usual letters.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 4096))
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even += 1
    if (sample[i + 1] === 0) odd += 1
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  if (bytes.length % 2 !== 0 || even + odd === 0) return null
  const [likely] = (['utf-16le', 'utf-16be'] as const)
    .map((label) => ({ label, letters: [...new TextDecoder(label).decode(sample, { stream: true })] }))
    .filter(({ letters }) => letters.filter((letter) => !usual.test(letter)).length <= letters.length * 0.01)
    .map(({ label, letters }) => ({ label, plain: letters.filter((letter) => letter <= '~').length }))
    .sort((a, b) => b.plain - a.plain)
  return likely !== undefined && likely.plain > 0 ? likely.label : null
}
