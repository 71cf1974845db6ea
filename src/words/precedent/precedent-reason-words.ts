import type { FactorId } from '../../casefile/ids.ts'
import type { Stage } from '../../casefile/matter.ts'
import type { PrecedentReason } from '../../casefile/precedent/precedent-reason.ts'
import { sayer } from '../tagged-words.ts'

/** How a fact is called. */
export type FactorName = (factor: FactorId) => string

type ReasonOf<K extends PrecedentReason['is']> = Extract<PrecedentReason, { readonly is: K }>

const atStage: Readonly<Record<Stage, string>> = {
  pleading: 'on the pleadings',
  'summary-judgment': 'on summary judgment',
  trial: 'at trial',
}

const groups: Readonly<Record<ReasonOf<'record'>['against'], string>> = {
  premises: 'operators, owners and managers of premises',
  brand: 'franchisors',
  online: 'platforms and software providers',
  direct: 'persons said to have acted themselves',
  other: 'employers, banks, carriers and other persons',
}

const ordinals: Readonly<Record<string, string>> = { '1': '1st', '2': '2d', '3': '3d' }

const circuitWords = (circuit: string): string =>
  /^\d+$/.test(circuit)
    ? `the courts of the ${ordinals[circuit] ?? `${circuit}th`} Circuit`
    : circuit === 'dc'
      ? 'the courts of the D.C. Circuit'
      : `the courts of ${circuit.toUpperCase()}`

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const cited = ({ caption, court, year }: Pick<ReasonOf<'binding'>, 'caption' | 'court' | 'year'>): string =>
  `${caption} (${court}${year === null ? '' : ` ${year}`})`

function issueWords({ name, favours, met, notMet, ...one }: ReasonOf<'issue'>, named: FactorName): string {
  const sides = [
    ...(one.for.length > 0 ? [`${listed(one.for.map(named))} for the plaintiff`] : []),
    ...(one.against.length > 0 ? [`${listed(one.against.map(named))} for the defendant`] : []),
  ]
  const held = met + notMet > 0 ? `; of the decisions that share such a fact, ${met} held it met and ${notMet} not` : ''
  return `Issue "${name}": ${sides.join(', ')}${held}: ${favours === 'abstains' ? 'open' : `for the ${favours}`}.`
}

function strongWords({ side, helped, more, ...decision }: ReasonOf<'at-least-as-strong'>, named: FactorName): string {
  const how =
    helped.length > 0
      ? `every fact that helped there is here (${listed(helped.map(named))}), with nothing further against`
      : `nothing here for the ${side === 'plaintiff' ? 'defendant' : 'plaintiff'} goes beyond what was not enough there`
  return `At least as strong for the ${side} as ${cited(decision)}: ${how}${more > 0 ? `; so too for ${more} other decision${more > 1 ? 's' : ''}` : ''}.`
}

/** A reason as a sentence, which can be checked against the decisions listed. */
export const precedentReasonWords = (reason: PrecedentReason, named: FactorName): string =>
  sayer<PrecedentReason>({
    record: ({ claim, against, plaintiff, all, stage, atStage: some, orders }) =>
      `On the claim "${claim}" against ${groups[against]}, ${plaintiff} of ${all} decided rulings went for the plaintiff (near copies counted once); ${some} of the ${orders} orders were ${atStage[stage]}.`,
    'in-court': ({ court, plaintiff, all }) => `In ${court}: ${plaintiff} of ${all}.`,
    'in-circuit': ({ circuit, plaintiff, all }) => `In ${circuitWords(circuit)}: ${plaintiff} of ${all}.`,
    binding: (one) =>
      `Binding here: ${cited(one)} ruled for the ${one.favours}${one.notThere.length === 0 ? '' : `; here there is also ${listed(one.notThere.map(named))}, not read there`}.`,
    'binding-unread': ({ decision }) =>
      `Binding here, and its result was not read: ${decision}. Open it before anything above is relied on.`,
    issue: (one) => issueWords(one, named),
    'at-least-as-strong': (one) => strongWords(one, named),
    'no-decided-case': () =>
      'No decided case on record speaks to this claim against a defendant of this kind, so nothing is said about it.',
    'no-facts': () => 'No facts were given, so no side is favoured: only the record of the courts is told.',
    'too-few-at-this-stage': ({ stage }) =>
      `Fewer than ten like rulings were decided ${atStage[stage]}, so no side is favoured: rulings on the pleadings take facts as true, and proof may fall short of them.`,
    'none-at-this-stage': ({ stage }) => `No such ruling was decided ${atStage[stage]}, so no side is favoured.`,
    'no-shared-fact': () =>
      'No decided ruling on this claim against a defendant of this kind has this one fact, so no side is favoured.',
    divided: () => 'The decided cases are divided on facts like these; no side is favoured.',
    weighed: ({ favours }) => `The decided rulings weighed together favour the ${favours} on facts like these.`,
    carried: ({ by }) => `Without one fact, ${named(by)}, no side would be favoured; it does not decide by itself.`,
    'never-so': ({ favours }) =>
      `No ruling on this claim against such a defendant went for the ${favours} yet; the answer is drawn from like facts under other claims and against other defendants.`,
    'few-rulings': () =>
      'So few rulings on this claim against such a defendant say little; the answer leans on like facts under other claims.',
  })(reason)
