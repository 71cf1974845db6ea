import { strongestClaim } from '../../../analysis/claim-standing.ts'
import type { Analysis, ClaimantValue } from '../../../casefile/analysis.ts'
import type { ClaimFinding } from '../../../casefile/findings.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { claimName, whose } from '../../../words/claim-name.ts'
import { capitalised, counted, ended } from '../../../words/counting.ts'
import { formatDay } from '../../../words/date-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import { coverageInShort } from '../../../words/valuation/care-words.ts'
import { medianWords, rangeWords } from '../../../words/valuation/range-words.ts'
import { notValued } from '../../not-valued.ts'
import {
  anchor,
  type Inline,
  lineBreak,
  link,
  type Row,
  type Saying,
  type Section,
  say,
  type Tile,
  words,
} from '../document-tree.ts'
import { deadlinesAhead } from '../last-days.ts'
import type { Material } from '../material.ts'

function moneyTiles(analysis: Analysis): readonly Tile[] {
  const { some, names } = notValued(analysis)
  const missing: Tile = {
    label: names === '' ? 'Value' : `Value, ${names}`,
    value: [words('not valued', 'figure')],
    note: [words('No bills, care plan or earnings have been entered yet.')],
  }
  return [...analysis.valuations.flatMap(valueTiles), ...(some ? [missing] : [])]
}

function valueTiles({ forClaimant, valuation }: ClaimantValue): readonly Tile[] {
  const of = forClaimant === null ? '' : `, ${forClaimant}`
  const { total, netToClaimant, care } = valuation
  return [
    {
      label: `Value if liability is proved${of}`,
      value: [words(rangeWords(total), 'figure')],
      note: [
        words(
          `Median ${medianWords(total)}, present value on ${formatDay(valuation.valuationDate)}; 8 of 10 outcomes lie in the range.`,
        ),
      ],
    },
    {
      label: forClaimant === null ? 'Net to the client' : `Net to ${forClaimant}`,
      value: [words(rangeWords(netToClaimant), 'figure')],
      note: [
        words(
          `${coverageInShort(care.of, care.shareOfOutcomes)}. ${care.of === 'care' ? 'The care ahead needs' : 'The support that the family lost is worth'} a median of ${medianWords(care.needPresentValue)}.`,
        ),
      ],
    },
  ]
}

function tiles({ snapshot, partyName }: Material): readonly Tile[] {
  const { analysis, reconciliation } = snapshot
  const first = deadlinesAhead(analysis.deadlines)[0]
  const tooLate = analysis.deadlines.filter((deadline) => deadline.barred === 'yes').length
  const late = tooLate === 0 ? '' : ` ${capitalised(counted(tooLate, 'claim'))} too late on every reading.`
  const deadline: Tile =
    first === undefined
      ? {
          label: 'First deadline',
          value: [words('none ahead', 'figure')],
          note: [words(`No claim has a last day still ahead.${late}`)],
        }
      : {
          label: 'First deadline',
          urgent: true,
          value: [words(formatDay(first.next), 'figure')],
          note: [
            link(anchor('claim', first.claimFinding), `${first.cite}${whose(first)}`),
            words(` against ${ended(partyName(first.defendant))}`),
            ...(first.earliest !== null && first.earliest < analysis.asOf
              ? [words(` On the strictest reading it ended ${formatDay(first.earliest)}.`, 'loss')]
              : []),
            words(late),
          ],
        }
  const money = moneyTiles(analysis)
  const open = reconciliation.exceptions.length
  const evidence: Tile = {
    label: 'Evidence',
    value: [words(counted(reconciliation.in, 'file'), 'figure')],
    note: [
      words(
        `${reconciliation.read} read, ${reconciliation.duplicate} duplicate, ${reconciliation.failed} not read, ${reconciliation.held} held, ${reconciliation.waiting} waiting. `,
      ),
      link('sources-files', open === 0 ? 'All accounted for' : `See the ${counted(open, 'exception')}`),
    ],
  }
  return [deadline, ...money, evidence]
}

function standingRows(material: Material): readonly Row[] {
  const without = new Set<string>(material.snapshot.analysis.withoutSupport.map(({ party }) => party))
  return material.partiesByStrength.map((party): Row => {
    const claims = material.claimsAgainst(party.id)
    const best = strongestClaim(claims)
    const name: Saying = say(claims.length > 0 ? link(anchor('party', party.id), party.name) : words(party.name))
    const isNamed = without.has(party.id)
    if (best === undefined || isNamed)
      return {
        cells: [
          name,
          say(roleWords[party.role]),
          say({ kind: 'finding', finding: 'gap' }),
          isNamed
            ? say(words('nothing is supported; ', 'quiet'), link('without-support', 'what was looked for'))
            : say(words('no claim was assessed', 'quiet')),
          say(''),
        ],
      }
    const shown = strongestOfEach(claims)
    const others = claims.length - shown.reduce((sum, { length }) => sum + length, 0)
    return {
      cells: [
        name,
        say(roleWords[party.role]),
        say(...inLines(shown.map(([one]): Inline[] => [{ kind: 'finding', finding: one.finding }]))),
        say(...inLines(shown.map(linkedClaims)), words(others > 0 ? ` and ${counted(others, 'other')}` : '', 'quiet')),
        say(...inLines(shown.map(([one]): Inline[] => [{ kind: 'time', standing: timeStanding(one.limitation) }]))),
      ],
    }
  })
}

type Alike = readonly [ClaimFinding, ...ClaimFinding[]]

/** The strongest claim of each claimant; those that are the same claim and stand alike together. */
function strongestOfEach(claims: readonly ClaimFinding[]): readonly Alike[] {
  const best = [...Map.groupBy(claims, ({ claimant }) => claimant).values()].flatMap((own) => strongestClaim(own) ?? [])
  const alike = Map.groupBy(best, (one) =>
    JSON.stringify([one.cite, one.theory, one.finding, timeStanding(one.limitation)]),
  )
  return [...alike.values()].flatMap(([first, ...rest]): Alike[] => (first ? [[first, ...rest]] : []))
}

/** `18 U.S.C. § 1595, perpetrator, for J.D. and K.R.`, each claimant's claim one step away. */
function linkedClaims([first, ...rest]: Alike): readonly Inline[] {
  return [
    link(anchor('claim', first.id), claimName(first)),
    ...rest.flatMap((one): Inline[] => [words(' and '), link(anchor('claim', one.id), one.forClaimant ?? '')]),
  ]
}

const inLines = (lines: readonly (readonly Inline[])[]): readonly Inline[] =>
  lines.flatMap((line, i) => (i > 0 ? [lineBreak, ...line] : line))

export function atAGlance(material: Material): Section {
  const { analysis } = material.snapshot
  return {
    id: 'at-a-glance',
    title: 'At a glance',
    blocks: [
      { kind: 'paragraph', role: 'lead', saying: say(analysis.matter.summary) },
      { kind: 'tiles', tiles: tiles(material) },
      {
        kind: 'table',
        id: 'standing',
        caption: 'Who may be liable, and the strongest claim against each',
        columns: [
          { label: 'Party', width: 26 },
          { label: 'Part in the events', width: 18 },
          { label: 'Finding', width: 13 },
          { label: 'Strongest claim', width: 29 },
          { label: 'Time', width: 14 },
        ],
        rows: standingRows(material),
      },
    ],
    sections: [],
  }
}
