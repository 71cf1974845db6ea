import type { ClaimFinding } from '../../../casefile/findings.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { roleWords } from '../../../words/role-words.ts'
import {
  anchor,
  type Block,
  type Inline,
  lineBreak,
  link,
  type Row,
  type Saying,
  say,
  words,
} from '../document-tree.ts'
import type { Material } from '../material.ts'

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
export function matrices(material: Material): readonly Block[] {
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
