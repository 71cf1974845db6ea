import type { CheckedProduction } from '../../casefile/evidence/production.ts'
import { counted } from '../../words/counting.ts'
import { differenceInWords } from '../../words/evidence/production.ts'
import { printableInLine } from './printable.ts'

/** So many are named before the rest are only counted; all of them stand in the answer as JSON. */
const shown = 50

export function printProduction({ loadFiles, fields, documents, differences }: CheckedProduction): string {
  const families = new Set(documents.flatMap(({ familyBegin }) => familyBegin ?? []))
  const [first, last] = [documents[0], documents.at(-1)]
  const range = first && last ? `, ${printableInLine(first.number)} to ${printableInLine(last.end ?? last.number)}` : ''
  const left = differences.length - shown
  return `${[
    ...loadFiles.map(({ bates, path }) => `${bates}  ${printableInLine(path)}`),
    `${counted(documents.length, 'document')}${range}; ${counted(families.size, 'family', 'families')}; ${counted(documents.filter(({ file }) => file !== null).length, 'native file')} in this matter`,
    ...(fields.length > 0 ? [`Fields: ${fields.map(printableInLine).join(', ')}`] : []),
    '',
    differences.length === 0
      ? 'The load file and the folder agree.'
      : `${counted(differences.length, 'difference')} between the load file and the folder`,
    ...differences.slice(0, shown).map((one) => `  ${printableInLine(differenceInWords(one))}`),
    ...(left > 0 ? [`  and ${left} more; --json lists all`] : []),
  ].join('\n')}\n`
}
