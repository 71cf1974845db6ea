import { originalSpan } from '../../forms/fold-text.ts'
import type { IdentityPlace } from '../identity-place.ts'
import { isAnsweredOtherwise, lettersAt, questionAt } from '../name-doubts.ts'
import type { ReadText } from '../read-text.ts'
import type { Searchable } from '../searchable.ts'

interface Known {
  readonly letters: string
  readonly everyday: boolean
  readonly all: readonly Searchable[]
}

/** Names of everybody protected by their first three letters. */
export type GluedPeople = ReadonlyMap<string, readonly Known[]>

/** What people put between two names of one handle. */
const betweenNames = 'and|und|with|loves?|plus|ama|con|et|en|og|och|dan|ve|x|n|y|e|i|v'
const joint = new RegExp(`^(?:${betweenNames})`)
const [leastLetters, leastEveryday, leastRun] = [3, 4, 7]

export function gluedPeople(all: readonly Searchable[]): GluedPeople {
  const known = new Map<string, { letters: string; everyday: boolean; all: Searchable[] }>()
  for (const one of all)
    for (const { letters, standing, nick, atMost, unspaced } of one.name.parts) {
      const everyday = standing === 'everyday'
      if (nick || atMost !== null || unspaced || standing === 'with-others' || !/^[a-z]+$/.test(letters)) continue
      if (letters.length < (everyday ? leastEveryday : leastLetters)) continue
      const entry = known.get(letters) ?? { letters, everyday, all: [] }
      entry.all.push(one)
      known.set(letters, entry)
    }
  const byBeginning = new Map<string, Known[]>()
  for (const one of known.values()) {
    const begins = one.letters.slice(0, leastLetters)
    byBeginning.set(begins, [...(byBeginning.get(begins) ?? []), one])
  }
  return byBeginning
}

interface Piece {
  readonly known: Known
  readonly start: number
}

/** The names that a word is made of and nothing else but what joins them; null where it is made of anything else. */
function madeOf(people: GluedPeople, word: string, from: number): readonly Piece[] | null {
  for (const known of people.get(word.slice(from, from + leastLetters)) ?? []) {
    if (!word.startsWith(known.letters, from)) continue
    const end = from + known.letters.length
    const piece = { known, start: from }
    if (/^\d*$/.test(word.slice(end))) return [piece]
    const between = joint.exec(word.slice(end))?.[0].length ?? 0
    const rest = madeOf(people, word, end) ?? (between > 0 ? madeOf(people, word, end + between) : null)
    if (rest !== null) return [piece, ...rest]
  }
  return null
}

/** `hopeandngozi`: several people glued into one word. Where every one of their names is also a word, it is asked. */
export function gluedPlaces(people: GluedPeople, { words, folded }: ReadText): readonly IdentityPlace[] {
  const places: IdentityPlace[] = []
  for (const { start, word } of words) {
    if (word.length < leastRun || !people.has(word.slice(0, leastLetters))) continue
    const pieces = madeOf(people, word, 0)
    if (pieces === null || pieces.length < 2) continue
    const isSure = pieces.some(({ known }) => !known.everyday)
    for (const { known, start: from } of pieces) {
      const [first, end] = originalSpan(folded, start + from, start + from + known.letters.length)
      for (const { identity, answers } of known.all) {
        if (isAnsweredOtherwise(answers, folded.original, first, end)) continue
        const span = { start: first, end }
        const asked = isSure
          ? null
          : questionAt(folded.original, span, lettersAt(folded.original, first, end), 'everyday-word')
        places.push({ ...span, identity, word: known.letters, doubt: asked, letters: known.letters.length })
      }
    }
  }
  return places
}
