import type { ClaimFinding } from '../../../casefile/findings.ts'
import type { Party } from '../../../casefile/matter.ts'
import { claimStrength } from '../claim-standing.ts'
import {
  anchor,
  type Block,
  type Inline,
  lineBreak,
  link,
  type Row,
  type Saying,
  type Section,
  say,
  sayWith,
  words,
} from '../document-tree.ts'
import type { Material } from '../material.ts'
import { capitalised, counted, roleWords, stageWords, timeStanding } from '../plain-words.ts'
import { claimDetail } from './claim-detail.ts'

interface MatrixColumn {
  readonly key: string
  readonly cite: string
  readonly theory: string
}

const keyOf = (claim: ClaimFinding): string => `${claim.cite} / ${claim.theory}`

function matrixColumns(claims: readonly ClaimFinding[]): readonly MatrixColumn[] {
  const columns = new Map<string, MatrixColumn & { count: number; federal: boolean }>()
  for (const claim of claims) {
    const key = keyOf(claim)
    const known = columns.get(key)
    columns.set(key, {
      key,
      cite: claim.cite,
      theory: claim.theory,
      federal: claim.claim.startsWith('us/'),
      count: (known?.count ?? 0) + 1,
    })
  }
  return [...columns.values()].sort(
    (a, b) => Number(b.federal) - Number(a.federal) || b.count - a.count || (a.key < b.key ? -1 : 1),
  )
}

function cell(claims: readonly ClaimFinding[], severalCourts: boolean): Saying {
  if (claims.length === 0) return say(words('—', 'quiet'))
  const parts = claims.flatMap((claim, i): Inline[] => [
    ...(i > 0 ? [lineBreak] : []),
    ...(severalCourts ? [words(`${claim.court} `, 'quiet')] : []),
    { kind: 'finding', finding: claim.finding },
    lineBreak,
    { kind: 'time', standing: timeStanding(claim.limitation) },
    words(' '),
    link(anchor('claim', claim.id), 'why'),
  ])
  return say(...parts)
}

function matrix(material: Material): Block {
  const { claims } = material.snapshot.analysis
  const columns = matrixColumns(claims)
  const severalCourts = new Set(claims.map((claim) => claim.court)).size > 1
  const share = Math.floor(78 / Math.max(columns.length, 1))
  const rows = material.partiesByStrength.map((party): Row => {
    const against = material.claimsAgainst(party.id)
    return {
      cells: [
        say(
          against.length > 0 ? link(anchor('party', party.id), party.name) : words(party.name),
          lineBreak,
          words(roleWords[party.role], 'quiet'),
        ),
        ...columns.map((column) =>
          cell(
            against.filter((claim) => keyOf(claim) === column.key),
            severalCourts,
          ),
        ),
      ],
    }
  })
  return {
    kind: 'table',
    id: 'claims-matrix',
    look: 'matrix',
    caption: 'Claims matrix: each party against each claim, with how far it is proved and whether it is in time',
    columns: [
      { label: 'Party', width: 22 },
      ...columns.map((column) => ({
        label: column.theory === '' ? column.cite : `${column.cite}\n${column.theory}`,
        width: share,
      })),
    ],
    rows,
  }
}

function factsAgainst(party: Party, material: Material): Block | null {
  const used = new Set(
    material
      .claimsAgainst(party.id)
      .flatMap((claim) =>
        claim.elements.flatMap((element) => element.ingredients.flatMap((one) => [...one.facts, ...one.against])),
      ),
  )
  const facts = material.snapshot.analysis.chronology.filter(
    (fact) => used.has(fact.id) || fact.about.includes(party.id),
  )
  if (facts.length === 0) return null
  return {
    kind: 'list',
    items: facts.map((fact) =>
      sayWith([fact.id], 'sources', words(`F${material.facts.get(fact.id)?.number ?? ''} `, 'quiet'), fact.statement),
    ),
  }
}

function partySection(party: Party, material: Material): Section {
  const claims = [...material.claimsAgainst(party.id)].sort((a, b) => claimStrength(b) - claimStrength(a))
  const facts = factsAgainst(party, material)
  return {
    id: anchor('party', party.id),
    title: party.name,
    blocks: [
      { kind: 'paragraph', saying: say(words(`${capitalised(roleWords[party.role])}. ${party.description}`, 'quiet')) },
      ...(facts === null ? [] : [{ kind: 'heading' as const, text: 'Facts that concern it' }, facts]),
      ...claims.map((claim) => claimDetail(claim, material)),
    ],
    sections: [],
  }
}

export function claimsSection(material: Material): Section {
  const { analysis } = material.snapshot
  const sued = material.partiesByStrength.filter((party) => material.claimsAgainst(party.id).length > 0)
  const without: readonly Row[] = analysis.withoutSupport.map(({ party, why }) => ({
    cells: [
      say(words(material.partyName(party), 'strong')),
      say(roleWords[material.party(party)?.role ?? 'person']),
      say(why),
    ],
  }))
  return {
    id: 'claims',
    title: 'Claims',
    blocks: [
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          `Assessed at the stage of ${stageWords[analysis.stage]}. `,
          words('Supported', 'strong'),
          ': every ingredient of the court’s test has a confirmed fact with its page. ',
          words('Contested', 'strong'),
          ': facts or authority on both sides. ',
          words('Gap', 'strong'),
          ': an ingredient has no fact yet; a gap is not a no.',
        ),
      },
      matrix(material),
    ],
    sections: [
      ...sued.map((party) => partySection(party, material)),
      ...(without.length === 0
        ? []
        : [
            {
              id: 'without-support',
              title: 'Parties without support',
              blocks: [
                {
                  kind: 'paragraph' as const,
                  saying: say(
                    `Against ${counted(without.length, 'party', 'parties')} the record supports no claim. That is said here so that it is a decision and not an omission.`,
                  ),
                },
                {
                  kind: 'table' as const,
                  id: 'without-support-table',
                  caption: 'Parties against whom nothing is supported',
                  columns: [
                    { label: 'Party', width: 26 },
                    { label: 'Part in the events', width: 18 },
                    { label: 'What was looked for', width: 56 },
                  ],
                  rows: without,
                },
              ],
              sections: [],
            },
          ]),
    ],
  }
}
