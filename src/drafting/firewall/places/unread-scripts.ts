import type { Identity } from '../../../casefile/matter.ts'
import type { UnreadScript } from '../../../casefile/release/unread-script.ts'

/** Letters of every script in which a name is looked for that was listed in another: Latin, Cyrillic, and those of `script-letters.ts`. */
const read = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Ethiopic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}`
const unread = new RegExp(`(?![${read}])\\p{L}`, 'u')

const named: readonly (readonly [Exclude<UnreadScript, 'other'>, RegExp])[] = [
  ['chinese', /\p{Script=Han}/u],
  ['thai', /\p{Script=Thai}/u],
  ['lao', /\p{Script=Lao}/u],
  ['khmer', /\p{Script=Khmer}/u],
  ['burmese', /\p{Script=Myanmar}/u],
  ['gujarati', /\p{Script=Gujarati}/u],
  ['gurmukhi', /\p{Script=Gurmukhi}/u],
  ['telugu', /\p{Script=Telugu}/u],
  ['kannada', /\p{Script=Kannada}/u],
  ['malayalam', /\p{Script=Malayalam}/u],
  ['odia', /\p{Script=Oriya}/u],
  ['sinhala', /\p{Script=Sinhala}/u],
  ['tibetan', /\p{Script=Tibetan}/u],
  ['mongolian', /\p{Script=Mongolian}/u],
  ['thaana', /\p{Script=Thaana}/u],
  ['syriac', /\p{Script=Syriac}/u],
]
const other = new RegExp(
  String.raw`(?![${read}\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Thaana}\p{Script=Syriac}])\p{L}`,
  'u',
)

/** Scripts of these texts in which a protected person may stand unseen, since no form of hers was listed in it. */
export function scriptsNotLookedFor(
  texts: readonly string[],
  identities: readonly Identity[],
): readonly UnreadScript[] {
  const people = identities.filter(({ kind }) => kind === 'person')
  const inDoubt = people.length === 0 ? [] : texts.filter((text) => unread.test(text))
  if (inDoubt.length === 0) return []
  const all: readonly (readonly [UnreadScript, RegExp])[] = [...named, ['other', other]]
  return all
    .filter(([, letters]) => inDoubt.some((text) => letters.test(text)))
    .filter(([, letters]) => people.some(({ forms }) => !forms.some((form) => letters.test(form))))
    .map(([script]) => script)
}
