import { claimStrength } from '../../../analysis/claim-standing.ts'
import type { ClaimFinding } from '../../../casefile/findings.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import type { Party } from '../../../casefile/matter.ts'
import { claimName } from '../../../words/claim-name.ts'
import { withoutSupportWords } from '../../../words/claims.ts'
import { capitalised, counted, ended } from '../../../words/counting.ts'
import { mostGenerousDay, strictestDay } from '../../../words/limitation/last-day-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import { stageWords } from '../../../words/standing.ts'
import { anchor, type Block, link, type Row, type Section, say, sayWith, words } from '../document-tree.ts'
import { filledColumns } from '../filled-columns.ts'
import type { Material } from '../material.ts'
import { claimBrief } from './claim-brief.ts'
import { claimDetail } from './claim-detail.ts'
import { matrices } from './claims-matrix.ts'
import { commonToClaims, sharedCautions } from './common-to-claims.ts'

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
  const [first = part] = part.split(' ')
  const says = description.toLowerCase().split(' ', 2).includes(first)
  return ended(
    capitalised(says ? description : `${part}; ${description.charAt(0).toLowerCase()}${description.slice(1)}`),
  )
}

/** In the short form every claim in a line, then the one worked out; in the full form each with its working. */
function claimBlocks(
  party: Party,
  claims: readonly ClaimFinding[],
  material: Material,
  shared: ReadonlySet<string>,
): readonly Block[] {
  const worked = claims.filter(material.workedOut)
  const details = worked.map((claim) => claimBrief(claim, material, shared))
  if (worked.length === claims.length) return details
  const told = worked.length === 0 ? 'none is' : worked.length === 1 ? 'the one linked is' : 'those linked are'
  return [
    filledColumns({
      kind: 'table',
      id: `${anchor('party', party.id)}-claims`,
      caption: `Every claim against it, the strongest first; ${told} proved below`,
      look: 'dense',
      columns: [
        { label: 'Claim', width: 31 },
        { label: 'Finding', width: 14 },
        { label: 'Time', width: 13 },
        { label: 'Last day to file', width: 17 },
        { label: 'What is open', width: 25 },
      ],
      rows: claims.map((claim) => claimRow(claim, material)),
    }),
    ...details,
  ]
}

function claimRow(claim: ClaimFinding, material: Material): Row {
  const standing = timeStanding(claim.limitation)
  const [strict, generous] = [strictestDay(claim.limitation), mostGenerousDay(claim.limitation)]
  const name = claimName(claim)
  const open = claim.elements.filter(({ finding }) => finding !== 'supported')
  const isOver = standing === 'not-available' || standing === 'no-limit'
  return {
    ...(material.workedOut(claim) ? {} : { id: anchor('claim', claim.id) }),
    cells: [
      material.workedOut(claim) ? say(link(anchor('claim', claim.id), name)) : say(name),
      say({ kind: 'finding', finding: claim.finding }),
      say({ kind: 'time', standing }),
      say(isOver ? '' : strict === generous ? strict : `${strict} to ${generous}`),
      say(open.map(({ text, finding }) => `${finding}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`).join('; ')),
    ],
  }
}

function partySection(party: Party, material: Material, shared: ReadonlySet<string>): Section {
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
      ...claimBlocks(party, claims, material, shared),
    ],
    sections: [],
  }
}

/** What the short form leaves out, and where it is. */
function shortNote({ form, snapshot, workedOut }: Material): readonly Block[] {
  if (form === 'full') return []
  const { claims, claimants } = snapshot.analysis
  const worked = claims.filter(workedOut).length
  const whose = claimants.length > 1 ? 'strongest of each claimant' : 'strongest'
  return [
    {
      kind: 'paragraph',
      role: 'caution',
      saying: say(
        `${worked} of ${counted(claims.length, 'claim')} are proved here and worked out in annex A, the ${whose} against each party; each other has a line with its finding and its days. All of them are worked out in the browser view, in analysis.json, and in the casebook made with --full.`,
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
  const shared = sharedCautions(material)
  const gaps = analysis.claims.filter((claim) => unsupported.has(claim.defendant))
  const without: readonly Row[] = analysis.withoutSupport.map((one) => ({
    id: anchor('party', one.party),
    cells: [
      say(words(material.partyName(one.party), 'strong')),
      say(roleWords[material.party(one.party)?.role ?? 'person']),
      say(withoutSupportWords(one)),
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
      ...commonToClaims(material, shared),
    ],
    sections: [
      ...sued.map((party) => partySection(party, material, shared)),
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

/** Every claim that is worked out, by party, with its elements, days, decisions and warnings. */
export const claimsInFull = (material: Material): readonly Section[] =>
  material.partiesByStrength.flatMap((party) => {
    const worked = material
      .claimsAgainst(party.id)
      .filter(material.workedOut)
      .toSorted((a, b) => claimStrength(b) - claimStrength(a))
    return worked.length === 0
      ? []
      : [
          {
            id: `full-${anchor('party', party.id)}`,
            title: party.name,
            blocks: worked.map((claim) => claimDetail(claim, material)),
            sections: [],
          },
        ]
  })
