import { apart } from './apart.ts'
import { numberInWords, wordNumber } from './number-words.ts'
import type { Find } from './suggestion-from.ts'

/** Thousands by commas with cents behind a point, or by points with cents behind a comma, as Spanish writes. */
const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?|\d{1,3}(?:\.\d{3})+,\d{2}|\d+(?:\.\d{1,2})?`
const scale = String.raw`(?:[ \u00a0]?(?<scale>(?i:million|billion|thousand|mill[oó]n(?:es)?|mil|mm|bn|[km]))(?![\p{L}\p{N}]))?`
const others = String.raw`(?![ \u00a0]?(?:MXN|CAD|AUD|NZD|HKD|SGD|COP|ARS|CLP|pesos?|euros?|pounds?)(?![\p{L}]))`
/** Neither digits nor letters go on where a sum ends: a part of another number is no sum. */
const ends = String.raw`(?![.,]?\d|[\p{L}_])`

const patterns: readonly RegExp[] = [
  String.raw`(?:(?<![\p{L}\p{N}$])(?:U\.?S\.?(?:D)?[ \u00a0]?)?\$|(?<![\p{L}\p{N}])USD)[ \u00a0]?(?<written>${amount})${scale}${ends}${others}`,
  String.raw`(?<![\p{L}\p{N}.,:$#/-])(?<written>${amount})${scale}[ \u00a0]?(?:\$|(?:US|U\.S\.)?[ \u00a0]?(?i:dollars?|d[oó]lares|bucks|USD|roses))(?![\p{L}\p{N}$])`,
].map((source) => new RegExp(source, 'gu'))
const inWords = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<written>${wordNumber})[ \u00a0-](?:dollars?|d[oó]lares|bucks)(?![\p{L}])`,
  'giu',
)

const scales: Readonly<Record<string, bigint>> = {
  ...{ k: 1_000n, thousand: 1_000n, mil: 1_000n },
  ...{
    m: 1_000_000n,
    mm: 1_000_000n,
    million: 1_000_000n,
    millón: 1_000_000n,
    millon: 1_000_000n,
    millones: 1_000_000n,
  },
  ...{ bn: 1_000_000_000n, billion: 1_000_000_000n },
}

/** Whole cents without floating point: `1,250.5` is 125050, and so is `1.250,50`. Null for more digits than a cent has. */
function centsOf(written: string, times: string): bigint | null {
  const byPoints = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(written)
  const [whole = '0', fraction = ''] = byPoints
    ? written.replaceAll('.', '').split(',')
    : written.replaceAll(',', '').split('.')
  const factor = scales[times.toLowerCase()] ?? 1n
  return (BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))) * factor
}

/** US dollars in any usual way of writing, in digits or words; the value is whole cents as digits. Right or nothing. */
export function findMoney(text: string): readonly Find[] {
  if (!/[$]|USD|d[oó]l+ar|bucks|roses/i.test(text)) return []
  const behind = /\d[ \u00a0]?\$|dollar|d[oó]lar|bucks|USD|roses/i.test(text)
  const digits = (behind ? patterns : patterns.slice(0, 1)).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Find[] => {
      const written = match.groups?.written ?? ''
      if (written === '' || written.length > 18) return []
      return sum(centsOf(written, match.groups?.scale ?? ''), match)
    }),
  )
  const words = [...(behind ? text.matchAll(inWords) : [])].flatMap((match): readonly Find[] => {
    const number = numberInWords(match.groups?.written ?? '')
    return sum(number === null ? null : BigInt(number) * 100n, match)
  })
  return apart([...digits, ...words])
}

const sum = (cents: bigint | null, { 0: whole, index }: RegExpExecArray): readonly Find[] =>
  cents !== null && cents > 0n
    ? [{ kind: 'money', value: String(cents), factor: null, start: index, end: index + whole.length }]
    : []
