import type { Reconciliation } from '../../casefile/evidence/records.ts'
import type { IngestAnswer } from '../../desk/evidence/ingest-folder.ts'
import { sumOfFiles, whyNotReadInWords } from '../../words/evidence/reason-words.ts'
import { statusWords } from '../../words/standing.ts'
import { newsInLine } from './print-search.ts'
import { printableInLine } from './printable.ts'

/** The sum that accounts for every file, then each one that was not plainly read, with its reason. */
export function printReconciliation(r: Reconciliation): string {
  const rows = r.exceptions.map(
    (e) => `  ${statusWords[e.status].padEnd(9)} ${printableInLine(e.path)}\n            ${whyNotReadInWords(e)}`,
  )
  return `${sumOfFiles(r)}\n${rows.join('\n')}${rows.length > 0 ? '\n' : ''}`
}

/** The same, and after a stop what was kept and how to go on. */
export function printIngest(answer: IngestAnswer): string {
  const { stopped, watched } = answer
  const news = watched.map(({ name, news: found }) => `  ${printableInLine(name)}: ${newsInLine(found)}\n`).join('')
  const told = printReconciliation(answer) + (news === '' ? '' : `Found by watched searches:\n${news}`)
  if (stopped === null) return told
  return `Stopped as asked: ${stopped.done} files were done with and are safe in the matter, ${stopped.left} or more are left. Run the same command to go on.\n${told}`
}
