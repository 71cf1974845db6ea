import type { Identity } from '../../casefile/matter.ts'
import { type NameQuestion, type Place, placeKey, saidOfQuestion } from '../../casefile/release/name-question.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { QuestionPlace, WordsBeside } from '../../casefile/views/names-view.ts'
import { type IdentityGate, identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { spansOfPlace, spansOfWord } from '../../drafting/firewall/places/answered-places.ts'
import { askedAt, type IdentityPlace } from '../../drafting/firewall/places/identity-place.ts'
import { everyoneIn } from '../../drafting/firewall/release/matter-gate.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { draftOf } from '../claims/draft-casefile.ts'
import { type TextThatLeaves, textsThatLeave } from './texts-that-leave.ts'

/** A question with where it stands. */
export interface LocatedQuestion extends NameQuestion {
  /** The first of its places, covered, with the words beside it. */
  readonly beside: WordsBeside
  /** The same with the place as written, for the owner's own eyes; null where only the finished paper has it. */
  readonly written: WordsBeside | null
  /** Where it stands in the matter, or else the finished file that alone showed it. */
  readonly stands: readonly QuestionPlace[]
}

export interface Open {
  /** Those listed, and the birth dates that follow from the claimants. */
  readonly everyone: readonly Identity[]
  readonly questions: readonly LocatedQuestion[]
}

/** Places in what goes into papers, and those that only a finished paper showed, which the matter kept. */
export async function openQuestions(
  vault: Vault,
  identities: readonly Identity[],
): Promise<Result<Open, StoreTrouble>> {
  const casefile = await draftOf(vault)
  if (!casefile.ok) return casefile
  const texts = await textsThatLeave(vault)
  if (!texts.ok) return texts
  const kept = await vault.keptQuestions()
  if (!kept.ok) return kept
  const everyone = everyoneIn(identities, casefile.value.claimants, casefile.value.parties)
  const gate = identityGate(everyone)
  // A gate of its own tells where they stand: what a page asks beside the words that leave is no open question.
  const placing = identityGate(everyone)
  const places = new Map<string, Located>()
  for (const text of texts.value) locate(gate, placing, text, places)
  const answers = new Map(everyone.map((one) => [one.id, one.answers ?? []]))
  const unanswered = kept.value.filter((question) => {
    const given = answers.get(question.identity)
    return given !== undefined && saidOfQuestion(given, question) === null
  })
  const found = new Map([...unanswered, ...gate.openQuestions()].map((question) => [placeKey(question), question]))
  return ok({
    everyone,
    questions: [...found].map(([key, question]) => {
      const at = places.get(key)
      if (at !== undefined) return { ...question, ...at }
      const beside = { before: question.passage, place: '', after: '' }
      return { ...question, beside, ...standingOfFinished(question, texts.value) }
    }),
  })
}

/**
 * Where the letters stand of what only a finished file showed, and how they are written: between the same neighbours if they do
 * so anywhere, or else wherever; a file's own words and what stands nowhere in the matter stand in that file.
 */
function standingOfFinished(
  { kind, word, left, right, large, pieces = [], shownIn }: NameQuestion,
  texts: readonly TextThatLeaves[],
): Pick<LocatedQuestion, 'written' | 'stands'> {
  const asked = pieces.length > 0 ? pieces : [{ word, left, right, large }]
  const found = kind === 'own-words' ? [] : asked.flatMap((place) => foundAt(place, texts))
  const written = asked.map((place) => found.find((one) => one.word === place.word)?.written ?? place.word).join(' | ')
  const stands = [...new Map(found.map(({ where }) => [JSON.stringify(where), where])).values()]
  const onlyThere = shownIn === undefined ? [] : [{ is: 'paper', file: shownIn } as const]
  return {
    written: found.length === 0 && pieces.length === 0 ? null : { before: '', place: written, after: '' },
    stands: stands.length === 0 ? onlyThere : stands,
  }
}

interface FoundAt {
  readonly word: string
  readonly written: string
  readonly where: QuestionPlace
}

function foundAt(place: Place, texts: readonly TextThatLeaves[]): readonly FoundAt[] {
  for (const spansIn of [spansOfPlace, spansOfWord]) {
    const found = texts.flatMap(({ text, from, to, where }) =>
      spansIn(text, place)
        .filter(({ start, end }) => end > from && start < to)
        .map(({ start, end }) => ({ word: place.word, written: text.slice(start, end), where })),
    )
    if (found.length > 0) return found
  }
  return []
}

type Located = Pick<LocatedQuestion, 'beside' | 'written' | 'stands'>

/** Notes for each question in a text where it stands. */
function locate(
  gate: IdentityGate,
  beside: IdentityGate,
  { text, part, from, to, where }: TextThatLeaves,
  places: Map<string, Located>,
): void {
  const found = part ? gate.replaceInSlice(text, from, to).questions : gate.replaceIn(text).questions
  if (found.length === 0) return
  const placed = beside.replacePlaced(text)
  for (const place of gate.finder.placesIn(text)) {
    if (place.end <= from || place.start >= to) continue
    for (const key of askedAt(place).map(placeKey)) {
      const known = places.get(key)
      const stands = [...(known?.stands ?? []), where]
      places.set(key, {
        beside: known?.beside ?? besideOf(placed.text, placed.toShown(place)),
        written: known?.written ?? asWritten(besideOf(placed.text, placed.toShown(place)), text, place),
        stands: [...new Map(stands.map((one) => [JSON.stringify(one), one])).values()],
      })
    }
  }
}

/** The place alone as it is written: whatever else is protected beside it stays covered. */
const asWritten = (
  beside: WordsBeside,
  text: string,
  { start, end }: Pick<IdentityPlace, 'start' | 'end'>,
): WordsBeside => ({
  ...beside,
  place: text.slice(start, end).replace(/\s+/g, ' '),
})

const reach = 100

/** Some words on both sides, cut between words and without line ends. */
function besideOf(text: string, { start, end }: { readonly start: number; readonly end: number }): WordsBeside {
  const plain = (words: string): string => words.replace(/\s+/g, ' ')
  const from = Math.max(0, start - reach)
  const to = Math.min(text.length, end + reach)
  const before = plain(text.slice(from, start))
  const after = plain(text.slice(end, to))
  return {
    before: from === 0 ? before.trimStart() : `… ${before.replace(/^\S*\s/, '')}`,
    place: plain(text.slice(start, end)),
    after: to === text.length ? after.trimEnd() : `${after.replace(/\s\S*$/, '')} …`,
  }
}
