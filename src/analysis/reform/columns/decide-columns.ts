import type { IsoDay } from '../../../casefile/dates.ts'
import type { Role, Stage } from '../../../casefile/matter.ts'
import type { ElementLibrary, Theory } from '../../../law/element-library.ts'
import type { FactorList } from '../../../law/factors.ts'
import type { ChangedLaw } from '../apply-reform.ts'
import { type CaseloadColumns, type CourtRows, wordsFor } from './caseload-columns.ts'
import { numberOfText, yearsLater } from './day-numbers.ts'
import { ElementColumns, type FindingBits, roleBits } from './element-columns.ts'
import { availability, barring, limitationColumns } from './limitation-columns.ts'
import { NotForColumns, Scratch } from './period-columns.ts'

/** One claim against defendants of one role, for every row: a bit where it is arguable or better, and where it is open. */
export interface ClaimBits {
  readonly theory: Theory
  readonly role: Role
  readonly alive: Uint32Array
  readonly open: Uint32Array
}

export interface DecidedColumns {
  readonly claims: readonly ClaimBits[]
  /** Claims for which some court's rules did not fit columns; their rows there are for the engine of the single case. */
  readonly left: readonly { readonly theory: Theory; readonly court: CourtRows }[]
}

export interface ColumnQuestion {
  readonly rows: CaseloadColumns
  readonly factors: FactorList
  readonly stage: Stage
  readonly theories: readonly Theory[]
}

/** Every claim of every row under one law. The same answers as `decideRow`, many rows at a time. */
export function decideColumns({ rows, factors, stage, theories }: ColumnQuestion, law: ChangedLaw): DecidedColumns {
  const words = wordsFor(rows.places)
  const proof = new ElementColumns({ rows, factors, stage })
  const available = new Uint8Array(rows.places)
  const barred = new Uint8Array(rows.places)
  const scratch = new Scratch()
  const claims: ClaimBits[] = []
  const left: { theory: Theory; court: CourtRows }[] = []
  const renewed = law.from === null ? null : daysFrom(rows, law.from, law.retroactive)
  const minors = theories.some(({ minorOnly }) => minorOnly) ? minorRows(rows) : null
  const since = (from: string) => judgedFrom(rows, numberOfText(from))
  for (const theory of theories) {
    const provision = law.library.provisions.get(theory.claim)
    if (!provision) continue
    const shown = proofOf(theory, law, proof, renewed)
    // Time is asked only where a defendant of the kind is sued and the elements are met: elsewhere it changes nothing.
    const put = roleBits(rows, theory.roles)
    const wanted = put.map((bits, w) => bits & (shown.met[w] ?? 0) & (theory.minorOnly ? (minors?.[w] ?? 0) : -1))
    if (!wanted.some((bits) => bits !== 0)) {
      claims.push(...theory.roles.filter((role) => rows.roles.has(role)).map((role) => none(theory, role, words)))
      continue
    }
    available.fill(availability.no)
    barred.fill(barring.yes)
    for (const court of rows.courts) {
      if (theory.states !== null && !theory.states.some((state) => court.court.states.includes(state))) continue
      try {
        const columns = limitationColumns(provision, theory.id, law.library, court.court, rows, scratch)
        columns(court, wanted, available, barred)
      } catch (error) {
        if (!(error instanceof NotForColumns)) throw error
        left.push({ theory, court })
      }
    }
    const alive = new Uint32Array(words)
    const open = new Uint32Array(words)
    timeBits(wanted, available, barred, alive, open)
    for (let w = 0; w < words; w++) open[w] = (open[w] ?? 0) & (shown.sure[w] ?? 0)
    for (const role of theory.roles) {
      const put = rows.roles.get(role)
      if (!put) continue
      const immune = immunityBits(theory, role, law, proof, since, renewed)
      claims.push({
        theory,
        role,
        alive: put.map((bits, w) => bits & (alive[w] ?? 0) & ~(immune?.bars[w] ?? 0)),
        open: put.map((bits, w) => bits & (open[w] ?? 0) & (immune ? (immune.free[w] ?? 0) : 0xffffffff)),
      })
    }
  }
  return { claims, left }
}

const none = (theory: Theory, role: Role, words: number): ClaimBits => ({
  theory,
  role,
  alive: new Uint32Array(words),
  open: new Uint32Array(words),
})

function timeBits(
  wanted: Uint32Array,
  available: Uint8Array,
  barred: Uint8Array,
  alive: Uint32Array,
  open: Uint32Array,
): void {
  for (let w = 0; w < alive.length; w++) {
    let bits = wanted[w] ?? 0
    let some = 0
    let sure = 0
    while (bits !== 0) {
      const bit = bits & -bits
      const place = w * 32 + 31 - Math.clz32(bit)
      bits &= bits - 1
      const [there, late] = [available[place] ?? 0, barred[place] ?? 0]
      if (there === availability.no || late === barring.yes) continue
      some |= bit
      if (there === availability.yes && late === barring.no) sure |= bit
    }
    alive[w] = some
    open[w] = sure
  }
}

const select = (mask: Uint32Array, yes: Uint32Array, no: Uint32Array): Uint32Array =>
  mask.map((bits, w) => (bits & (yes[w] ?? 0)) | (~bits & (no[w] ?? 0)))

const sameTheory = (library: ElementLibrary, theory: Theory): Theory | undefined =>
  library.theories.find((one) => one.claim === theory.claim && one.id === theory.id)

function proofOf(theory: Theory, law: ChangedLaw, proof: ElementColumns, renewed: Uint32Array | null): FindingBits {
  const [before, after] = [sameTheory(law.elementsBefore, theory), sameTheory(law.elementsAfter, theory)]
  if (!before || !after) throw new Error('a theory that a law does not hold')
  if (before === after || renewed === null) return proof.theory(after, law.elementsAfter)
  const [old, now] = [proof.theory(before, law.elementsBefore), proof.theory(after, law.elementsAfter)]
  return { met: select(renewed, now.met, old.met), sure: select(renewed, now.sure, old.sure) }
}

function immunityBits(
  theory: Theory,
  role: Role,
  law: ChangedLaw,
  proof: ElementColumns,
  since: (from: string) => Uint32Array,
  renewed: Uint32Array | null,
) {
  const of = (library: ElementLibrary) => library.immunities.find(({ roles }) => roles.includes(role))
  const [before, after] = [of(law.elementsBefore), of(law.elementsAfter)]
  if (!after || !before) return null
  const now = proof.immunity(after, theory.claim, since)
  if (before === after || renewed === null) return now
  const old = proof.immunity(before, theory.claim, since)
  return { bars: select(renewed, now.bars, old.bars), free: select(renewed, now.free, old.free) }
}

function bitsWhere(places: number, holds: (place: number) => boolean): Uint32Array {
  const out = new Uint32Array(wordsFor(places))
  for (let place = 0; place < places; place++)
    if (holds(place)) out[place >>> 5] = (out[place >>> 5] ?? 0) | (1 << (place & 31))
  return out
}

const judgedFrom = (rows: CaseloadColumns, from: number): Uint32Array =>
  bitsWhere(rows.places, (place) => (rows.judged[place] ?? 0) >= from)

function daysFrom(rows: CaseloadColumns, from: IsoDay, retroactive: boolean): Uint32Array {
  const first = numberOfText(from)
  return bitsWhere(
    rows.places,
    (place) => (rows.judged[place] ?? 0) >= first && (retroactive || (rows.conductTo[place] ?? 0) >= first),
  )
}

function minorRows(rows: CaseloadColumns): Uint32Array {
  const grown = yearsLater(18, 'later')
  return bitsWhere(rows.places, (place) => {
    const born = rows.born[place] ?? -1
    return born >= 0 && (rows.conductFrom[place] ?? 0) < (grown[born] ?? 0)
  })
}
