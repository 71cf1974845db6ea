import type { Identity } from '../../../casefile/matter.ts'
import { foldText } from '../forms/fold-text.ts'
import { koreanSurnames } from '../forms/hangul-letters.ts'
import { isVietnameseName, isVietnameseSurname } from '../forms/vietnamese-names.ts'
import { otherNames } from './another-name.ts'
import { identityFinder } from './find-identities.ts'
import type { IdentityPlace } from './identity-place.ts'
import { largeLetters, namesakes, type SuggestedFor, tellingPatterns } from './kin-and-age.ts'
import { isOrdinaryWord, isWordOfPapers } from './ordinary-words.ts'
import { titledNamesakes } from './titled-namesakes.ts'

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

const low = (text: string): string => foldText(text).text
/** Behind a word of kinship an everyday word with a capital is a name: `her cousin Grace`. */
const mayBeName = (found: string, why: SuggestedFor): boolean =>
  found.split(/[ ,]+/).every((word) => !isWordOfPapers(low(word))) &&
  (why === 'relative' || why === 'another-name' || !isOrdinaryWord(low(found.split(' ')[0] ?? '')))

/** Which words of a form are a surname: the last, of two surnames both, what stands before a comma; the first where it is written so. */
function surnamesOf(form: string): readonly string[] {
  const words = form.trim().split(/\s+/)
  if (form.includes(',')) return [form.split(',')[0]?.trim() ?? '']
  const [first = ''] = words
  if (isVietnameseName(words) && !isVietnameseSurname(words.at(-1) ?? '')) return [first]
  const last = words.length > 3 ? words.slice(-2) : words.slice(-1)
  return koreanSurnames(low(first)).length > 0 ? (/-/.test(words.at(-1) ?? '') ? [first] : [first, ...last]) : last
}

/** Surnames of the people protected, with their marks and without. */
function surnames(identities: readonly Identity[]): readonly string[] {
  const people = identities.filter(({ kind }) => kind === 'person').flatMap(({ forms }) => forms)
  const found = people.filter((form) => /\s/.test(form.trim())).flatMap(surnamesOf)
  const unmarked = found.map((surname) => surname.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'))
  return [...new Set([...found, ...unmarked])].filter((surname) => /^[\p{L}'’-]{3,}$/u.test(surname))
}

/** Whether every letter of this span stands within the places, which stand from left to right and apart. */
function isCovered(text: string, places: readonly IdentityPlace[], start: number, end: number): boolean {
  let from = start
  for (const place of places) {
    if (place.end <= from) continue
    if (place.start >= end) break
    if (/[\p{L}\p{N}]/u.test(text.slice(from, Math.max(from, place.start)))) return false
    from = place.end
  }
  return from > start && !/[\p{L}\p{N}]/u.test(text.slice(from, Math.max(from, end)))
}

/**
 * People on these pages whom nobody listed, though they may need it: named beside a word of kinship, an age under 18 or a word
 * for friends and witnesses, in English, Spanish or Russian, or with the surname of somebody protected, a title alone before it among them; and the other names of those who are: married, maiden, on the street. Those whom a listed form covers wholly are left out. Suggestions, never proof; pure.
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
  for (const [page, text] of pages.entries()) {
    // Looked for once a page, and only where somebody is told of at all.
    let places: readonly IdentityPlace[] | null = null
    const note = (why: SuggestedFor, told: string, start: number, to: number): void => {
      // `Ngozi's grandmother` names Ngozi.
      const written = told.replace(/['’]s$/u, '')
      const end = to - (told.length - written.length)
      if (!mayBeName(written, why)) return
      places ??= finder.placesIn(text)
      if (isCovered(text, places, start, end)) return
      const key = `${low(written)} ${why}`
      const known = found.get(key)
      found.set(
        key,
        known ? { ...known, times: known.times + 1 } : { name: written, why, page: page + 1, start, end, times: 1 },
      )
    }
    for (const [why, pattern] of all)
      for (const match of text.matchAll(pattern)) {
        const span = match.indices?.groups?.name
        const written = match.groups?.name
        if (span && written !== undefined) note(why, written, ...span)
      }
    for (const { name, start, end } of otherNames(text, identities, () => (places ??= finder.placesIn(text))))
      note('another-name', name, start, end)
  }
  for (const { name, page, start, end } of titledNamesakes(pages, surnames(identities), identities)) {
    const known = found.get(`${low(name)} same-surname`)
    const once = { name, why: 'same-surname', page: page + 1, start, end, times: 1 } as const
    found.set(`${low(name)} same-surname`, known ? { ...known, times: known.times + 1 } : once)
  }
  return [...found.values()].sort((a, b) => b.times - a.times)
}
