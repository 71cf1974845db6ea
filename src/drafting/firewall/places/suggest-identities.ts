import type { Identity } from '../../../casefile/matter.ts'
import { foldText } from '../forms/fold-text.ts'
import { identityFinder } from './find-identities.ts'
import { largeLetters, namesakes, type SuggestedFor, tellingPatterns } from './kin-and-age.ts'
import { isOrdinaryWord } from './ordinary-words.ts'

export type { SuggestedFor } from './kin-and-age.ts'

/** A name on a page that nobody protects yet. */
export interface SuggestedIdentity {
  readonly name: string
  readonly why: SuggestedFor
  /** Where it was first seen, and how often in all. */
  readonly page: number
  readonly start: number
  readonly end: number
  readonly times: number
}

const noName = new Set(
  'su mi tu la el una un my our your a an the she he her his they and but room on in at of to mr mrs ms miss dr officer detective judge january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday street inn motel hotel police court exhibit page section count yes no not when where who what then there llc inc plaintiff defendant court state united room rooms exhibit doe this that it you we is was guest clerk desk manager invoice docket report folio check item line day week month year unit apt suite building floor level chapter table figure part article rule title act statement policy form line bates dkt vol ex at'.split(
    ' ',
  ),
)

const low = (text: string): string => foldText(text).text
/** Behind a word of kinship an everyday word with a capital is a name: `her cousin Grace`. */
const mayBeName = (found: string, why: SuggestedFor): boolean =>
  found.split(/[ ,]+/).every((word) => !noName.has(low(word))) &&
  (why === 'relative' || !isOrdinaryWord(low(found.split(' ')[0] ?? '')))

/** Surnames of the people protected: the last words of their forms, of two surnames both, and what stands before a comma. */
function surnames(identities: readonly Identity[]): readonly string[] {
  const people = identities.filter(({ kind }) => kind === 'person').flatMap(({ forms }) => forms)
  const last = people
    .filter((form) => /\s/.test(form.trim()))
    .flatMap((form) => {
      const words = form.trim().split(/\s+/)
      if (form.includes(',')) return [form.split(',')[0]?.trim() ?? '']
      return words.length > 3 ? words.slice(-2) : words.slice(-1)
    })
  return [...new Set(last)].filter((surname) => /^[\p{L}'’-]{3,}$/u.test(surname))
}

/**
 * People on these pages whom nobody listed, though they may need it: named beside a word of kinship, an age under 18 or a word
 * for friends and witnesses, in English, Spanish or Russian, or with the surname of somebody protected. Those whom a listed form covers wholly are left out. Suggestions, never proof; pure.
 */
export function suggestIdentities(
  pages: readonly string[],
  identities: readonly Identity[],
): readonly SuggestedIdentity[] {
  const finder = identityFinder(identities)
  const all: readonly (readonly [SuggestedFor, RegExp])[] = [
    ...tellingPatterns,
    ['minor', largeLetters],
    ...namesakes(surnames(identities)).map((pattern) => ['same-surname', pattern] as const),
  ]
  const found = new Map<string, SuggestedIdentity>()
  for (const [page, text] of pages.entries())
    for (const [why, pattern] of all)
      for (const match of text.matchAll(pattern)) {
        const span = match.indices?.groups?.name
        const written = match.groups?.name
        if (!span || written === undefined || !mayBeName(written, why)) continue
        const [start, end] = span
        if (finder.placesIn(text).some((place) => place.start <= start && place.end >= end)) continue
        const key = `${low(written)} ${why}`
        const known = found.get(key)
        found.set(
          key,
          known ? { ...known, times: known.times + 1 } : { name: written, why, page: page + 1, start, end, times: 1 },
        )
      }
  return [...found.values()].sort((a, b) => b.times - a.times)
}
