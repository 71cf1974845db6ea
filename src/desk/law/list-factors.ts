import type { FactorId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ListedFactor, ListedFactors } from '../../casefile/views/listed-factors.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import type { FactorDefinition, FactorList } from '../../law/elements/factors.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { lawInForce } from './law-in-force.ts'

/** The factors by group, all of them or those whose name or meaning holds every one of the words. */
export function listFactors(words: readonly string[]): Result<ListedFactors, LawTrouble | 'factor-not-found'> {
  const law = lawInForce()
  if (!law.ok) return law
  const { groups, factors } = law.value.factors
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]))
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '')
  const holds = ({ id, name, meaning }: FactorDefinition): boolean => {
    const text = `${id} ${name} ${meaning}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
  const listed = groups.flatMap((group) => factors.filter((one) => one.group === group.id && holds(one)))
  if (listed.length === 0) {
    const known = factors.flatMap(({ name, id }) => [...name.split(' '), ...id.split('-')])
    const given = wanted.find((word) => !known.includes(word)) ?? words.join(' ')
    const near = nearestWord(new Set(known), given)
    return failed(problem('factor-not-found', { words: words.join(' '), ...(near === null ? {} : { near }) }))
  }
  return ok({
    factors: listed.map(
      ({ id, name, meaning, side, group }): ListedFactor => ({
        ...{ id, name, meaning, helps: side === 'P' ? 'claimant' : 'defendant', group: nameOf.get(group) ?? group },
      }),
    ),
  })
}

/** The same among the factors of the law in force. */
export function lawFactor(given: string): Result<FactorId, LawTrouble | 'factor-not-found'> {
  const law = lawInForce()
  return law.ok ? factorMeant(law.value.factors, given) : law
}

/** The factor that a person means: by its plain words, or by its id. Problem: `factor-not-found` with the nearest. */
export function factorMeant(list: FactorList, given: string): Result<FactorId, 'factor-not-found'> {
  const plain = given.trim().toLowerCase().replace(/\s+/g, ' ')
  const found = list.factors.find(({ id, name }) => id === plain || name.toLowerCase() === plain)
  if (found !== undefined) return ok(found.id)
  const names = list.factors.map(({ name }) => name)
  const near =
    nearestWord(names, plain) ??
    nearestWord(
      list.factors.map(({ id }) => id),
      plain,
    )
  return failed(problem('factor-not-found', { words: given, ...(near === null ? {} : { near }) }))
}
