import type { Complaint, ComplaintKind, ComplaintParameters, Where } from '../../casefile/problems/complaint.ts'
import { casefileComplaintWords } from './casefile-complaint-words.ts'
import type { ComplaintWordsOf, Said } from './complaint-words-of.ts'
import { damagesComplaintWords } from './damages-complaint-words.ts'
import { fieldComplaintWords } from './field-complaint-words.ts'
import { lawComplaintWords } from './law-complaint-words.ts'
import { limitationComplaintWords } from './limitation-complaint-words.ts'
import { tableComplaintWords } from './table-complaint-words.ts'
import { yamlComplaintWords } from './yaml-complaint-words.ts'

const complaintWords: ComplaintWordsOf<ComplaintParameters> = {
  ...fieldComplaintWords,
  ...yamlComplaintWords,
  ...tableComplaintWords,
  ...lawComplaintWords,
  ...limitationComplaintWords,
  ...casefileComplaintWords,
  ...damagesComplaintWords,
}

/** What is wrong, in one sentence or two; it follows the words of its place. */
export function complaintSays(complaint: Complaint): string {
  const said = wordsFor(complaint)
  return typeof said === 'string' ? said : said.says
}

/** What to do about it, where that is no part of the sentence. */
export function complaintNext(complaint: Complaint): string | null {
  const said = wordsFor(complaint)
  return typeof said === 'string' ? null : said.next
}

function wordsFor<K extends ComplaintKind>(complaint: { readonly is: K } & ComplaintParameters[K]): Said {
  const words: (p: ComplaintParameters[K]) => Said = complaintWords[complaint.is]
  return words(complaint)
}

/** `facts.yaml line 4: `, `the damages input: `. */
export function whereWords({ file, line, row, input, id }: Where): string {
  const named = file ?? (input === undefined ? null : `${inputWords[input]}${id === undefined ? '' : ` ${id}`}`)
  if (named === null) return ''
  return `${named}${line === undefined ? '' : ` line ${line}`}: ${row === undefined ? '' : `row ${row}: `}`
}

const inputWords: Readonly<Record<NonNullable<Where['input']>, string>> = {
  damages: 'the damages input',
  limitation: 'The limitation input',
  reform: 'The reform',
}
