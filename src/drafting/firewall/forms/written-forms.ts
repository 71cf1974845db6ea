import type { Identity } from '../../../casefile/matter.ts'
import { foldText } from './fold-text.ts'
import { addressForms } from './numbers/address-forms.ts'
import { coordinateForms } from './numbers/coordinate-forms.ts'
import { phoneForms, spelledNeed } from './numbers/phone-forms.ts'
import type { SearchedPattern } from './numbers/searched-pattern.ts'
import { digitWords } from './numbers/spelled-numbers.ts'
import { patternsOfDay, readWrittenDay } from './numbers/written-date.ts'
import { radioWordOf } from './readings/spelled-letters.ts'

// A word cut by a hyphen at the end of a line.
const lineBreakHere = '(?:-\\s*\\n\\s*)?'
/** Some providers take no notice of dots in the name of a box. */
const dotOrBreak = '(?:\\.|-\\s*\\n\\s*)?'

function emailForms(form: string): readonly SearchedPattern[] {
  const folded = foldText(form).text
  const [local, domain] = folded.split('@')
  if (!local || !domain) return []
  const letters = (part: string, between: string): string => [...part].map((sign) => RegExp.escape(sign)).join(between)
  const signs =
    '\\s{0,2}(?:[._-]|[([{]?\\s?(?:dot|punto|ponto|point|punkt|underscore|dash|hyphen|guion(?:\\sbajo)?)\\s?[)\\]}]?)\\s{0,2}'
  /** The sign within the name of a box may be another, spoken or gone; before `at` a blank may stand for it. */
  const box = (blank: string): string =>
    local
      .split(/[._-]/)
      .map((part) => letters(part, dotOrBreak))
      .join(`(?:${signs}${blank})?`)
  const dot = '\\s{0,2}(?:\\.|[([{]?\\s?(?:dot|punto|ponto|point|punkt)\\s?[)\\]}]?)\\s{0,2}'
  const at = '\\s{0,3}(?:@|%40|[([{]\\s?at\\s?[)\\]}]|\\s(?:at|arroba|chez|klammeraffe)\\s)\\s{0,3}'
  const needs = (local.split(/[._-]/)[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '') || null
  return [
    {
      pattern: `(?<![\\p{L}\\p{N}])${box('|\\s{1,2}')}(?:(?:\\+|%2b)[\\p{L}\\p{N}._-]{1,30})?${at}${domain
        .split('.')
        .map((part) => letters(part, lineBreakHere))
        .join(dot)}(?![\\p{L}\\p{N}])`,
      needs,
    },
    // The same box at another provider, and as it stands in a link.
    ...(local.length > 5 && /[.\d_-]/.test(local)
      ? [{ pattern: `(?<![\\p{L}\\p{N}])${box('')}(?=@|%40|(?![\\p{L}\\p{N}]))`, needs }]
      : []),
  ]
}

const spacedSigns = (signs: string): string =>
  [...signs].map((sign) => RegExp.escape(sign)).join('(?:%20|[^\\p{L}\\p{N}]){0,3}')

/** Figures and the letters that are taken for them where letters and figures stand together: `KXR 447l`. */
const eitherSign: Readonly<Record<string, string>> = {
  ...{ '0': '[0o]', o: '[0o]', '1': '[1il]', i: '[1il]', l: '[1il]', '5': '[5s]', s: '[5s]', '8': '[8b]', b: '[8b]' },
  ...{ '2': '[2z]', z: '[2z]', '6': '[6g]', g: '[6g]' },
}
const confusedSigns = (signs: string): string =>
  [...signs].map((sign) => eitherSign[sign] ?? RegExp.escape(sign)).join('(?:%20|[^\\p{L}\\p{N}]){0,3}')

/** The longest run of signs that nothing is confused with; null where none is long enough to be looked for. */
function surestRun(signs: string): string | null {
  const [longest = ''] = signs.split(/[012zoil5s6g8b]+/).sort((a, b) => b.length - a.length)
  return longest.length > 1 ? longest : null
}

const spokenLetter = (sign: string): string => {
  const word = radioWordOf(sign)
  return word === null ? RegExp.escape(sign) : `(?:${RegExp.escape(sign)}|${word})`
}

/** What such a number is called before it: `plate: KXR 4471`, `Acct. No. 932-5581`. */
const calledBefore =
  /^\s*(?:(?:\p{L}+\.?\s+){0,2}\p{L}+\.?\s*(?:[:#]|(?<=\bno\.)|(?<=\bnr\.))|(?:passport|visa|plate|imei|imsi|iccid|udid|serial|iban|routing|account|license|licence|badge|ticket|case|chart)(?:\s+(?:no|number|nr)\.?)?)\s+(?=.*\d)|^\s*(?:\p{L}+\.?\s+){0,2}\p{L}+\.?\s*(?:[:#]|(?<=\bno\.)|(?<=\bnr\.))\s*(?=\S*[\d\p{L}])/iu

/** A number as it is given, and without the letters before it: `OH-778812340`, `778812340`. */
function numberForms(given: string): readonly SearchedPattern[] {
  const form = given.replace(calledBefore, '')
  const signs = foldText(form).text.replace(/[^\p{L}\p{N}]/gu, '')
  if (signs.length < 4) return []
  const bare = /^\p{L}{1,6}(\d.{4,})$/u.exec(signs)?.[1]
  // The account within an IBAN stands by itself on slips and in letters; the last digit of a device only checks the others.
  const within = /^[a-z]{2}\d{2}[a-z0-9]{11,30}$/.test(signs)
    ? [/\d{10}$/.exec(signs)?.[0], /\d{8}$/.exec(signs)?.[0], /^de\d{2}(\d{8})/.exec(signs)?.[1]].filter(
        (part) => part !== undefined,
      )
    : /^\d{15}$/.test(signs)
      ? [signs.slice(0, 14)]
      : []
  const digits = (bare ?? signs).replace(/^0+/, '')
  const letters = /^\p{L}{1,6}(?=\d)/u.exec(signs)?.[0]
  // `A207318446` of `A# 207 318 446`: a letter or two before it say what number it is.
  const lead = `(?:(?<!\\p{L})(?:${letters === undefined ? '\\p{L}{1,2}' : spacedSigns(letters)})[^\\p{L}\\p{N}$€£]{0,2})?`
  // Six digits are the number whatever letters they are glued to, and with or without the noughts before them.
  const glued = /^\d{6,}$/.test(digits)
    ? [
        {
          pattern: `(?<!\\d|[$€£]|\\d[.,])${lead}(?:0{1,6}[^\\p{L}\\p{N}]{0,2})?${spacedSigns(digits)}(?!\\d|[.,]\\d)`,
          needs: digits,
        },
      ]
    : []
  // Letters and figures together are misread for one another; they stand for nothing else.
  const misread = [signs, ...(bare ? [bare] : [])].filter(
    (all) => /\d.*\d/.test(all) && /[012zoil5s6g8b]/.test(all) && all.length > 5 && all.length < 13,
  )
  const spoken = [...signs]
    .map((sign) => (/\d/.test(sign) ? `(?:${sign}|${digitWords[Number(sign)]})` : spokenLetter(sign)))
    .join('[\\s,.-]{0,3}')
  const spelled = /\p{L}.*\d/u.test(signs)
    ? [...signs].map((sign) => (/\d/.test(sign) ? sign : (radioWordOf(sign) ?? sign))).join('[\\s,.-]{0,3}')
    : null
  return [
    ...(/\d{3}/.test(signs) && signs.length < 16
      ? [{ pattern: `(?<![\\p{L}\\p{N}])${spoken}(?![\\p{L}\\p{N}])`, needs: spelledNeed }]
      : []),
    ...[signs, ...(bare ? [bare] : []), ...within].map((all) => ({
      // Behind it in the line of a passport that machines read stand a check digit and a state.
      // With a sign of money before it a number is a sum.
      pattern: `(?<![\\p{L}\\p{N}]|[$€£]\\s?)(?:0x)?${spacedSigns(all)}(?:(?![\\p{L}\\p{N}])|(?=<?\\d[a-z<]{3}(?:\\d{6}|(?!\\p{L}))))`,
      needs: all,
    })),
    ...(spelled === null
      ? []
      : [{ pattern: `(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, needs: /\d{2,}/.exec(signs)?.[0] ?? null }]),
    ...misread.map((all) => ({
      pattern: `(?<![\\p{L}\\p{N}]|[$€£]|\\d[.,])${confusedSigns(all)}(?![\\p{L}\\p{N}]|[.,]\\d)`,
      needs: surestRun(all),
      ...(/\p{L}/u.test(all) ? {} : { reach: 60 }),
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
      return coordinateForms(form).length > 0 ? coordinateForms(form) : addressForms(form)
    case 'account':
    case 'record-number':
      return numberForms(form)
    default:
      return kind satisfies never
  }
}
