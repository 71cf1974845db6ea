import type { Identity } from '../../../casefile/matter.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import type { IdentityGate } from '../covering/replace-identities.ts'

/**
 * Whether everything that a gate covered could be told: a paper with a place that may be an everyday word is not
 * released before somebody answers. Problem: `name-not-told`, with the first place covered and how many there are.
 */
export function nothingUntold(
  gate: Pick<IdentityGate, 'openQuestions'>,
  identities: readonly Identity[],
): Result<null, 'name-not-told'> {
  // A part of a name beside another person's name is covered and only asked: no sense of the sentence is lost by it.
  const open = gate.openQuestions().filter(({ kind }) => kind === 'everyday-word')
  const [first] = open
  if (first === undefined) return ok(null)
  const pseudonym = identities.find(({ id }) => id === first.identity)?.pseudonym ?? first.identity
  return failed(problem('name-not-told', { count: open.length, pseudonym, passage: first.passage }))
}
