import type { WhatIfAnswer } from '../../casefile/what-if.ts'
import { formatDay } from '../../words/date-words.ts'
import { nothingTurns, onlySupposed, turnSentences, turnTitle } from '../../words/what-if-words.ts'
import { printableInLine } from './printable.ts'

export function printWhatIf({ asOf, turns }: WhatIfAnswer): string {
  const head = `As of ${formatDay(asOf)}. ${onlySupposed}\n`
  if (turns.length === 0) return `${head}\n${nothingTurns}\n`
  const parts = turns.map((turn) =>
    [
      printableInLine(turnTitle(turn)),
      ...turnSentences(turn, 'supposed').map((one) => `  ${printableInLine(one)}`),
    ].join('\n'),
  )
  return `${head}\n${parts.join('\n\n')}\n`
}
