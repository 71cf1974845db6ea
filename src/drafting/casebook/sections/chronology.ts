import type { Fact } from '../../../casefile/matter.ts'
import { counted } from '../../../words/counting.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { anchor, type Inline, link, type Row, type Section, say, sayWith, words } from '../document-tree.ts'
import type { Material } from '../material.ts'

function row(fact: Fact, { facts, partyName }: Material): Row {
  const others: readonly Inline[] = fact.differsFrom.flatMap((id, i): Inline[] => {
    const other = facts.get(id)
    return other === undefined
      ? []
      : [words(i === 0 ? ' Different accounts: see ' : ', ', 'quiet'), link(anchor('fact', id), `F${other.number}`)]
  })
  return {
    id: `when-${fact.id}`,
    about: fact.about,
    cells: [
      say(`F${facts.get(fact.id)?.number ?? ''}`),
      say(formatWhen(fact.when)),
      sayWith([fact.id], 'sources', fact.statement, ...others),
      say(words([...fact.about.map(partyName), ...(fact.place === undefined ? [] : [fact.place])].join('; '), 'quiet')),
    ],
  }
}

export function chronologySection(material: Material): Section {
  const { chronology, parties } = material.snapshot.analysis
  const named = new Set(chronology.flatMap((fact) => fact.about))
  return {
    id: 'chronology',
    title: 'Chronology',
    blocks: [
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          `${counted(chronology.length, 'fact')}, oldest first, each confirmed by a person. Behind each stands its source: Bates number and page; the quoted words are in `,
          link('sources-facts', 'annex B'),
          '. A fact keeps its number, such as F1, throughout.',
        ),
      },
      {
        kind: 'table',
        id: 'chronology-table',
        caption: 'Facts in order of time',
        look: 'dense',
        columns: [
          { label: 'No.', width: 6 },
          { label: 'When', width: 17 },
          { label: 'What the record shows, and where', width: 55 },
          { label: 'Concerns', width: 22 },
        ],
        rows: chronology.map((fact) => row(fact, material)),
        filter: parties.filter((party) => named.has(party.id)).map(({ id, name }) => ({ id, name })),
      },
    ],
    sections: [],
  }
}
