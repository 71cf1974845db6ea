import type { Identity } from '../../../casefile/matter.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'
import { foldText } from './fold-text.ts'
import { hanVariants } from './han-variants.ts'
import { koreanSurnames } from './hangul-letters.ts'
import { misreadHandles } from './misread-handles.ts'
import { cutShortOf, nickNamesOf } from './nick-names.ts'
import { casesOfTender, furtherSpellings, likeGivenNames, tenderCyrillic } from './other-spellings.ts'
import { pinyinOf } from './pinyin.ts'
import { balticForms, irishForms, irishLeads, sameNames } from './same-names.ts'
import { looksSlavic, soundsBetweenAlphabets, soundsElsewhere, soundsOf } from './slavic-sounds.ts'
import { unspacedForms } from './unspaced-names.ts'
import { vietnameseElsewhere } from './vietnamese-names.ts'
import { syllabicNames } from './wade-giles.ts'

/** `alone`: tells the person by itself. `everyday`: also a word; its place decides. `with-others`: beside another part only. */
export type Standing = 'alone' | 'everyday' | 'with-others'

export interface NamePart {
  /** Folded, letters and digits only. */
  readonly letters: string
  /** Where anything but letters may stand inside: `o'brien` after 1, `ji-woo` after 2. */
  readonly joints: ReadonlySet<number>
  /** Signs that may stand in a joint. */
  readonly widest: number
  /** Joints that may be open at once; null for all. */
  readonly atMost: number | null
  readonly standing: Standing
  /** As written, where its marks tell a name from a word: `lệ`, `đặng`. */
  readonly marked: string | null
  /** Written in a script without spaces or capitals, so that no end of a word can be asked for. */
  readonly unspaced: boolean
  /** A short form of a given name that nobody listed: alone it may be anybody. */
  readonly nick: boolean
}

export interface NameParts {
  readonly parts: readonly NamePart[]
  readonly initials: ReadonlySet<string>
  /** `de`, `la`: they belong to the name where they stand before a part. */
  readonly particles: ReadonlySet<string>
  /** How the parts sound, for names that come from another alphabet. */
  readonly sounds: ReadonlyMap<string, NamePart>
}

const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
export const titleWords: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sr sra srta señor señora señorita senor senora senorita don dona doña madame mme mlle frau herr pani pan'
    .split(' ')
    .map((word) => foldText(word).text),
)
const particleWords = new Set(
  'de la las los del da das do dos di du van von der den ter ten le el al bin ibn bint abu y e zu af st'.split(' '),
)
export const suffixes: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '))
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const strongest: Readonly<Record<Standing, number>> = { alone: 2, everyday: 1, 'with-others': 0 }

function jointsOf(token: string): ReadonlySet<number> {
  const joints = new Set<number>()
  let count = 0
  for (const character of token) {
    if (/[\p{L}\p{N}]/u.test(character)) count += character.length
    else joints.add(count)
  }
  return joints
}

const plainPart = {
  ...{ joints: new Set<number>(), widest: 20, atMost: null, marked: null, unspaced: false, nick: false },
} as const
const everyJoint = (letters: string): ReadonlySet<number> => new Set(Array.from(letters, (_, i) => i))

class PartList {
  readonly parts = new Map<string, NamePart>()
  readonly initials = new Set<string>()
  readonly particles = new Set<string>()
  /** A spelling in other letters says nothing of how the name is abbreviated. */
  addElsewhere(part: NamePart): void {
    const known = this.parts.get(part.letters)
    this.parts.set(part.letters, known === undefined ? part : { ...known, joints: known.joints.union(part.joints) })
  }
  add(part: NamePart): void {
    const known = this.parts.get(part.letters)
    if (known && (part.nick || (!known.nick && strongest[known.standing] >= strongest[part.standing]))) return
    this.parts.set(part.letters, part)
    const first = part.letters.charAt(0)
    if (!part.unspaced) this.initials.add(first)
  }
}

/** A name in a script without spaces: whole in both orders, and the given name alone. */
function addUnspaced(list: PartList, form: string): void {
  for (const { written, standing } of hanVariants(form).flatMap(unspacedForms)) {
    const letters = lettersOf(foldText(written).text)
    list.add({ ...plainPart, letters, joints: everyJoint(letters), standing, unspaced: true, widest: 3 })
  }
}

function standingOf(letters: string, place: 'only' | 'end' | 'inside'): Standing {
  if (/\d/.test(letters) && place !== 'only') return 'with-others'
  if (isOrdinaryWord(letters)) return letters.length < 3 && place !== 'only' ? 'with-others' : 'everyday'
  if (letters.length < 3) return place === 'inside' ? 'with-others' : 'everyday'
  return place === 'inside' && letters.length < 4 ? 'with-others' : 'alone'
}

/** `de`, `la` as they are written; `Lê` is a name though it folds to a particle. */
export const isParticle = (token: string): boolean => particleWords.has(token.normalize('NFC').toLowerCase())

function addSpaced(list: PartList, form: string): void {
  const all = form.match(/[\p{L}\p{M}\p{N}'’‘´`ʼ\p{Pd}]+/gu)?.filter((token) => lettersOf(token) !== '') ?? []
  const named = all.filter((token) => !titleWords.has(foldText(token).text) && !suffixes.has(token.toLowerCase()))
  const particles = named.filter((token, i) => isParticle(token) && i < named.length - 1)
  for (const token of particles) list.particles.add(foldText(token).text)
  for (const lead of irishLeads(named)) list.particles.add(lead)
  // One article, as it is written in the east and in the west of the Arab world.
  if (list.particles.has('al') || list.particles.has('el'))
    for (const article of ['al', 'el', 'ul']) list.particles.add(article)
  for (const token of named) for (const short of shortFor[foldText(token).text] ?? []) list.particles.add(short)
  addWithParticles(list, named)
  addServantNames(list, named)
  const [begins] = named
  // A capital at the beginning may be a name after all: `Van Nguyen`, `Le Minh`.
  if (begins !== undefined && particles.includes(begins) && begins !== begins.toLowerCase())
    list.add({ ...plainPart, letters: lettersOf(foldText(begins).text), standing: 'with-others' })
  const written = named.filter((token) => !particles.includes(token))
  for (const [i, token] of written.entries()) addToken(list, token, i, written.length)
  addSameNames(list, named)
  for (const spelled of syllabicNames(written.map((token) => lettersOf(foldText(token).text))))
    list.addElsewhere({ ...plainPart, ...spelled, standing: standingOf(spelled.letters, 'end'), widest: 3 })
  addElsewhere(list, named)
  addNickNames(list, form.includes(',') || written.length === 1 ? written : written.slice(0, -1))
  addWholeNames(
    list,
    written.map((token) => lettersOf(foldText(token).text)),
  )
}

/** `Bill` of `William`, `Malena` of `Maria Elena`: covered beside another part, and asked where one stands alone. */
function addNickNames(list: PartList, given: readonly string[]): void {
  const folded = given.map((token) => lettersOf(foldText(token).text)).filter((letters) => letters.length > 1)
  for (const letters of [...nickNamesOf(folded), ...likeGivenNames(folded), ...given.flatMap(tenderCyrillic)].flatMap(
    (short) => [short, ...casesOfTender(short)],
  ))
    list.add({ ...plainPart, letters, standing: 'everyday', nick: true })
}

/** What a name is in another language or custom: like a short form, covered beside another part and asked where one stands alone. */
function addSameNames(list: PartList, named: readonly string[]): void {
  for (const [i, token] of named.entries()) {
    const letters = lettersOf(foldText(token).text)
    for (const other of [...irishForms(named[i - 1], letters), ...balticForms(letters)])
      list.add({ ...plainPart, letters: other, standing: 'alone' })
    for (const core of [letters, ...irishForms(named[i - 1], letters)])
      for (const other of sameNames(core)) {
        const joints = /^o(?=sull|neill|brien|conn|donn|kell|rour|lear|byrn|mall|shau|grad)/.test(other) ? [1] : []
        list.add({ ...plainPart, letters: other, joints: new Set(joints), standing: 'everyday', nick: true })
      }
  }
}

/** `Gim` of `Kim`, `Нгуен` of `Nguyen`: a surname in its other spellings and scripts, which count beside another part. */
function addElsewhere(list: PartList, named: readonly string[]): void {
  for (const token of [named[0], named.at(-1)])
    for (const other of koreanSurnames(lettersOf(foldText(token ?? '').text)))
      if (other.length > 1) list.addElsewhere({ ...plainPart, letters: other, standing: 'with-others' })
  for (const { letters, unspaced, alone } of vietnameseElsewhere(named))
    list.addElsewhere({ ...plainPart, letters, unspaced, standing: alone ? 'alone' : 'with-others' })
}

/** How a name is cut short before another: `Ma. Elena`. */
const shortFor: Readonly<Record<string, readonly string[]>> = { maria: ['ma', 'm\u00aa'] }

/** `Abdulrahman`, `Abdel Rahman`, `Abdur-Rahman` of `Abd al-Rahman`: two words and an article that are one name. */
function addServantNames(list: PartList, named: readonly string[]): void {
  const plain = foldText(named.join(' ')).text
  for (const [, of = ''] of plain.matchAll(/\babd\W?(?:[aeu]l|[ue][rsnzdt])\W{0,2}(\p{L}{3,})/gu))
    for (const article of ['al', 'el', 'ul', 'ur', 'ar', 'er', ''])
      for (const whom of new Set([of, of.replace(/(?<=[^aeiou])e$/, '')]))
        list.add({
          ...plainPart,
          letters: `abd${article}${whom}`,
          joints: new Set([3, 3 + article.length]),
          standing: 'alone',
        })
}

/** `Delacruz`, `Vanderberg`, `vdberg`: a name in one word with the particles before it. */
function addWithParticles(list: PartList, named: readonly string[]): void {
  let before: string[] = []
  for (const token of named) {
    if (isParticle(token)) {
      before.push(lettersOf(foldText(token).text))
      continue
    }
    const core = lettersOf(foldText(token).text)
    if (before.length > 0 && core.length > 2)
      for (const [lead, standing] of [
        [before.join(''), 'alone'],
        [before.map((one) => one.charAt(0)).join(''), before.length > 1 ? 'alone' : 'with-others'],
      ] as const)
        if (lead.length + core.length > 5) list.add({ ...plainPart, letters: lead + core, standing })
    before = []
  }
}

function addToken(list: PartList, written: string, i: number, count: number): void {
  const token = foldText(written).text
  const letters = lettersOf(token)
  const low = written.normalize('NFC').toLowerCase()
  const marked = low === lettersOf(low) && low !== letters ? low : null
  if (letters.length < 2) {
    list.initials.add(letters)
    return
  }
  const place = count === 1 ? 'only' : i === 0 || i === count - 1 ? 'end' : 'inside'
  // The first of two surnames is the one in daily use: `Garcia` of `Maria Elena Garcia Lopez`.
  const near = count >= 4 && i === count - 2 ? 'end' : place
  list.add({ ...plainPart, letters, joints: jointsOf(token), standing: standingOf(letters, near), marked })
  for (const other of furtherSpellings(written, letters)) list.add({ ...plainPart, letters: other, standing: 'alone' })
  for (const short of cutShortOf(letters))
    list.add({ ...plainPart, letters: short, standing: short.length > 2 ? 'everyday' : 'with-others', nick: true })
  const pieces = written.split(/\p{Pd}/u)
  if (pieces.length > 1)
    for (const piece of pieces) {
      const own = foldText(piece).text
      const core = lettersOf(own)
      if (core.length < 2) continue
      list.add({ ...plainPart, letters: core, joints: jointsOf(own), standing: standingOf(core, 'inside') })
      for (const other of furtherSpellings(piece, core)) list.add({ ...plainPart, letters: other, standing: 'alone' })
    }
}

/** The name as one row of letters in its usual orders, wherever it is broken: `Ling Mei Zhou` for `Zhou Lingmei`. */
function addWholeNames(list: PartList, tokens: readonly string[]): void {
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)]
  if (tokens.length < 2) return
  const orders = [tokens.join(''), last + tokens.slice(0, -1).join(''), first + last, last + first]
  // Of everyday words alone only the whole in one word is a name: `gracehope`.
  if (tokens.every((token) => standingOf(token, 'end') !== 'alone')) {
    for (const letters of orders)
      if (letters.length > 6) list.add({ ...plainPart, letters, widest: 0, standing: 'alone' })
    return
  }
  for (const letters of orders)
    if (letters.length > 6)
      list.add({ ...plainPart, letters, joints: everyJoint(letters), widest: 2, atMost: 4, standing: 'alone' })
}

/** A handle or a nickname of several words: one part, broken where its words meet. */
function addWhole(list: PartList, form: string): void {
  const words = form.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.join('')
  if (letters === '') return
  const joints = new Set(words.map((_, i) => words.slice(0, i + 1).join('').length))
  const unspaced = unspacedScript.test(letters)
  // A handle is one word with dots and strokes anywhere: `skye.ba.byy`.
  const apart = unspaced || (letters.length > 7 && words.length > 1)
  // `skye_babyy` of `skye_babyy99`: the number changes more often than the name.
  const bare = letters.replace(/\d+$/, '')
  const several = words.filter((word) => !/^\d+$/.test(word)).length > 1
  if (bare !== letters && bare.length > (several ? 4 : 6) && !isOrdinaryWord(bare)) {
    joints.add(bare.length)
    list.add({ ...plainPart, letters: bare, joints, standing: 'alone' })
  }
  for (const other of misreadHandles(letters)) list.add({ ...plainPart, letters: other, joints, standing: 'alone' })
  list.add({
    ...plainPart,
    letters,
    joints: apart ? everyJoint(letters) : joints,
    ...(apart ? { widest: 3, atMost: 5 } : {}),
    standing: standingOf(letters, 'only'),
    unspaced,
  })
}

/** The parts of every form of a person or a handle; each may be found in any order and dress. */
export function namePartsOf({ kind, forms }: Pick<Identity, 'kind' | 'forms'>): NameParts {
  const list = new PartList()
  for (const form of forms) {
    const folded = foldText(form).text
    if (kind !== 'person') addWhole(list, folded)
    else if (unspacedScript.test(folded)) addUnspaced(list, form)
    else addSpaced(list, form)
    const pinyin = kind === 'person' ? pinyinOf(form) : null
    if (pinyin !== null) addSpaced(list, pinyin)
  }
  const parts = [...list.parts.values()].sort((a, b) => b.letters.length - a.letters.length)
  const sounds = new Map<string, NamePart>()
  if (kind === 'person' && looksSlavic(forms))
    for (const token of forms.flatMap((form) => form.match(/[\p{L}'’-]+/gu) ?? [])) {
      const part = list.parts.get(lettersOf(foldText(token).text))
      if (part?.standing === 'alone')
        for (const sound of [...soundsOf(token), ...soundsElsewhere(token), ...soundsBetweenAlphabets(token, forms)])
          sounds.set(sound, part)
    }
  return { parts, initials: list.initials, particles: list.particles, sounds }
}
