import type { ScriptLetters } from './letter-table.ts'

/** The first sign of each row of consonants, and how that consonant is written; its signs for the vowels stand behind it. */
const consonants =
  'ሀh ለl ሐh መm ሠs ረr ሰs ሸsh|s ቀq|k|kh በb|v ቨv ተt|th ቸch|tch ኀh ነn ኘgn|ny|n አ ከk|c ኸkh|h ወw|u ዐ ዘz ዠzh|j የy|i| ደd ጀj|dj ገg|gh ጠt|th ጨch|tch ጰp ጸts|tz|s ፀts|tz|s ፈf|ph ፐp'
const vowels = ['e|a|ae', 'u|ou|oo', 'i|ee|y', 'a{1,2}', 'e|ie|ye|ee', '(?:e|i|y)?', 'o|wo']

function syllables(): ReadonlyMap<string, string> {
  const signs = new Map<string, string>()
  for (const row of consonants.split(' ')) {
    const [first, written] = [row.codePointAt(0) ?? 0, row.slice(1)]
    for (const [i, vowel] of vowels.entries())
      signs.set(
        String.fromCodePoint(first + i),
        written === '' ? `(?:${i === 0 ? 'a|e' : vowel})` : `(?:${written}){1,2}(?:${vowel})`,
      )
  }
  return signs
}

export const ethiopic: ScriptLetters = { letters: syllables(), unwritten: '', before: '', syllables: true }

/** The same before and behind a name that was listed in this script. */
export const ethiopicCases = (letters: string): readonly string[] =>
  ['', 'የ', 'ለ', 'በ', 'ከ'].flatMap((before) => [before + letters, `${before}${letters}ን`])

/** `የማሪያ`, `ማሪያን` of `ማሪያ`: of, for, in, from, and the object. */
export const ethiopicStems = (word: string): readonly string[] => {
  const behind = word.replace(/^[የለበከ]/u, '')
  return [behind, word.replace(/ን$/u, ''), behind.replace(/ን$/u, '')]
}
