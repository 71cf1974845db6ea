import { isOrdinaryWord } from '../places/ordinary-words.ts'
import { foldText } from './fold-text.ts'
import { bengaliCases } from './scripts/bengali.ts'
import { ethiopicCases } from './scripts/ethiopic.ts'
import { tamilCases } from './scripts/tamil.ts'

/** Other ways in which one and the same name is spelled; folded. `written` has its marks: `Jörg` is `Joerg` too. */
const otherSpellings = (written: string, letters: string): readonly string[] =>
  [
    ...scottish(letters),
    ...hungarian(written, letters),
    ...withoutDoubling(letters),
    ...withUmlauts(written, letters),
    ...bySoundOfSigns(written),
    ...easternSons(letters),
    ...arabicEnds(letters),
  ].filter((other) => other !== letters)

/** `Detweiler`: a letter that is doubled is the first to be left out. */
const withoutDoubling = (letters: string): readonly string[] =>
  letters.length < 7
    ? []
    : [...letters.matchAll(/([a-z])\1/g)]
        .map(({ index }) => letters.slice(0, index) + letters.slice(index + 1))
        .filter((other) => !isOrdinaryWord(other))

/** `Kovács` of `Kovácsné`: a wife by her husband's name. */
const hungarian = (written: string, letters: string): readonly string[] =>
  letters.length > 5 && /né$/.test(written.normalize('NFC').toLowerCase()) ? [letters.slice(0, -2)] : []

const scottish = (letters: string): readonly string[] =>
  /^mc[a-z]{4}/.test(letters)
    ? [`mac${letters.slice(2)}`]
    : /^mac[a-z]{5}/.test(letters)
      ? [`mc${letters.slice(3)}`]
      : []

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function withUmlauts(written: string, letters: string): readonly string[] {
  const composed = written.normalize('NFC').toLowerCase()
  if (/[äöü]/.test(composed))
    return [lettersOf(foldText(composed.replace(/[äöü]/g, (sign) => ({ ä: 'ae', ö: 'oe' })[sign] ?? 'ue')).text)]
  return /^j?[a-z]*[bdfghjklmnprstvwz](?:ae|oe|ue)[bcdfghklmnprstvwz]/.test(letters) && letters.length > 4
    ? [letters.replace(/(?<=[a-z])([aou])e(?=[a-z])/, '$1')]
    : []
}

/** `Guthrun` of `Guðrún`, `Chaglar` of `Çağlar`, `Weisz` of `Weiß`: letters that English has none for, written by their sound. */
function bySoundOfSigns(written: string): readonly string[] {
  const low = written.normalize('NFC').toLowerCase()
  const turkish = /[şğı]/.test(low) ? low.replace(/ç/g, 'ch') : low
  const spelled = turkish.replace(/[ðşß]/g, (sign) => ({ ð: 'th', ş: 'sh' })[sign] ?? 'sz')
  return spelled === low ? [] : [lettersOf(foldText(spelled).text)]
}

/** `Lukashevich` of `Łukasiewicz`: as the neighbours in the east write it, and as English hears them. */
const easternSons = (letters: string): readonly string[] =>
  /^[a-z]{3,}wicz$/.test(letters)
    ? [
        letters.replace(/wicz$/, 'vich'),
        letters.replace(/(?:si)?ewicz$/, 'shevich'),
        letters.replace(/iewicz$/, 'evich'),
      ]
    : []

/** The two forms of the last letter, which are written one for the other: `الزهرانى`, `فاطمه`; `على` itself is a word. */
const arabicEnds = (letters: string): readonly string[] => {
  const other = /^\p{Script=Arabic}{4,}$/u.test(letters) ? otherEnd[letters.slice(-1)] : undefined
  return other === undefined ? [] : [letters.slice(0, -1) + other]
}
const otherEnd: Readonly<Record<string, string>> = { ي: 'ى', ى: 'ي', ة: 'ه', ه: 'ة' }

const swapped = (letters: string): readonly string[] =>
  [
    letters.replace(/(?<=[aeiou])s(?=[aeiou])/, 'z'),
    letters.replace(/(?<=[aeiou])z(?=[aeiou])/, 's'),
    letters.replace(/^c(?=[aoulr]|h?r)/, 'k').replace(/^khr/, 'kr'),
    letters.replace(/^k(?=[aoul])/, 'c').replace(/^kr(?=i)/, 'chr'),
    letters.replace(/ph/, 'f'),
    letters.replace(/(?<!^)f(?=[aei])/, 'ph'),
    letters.replace(/(?<=[a-z]{3})y$/, 'i'),
    letters.replace(/i(?=[a-z]$)/, 'e'),
    letters.replace(/e(?=[a-z]$)/, 'i'),
    letters.replace(/ai/, 'ay'),
    letters.replace(/ai/, 'aye'),
    letters.replace(/ay(?=[a-z])/, 'ai'),
    letters.replace(/^(?:oluwa|chukwu|olu|ogo)(?=[a-z]{4})/, ''),
  ].filter((other) => other !== letters)

/** `Juni` of `Junia`, `Mari` of `Maria`. */
const cutShort = (letters: string): readonly string[] =>
  /[^aeiouy]?[aeiouy]$/.test(letters) ? [letters.slice(0, -1)] : []

/** Tender forms that can be made of any given name: `Gracie`, `Rosie`, `Anita`, `Carlitos`; in Cyrillic `Оксаночка`. */
function tender(letters: string): readonly string[] {
  const stem = letters.replace(/[aeiouy]$/, '')
  if (/^[a-z]{3,}$/.test(stem)) {
    const twin = /[aeiou][bdgmnprt]$/.test(stem) && stem.length === 3 ? stem + stem.charAt(2) : stem
    return [
      ...['ie', 'ey', 'y'].flatMap((end) => [stem + end, twin + end]),
      ...(letters.endsWith('o') || letters.endsWith('s') ? ['ito', 'itos', 'in'] : ['ita', 'illa']).map(
        (end) => stem + end,
      ),
    ].filter((other) => other.length > 4)
  }
  return []
}

/** `Оксаночка`, `Настенька`: of a given name in Cyrillic letters as it is written. */
export function tenderCyrillic(written: string): readonly string[] {
  const root = written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[аяеиьйо]$/u, '')
  return /^\p{Script=Cyrillic}{3,}$/u.test(root)
    ? ['очка', 'енька', 'ушка', 'юша', 'ик', 'ка'].map((end) => foldText(root + end).text)
    : []
}

/** `Саше`, `Сашу` of `Саша`: a short form in Cyrillic letters, folded, in its cases. */
export const casesOfTender = (letters: string): readonly string[] =>
  /\p{Script=Cyrillic}/u.test(letters) && /[aя]$/u.test(letters)
    ? ['и', 'ы', 'е', 'у', 'ю', 'ой', 'ей'].map((end) => letters.slice(0, -1) + foldText(end).text)
    : []

/** What a given name may also be, told apart from nobody's: covered beside another part, and asked where it stands alone. */
export const likeGivenNames = (given: readonly string[]): readonly string[] =>
  given
    .filter((letters) => letters.length > 3)
    .flatMap((letters) => [
      ...(letters.length > 4 ? [...swapped(letters), ...cutShort(letters)] : []),
      ...tender(letters),
    ])
    .filter((other) => !isOrdinaryWord(other))

/** Polish names as their cases write them: `Kowalskiej`, `Katarzyny`; none of a name that is not made so. */
function polishCases(written: string, letters: string): readonly string[] {
  const polish = /[ąćęłńśźż]|cz|sz|rz|(?:sk|ck|dzk)[ai]$/u.test(written.normalize('NFC').toLowerCase())
  if (!polish || letters.length < 5) return []
  if (/[scd]z?k[ai]$/.test(letters)) {
    const stem = letters.slice(0, -1)
    return ['iego', 'iemu', 'im', 'iej', 'a', 'i', 'ich', 'imi'].map((end) => stem + end)
  }
  const stem = letters.endsWith('a') ? letters.slice(0, -1) : letters
  return (
    letters.endsWith('a')
      ? ['y', 'i', 'e', 'o', 'ie']
      : ['a', 'owi', 'em', 'iem', 'ie', 'owa', 'owej', 'owna', 'owny', 'ownie', 'ow']
  ).map((end) => stem + end)
}

/** Georgian names with the endings of their cases: `ნინომ`, `ბერიძის`; none of a name in another alphabet. */
function georgianCases(letters: string): readonly string[] {
  if (!/^\p{Script=Georgian}{3,}$/u.test(letters)) return []
  const stem = letters.replace(/[აეი]$/u, '')
  return ['მ', 'მა', 'ს', 'სა', 'ის', 'ით', 'ად', 'თან', 'ო', 'ით'].flatMap((end) => [letters + end, stem + end])
}

/** Bengali, Tamil and Ethiopic names with what their languages write at them; none of a name in another script. */
function endingsOfScript(letters: string): readonly string[] {
  if (/^\p{Script=Bengali}{3,}$/u.test(letters)) return bengaliCases.map((end) => letters + end)
  if (/^\p{Script=Tamil}{2,}$/u.test(letters)) return tamilCases.map((end) => letters + end)
  return /^\p{Script=Ethiopic}{2,}$/u.test(letters) ? ethiopicCases(letters) : []
}

/** Czech and South Slavic names in their cases and of the other gender: `Novák`, `Novákové` of `Nováková`, `Petrovića`. */
function slavicCases(written: string, letters: string): readonly string[] {
  const low = written.normalize('NFC').toLowerCase()
  if (/(?:ov[áa]|sk[áa]|ck[áa])$/.test(low) && /[áčďéěíňóřšťúůýž]/.test(low)) {
    const stem = letters.slice(0, -1)
    const father = letters.endsWith('ova') ? [letters.slice(0, -3), ...fathers(letters.slice(0, -3))] : [`${stem}y`]
    return [...['e', 'ou', 'ych', 'ym'].map((end) => stem + end), ...father].filter((one) => one.length > 3)
  }
  if (/i[ćčc]$/.test(low) && letters.length > 5)
    return [...['a', 'u', 'em', 'i', 'ima'].map((end) => letters + end), `${letters}h`, letters.replace(/c$/, 'tch')]
  if (/^[a-zčřšžáéíýěňťďúů]{4,}a$/.test(low) && /[áčďéěíňóřšťúůýžćđ]/.test(low))
    return ['y', 'u', 'e', 'ou', 'o', 'i'].map((end) => letters.slice(0, -1) + end)
  return []
}

/** `Dvořáček` of `Dvořáčková`: the vowel that falls out in the daughter's name. */
const fathers = (stem: string): readonly string[] =>
  /[^aeiouy]k$/.test(stem) ? [`${stem.slice(0, -1)}ek`] : /[^aeiouy]c$/.test(stem) ? [`${stem.slice(0, -1)}ec`] : []

/** `Nguyenová`: what Czech and Slovak papers make of any woman's surname. */
const asDaughters = (letters: string): readonly string[] =>
  /^[a-z]{4,}[bcdfghjklmnprstvz]$/.test(letters) ? ['ova', 'ove', 'ovou'].map((end) => letters + end) : []

/** Every other way in which a part of a name is spelled, its cases with them. */
export const furtherSpellings = (written: string, letters: string): readonly string[] => [
  ...otherSpellings(written, letters),
  ...polishCases(written, letters),
  ...slavicCases(written, letters),
  ...georgianCases(letters),
  ...endingsOfScript(letters),
  ...asDaughters(letters),
]
