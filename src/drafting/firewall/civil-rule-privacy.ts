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

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const bornPattern = new RegExp(
  `((?:\\bd\\.?o\\.?b\\b\\.?|\\bdate of birth\\b|\\bbirth ?date\\b|\\bborn(?: on)?\\b)[\\s:=*_#-]{0,6})(\\d{1,4}[-./ ]\\d{1,2}[-./ ]\\d{2,4}|(?:${months})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months})\\.?,?\\s+\\d{4}|\\d{8}|\\d{6})(?!\\d)`,
  'giu',
)

function birthYear(date: string): string {
  const four = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(date)
  if (four?.[1]) return `[birth year ${four[1]}]`
  return '[birth date withheld]'
}

/** Places where a number or date must be shortened, from left to right, none overlapping. */
export function privacyPlaces(text: string): readonly PrivacyPlace[] {
  const places: PrivacyPlace[] = []
  const add = (start: number, length: number, kind: PrivacyRuleKind, replacement: string): void => {
    places.push({ start, end: start + length, kind, replacement })
  }
  const taxpayer = (number: string): string => `[xxx-xx-${lastFour(number)}]`
  for (const m of text.matchAll(/(?<![\d-])\d{3}([- \u2010-\u2013])\d{2}\1\d{4}(?![\d-])/g))
    add(m.index, m[0].length, 'social-security-number', taxpayer(m[0]))
  const named =
    /((?:\bssn\b|\bsocial security(?: number| no\.?| #)?|\btin\b|\bitin\b|\btaxpayer id(?:entification)?(?: number| no\.?)?)[\s:=#]{0,6})(\d[\d -]{7,10}\d)(?!\d)/giu
  for (const m of text.matchAll(named))
    if (m[2]?.replace(/\D/g, '').length === 9)
      add(m.index + (m[1]?.length ?? 0), m[2].length, 'social-security-number', taxpayer(m[2]))
  const account =
    /((?:\baccounts?|\bacct|\ba\/c|\biban|\bcards?|\bchecking|\bsavings)\b[\s.]*(?:number|no|num|nr|#)?[\s.:=#*xX-]{0,8})(\d[\d -]{4,24}\d)(?!\d)/giu
  for (const m of text.matchAll(account))
    if ((m[2]?.replace(/\D/g, '').length ?? 0) > 5)
      add(
        m.index + (m[1]?.length ?? 0),
        m[2]?.length ?? 0,
        'financial-account',
        `[account ending ${lastFour(m[2] ?? '')}]`,
      )
  for (const m of text.matchAll(/(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.])/g)) {
    const digits = m[0].replace(/\D/g, '')
    if (/[ -]/.test(m[0]) || digits.length >= 15)
      if (passesCardCheck(digits)) add(m.index, m[0].length, 'financial-account', `[card ending ${lastFour(digits)}]`)
  }
  for (const m of text.matchAll(bornPattern))
    add(m.index + (m[1]?.length ?? 0), m[2]?.length ?? 0, 'birth-date-of-a-person', birthYear(m[2] ?? ''))
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  return places.filter((place, i) => places.slice(0, i).every((earlier) => earlier.end <= place.start))
}
