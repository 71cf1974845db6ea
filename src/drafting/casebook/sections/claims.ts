import { claimStrength, timeStanding } from '../../../analysis/claim-standing.ts'
import { claimName } from '../../../casefile/claim-name.ts'
import { formatDay } from '../../../casefile/date-words.ts'
import type { ClaimFinding } from '../../../casefile/findings.ts'
import type { Party } from '../../../casefile/matter.ts'
import { roleWords } from '../../../casefile/role-words.ts'
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
import { capitalised, counted, ended, stageWords } from '../plain-words.ts'
import { claimDetail } from './claim-detail.ts'

interface MatrixColumn {
  readonly key: string
  readonly cite: string
  readonly theory: string
}

const keyOf = (claim: ClaimFinding): string => `${claim.cite} / ${claim.theory}`
const columnsAtMost = 7

function matrixColumns(claims: readonly ClaimFinding[]): readonly MatrixColumn[] {
  const columns = new Map<string, MatrixColumn & { count: number }>()
  for (const claim of claims) {
    const key = keyOf(claim)
    columns.set(key, { key, cite: claim.cite, theory: claim.theory, count: (columns.get(key)?.count ?? 0) + 1 })
  }
  return [...columns.values()].sort((a, b) => (a.cite === b.cite ? b.count - a.count : a.cite < b.cite ? -1 : 1))
}

function cell(claims: readonly ClaimFinding[], severalCourts: boolean): Saying {
  if (claims.length === 0) return say(words('—', 'quiet'))
  const parts = claims.flatMap((claim, i): Inline[] => [
    ...(i > 0 ? [lineBreak] : []),
    ...(severalCourts ? [words(`${claim.court} `, 'quiet'), lineBreak] : []),
    { kind: 'finding', finding: claim.finding, to: anchor('claim', claim.id) },
    lineBreak,
    { kind: 'time', standing: timeStanding(claim.limitation) },
  ])
  return say(...parts)
}

function matrix(id: string, caption: string, claims: readonly ClaimFinding[], material: Material): Block {
  const columns = matrixColumns(claims)
  const severalCourts = claims.some((one) =>
    claims.some((other) => other !== one && other.defendant === one.defendant && keyOf(other) === keyOf(one)),
  )
  const parties = material.partiesByStrength.filter((party) => claims.some((claim) => claim.defendant === party.id))
  const rows = parties.map((party): Row => {
    const against = claims.filter((claim) => claim.defendant === party.id)
    return {
      cells: [
        say(link(anchor('party', party.id), party.name), lineBreak, words(roleWords[party.role], 'quiet')),
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
    id,
    look: 'matrix',
    caption,
    columns: [
      { label: 'Party', width: 100 - columns.length * Math.floor(80 / Math.max(columns.length, 3)) },
      ...columns.map((column) => ({
        label: column.theory === '' ? column.cite : `${column.cite}\n${column.theory}`,
        width: Math.floor(80 / Math.max(columns.length, 3)),
      })),
    ],
    rows,
  }
}

/** With several claimants each has matrices of its own. */
function matrices(material: Material): readonly Block[] {
  const { claimants, claims } = material.snapshot.analysis
  if (claimants.length === 1) return matricesOf(claims, '', '', material)
  return claimants.flatMap(({ id, pseudonym }) =>
    matricesOf(
      claims.filter(({ claimant }) => claimant === id),
      ` of ${pseudonym}`,
      `-${id}`,
      material,
    ),
  )
}

/** One matrix where it fits a page; else the federal claims and those of each state by themselves. */
function matricesOf(
  claims: readonly ClaimFinding[],
  whose: string,
  mark: string,
  material: Material,
): readonly Block[] {
  const whole = 'each party against each claim, with how far it is proved and whether it is in time'
  if (matrixColumns(claims).length <= columnsAtMost)
    return [matrix(`claims-matrix${mark}`, `Claims matrix${whose}: ${whole}`, claims, material)]
  const places = [...new Set(claims.map((claim) => claim.claim.split('/')[0] ?? ''))].sort()
  return places.flatMap((place) => {
    const state = place === 'us' ? null : place.slice(3).toUpperCase()
    const caption = state === null ? `Federal claims${whose}: ${whole}` : `Claims${whose} under state law: ${state}`
    const id = state === null ? `claims-matrix${mark}` : `claims-matrix-${place}${mark}`
    const there = claims.filter((claim) => claim.claim.startsWith(`${place}/`))
    const columns = matrixColumns(there)
    const parts = Math.ceil(columns.length / columnsAtMost)
    const each = Math.ceil(columns.length / parts)
    return Array.from({ length: parts }, (_, i) => {
      const keys = new Set(columns.slice(i * each, (i + 1) * each).map(({ key }) => key))
      return matrix(
        i === 0 ? id : `${id}-${i + 1}`,
        i === 0 ? caption : `${caption}, continued`,
        there.filter((claim) => keys.has(keyOf(claim))),
        material,
      )
    })
  })
}

function factsAbout(party: Party, material: Material): Block | null {
  const facts = material.snapshot.analysis.chronology.filter((fact) => fact.about.includes(party.id))
  if (facts.length === 0) return null
  if (material.form === 'short')
    return {
      kind: 'paragraph',
      saying: sayWith(
        facts.map(({ id }) => id),
        'numbers',
        'Facts that concern it, told in the chronology: ',
      ),
    }
  return {
    kind: 'list',
    items: facts.map((fact) =>
      sayWith(
        [fact.id],
        'sources',
        link(anchor('fact', fact.id), `F${material.facts.get(fact.id)?.number ?? ''}`),
        ` ${fact.statement}`,
      ),
    ),
  }
}

/** A party without support: its claims in one table, each with what is missing. */
function unsupportedTable(claims: readonly ClaimFinding[], material: Material): Block {
  return {
    kind: 'table',
    id: 'without-support-claims',
    caption: 'What is missing for each claim against them',
    look: 'dense',
    columns: [
      { label: 'Claim', width: 34 },
      { label: 'Finding', width: 14 },
      { label: 'Time', width: 14 },
      { label: 'Elements without a fact', width: 38 },
    ],
    rows: claims.map(
      (claim): Row => ({
        id: anchor('claim', claim.id),
        cells: [
          say(words(`${material.partyName(claim.defendant)}, `, 'strong'), claimName(claim)),
          say({ kind: 'finding', finding: claim.finding }),
          say({ kind: 'time', standing: timeStanding(claim.limitation) }),
          say(
            claim.elements
              .filter((element) => element.finding === 'gap')
              .map((element) => element.text)
              .join('; '),
          ),
        ],
      }),
    ),
  }
}

/** The part in the events and what it is, without saying the same twice. */
function introduced({ role, description }: Party): string {
  const part = roleWords[role]
  const says = description.toLowerCase().startsWith(part.split(' ')[0] ?? part)
  return ended(
    capitalised(says ? description : `${part}; ${description.charAt(0).toLowerCase()}${description.slice(1)}`),
  )
}

/** In the short form every claim in a line, then the one worked out; in the full form each with its working. */
function claimBlocks(party: Party, claims: readonly ClaimFinding[], material: Material): readonly Block[] {
  const worked = claims.filter(material.workedOut)
  const details = worked.map((claim) => claimDetail(claim, material))
  if (worked.length === claims.length) return details
  return [
    {
      kind: 'table',
      id: `${anchor('party', party.id)}-claims`,
      caption: `Every claim against it, the strongest first; ${worked.length === 0 ? 'none is' : 'the first is'} worked out below`,
      look: 'dense',
      columns: [
        { label: 'Claim', width: 32 },
        { label: 'Finding', width: 12 },
        { label: 'Time', width: 13 },
        { label: 'Last day to file', width: 17 },
        { label: 'What is open', width: 26 },
      ],
      rows: claims.map((claim) => claimRow(claim, material)),
    },
    ...details,
  ]
}

function claimRow(claim: ClaimFinding, material: Material): Row {
  const standing = timeStanding(claim.limitation)
  const { earliest, latest } = claim.limitation
  const day = (date: typeof earliest): string => (date === null ? 'no limit' : formatDay(date))
  const name = claimName(claim)
  const open = claim.elements.filter(({ finding }) => finding !== 'supported')
  const isOver = standing === 'not-available' || standing === 'no-limit'
  return {
    ...(material.workedOut(claim) ? {} : { id: anchor('claim', claim.id) }),
    cells: [
      material.workedOut(claim) ? say(link(anchor('claim', claim.id), name)) : say(name),
      say({ kind: 'finding', finding: claim.finding }),
      say({ kind: 'time', standing }),
      say(isOver ? '' : earliest === latest ? day(earliest) : `${day(earliest)} to ${day(latest)}`),
      say(open.map(({ text, finding }) => `${finding}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`).join('; ')),
    ],
  }
}

function partySection(party: Party, material: Material): Section {
  const claims = [...material.claimsAgainst(party.id)].sort((a, b) => claimStrength(b) - claimStrength(a))
  const facts = factsAbout(party, material)
  return {
    id: anchor('party', party.id),
    title: party.name,
    blocks: [
      { kind: 'paragraph', saying: say(words(introduced(party), 'quiet')) },
      ...(facts === null
        ? []
        : material.form === 'short'
          ? [facts]
          : [{ kind: 'heading' as const, text: 'Facts that concern it' }, facts]),
      ...claimBlocks(party, claims, material),
    ],
    sections: [],
  }
}

/** What the short form leaves out, and where it is. */
function shortNote({ form, snapshot, workedOut }: Material): readonly Block[] {
  if (form === 'full') return []
  const { claims } = snapshot.analysis
  const worked = claims.filter(workedOut).length
  return [
    {
      kind: 'paragraph',
      role: 'caution',
      saying: say(
        `This is the short form: ${worked} of ${counted(claims.length, 'claim')} are worked out, the strongest against each party; each other has a line with its finding and its days. All of them are worked out in the browser view, in analysis.json, and in the casebook made with --full.`,
      ),
    },
  ]
}

export function claimsSection(material: Material): Section {
  const { analysis } = material.snapshot
  const unsupported = new Set<string>(analysis.withoutSupport.map(({ party }) => party))
  const sued = material.partiesByStrength.filter(
    (party) => material.claimsAgainst(party.id).length > 0 && !unsupported.has(party.id),
  )
  const gaps = analysis.claims.filter((claim) => unsupported.has(claim.defendant))
  const without: readonly Row[] = analysis.withoutSupport.map(({ party, why }) => ({
    id: anchor('party', party),
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
      ...shortNote(material),
      ...matrices(material),
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
                ...(gaps.length === 0 ? [] : [unsupportedTable(gaps, material)]),
              ],
              sections: [],
            },
          ]),
    ],
  }
}
