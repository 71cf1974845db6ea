import { standIns } from '../../../words/release/stand-ins.ts'
import { foldText, originalSpan } from '../forms/fold-text.ts'
import { namesOfMonth } from '../forms/numbers/month-names.ts'

/** What court rules on privacy in filings ask for whoever is meant: last four digits, birth year alone. */
export type PrivacyRuleKind = 'social-security-number' | 'financial-account' | 'birth-date-of-a-person'

export interface PrivacyPlace {
  readonly start: number
  readonly end: number
  readonly kind: PrivacyRuleKind
  readonly replacement: string
}

const lastFour = (digits: string): string => digits.replace(/\D/g, '').slice(-4)

/** Luhn's check: the last digit of a payment card follows from the others. */
function passesCardCheck(digits: string): boolean {
  let sum = 0
  for (const [i, sign] of [...digits].reverse().entries()) {
    const digit = Number(sign) * (i % 2 === 1 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

// What people write between the name of a number and the number: `SSN is`, `acct. no.: `, `card ending in`.
const filler = String.raw`(?:[\s:=#.,*()_"'“”{}-]|is|was|no|num|number|nr|ending|in|del?|the|are|xx?){0,10}`
const taxpayerLabel = String.raw`(?<![a-z])ss[ni]?#?(?![a-z])|\bein\b|\btax(?:payer)?[ ._]{0,2}id(?:entification)?(?![a-z])|\bs\.s\.(?:n\.)?|\bsoc(?:-?\s?ial)?(?:[ .]{0,2}sec(?:urity|\.)?)?\b|\bt[il]n\b|\bitin\b|\btaxpayer id(?:entification)?\b|\bseguro social\b|\bsocialsecurity\b`
const accountLabel = String.raw`\baccounts?\b|\bacc?te?\b|\ba\/c\b|\bcards?\b|\bchecking\b|\bsavings\b|\brouting\b|\bcuenta\b|\btarjeta\b|\bconta\b`
const taxpayer = new RegExp(
  String.raw`((?:${taxpayerLabel})${filler})(?<!\d)([(]?\d(?:[\s.)\u2010-\u2015-]{0,3}\d){8})(?!\d)`,
  'giu',
)
const account = new RegExp(
  String.raw`((?:${accountLabel})${filler})(?<![\d$.,])(?!(?:19|20)\d{2}\s?-\s?(?:19|20)\d{2}(?!\d))(\d(?:[ .-]{0,2}\d){5,23})(?![\d,]\d)`,
  'giu',
)
const grouped = /(?<![\d.-])\d{3}([- .\u2010-\u2013])\d{2}\1\d{4}(?![\d-])/g
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu
const labelledIban =
  /(?<=(?<!\p{L})iban[\s:#.]{0,3})[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![\p{L}\p{N}])/giu
const manyDigits = /(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.])/g

const months = Array.from({ length: 12 }, (_, i) => namesOfMonth(i + 1))
  .flat()
  .join('|')
const birthLabel = `(?:\\bd[./]?o[./]?b\\b\\.?|\\bb\\.|\\bgeboren\\b|\\bgeb\\.|\\bgeburts(?:datum|tag)\\b|\\bnee?\\b|\\bnaissance\\b|\\bnascimento\\b|\\bnascita\\b|\\bnat[oa]\\b|\\bur\\.|\\burodzon[ay]\\b|生年月日|生まれ|${foldText('출생').text}|\\b(?:date of )?birth\\b|\\bbirth ?(?:date|day)\\b|\\bborn\\b|\\bnacid[ao]\\b|\\bnacio\\b|\\bnascid[ao]\\b|\\bfecha de nac(?:imiento\\b|\\.)|\\bf\\. ?nac\\.|${foldText('дата рождения').text}|${foldText('родилась').text}|生日|生于|出生|誕生日|${foldText('생년월일').text})`
const birthFiller = String.raw`(?:[\s:=*_#(|-]|is|was|on|the|el|em|del?|am|le|il){0,8}`
const writtenDay = [
  String.raw`\d{1,4}[-./ ]\d{1,2}[-./ ]\d{2,4}`,
  String.raw`\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日?`,
  String.raw`(?:${months})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
  String.raw`\d{1,2}(?:st|nd|rd|th|[.º])?\s+(?:de\s+|of\s+)?(?:${months})\.?,?\s+(?:del?\s+)?\d{4}`,
  String.raw`\d{1,2}[-.\s]?(?:${months})[-.\s]?\d{2,4}`,
  `\\d{4}\\s?${foldText('년').text}\\s?\\d{1,2}\\s?${foldText('월').text}\\s?\\d{1,2}(?:\\s?${foldText('일').text})?`,
  String.raw`\d{8}|\d{6}`,
].join('|')
const born = new RegExp(`(${birthLabel}${birthFiller})(?<!\\d)(${writtenDay})(?!\\d)`, 'gu')
const bornAtAll = new RegExp(birthLabel, 'u')

function birthYear(date: string): string {
  const four = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(date)
  if (four?.[1]) return `[birth year ${four[1]}]`
  return `[${standIns['birth-date']}]`
}

/** Places where a number or date must be shortened, from left to right, none overlapping. Law: Fed. R. Civ. P. 5.2(a). */
export function privacyPlaces(text: string): readonly PrivacyPlace[] {
  const places: PrivacyPlace[] = []
  const add = (start: number, length: number, kind: PrivacyRuleKind, replacement: string): void => {
    places.push({ start, end: start + length, kind, replacement })
  }
  if (/\d/.test(text)) numberPlaces(text, add)
  const folded = foldText(text)
  if (bornAtAll.test(folded.text))
    for (const m of folded.text.matchAll(born)) {
      const from = m.index + (m[1]?.length ?? 0)
      const [start, end] = originalSpan(folded, from, from + (m[2]?.length ?? 0))
      add(start, end - start, 'birth-date-of-a-person', birthYear(m[2] ?? ''))
    }
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  return places.filter((place, i) => places.slice(0, i).every((earlier) => earlier.end <= place.start))
}

type AddPlace = (start: number, length: number, kind: PrivacyRuleKind, replacement: string) => void

function numberPlaces(text: string, add: AddPlace): void {
  const shortened = (number: string): string => `[xxx-xx-${lastFour(number)}]`
  for (const m of text.matchAll(grouped)) add(m.index, m[0].length, 'social-security-number', shortened(m[0]))
  for (const m of text.matchAll(taxpayer))
    add(m.index + (m[1]?.length ?? 0), m[2]?.length ?? 0, 'social-security-number', shortened(m[2] ?? ''))
  for (const m of text.matchAll(account)) {
    const ending = `[account ending ${lastFour(m[2] ?? '')}]`
    add(m.index + (m[1]?.length ?? 0), m[2]?.length ?? 0, 'financial-account', ending)
  }
  for (const m of text.matchAll(labelledIban))
    add(m.index, m[0].length, 'financial-account', `[account ending ${lastFour(m[0])}]`)
  for (const m of text.matchAll(iban))
    add(m.index, m[0].length, 'financial-account', `[account ending ${lastFour(m[0])}]`)
  for (const m of text.matchAll(manyDigits)) {
    const digits = m[0].replace(/\D/g, '')
    if ((/[ -]/.test(m[0]) || digits.length >= 15) && passesCardCheck(digits))
      add(m.index, m[0].length, 'financial-account', `[card ending ${lastFour(digits)}]`)
  }
}
