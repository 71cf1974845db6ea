import type { PrecedentIssue } from '../casefile/findings.ts'
import type { FactorId } from '../casefile/ids.ts'
import type { Stage } from '../casefile/matter.ts'
import type { Answer } from './answer.ts'
import { type DecidedRuling, roleGroup } from './decided-ruling.ts'
import { stageOf } from './decision-nearness.ts'
import type { PrecedentGuide } from './guide.ts'
import type { OutcomeModel } from './outcome-model.ts'
import { latestBinding, type Situation } from './situation.ts'

interface Grounds {
  readonly it: Situation
  readonly stage: Stage
  readonly answer: Answer
  /** Decided rulings on the claim against a like defendant. */
  readonly alike: readonly DecidedRuling[]
  readonly stronger: {
    readonly forPlaintiff: readonly DecidedRuling[]
    readonly forDefendant: readonly DecidedRuling[]
  }
  readonly issues: readonly PrecedentIssue[]
  readonly model: OutcomeModel
}

/** With fewer rulings than this on the claim, what was learnt from other claims decides. */
const fewRulings = 5

const stageWords: Readonly<Record<Stage, string>> = {
  pleading: 'on the pleadings',
  'summary-judgment': 'on summary judgment',
  trial: 'at trial',
}

const groupWords = {
  premises: 'operators, owners and managers of premises',
  brand: 'franchisors',
  online: 'platforms and software providers',
  direct: 'persons said to have acted themselves',
  other: 'employers, banks, carriers and other persons',
} as const

/** The answer in sentences, from the broad record to this matter's facts; each can be checked against the decisions listed. */
export function reasons(grounds: Grounds): readonly string[] {
  const { it, alike, model } = grounds
  const claimName = model.guide.claims.find((row) => row.id === it.claim)?.name ?? it.claim
  const lines: string[] = []
  const record = tally(alike)
  const atStage = alike.filter((ruling) => stageOf(ruling.decision) === grounds.stage).length
  lines.push(
    `On the claim "${claimName}" against ${groupWords[roleGroup(it.role)]}, ${record.plaintiff} of ${record.all} decided rulings went for the plaintiff (near copies counted once); ${atStage} of the ${alike.length} orders were ${stageWords[grounds.stage]}.`,
  )
  for (const [where, rulings] of [
    [it.court, alike.filter((ruling) => ruling.court === it.court)],
    [circuitWords(it.circuit), alike.filter((ruling) => ruling.circuit === it.circuit)],
  ] as const) {
    const local = tally(rulings)
    if (local.all > 0) lines.push(`In ${where}: ${local.plaintiff} of ${local.all}.`)
  }
  const binding = latestBinding(it, model.pool, model.guide)
  if (binding)
    lines.push(
      `Binding here: ${citeShort(binding)} ruled for the ${binding.favours}${distinction(it, binding, model)}.`,
    )
  for (const id of grounds.answer.unreadBinding)
    lines.push(`Binding here, and its result was not read: ${id}. Open it before anything above is relied on.`)
  for (const issue of grounds.issues) {
    const sentence = issueSentence(issue, model.guide)
    if (sentence) lines.push(sentence)
  }
  lines.push(...outdoneSentences(grounds))
  lines.push(...weighed(grounds, record))
  return lines
}

const ordinals: Readonly<Record<string, string>> = { '1': '1st', '2': '2d', '3': '3d' }

const circuitWords = (circuit: string): string =>
  /^\d+$/.test(circuit)
    ? `the courts of the ${ordinals[circuit] ?? `${circuit}th`} Circuit`
    : circuit === 'dc'
      ? 'the courts of the D.C. Circuit'
      : `the courts of ${circuit.toUpperCase()}`

function tally(rulings: readonly DecidedRuling[]): { readonly plaintiff: number; readonly all: number } {
  const voices = new Map<string, boolean>()
  for (const ruling of rulings)
    voices.set([ruling.family, ruling.role, ruling.favours].join('|'), ruling.favours === 'plaintiff')
  return { plaintiff: [...voices.values()].filter(Boolean).length, all: voices.size }
}

const spoken = (factors: readonly FactorId[], { names: labels }: PrecedentGuide): string => {
  const names = factors.map((factor) => labels?.[factor] ?? factor.replaceAll('-', ' '))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const citeShort = (ruling: DecidedRuling): string => {
  const year = (ruling.lastDay ?? '').slice(0, 4)
  return `${ruling.decision.caption} (${ruling.court}${year ? ` ${year}` : ''})`
}

function distinction(it: Situation, other: DecidedRuling, model: OutcomeModel): string {
  const loser = other.favours === 'plaintiff' ? 'defendant' : 'plaintiff'
  const further = it.factors.filter(
    (factor) => model.guide.factors[factor]?.side === loser && !other.factors.includes(factor),
  )
  return further.length > 0 ? `; here there is also ${spoken(further, model.guide)}, not read there` : ''
}

function issueSentence(issue: PrecedentIssue, guide: PrecedentGuide): string | null {
  if (issue.factorsFor.length + issue.factorsAgainst.length === 0) return null
  const sides = [
    issue.factorsFor.length > 0 ? `${spoken(issue.factorsFor, guide)} for the plaintiff` : '',
    issue.factorsAgainst.length > 0 ? `${spoken(issue.factorsAgainst, guide)} for the defendant` : '',
  ].filter(Boolean)
  const held =
    issue.satisfiedIn.length + issue.notSatisfiedIn.length > 0
      ? `; of the decisions that share such a fact, ${issue.satisfiedIn.length} held it met and ${issue.notSatisfiedIn.length} not`
      : ''
  const result = issue.favours === 'abstains' ? 'open' : `for the ${issue.favours}`
  return `Issue "${issue.name}": ${sides.join(', ')}${held}: ${result}.`
}

function outdoneSentences({ stronger, model }: Grounds): readonly string[] {
  const say = (rulings: readonly DecidedRuling[], side: 'plaintiff' | 'defendant'): string[] => {
    const latest = rulings.toSorted((a, b) => ((a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : 1))[0]
    if (!latest) return []
    const more = new Set(rulings.map((ruling) => ruling.family)).size - 1
    const helped = latest.factors.filter((factor) => model.guide.factors[factor]?.side === side)
    const how =
      helped.length > 0
        ? `every fact that helped there is here (${spoken(helped, model.guide)}), with nothing further against`
        : `nothing here for the ${side === 'plaintiff' ? 'defendant' : 'plaintiff'} goes beyond what was not enough there`
    return [
      `At least as strong for the ${side} as ${citeShort(latest)}: ${how}${more > 0 ? `; so too for ${more} other decision${more > 1 ? 's' : ''}` : ''}.`,
    ]
  }
  return [...say(stronger.forPlaintiff, 'plaintiff'), ...say(stronger.forDefendant, 'defendant')]
}

function weighed(
  { answer: { favours, silent, carriedBy }, stage, model }: Grounds,
  record: { readonly plaintiff: number; readonly all: number },
): readonly string[] {
  switch (silent) {
    case 'no-facts':
      return ['No facts were given, so no side is favoured: only the record of the courts is told.']
    case 'too-few-at-this-stage':
      return [
        `Fewer than ten like rulings were decided ${stageWords[stage]}, so no side is favoured: rulings on the pleadings take facts as true, and proof may fall short of them.`,
      ]
    case 'no-like-ruling':
      return [`No such ruling was decided ${stageWords[stage]}, so no side is favoured.`]
    case 'divided':
      return ['The decided cases are divided on facts like these; no side is favoured.']
    case null:
      break
    default:
      return silent satisfies never
  }
  const neverSo = favours === 'plaintiff' ? record.plaintiff === 0 : record.plaintiff === record.all
  return [
    `The decided rulings weighed together favour the ${favours} on facts like these.`,
    ...(carriedBy === null
      ? []
      : [
          `Without one fact, ${spoken([carriedBy], model.guide)}, no side would be favoured; it does not decide by itself.`,
        ]),
    ...(neverSo
      ? [
          `No ruling on this claim against such a defendant went for the ${favours} yet; the answer is drawn from like facts under other claims and against other defendants.`,
        ]
      : record.all < fewRulings
        ? [
            'So few rulings on this claim against such a defendant say little; the answer leans on like facts under other claims.',
          ]
        : []),
  ]
}
