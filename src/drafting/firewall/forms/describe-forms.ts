import type { Identity } from '../../../casefile/matter.ts'
import type { FormsOfWay } from '../../../casefile/views/forms-view.ts'
import type { FormExample, LookedFor } from '../../../casefile/views/looked-for.ts'
import { initialsOf } from './initials-of.ts'
import { type NamePart, namePartsOf } from './name-parts.ts'
import { readWrittenDay } from './numbers/written-date.ts'
import { pinyinOf } from './pinyin.ts'
import { latinSpelling } from './script-spellings.ts'

/** What is looked for when an identity is protected. `looksFor` gives no form away; `examples` are for the owner's eyes. */
export interface FormsLookedFor {
  readonly identity: string
  readonly pseudonym: string
  readonly kind: Identity['kind']
  /** How many forms were listed. */
  readonly listed: number
  readonly looksFor: readonly LookedFor[]
  readonly examples: readonly FormExample[]
}

const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const asForm = (part: NamePart): string => (part.unspaced ? part.letters.normalize('NFC') : large(part.letters))

function lookedForOfName({ forms, kind }: Identity): readonly LookedFor[] {
  const { parts, sounds } = namePartsOf({ kind, forms })
  const single = parts.filter((part) => part.atMost === null && !part.nick)
  const count = (standing: NamePart['standing']): number => single.filter((part) => part.standing === standing).length
  const [alone, everyday, others] = [count('alone'), count('everyday'), count('with-others')]
  const said: LookedFor[] = [{ is: 'listed-forms' }, { is: 'encoded' }]
  if (single.some((part) => part.standing === 'alone' && part.letters.length > 4 && !part.unspaced))
    said.push({ is: 'from-its-end' })
  if (kind === 'person' && single.length > 1) said.push({ is: 'parts-in-any-order' })
  if (alone > 0) said.push({ is: 'parts-alone', parts: alone })
  if (everyday > 0) said.push({ is: 'everyday-words', parts: everyday })
  if (others > 0) said.push({ is: 'short-parts', parts: others })
  if (single.some((part) => part.unspaced)) said.push({ is: 'without-spaces' })
  const nick = parts.filter((part) => part.nick).length
  if (nick > 0) said.push({ is: 'short-names', names: nick })
  if (kind === 'person' && forms.some((form) => initialsOf(form).length > 0)) said.push({ is: 'initials' })
  if (single.some((part) => part.standing === 'alone' && !part.nick && /^[a-z]{5,}$/.test(part.letters)))
    said.push({ is: 'by-ear' }, { is: 'spelled-out' })
  const scripts = forms.filter((form) => /[^\p{Script=Latin}\p{P}\p{M}\s]/u.test(form.normalize('NFD')))
  if (kind === 'person' && scripts.length < forms.length) said.push({ is: 'other-scripts' })
  if (kind === 'person' && scripts.length > 0) said.push({ is: 'in-latin', how: inLatin(scripts) })
  if (sounds.size > 0) said.push({ is: 'transliterations' })
  return said
}

function inLatin(scripts: readonly string[]): Extract<LookedFor, { is: 'in-latin' }>['how'] {
  const others = scripts.filter((form) => !/\p{Script=Cyrillic}/u.test(form))
  if (others.some((form) => latinSpelling(form.match(/[\p{L}\p{M}]+/u)?.[0] ?? '') !== null)) return 'usual'
  if (/\p{Script=Cyrillic}/u.test(scripts.join(''))) return 'transliterated'
  return scripts.some((form) => pinyinOf(form) !== null) ? 'pinyin' : 'not'
}

function lookedForOf(identity: Identity): readonly LookedFor[] {
  const { kind, forms } = identity
  switch (kind) {
    case 'person':
    case 'handle':
      return lookedForOfName(identity)
    case 'birth-date':
      return [{ is: forms.some((form) => readWrittenDay(form) !== null) ? 'day' : 'day-not-understood' }]
    case 'account':
    case 'record-number':
      return [{ is: 'number' }]
    default:
      return [{ is: kind }]
  }
}

function examplesOfName({ forms, kind }: Identity): readonly FormExample[] {
  const { parts } = namePartsOf({ kind, forms })
  return parts
    .filter((part) => part.standing !== 'with-others')
    .map((part) => ({
      form: asForm(part),
      only: part.nick ? 'beside-another-part' : part.standing === 'everyday' ? 'where-it-is-meant' : null,
    }))
}

/** The forms that the program looks for beyond those listed, as data and as examples. Pure. */
export function formsLookedFor(identity: Identity): FormsLookedFor {
  const { id, pseudonym, kind, forms } = identity
  const listed = forms.map((form): FormExample => ({ form, only: null }))
  const further = kind === 'person' || kind === 'handle' ? examplesOfName(identity) : []
  const examples = new Map([...listed, ...further].map((one) => [`${one.form} ${one.only}`, one]))
  return {
    ...{ identity: id, pseudonym, kind, listed: forms.length },
    looksFor: lookedForOf(identity),
    examples: [...examples.values()],
  }
}

/** The ways of looking for an identity, each with its forms where a list can tell them. For the owner's eyes alone; pure. */
export function formsByWay(identity: Identity): readonly FormsOfWay[] {
  const { kind, forms } = identity
  const isName = kind === 'person' || kind === 'handle'
  const parts = isName ? namePartsOf({ kind, forms }).parts.filter(({ atMost }) => atMost === null) : []
  const formsOf = (one: LookedFor): readonly string[] => {
    const of = (wanted: (part: NamePart) => boolean): readonly string[] => parts.filter(wanted).map(asForm)
    switch (one.is) {
      case 'listed-forms':
        return forms
      case 'parts-alone':
        return of(({ standing, nick, unspaced }) => standing === 'alone' && !nick && !unspaced)
      case 'everyday-words':
        return of(({ standing, nick }) => standing === 'everyday' && !nick)
      case 'short-parts':
        return of(({ standing, nick }) => standing === 'with-others' && !nick)
      case 'short-names':
        return of(({ nick }) => nick)
      case 'initials':
        return forms.flatMap(initialsOf).map((letters) => letters.toUpperCase())
      case 'without-spaces':
        return of(({ unspaced }) => unspaced)
      default:
        return isName ? [] : forms
    }
  }
  return lookedForOf(identity).map((way) => ({ way, forms: [...new Set(formsOf(way))] }))
}
