import type { ListConditions, RowOrders } from '../../../casefile/evidence/document-rows.ts'
import type { Language } from '../../../casefile/language.ts'
import { type FactConditions, type FactOrder, noConditions } from '../facts/which-facts.ts'

/** What this tab remembers until it is locked or closed; nothing of it is stored by the browser. */
interface Sitting {
  search: { typed: string; asked: string; offset: number }
  list: { where: ListConditions; order: RowOrders }
  facts: { where: FactConditions; order: FactOrder; timeline: boolean }
  originalsOpened: number
  showsPause: boolean
  letterKeys: boolean
  /** In which language a first conversation is held. */
  language: Language
  /** Address of a page -> the link that was followed there, and which of those with the same address. */
  readonly followed: Map<string, { readonly href: string; readonly nth: number }>
}

const fresh = (): Sitting => ({
  search: { typed: '', asked: '', offset: 0 },
  list: { where: {}, order: 'number' },
  facts: { where: noConditions, order: 'oldest first', timeline: true },
  originalsOpened: 0,
  showsPause: true,
  letterKeys: true,
  language: 'en',
  followed: new Map(),
})

export const sitting: Sitting = fresh()
export const forgetSitting = (): void => void Object.assign(sitting, fresh())
