import { day, isAfter, isBefore, isoDay } from '../../casefile/dates.ts'
import type { GoverningReason } from '../../casefile/limitation/limitation.ts'
import { type LimitationStep, type StepSaid, signedStep } from '../../casefile/limitation/limitation-step.ts'
import type { ProvisionVersion } from '../../casefile/provision-version.ts'
import { knowledgeAlone } from '../../casefile/rests-on.ts'
import { isDay, isLaterEnd, type PeriodEnd } from '../periods/kind.ts'
import { type Provision, type Version, versionOf } from '../provision.ts'
import { leftBecause, type StoodBefore, takesOver } from '../rules/carry.ts'
import { throughWindows } from '../rules/revival.ts'
import { versionInForce } from '../version-in-force.ts'
import type { ChainQuestion } from './chain-question.ts'
import { type LaterText, laterTexts } from './later-texts.ts'
import { type EndUnderText, endsUnder } from './limitation-ends.ts'
import type { Limitation } from './limitation-rules.ts'

export interface Governing {
  readonly version: ProvisionVersion
  readonly why: GoverningReason
}

export interface LimitationPath extends EndUnderText {
  readonly governing: readonly Governing[]
}

/**
 * Follows a claim from the text in force when it accrued through each later text up to the day asked about. A later
 * text takes over a claim that is still alive on its first day; one already barred stays barred unless the text revives it.
 */
export function followVersions(question: ChainQuestion): readonly LimitationPath[] {
  const { provision, days, asOf } = question
  const first = versionInForce(provision, days.accrual)
  if (!first) throw new Error('a claim accrued under a text that was not in force')
  const by = first.accrues_on === 'death' ? 'death' : 'last-act'
  const accrued = signedStep(
    { rule: 'accrued', on: isoDay(days.accrual), with: by },
    {
      date: isoDay(days.accrual),
      version: versionOf(provision, first),
      rests_on: first.rests_on,
    },
  )
  const begun = first.limitation ? endsUnder(question, first, first.limitation) : [unrecorded(provision, first)]
  let paths = begun.map(
    (path): LimitationPath => ({
      ...path,
      steps: [accrued, ...path.steps],
      governing: [{ version: versionOf(provision, first), why: 'in-force-at-accrual' }],
    }),
  )
  let last = { version: first, limitation: first.limitation }
  for (const later of laterTexts(provision, first)) {
    if (isAfter(day(later.began), asOf)) break
    paths = paths.flatMap((path) => carryOver(question, path, later))
    last = later
  }
  return paths.map((path) => withRevival(path, last, question))
}

function unrecorded(provision: Provision, version: Version): EndUnderText {
  const step = signedStep(
    { rule: 'period-not-recorded', cite: provision.cite },
    { date: null, version: versionOf(provision, version), rests_on: knowledgeAlone },
  )
  return { end: 'not-known', open: [], steps: [step], missing: ['period'] }
}

function carryOver(question: ChainQuestion, path: LimitationPath, later: LaterText): readonly LimitationPath[] {
  const { version, limitation, began: on, carry } = later
  const began = day(on)
  const before = stoodOn(path.end, began)
  const name = versionOf(question.provision, version)
  const takes = takesOver(carry, question.leaning)[before]
  const say = (said: StepSaid): LimitationStep =>
    signedStep(said, { date: on, version: name, rests_on: carry.rests_on })
  if (takes === 'never') {
    const because = leftBecause(carry, before)
    return [because === null ? path : { ...path, steps: [...path.steps, say({ rule: because, began: on })] }]
  }
  const alive = before !== 'run-out'
  const because = before === 'not-known' ? 'may-have-been-alive' : alive ? 'alive' : 'revived'
  const taken = say({ rule: 'taken-over', began: on, because })
  return endsUnder(question, version, limitation).map((next) =>
    takes !== 'always' && isLaterEnd(next.end, path.end) !== (takes === 'if-later')
      ? path
      : {
          ...next,
          open: alive ? next.open : [...path.open, ...next.open.map(({ to }) => ({ from: began, to }))],
          steps: [...path.steps, taken, ...next.steps],
          governing: [...path.governing, { version: name, why: because }],
          missing: [...path.missing, ...next.missing],
          eitherWay: [...(path.eitherWay ?? []), ...(next.eitherWay ?? [])],
        },
  )
}

const stoodOn = (end: PeriodEnd, began: Temporal.PlainDate): StoodBefore =>
  end === 'not-known' ? end : isDay(end) && isBefore(end, began) ? 'run-out' : 'alive'

/** Windows in which barred claims may be brought, after everything else. */
function withRevival(
  path: LimitationPath,
  { version, limitation }: { readonly version: Version; readonly limitation: Limitation | null },
  question: ChainQuestion,
): LimitationPath {
  const origin = versionOf(question.provision, version)
  const { end, open, steps } = throughWindows(path.end, limitation?.revival ?? [], question, origin)
  return {
    ...path,
    end,
    open: [...path.open, ...open],
    steps: [...path.steps, ...steps],
    governing: steps.length > 0 ? [...path.governing, { version: origin, why: 'window-of-revival' }] : path.governing,
  }
}
