import type { SiftNext, SiftPassage, SiftPlace } from '../../casefile/evidence/sift.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { likelyAnswers } from '../../evidence/review/likely-answers.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { keyOf, type SiftState, siftState } from './sift-state.ts'

type Chosen = Pick<SiftNext, 'chosen'> & { readonly places: readonly SiftPlace[] }

/**
 * The passages to read next: those of a sample that is drawn, else the likeliest yes by the answers so far.
 * Problem: `record-not-found`.
 */
export const nextSift = (
  matter: OpenMatter,
  id: string,
  count: number,
): Promise<
  Result<Covered<SiftNext>, DoorTrouble | 'document-not-found' | 'record-not-found' | 'search-not-understood'>
> =>
  answerAbout(matter, 'sift-next', async ({ vault, coverShaped }) => {
    const state = await siftState(vault, id)
    if (!state.ok) return state
    const chosen = await choose(vault, state.value, count)
    if (!chosen.ok) return chosen
    const passages: SiftPassage[] = []
    for (const place of chosen.value.places) {
      const passage = await passageAt(vault, state.value, place)
      if (!passage.ok) return passage
      if (passage.value !== null) passages.push(passage.value)
    }
    const { answers, passages: all } = state.value
    const lastYes = answers.findLastIndex(({ yes }) => yes)
    return coverShaped(
      passages,
      (raw): SiftNext => ({
        ...{ id, chosen: chosen.value.chosen, passages: raw, answered: answers.length },
        yes: answers.filter(({ yes }) => yes).length,
        unread: all.places.length - answers.filter((one) => all.at.has(keyOf(one))).length,
        quiet: answers.length - 1 - lastYes,
      }),
      { spelled: ['chosen'] },
    )
  })

async function choose(
  vault: Vault,
  state: SiftState,
  count: number,
): Promise<Result<Chosen, StoreTrouble | 'search-not-understood'>> {
  const { question, answers, passages } = state
  const answered = new Set(answers.map(keyOf))
  const open = (place: SiftPlace): boolean => passages.at.has(keyOf(place)) && !answered.has(keyOf(place))
  const drawn = question.sample?.places.filter(open) ?? []
  if (drawn.length > 0) return ok({ chosen: 'sample', places: drawn.slice(0, count) })
  if (!answers.some(({ yes }) => yes)) return firstOnes(vault, state, open, count)
  const given = answers.flatMap((one) => {
    const text = passages.at.get(keyOf(one))
    return text === undefined ? [] : [{ text, yes: one.yes }]
  })
  const scores = likelyAnswers(passages.features, given, answers.length)
  const places = passages.places
    .map((place, i) => ({ place, score: scores[i] ?? 0 }))
    .filter(({ place }) => open(place))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ place }) => place)
  return ok({ chosen: 'likely', places })
}

/** Before there is a yes: what the starting search finds, then passages spread over the matter. */
async function firstOnes(
  vault: Vault,
  { question, passages }: SiftState,
  open: (place: SiftPlace) => boolean,
  count: number,
): Promise<Result<Chosen, StoreTrouble | 'search-not-understood'>> {
  const places: SiftPlace[] = []
  if (question.start !== null) {
    const found = await vault.search(question.start, { limit: 500 })
    if (!found.ok) return found
    for (const { document, page, matches } of found.value.hits) {
      const at = matches[0]?.start ?? 0
      const place = passages.places.findLast((one) => one.document === document && one.page === page && one.start <= at)
      if (place && open(place) && places.length < count) places.push(place)
    }
  }
  const left = passages.places.filter((place) => open(place) && !places.includes(place))
  const stride = Math.max(1, Math.floor(left.length / count))
  for (let i = 0; i < left.length && places.length < count; i += stride) {
    const place = left[i]
    if (place) places.push(place)
  }
  return ok({ chosen: 'first', places })
}

async function passageAt(
  vault: Vault,
  { passages }: SiftState,
  place: SiftPlace,
): Promise<Result<SiftPassage | null, StoreTrouble | 'document-not-found'>> {
  const whole = passages.places[passages.at.get(keyOf(place)) ?? -1]
  if (whole === undefined) return ok(null)
  const page = await vault.pageText(place.document, place.page)
  if (!page.ok) return page
  const record = await vault.document(place.document)
  if (!record.ok || record.value === null) return record.ok ? ok(null) : record
  const { bates, path } = record.value
  const text = page.value.text.slice(whole.start, whole.end)
  return ok({ document: place.document, bates, path, page: place.page, start: place.start, text })
}
