import type { SavedSearchList, SearchAnswer, SearchFacets, TermReport, WatchNews } from '../../casefile/views/views.ts'
import type { ExportedSearch } from '../../desk/search/export-search.ts'
import { counted } from '../../words/counting.ts'
import { notReadWellInWords } from '../../words/evidence/not-read-well.ts'
import { searchFaultSays } from '../../words/problems/search-fault-words.ts'
import { notSearchedInWords } from '../../words/search/not-searched.ts'
import { custodianInWords } from '../../words/search/search-tables.ts'
import { printWritten } from './print-written.ts'
import { printableInLine } from './printable.ts'

export function printSearch({ total, hits, instead, notSearched }: SearchAnswer): string {
  if (total === 0) {
    const left = notSearched === null ? null : notSearchedInWords(notSearched)
    return [
      'No page holds this.',
      ...(instead === null ? [] : [`Did you mean: ${printableInLine(instead)}`]),
      ...(left === null ? [] : [`${left} See \`redress account\`.`]),
      '',
    ].join('\n')
  }
  const shown = hits.map(
    (hit) =>
      `\n${hit.bates} page ${hit.page}  ${printableInLine(hit.path)}\n${doubtLine(hit.doubtful)}  ${hit.snippet.replace(/\s+/g, ' ').trim()}\n`,
  )
  return `${total} ${total === 1 ? 'page' : 'pages'}\n${shown.join('')}`
}

/** A line of its own above the words, where the page could not be read well. */
export function doubtLine(doubtful: number | null): string {
  const said = notReadWellInWords(doubtful)
  return said === null ? '' : `  (${said})\n`
}

const pagesOf = (pages: number, documents: number): string =>
  `${counted(pages, 'page')} in ${counted(documents, 'document')}`

export function printExported(written: ExportedSearch): string {
  const { total, rows } = written
  const best = rows < total ? `, the best ${rows.toLocaleString('en-US')} of them written` : ''
  return `${counted(total, 'page')}${best}.\n${printWritten(written)}`
}

export function printFacets({ formats, custodians, states }: SearchFacets): string {
  const table = (title: string, none: string, facets: SearchFacets['formats']): string =>
    `${title}\n${facets.map(({ value, pages, documents }) => `  ${printableInLine(value === '' ? none : value).padEnd(28)} ${pagesOf(pages, documents)}\n`).join('')}`
  return [
    table('Type', 'none', formats),
    table('Custodian', 'no custodian', custodians),
    table('State', 'none', states),
  ].join('')
}

/** `3 pages in 2 documents (RD-000007, RD-000009)`. */
export function newsInLine({ pages, documents, first }: WatchNews): string {
  if (documents === 0) return 'nothing new'
  const more = documents > first.length ? ` and ${counted(documents - first.length, 'other')}` : ''
  return `${pagesOf(pages, documents)} (${first.join(', ')}${more})`
}

export function printSavedSearches({ searches }: SavedSearchList): string {
  if (searches.length === 0) return 'No search is saved. Keep one with `redress searches save`.\n'
  return searches
    .map(
      ({ id, name, query, news }) =>
        `${id}  ${printableInLine(name)}: ${printableInLine(query)}\n${news === null ? '' : `  watched, ${newsInLine(news)}\n`}`,
    )
    .join('')
}

export function printTermReport({ terms, documents, searched, notSearched }: TermReport): string {
  const left = notSearchedInWords(notSearched)
  const rows = terms.map((term) =>
    term.wrong === null
      ? `${printableInLine(term.term)}\n  ${pagesOf(term.pages, term.documents)}, ${counted(term.uniqueDocuments, 'document')} found by no other term\n${term.custodians
          .map(
            (one) =>
              `    ${printableInLine(custodianInWords(one.custodian))}: ${one.documents}, alone ${one.uniqueDocuments}\n`,
          )
          .join('')}`
      : `${printableInLine(term.term)}\n  not understood: ${printableInLine(searchFaultSays(term.wrong.fault, term.wrong.at))}\n`,
  )
  const any = `Any of them: ${counted(documents, 'document')} of ${searched.toLocaleString('en-US')} searched.\n`
  return `${rows.join('')}${any}${left === null ? '' : `${left}\n`}`
}
