import type { NameQuestionKind } from '../casefile/name-question.ts'
import type { NamesOfMatter } from '../casefile/names-view.ts'

type Why = NamesOfMatter['suggestions'][number]['why']

/** Why a name or number on a page should perhaps be protected. */
export const suggestedWords: Readonly<Record<Why, string>> = {
  relative: 'named as a relative',
  minor: 'named with an age under 18',
  'friend-or-witness': 'named as a friend or witness',
  'same-surname': 'has the surname of a protected person',
  phone: 'a phone number',
}

/** What is asked of a place that cannot be told, behind the pseudonym. */
export const asksWords: Readonly<Record<NameQuestionKind, string>> = {
  'everyday-word': 'the name, or the everyday word?',
  'another-person': 'this person, or another of that name?',
  'another-number': 'the protected number, or another written alike?',
}
