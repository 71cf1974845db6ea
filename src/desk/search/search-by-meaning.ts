import type { MeaningAnswer, MeaningAsked, MeaningHit } from '../../casefile/evidence/meaning.ts'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import { askedWords, type MatchedWord, matchWords } from '../../evidence/meaning/matched-words.ts'
import { directionOf } from '../../evidence/meaning/passage-meanings.ts'
import type { WordVectors } from '../../evidence/meaning/word-vectors.ts'
import type { Vault } from '../../vault/vault.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble, StoreTrouble } from '../door-trouble.ts'
import { passagesAt } from '../facts/stored-words.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type LikePassage, passagesNear, shelvedVectors } from './meanings-of-matter.ts'
import { doubtOf } from './search-evidence.ts'

/** So many by their direction are looked at word by word. */
const lookedAt = 120
/** How much the nearest words count beside the direction of the whole passage. */
const wordsCount = 0.3
const fieldPattern = /(?:^|\s)-?\p{L}+:(?:"[^"]*"|\S+)/gu

/** `file-not-found`: the program's own words of `data/meaning` are not there. */
type MeaningTrouble =
  | DoorTrouble
  | 'search-not-understood'
  | 'document-not-found'
  | 'page-not-as-shown'
  | 'quote-not-found'
  | 'file-not-found'
  | 'usage'

/** Where a question stands: on a page that is covered as a whole, or as somebody typed it. */
interface Question {
  readonly text: string
  readonly on: {
    readonly document: DocumentId
    readonly page: number
    readonly start: number
    readonly end: number
  } | null
}

interface Match {
  readonly place: LikePassage
  readonly record: DocumentRecord
  readonly pageText: string
  readonly doubtful: number | null
  readonly words: readonly MatchedWord[]
  readonly likeness: number
  again: number
}

/**
 * Passages that speak of what was asked, in whatever words: nearest first, each with the words that made it match. English
 * alone. What words find is another list (`searchEvidence`) and never mixed into this one.
 * Problems: `search-not-understood` where no word asked for has a known meaning, `document-not-found`, `page-not-as-shown`.
 */
export const searchByMeaning = (
  matter: OpenMatter,
  asked: MeaningAsked,
  limit: number,
): Promise<Result<Covered<MeaningAnswer>, MeaningTrouble>> =>
  answerAbout(matter, 'search-by-meaning', async (desk) => {
    const question = 'query' in asked ? typed(asked.query) : await onPage(desk, asked)
    return question.ok ? answerTo(desk, question.value, limit) : question
  })

/**
 * More like a place by number: `RD-000012/3` for the page, `RD-000012/3/1180` for the passage that begins there.
 * Problems: `usage`, and those of `searchByMeaning`.
 */
export const passagesLike = (
  matter: OpenMatter,
  name: string,
  limit: number,
): Promise<Result<Covered<MeaningAnswer>, MeaningTrouble>> =>
  answerAbout(matter, 'passages-like', async (desk) => {
    const place = /^(RD-\d+)[/:](\d+)(?:[/:](\d+))?$/i.exec(name.trim())
    if (place === null) return failed(problem('usage', { complaint: { is: 'not-a-passage', given: name } }))
    const [, bates = '', page = '', start] = place
    const listed = await desk.vault.listDocuments()
    if (!listed.ok) return listed
    const record = listed.value.find((one) => one.bates === bates.toUpperCase())
    if (record === undefined) return failed(problem('document-not-found', { document: bates }))
    const question = await storedPassage(
      desk.vault,
      record.id,
      Number(page),
      start === undefined ? null : Number(start),
    )
    return question.ok ? answerTo(desk, question.value, limit) : question
  })

/** Fields narrow a search by words; they have no meaning. */
const typed = (query: string): Result<Question, never> => ok({ text: query.replaceAll(fieldPattern, ' '), on: null })

async function onPage(
  desk: AtTheDesk,
  asked: Exclude<MeaningAsked, { query: string }>,
): Promise<Result<Question, MeaningTrouble>> {
  const { document, page, shown } = asked
  if (shown === null) return storedPassage(desk.vault, document, page, null)
  const passages = await passagesAt(desk, 'none', [{ document, page, shown }])
  if (!passages.ok) return passages
  const [passage] = passages.value
  if (passage === undefined) throw new Error('a place without its passage')
  const { start, end, quote } = passage
  return ok({ text: quote, on: { document, page, start, end } })
}

const passageLength = 420

async function storedPassage(
  vault: Vault,
  document: DocumentId,
  page: number,
  start: number | null,
): Promise<Result<Question, MeaningTrouble>> {
  const stored = await vault.pageText(document, page)
  if (!stored.ok) return stored
  const { text } = stored.value
  const from = start ?? 0
  const end = start === null ? text.length : Math.min(text.length, start + passageLength)
  return ok({ text: text.slice(from, end), on: { document, page, start: from, end } })
}

async function answerTo(
  desk: AtTheDesk,
  question: Question,
  limit: number,
): Promise<Result<Covered<MeaningAnswer>, MeaningTrouble>> {
  const { vault } = desk
  const shelved = shelvedVectors()
  if (!shelved.ok) return shelved
  const { vectors } = shelved.value
  const direction = directionOf(vectors, question.text)
  if (direction === null)
    return failed(problem('search-not-understood', { fault: { is: 'no-known-meaning' }, at: null }))
  const near = await passagesNear(vault, shelved.value, direction, lookedAt)
  if (!near.ok) return near
  const matches = await matchesOf(vault, vectors, question, near.value.likest)
  if (!matches.ok) return matches
  const counts = await vault.countByStatus()
  if (!counts.ok) return counts
  const source = question.on === null ? ok(null) : await vault.pageText(question.on.document, question.on.page)
  if (!source.ok) return source
  const { waiting, failed: unread, held } = counts.value
  const { compared, leftOut } = near.value
  return desk.coverShaped(
    matches.value.slice(0, limit),
    (found, gate): MeaningAnswer => ({
      hits: found.map((match) => shownHit(match, askedAs(question, source.value?.text ?? null, gate), gate)),
      ...{ compared, leftOut, notSearched: { waiting, failed: unread, held } },
    }),
    { slices: ['hits[].snippet'] },
  )
}

async function matchesOf(
  vault: Vault,
  vectors: WordVectors,
  { text, on }: Question,
  likest: readonly { readonly score: number; readonly one: LikePassage }[],
): Promise<Result<readonly Match[], StoreTrouble | 'document-not-found'>> {
  const asked = askedWords(vectors, text)
  const byWords = new Map<string, Match>()
  for (const { score, one } of likest) {
    if (on !== null && on.document === one.document && on.page === one.page && one.start < on.end && one.end > on.start)
      continue
    const page = await vault.pageText(one.document, one.page)
    if (!page.ok) return page
    const passage = page.value.text.slice(one.start, one.end)
    const known = byWords.get(passage)
    if (known !== undefined) {
      known.again += 1
      continue
    }
    const { share, words } = matchWords(vectors, asked, passage)
    // What no word shows cannot be checked, and so is not shown.
    if (words.length === 0) continue
    const record = await vault.document(one.document)
    if (!record.ok) return record
    if (record.value === null) continue
    const likeness = (1 - wordsCount) * score + wordsCount * share
    byWords.set(passage, {
      ...{ place: one, record: record.value, pageText: page.value.text, doubtful: doubtOf(page.value), words },
      likeness,
      again: 0,
    })
  }
  return ok([...byWords.values()].sort((a, b) => b.likeness - a.likeness))
}

/** Words of a question as they may be shown: those of a page as the covered page has them. */
function askedAs({ text, on }: Question, page: string | null, gate: MatterGate): (word: MatchedWord) => string {
  if (on === null || page === null) return ({ asked }) => text.slice(asked.start, asked.end)
  const { text: shown, toShown } = gate.replacePlaced(page)
  return ({ asked }) => {
    const { start, end } = toShown({ start: on.start + asked.start, end: on.start + asked.end })
    return shown.slice(start, end)
  }
}

function shownHit(match: Match, asked: (word: MatchedWord) => string, gate: MatterGate): MeaningHit {
  const { place, record, pageText, words, likeness, again } = match
  const { text, toShown } = gate.replaceInSlice(pageText, place.start, place.end)
  const spans = words.map(({ start, end }) => toShown({ start, end }))
  const marks = new Map(spans.map(({ start, end }) => [start, [start, end] as const]))
  return {
    ...{
      document: record.id,
      bates: record.bates,
      path: record.path,
      format: record.format,
      page: place.page,
      doubtful: match.doubtful,
    },
    snippet: text,
    marks: [...marks.values()].sort(([a], [b]) => a - b),
    because: words.map((word, at) => ({
      asked: asked(word),
      found: text.slice(spans[at]?.start, spans[at]?.end),
      nearness: Math.round(word.nearness * 100) / 100,
    })),
    likeness: Math.round(likeness * 1000) / 1000,
    again,
  }
}
