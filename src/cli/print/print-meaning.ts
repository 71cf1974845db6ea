import type { MeaningAnswer } from '../../casefile/evidence/meaning.ts'
import { counted } from '../../words/counting.ts'
import { meaningBounds } from '../../words/search/meaning-bounds.ts'
import { notSearchedInWords } from '../../words/search/not-searched.ts'
import { doubtLine } from './print-search.ts'
import { printableInLine } from './printable.ts'

/** Passages with the words that made them match, `asked > found`, and what the list cannot tell. */
export function printMeaning(answer: MeaningAnswer): string {
  const { hits, compared, leftOut, notSearched } = answer
  const left = notSearchedInWords(notSearched)
  const head =
    hits.length === 0
      ? `No passage is near enough, of ${counted(compared, 'passage')} compared.\n`
      : `The ${counted(hits.length, 'passage')} most alike, of ${compared.toLocaleString('en-US')} compared\n`
  const shown = hits.map(({ bates, page, path, doubtful, snippet, because, again }) => {
    const words = because.map(({ asked, found }) =>
      asked.toLowerCase() === found.toLowerCase() ? found : `${asked} > ${found}`,
    )
    const more = again > 0 ? `  the same words in ${counted(again, 'other place')}\n` : ''
    return `\n${bates} page ${page}  ${printableInLine(path)}\n${doubtLine(doubtful)}  ${printableInLine(snippet.replace(/\s+/g, ' ').trim())}\n  by: ${printableInLine(words.join(', '))}\n${more}`
  })
  return `${head}${shown.join('')}\n${meaningBounds(leftOut)}\n${left === null ? '' : `${left}\n`}`
}
