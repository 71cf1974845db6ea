import type { Identity } from '../../casefile/matter.ts'
import { foldText } from './fold-text.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { looksSlavic, soundsOf } from './slavic-sounds.ts'

/** `alone`: tells the person by itself. `everyday`: also a word; its place decides. `with-others`: beside another part only. */
export type Standing = 'alone' | 'everyday' | 'with-others'

export interface NamePart {
  /** Folded, letters and digits only. */
  readonly letters: string
  /** Where anything but letters may stand inside: `o'brien` after 1, `ji-woo` after 2. */
  readonly joints: ReadonlySet<number>
  readonly standing: Standing
  /** Written in a script without spaces or capitals, so that no end of a word can be asked for. */
  readonly unspaced: boolean
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
const suffixes = new Set('jr sr ii iii iv'.split(' '))
const twoSignSurnames =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|慕容|东方|東方|皇甫|尉迟|司徒|남궁|황보|선우|제갈|독고|사공)/u

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

const everyJoint = (letters: string): ReadonlySet<number> => new Set(Array.from(letters, (_, i) => i))

class PartList {
  readonly parts = new Map<string, NamePart>()
  readonly initials = new Set<string>()
  readonly particles = new Set<string>()
  add(part: NamePart): void {
    const known = this.parts.get(part.letters)
    if (known && strongest[known.standing] >= strongest[part.standing]) return
    this.parts.set(part.letters, part)
    const first = part.letters.charAt(0)
    if (!part.unspaced) this.initials.add(first)
  }
}

/** A name in a script without spaces: whole in both orders, and the given name alone. */
function addUnspaced(list: PartList, form: string): void {
  const pieces = form
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '')
  const whole = pieces.join('')
  const add = (written: string, standing: Standing): void => {
    const letters = lettersOf(foldText(written).text)
    list.add({ letters, joints: everyJoint(letters), standing, unspaced: true })
  }
  add(whole, [...whole].length > 1 ? 'alone' : 'with-others')
  const [surname, given] = pieces.length > 1 ? [pieces[0] ?? '', pieces.slice(1).join('')] : splitUnspaced(whole)
  if (given === '' || surname === '') return
  add(given + surname, 'alone')
  if ([...given].length > 1) add(given, 'alone')
  if ([...surname].length > 1) add(surname, 'alone')
  for (const honorific of ['小姐', '女士', '先生', '太太', 'さん', 'さま', '様', 'ちゃん', '씨', '양'])
    add(surname + honorific, 'alone')
}

function splitUnspaced(whole: string): readonly [string, string] {
  const signs = [...whole]
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(whole)) return ['', '']
  const length = twoSignSurnames.test(whole) || signs.length >= 4 ? 2 : 1
  return signs.length < 3 && length === 2 ? ['', ''] : [signs.slice(0, length).join(''), signs.slice(length).join('')]
}

function standingOf(letters: string, place: 'only' | 'end' | 'inside'): Standing {
  if (/\d/.test(letters) && place !== 'only') return 'with-others'
  if (isOrdinaryWord(letters)) return 'everyday'
  if (letters.length < 3) return place === 'only' ? 'everyday' : 'with-others'
  return place === 'inside' && letters.length < 4 ? 'with-others' : 'alone'
}

function addSpaced(list: PartList, form: string): void {
  const all = form.match(/[\p{L}\p{N}'-]+/gu)?.filter((token) => lettersOf(token) !== '') ?? []
  const named = all.filter((token) => !titleWords.has(token) && !suffixes.has(token))
  const tokens = named.filter((token, i) => !(particleWords.has(token) && named.length > 1 && i < named.length - 1))
  for (const token of named) if (!tokens.includes(token)) list.particles.add(token)
  for (const [i, token] of tokens.entries()) {
    const letters = lettersOf(token)
    if (letters.length < 2) {
      list.initials.add(letters)
      continue
    }
    const place = tokens.length === 1 ? 'only' : i === 0 || i === tokens.length - 1 ? 'end' : 'inside'
    // The first of two surnames is the one in daily use: `Garcia` of `Maria Elena Garcia Lopez`.
    const near = tokens.length >= 4 && i === tokens.length - 2 ? 'end' : place
    list.add({ letters, joints: jointsOf(token), standing: standingOf(letters, near), unspaced: false })
    const pieces = token.split('-').map(lettersOf)
    if (pieces.length > 1)
      for (const piece of pieces.filter((one) => one.length > 1))
        list.add({ letters: piece, joints: new Set(), standing: standingOf(piece, 'inside'), unspaced: false })
  }
}

/** A handle or a nickname of several words: one part, broken where its words meet. */
function addWhole(list: PartList, form: string): void {
  const words = form.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.join('')
  if (letters === '') return
  const joints = new Set<number>()
  let length = 0
  for (const word of words) {
    length += word.length
    joints.add(length)
  }
  const unspaced = unspacedScript.test(letters)
  list.add({
    letters,
    joints: unspaced ? everyJoint(letters) : joints,
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
    else addSpaced(list, folded)
  }
  const parts = [...list.parts.values()].sort((a, b) => b.letters.length - a.letters.length)
  const sounds = new Map<string, NamePart>()
  if (kind === 'person' && looksSlavic(forms))
    for (const token of forms.flatMap((form) => form.match(/[\p{L}'’-]+/gu) ?? [])) {
      const part = list.parts.get(lettersOf(foldText(token).text))
      if (part?.standing === 'alone') for (const sound of soundsOf(token)) sounds.set(sound, part)
    }
  return { parts, initials: list.initials, particles: list.particles, sounds }
}
