import { isSettled } from '../../casefile/rests-on.ts'
import type { ClaimColumns } from '../../law/columns/claim-columns.ts'
import { leapDays } from '../../law/columns/day-numbers.ts'
import type { KnownOfRows } from '../../law/columns/known-of-rows.ts'
import { type Chunk, chunkRows, type EndsColumn, type Scratch } from '../../law/columns/row-chunk.ts'
import { endsColumn } from '../../law/limitation/limitation-ends.ts'
import { type CaseloadColumns, type CourtRows, toldRows } from './caseload-columns.ts'
import type { ClaimSpans, Span } from './claim-spans.ts'
import { type CompiledTexts, oneWay, type TextChain } from './claim-texts.ts'
import { TextFold, type Way } from './text-fold.ts'

/** Rows whose claim exists at least in part and is not surely late, and those where both are settled for it. */
export interface TimeBits {
  readonly some: Uint32Array
  readonly sure: Uint32Array
}

/** Rows at work that accrued under one text, either all with told stretches or all without. */
interface Bucket {
  readonly lane: Lane
  readonly text: number
  readonly at: Int32Array
  readonly accrual: Int32Array
  readonly judged: Int32Array
  /** 1 where some of the conduct has no claim. */
  readonly partly: Int32Array
  count: number
}

interface Lane {
  readonly rows: ClaimColumns
  /** By rule and leaning. */
  readonly ends: readonly (readonly EndsColumn[])[]
  readonly leanings: 1 | 2
}

/** Takes the rows of a court through one claim under laws that open it for the same days. */
export class ClaimWay {
  private readonly spans: ClaimSpans
  private readonly rows: CaseloadColumns
  private readonly told: Uint32Array
  private readonly buckets: readonly (readonly Bucket[])[]
  /** The same for the first of several acts, counted as if there had been no other. */
  private readonly firstActs: readonly (readonly Bucket[])[]
  /** By law, the rows that are sure from the last act, lent from one court to the next; empty between them. */
  private readonly surely: Uint32Array[] = []
  /** Rules that a claim can meet when it accrued under each text, in any of the laws. */
  private readonly met: readonly (readonly number[])[]
  /** By text of accrual and law, the ways on every reading, each once; laws with the same ways point to the first of them. */
  private readonly ways: readonly (readonly { readonly of: readonly Way[]; readonly as: number }[])[]
  private readonly fold: TextFold
  private readonly starts: Int32Array

  constructor(spans: ClaimSpans, compiled: CompiledTexts, known: KnownOfRows, rows: CaseloadColumns, scratch: Scratch) {
    const { rules, chains } = compiled
    this.spans = spans
    this.rows = rows
    this.told = toldRows(rows)
    const lane = (of: ClaimColumns, leanings: 1 | 2): Lane => ({
      rows: of,
      leanings,
      ends: rules.map(({ limitation, period, rolls }) =>
        rolls
          .slice(0, leanings)
          .map((roll, leaning) =>
            endsColumn({ limitation, period }, known, roll, leaning === 0 ? 'strict' : 'generous', of, scratch),
          ),
      ),
    })
    const leanings = oneWay(compiled, known.defendant) ? 1 : 2
    // A bucket is a text of every law at once: their first days together part the time.
    const starts = [...new Set(chains.flat().flatMap((chain) => [...chain.starts]))].sort((a, b) => a - b)
    this.starts = Int32Array.from(starts)
    const take = () => scratch.take()
    const bucketsOf = (of: ClaimColumns): readonly (readonly Bucket[])[] =>
      [lane({ ...of, discovered: null, criminalCase: null, confinement: null }, leanings), lane(of, 2)].map((one) =>
        starts.map((_, text) => ({
          lane: one,
          text,
          at: take(),
          accrual: take(),
          judged: take(),
          partly: take(),
          count: 0,
        })),
      )
    this.buckets = bucketsOf(rows)
    this.firstActs = bucketsOf(firstActOf(rows))
    this.met = starts.map((start) => {
      const of = chains.flat().flatMap((chain) => {
        const text = textOn(chain, start)
        return [chain.ruleOf[text] ?? -1, ...(chain.steps[text] ?? []).map(({ rule }) => rule)]
      })
      return [...new Set(of)].filter((rule) => rule >= 0)
    })
    this.ways = starts.map((start) => waysUnder(chains, start))
    this.fold = new TextFold(rules, known.defendant, scratch)
  }

  /** Surely in time is what is so from the last act and, should each act be counted by itself, from the first. */
  decide(place: CourtRows, wanted: Uint32Array, out: readonly TimeBits[]): void {
    const found = out.map(({ some, sure }, k) => {
      const lent = this.surely[k]
      const own = lent?.length === sure.length ? lent : new Uint32Array(sure.length)
      this.surely[k] = own
      return { some, sure: own }
    })
    this.fromLastAct(place, wanted, found)
    this.fromFirstAct(place, found)
    for (const [k, { sure: own }] of found.entries()) {
      const sure = out[k]?.sure
      for (let w = place.from >>> 5; sure && w * 32 < place.to; w++) {
        sure[w] = (sure[w] ?? 0) | (own[w] ?? 0)
        own[w] = 0
      }
    }
  }

  /** Takes what is late from the first act by itself out of what was sure from the last. */
  private fromFirstAct(place: CourtRows, out: readonly TimeBits[]): void {
    const { rows, starts, told } = this
    const { judged, conductFrom, conductTo, rare } = rows
    const deaths = this.spans.days === 'death' ? rare?.died : undefined
    const [plain = [], withTold = []] = this.firstActs
    const leap = leapDays()
    for (let w = place.from >>> 5; w * 32 < place.to; w++) {
      let bits = 0
      for (const { sure } of out) bits |= sure[w] ?? 0
      while (bits !== 0) {
        const bit = bits & -bits
        bits ^= bit
        const at = w * 32 + 31 - Math.clz32(bit)
        const first = conductFrom[at] ?? 0
        const asked = judged[at] ?? 0
        if ((conductTo[at] ?? 0) <= first) continue
        const day = deaths?.[at] ?? first
        let text = starts.length - 1
        while (text > 0 && (starts[text] ?? 0) > day) text -= 1
        const bucket = (((told[w] ?? 0) & bit) === 0 && leap[day] === 0 ? plain : withTold)[text]
        if (!bucket) continue
        this.put(bucket, at, day, asked, 0)
        if (bucket.count === chunkRows) this.follow(bucket, out, true)
      }
    }
    for (const buckets of this.firstActs)
      for (const bucket of buckets) if (bucket.count > 0) this.follow(bucket, out, true)
  }

  private put(bucket: Bucket, at: number, accrual: number, judged: number, partly: number): void {
    const { count } = bucket
    bucket.at[count] = at
    bucket.accrual[count] = accrual
    bucket.judged[count] = judged
    bucket.partly[count] = partly
    bucket.count = count + 1
  }

  private fromLastAct(place: CourtRows, wanted: Uint32Array, out: readonly TimeBits[]): void {
    const { days, turns, lists } = this.spans
    const { judged, conductFrom, conductTo, born, rare } = this.rows
    const deaths = days === 'death' ? rare?.died : undefined
    const { starts, told } = this
    const [plain = [], withTold = []] = this.buckets
    const [only] = lists
    const leap = leapDays()
    for (let w = place.from >>> 5; w * 32 < place.to; w++) {
      let bits = wanted[w] ?? 0
      const toldHere = told[w] ?? 0
      while (bits !== 0) {
        const bit = bits & -bits
        bits ^= bit
        const at = w * 32 + 31 - Math.clz32(bit)
        if (at < place.from || at >= place.to) continue
        const asked = judged[at] ?? 0
        let spans = only
        if (turns.length > 0) {
          let which = 0
          while (which < turns.length && (turns[which] ?? 0) <= asked) which += 1
          spans = lists[which]
        }
        if (!spans) continue
        const death = deaths?.[at] ?? -1
        const from = death < 0 ? (conductFrom[at] ?? 0) : death
        const to = death < 0 ? Math.min(conductTo[at] ?? 0, asked) : death
        const found = lastDayWithClaim(spans, from, to, born[at] ?? -1)
        if (found < 0) continue
        const day = found >>> 1
        let text = starts.length - 1
        while (text > 0 && (starts[text] ?? 0) > day) text -= 1
        const bucket = ((toldHere & bit) === 0 && leap[day] === 0 ? plain : withTold)[text]
        if (!bucket) continue
        this.put(bucket, at, day, asked, found & 1)
        if (bucket.count === chunkRows) this.follow(bucket, out)
      }
    }
    for (const buckets of this.buckets) for (const bucket of buckets) if (bucket.count > 0) this.follow(bucket, out)
  }

  /** The ends under each text in reach, then the way through the texts of each law. */
  private follow(bucket: Bucket, out: readonly TimeBits[], firstAct = false): void {
    const { lane, text, at, accrual, partly, count } = bucket
    const chunk: Chunk = { rows: lane.rows, at, count, accrual }
    const { fold } = this
    for (const rule of this.met[text] ?? [])
      for (let leaning = 0; leaning < lane.leanings; leaning++) {
        const ends = fold.ends[rule]?.[leaning]
        if (ends) lane.ends[rule]?.[leaning]?.(chunk, ends)
      }
    const ways = this.ways[text] ?? []
    for (const [k, { of, as }] of ways.entries()) {
      if (as !== k) continue
      fold.begin(count)
      for (const way of of)
        for (let leaning = 0; leaning < lane.leanings; leaning++)
          fold.follow(way, chunk, bucket.judged, leaning === 0 ? 0 : 1)
      for (const [other, bits] of out.entries()) {
        if (ways[other]?.as !== k) continue
        if (firstAct) this.takeLate(bits, at, count)
        else this.setBits(bits, at, partly, count)
      }
    }
    bucket.count = 0
  }

  private takeLate({ sure }: TimeBits, at: Int32Array, count: number): void {
    const { late } = this.fold
    for (let i = 0; i < count; i++) {
      if (late[i] === 0) continue
      const row = at[i] ?? 0
      sure[row >>> 5] = (sure[row >>> 5] ?? 0) & ~(1 << (row & 31))
    }
  }

  private setBits({ some, sure }: TimeBits, at: Int32Array, partly: Int32Array, count: number): void {
    const { inTime, late } = this.fold
    for (let i = 0; i < count; i++) {
      if (inTime[i] === 0) continue
      const row = at[i] ?? 0
      const bit = 1 << (row & 31)
      some[row >>> 5] = (some[row >>> 5] ?? 0) | bit
      if (late[i] === 0 && partly[i] === 0) sure[row >>> 5] = (sure[row >>> 5] ?? 0) | bit
    }
  }
}

/** The first act of each row as if there had been no other; who was not free is still freed after the last. */
const firstActOf = (rows: CaseloadColumns): ClaimColumns => ({
  ...rows,
  conductTo: rows.conductFrom,
  rare: { ...rows.rare, freed: rows.rare?.freed ?? rows.conductTo },
})

/** The ways of each law for claims that accrued under one text: readings that differ in earlier texts alone are one. */
function waysUnder(chains: CompiledTexts['chains'], start: number): ClaimWay['ways'][number] {
  const keys: string[] = []
  return chains.map((readings) => {
    const byKey = new Map<string, Way>()
    for (const chain of readings) {
      const text = textOn(chain, start)
      const way = { first: chain.ruleOf[text] ?? -1, steps: chain.steps[text] ?? [] }
      const steps = way.steps.map(({ began, rule, carry }) => [began, rule, carry.to, isSettled(carry.rests_on)])
      byKey.set(JSON.stringify([way.first, steps]), way)
    }
    const key = [...byKey.keys()].sort().join()
    keys.push(key)
    return { of: [...byKey.values()], as: keys.indexOf(key) }
  })
}

/** The text of a chain in force on a day, the first one before its first day. */
function textOn({ starts }: TextChain, day: number): number {
  let text = starts.length - 1
  while (text > 0 && (starts[text] ?? 0) > day) text -= 1
  return text
}

/** Twice the last of the days asked for that has a claim, plus one where some of it has none; -1 where none has. */
function lastDayWithClaim(spans: readonly Span[], from: number, to: number, born: number): number {
  let last = -1
  let closed = 0
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s]
    if (!span || span.to < from || span.from > to) continue
    const end = Math.min(span.to, to)
    if (!span.open || !span.sure) closed = 1
    if (!span.open) continue
    if (span.below && born >= 0) {
      const lastMinor = Math.min(end, (span.below[born] ?? 0) - 1)
      if (Math.max(span.from, from) <= lastMinor) last = lastMinor
      if (lastMinor < end) closed = 1
    } else last = end
  }
  return last < 0 ? -1 : last * 2 + closed
}
