import type { Find } from './suggestion-from.ts'

const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?`
const pattern = new RegExp(
  String.raw`(?:(?:US)?\$|\bUSD)[ \u00a0]?(?<before>${amount})(?![\d,]*\d)(?:[ \u00a0]?(?<scale>million|billion|thousand|[kKmM])\b)?|(?<![\d.,$])(?<after>${amount})[ \u00a0](?:dollars|USD|roses)\b`,
  'g',
)

const scales: Readonly<Record<string, bigint>> = {
  k: 1000n,
  thousand: 1000n,
  m: 1_000_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
}

/** Whole cents without floating point: `1,250.5` is 125050. */
function centsOf(written: string, scale: string): bigint {
  const [whole = '0', fraction = ''] = written.replaceAll(',', '').split('.')
  return (BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))) * (scales[scale.toLowerCase()] ?? 1n)
}

/** US dollars in any usual way of writing; the value is whole cents as digits. */
export function findMoney(text: string): readonly Find[] {
  return [...text.matchAll(pattern)].flatMap((match): Find[] => {
    const written = match.groups?.before ?? match.groups?.after ?? ''
    if (written === '' || written.length > 18) return []
    const value = centsOf(written, match.groups?.scale ?? '')
    return value > 0n
      ? [{ kind: 'money', value: String(value), factor: null, start: match.index, end: match.index + match[0].length }]
      : []
  })
}
