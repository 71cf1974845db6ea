import type { ShownTestimony, ShownTurn } from '../../casefile/evidence/testimony-view.ts'
import { counted } from '../../words/counting.ts'
import { printableInLine } from './printable.ts'

/** So many places of an exhibit are named. */
const shownPlaces = 8

const marks: Readonly<Record<ShownTurn['kind'], string>> = { question: 'Q', answer: 'A', colloquy: ' ' }

function turnLine({ cite, kind, speaker, text }: ShownTurn): string {
  const who = speaker === null ? '' : ` (${printableInLine(speaker)})`
  return `${cite.padEnd(14)} ${marks[kind]}${who}  ${printableInLine(text)}`
}

/** Exhibits first, then who says what by page and line. */
export function printTestimony({ bates, witnesses, exhibits, total, turns }: ShownTestimony): string {
  const named = exhibits.map(
    ({ name, cites }) =>
      `  ${printableInLine(name)}: ${cites.slice(0, shownPlaces).join(', ')}${cites.length > shownPlaces ? ` and ${cites.length - shownPlaces} more` : ''}`,
  )
  return `${[
    `${bates}${witnesses.length > 0 ? `  sworn: ${witnesses.map(printableInLine).join(', ')}` : ''}`,
    ...(named.length > 0 ? ['Exhibits named', ...named] : []),
    '',
    turns.length === total ? counted(total, 'turn') : `${turns.length} of ${counted(total, 'turn')}`,
    ...turns.map(turnLine),
  ].join('\n')}\n`
}
