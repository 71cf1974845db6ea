import type { LimitationValue } from '../../casefile/limitation/limitation-value.ts'

function nameOf(value: LimitationValue): string {
  switch (value.is) {
    case 'period':
      return 'the period'
    case 'reading':
      return `reading ${value.number} of the period`
    case 'stopped':
      return `stopped by ${value.by.replaceAll('-', ' ')}`
    case 'window':
      return `the window from ${value.opens}`
    case 'reach':
      return 'its reach to earlier claims'
  }
}

/** A value of a time limit by its name; `textFrom` null where the law has one text of no known first day. */
export const limitationValueInWords = (value: LimitationValue, textFrom: string | null): string =>
  textFrom === null ? nameOf(value) : `${nameOf(value)}, text of ${textFrom}`
