import { foldText } from '../forms/fold-text.ts'
import { initialsOf, isAbbreviation, surnameInitialsOf } from '../forms/initials-of.ts'
import { titlesOfAnybody, titlesOfMen, titlesOfWomen } from '../forms/titles.ts'
import type { IdentityPlace } from './identity-place.ts'
import { isAnsweredOtherwise, lettersAt, questionAt } from './name-doubts.ts'
import type { ReadText } from './read-text.ts'
import type { Searchable } from './searchable.ts'

interface InitialsOf {
  readonly letters: string
  readonly pattern: RegExp
  /** Of two surnames: only behind a title. */
  readonly titled: boolean
  readonly all: readonly Searchable[]
}

const called =
  /(?:\b(?:with|by|for|from|per|to|of|and|that|pt\.?|vic\.?|wit\.?|victim|guests?|minor|patient|client|plaintiff|survivor|witness|girl|woman|child|daughter|sister|friend|mother|saw|see|gave|paid|told|asked|drove|took|met|bring|brought|get|find|picked up|called|call|named|signed|initials?|initialed)|\/s\/|\p{L}:)[\s"'“(]{1,3}$/iu
const acts =
  /^(?:['’]s\b|[\s"'”),]{1,3}(?:said|says|told|was|is|were|had|has|paid|left|came|asked|went|stated|reported|cried|met|saw|took|gave|wrote|signed|who|did|will|would|could|then|never|began|lived|stayed|slept|worked|testified|denied|\p{Ll}{3,}ed)\b)/u

const title = `(?:${titlesOfWomen}|${titlesOfMen}|${titlesOfAnybody})`

const lettersOf = (text: string): string => foldText(text).text.replace(/[^\p{L}]/gu, '')

/** The initials of everybody protected. What a pseudonym is made of names nobody, and an everyday abbreviation is one. */
export function initialsOfAll(all: readonly Searchable[]): readonly InitialsOf[] {
  const pseudonyms = new Set(all.map(({ identity }) => lettersOf(identity.pseudonym)))
  const found = new Map<string, Set<Searchable>>()
  const titled = new Map<string, Set<Searchable>>()
  for (const one of all) {
    if (one.identity.kind !== 'person') continue
    for (const letters of one.identity.forms.flatMap(initialsOf))
      if (!pseudonyms.has(letters)) found.set(letters, (found.get(letters) ?? new Set()).add(one))
    for (const letters of one.identity.forms.flatMap((form) =>
      [surnameInitialsOf(form) ?? [], initialsOf(form)].flat(),
    ))
      if (!pseudonyms.has(letters)) titled.set(letters, (titled.get(letters) ?? new Set()).add(one))
  }
  return [...[...found].map(untitled), ...[...titled].map(behindTitle)]
}

const behindTitle = ([letters, of]: readonly [string, ReadonlySet<Searchable>]): InitialsOf => ({
  ...{ letters, titled: true, all: [...of] },
  pattern: new RegExp(
    `(?<=(?<!\\p{L})${title}\\.?[ \\u00a0]{1,2})${[...letters.toUpperCase()].join('[. \\u00a0-]{0,3}')}(?![\\p{L}\\p{N}])\\.?`,
    'gu',
  ),
})

function untitled([letters, of]: readonly [string, ReadonlySet<Searchable>]): InitialsOf {
  const signs = [...letters.toUpperCase()]
  const dotted = signs.join('\\.[ \\u00a0]?-?')
  const plain = signs.length > 2 && !isAbbreviation(letters) ? `|${signs.join('')}(?![\\p{L}\\p{N}]|[-/&@_]\\w)` : ''
  return {
    ...{ letters, titled: false, all: [...of] },
    // None that goes on with further initials (`O.C.G.A.`), follows one, or names a party of a published case.
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.]|[\\p{L}\\p{N}][-/&@_]|\\p{Lu}\\.[ \\u00a0])(?:${dotted}(?:\\.|(?![\\p{L}\\p{N}.]))(?![ \\u00a0]?\\p{Lu}\\.)${plain})(?! v\\.)`,
      'gu',
    ),
  }
}

const mayBeTitled = new RegExp(`${title}\\.?[ \\u00a0]{1,2}[A-Z][. \\u00a0-]{0,3}[A-Z](?![a-z])`)
const mayHoldInitials = /[A-Z][. \u00a0-]{0,3}[A-Z](?![a-z])/

/** Initials alone, where they stand as a person does: asked about. Four, and three with dots, are a person's wherever they stand. */
export function initialsPlaces(initials: readonly InitialsOf[], { rows: [row], folded }: ReadText): IdentityPlace[] {
  const places: IdentityPlace[] = []
  const { original } = folded
  if (!mayHoldInitials.test(original)) return places
  const hasTitled = mayBeTitled.test(original)
  for (const { letters, pattern, titled, all } of initials) {
    if ((titled && !hasTitled) || !row?.holds(letters)) continue
    for (const { 0: written, index: start } of original.matchAll(pattern)) {
      const end = start + written.length
      const told = titled || letters.length > 3 || (letters.length > 2 && written.includes('.'))
      if (
        !told &&
        !called.test(original.slice(Math.max(0, start - 24), start)) &&
        !acts.test(original.slice(end, end + 16))
      )
        continue
      for (const { identity, answers } of all) {
        if (isAnsweredOtherwise(answers, original, start, end)) continue
        const doubt = questionAt(original, { start, end }, lettersAt(original, start, end), 'another-person')
        places.push({ start, end, identity, word: null, doubt })
      }
    }
  }
  return places
}
