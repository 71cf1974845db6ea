import type { WhenText } from '../../../casefile/dates.ts'
import { IntakeAnswers, type PartyTold } from '../../../casefile/intake/intake-answers.ts'
import { ContactWay, IntakeQuestion, MinorThen } from '../../../casefile/intake/intake-record.ts'
import { Language } from '../../../casefile/language.ts'
import { Claimant, Identity, Role } from '../../../casefile/matter.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'

/** What stands in the fields, by their names: the same that is kept as a draft. */
export type Typed = Readonly<Record<string, string>>

/** A field of one of several people, or of one of several entries. */
export const ofPerson = (i: number, field: string): string => `p${i}.${field}`
export const ofEntry = (i: number, field: string): string => `n${i}.${field}`
export const namesOf = (role: Role): string => `r.${role}`

export const countOf = (typed: Typed, what: 'people' | 'entries'): number => Number(typed[what] ?? '1')

const wordsIn = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((one) => one !== '')
const linesIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one.length > 1)
const told = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim()

export const statesIn = (typed: Typed): readonly string[] => wordsIn(typed.states)
export const rolesIn = (typed: Typed): readonly Role[] =>
  wordsIn(typed.roles).flatMap((one) => Role.safeParse(one).data ?? [])
export const waysIn = (typed: Typed, i: number): readonly ContactWay[] =>
  wordsIn(typed[ofPerson(i, 'ways')]).flatMap((one) => ContactWay.safeParse(one).data ?? [])
export const unsureIn = (typed: Typed): readonly IntakeQuestion[] =>
  wordsIn(typed.unsure).flatMap((one) => IntakeQuestion.safeParse(one).data ?? [])
export const languageIn = (typed: Typed): Language | null => Language.safeParse(typed.language).data ?? null

/** The list with one word put in or taken out. */
export const toggled = (list: readonly string[], word: string, on: boolean): string =>
  [...list.filter((one) => one !== word), ...(on ? [word] : [])].join(' ')

/** Whether what stands in a field of a date is one; an empty field is. */
export const isWhen = (text: string | undefined): boolean => told(text) === null || typedWhen(text ?? '') !== null
const whenIn = (text: string | undefined): WhenText | null => (told(text) === null ? null : typedWhen(text ?? ''))

/** A list of fields with one of them taken away, those behind it moved up. */
export function without(typed: Typed, what: 'people' | 'entries', at: number): Typed {
  const begins = what === 'people' ? 'p' : 'n'
  const moved = Object.entries(typed).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const found = /^([pn])(\d+)\.(.*)$/.exec(key)
    if (found === null || found[1] !== begins) return [[key, value]]
    const i = Number(found[2])
    return i === at ? [] : [[`${begins}${i > at ? i - 1 : i}.${found[3]}`, value]]
  })
  return { ...Object.fromEntries(moved), [what]: String(Math.max(1, countOf(typed, what) - 1)) }
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

/** The answers as they go to the program. */
export function answersOf(typed: Typed, file: string | null): IntakeAnswers {
  return IntakeAnswers.parse({
    language: languageIn(typed) ?? 'en',
    file,
    people: upTo(countOf(typed, 'people')).map((i) => personIn(typed, i)),
    ...{ states: statesIn(typed), where: told(typed.where), began: whenIn(typed.began), ended: whenIn(typed.ended) },
    ongoing: typed.ongoing === 'yes',
    liable: rolesIn(typed).flatMap((role): readonly PartyTold[] => {
      const names = linesIn(typed[namesOf(role)])
      return names.length === 0 ? [{ role, name: null }] : names.map((name) => ({ role, name }))
    }),
    court: told(typed.court),
    protect: upTo(countOf(typed, 'entries')).flatMap((i) => {
      const form = told(typed[ofEntry(i, 'form')])
      const kind = Identity.shape.kind.safeParse(typed[ofEntry(i, 'kind')]).data ?? 'person'
      return form === null || form.length < 2 ? [] : [{ kind, form, pseudonym: told(typed[ofEntry(i, 'as')]) }]
    }),
    unsure: unsureIn(typed),
  })
}

function personIn(typed: Typed, i: number): unknown {
  const field = (name: string): string | undefined => typed[ofPerson(i, name)]
  const ways = waysIn(typed, i)
  const [times, codeWord, avoid] = [told(field('times')), told(field('codeWord')), told(field('avoid'))]
  const message = field('message') === 'yes' ? true : field('message') === 'no' ? false : null
  const speaks = Language.safeParse(field('speaks')).data ?? null
  const nothing = ways.length === 0 && message === null && [times, codeWord, avoid, speaks].every((one) => one === null)
  return {
    kind: Claimant.shape.kind.safeParse(field('kind')).data ?? 'survivor',
    name: told(field('name')),
    pseudonym: told(field('pseudonym')),
    born: whenIn(field('born')),
    died: whenIn(field('died')),
    minorThen: MinorThen.safeParse(field('minor')).data ?? null,
    contact: nothing ? null : { language: speaks, ways, mayLeaveMessage: message, times, codeWord, avoid },
  }
}

/** Whether anything was said to a question. */
export function isAnswered(typed: Typed, question: IntakeQuestion): boolean {
  const some = (test: (key: string) => boolean): boolean =>
    Object.entries(typed).some(([key, value]) => value.trim() !== '' && test(key))
  switch (question) {
    case 'who':
      return some((key) => /^p\d+\.(?:kind|name|pseudonym|born|died|minor)$/.test(key))
    case 'contact':
      return some((key) => /^p\d+\.(?:ways|message|times|codeWord|avoid|speaks)$/.test(key))
    case 'where':
      return some((key) => key === 'states' || key === 'where')
    case 'when':
      return some((key) => key === 'began' || key === 'ended' || key === 'ongoing')
    case 'liable':
      return rolesIn(typed).length > 0
    case 'court':
      return some((key) => key === 'court')
    case 'protect':
      return some((key) => /^n\d+\.form$/.test(key))
    default:
      return question satisfies never
  }
}

/** Dates that are none, by the question in which they stand. */
export function wrongDates(typed: Typed, question: IntakeQuestion): readonly string[] {
  const keys = Object.keys(typed).filter((key) =>
    question === 'who' ? /^p\d+\.(?:born|died)$/.test(key) : question === 'when' && /^(?:began|ended)$/.test(key),
  )
  return keys.filter((key) => !isWhen(typed[key]))
}
