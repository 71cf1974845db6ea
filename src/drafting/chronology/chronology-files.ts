import type { DocumentId, FactId } from '../../casefile/ids.ts'
import type { Claimant, Fact, Party } from '../../casefile/matter.ts'
import { counted } from '../../words/counting.ts'
import { formatWhen } from '../../words/date-words.ts'
import { type Block, type NumberedFact, type Paper, say, sayWith, words } from '../casebook/document-tree.ts'
import { renderDocx } from '../casebook/docx/render-docx.ts'
import type { FinishedFile } from '../firewall/release/finished-text.ts'
import { type Table, type TableCell, tableFile } from '../table-file.ts'

/** Facts in order of time, with what they name and where each stands. */
export interface ChronologyOf {
  readonly matter: string
  readonly caption: string
  readonly madeOn: string
  /** Those asked for; each keeps the number that it has among all of them. */
  readonly facts: readonly Fact[]
  readonly order: readonly FactId[]
  readonly parties: readonly Pick<Party, 'id' | 'name'>[]
  readonly claimants: readonly Pick<Claimant, 'id' | 'pseudonym'>[]
  /** Numbers of the documents that are quoted. */
  readonly numbers: Readonly<Record<DocumentId, string>>
}

export type FactorNames = Readonly<Record<string, string>>

/** The same facts as a paper and as two tables. */
export async function chronologyFiles(of: ChronologyOf, factors: FactorNames): Promise<readonly FinishedFile[]> {
  const table = tableOf(of, factors)
  return [
    { name: 'chronology.docx', bytes: await renderDocx(paperOf(of)) },
    await tableFile('chronology.xlsx', table),
    await tableFile('chronology.csv', table),
  ]
}

const numberOf = ({ order }: ChronologyOf, id: FactId): number => order.indexOf(id) + 1

function concerns({ parties, claimants }: ChronologyOf, fact: Fact): readonly string[] {
  const names = new Map<string, string>([
    ...parties.map(({ id, name }) => [id, name] as const),
    ...claimants.map(({ id, pseudonym }) => [id, pseudonym] as const),
  ])
  return fact.about.flatMap((id) => names.get(id) ?? [])
}

const othersOf = (of: ChronologyOf, fact: Fact): readonly number[] =>
  fact.differsFrom.map((id) => numberOf(of, id)).filter((number) => number > 0)

/** One row for each fact; the two columns of days let a table program sort what people remember as spans. */
function tableOf(of: ChronologyOf, factors: FactorNames): Table {
  const sources = (fact: Fact): string =>
    fact.passages
      .map(({ document, page, quote }) => `${of.numbers[document] ?? ''}, page ${page}: “${oneLine(quote)}”`)
      .join('\n')
  return {
    name: 'Chronology',
    columns: [
      ...['fact', 'when', 'when, as written', 'what the record shows', 'concerns', 'place', 'shows'],
      ...['different accounts', 'sources', 'confirmed by', 'confirmed on'],
    ],
    rows: of.facts.map((fact): readonly TableCell[] => [
      ...[numberOf(of, fact.id), formatWhen(fact.when), fact.when, fact.statement, concerns(of, fact).join('; ')],
      ...[fact.place ?? '', fact.factors.map((id) => factors[id] ?? id).join('; ')],
      ...[othersOf(of, fact).join(', '), sources(fact), fact.confirmedBy, fact.confirmedOn],
    ]),
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function paperOf(of: ChronologyOf): Paper {
  const numbered = of.facts.map((fact): readonly [FactId, NumberedFact] => [
    fact.id,
    {
      number: numberOf(of, fact.id),
      statement: fact.statement,
      sources: fact.passages.map(({ document, page, quote }) => ({
        ...{ document, bates: of.numbers[document] ?? '', page, quote },
      })),
    },
  ])
  const table: Block = {
    ...{ kind: 'table', id: 'chronology-table', caption: 'Facts in order of time', look: 'dense' },
    columns: [
      { label: 'No.', width: 6 },
      { label: 'When', width: 17 },
      { label: 'What the record shows, and where', width: 55 },
      { label: 'Concerns', width: 22 },
    ],
    rows: of.facts.map((fact) => ({
      id: `when-${fact.id}`,
      cells: [
        say(String(numberOf(of, fact.id))),
        say(formatWhen(fact.when)),
        sayWith([fact.id], 'sources', fact.statement, ...accounts(othersOf(of, fact))),
        say(words([...concerns(of, fact), ...(fact.place === undefined ? [] : [fact.place])].join('; '), 'quiet')),
      ],
    })),
  }
  const some = of.facts.length < of.order.length
  const counts = some
    ? `${of.facts.length} of ${counted(of.order.length, 'fact')}, chosen by counsel`
    : counted(of.facts.length, 'fact')
  return {
    ...{ matterId: of.matter, kind: 'Chronology', prefix: '', contents: false, title: of.caption },
    workProduct: 'Attorney work product, prepared in anticipation of litigation. Names are replaced by pseudonyms.',
    cover: [
      ['Made on', of.madeOn],
      ['Holds', `${counts}, oldest first, each confirmed by a person and found again on its page`],
    ],
    sections: [{ ...{ id: 'chronology', title: 'Chronology', sections: [] }, blocks: [table] }],
    facts: new Map(numbered),
  }
}

const accounts = (numbers: readonly number[]) =>
  numbers.length === 0 ? [] : [words(` Different accounts: ${numbers.join(', ')}.`, 'quiet')]
