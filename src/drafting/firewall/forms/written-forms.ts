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

/** Figures and the letters that are taken for them where letters and figures stand together: `KXR 447l`. */
const eitherSign: Readonly<Record<string, string>> = {
  ...{ '0': '[0o]', o: '[0o]', '1': '[1il]', i: '[1il]', l: '[1il]', '5': '[5s]', s: '[5s]', '8': '[8b]', b: '[8b]' },
}
const confusedSigns = (signs: string): string =>
  [...signs].map((sign) => eitherSign[sign] ?? escaped(sign)).join('(?:%20|[^\\p{L}\\p{N}]){0,3}')

/** The longest run of signs that nothing is confused with; null where none is long enough to be looked for. */
function surestRun(signs: string): string | null {
  const [longest = ''] = signs.split(/[01oil5s8b]+/).sort((a, b) => b.length - a.length)
  return longest.length > 1 ? longest : null
}

/** What such a number is called before it: `plate: KXR 4471`, `Acct. No. 932-5581`. */
const calledBefore = /^\s*(?:\p{L}+\.?\s+){0,2}\p{L}+\.?\s*(?:[:#]|(?<=\bno\.)|(?<=\bnr\.))\s*(?=\S*[\d\p{L}])/iu

/** A number as it is given, and without the letters before it: `OH-778812340`, `778812340`. */
function numberForms(given: string): readonly SearchedPattern[] {
  const form = given.replace(calledBefore, '')
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
  // Letters and figures together are misread for one another; they stand for nothing else.
  const mixed = /\p{L}/u.test(bare ?? signs) && /\d.*\d/.test(signs) && /[01oil5s8b]/.test(signs) && signs.length < 13
  return [
    ...[signs, ...(bare ? [bare] : [])].map((all) => ({
      pattern: `(?<![\\p{L}\\p{N}])${spacedSigns(all)}(?![\\p{L}\\p{N}])`,
      needs: all,
    })),
    ...(mixed
      ? [{ pattern: `(?<![\\p{L}\\p{N}])${confusedSigns(signs)}(?![\\p{L}\\p{N}])`, needs: surestRun(signs) }]
      : []),
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
