import type { Language } from '../../casefile/language.ts'
import { writtenDay } from '../date-words.ts'

const meses = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** `March 9, 2024`, `9 de marzo de 2024`; a day of which the year alone may leave reads as it stands. */
export function dayIn(language: Language, iso: string): string {
  if (language === 'en') return writtenDay(iso)
  const [year, month, dayOfMonth] = iso.split('-')
  if (month === undefined || dayOfMonth === undefined) return iso
  return `${Number(dayOfMonth)} de ${meses[Number(month) - 1]} de ${year}`
}
