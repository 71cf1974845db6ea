import type { ComparedDocuments, NearDuplicates } from '../../casefile/views/views.ts'
import { counted } from '../../words/counting.ts'
import { printable, printableInLine } from './printable.ts'

export function printDuplicates({ by, texts, total, groups }: NearDuplicates): string {
  const of = by === 'page' ? counted(texts, 'page') : counted(texts, 'document')
  if (total === 0) return `No two of ${of} have most of their words from one another.\n`
  const told = groups.map(({ members }) =>
    members
      .map(({ bates, page, path, similarity }, at) => {
        const place = page === null ? bates : `${bates} page ${page}`
        const near = at === 0 ? '' : similarity === 1 ? '  the same words' : `  ${Math.round(similarity * 100)} %`
        return `  ${place}  ${printableInLine(path)}${near}\n`
      })
      .join(''),
  )
  const left = total > groups.length ? `${counted(total - groups.length, 'smaller group')} not shown.\n` : ''
  return `${counted(total, 'group')} among ${of}\n\n${told.join('\n')}${left}See where two differ with \`redress compare\`.\n`
}

/** What both say as it stands; `[-only in the first-]` and `{+only in the second+}`. */
export function printComparison({ first, second, stretches }: ComparedDocuments): string {
  const text = stretches.map((one) =>
    one.in === 'both' ? one.text : one.in === 'first' ? `[-${one.text}-]` : `{+${one.text}+}`,
  )
  const head = `[-only in ${printableInLine(first)}-] {+only in ${printableInLine(second)}+}`
  return `${head}\n\n${printable(text.join(''))}\n`
}
