import type { DefendantKind } from '../../casefile/limitation/clock.ts'
import { type Chunk, noLimit, notKnown, type Scratch } from '../../law/columns/row-chunk.ts'
import { takesOver } from '../../law/rules/carry.ts'
import { closesFor, type Window, windowFor } from '../../law/rules/revival.ts'
import type { LimitRule, Step } from './claim-texts.ts'

/** How a claim that accrued under one text ends: the rule of that text, and the later texts that may take it over. */
export interface Way {
  readonly first: number
  readonly steps: readonly Step[]
}

/** Follows a chunk of rows that accrued under one text through the later ones, and says which are in time and which late. */
export class TextFold {
  private readonly rules: readonly LimitRule[]
  /** By rule, the windows that may revive a claim under it. */
  private readonly windows: readonly (readonly Window[])[]
  /** By rule and leaning, where the rows at work end under it. */
  readonly ends: readonly (readonly Int32Array[])[]
  private readonly end: Int32Array
  private readonly ruleAt: Int32Array
  private readonly nowUnder: Int32Array
  /** 1 for rows at work that are in time on some reading, and for those late on some. */
  readonly inTime: Int32Array
  readonly late: Int32Array

  constructor(rules: readonly LimitRule[], defendant: DefendantKind | null, scratch: Scratch) {
    this.rules = rules
    this.windows = rules.map(({ limitation }) => limitation.revival.map((one) => windowFor(one, defendant)))
    this.ends = rules.map(() => [scratch.take(), scratch.take()])
    this.end = scratch.take()
    this.ruleAt = scratch.take()
    this.nowUnder = scratch.take()
    this.inTime = scratch.take()
    this.late = scratch.take()
  }

  begin(count: number): void {
    this.inTime.fill(0, 0, count)
    this.late.fill(0, 0, count)
  }

  /** Goes the way of one law on one reading, and marks rows in time and those late; what cannot be said is both. */
  follow({ first, steps }: Way, chunk: Chunk, judged: Int32Array, leaning: 0 | 1): void {
    const { end, ruleAt, nowUnder, ends, inTime } = this
    const { count } = chunk
    const firstEnds = ends[first]?.[leaning]
    if (steps.length === 0 && firstEnds) {
      this.judgeAll(firstEnds, first, chunk, judged, leaning)
      return
    }
    if (firstEnds) end.set(firstEnds.subarray(0, count))
    else end.fill(notKnown, 0, count)
    ruleAt.fill(first, 0, count)
    nowUnder.fill(first, 0, count)
    for (const step of steps) this.carryOver(step, judged, count, leaning)
    for (let i = 0; i < count; i++)
      if ((end[i] ?? notKnown) >= (judged[i] ?? 0)) inTime[i] = 1
      else this.judge(i, end[i] ?? notKnown, ruleAt[i] ?? -1, nowUnder[i] ?? -1, chunk, judged[i] ?? 0, leaning)
  }

  private carryOver({ began, rule, carry }: Step, judged: Int32Array, count: number, leaning: 0 | 1): void {
    const { end, ruleAt, nowUnder } = this
    const next = this.ends[rule]?.[leaning]
    if (!next) return
    const takes = takesOver(carry, leaning === 0 ? 'strict' : 'generous')
    const [unknown, alive, runOut] = [takes['not-known'], takes.alive, takes['run-out']]
    for (let i = 0; i < count; i++) {
      if (began > (judged[i] ?? 0)) continue
      // A later text may take over the claim's windows and not its period.
      nowUnder[i] = rule
      const before = end[i] ?? notKnown
      const under = ruleAt[i] ?? -1
      const take = before === notKnown ? unknown : this.isBefore(before, began, under, leaning) ? runOut : alive
      if (take === 'never') continue
      const after = next[i] ?? notKnown
      if (take !== 'always' && this.isLater(after, rule, before, under, leaning) !== (take === 'if-later')) continue
      end[i] = after
      ruleAt[i] = rule
    }
  }

  /** The same where no later text can take a claim over: one rule for all of them. */
  private judgeAll(ends: Int32Array, rule: number, chunk: Chunk, judged: Int32Array, leaning: 0 | 1): void {
    const { inTime, late } = this
    const windowless = (this.windows[rule]?.length ?? 0) === 0
    const roll = this.rules[rule]?.rolls[leaning]
    for (let i = 0; i < chunk.count; i++) {
      const last = ends[i] ?? notKnown
      const day = judged[i] ?? 0
      if (last >= day) inTime[i] = 1
      // Most that are late are late by more than a day can move.
      else if (windowless && last !== notKnown && (!roll || last + roll.furthest(last) < day)) late[i] = 1
      else this.judge(i, last, rule, rule, chunk, day, leaning)
    }
  }

  private judge(i: number, last: number, rule: number, under: number, chunk: Chunk, day: number, leaning: 0 | 1): void {
    const { inTime, late } = this
    if (last !== notKnown && !this.isBefore(last, day, rule, leaning)) {
      inTime[i] = 1
      return
    }
    const some = (this.windows[under]?.length ?? 0) > 0
    const revived = some && this.inWindow(i, last, rule, under, chunk, day, leaning)
    if (!revived) late[i] = 1
    if (revived || last === notKnown) inTime[i] = 1
  }

  /** Whether a last day, moved to an open one, lies before another day. */
  private isBefore(end: number, other: number, rule: number, leaning: 0 | 1): boolean {
    if (end >= other) return false
    const roll = this.rules[rule]?.rolls[leaning]
    return !roll || end + roll.furthest(end) < other || roll.rolled(end) < other
  }

  private isLater(a: number, ruleA: number, b: number, ruleB: number, leaning: 0 | 1): boolean {
    if (a === noLimit) return b !== noLimit
    if (b === noLimit || a === notKnown || b === notKnown) return false
    const rolled = (end: number, rule: number): number => this.rules[rule]?.rolls[leaning].rolled(end) ?? end
    return rolled(a, ruleA) > rolled(b, ruleB)
  }

  private inWindow(
    i: number,
    end: number,
    rule: number,
    under: number,
    { rows, at, accrual }: Chunk,
    day: number,
    leaning: 0 | 1,
  ): boolean {
    const place = at[i] ?? 0
    const [firstAct, born] = [rows.conductFrom[place] ?? 0, rows.born[place] ?? -1]
    for (const window of this.windows[under] ?? []) {
      const ranOut = end === notKnown || window.alsoExpiring || this.isBefore(end, window.opens, rule, leaning)
      if (ranOut && day <= closesFor(window, day, accrual[i] ?? 0, firstAct, born, leaning)) return true
    }
    return false
  }
}
