/** A run of signs that is text in another writing, such as base64; with what it says, in each way of reading it. */
export interface EncodedRun {
  readonly start: number
  readonly end: number
  readonly says: readonly string[]
}

const base64 = /[A-Za-z0-9+/_-]{8,}={0,2}/g
const hex = /(?<![0-9A-Za-z])(?:[0-9a-f]{2}[ :]?){5,200}(?![0-9A-Za-z])/gi
const base32 = /(?<![A-Za-z0-9])[A-Z2-7]{16,}={0,6}(?![A-Za-z0-9=])/g
/** Codes of letters as figures: `74 117 110 105 97`, `0x4a 0x75`, bits in eights. */
const codes =
  /(?<![\d.,])(?:\d{2,3}[ ,;]{1,2}){3,}\d{2,3}(?![\d.,])|(?:0x[0-9a-f]{2}[ ,;]{0,2}){4,}|(?<![01])(?:[01]{8}[ ,]?){4,}(?![01])/gi
const mayHoldCodes = /\d\d[ ,;]{1,2}\d{2,3}[ ,;]{1,2}\d\d|0x[0-9a-f]{2}|[01]{8}/i
const legible = /[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\t]/gu
const mayHoldRun = /[A-Za-z0-9+/_-]{8}|0x[0-9a-f]{2}|[0-9a-f]{2}[ :][0-9a-f]{2}[ :]|\d{2}[ ,;]{1,2}\d{2,3}[ ,;]/i

const isText = (decoded: string): boolean =>
  decoded !== '' &&
  !decoded.includes('\ufffd') &&
  (decoded.match(legible)?.length ?? 0) > decoded.length * 0.9 &&
  /\p{L}{2}|\d{3}/u.test(decoded)

/** A word, a number or a hash is no code; a short run is one only if it has what words have not. */
const mayBeBase64 = (run: string): boolean =>
  !/^[0-9a-f]+$/.test(run) &&
  (run.length < 12 ? /[a-z].*[A-Z].*\d|\d.*[A-Z]|[a-z][A-Z].*[a-z][A-Z]/.test(run) : true) &&
  /[A-Z]/.test(run)

/** Every run of base64 and of hexadecimal figures that holds legible text. */
export function encodedRuns(text: string): readonly EncodedRun[] {
  if (!mayHoldRun.test(text)) return []
  const found: EncodedRun[] = []
  const add = (start: number, run: string, bytes: Buffer): void => {
    const says = [bytes.toString('utf8'), bytes.toString('utf16le')].filter(isText)
    if (says.length > 0) found.push({ start, end: start + run.length, says })
  }
  for (const { 0: run, index } of text.matchAll(base64))
    if (mayBeBase64(run)) {
      // A name that hangs on a path or a scheme shifts the groups of four.
      add(index, run, Buffer.from(run, 'base64'))
      const last = run.slice(Math.max(run.lastIndexOf('/'), run.lastIndexOf('-'), run.lastIndexOf('_')) + 1)
      if (last.length !== run.length && last.length > 7 && mayBeBase64(last))
        add(index + run.length - last.length, last, Buffer.from(last, 'base64'))
    }
  for (const { 0: run, index } of text.matchAll(hex)) {
    const figures = run.replace(/[^0-9a-f]/gi, '')
    if (figures.length % 2 === 0 && /[a-f1-9]/i.test(figures)) add(index, run, Buffer.from(figures, 'hex'))
  }
  for (const { 0: run, index } of text.matchAll(base32)) add(index, run, fromBase32(run))
  if (mayHoldCodes.test(text)) for (const { 0: run, index } of text.matchAll(codes)) add(index, run, fromCodes(run))
  return found
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
function fromBase32(run: string): Buffer {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const sign of run.replace(/=+$/, '')) {
    bits = ((bits << 5) | alphabet.indexOf(sign)) & 0xfff
    held += 5
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return Buffer.from(bytes)
}

function fromCodes(run: string): Buffer {
  const base = /0x/i.test(run) ? 16 : /^[01 ,]+$/.test(run) ? 2 : 10
  const figures = base === 2 ? run.match(/[01]{8}/g) : run.match(base === 16 ? /(?<=0x)[0-9a-f]{2}/gi : /\d+/g)
  const numbers = (figures ?? []).map((one) => Number.parseInt(one, base))
  // Figures in a column are letters only if every one of them is.
  return numbers.every((one) => one === 32 || (one > 64 && one < 123)) ? Buffer.from(numbers) : Buffer.alloc(0)
}
