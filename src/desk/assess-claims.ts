import { analyse } from '../analysis/analyse.ts'
import type { Analysis } from '../casefile/analysis.ts'
import type { IsoDay } from '../casefile/dates.ts'
import type { PartyId } from '../casefile/ids.ts'
import type { Casefile, Stage } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Valuation } from '../casefile/valuation.ts'
import type { PhoneSighting } from '../rings/picture.ts'
import type { Vault } from '../vault/vault.ts'
import { lawInForce } from './law-in-force.ts'
import type { OpenMatter } from './open-matter.ts'
import { storedDamages } from './stored-damages.ts'
import { valueInput } from './value-matter.ts'

export interface AssessmentAsked {
  readonly asOf?: IsoDay
  readonly stage?: Stage
}

/**
 * Who may be liable, proved by which page, under which law, by when, and what it is worth; as of the matter's own day
 * and stage unless others are asked for. Problems: `no-assessment-yet` and those of the law and damages rooms.
 */
export async function assessClaims(matter: OpenMatter, asked: AssessmentAsked): Promise<Result<Analysis>> {
  const law = lawInForce()
  if (!law.ok) return law
  const loaded = await matter.vault.loadCasefile()
  if (!loaded.ok) return loaded
  const casefile = loaded.value
  if (casefile === null || casefile.facts.length === 0) return failed(problem('no-assessment-yet'))
  const phones = await phonesSeen(matter.vault, casefile)
  if (!phones.ok) return phones
  const damages = await storedDamages(matter.vault)
  if (!damages.ok) return damages
  const valuations: { claimant: PartyId | null; valuation: Valuation }[] = []
  for (const { claimant, input } of damages.value) {
    const valued = await valueInput(input, {})
    if (!valued.ok) return valued
    valuations.push({ claimant, valuation: valued.value.valuation })
  }
  return analyse(
    casefile,
    law.value,
    { asOf: asked.asOf ?? casefile.matter.asOf, stage: asked.stage ?? casefile.matter.stage },
    { valuations, phones: phones.value },
  )
}

/** Phone numbers on pages that confirmed facts rest on; those a person rejected stay out. */
async function phonesSeen(vault: Vault, casefile: Casefile): Promise<Result<readonly PhoneSighting[]>> {
  const listed = await vault.listSuggestions({ kind: 'phone' })
  if (!listed.ok) return listed
  const factsOnPage = new Map<string, Casefile['facts'][number]['id'][]>()
  for (const fact of casefile.facts)
    for (const { document, page } of fact.passages) {
      const key = `${document} ${page}`
      factsOnPage.set(key, [...(factsOnPage.get(key) ?? []), fact.id])
    }
  const seen = new Map<string, Set<Casefile['facts'][number]['id']>>()
  for (const { value, status, passage } of listed.value.suggestions) {
    if (status === 'rejected') continue
    const facts = seen.get(value) ?? new Set()
    for (const id of factsOnPage.get(`${passage.document} ${passage.page}`) ?? []) facts.add(id)
    seen.set(value, facts)
  }
  // A number that ties nobody together, or stands on a single page, is letterhead more often than not.
  const pagesOf = (number: string): number =>
    new Set(
      listed.value.suggestions.filter((s) => s.value === number).map((s) => `${s.passage.document} ${s.passage.page}`),
    ).size
  return ok(
    [...seen]
      .filter(([number, facts]) => facts.size > 0 && pagesOf(number) > 1)
      .map(([number, facts]) => ({ number, facts: [...facts] }))
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
  )
}
