import type { IsoDay } from '../casefile/dates.ts'
import type { ImmunityFinding } from '../casefile/findings.ts'
import type { FactId, FactorId, PartyId, ProvisionId } from '../casefile/ids.ts'
import type { Fact, Role, Stage } from '../casefile/matter.ts'
import type { ProvisionVersion } from '../casefile/provision-version.ts'
import type { ElementLibrary, Immunity } from './elements/element-library.ts'
import { countedFacts, type FactsInView, recordFor } from './elements/elements-ingredient.ts'
import type { FactorList } from './elements/factors.ts'

export interface ImmunityQuestion {
  readonly claim: ProvisionId
  readonly role: Role
  readonly defendant: PartyId
  readonly facts: readonly Fact[]
  readonly stage: Stage
  readonly asOf: IsoDay
  /** Text of the provision in force on that day; null where it is not asked. */
  readonly version: ProvisionVersion | null
}

type Question = Immunity['questions'][number]
type Answer = { readonly answer: 'yes' | 'no' | 'open'; readonly facts: readonly FactId[]; readonly why: string }

/**
 * Asks the immunity's questions in their order and stops at the first answer that settles it. Null for a party whom no
 * immunity could protect. An answer rests on confirmed facts about this defendant; facts both ways leave it open.
 */
export function assessImmunity(
  question: ImmunityQuestion,
  library: ElementLibrary,
  factors: FactorList,
): ImmunityFinding | null {
  const immunity = library.immunities.find(({ roles }) => roles.includes(question.role))
  if (!immunity) return null
  const record = recordFor(question.facts, factors.factors, question.defendant, question.stage)
  const steps: {
    readonly id: string
    readonly question: string
    readonly answer: 'yes' | 'no' | 'open'
    readonly why: string
    readonly facts: readonly FactId[]
  }[] = []
  const skipped = new Set<string>()
  const finding = (result: ImmunityFinding['result']): ImmunityFinding => ({
    provision: immunity.provision,
    version: question.version,
    result,
    steps: steps.map(({ id: _, ...step }) => step),
  })
  for (const one of immunity.questions) {
    if (skipped.has(one.id)) continue
    const given = answerTo(one, question, record)
    steps.push({ id: one.id, question: one.text, ...given })
    const ends = one.ends[given.answer]
    if (ends) return finding(ends)
    if (given.answer === 'no') for (const id of one.skips_on_no) skipped.add(id)
  }
  const last = steps.find(({ id }) => id === immunity.finally.question)?.answer ?? 'open'
  return finding(immunity.finally[last])
}

/** What to look for where a question stayed open. */
export function immunityNextSteps(finding: ImmunityFinding, library: ElementLibrary): readonly string[] {
  const immunity = library.immunities.find(({ provision }) => provision === finding.provision)
  const open = new Set(finding.steps.filter(({ answer }) => answer === 'open').map(({ question }) => question))
  return (immunity?.questions ?? []).filter(({ text, ask }) => open.has(text) && ask !== '').map(({ ask }) => ask)
}

function answerTo(one: Question, question: ImmunityQuestion, record: FactsInView): Answer {
  if (one.claims) {
    const inForce = one.since === undefined || one.since <= question.asOf
    const answer = inForce && one.claims.includes(question.claim) ? 'yes' : 'no'
    return { answer, facts: [], why: one.why[answer] }
  }
  const about = (wanted: readonly FactorId[]): readonly FactId[] =>
    countedFacts(wanted, 'defendant', record).map(({ id }) => id)
  const first = about(one.yesBy)
  const also = one.andBy === null ? first : about(one.andBy)
  const yes = first.length > 0 && also.length > 0 ? [...new Set([...first, ...also])] : []
  const no = about(one.noBy)
  const answer =
    yes.length > 0 && no.length > 0 ? 'open' : yes.length > 0 ? 'yes' : no.length > 0 ? 'no' : one.otherwise
  return { answer, facts: [...new Set([...yes, ...no])], why: one.why[answer] }
}
