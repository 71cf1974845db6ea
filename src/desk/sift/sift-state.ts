import type { SiftPlace } from '../../casefile/evidence/sift.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ReviewAnswer, ReviewQuestion } from '../../casefile/written/single-records.ts'
import { splitPassages } from '../../evidence/review/split-passages.ts'
import { featuresOf, type TextFeatures } from '../../evidence/review/text-features.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { everyPage } from '../search/every-page.ts'

export interface Passages {
  readonly places: readonly (SiftPlace & { readonly end: number })[]
  readonly at: ReadonlyMap<string, number>
  readonly features: TextFeatures
}

export interface SiftState {
  readonly question: ReviewQuestion
  /** In the order in which they were given. */
  readonly answers: readonly ReviewAnswer[]
  readonly passages: Passages
}

export const keyOf = ({ document, page, start }: SiftPlace): string => `${document}.${page}.${start}`

const prepared = new WeakMap<Vault, { readonly mark: number; readonly passages: Passages }>()

/** Every passage of the matter as numbers; made anew where pages came in since. No text is kept. */
async function passagesOf(vault: Vault): Promise<Result<Passages, StoreTrouble>> {
  const mark = await vault.pageMark()
  if (!mark.ok) return mark
  const known = prepared.get(vault)
  if (known?.mark === mark.value) return ok(known.passages)
  const places: (SiftPlace & { readonly end: number })[] = []
  const texts: string[] = []
  const read = await everyPage(vault, ({ document, page, text }) => {
    for (const { start, end } of splitPassages(text)) {
      places.push({ document, page, start, end })
      texts.push(text.slice(start, end))
    }
  })
  if (!read.ok) return read
  const at = new Map(places.map((place, i) => [keyOf(place), i]))
  const passages = { places, at, features: featuresOf(texts) }
  prepared.set(vault, { mark: mark.value, passages })
  return ok(passages)
}

/** A question with its answers and every passage there is. Problem: `record-not-found`. */
export async function siftState(
  vault: Vault,
  id: string,
): Promise<Result<SiftState, StoreTrouble | 'record-not-found'>> {
  const question = await vault.readRecord('review-question', id)
  if (!question.ok) return question
  if (question.value === null) return failed(problem('record-not-found', { kind: 'review-question', id }))
  const answers = await answersTo(vault, id)
  if (!answers.ok) return answers
  const passages = await passagesOf(vault)
  return passages.ok
    ? ok({ question: question.value.content, answers: answers.value, passages: passages.value })
    : passages
}

export async function answersTo(
  vault: Vault,
  question: string,
): Promise<Result<readonly ReviewAnswer[], StoreTrouble>> {
  const listed = await vault.listRecords('review-answer')
  return listed.ok ? ok(listed.value.map(({ content }) => content).filter((one) => one.question === question)) : listed
}
