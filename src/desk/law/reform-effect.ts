import { analyse } from '../../analysis/analyse.ts'
import type { LawInForce } from '../../analysis/law-in-force.ts'
import type { Analysis } from '../../casefile/analysis.ts'
import type { IsoDay } from '../../casefile/dates.ts'
import type { Casefile } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ReformEffect } from '../../casefile/views/law-view.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { type ChangedLaw, lawsCompared } from '../../reform/apply-reform.ts'
import { asOfOf } from '../as-of.ts'
import type { AnalysisTrouble } from '../claims/engine.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { lawInForce } from './law-in-force.ts'
import { reformNamed } from './measure-impact.ts'

/** Why a reform was not tried on a matter. */
export type ReformNotTried =
  | AnalysisTrouble
  | DoorTrouble
  | 'input-not-valid'
  | 'no-assessment-yet'
  | 'reform-not-known'
  | 'usage'

/**
 * What a reform does to the claims of this matter: each claim with and without it, on its first day or the day of the matter,
 * whichever is later; only those that differ are told. One that is law already is taken away for the comparison.
 * Problems: `no-assessment-yet`, `input-not-valid` for a reform that is not on file, and those of the law.
 */
export const reformEffect = (
  matter: OpenMatter,
  named: string,
): Promise<Result<Covered<ReformEffect>, ReformNotTried>> =>
  answerAbout(matter, 'reform-effect', async ({ vault, cover }) => {
    const casefile = await vault.loadCasefile()
    if (!casefile.ok) return casefile
    const why = casefile.value === null ? 'no-matter' : 'no-facts'
    if (casefile.value === null || casefile.value.facts.length === 0)
      return failed(problem('no-assessment-yet', { why }))
    const effect = effectOn(casefile.value, named, asOfOf(matter).day)
    return effect.ok
      ? cover(effect.value, {
          published: ['title', 'changed[].cite', 'changed[].theory'],
          spelled: [
            ...(['changed[].without.finding', 'changed[].without.barred'] as const),
            ...(['changed[].with.finding', 'changed[].with.barred'] as const),
          ],
        })
      : effect
  })

function effectOn(casefile: Casefile, named: string, day: IsoDay): Result<ReformEffect, ReformNotTried> {
  const law = lawInForce()
  if (!law.ok) return law
  const reform = reformNamed(named)
  if (!reform.ok) return reform
  const { id, title, stage, from } = reform.value
  const laws = lawsCompared(law.value, reform.value)
  if (!laws.ok) return laws
  const asOf = from > day ? from : day
  const ask = (changed: ChangedLaw): Result<Analysis, AnalysisTrouble> =>
    analyse(casefile, lawOf(law.value, changed, casefile), { asOf, stage: casefile.matter.stage }, { phones: [] })
  const [without, given] = [ask(laws.value.without), ask(laws.value.with)]
  if (!without.ok) return without
  if (!given.ok) return given
  const days = daysOf(casefile)
  return ok({
    ...{ reform: id, title, stage, from, asOf },
    claims: given.value.claims.length,
    straddles: days.some((one) => one < from) && days.some((one) => one >= from),
    changed: differing(without.value, given.value),
  })
}

/** The first day that each dated fact may lie on. */
const daysOf = ({ facts }: Casefile): readonly string[] =>
  facts.flatMap(({ when }) => (when === 'unknown' ? [] : [when.slice(0, 10)]))

/** How claims are proved goes by the day of the conduct: the later text where any of it lies behind its first day. */
function lawOf(law: LawInForce, changed: ChangedLaw, casefile: Casefile): LawInForce {
  const { library, elementsBefore, elementsAfter, from, retroactive } = changed
  const later = from === null || retroactive || daysOf(casefile).some((one) => one >= from)
  return { ...law, library, elements: later ? elementsAfter : elementsBefore }
}

type Claim = Analysis['claims'][number]
const keyOf = ({ claim, theory, defendant, claimant }: Claim): string =>
  JSON.stringify([claim, theory, defendant, claimant])
const sideOf = ({ finding, limitation }: Claim) => ({
  finding,
  lastDay: limitation.earliest,
  barred: limitation.barred,
})

function differing(without: Analysis, given: Analysis): ReformEffect['changed'] {
  const before = new Map(without.claims.map((claim) => [keyOf(claim), claim]))
  const after = new Map(given.claims.map((claim) => [keyOf(claim), claim]))
  const partyOf = (id: string): string => given.parties.find((one) => one.id === id)?.name ?? id
  const claimantOf = (id: string): string => given.claimants.find((one) => one.id === id)?.pseudonym ?? id
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)]
    const one = fresh ?? old
    if (one === undefined) return []
    const [was, is] = [old ? sideOf(old) : null, fresh ? sideOf(fresh) : null]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const { cite, theory, defendant, claimant } = one
    return [{ cite, theory, party: partyOf(defendant), claimant: claimantOf(claimant), without: was, with: is }]
  })
}
