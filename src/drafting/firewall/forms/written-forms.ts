import type { Identity } from '../../../casefile/matter.ts'
import { addressForms } from './address-forms.ts'
import { foldText } from './fold-text.ts'
import { phoneForms } from './phone-forms.ts'
import { patternsOfDay, readWrittenDay, type SearchedPattern } from './written-date.ts'

export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

// A word cut by a hyphen at the end of a line.
const lineBreakHere = '(?:-\\s*\\n\\s*)?'

function emailForms(form: string): readonly SearchedPattern[] {
  const folded = foldText(form).text
  const [local, domain] = folded.split('@')
  if (!local || !domain) return []
  const dots = (text: string): string =>
    text
      .split('.')
      .map((part) => [...part].map(escaped).join(lineBreakHere))
      .join(text === local ? '(?:[._-]|\\s{0,2}(?:\\.|[([{]?\\s?dot\\s?[)\\]}]?)\\s{0,2})?' : dot)
  const dot = '\\s{0,2}(?:\\.|[([{]?\\s?dot\\s?[)\\]}]?)\\s{0,2}'
  const at = '\\s{0,3}(?:@|%40|[([{]\\s?at\\s?[)\\]}]|\\sat\\s)\\s{0,3}'
  const needs = (local.split('.')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '') || null
  return [
    {
      pattern: `(?<![\\p{L}\\p{N}])${dots(local)}(?:\\+[\\p{L}\\p{N}._-]{1,30})?${at}${dots(domain)}(?![\\p{L}\\p{N}])`,
      needs,
    },
    // The same box at another provider, and as it stands in a link.
    ...(local.length > 5 && /[.\d_-]/.test(local)
      ? [{ pattern: `(?<![\\p{L}\\p{N}])${dots(local)}(?=@|%40|(?![\\p{L}\\p{N}]))`, needs }]
      : []),
  ]
}

const spacedSigns = (signs: string): string => [...signs].map(escaped).join('(?:%20|[^\\p{L}\\p{N}]){0,3}')

/** A number as it is given, and without the letters before it: `OH-778812340`, `778812340`. */
function numberForms(form: string): readonly SearchedPattern[] {
  const signs = foldText(form).text.replace(/[^\p{L}\p{N}]/gu, '')
  if (signs.length < 4) return []
  const bare = /^\p{L}{1,6}(\d.{4,})$/u.exec(signs)?.[1]
  const digits = (bare ?? signs).replace(/^0+/, '')
  // Six digits are the number whatever letters they are glued to, and with or without the noughts before them.
  const glued = /^\d{6,}$/.test(digits)
    ? [
        {
          pattern: `(?<!\\d|[$€£]|\\d[.,])(?:0{1,6}[^\\p{L}\\p{N}]{0,2})?${spacedSigns(digits)}(?!\\d|[.,]\\d)`,
          needs: digits,
        },
      ]
    : []
  return [
    ...[signs, ...(bare ? [bare] : [])].map((all) => ({
      pattern: `(?<![\\p{L}\\p{N}])${spacedSigns(all)}(?![\\p{L}\\p{N}])`,
      needs: all,
    })),
    ...glued,
  ]
}

/**
 * Every way in which a number, date or address may be written, the longest first; empty where the form is of another kind
 * of words, which are then looked for as they are.
 */
export function writtenForms(kind: Identity['kind'], form: string): readonly SearchedPattern[] {
  switch (kind) {
    case 'person':
    case 'handle':
      return []
    case 'birth-date': {
      const written = readWrittenDay(form)
      return written === null ? [] : patternsOfDay(written)
    }
    case 'phone':
      return phoneForms(form)
    case 'email':
      return emailForms(form)
    case 'address':
      return addressForms(form)
    case 'account':
    case 'record-number':
      return numberForms(form)
    default:
      return kind satisfies never
  }
}
