import type { Identity } from '../../../casefile/matter.ts'
import { type NamePart, namePartsOf } from './name-parts.ts'
import { latinSpelling } from './script-spellings.ts'
import { readWrittenDay } from './written-date.ts'

/** What is looked for when an identity is protected. `inWords` gives no form away; `examples` are forms, for the owner's eyes. */
export interface FormsLookedFor {
  readonly identity: string
  readonly pseudonym: string
  readonly kind: Identity['kind']
  /** How many forms were listed. */
  readonly listed: number
  readonly inWords: readonly string[]
  readonly examples: readonly string[]
}

const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const some = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`)

function wordsOfName({ forms, kind }: Identity): readonly string[] {
  const { parts, sounds } = namePartsOf({ kind, forms })
  const single = parts.filter((part) => part.atMost === null && !part.nick)
  const count = (standing: NamePart['standing']): number => single.filter((part) => part.standing === standing).length
  const [alone, everyday, others] = [count('alone'), count('everyday'), count('with-others')]
  const said = [
    'every listed form, in any case, with or without accents, over line ends, cells and runs, with letters spaced or replaced by digits or by letters that look alike',
    'encoded: references, percent signs, escapes, the encodings of mail, base64, hexadecimal figures',
  ]
  if (single.some((part) => part.standing === 'alone' && part.letters.length > 4 && !part.unspaced))
    said.push('written from its end; misread by a scan, as rn for m (there you are asked)')
  if (kind === 'person' && single.length > 1)
    said.push('its parts in any order, with and without comma, title, initials and the small words between them')
  if (alone > 0)
    said.push(
      `${some(alone, 'part', 'parts')} also alone, as plural, possessive and inside handles, mail addresses, links and file names`,
    )
  if (everyday > 0)
    said.push(
      `${some(everyday, 'part that is an everyday word', 'parts that are everyday words')}: where the place tells that the name is meant; where it does not, you are asked`,
    )
  if (others > 0) said.push(`${some(others, 'short part', 'short parts')} only beside another part`)
  if (single.some((part) => part.unspaced))
    said.push(
      'with and without spaces, family name first or last, the given name alone, the family name with a form of address',
    )
  const nick = parts.filter((part) => part.nick).length
  if (nick > 0)
    said.push(
      `${some(nick, 'short form', 'short forms')} of a given name in common use: beside another part; alone you are asked`,
    )
  const scripts = forms.filter((form) => /[^\p{Script=Latin}\p{P}\p{M}\s]/u.test(form.normalize('NFD')))
  if (kind === 'person' && scripts.length < forms.length)
    said.push(
      'in Arabic, Hebrew, Greek, Devanagari, kana and Hangul letters where its spelling follows from the Latin one',
    )
  if (kind === 'person' && scripts.length > 0)
    said.push(
      scripts.some((form) => latinSpelling(form.match(/[\p{L}\p{M}]+/u)?.[0] ?? '') !== null)
        ? 'in its usual Latin spellings'
        : /\p{Script=Cyrillic}/u.test(scripts.join(''))
          ? 'in Latin letters as told next'
          : 'NOT in Latin letters: how it is spelled does not follow from these signs; list it so too',
    )
  if (sounds.size > 0) said.push('other transliterations between Latin and Cyrillic letters, in every case')
  return said
}

const numbered = [
  'in any grouping, with and without the letters before it; figures and letters misread for one another',
]

const wordsOfKind: Readonly<Record<Exclude<Identity['kind'], 'person' | 'handle'>, readonly string[]>> = {
  'birth-date': [
    'the day in figures, month or day first, with two or four digits for the year',
    'in words in English, Spanish, Portuguese, French, Italian, German, Dutch, Polish, Romanian, Russian, Ukrainian, Vietnamese, Tagalog, Haitian Creole, Swedish, Turkish, Greek, Hebrew and Arabic',
    'Chinese, Japanese (with eras) and Korean dates',
    'day and month without the year beside a word of birth',
  ],
  phone: [
    'with and without country code and area code, in any grouping',
    'digits in words or with letters that look like them',
  ],
  email: [
    'with "at" and "dot" in words, with a tag behind +',
    'the name of the box alone where it holds a dot or a digit',
  ],
  address: [
    'whole, and its street line, with kinds of street and directions spelled out or short, before or behind the name',
    'number, also in words, and street without the kind of street; the street with its kind where it has two words',
    'where the street is an everyday word, the number beside it without the kind: there you are asked',
  ],
  account: numbered,
  'record-number': numbered,
}

function examplesOfName({ forms, kind }: Identity): readonly string[] {
  const { parts } = namePartsOf({ kind, forms })
  return parts
    .filter((part) => part.standing !== 'with-others')
    .flatMap((part) => {
      const shown = part.unspaced ? part.letters.normalize('NFC') : large(part.letters)
      if (part.nick) return [`${shown} (beside another part; alone you are asked)`]
      return part.standing === 'everyday' ? [`${shown} (where it is meant)`] : [shown]
    })
}

/** The forms that the program looks for beyond those listed, in plain words and as examples. Pure. */
export function formsLookedFor(identity: Identity): FormsLookedFor {
  const { id, pseudonym, kind, forms } = identity
  const name = kind === 'person' || kind === 'handle'
  const days = kind === 'birth-date' ? forms.map(readWrittenDay).filter((day) => day !== null) : []
  return {
    identity: id,
    pseudonym,
    kind,
    listed: forms.length,
    inWords: name
      ? wordsOfName(identity)
      : kind === 'birth-date' && days.length === 0
        ? ['only as listed: it was not understood as a day; write it like 2004-03-09']
        : wordsOfKind[kind],
    examples: [...new Set([...forms, ...(name ? examplesOfName(identity) : [])])],
  }
}
