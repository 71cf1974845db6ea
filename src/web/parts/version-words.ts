import { writtenDay } from '../../casefile/date-words.ts'

/** `us/18-usc-1595@2018-04-11` as `in force from April 11, 2018`, with the id before it where it is of another law. */
export function versionWords(version: string, claim: string): string {
  const [law = '', from = ''] = version.split('@')
  const words = /^\d{4}-\d{2}-\d{2}$/.test(from) ? `in force from ${writtenDay(from)}` : from
  return law === claim ? words : [law, words].filter((part) => part !== '').join(', ')
}
