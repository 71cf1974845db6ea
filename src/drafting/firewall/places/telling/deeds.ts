import { foldText } from '../../forms/fold-text.ts'

/** What a word is read as; `unclear` is asked of a person. */
export type Reading = 'name' | 'word' | 'unclear'

export const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const low = (word: string): string => foldText(word).text.replace(/^'+|'+$/g, '')
export const startsLarge = (word: string): boolean => /^\p{Lu}/u.test(word)

export const doesLikeSomebody = list(
  `said says told tells asked asks came comes come went goes wants wanted got gets texted called calls left ran cried answered
  replied knows knew thinks thought lives lived stayed slept u ur pls plz`,
)
export const isLikeSomebody = list('is was has had does did')

/** What somebody did to whoever is named next: `sold`, `followed`. */
export const isVerbOfPast = (word: string): boolean =>
  /^(?:sold|gave|took|brought|sent|drove|told|saw|hit|left|lent|showed|made|let|got|had|kept|met|fed|paid|put|led|lost|bought|said|went|came|ran|slept|spoke|wrote|knew|felt|fell|hid|held|heard|stood|sat|began|woke|broke|threw|swore|fled|wept|bled|chose|forgot|found|thought|ate|drank|wore|lay|rode|shook|spent|understood)$/.test(
    word,
  ) || /\p{L}{3}ed$/u.test(word)

/** What somebody did, and no month: `until May came`. */
export const isDeed = (word: string): boolean => doesLikeSomebody.has(word) || isVerbOfPast(word)
