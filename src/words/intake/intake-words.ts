import type { Language } from '../../casefile/language.ts'
import { type IntakeWords, intakeWordsEn } from './intake-words-en.ts'
import { intakeWordsEs } from './intake-words-es.ts'

export type { IntakeWords } from './intake-words-en.ts'

/** The words of the intake in each language; a table that lacks a key does not compile. */
export const intakeWords: Readonly<Record<Language, IntakeWords>> = { en: intakeWordsEn, es: intakeWordsEs }
