import { analyse, type Beside } from '../../analysis/analyse.ts'
import { Memory } from '../../analysis/memory.ts'
import type { NotAnalysed } from '../../analysis/not-analysed.ts'
import type { Question } from '../../analysis/question.ts'
import type { Analysis } from '../../casefile/analysis.ts'
import type { Casefile } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import type { SupportedClaims } from '../../damages/recovery/rests-on.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import type { LawTrouble, TablesTrouble } from '../../shelf/read-trouble.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { offersOfInput } from '../value/offers-of-input.ts'
import { valueInput } from '../value/value-matter.ts'

export interface AnalysisAsked {
  readonly casefile: Casefile
  readonly question: Question
  readonly beside: Beside
}

export interface ValueAsked {
  readonly input: DamagesInput
  /** Null where no facts say which claims stand. */
  readonly supported: SupportedClaims | null
  /** The figures of one screen alone. */
  readonly inShort?: boolean
}

export interface OffersAsked {
  readonly input: DamagesInput
}

export interface WorkbookAsked {
  readonly input: DamagesInput
}

export type AnalysisTrouble = NotAnalysed | LawTrouble
export type ValueTrouble = TablesTrouble | 'usage'

/** Where the claims and the value of a matter are worked out: here, or in threads of their own. */
export interface Engine {
  readonly analyse: (asked: AnalysisAsked) => Promise<Result<Analysis, AnalysisTrouble>>
  readonly value: (asked: ValueAsked) => Promise<Result<Valuation, ValueTrouble>>
  readonly offers: (asked: OffersAsked) => Promise<Result<OfferComparison, ValueTrouble>>
  /** What a workbook is made from. */
  readonly workbook: (asked: WorkbookAsked) => Promise<Result<ShownMatter, ValueTrouble>>
}

/** Works in this thread; `memory` is what it remembers from one question to the next. */
export function engineHere(memory: Memory = new Memory()): Engine {
  return {
    analyse: async ({ casefile, question, beside }) => {
      const law = lawInForce()
      return law.ok ? analyse(casefile, law.value, question, beside, memory) : law
    },
    value: async ({ input, supported, inShort }) => {
      const valued = await valueInput(input, { inShort, ...(supported === null ? {} : { supported }) })
      return valued.ok ? ok(valued.value.valuation) : valued
    },
    offers: ({ input }) => offersOfInput(input, {}),
    workbook: async ({ input }) => {
      const valued = await valueInput(input, {})
      if (!valued.ok) return valued
      const { recovered: _, ...matter } = valued.value.matter
      return ok(matter)
    },
  }
}
