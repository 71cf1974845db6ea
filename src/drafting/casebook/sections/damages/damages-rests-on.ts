import { type Cents, formatCents } from '../../../../casefile/money.ts'
import type { Valuation } from '../../../../casefile/value/valuation.ts'
import { capitalised } from '../../../../words/counting.ts'
import { headWords } from '../../../../words/valuation/head-words.ts'
import {
  groundWords,
  ifOnlySupportedWords,
  kindWords,
  mayAddWords,
  precisionWords,
  readingsWords,
} from '../../../../words/valuation/rests-on-words.ts'
import { type Block, type Row, type Section, say } from '../../document-tree.ts'

type Sum = readonly [string, Cents]

const rowsOf = (title: string, sums: readonly Sum[]): readonly Row[] =>
  sums.length === 0
    ? []
    : [
        { emphasis: 'total', cells: [say(title), say('')] },
        ...sums.map(([label, amount]): Row => ({ cells: [say(label), say(formatCents(amount))] })),
      ]

/** Subtotals by kind, by who pays and by what the losses rest on; what of it is counsel's own; what stands on supported claims. */
export function restsOnSections(valuation: Valuation, partyNames: ReadonlyMap<string, string>): readonly Section[] {
  const { restsOn, mayAdd = [], readings = [], precision } = valuation
  if (restsOn === undefined) return []
  const payers = restsOn.byPayer.map(
    (one): Sum => [one.payers.map((id) => partyNames.get(id) ?? id).join(' or '), one.amount],
  )
  const rows = [
    ...rowsOf(
      'By kind',
      restsOn.byKind.map((one): Sum => [kindWords[one.kind], one.amount]),
    ),
    ...rowsOf('By who pays', payers),
    ...rowsOf(
      'The losses rest',
      restsOn.byGround.map((one): Sum => [capitalised(groundWords[one.ground]), one.amount]),
    ),
    ...rowsOf(
      "Counsel's own entries",
      restsOn.counsel.map((one): Sum => [headWords[one.head], one.amount]),
    ),
  ]
  const told = [
    ...(restsOn.ifOnlySupported === null ? [] : [ifOnlySupportedWords(restsOn.ifOnlySupported)]),
    ...(readings.length === 0 ? [] : [readingsWords(readings)]),
    ...mayAdd.map(mayAddWords),
    ...(precision === undefined ? [] : [precisionWords(precision)]),
  ]
  const blocks: readonly Block[] = [
    {
      kind: 'table',
      id: 'rests-on-table',
      caption: 'Subtotals of the expected recovery, if liability is proved',
      look: 'dense',
      columns: [
        { label: 'Part', width: 70 },
        { label: 'Amount', width: 30, align: 'right' },
      ],
      rows,
    },
    ...told.map((text): Block => ({ kind: 'paragraph', saying: say(text) })),
  ]
  return [{ id: 'rests-on', title: 'What the value rests on', blocks, sections: [] }]
}
