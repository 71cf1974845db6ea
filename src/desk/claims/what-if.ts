import type { IsoDay } from '../../casefile/dates.ts'
import { FactId } from '../../casefile/ids.ts'
import type { Casefile, Fact } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { whatTurns } from '../../casefile/views/what-turns.ts'
import type { Supposed, WhatIfAnswer, WhatIfAsked } from '../../casefile/what-if.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble, StoreTrouble } from '../door-trouble.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { factorMeant } from '../law/list-factors.ts'
import type { OpenMatter } from '../open-matter.ts'
import { analysisAsked } from './assess-claims.ts'
import { type AnalysisTrouble, type Engine, engineHere } from './engine.ts'

/** Why nothing could be supposed. */
export type NotSupposed = AnalysisTrouble | StoreTrouble | 'no-assessment-yet' | 'factor-not-found' | 'record-not-found'

const coverage: Coverage<WhatIfAnswer> = {
  published: ['turns[].cite', 'turns[].theory', 'turns[].elements[].element', 'turns[].elements[].text'],
  spelled: ['turns[].finding.from', 'turns[].finding.to', 'turns[].elements[].from', 'turns[].elements[].to'],
  days: ['turns[].lastDay.from', 'turns[].lastDay.to'],
}

/**
 * What would turn if these facts, which nobody proved, stood beside those that are: both analyses are made by the same
 * engine on the same day. Nothing is stored, and nothing of it stands in any other answer.
 * Problems: `no-assessment-yet`, `factor-not-found`, `record-not-found` for somebody whom the matter does not know.
 */
export const whatIf = (
  matter: OpenMatter,
  asked: WhatIfAsked,
  asOf: IsoDay | null,
  engine: Engine = engineHere(),
): Promise<Result<Covered<WhatIfAnswer>, NotSupposed | DoorTrouble>> =>
  answerAbout(matter, 'what-if', async ({ vault, cover }) => {
    const answer = await supposing(vault, asked, asOf, engine)
    return answer.ok ? cover(answer.value, coverage) : answer
  })

async function supposing(
  vault: Vault,
  { supposed }: WhatIfAsked,
  asOf: IsoDay | null,
  engine: Engine,
): Promise<Result<WhatIfAnswer, NotSupposed>> {
  const asking = await analysisAsked(vault, asOf === null ? {} : { asOf })
  if (!asking.ok) return asking
  const { casefile } = asking.value
  const facts = factsOf(casefile, supposed)
  if (!facts.ok) return facts
  const before = await engine.analyse(asking.value)
  if (!before.ok) return before
  const after = await engine.analyse({
    ...asking.value,
    casefile: { ...casefile, facts: [...casefile.facts, ...facts.value] },
  })
  if (!after.ok) return after
  return ok({ asOf: before.value.asOf, supposed: supposed.length, turns: whatTurns(before.value, after.value) })
}

/** As the engine takes facts; without a passage, for nothing proves them. */
function factsOf(
  { claimants, parties, facts, matter }: Casefile,
  supposed: readonly Supposed[],
): Result<readonly Fact[], 'factor-not-found' | 'record-not-found' | LawTrouble> {
  const law = lawInForce()
  if (!law.ok) return law
  const taken = new Set<string>(facts.map(({ id }) => id))
  const people = [...claimants, ...parties].map(({ id }) => id)
  const made: Fact[] = []
  for (const { statement, when, about, factors } of supposed) {
    for (const id of about) {
      if (people.includes(id)) continue
      const near = nearestWord(people, id)
      return failed(problem('record-not-found', { kind: 'party', id, ...(near === null ? {} : { near }) }))
    }
    for (const factor of factors) {
      const known = factorMeant(law.value.factors, factor)
      if (!known.ok) return known
    }
    let number = made.length + 1
    while (taken.has(`supposed-${number}`)) number++
    const id = FactId.parse(`supposed-${number}`)
    taken.add(id)
    const said = { statement, when, about: [...about], factors: [...factors], passages: [], differsFrom: [] }
    made.push({ id, ...said, confirmedBy: 'nobody', confirmedOn: matter.asOf })
  }
  return ok(made)
}
