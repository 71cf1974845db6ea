import type { ProvisionId } from '../../casefile/ids.ts'
import type { LawLibrary } from '../library.ts'
import type { Provision } from '../provision.ts'
import { federalMentions, placesOfNumber } from './mentions.ts'
import { meetsSubsection, plainCode, type Section, sectionsCited, subsectionAt } from './sections-cited.ts'
import { stateNames } from './state-names.ts'

/** `named`: with its code, or by a number that this code alone has. `perhaps`: the number, where the text names the state. */
export type Sureness = 'named' | 'perhaps'

export interface TouchedProvision {
  readonly id: ProvisionId
  readonly cite: string
  readonly sections: readonly string[]
  readonly sureness: Sureness
  /** Whether words of change stand beside a mention: struck, inserted, amended, repealed. */
  readonly changed: boolean
  readonly mentions: number
  /** How many sections the provision is: those of one section alone come first. */
  readonly cited: number
  /** The words around the first mentions. */
  readonly passages: readonly string[]
}

const change =
  /\b(?:amend(?:ed|ing|s|ment)?|repeal(?:ed|ing|s)?|str(?:uck|ik(?:e|ing))|insert(?:ed|ing|s)?|adding at the end|redesignat\w+|supersed\w+|is enacted|new section)\b/i
/** Units of text on each side of a mention that are shown, and in which words of change count. */
const around = 160

/** The provisions of `law/` whose sections a text names, the surest and most often named first. */
export function touchedProvisions(text: string, law: LawLibrary): readonly TouchedProvision[] {
  const federal = Map.groupBy(federalMentions(text), ({ section }) => keyOf(section))
  // What one provision is by itself, others that name it among more only rest on.
  const whole = new Set(
    [...law.provisions.values()].flatMap(({ cite }) => {
      const [only, ...more] = sectionsCited(cite)
      return only && more.length === 0 && only.sub === undefined ? [keyOf(only)] : []
    }),
  )
  return [...law.provisions.values()]
    .flatMap((provision) => {
      const periods = new Set(periodsOf(provision).map(keyOf))
      const several = sectionsCited(provision.cite).length > 1
      const places = sectionsOf(provision).flatMap((section): readonly Place[] => {
        const rests = several && whole.has(keyOf(section)) && !periods.has(keyOf(section))
        const found = section.code.endsWith(' usc')
          ? (federal.get(keyOf(section)) ?? []).map((one) => ({ ...one, sureness: 'named' as const }))
          : placesInState(text, section, provision.jurisdiction)
        return found.filter((one) => meetsSubsection(section, one.section)).map((one) => ({ ...one, rests }))
      })
      // Of the same place named in two ways the surest stands.
      const bySureness = places.toSorted((a, b) => Number(a.sureness === 'named') - Number(b.sureness === 'named'))
      const once = [...new Map(bySureness.map((one) => [`${one.at} ${one.section.number}`, one])).values()]
      return once.length === 0 ? [] : [touchedBy(text, provision, once)]
    })
    .toSorted(
      (a, b) =>
        Number(b.changed) - Number(a.changed) ||
        Number(a.sureness === 'perhaps') - Number(b.sureness === 'perhaps') ||
        a.cited - b.cited ||
        a.cite.length - b.cite.length ||
        b.mentions - a.mentions ||
        (a.id < b.id ? -1 : 1),
    )
}

interface Place {
  readonly at: number
  readonly section: Section
  readonly sureness: Sureness
  /** The provision only rests on the section. */
  readonly rests: boolean
}

function touchedBy(text: string, provision: Provision, places: readonly Place[]): TouchedProvision {
  const sure = places.filter(({ sureness }) => sureness === 'named')
  const shown = (sure.length > 0 ? sure : places).toSorted((a, b) => a.at - b.at)
  return {
    id: provision.id,
    cite: provision.cite,
    sections: [...new Set(shown.map(({ section }) => section.number))],
    sureness: sure.length > 0 ? 'named' : 'perhaps',
    changed: shown.some(({ at, rests }) => !rests && change.test(sentenceAt(text, at))),
    mentions: shown.length,
    cited: sectionsCited(provision.cite).length,
    passages: shown.slice(0, 3).map(({ at }) => passageAt(text, at)),
  }
}

const keyOf = ({ code, number }: Section): string => `${code} ${number.toLowerCase()}`

/** A provision is its citation; a period that its versions take from elsewhere is touched with it. */
function sectionsOf(provision: Provision): readonly Section[] {
  const cited = [...sectionsCited(provision.cite), ...periodsOf(provision)]
  return [...new Map(cited.map((section) => [`${keyOf(section)} ${section.sub ?? ''}`, section])).values()]
}

const periodsOf = ({ versions }: Provision): readonly Section[] =>
  versions.flatMap(({ limitation }) => limitation?.cite ?? []).flatMap(sectionsCited)

/** Numbers with a point, a hyphen or a colon, or long ones, stand for themselves once the state is named; others need the code. */
const telling = /^\d+[.:/-]\w+|\d{4,}/

type FoundPlace = Omit<Place, 'rests'>

/** Words of a code's name that are the state's own, in any form: `N.Y.`, `New York`, `Fla.`, `Florida`. */
const ofState = (word: string, state: string): boolean =>
  state
    .toLowerCase()
    .split(' ')
    .some((one) => one.startsWith(word)) || state.replace(/[^A-Z]/g, '').toLowerCase() === word

function placesInState(text: string, section: Section, jurisdiction: string): readonly FoundPlace[] {
  const state = stateNames[jurisdiction]
  const places = placesOfNumber(text, section.number)
  if (places.length === 0) return []
  const codeWords = section.code.split(' ').filter((word) => word.length > 1)
  const stateNamed = state !== undefined && new RegExp(`\\b${state}\\b`, 'i').test(text)
  // Where the text names the state its code need not be called after it again: CPLR, the civil practice law and rules.
  const needed = codeWords.filter((word) => !(stateNamed && state !== undefined && ofState(word, state)))
  const own = needed.some((word) => !commonWords.has(word))
  return places.flatMap((at): readonly FoundPlace[] => {
    const after = at + section.number.length
    const { code, number } = section
    const here: FoundPlace = { at, section: { code, number, ...subsectionAt(text, after) }, sureness: 'named' }
    const near = [text.slice(Math.max(0, at - 60), at), text.slice(after, after + 60)].map(
      (part) => ` ${plainCode(part)} `,
    )
    const named = (words: readonly string[]): boolean =>
      words.length > 0 && near.some((part) => words.every((word) => part.includes(` ${word} `)))
    if (named(codeWords) || (own && named(needed))) return [here]
    return stateNamed && telling.test(section.number) ? [{ ...here, sureness: 'perhaps' }] : []
  })
}

/** Words that many codes share, and that tell none of them. */
const commonWords: ReadonlySet<string> = new Set('code stat rev gen laws law ch tit title art const former'.split(' '))

/** What stands in the same sentence or line as a place, at most so far away. */
function sentenceAt(text: string, at: number): string {
  const end = /\n|(?<=[a-z)\u201d"\u2019]\.)\s+(?=[A-Z0-9])/g
  const before =
    text
      .slice(Math.max(0, at - around), at)
      .split(end)
      .at(-1) ?? ''
  return before + (text.slice(at, at + around).split(end)[0] ?? '')
}

/** The words around a place, cut at spaces, on one line. */
export function passageAt(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - around), Math.min(text.length, at + around)]
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim()
  const whole = cut.slice(from > 0 ? cut.indexOf(' ') + 1 : 0, to < text.length ? cut.lastIndexOf(' ') : undefined)
  return `${from > 0 ? '… ' : ''}${whole}${to < text.length ? ' …' : ''}`
}
