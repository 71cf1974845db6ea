/** How the letters of an alphabet are written in Latin ones: alternatives of a pattern, parted by a bar; empty where nothing. */
export interface ScriptLetters {
  /** A letter, or two that are written as one. */
  readonly letters: ReadonlyMap<string, string>
  /** Vowels that the script leaves out, as a pattern between its consonants; empty where it writes them. */
  readonly unwritten: string
  /** What may stand before the first letter. */
  readonly before: string
  /** What may stand behind the last; nothing where it is left out. */
  readonly after?: string
  /** Set where a sign is a whole syllable, which is never written twice for one. */
  readonly syllables?: true
}

/** Rows of a letter and what it is written as; two letters are parted from it by `=`. */
export const mapOf = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows
      .trim()
      .split(/\s+/)
      .map((row) => {
        const pair = row.indexOf('=')
        return pair > 0
          ? ([row.slice(0, pair), row.slice(pair + 1)] as const)
          : ([row.charAt(0), row.slice(1)] as const)
      }),
  )
