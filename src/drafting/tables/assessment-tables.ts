import type { Analysis } from '../../casefile/analysis.ts'
import type { MatterOverview } from '../../casefile/views/views.ts'
import { claimName } from '../../words/claim-name.ts'
import { claimStep } from '../../words/claims.ts'
import { mostGenerousDay, strictestDay } from '../../words/limitation/last-day-words.ts'
import { linkWords, nodeKindWords, nodeName } from '../../words/ring-words.ts'
import { roleWords } from '../../words/role-words.ts'
import { findingWords } from '../../words/standing.ts'
import type { Table, TableCell } from '../table-file.ts'

const nobody: Pick<Analysis, 'claims' | 'parties' | 'claimants' | 'deadlines' | 'chronology'> = {
  ...{ claims: [], parties: [], claimants: [], deadlines: [], chronology: [] },
}

const nameIn =
  ({ parties, claimants }: Pick<Analysis, 'parties' | 'claimants'>) =>
  (id: string): string =>
    parties.find((one) => one.id === id)?.name ?? claimants.find((one) => one.id === id)?.pseudonym ?? id

/** Each claim against each party, with its elements and both ends of its time limit. */
export function claimsTable({ analysis }: MatterOverview): Table {
  const of = analysis ?? nobody
  const nameOf = nameIn(of)
  return {
    name: 'Claims',
    columns: [
      ...['claim', 'against', 'court', 'standing', 'supported', 'contested', 'missing'],
      ...['strictest last day', 'most generous last day', 'what to ask for'],
    ],
    rows: of.claims.map((claim): readonly TableCell[] => {
      const elements = (kind: keyof typeof findingWords): string =>
        claim.elements
          .filter(({ finding }) => finding === kind)
          .map(({ text }) => text)
          .join('\n')
      return [
        ...[claimName(claim), nameOf(claim.defendant), claim.court, findingWords[claim.finding]],
        ...[elements('supported'), elements('contested'), elements('gap')],
        ...[strictestDay(claim.limitation), mostGenerousDay(claim.limitation)],
        claim.nextSteps.map(claimStep).join('\n'),
      ]
    }),
  }
}

/** Every last day, the strictest first. */
export function deadlinesTable({ analysis }: MatterOverview): Table {
  const of = analysis ?? nobody
  const nameOf = nameIn(of)
  return {
    name: 'Deadlines',
    columns: ['strictest last day', 'days left', 'most generous last day', 'claim', 'against', 'barred'],
    rows: of.deadlines.map((one): readonly TableCell[] => [
      ...[strictestDay(one), one.daysLeftOnEarliest ?? '', mostGenerousDay(one)],
      ...[claimName(one), nameOf(one.defendant), one.barred],
    ]),
  }
}

/** Who may be liable, and how the strongest claim against each stands. */
export function partiesTable({ analysis }: MatterOverview): Table {
  const of = analysis ?? nobody
  return {
    name: 'Parties',
    columns: ['name', 'role', 'kind', 'what it is', 'states', 'claims', 'best standing', 'facts'],
    rows: of.parties.map((party): readonly TableCell[] => {
      const claims = of.claims.filter(({ defendant }) => defendant === party.id)
      const best = (['supported', 'contested', 'gap'] as const).find((kind) =>
        claims.some(({ finding }) => finding === kind),
      )
      return [
        ...[party.name, roleWords[party.role], party.kind, party.description, party.states.join(', ')],
        ...[claims.length, best === undefined ? '' : findingWords[best]],
        of.chronology.filter(({ about }) => about.includes(party.id)).length,
      ]
    }),
  }
}

/** What the record names together, and by how many facts. */
export function tiesTable({ analysis }: MatterOverview): Table {
  const { nodes, links } = analysis?.ring ?? { nodes: [], links: [] }
  const ended = (id: string): readonly [string, string] => {
    const node = nodes.find((one) => one.id === id)
    return node === undefined ? [id, ''] : [nodeName(node), nodeKindWords[node.kind]]
  }
  const number = (id: string): number => (analysis?.chronology.findIndex((fact) => fact.id === id) ?? -1) + 1
  return {
    name: 'Ties',
    columns: ['one', 'what it is', 'tie', 'other', 'what that is', 'standing', 'facts, by number'],
    rows: links.map((link): readonly TableCell[] => [
      ...[...ended(link.from), linkWords[link.kind], ...ended(link.to), link.standing],
      link.facts
        .map(number)
        .filter((one) => one > 0)
        .join(', '),
    ]),
  }
}
