import type { IsoDay } from '../../../casefile/dates.ts'
import { knowsTheory, reachBack } from '../../../law/availability.ts'
import type { Court } from '../../../law/courts.ts'
import type { LawLibrary } from '../../../law/library.ts'
import { type Carry, DefendantKind, type Limitation, type RevivalWindow } from '../../../law/limitation-rules.ts'
import type { Provision, Version } from '../../../law/provision.ts'
import type { CaseloadColumns, CourtRows } from './caseload-columns.ts'
import { dateOf, numberOfText, yearsLater } from './day-numbers.ts'
import { type LastDayRoll, lastDayRoll } from './last-day-roll.ts'
import {
  type Chunk,
  chunkRows,
  type EndsColumn,
  endsColumn,
  NotForColumns,
  noLimit,
  notKnown,
  type Scratch,
} from './period-columns.ts'

/** What the law says about a claim of one row, in two small numbers. */
export const availability = { no: 0, partly: 1, yes: 2 } as const
export const barring = { yes: 0, arguable: 1, no: 2 } as const

/** Fills both answers for the rows of one court whose bit is set, and leaves the others as they are. */
export type LimitationColumns = (
  court: CourtRows,
  wanted: Uint32Array,
  available: Uint8Array,
  barred: Uint8Array,
) => void

interface Span {
  readonly from: number
  readonly to: number
  readonly open: boolean
  /** For a claim that covers only conduct towards a minor: each birth day to the day of that age. */
  readonly below: Int32Array | null
}

interface Rule {
  readonly key: string
  readonly limitation: Limitation
  readonly ends: readonly EndsColumn[]
  readonly rolls: readonly LastDayRoll[]
  readonly windows: readonly Window[]
}

interface Window {
  readonly opens: number
  readonly closes: number
  readonly window: RevivalWindow
}

interface Step {
  readonly began: number
  readonly rule: number
  readonly carry: Pick<Carry, 'to' | 'status'>
}

const leanings = ['strict', 'generous'] as const
const dayBefore = (text: string): number => numberOfText(text) - 1
const forever = noLimit - 1

/**
 * The rules of one claim for one court, ready to run over columns: the same law as `computeLimitation`, for dates that
 * are known to the day. Throws `NotForColumns` where a text says what columns cannot.
 */
export function limitationColumns(
  provision: Provision,
  theory: string,
  library: LawLibrary,
  court: Court,
  rows: CaseloadColumns,
  scratch: Scratch,
): LimitationColumns {
  scratch.reset()
  if (provision.versions.some(({ accrues_on }) => accrues_on === 'death'))
    throw new NotForColumns('it arises with a death')
  const { versions } = provision
  const named = DefendantKind.safeParse(theory)
  const defendant = named.success ? named.data : null
  const rules: Rule[] = []
  const ruleOf = versions.map((version) => {
    const { limitation } = version
    if (!limitation) return -1
    const key = JSON.stringify([limitation.period, limitation.tolling, limitation.revival])
    const known = rules.findIndex((rule) => rule.key === key && rule.limitation.computing === limitation.computing)
    if (known >= 0) return known
    const rolls = leanings.map((leaning) => lastDayRoll(provision, limitation, library, court, leaning === 'generous'))
    const ends = leanings.map((leaning, i) => {
      const roll = rolls[i]
      if (!roll) throw new Error('a leaning without a roll')
      return endsColumn(limitation, defendant, roll, leaning === 'generous', rows, scratch)
    })
    const windows = limitation.revival.map((window) => ({
      opens: numberOfText(window.opens),
      closes: numberOfText(window.closes),
      window,
    }))
    return rules.push({ key, limitation, ends, rolls, windows }) - 1
  })
  const steps = versions.map((_, first) => stepsAfter(versions, ruleOf, rules, first))
  // The reach of a theory to earlier conduct depends on the day asked about; before its text came it reaches nothing.
  const turns = [...new Set(versions.filter((v) => v.reach_back.some((r) => r.theory === theory)).map((v) => v.from))]
  const turn = turns.flatMap((from) => (from === null ? [] : [numberOfText(from)])).sort((a, b) => a - b)
  const spansBy = [0, ...turn].map((from) => spansOf(provision, theory, court, dateOf(from)))
  const starts = Int32Array.from(versions.map(({ from }) => (from === null ? 0 : numberOfText(from))))
  // With nothing unsettled but the stretches, rows without a stretch go one way on both leanings.
  const settled =
    rules.every(
      ({ rolls, windows }) => rolls[0] === rolls[1] && windows.every(({ window }) => window.status === 'verified'),
    ) && steps.every((some) => some.every(({ carry }) => carry.status !== 'contested'))
  const ends = rules.map(() => leanings.map(() => scratch.take()))
  const [accrual, opens, places] = [scratch.take(), scratch.take(), scratch.take()]

  return (place, wanted, available, barred) => {
    let count = 0
    for (let w = place.from >>> 5; w * 32 < place.to; w++) {
      let bits = wanted[w] ?? 0
      while (bits !== 0) {
        const at = w * 32 + 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        if (at < place.from || at >= place.to) continue
        const judged = rows.judged[at] ?? 0
        let which = 0
        while (which < turn.length && (turn[which] ?? 0) <= judged) which += 1
        accrued(at, count, spansBy[which] ?? [], judged)
        available[at] = opens[count] ?? 0
        barred[at] = barring.yes
        if (opens[count] === availability.no) continue
        places[count] = at
        count += 1
        if (count < chunkRows) continue
        follow(count, barred)
        count = 0
      }
    }
    if (count > 0) follow(count, barred)
  }

  /** Rows of which some conduct has a claim: the ends under each text in reach, then the way through the texts. */
  function follow(count: number, barred: Uint8Array): void {
    const chunk: Chunk = { rows, at: places, count, accrual }
    let earliest = accrual[0] ?? 0
    for (let i = 1; i < count; i++) earliest = Math.min(earliest, accrual[i] ?? 0)
    const firstVersion = versionAt(earliest)
    for (const [r, rule] of rules.entries()) {
      if (ruleOf.lastIndexOf(r) < firstVersion) continue
      for (const [l, column] of rule.ends.entries()) {
        const out = ends[r]?.[l]
        if (out) column(chunk, out)
      }
    }
    for (let i = 0; i < count; i++) {
      const at = places[i] ?? 0
      const strict = pathOf(i, at, 0)
      const generous = strict >= 0 && settled && alike(i) ? strict : pathOf(i, at, 1)
      const late = Number(strict === 0) + Number(generous === 0)
      const known = Number(strict >= 0) + Number(generous >= 0)
      barred[at] = late === 2 ? barring.yes : late === 0 && known === 2 ? barring.no : barring.arguable
    }
  }

  /** Whether both leanings end every period of a row on the same day. */
  function alike(i: number): boolean {
    for (const [strict, generous] of ends) if (strict?.[i] !== generous?.[i]) return false
    return true
  }

  function versionAt(day: number): number {
    let first = starts.length - 1
    while (first > 0 && (starts[first] ?? 0) > day) first -= 1
    return first
  }

  /** Sets for one row how much of the conduct has a claim, and its last day that has. */
  function accrued(at: number, i: number, spans: readonly Span[], judged: number): void {
    const from = rows.conductFrom[at] ?? 0
    const to = Math.min(rows.conductTo[at] ?? 0, judged)
    let last = -1
    let closed = false
    for (const span of spans) {
      if (span.to < from || span.from > to) continue
      const start = Math.max(span.from, from)
      const end = Math.min(span.to, to)
      if (!span.open) closed = true
      else if (span.below && (rows.born[at] ?? -1) >= 0) {
        const grown = span.below[rows.born[at] ?? 0] ?? 0
        const lastMinor = Math.min(end, grown - 1)
        if (start <= lastMinor) last = lastMinor
        if (lastMinor < end) closed = true
      } else last = end
    }
    accrual[i] = Math.max(0, last)
    opens[i] = last < 0 ? availability.no : closed ? availability.partly : availability.yes
  }

  /** Follows one row through the texts: 1 in time, 0 late, -1 not to be said. */
  function pathOf(i: number, at: number, leaning: 0 | 1): -1 | 0 | 1 {
    const judged = rows.judged[at] ?? 0
    const day = accrual[i] ?? 0
    const first = versionAt(day)
    let current = ruleOf[first] ?? -1
    // The rule that gave the end so far: a later text may take over the claim's windows and not its period.
    let rule = current
    let end = rule < 0 ? notKnown : (ends[rule]?.[leaning]?.[i] ?? notKnown)
    for (const step of steps[first] ?? []) {
      if (step.began > judged) continue
      const next = ends[step.rule]?.[leaning]?.[i] ?? notKnown
      current = step.rule
      if (step.carry.to === 'new-claims') continue
      if (end === notKnown && leaning === 0) continue
      const alive = end === noLimit || end === notKnown || !isBefore(end, step.began, rule, leaning)
      if (!alive && step.carry.to !== 'all-claims') continue
      if (step.carry.status === 'contested' && isLater(next, step.rule, end, rule, leaning) === (leaning === 0))
        continue
      end = next
      rule = step.rule
    }
    if (end === notKnown) return -1
    if (end === noLimit || !isBefore(end, judged, rule, leaning)) return 1
    return inWindow(end, judged, at, rules[current]?.windows ?? [], rule, leaning) ? 1 : 0
  }

  /** Whether a last day, moved to an open one, lies before another day. */
  function isBefore(end: number, other: number, rule: number, leaning: 0 | 1): boolean {
    if (end >= other) return false
    const roll = rules[rule]?.rolls[leaning]
    return !roll || end + roll.furthest < other || roll.rolled(end) < other
  }

  function isLater(a: number, ruleA: number, b: number, ruleB: number, leaning: 0 | 1): boolean {
    if (a === noLimit) return b !== noLimit
    if (b === noLimit || a === notKnown || b === notKnown) return false
    const rolled = (end: number, rule: number): number => rules[rule]?.rolls[leaning]?.rolled(end) ?? end
    return rolled(a, ruleA) > rolled(b, ruleB)
  }

  function inWindow(
    end: number,
    judged: number,
    at: number,
    windows: readonly Window[],
    rule: number,
    leaning: 0 | 1,
  ): boolean {
    let last = end
    let moved = false
    for (const { opens, closes, window } of windows) {
      if (opens > judged || (window.status !== 'verified' && leaning === 0)) continue
      if (!(moved ? last < opens : isBefore(last, opens, rule, leaning))) continue
      if (window.defendants && defendant && !window.defendants.includes(defendant)) continue
      if (window.minors_only && !minorAtFirst(at, window)) continue
      last = closes
      moved = true
      if (judged <= last) return true
    }
    return false
  }

  function minorAtFirst(at: number, window: RevivalWindow): boolean {
    const born = rows.born[at] ?? -1
    if (born < 0 || window.age === undefined) return false
    return (rows.conductFrom[at] ?? 0) < (yearsLater(window.age, 'later')[born] ?? 0)
  }
}

/** The later texts that may take over a claim that accrued under one; a text that repeats the rule changes nothing. */
function stepsAfter(
  versions: readonly Version[],
  ruleOf: readonly number[],
  rules: readonly Rule[],
  first: number,
): readonly Step[] {
  const steps: Step[] = []
  let current = ruleOf[first] ?? -1
  for (const [v, version] of versions.entries()) {
    const rule = ruleOf[v] ?? -1
    if (v <= first || version.from === null || rule < 0 || !version.limitation) continue
    if (current >= 0 && rules[current]?.key === rules[rule]?.key) continue
    current = rule
    const { carry } = version.limitation
    steps.push({
      began: numberOfText(version.from),
      rule,
      carry: carry ?? { to: 'claims-not-barred', status: 'unverified' },
    })
  }
  return steps
}

/** For how long the claim existed under a theory, text by text, with the gaps between them. */
function spansOf(provision: Provision, theory: string, court: Court, asOf: Temporal.PlainDate): readonly Span[] {
  const reach = reachBack(provision, theory, { theory, predicate: null, born: null, court, asOf })?.answer === 'yes'
  const known = knowsTheory(provision, theory)
  const spans: Span[] = []
  let next = 0
  for (const { from, until, against, conduct_below_age: below } of provision.versions) {
    const start = from === null ? 0 : numberOfText(from)
    if (next < start) spans.push({ from: next, to: start - 1, open: false, below: null })
    const end = until === null ? forever : lastOf(until)
    const open = !known || against.includes(theory) || reach
    const table = below ? yearsLater(below.age, below.missing_day) : null
    spans.push({ from: start, to: end, open, below: open ? table : null })
    next = end + 1
  }
  if (next <= forever) spans.push({ from: next, to: forever, open: false, below: null })
  return joined(spans)
}

const lastOf = (until: IsoDay): number => (until.startsWith('9') ? forever : dayBefore(until) + 1)

/** Neighbours that answer alike as one span: fewer to look through for each row. */
function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && last.open === span.open && last.below === span.below && last.to + 1 === span.from)
      out[out.length - 1] = { ...last, to: span.to }
    else out.push(span)
  }
  return out
}
