import { partyStrength, strongestClaim } from '../analysis/claim-standing.ts'
import type { Analysis } from '../casefile/analysis.ts'
import { timeStanding } from '../casefile/limitation/time-standing.ts'
import { claimName } from '../words/claim-name.ts'
import { counted } from '../words/counting.ts'
import { formatDay } from '../words/date-words.ts'
import { roleWords } from '../words/role-words.ts'
import { findingShapes, findingWords, stageWords, timeWords } from '../words/standing.ts'
import { coverageInShort } from '../words/valuation/care-words.ts'
import { medianWords, rangeWords } from '../words/valuation/range-words.ts'
import { restsOnLines } from '../words/valuation/rests-on-words.ts'
import { deadlinesAhead } from './casebook/last-days.ts'
import { notValued } from './not-valued.ts'
import { wrapLines } from './wrap-lines.ts'

const most = { parties: 12, deadlines: 4, steps: 4 } as const

function cut(text: string, length: number): string {
  return text.length <= length ? text.padEnd(length) : `${text.slice(0, length - 1)}…`
}

const wrapped = (text: string, indent: string, first = indent): string => wrapLines(text, first, indent).join('\n')

function partyLines(analysis: Analysis): readonly string[] {
  const against = (id: string) => analysis.claims.filter((claim) => claim.defendant === id)
  const without = new Set<string>(analysis.withoutSupport.map(({ party }) => party))
  const parties = [...analysis.parties].sort((a, b) => partyStrength(against(b.id)) - partyStrength(against(a.id)))
  const lines = parties.slice(0, most.parties).map((party) => {
    const best = strongestClaim(against(party.id))
    const name = `${cut(party.name, 32)} ${cut(roleWords[party.role], 21)}`
    if (best === undefined || without.has(party.id)) return `  ${findingShapes.gap} ${name} nothing supported`
    const claim = claimName(best)
    return `  ${findingShapes[best.finding]} ${name} ${cut(findingWords[best.finding], 9)} ${timeWords[timeStanding(best.limitation)]}: ${claim}`
  })
  return parties.length > most.parties
    ? [...lines, `  and ${counted(parties.length - most.parties, 'other party', 'other parties')} in the casebook`]
    : lines
}

function deadlineLines({ deadlines, asOf, parties }: Analysis): readonly string[] {
  const nameOf = new Map(parties.map((party) => [party.id, party.name]))
  const ahead = deadlinesAhead(deadlines)
  const late = deadlines.filter((deadline) => deadline.barred === 'yes').length
  const lines = ahead.slice(0, most.deadlines).map((deadline) => {
    const passed =
      deadline.earliest !== null && deadline.earliest < asOf
        ? ` (strictest reading ended ${formatDay(deadline.earliest)})`
        : ''
    return wrapped(
      `${claimName(deadline)}: ${nameOf.get(deadline.defendant) ?? deadline.defendant}${passed}`,
      ' '.repeat(22),
      `  ${cut(formatDay(deadline.next), 20)}`,
    )
  })
  const rest = [
    ahead.length > most.deadlines ? `${ahead.length - most.deadlines} later` : '',
    late > 0 ? `${counted(late, 'claim')} too late on every reading` : '',
  ].filter((text) => text !== '')
  return [
    ...(lines.length === 0 ? ['  No last day is still ahead.'] : lines),
    ...(rest.length === 0 ? [] : [`  ${rest.join('; ')}`]),
  ]
}

function moneyLines(analysis: Analysis): readonly string[] {
  const valued = analysis.valuations.flatMap(({ forClaimant, valuation: { total, netToClaimant, care, restsOn } }) => [
    ...(forClaimant === null ? [] : [`  ${forClaimant}`]),
    `  Gross ${rangeWords(total)}, median ${medianWords(total)}, if liability is proved`,
    `  Net   ${rangeWords(netToClaimant)}, median ${medianWords(netToClaimant)}`,
    wrapped(`${coverageInShort(care.of, care.shareOfOutcomes)}.`, '  '),
    ...(restsOn === undefined ? [] : restsOnLines(restsOn).map((line) => wrapped(line, '    ', '  '))),
  ])
  const { some, names } = notValued(analysis)
  if (!some) return valued
  return [
    ...valued,
    `  Not valued yet: no bills, care plan or earnings${names === '' ? '' : ` of ${names}`} were entered.`,
  ]
}

function stepLines({ nextSteps }: Analysis): readonly string[] {
  if (nextSteps.length === 0) return ['  None: every ingredient has a confirmed fact.']
  const lines = nextSteps.slice(0, most.steps).map((step, i) => wrapped(step.ask, '     ', `  ${i + 1}. `))
  return nextSteps.length > most.steps
    ? [...lines, `  and ${nextSteps.length - most.steps} more in the casebook`]
    : lines
}

/** The answer for a terminal: who, how well proved, by when, worth what, what is missing. About forty lines of 98 signs. */
export function renderOneScreen(analysis: Analysis): string {
  const { matter, asOf, stage } = analysis
  const notRead = analysis.sources.notRead.length
  return [
    '',
    `${matter.caption}   ${matter.id}`,
    `${matter.court}, at the stage of ${stageWords[stage]}, as of ${formatDay(asOf)}`,
    '',
    'WHO MAY BE LIABLE',
    ...partyLines(analysis),
    `  ${findingShapes.supported} supported  ${findingShapes.contested} contested  ${findingShapes.gap} gap`,
    '',
    'FIRST DEADLINES',
    ...deadlineLines(analysis),
    '',
    'VALUE',
    ...moneyLines(analysis),
    '',
    'WHAT TO LOOK FOR NEXT',
    ...stepLines(analysis),
    '',
    ...(notRead > 0
      ? [`${counted(notRead, 'point')} of law that nobody read in a source; the casebook names each.`, '']
      : []),
  ].join('\n')
}
