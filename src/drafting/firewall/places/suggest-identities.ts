import type { Identity } from '../../../casefile/matter.ts'
import { foldText } from '../forms/fold-text.ts'
import { identityFinder } from './find-identities.ts'
import { isOrdinaryWord } from './ordinary-words.ts'

/** Why somebody who is not listed should perhaps be: a relative, a minor, a namesake of somebody protected. */
export type SuggestedFor = 'relative' | 'minor' | 'same-surname'

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

const relation =
  'mother|mom|mum|mama|mommy|father|dad|daddy|papa|sister|brother|daughter|son|baby|child|kid|twin|niece|nephew|cousin|aunt|uncle|grandmother|grandma|grandfather|grandpa|stepmother|stepfather|foster (?:mother|father|sister|brother)|guardian|madre|padre|hermana|hermano|hija|hijo|prima|primo|abuela|abuelo|tía|tío|мать|сестра|брат|дочь|сын'
const given = String.raw`\p{Lu}[\p{Ll}\p{M}’']+`
const name = String.raw`(?<name>${given}(?:-\p{Lu}\p{Ll}+)?(?: ${given})?)`
const patterns: readonly (readonly [SuggestedFor, RegExp])[] = [
  ['relative', new RegExp(String.raw`(?<!\p{L})(?:${relation}),? (?:named |called |llamad[ao] )?${name}`, 'dgu')],
  ['relative', new RegExp(String.raw`${name},? (?:the |her |his |my |a )?(?:${relation})(?: of|,|\.| de| )`, 'dgu')],
  [
    'minor',
    new RegExp(
      String.raw`${name},? ?\(?(?:age[d]? |is |was )?(?:[1-9]|1[0-7])(?:\)|,| ?(?:years? old|y/?o|yrs?)|-year-old)`,
      'dgu',
    ),
  ],
  [
    'minor',
    new RegExp(
      `(?:[1-9]|1[0-7])[- ]?(?:year[- ]old|y/?o|años)(?: girl| boy| sister| brother| daughter| son)?,? ${name}`,
      'dgu',
    ),
  ],
]
const noName = new Set(
  'su mi tu la el una un my our your a an the she he her his they and but room on in at of to mr mrs ms miss dr officer detective judge january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday street inn motel hotel police court exhibit page section count yes no not when where who what then there'.split(
    ' ',
  ),
)

const low = (text: string): string => foldText(text).text
const mayBeName = (found: string): boolean =>
  found.split(' ').every((word) => !noName.has(low(word))) && !isOrdinaryWord(low(found.split(' ')[0] ?? ''))

/** Surnames of the people protected: the last words of their forms. */
function surnames(identities: readonly Identity[]): readonly string[] {
  const people = identities.filter(({ kind }) => kind === 'person').flatMap(({ forms }) => forms)
  const last = people
    .filter((form) => /\s/.test(form.trim()) && !form.includes(','))
    .map((form) => form.trim().split(/\s+/).at(-1) ?? '')
  return [...new Set(last)].filter((surname) => /^[\p{L}'’-]{3,}$/u.test(surname))
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/**
 * People on these pages whom nobody listed, though they may need it: named beside a word of kinship or an age under 18, or
 * with the surname of somebody protected. Those whom a listed form covers wholly are left out. Suggestions, never proof; pure.
 */
export function suggestIdentities(
  pages: readonly string[],
  identities: readonly Identity[],
): readonly SuggestedIdentity[] {
  const finder = identityFinder(identities)
  const family = surnames(identities)
  const all: readonly (readonly [SuggestedFor, RegExp])[] =
    family.length === 0
      ? patterns
      : [
          ...patterns,
          [
            'same-surname',
            new RegExp(String.raw`(?<!\p{L})(?<name>${given} (?:${family.map(escaped).join('|')}))(?!\p{L})`, 'dgu'),
          ],
        ]
  const found = new Map<string, SuggestedIdentity>()
  for (const [page, text] of pages.entries())
    for (const [why, pattern] of all)
      for (const match of text.matchAll(pattern)) {
        const span = match.indices?.groups?.name
        const written = match.groups?.name
        if (!span || written === undefined || !mayBeName(written)) continue
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
