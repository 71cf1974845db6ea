import type { IsoDay } from '../../casefile/dates.ts'
import type { Role, Stage } from '../../casefile/matter.ts'
import { numberOfText, yearsLater } from '../../law/columns/day-numbers.ts'
import { NotForColumns, Scratch } from '../../law/columns/row-chunk.ts'
import type { ElementLibrary, Theory } from '../../law/elements/element-library.ts'
import type { FactorList } from '../../law/elements/factors.ts'
import type { ChangedLaw } from '../apply-reform.ts'
import { type CaseloadColumns, type CourtRows, setBit, wordsFor } from './caseload-columns.ts'
import type { ClaimText } from './claim-texts.ts'
import type { TimeBits } from './claim-way.ts'
import { ElementColumns, type FindingBits, type ImmunityBits, roleBits } from './element-columns.ts'
import { limitationColumns } from './limitation-columns.ts'
import { decideRanged } from './ranged-time.ts'

/** One claim against defendants of one role, for every row: a bit where it is arguable or better, and where it is open. */
export interface ClaimBits {
  readonly theory: Theory
  readonly role: Role
  readonly alive: Uint32Array
  readonly open: Uint32Array
}

export interface DecidedColumns {
  /** By law, in the order given; each holds the same claims in the same order. */
  readonly claims: readonly (readonly ClaimBits[])[]
  /** Claims for which some court's rules did not fit columns; their rows there are for the engine of the single case. */
  readonly left: readonly { readonly theory: Theory; readonly court: CourtRows }[]
}

export interface ColumnQuestion {
  readonly rows: CaseloadColumns
  readonly factors: FactorList
  readonly stage: Stage
  readonly theories: readonly Theory[]
}

/**
 * Every claim of every row under some laws. The same answers as `decideRow`, many rows at a time; what two laws hold
 * in common is reckoned once.
 */
export function decideColumns(question: ColumnQuestion, laws: readonly ChangedLaw[]): DecidedColumns {
  const { rows, theories } = question
  const decider = new ColumnDecider(question, laws)
  const claims: ClaimBits[][] = laws.map(() => [])
  const left: { theory: Theory; court: CourtRows }[] = []
  for (const theory of theories) {
    if (!laws.every(({ library }) => library.provisions.has(theory.claim))) continue
    const wanted = decider.wanted(theory)
    const times = decider.times(theory, wanted, left)
    for (const [k, law] of laws.entries())
      for (const role of theory.roles) {
        const [put, time] = [rows.roles.get(role), times[k]]
        if (put && time) claims[k]?.push({ theory, role, ...decider.claim(theory, role, put, time, law) })
      }
  }
  return { claims, left }
}

class ColumnDecider {
  private readonly question: ColumnQuestion
  private readonly laws: readonly ChangedLaw[]
  private readonly words: number
  private readonly proofs = new Map<Role | null, ElementColumns>()
  private readonly scratch = new Scratch()
  private readonly days = new Map<string, Uint32Array>()

  constructor(question: ColumnQuestion, laws: readonly ChangedLaw[]) {
    this.question = question
    this.laws = laws
    this.words = wordsFor(question.rows.places)
  }

  /**
   * Rows whose time is worth asking about: a defendant of the kind is sued and the elements are met under some law.
   * Elsewhere it changes nothing.
   */
  wanted(theory: Theory): Uint32Array {
    const { rows } = this.question
    const out = new Uint32Array(this.words)
    for (const roles of rows.factorsOfRole.size === 0 ? [theory.roles] : theory.roles.map((role) => [role])) {
      const put = roleBits(rows, roles)
      for (const law of this.laws) {
        const { met } = this.proof(theory, roles[0] ?? null, law)
        for (let w = 0; w < this.words; w++) out[w] = (out[w] ?? 0) | ((put[w] ?? 0) & (met[w] ?? 0))
      }
    }
    if (theory.minorOnly) {
      const minors = this.minorRows()
      for (let w = 0; w < this.words; w++) out[w] = (out[w] ?? 0) & (minors[w] ?? 0)
    }
    const { states } = theory
    if (states !== null)
      for (const { court, from, to } of rows.courts)
        if (!states.some((state) => court.states.includes(state))) out.fill(0, from >>> 5, Math.ceil(to / 32))
    return out
  }

  /** Availability and time under each law; laws with the same text of the claim share one answer. */
  times(theory: Theory, wanted: Uint32Array, left: { theory: Theory; court: CourtRows }[]): readonly TimeBits[] {
    const texts: (ClaimText & { readonly bits: TimeBits })[] = []
    const out = this.laws.map(({ library }): TimeBits => {
      const provision = library.provisions.get(theory.claim)
      if (!provision) throw new Error('a claim that a law does not hold')
      const known = texts.find((one) => one.provision === provision && sameComputing(one.library, library))
      if (known) return known.bits
      const bits = { some: new Uint32Array(this.words), sure: new Uint32Array(this.words) }
      texts.push({ provision, library, bits })
      return bits
    })
    const { rows } = this.question
    const bits = texts.map((one) => one.bits)
    const [exact, ranged] = this.parted(wanted)
    for (const court of rows.courts) {
      if (!hasAny(wanted, court)) continue
      try {
        this.scratch.reset()
        if (hasAny(exact, court))
          limitationColumns(texts, theory.id, court.court, rows, this.scratch)(court, exact, bits)
        if (ranged && hasAny(ranged, court)) decideRanged(texts, theory.id, court, rows, ranged, bits, this.scratch)
      } catch (error) {
        if (!(error instanceof NotForColumns)) throw error
        left.push({ theory, court })
      }
    }
    return out
  }

  /** The rows wanted with dates known to the day, and the others. */
  private parted(wanted: Uint32Array): readonly [Uint32Array, Uint32Array | null] {
    const { ranged } = this.question.rows
    if (ranged.size === 0) return [wanted, null]
    const rows = this.remembered('ranged', (place) => ranged.has(place))
    return [wanted.map((bits, w) => bits & ~(rows[w] ?? 0)), wanted.map((bits, w) => bits & (rows[w] ?? 0))]
  }

  claim(
    theory: Theory,
    role: Role,
    put: Uint32Array,
    time: TimeBits,
    law: ChangedLaw,
  ): Pick<ClaimBits, 'alive' | 'open'> {
    const shown = this.proof(theory, role, law)
    const immune = this.immunity(theory, role, law)
    const alive = new Uint32Array(this.words)
    const open = new Uint32Array(this.words)
    for (let w = 0; w < this.words; w++) {
      const here = (put[w] ?? 0) & (shown.met[w] ?? 0) & (time.some[w] ?? 0)
      if (here === 0) continue
      alive[w] = here & ~(immune?.bars[w] ?? 0)
      open[w] = here & (shown.sure[w] ?? 0) & (time.sure[w] ?? 0) & (immune ? (immune.free[w] ?? 0) : -1)
    }
    return { alive, open }
  }

  private elements(role: Role | null): ElementColumns {
    const own = this.question.rows.factorsOfRole.size === 0 ? null : role
    const known = this.proofs.get(own)
    if (known) return known
    const made = new ElementColumns(this.question, own)
    this.proofs.set(own, made)
    return made
  }

  private proof(theory: Theory, role: Role | null, law: ChangedLaw): FindingBits {
    const [before, after] = [sameTheory(law.elementsBefore, theory), sameTheory(law.elementsAfter, theory)]
    if (!before || !after) throw new Error('a theory that a law does not hold')
    const elements = this.elements(role)
    const renewed = this.renewed(law)
    if (before === after || renewed === null) return elements.theory(after, law.elementsAfter)
    const [old, now] = [elements.theory(before, law.elementsBefore), elements.theory(after, law.elementsAfter)]
    return { met: select(renewed, now.met, old.met), sure: select(renewed, now.sure, old.sure) }
  }

  private immunity(theory: Theory, role: Role, law: ChangedLaw): ImmunityBits | null {
    const of = (library: ElementLibrary) => library.immunities.find(({ roles }) => roles.includes(role))
    const [before, after] = [of(law.elementsBefore), of(law.elementsAfter)]
    if (!after || !before) return null
    const elements = this.elements(role)
    const since = (from: string) => this.judgedFrom(from)
    const renewed = this.renewed(law)
    const now = elements.immunity(after, theory.claim, since)
    if (before === after || renewed === null) return now
    const old = elements.immunity(before, theory.claim, since)
    return { bars: select(renewed, now.bars, old.bars), free: select(renewed, now.free, old.free) }
  }

  private remembered(key: string, holds: (place: number) => boolean): Uint32Array {
    const known = this.days.get(key)
    if (known) return known
    const out = new Uint32Array(this.words)
    for (let place = 0; place < this.question.rows.places; place++) if (holds(place)) setBit(out, place)
    this.days.set(key, out)
    return out
  }

  private judgedFrom(from: string): Uint32Array {
    const [first, { judged }] = [numberOfText(from), this.question.rows]
    return this.remembered(`judged ${from}`, (place) => (judged[place] ?? 0) >= first)
  }

  /** Rows for which the changed elements hold; null where they hold for all. */
  private renewed({ from, retroactive }: ChangedLaw): Uint32Array | null {
    if (from === null) return null
    const { judged, conductTo } = this.question.rows
    const first = numberOfText(from satisfies IsoDay)
    return this.remembered(
      `renewed ${from} ${retroactive}`,
      (place) => (judged[place] ?? 0) >= first && (retroactive || (conductTo[place] ?? 0) >= first),
    )
  }

  private minorRows(): Uint32Array {
    const grown = yearsLater(18, 'later')
    const { born, conductFrom } = this.question.rows
    return this.remembered('minor', (place) => {
      const birth = born[place] ?? -1
      return birth >= 0 && (conductFrom[place] ?? 0) < (grown[birth] ?? 0)
    })
  }
}

/** Rules of counting time that are no part of the claim's own text. */
const sameComputing = (a: ClaimText['library'], b: ClaimText['library']): boolean =>
  a === b || [...a.provisions.values()].every((one) => one.kind !== 'computing' || b.provisions.get(one.id) === one)

function hasAny(bits: Uint32Array, { from, to }: CourtRows): boolean {
  for (let w = from >>> 5; w * 32 < to; w++) if ((bits[w] ?? 0) !== 0) return true
  return false
}

function select(mask: Uint32Array, yes: Uint32Array, no: Uint32Array): Uint32Array {
  return mask.map((bits, w) => (bits & (yes[w] ?? 0)) | (~bits & (no[w] ?? 0)))
}

const sameTheory = (library: ElementLibrary, theory: Theory): Theory | undefined =>
  library.theories.find((one) => one.claim === theory.claim && one.id === theory.id)
