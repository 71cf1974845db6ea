import { day, IsoDay } from '../../casefile/dates.ts'
import type { ImmunityFinding } from '../../casefile/findings.ts'
import { type FactorId, ProvisionId } from '../../casefile/ids.ts'
import type { Stage } from '../../casefile/matter.ts'
import { reachBack } from '../../law/availability.ts'
import { type Court, courtNamed } from '../../law/courts.ts'
import type { ElementLibrary, Theory } from '../../law/element-library.ts'
import { assessElements } from '../../law/elements.ts'
import { assessImmunity } from '../../law/immunity.ts'
import type { LawLibrary } from '../../law/library.ts'
import { readLimitationInput } from '../../law/limitation-input.ts'
import { computeLimitation } from '../../law/limitation-period.ts'
import type { Provision } from '../../law/provision.ts'
import type { DecidedRuling } from '../../precedent/decided-ruling.ts'
import { decisionClaimOf } from '../../precedent/guide.ts'
import type { LawInForce } from '../law-in-force.ts'
import type { ComparedLaws } from './apply-reform.ts'
import { factsOf, recordedDefendant } from './recorded-facts.ts'
import type { Answer, TouchedQuestion } from './redecided.ts'
import type { Reform } from './reform-file.ts'
import type { Differences } from './what-differs.ts'

export interface RulingInHand {
  readonly it: DecidedRuling
  /** Facts read in the decision about this defendant, also under its other claims. */
  readonly factors: readonly FactorId[]
  /** Claims and theories that the ruling may be about. */
  readonly theories: readonly Theory[]
  /** False for a defence where the record does not say against which claim it was raised. */
  readonly claimNamed: boolean
  /** Some of the claims are under law that Redress holds no theory for. */
  readonly otherClaims: boolean
  /** Last day it can have been decided on; the day asked about where none is known. */
  readonly day: IsoDay
  readonly lost: boolean
}

export interface Comparing {
  readonly law: LawInForce
  readonly laws: ComparedLaws
  readonly differences: Differences
  readonly reform: Reform
  /** Day for which both laws are asked. */
  readonly asOf: IsoDay
}

const stages: Readonly<Record<DecidedRuling['decision']['posture'], Stage>> = {
  'motion-to-dismiss': 'pleading',
  'summary-judgment': 'summary-judgment',
  verdict: 'trial',
  appeal: 'pleading',
  'default-judgment': 'trial',
}

/** Stands for a claim that the record does not name and that no exception names. */
const anotherClaim = ProvisionId.parse('us/another-claim')

/** Whether a defence of immunity, e.g. `section-230-defense`, is what the ruling decided. */
export const decidesImmunity = (it: DecidedRuling, law: LawInForce): boolean =>
  law.elements.immunities.some(({ provision }) => decisionClaimOf(provision, '', law.guide) === it.claim)

export function immunityQuestion(hand: RulingInHand, comparing: Comparing): TouchedQuestion | null {
  const { law, laws, differences } = comparing
  const immunity = law.elements.immunities.find(({ roles }) => roles.includes(hand.it.role))
  if (!immunity || !differences.immunities.has(immunity.provision)) return null
  const cite = law.library.provisions.get(immunity.provision)?.cite ?? immunity.provision
  const named = [...new Set(hand.theories.map(({ claim }) => claim))]
  const claims = hand.claimNamed
    ? [...named, ...(hand.otherClaims || named.length === 0 ? [anotherClaim] : [])]
    : [...exceptedClaims(laws), anotherClaim]
  const asked = (elements: ElementLibrary, claim: ProvisionId, asOf: IsoDay): ImmunityFinding => {
    const found = assessImmunity(
      {
        claim,
        role: hand.it.role,
        defendant: recordedDefendant,
        facts: factsOf(hand.factors),
        stage: stages[hand.it.decision.posture],
        asOf,
        version: '',
      },
      elements,
      law.factors,
    )
    if (!found) throw new Error('an immunity that no longer fits its own role')
    return found
  }
  const answers = claims.map((claim) => {
    const thatDay = asked(law.elements, claim, hand.day)
    const without = asked(laws.without.elementsAfter, claim, comparing.asOf)
    const withIt = asked(laws.with.elementsAfter, claim, comparing.asOf)
    const asksInBoth = new Set(
      without.steps.map(({ question }) => question).filter((q) => withIt.steps.some((step) => step.question === q)),
    )
    return {
      thatDay: answerOf(thatDay, asksInBoth),
      without: answerOf(without, asksInBoth),
      with: answerOf(withIt, asksInBoth),
      findings: [without, withIt] as const,
    }
  })
  const first = answers[0]
  if (!first || answers.every((one) => one.without === one.with)) {
    const why = first?.findings[1].steps.find(({ question }) => question === publisherText(immunity))?.why
    return why === undefined
      ? null
      : {
          question: 'immunity',
          thatDay: 'clear',
          without: 'clear',
          with: 'clear',
          why: `${why} ${cite} comes out the same.`,
        }
  }
  const words = immunityWords((answers.find((one) => one.without !== one.with) ?? first).findings, cite, comparing)
  if (answers.length === 1) return { question: 'immunity', ...pick(first), why: words }
  return {
    question: 'immunity',
    thatDay: first.thatDay,
    without: both(answers.map((one) => one.without)),
    with: both(answers.map((one) => one.with)),
    why: `${hand.claimNamed ? 'The ruling is on several claims' : `The record does not name the claim against which ${cite} was raised`}, and the exception covers some claims only. Where it does, ${words}`,
  }
}

const publisherText = (immunity: ElementLibrary['immunities'][number]): string =>
  immunity.questions.find(({ id }) => id === immunity.finally.question)?.text ?? ''

const pick = ({ thatDay, without, with: withIt }: Pick<TouchedQuestion, 'thatDay' | 'without' | 'with'>) => ({
  thatDay,
  without,
  with: withIt,
})

function immunityWords(
  [without, withIt]: readonly [ImmunityFinding, ImmunityFinding],
  cite: string,
  { law }: Comparing,
): string {
  const [harsh, kind] = without.steps.length <= withIt.steps.length ? [without, withIt] : [withIt, without]
  const turning = kind.steps.filter((step) => !harsh.steps.some(({ question }) => question === step.question))
  const shown = [...new Set(kind.steps.flatMap(({ facts }) => facts))]
  const names = shown.map((id) => law.factors.factors.find((one) => one.id === String(id))?.name ?? id)
  const bar = harsh.result === 'likely-bars' ? 'likely bars the claim' : 'may bar the claim'
  const read = names.length > 0 ? ` (facts read: ${names.join(', ')})` : ''
  const turns = turning.map(({ question, why }) => `${question} ${why}`).join(' ')
  return `without the exception ${cite} ${bar}${read}; with it one more question stands open. ${turns}`
}

/** A claim that only an open exception could save is open where that exception exists, and barred where it does not. */
function answerOf(finding: ImmunityFinding, asksInBoth: ReadonlySet<string>): Answer {
  if (finding.result === 'does-not-apply' || finding.result === 'exception-arguable') return 'clear'
  if (finding.result === 'open') return 'open'
  return finding.steps.some((step) => step.answer === 'open' && !asksInBoth.has(step.question)) ? 'open' : 'bars'
}

const both = (answers: readonly Answer[]): Answer =>
  answers.every((one) => one === answers[0]) ? (answers[0] ?? 'open') : 'open'

function exceptedClaims(laws: ComparedLaws): readonly ProvisionId[] {
  const all = [laws.without, laws.with].flatMap(({ elementsAfter }) =>
    elementsAfter.immunities.flatMap(({ questions }) => questions.flatMap(({ claims }) => claims ?? [])),
  )
  return [...new Set(all)]
}

export function existenceQuestion(
  hand: RulingInHand,
  { law, laws, differences, asOf }: Comparing,
): TouchedQuestion | null {
  const touched = hand.theories.filter(({ claim }) => differences.existence.has(claim))
  const theory = touched[0]
  if (!theory || !hand.claimNamed) return null
  const court = courtNamed(law.library.courts, hand.it.court)
  const answer = (library: LawLibrary, on: IsoDay): Answer => {
    const provision = library.provisions.get(theory.claim)
    return provision ? theoryOpen(provision, theory.id, court, on, hand.day) : 'bars'
  }
  const without = answer(laws.without.library, asOf)
  const withIt = answer(laws.with.library, asOf)
  if (without === withIt) return null
  const cite = law.library.provisions.get(theory.claim)?.cite ?? theory.claim
  const withoutWords =
    without === 'bars' ? `Without it ${cite} gives no claim against this kind of defendant (${theory.name}).` : ''
  const thatDay = answer(law.library, hand.day)
  const withWords =
    !hand.lost && withIt === thatDay
      ? 'With it the claim exists.'
      : withIt === 'clear'
        ? 'With it the claim exists for such conduct; whether it would have been shown is not recorded.'
        : withIt === 'open'
          ? 'With it the claim exists from its first day on; whether it reaches the conduct here is not recorded or not settled.'
          : 'With it the claim exists only for later conduct.'
  return {
    question: 'existence',
    thatDay,
    without,
    with: withIt,
    why: [withoutWords, withWords].filter((text) => text !== '').join(' '),
  }
}

/** Whether some conduct before a ruling can have a claim under a theory, by the texts known on a day. */
function theoryOpen(provision: Provision, theory: string, court: Court | null, on: IsoDay, ruled: IsoDay): Answer {
  const known = provision.versions.filter((version) => version.from === null || version.from <= on)
  if (!provision.versions.some((version) => version.against.includes(theory))) return 'clear'
  const inTime = known.filter((version) => version.from === null || version.from <= ruled)
  const opens = inTime.filter((version) => version.against.includes(theory))
  if (opens.length === inTime.length) return 'clear'
  const reach =
    court === null
      ? undefined
      : reachBack(provision, theory, { theory, predicate: null, born: null, court, asOf: day(on) })?.answer
  if (reach === 'yes') return 'clear'
  if (opens.length > 0) return 'open'
  return known.some((version) => version.reach_back.some((one) => one.theory === theory)) ? 'open' : 'bars'
}

export function timeQuestion(hand: RulingInHand, comparing: Comparing): TouchedQuestion | null {
  const { law, laws, differences, reform } = comparing
  const theory = hand.theories.find(({ claim }) => differences.time.has(claim))
  if (!theory || !hand.claimNamed) return null
  const provision = law.library.provisions.get(theory.claim)
  if (!provision) return null
  const lostOnTime = hand.lost && turnsOnTime(hand)
  const thatDay: Answer = lostOnTime ? 'bars' : 'clear'
  const answer = (library: LawLibrary): Answer => {
    const there = library.provisions.get(theory.claim)
    if (!there || there === provision) return thatDay
    const probes = probesOf(theory, library, law.library, comparing.asOf, hand)
    if (probes.every(({ now }) => now === 'no')) return 'clear'
    if (thatDay === 'bars' && probes.every(({ now, before }) => now === 'yes' || before === 'no')) return 'bars'
    if (thatDay === 'clear' && probes.every(({ now, before }) => now === 'no' || before === 'yes')) return 'clear'
    if (thatDay === 'bars' && probes.every(({ now, before }) => later(now) >= later(before))) return 'bars'
    return 'open'
  }
  const [without, withIt] = [answer(laws.without.library), answer(laws.with.library)]
  if (without === withIt) {
    if (hand.lost || without !== 'clear') return null
    return { question: 'time', thatDay, without, with: withIt, why: 'The claim was in time and stays so.' }
  }
  const changed = without === thatDay ? withIt : without
  const side = without === thatDay ? `With ${reform.short}` : `Without ${reform.short}`
  const why =
    thatDay === 'bars'
      ? `The claim was lost as late. ${
          changed === 'clear'
            ? `${side} it could still be brought${hand.it.claim === 'limitations-defense' ? '.' : '; whether it would then have been shown is not recorded.'}`
            : `Whether it would be late ${side.charAt(0).toLowerCase()}${side.slice(1)} depends on days that the record does not give.`
        }`
      : `The claim was not lost as late. ${side} the time to sue is shorter; whether that bars it depends on days of conduct, birth and filing that the record does not give.`
  return { question: 'time', thatDay, without, with: withIt, why }
}

const later = (barred: 'yes' | 'no' | 'arguable'): number => ({ no: 0, arguable: 1, yes: 2 })[barred]

/** A ruling that found the conduct older than the statute did not turn on the length of the period. */
export const turnsOnTime = ({ it }: RulingInHand): boolean => {
  const read = new Set<string>(it.factors)
  return read.has('outside-limitation') || (it.claim === 'limitations-defense' && !read.has('pre-enactment-conduct'))
}

interface Probe {
  readonly before: 'yes' | 'no' | 'arguable'
  readonly now: 'yes' | 'no' | 'arguable'
}

const probed = new WeakMap<LawLibrary, Map<string, readonly Probe[]>>()

/** The same invented survivors, minor and adult, with conduct in each year, asked under both laws. */
function probesOf(
  theory: Theory,
  library: LawLibrary,
  known: LawLibrary,
  asOf: IsoDay,
  hand: RulingInHand,
): readonly Probe[] {
  const memory = probed.get(library) ?? new Map<string, readonly Probe[]>()
  probed.set(library, memory)
  const last = Number(hand.day.slice(0, 4))
  const key = `${theory.claim} ${theory.id} ${asOf} ${last}`
  const ready = memory.get(key)
  if (ready) return ready
  const court = known.courts.find(({ level }) => level === 'district')?.name ?? hand.it.court
  const probes: Probe[] = []
  for (let year = last - 24; year < last; year++)
    for (const age of [10, 17, 30]) {
      const input = readLimitationInput({
        claim: theory.claim,
        theory: theory.id,
        court,
        conduct: { from: `${year}-01-15`, to: `${year}-06-15` },
        born: `${year - age}-05-05`,
      })
      if (!input.ok) continue
      const before = computeLimitation({ ...input.value, as_of: hand.day }, known)
      const now = computeLimitation(
        { ...input.value, as_of: library === known ? hand.day : laterOf(asOf, hand.day) },
        library,
      )
      if (!before.ok || !now.ok || before.value.available !== 'yes' || now.value.available !== 'yes') continue
      probes.push({ before: before.value.barred, now: now.value.barred })
    }
  memory.set(key, probes)
  return probes
}

const laterOf = (a: IsoDay, b: IsoDay): IsoDay => (a > b ? a : b)

export function proofQuestion(hand: RulingInHand, comparing: Comparing): TouchedQuestion | null {
  const { law, laws, differences } = comparing
  if (/-defense$/.test(hand.it.claim)) return null
  const carried = carriedQuestion(hand, comparing)
  if (carried) return carried
  const touched = differences.proof.find(({ theory }) =>
    hand.theories.some((one) => one.claim === theory.claim && one.id === theory.id),
  )
  if (!touched) return null
  const { theory } = touched
  const element = touched.with.id
  const kinds = (elements: ElementLibrary) => {
    const found = assessElements(
      {
        claim: theory.claim,
        theory: theory.id,
        court: hand.it.court,
        facts: factsOf(hand.factors),
        defendant: recordedDefendant,
        stage: stages[hand.it.decision.posture],
      },
      elements,
      law.factors,
    )
    return found.ok ? found.value.find((one) => one.element === element) : undefined
  }
  const [without, withIt] = [kinds(laws.without.elementsAfter), kinds(laws.with.elementsAfter)]
  const text = touched.with.text.charAt(0).toLowerCase() + touched.with.text.slice(1)
  const before = without?.finding ?? 'gap'
  const after = withIt?.finding ?? 'gap'
  const held = hand.it.ruling.elements
  const thatDay: Answer = hand.lost ? 'bars' : 'clear'
  if (hand.lost) {
    const easier = after === 'supported' && before !== 'supported'
    return {
      question: 'proof',
      thatDay,
      without: thatDay,
      with: easier ? 'open' : 'bars',
      why: easier ? `The facts read would show that ${text}.` : 'The claim failed, and the reform asks no less of it.',
    }
  }
  const labels = (ids: readonly string[]): string =>
    ids.map((id) => law.factors.factors.find((one) => one.id === id)?.name ?? id).join(', ')
  const shown = withIt?.ingredients.flatMap(({ facts }) => facts) ?? []
  if (after === 'supported')
    return {
      question: 'proof',
      thatDay,
      without: thatDay,
      with: 'clear',
      why: `The facts read show that ${text}: ${labels(shown)}.`,
    }
  if (after === 'contested')
    return {
      question: 'proof',
      thatDay,
      without: thatDay,
      with: 'open',
      why: `Facts read stand for and against that ${text}: ${labels(shown)}, against ${labels(withIt?.ingredients.flatMap(({ against }) => against) ?? [])}.`,
    }
  const signs = without?.ingredients.flatMap(({ facts }) => facts) ?? []
  const onSigns = before === 'supported' || (Object.keys(held).length > 0 && before === 'contested')
  return onSigns
    ? {
        question: 'proof',
        thatDay,
        without: thatDay,
        with: 'bars',
        why: `The facts read meet the test of today (${labels([...new Set(signs)])}), and none of them shows that ${text}.`,
      }
    : {
        question: 'proof',
        thatDay,
        without: thatDay,
        with: 'open',
        why: `No fact read shows that ${text}; too little of the record was read to say that none was pleaded.`,
      }
}

/** A theory that stands or falls with another whose proof changes, such as liability for an agent. */
function carriedQuestion(hand: RulingInHand, { law, reform }: Comparing): TouchedQuestion | null {
  const change = [...reform.changes, ...reform.without].find(
    (one) =>
      one.change === 'new-test' &&
      hand.theories.some(({ claim, id }) => claim === one.claim && one.carries.includes(id)),
  )
  if (change?.change !== 'new-test') return null
  const cite = law.library.provisions.get(change.claim)?.cite ?? change.claim
  const answer: Answer = hand.lost ? 'bars' : 'clear'
  return {
    question: 'proof',
    thatDay: answer,
    without: answer,
    with: hand.lost ? 'bars' : 'open',
    why: hand.lost
      ? 'The claim failed, and the reform asks no less of it.'
      : `The claim rests on liability of another under ${cite}, of which ${reform.short} asks more; that part was not read here.`,
  }
}

export const dayOfRuling = (it: DecidedRuling, asOf: IsoDay): IsoDay =>
  it.lastDay === null || it.lastDay > asOf ? asOf : IsoDay.parse(it.lastDay)
