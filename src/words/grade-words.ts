import { type Grade, gradeOf, grades, type RestsOn } from '../casefile/rests-on.ts'
import type { Status } from '../casefile/status.ts'

/** Each grade in a word or two. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  text: 'text read',
  decision: 'decision read',
  'text-part': 'part of the text read',
  secondary: 'secondary source',
  knowledge: 'general knowledge',
}

/** The grade of a value in a word or two, for a column or a mark beside it. */
export const gradeInWords = (on: RestsOn): string =>
  on.contested ? `${gradeWords[gradeOf(on)]}, contested` : gradeWords[gradeOf(on)]

/** How far an element, a ground or a rule of damages was seen, where its sources stand beside it in prose. */
export const seenWords: Readonly<Record<Status, string>> = {
  verified: 'read in a source',
  unverified: 'general knowledge',
  contested: 'contested',
}

const long: Readonly<Record<Grade, string>> = {
  text: 'the statute’s text',
  decision: 'a court’s decision',
  'text-part': 'part of the statute’s text',
  secondary: 'a secondary source, no authority itself, where it was read',
  knowledge: 'general knowledge',
}

/** What a value rests on: the grade, then where it was read. A secondary source is named as where it was read. */
export function restsOnInWords(on: RestsOn): string {
  const told = grades.flatMap((grade) => {
    const sources = on[grade]
    if (sources === undefined) return []
    if (grade !== 'knowledge') return [`${long[grade]} (${sources.join('; ')})`]
    return [
      sources.length === 0
        ? `${long.knowledge}; no source was read`
        : `${long.knowledge}; looked at: ${sources.join('; ')}`,
    ]
  })
  return `rests on ${told.join(', and on ')}${on.contested ? '; courts or sources differ' : ''}`
}
