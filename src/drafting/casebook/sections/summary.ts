import { strongestClaim } from '../../../analysis/claim-standing.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { formatCents } from '../../../casefile/money.ts'
import { claimName, whose } from '../../../words/claim-name.ts'
import { formatDay } from '../../../words/date-words.ts'
import { roleWords } from '../../../words/role-words.ts'
import { coverageInShort } from '../../../words/valuation/care-words.ts'
import type { Block, Row, Section } from '../document-tree.ts'
import { say, words } from '../document-tree.ts'
import { deadlinesAhead } from '../last-days.ts'
import type { Material } from '../material.ts'
import { offerDays } from './damages/offers.ts'

const partiesAtMost = 6
const daysAtMost = 3
const stepsAtMost = 3

function standing(material: Material): readonly Row[] {
  return material.partiesByStrength.flatMap((party): Row[] => {
    const best = strongestClaim(material.claimsAgainst(party.id))
    if (best === undefined || best.finding === 'gap') return []
    return [
      {
        cells: [
          say(words(party.name, 'strong'), `, ${roleWords[party.role]}`),
          say(claimName(best)),
          say({ kind: 'finding', finding: best.finding }),
          say({ kind: 'time', standing: timeStanding(best.limitation) }),
        ],
      },
    ]
  })
}

/** Each last day once, with every claim that ends on it and against whom. */
function days(material: Material): readonly Row[] {
  const byDay = Map.groupBy(deadlinesAhead(material.snapshot.analysis.deadlines), ({ next }) => next)
  return [...byDay].slice(0, daysAtMost).map(([next, ending]) => {
    const byClaim = Map.groupBy(ending, (one) => `${one.cite}${whose(one)}`)
    const against = (all: typeof ending): string =>
      [...new Set(all.map(({ defendant }) => material.partyName(defendant)))].join(', ')
    return {
      cells: [
        say(words(formatDay(next), 'strong')),
        say([...byClaim].map(([cite, all]) => `${cite}, against ${against(all)}`).join('; ')),
      ],
    }
  })
}

/** What to ask for, and for whose claims it is missing. */
function step({ ask, because }: Material['snapshot']['analysis']['nextSteps'][number], material: Material): string {
  const names = [
    ...new Set(
      because.flatMap(({ claimFinding }) => {
        const claim = material.claim(claimFinding)
        return claim === undefined ? [] : [material.partyName(claim.defendant)]
      }),
    ),
  ]
  return names.length === 0 ? ask : `${ask} (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', others' : ''})`
}

/** The case on one page: what happened, against whom, until when, what it is worth, what comes next. */
export function summarySection(material: Material): Section {
  const { analysis } = material.snapshot
  const parties = standing(material)
  const ahead = days(material)
  const more = parties.length - partiesAtMost
  const values = analysis.valuations.map(({ forClaimant, valuation }) =>
    say(
      words(`Value if liability is proved${forClaimant === null ? '' : `, ${forClaimant}`}: `, 'strong'),
      `${formatCents(valuation.total.low)} to ${formatCents(valuation.total.high)}, median ${formatCents(valuation.total.median)}, present value on ${formatDay(valuation.valuationDate)}; to the client ${formatCents(valuation.netToClaimant.low)} to ${formatCents(valuation.netToClaimant.high)}. ${coverageInShort(valuation.care.of, valuation.care.shareOfOutcomes)}.`,
    ),
  )
  return {
    id: 'summary',
    title: 'The case on one page',
    blocks: [
      { kind: 'paragraph', role: 'lead', saying: say(analysis.matter.summary) },
      {
        kind: 'table',
        id: 'summary-standing',
        caption:
          more > 0 ? `Who may be liable: the strongest ${partiesAtMost} of ${parties.length}` : 'Who may be liable',
        look: 'dense',
        columns: [
          { label: 'Party', width: 34 },
          { label: 'Strongest claim', width: 34 },
          { label: 'Finding', width: 16 },
          { label: 'Time', width: 16 },
        ],
        rows: parties.slice(0, partiesAtMost),
      },
      ...(ahead.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              id: 'summary-days',
              caption: 'Last days still ahead, the first first',
              look: 'dense' as const,
              columns: [
                { label: 'Last day', width: 24 },
                { label: 'Claim', width: 76 },
              ],
              rows: ahead,
            },
          ]),
      ...offerDays(material),
      ...values.map((saying): Block => ({ kind: 'paragraph', saying })),
      ...(analysis.nextSteps.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: 'Next' },
            {
              kind: 'list' as const,
              items: analysis.nextSteps.slice(0, stepsAtMost).map((one) => say(step(one, material))),
              ordered: true,
            },
          ]),
      {
        kind: 'paragraph',
        role: 'quiet',
        saying: say(
          'Findings say what the record shows on this day; they predict no verdict. Proof and law: the casebook.',
        ),
      },
    ],
    sections: [],
  }
}
