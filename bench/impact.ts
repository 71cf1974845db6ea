/**
 * How fast is a caseload decided under two laws? A million claimants by ten claims, real days and tolling, on one core; the
 * same answers as the engine of the single case (a property test holds both). Beside it in the same run: that engine, a
 * row loop written by hand for one claim and the same in C; then files from reading to report (impact-file.ts), and a
 * small question put to other engines (impact-peers.ts).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { IsoDay, WhenText } from '../src/casefile/dates.ts'
import type { FactorId } from '../src/casefile/ids.ts'
import type { Role } from '../src/casefile/matter.ts'
import { dateOf, numberOfIsoDay, yearsLater } from '../src/law/columns/day-numbers.ts'
import { lawsCompared } from '../src/reform/apply-reform.ts'
import { type CaseloadRow, courtOfState } from '../src/reform/caseload.ts'
import {
  type CaseloadColumns,
  type CourtRows,
  countBits,
  setBit,
  wordsFor,
} from '../src/reform/columns/caseload-columns.ts'
import { decideColumns } from '../src/reform/columns/decide-columns.ts'
import { decideRow } from '../src/reform/decide-row.ts'
import { readElementsFolder } from '../src/shelf/read-elements.ts'
import { readLawFolder } from '../src/shelf/read-law.ts'
import { readReform } from '../src/shelf/read-reform.ts'
import { measureFiles } from './impact-file.ts'
import { type Measured, measurePeers } from './impact-peers.ts'

const size = Number(process.argv[2] ?? 1_000_000)
const folder = join(import.meta.dirname, '..', 'law')
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const { elements, factors } = must(readElementsFolder(folder))
const library = must(readLawFolder(folder))
const reform = must(readReform(join(folder, 'reforms'), process.argv[3] ?? 'virginias-law'))
const laws = must(lawsCompared({ library, elements, factors }, reform))
const asOf = IsoDay.parse('2027-02-01')

/** Ten claims, each a theory against defendants of one role. */
const wanted: readonly (readonly [claim: string, theory: string, role: Role])[] = [
  ['us/18-usc-1595', 'perpetrator', 'perpetrator'],
  ['us/18-usc-1595', 'beneficiary', 'operator'],
  ['us/18-usc-1595', 'beneficiary', 'franchisor'],
  ['us/18-usc-1595', 'beneficiary', 'platform'],
  ['us/18-usc-1595', 'attempt-or-conspiracy', 'person'],
  ['us/18-usc-2255', 'perpetrator', 'perpetrator'],
  ['us/18-usc-2255', 'beneficiary', 'operator'],
  ['us/civil-rico', 'racketeering', 'perpetrator'],
  ['us-ga/code-51-1-56', 'beneficiary', 'operator'],
  ['us-oh/negligence', 'premises', 'operator'],
]
const claims = elements.theories.flatMap((theory) => {
  const roles = wanted.flatMap(([claim, id, role]) => (claim === theory.claim && id === theory.id ? [role] : []))
  return roles.length > 0 ? [{ ...theory, roles }] : []
})
if (claims.reduce((sum, { roles }) => sum + roles.length, 0) !== wanted.length) throw new Error('a claim is missing')
const rows = madeColumns(size)
console.log(
  `${size.toLocaleString('en-US')} claimants, ${wanted.length} claims, two laws (${reform.id}), ${rows.courts.length} courts; columns take ${(bytesOf(rows) / 1e6).toFixed(0)} MB`,
)

function decideAll(): readonly number[] {
  const { claims: decided, left } = decideColumns({ rows, factors, stage: 'pleading', theories: claims }, [
    laws.without,
    laws.with,
  ])
  if (left.length > 0) throw new Error(`${left[0]?.theory.claim} did not fit columns`)
  return decided.map((ofLaw) => ofLaw.reduce((sum, { alive }) => sum + countBits(alive), 0))
}

const times: number[] = []
for (let run = 0; run < 4; run++) {
  const start = performance.now()
  const cpu = process.cpuUsage()
  const [before = 0, after = 0] = decideAll()
  const took = (performance.now() - start) / 1000
  const { user } = process.cpuUsage(cpu)
  times.push(took)
  console.log(
    `  run ${run + 1}${run === 0 ? ' (cold: compiles the rules and the calendar)' : ''}: ${took.toFixed(2)} s (${(user / 1e6).toFixed(2)} s of processor), alive ${before.toLocaleString('en-US')} and ${after.toLocaleString('en-US')}`,
  )
}
const evaluations = size * wanted.length * 2
const best = Math.min(...times)
const memory = process.memoryUsage.rss() / 1e6
console.log(row('Redress, columns', evaluations, best, `memory ${memory.toFixed(0)} MB`))

const sampleSize = Math.min(300, size)
const sampled = Array.from({ length: sampleSize }, (_, i) => Math.floor((i * size) / sampleSize)).flatMap((i) =>
  rowAt(i),
)
const singleStart = performance.now()
for (const { row: one, court } of sampled)
  for (const theory of claims)
    for (const role of theory.roles)
      for (const law of [laws.without, laws.with])
        decideRow({ row: one, theory, court, factors, stage: 'pleading', asOf }, role, law)
const singleTook = (performance.now() - singleStart) / 1000
console.log(row('Redress, single case', sampled.length * wanted.length * 2, singleTook, `on ${sampled.length} rows`))

handWritten()
inC()

console.log('\nFrom a CSV file to the report of `redress impact`, every claim of the law:')
for (const one of measureFiles(reform.id, { count: size, seed: 5, courts: library.courts, factors, asOf }))
  console.log(
    `${one.name.padEnd(26)} ${one.rows.toLocaleString('en-US').padStart(15)} rows (${one.megabytes.toFixed(0)} MB) in ${one.seconds.toFixed(1)} s (${one.processor.toFixed(1)} s of processor), ${one.memory.toFixed(0)} MB of memory`,
  )

console.log('\nTen claims of five elements over twelve facts, no dates:')
const peers = await measurePeers(size)
const [ours] = peers
const rate = ({ evaluations: count, seconds }: Measured): number => count / seconds
for (const one of peers) {
  if (typeof one === 'string') {
    console.log(one)
    continue
  }
  const times = typeof ours === 'object' && one !== ours ? rate(ours) / rate(one) : null
  const ratio = times === null ? '' : `; Redress ${times < 10 ? times.toPrecision(2) : Math.round(times)} times that`
  console.log(row(one.name, one.evaluations, one.seconds, one.note + ratio))
}

function row(name: string, count: number, seconds: number, note: string): string {
  return `${name.padEnd(26)} ${Math.round(count / seconds)
    .toLocaleString('en-US')
    .padStart(15)} evaluations/s  ${note}`
}

/** One claim by hand: ten years from the last act or from 18, seven elements of any-of masks. No versions, no tolling, no open days. */
function handWritten(): void {
  const ten = yearsLater(10, 'later')
  const grown = yearsLater(18, 'later')
  const masks = [0x11, 0x22, 0x44, 0x88, 0x101, 0x202, 0x404]
  const facts = new Uint32Array(size)
  const bits = xoroshiro128plus(5)
  for (let i = 0; i < size; i++) facts[i] = bits.next()
  let alive = 0
  const start = performance.now()
  for (let repeat = 0; repeat < 20; repeat++)
    for (let i = 0; i < size; i++) {
      const to = rows.conductTo[i] ?? 0
      const adult = grown[Math.max(0, rows.born[i] ?? 0)] ?? 0
      const end = Math.max(ten[Math.max(0, to)] ?? 0, (rows.conductFrom[i] ?? 0) < adult ? (ten[adult] ?? 0) : 0)
      if (end < (rows.judged[i] ?? 0)) continue
      const shown = facts[i] ?? 0
      let all = true
      for (const mask of masks) if ((shown & mask) === 0) all = false
      if (all) alive += 1
    }
  const took = (performance.now() - start) / 1000
  console.log(
    row('TypeScript, by hand', size * 20, took, `one fixed claim, no versions, tolling or open days (${alive} alive)`),
  )
}

function inC(): void {
  const place = mkdtempSync(join(tmpdir(), 'redress-bench-'))
  const source = `#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <time.h>
int main(void){const int n=${size};int32_t*from=malloc(4L*n),*to=malloc(4L*n),*born=malloc(4L*n);uint32_t*facts=malloc(4L*n);uint32_t s=12345;
#define R (s^=s<<13,s^=s>>17,s^=s<<5)
for(int i=0;i<n;i++){from[i]=56000+R%8000;to[i]=from[i]+R%1000;born[i]=from[i]-4000-R%12000;facts[i]=R;}
struct timespec a,b;clock_gettime(CLOCK_MONOTONIC,&a);long alive=0;
for(int k=0;k<20;k++){int32_t judged=64680+k;int c=0;for(int i=0;i<n;i++){int32_t adult=born[i]+6575,end=to[i]+3652,late=adult+3652;int32_t m=from[i]<adult&&late>end?late:end;uint32_t f=facts[i];
c+=(m>=judged)&((f&0x11)!=0)&((f&0x22)!=0)&((f&0x44)!=0)&((f&0x88)!=0)&((f&0x101)!=0)&((f&0x202)!=0)&((f&0x404)!=0);}alive+=c;}
clock_gettime(CLOCK_MONOTONIC,&b);printf("%.9f %ld",(b.tv_sec-a.tv_sec)+(b.tv_nsec-a.tv_nsec)/1e9,alive);return 0;}
`
  try {
    writeFileSync(join(place, 'loop.c'), source)
    execFileSync('cc', ['-O3', '-march=native', '-o', join(place, 'loop'), join(place, 'loop.c')])
    const [took = '1', alive = '0'] = execFileSync(join(place, 'loop'), { encoding: 'utf8' }).split(' ')
    console.log(
      row('C, by hand, -O3', size * 20, Number(took), `the same claim with years of fixed length (${alive} alive)`),
    )
  } catch {
    console.log('C, by hand: no compiler here, not measured')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function bytesOf(columns: CaseloadColumns): number {
  const stretch = (one: CaseloadColumns['criminalCase']) => (one ? one.from.byteLength + one.to.byteLength : 0)
  const bits = [...columns.roles.values(), ...columns.factors.values()].reduce((sum, one) => sum + one.byteLength, 0)
  const days = [columns.conductFrom, columns.conductTo, columns.born, columns.judged].reduce(
    (s, one) => s + one.byteLength,
    0,
  )
  return bits + days + stretch(columns.criminalCase) + stretch(columns.confinement)
}

/** The assumptions of `make-caseload`, written straight into columns. */
function madeColumns(count: number): CaseloadColumns {
  const bits = xoroshiro128plus(7)
  const chance = () => (bits.next() >>> 0) / 4294967296
  const states = [
    ...new Set(library.courts.filter(({ level }) => level === 'district').flatMap((court) => court.states)),
  ]
  const each = Math.ceil(count / states.length / 32) * 32
  const courts: CourtRows[] = states.flatMap((state, i) => {
    const court = courtOfState(library.courts, state)
    const [from, to] = [i * each, Math.min((i + 1) * each, count)]
    return court && from < to ? [{ court, from, to }] : []
  })
  const places = Math.ceil(count / 32) * 32
  const days = () => new Int32Array(places).fill(-1)
  const [conductFrom, conductTo, born, judged] = [days(), days(), days(), days()]
  const [crimeFrom, crimeTo, heldFrom, heldTo] = [days(), days(), days(), days()]
  const first = numberOfIsoDay('2004-01-01')
  const today = numberOfIsoDay(asOf)
  for (let i = 0; i < count; i++) {
    const from = first + Math.floor(chance() * 8036)
    const to = from + Math.floor(chance() ** 2 * 1095)
    const age = chance() < 0.3 ? 4383 + chance() * 2190 : 6575 + chance() * 9860
    conductFrom[i] = from
    conductTo[i] = to
    born[i] = Math.floor(from - age)
    const filed = to + 365 + Math.floor(chance() * 2920)
    judged[i] = chance() < 0.2 && filed < today ? filed : today
    if (chance() < 0.2) {
      crimeFrom[i] = from + Math.floor(chance() * 700)
      crimeTo[i] = (crimeFrom[i] ?? 0) + 30 + Math.floor(chance() * 900)
    }
    if (chance() < 0.05) {
      heldFrom[i] = from + Math.floor(chance() * 700)
      heldTo[i] = (heldFrom[i] ?? 0) + 30 + Math.floor(chance() * 400)
    }
  }
  const column = (share: number) => {
    const out = new Uint32Array(wordsFor(places))
    for (let i = 0; i < count; i++) if (chance() < share) setBit(out, i)
    return out
  }
  const shares: readonly (readonly [Role, number])[] = [
    ['perpetrator', 1],
    ['operator', 0.7],
    ['franchisor', 0.4],
    ['platform', 0.25],
    ['person', 0.25],
  ]
  const shareOf = ({ side, scope }: (typeof factors.factors)[number]) =>
    side === 'D' ? 0.04 : scope === 'venture' ? 0.9 : 0.25
  return {
    places,
    courts,
    conductFrom,
    conductTo,
    born,
    judged,
    discovered: null,
    criminalCase: { from: crimeFrom, to: crimeTo },
    confinement: { from: heldFrom, to: heldTo },
    ranged: new Map(),
    roles: new Map(shares.map(([role, share]) => [role, column(share)])),
    factors: new Map<FactorId, Uint32Array>(factors.factors.map((factor) => [factor.id, column(shareOf(factor))])),
    factorsOfRole: new Map(),
  }
}

function rowAt(i: number) {
  const place = rows.courts.find(({ from, to }) => from <= i && i < to)
  if (!place) return []
  const text = (number: number | undefined) => WhenText.parse(dateOf(number ?? 0).toString())
  const has = (bits: Uint32Array) => (((bits[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1
  const stretch = (one: CaseloadColumns['criminalCase']) =>
    one && (one.from[i] ?? -1) >= 0 ? { from: text(one.from[i]), to: text(one.to[i]) } : null
  const row: CaseloadRow = {
    claimant: `c${i}`,
    state: place.court.states[0] ?? '',
    born: text(rows.born[i]),
    conductFrom: text(rows.conductFrom[i]),
    conductTo: text(rows.conductTo[i]),
    roles: [...rows.roles].flatMap(([role, bits]) => (has(bits) ? [role] : [])),
    factors: [...rows.factors].flatMap(([factor, bits]) => (has(bits) ? [factor] : [])),
    factorsOfRole: {},
    filed: IsoDay.parse(dateOf(rows.judged[i] ?? 0).toString()),
    discovered: null,
    criminalCase: stretch(rows.criminalCase),
    confinement: stretch(rows.confinement),
    value: null,
  }
  return [{ row, court: place.court }]
}
