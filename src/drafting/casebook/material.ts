import { strongestClaim } from '../../analysis/claim-standing.ts'
import type { Snapshot } from '../../casefile/analysis.ts'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { ClaimFinding, DecisionComparison } from '../../casefile/findings.ts'
import type { DocumentId, FactId, FactorId, PartyId } from '../../casefile/ids.ts'
import { timeStanding } from '../../casefile/limitation/time-standing.ts'
import type { Fact, Party } from '../../casefile/matter.ts'
import type { ReleaseWarning } from '../../casefile/release/release-warning.ts'
import type { Alteration } from './alteration.ts'
import type { NumberedFact } from './document-tree.ts'

export type CasebookForm = 'short' | 'full'

/** What the sections draw on: the protected snapshot with its records at hand by id. */
export interface Material {
  readonly snapshot: Snapshot
  readonly alterations: readonly Alteration[]
  readonly warnings: readonly ReleaseWarning[]
  readonly quotesChecked: number
  /** The short form works out one claim of each claimant against each party; the full one works out all of them. */
  readonly form: CasebookForm
  /** Whether the claim is set out with its whole working here. */
  readonly workedOut: (claim: ClaimFinding) => boolean
  readonly facts: ReadonlyMap<FactId, NumberedFact>
  readonly fact: (id: FactId) => Fact | undefined
  readonly party: (id: PartyId) => Party | undefined
  readonly partyName: (id: PartyId) => string
  readonly claim: (id: string) => ClaimFinding | undefined
  readonly document: (id: DocumentId) => DocumentRecord | undefined
  /** Every comparison with a decision, over all claims. */
  readonly comparisons: (decision: string) => readonly DecisionComparison[]
  readonly captions: ReadonlyMap<string, string>
  readonly factorName: (id: FactorId) => string
  /** Parties in order of their strongest finding, those without support last. */
  readonly partiesByStrength: readonly Party[]
  readonly claimsAgainst: (party: PartyId) => readonly ClaimFinding[]
}

export function byId<K, T extends { readonly id: K }>(records: readonly T[]): ReadonlyMap<K, T> {
  return new Map(records.map((record) => [record.id, record]))
}

export function gatherMaterial(
  snapshot: Snapshot,
  found: Pick<Material, 'alterations' | 'warnings' | 'quotesChecked' | 'form'>,
  strength: (claims: readonly ClaimFinding[]) => number,
): Material {
  const { analysis } = snapshot
  const documents = byId(snapshot.documents)
  const parties = byId(analysis.parties)
  const facts = byId(analysis.chronology)
  const claims = byId(analysis.claims)
  const numbered = new Map(
    analysis.chronology.map((fact, i): [FactId, NumberedFact] => [
      fact.id,
      {
        number: i + 1,
        statement: fact.statement,
        sources: fact.passages.map(({ document, page, quote }) => ({
          document,
          bates: documents.get(document)?.bates ?? document,
          page,
          quote,
        })),
      },
    ]),
  )
  const claimsAgainst = (party: PartyId): readonly ClaimFinding[] =>
    analysis.claims.filter((claim) => claim.defendant === party)
  const compared = analysis.claims.flatMap(({ precedent }) => [
    ...(precedent?.decisionsFor ?? []),
    ...(precedent?.decisionsAgainst ?? []),
  ])
  const chosen = new Set(
    found.form === 'full'
      ? analysis.claims
      : analysis.parties.flatMap((party) =>
          [...Map.groupBy(claimsAgainst(party.id), ({ claimant }) => claimant).values()].flatMap(worthWorking),
        ),
  )
  const comparisons = Map.groupBy(compared, (one): string => one.decision)
  const strengths = new Map(analysis.parties.map((party) => [party.id, strength(claimsAgainst(party.id))]))
  return {
    snapshot,
    ...found,
    workedOut: (claim) => chosen.has(claim),
    facts: numbered,
    fact: (id) => facts.get(id),
    party: (id) => parties.get(id),
    partyName: (id) =>
      parties.get(id)?.name ?? analysis.claimants.find((claimant) => claimant.id === id)?.pseudonym ?? id,
    claim: (id) => claims.get(id),
    document: (id) => documents.get(id),
    comparisons: (decision) => comparisons.get(decision) ?? [],
    captions: new Map(Object.entries(analysis.sources.captions)),
    factorName: (id) => analysis.factorNames[id] ?? id.replaceAll('-', ' '),
    partiesByStrength: [...analysis.parties].sort((a, b) => (strengths.get(b.id) ?? 0) - (strengths.get(a.id) ?? 0)),
    claimsAgainst,
  }
}

/** The strongest claim against a party, where it can still be brought and has some support. */
function worthWorking(against: readonly ClaimFinding[]): readonly ClaimFinding[] {
  const best = strongestClaim(against)
  if (best === undefined || best.finding === 'gap') return []
  const standing = timeStanding(best.limitation)
  return standing === 'too-late' || standing === 'not-available' ? [] : [best]
}
