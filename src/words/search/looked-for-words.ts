import type { FormExample, LookedFor } from '../../casefile/views/looked-for.ts'

const some = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`)

const latin = {
  usual: 'in its usual Latin spellings',
  transliterated: 'in Latin letters as told next',
  pinyin:
    'in Pinyin, as common characters of Chinese names are read, and as Wade and Giles spell that; one that is read otherwise is to be listed',
  not: 'NOT in Latin letters: how it is spelled does not follow from these signs; list it so too',
}

/** What is looked for, a line each. */
const table: { readonly [K in LookedFor['is']]: (one: Extract<LookedFor, { readonly is: K }>) => readonly string[] } = {
  'listed-forms': () => [
    'every listed form, in any case, with or without accents, over line ends, cells and runs, with letters spaced or replaced by digits or by letters that look alike',
  ],
  encoded: () => [
    'encoded: references, percent signs, escapes, the encodings of mail, base64, base32, hexadecimal figures, codes of letters, the alphabet moved by half or mirrored',
  ],
  'from-its-end': () => ['written from its end; misread by a scan, as rn for m (there you are asked)'],
  'parts-in-any-order': () => [
    'its parts in any order, with and without comma, title, initials and the small words between them',
  ],
  'parts-alone': ({ parts }) => [
    `${some(parts, 'part', 'parts')} also alone, as plural, possessive and inside handles, mail addresses, links and file names`,
  ],
  'everyday-words': ({ parts }) => [
    `${some(parts, 'part that is an everyday word', 'parts that are everyday words')}: where the place tells that the name is meant; where it does not, you are asked`,
  ],
  'short-parts': ({ parts }) => [`${some(parts, 'short part', 'short parts')} only beside another part`],
  'without-spaces': () => [
    'with and without spaces, family name first or last, the given name alone, the family name with a form of address',
  ],
  'short-names': ({ names }) => [
    `${some(names, 'short form', 'short forms')} of a given name in common use: beside another part; alone you are asked`,
  ],
  initials: () => [
    'its initials alone, first or last name first, where they stand as a person does: you are asked; those that the pseudonym is made of are left',
  ],
  'by-ear': () => [
    'written as it sounds, or with one letter wrong, with a capital; with signs in place of letters; torn between two pages: there you are asked, but beside another part',
  ],
  'spelled-out': () => ['spelled letter by letter, in words of radio, as in "J as in Juliet", in English and Spanish'],
  'other-scripts': () => [
    'in Arabic, Hebrew, Greek, Georgian, Armenian, Devanagari, Bengali, Tamil, Ethiopic, Cyrillic, kana and Hangul letters where its spelling follows from the Latin one; of Vietnamese names only common ones; NOT in Chinese, Thai and other letters, of which a paper that holds them says so',
  ],
  'in-latin': ({ how }) => [latin[how]],
  transliterations: () => ['other transliterations between Latin and Cyrillic letters, in every case'],
  day: () => [
    'the day in figures, month or day first, with two or four digits for the year',
    'in words in English, Spanish, Portuguese, French, Italian, German, Dutch, Polish, Romanian, Russian, Ukrainian, Vietnamese, Haitian Creole, Swedish, Turkish, Greek, Hebrew, Arabic, Hindi and Indonesian',
    'Chinese, Japanese (with eras) and Korean dates',
    'day and month without the year beside a word of birth or of coming of age',
  ],
  'day-not-understood': () => ['only as listed: it was not understood as a day; write it like 2004-03-09'],
  phone: () => [
    'with and without country code and area code, in any grouping',
    'digits in words, in pairs, doubled, in English, Spanish, French and Portuguese, or with letters that look like them',
  ],
  email: () => [
    'with "at" and "dot" in words, with a tag behind +',
    'the name of the box alone where it holds a dot or a digit',
  ],
  address: () => [
    'whole, and its street line, with kinds of street and directions spelled out or short, before or behind the name',
    'number, also in words, and street without the kind of street; the street with its kind where it has two words',
    'beside the number, the street with one letter wrong; a road by its county, box or grid as it is cut short',
    'where the street is an everyday word, the number beside it without the kind: there you are asked',
    'what stands before the street, such as the name of a house, in all its words; a name of one word is asked about where it has a capital',
  ],
  number: () => [
    'in any grouping, with and without the letters before it; 0, 1, 2, 5, 6 and 8 misread for letters, or those letters for figures',
  ],
}

/** The entry is the one for this very tag, which the compiler cannot follow through a union. */
const open = table as { readonly [tag: string]: (one: LookedFor) => readonly string[] }

export const lookedForInWords = (one: LookedFor): readonly string[] => open[one.is]?.(one) ?? []

const when = {
  'beside-another-part': 'beside another part; alone you are asked',
  'where-it-is-meant': 'where it is meant',
}

export const formExample = ({ form, only }: FormExample): string => (only === null ? form : `${form} (${when[only]})`)
