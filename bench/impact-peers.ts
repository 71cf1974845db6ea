/**
 * The same small question put to several engines: ten claims of five elements over twelve facts, where an element is met
 * by either of two facts. Each engine must find as many claims met as the row loop does on the same rows.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine } from 'json-rules-engine'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { FactorId, ProvisionId } from '../src/casefile/ids.ts'
import type { Court } from '../src/law/courts.ts'
import type { Element, ElementLibrary, Theory } from '../src/law/elements/element-library.ts'
import type { FactorList } from '../src/law/elements/factors.ts'
import { type CaseloadColumns, countBits, setBit, wordsFor } from '../src/reform/columns/caseload-columns.ts'
import { ElementColumns } from '../src/reform/columns/element-columns.ts'

const facts = 12
/** By claim and element, the two facts that show it. */
const rules: readonly (readonly (readonly [number, number])[])[] = Array.from({ length: 10 }, (_, c) =>
  Array.from({ length: 5 }, (_, e) => [(c + 2 * e) % facts, (3 * c + e + 7) % facts] as const),
)
const mask = ([a, b]: readonly [number, number]): number => (1 << a) | (1 << b)

export interface Measured {
  readonly name: string
  readonly evaluations: number
  readonly seconds: number
  readonly note: string
}

export async function measurePeers(size: number): Promise<readonly (Measured | string)[]> {
  const bits = xoroshiro128plus(11)
  const rows = Uint16Array.from({ length: size }, () => (bits.next() >>> 0) & (bits.next() >>> 0) & 0xfff)
  for (let i = 0; i < size; i++) rows[i] = (rows[i] ?? 0) | ((bits.next() >>> 0) & 0xfff)
  const place = mkdtempSync(join(tmpdir(), 'redress-peers-'))
  try {
    return [
      byColumns(rows),
      byRows(rows),
      byC(rows, place),
      byProlog(rows.subarray(0, 20_000), place),
      await byJsonRules(rows.subarray(0, 500)),
    ]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function met(rows: Uint16Array): number {
  const masks = rules.map((claim) => claim.map(mask))
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    for (let c = 0; c < masks.length; c++) {
      const claim = masks[c] ?? []
      let all = true
      for (let e = 0; e < claim.length; e++)
        if ((row & (claim[e] ?? 0)) === 0) {
          all = false
          break
        }
      if (all) count += 1
    }
  }
  return count
}

function agreed(name: string, rows: Uint16Array, count: number): void {
  const expected = met(rows)
  if (count !== expected) throw new Error(`${name} finds ${count} claims met, and the row loop ${expected}`)
}

const timed = (work: () => number): { readonly count: number; readonly seconds: number } => {
  const start = performance.now()
  const count = work()
  return { count, seconds: (performance.now() - start) / 1000 }
}

const best = (work: () => number, runs = 5) =>
  Array.from({ length: runs }, () => timed(work)).reduce((a, b) => (b.seconds < a.seconds ? b : a))

function byRows(rows: Uint16Array): Measured {
  const { seconds } = best(() => met(rows))
  return { name: 'TypeScript, row loop', evaluations: rows.length * 10, seconds, note: 'masks, by hand' }
}

/** The element columns that the caseload runs on, given the rules as if they came from law files. */
function byColumns(rows: Uint16Array): Measured {
  const ids = Array.from({ length: facts }, (_, f) => FactorId.parse(`fact-${f}`))
  const idOf = (f: number): FactorId => ids[f] ?? FactorId.parse(`fact-${f}`)
  const factors: FactorList = {
    groups: [],
    factors: ids.map((id) => ({
      id,
      name: id,
      meaning: id,
      side: 'P',
      scope: 'defendant',
      group: '',
      origin: 'elements',
      patterns: [],
    })),
  }
  const element = (shownBy: readonly [number, number], e: number): Element => ({
    id: `e${e}`,
    text: '',
    mentalState: null,
    status: 'verified',
    note: null,
    tests: [],
    ingredients: [
      { id: 'i', text: '', counted: 'defendant', shownBy: shownBy.map(idOf), together: null, defeatedBy: [], ask: '' },
    ],
  })
  const claim = ProvisionId.parse('us/18-usc-1595')
  const theories = rules.map(
    (elements, c): Theory => ({
      id: `c${c}`,
      claim,
      name: '',
      roles: ['operator'],
      states: null,
      claimants: ['survivor'],
      minorOnly: false,
      cautions: [],
      elements: elements.map(element),
    }),
  )
  const court: Court = { name: 'S.D. Ohio', level: 'district', circuit: '6', states: ['OH'], other_names: [] }
  const library: ElementLibrary = { theories, immunities: [], courts: [court] }
  const columns = ids.map(() => new Uint32Array(wordsFor(rows.length)))
  for (const [i, row] of rows.entries())
    for (const [f, column] of columns.entries()) if ((row >>> f) & 1) setBit(column, i)
  const none = new Int32Array(0)
  const caseload: CaseloadColumns = {
    places: rows.length,
    courts: [{ court, from: 0, to: rows.length }],
    conductFrom: none,
    conductTo: none,
    born: none,
    judged: none,
    discovered: null,
    criminalCase: null,
    confinement: null,
    ranged: new Map(),
    roles: new Map(),
    factors: new Map(ids.map((id, f) => [id, columns[f] ?? new Uint32Array(0)])),
    factorsOfRole: new Map(),
  }
  const { count, seconds } = best(() => {
    const engine = new ElementColumns({ rows: caseload, factors, stage: 'pleading' }, null)
    return theories.reduce((sum, theory) => sum + countBits(engine.theory(theory, library).met), 0)
  })
  agreed('Redress', rows, count)
  const note = 'two findings each (met, and surely met), counting included'
  return { name: 'Redress, columns', evaluations: rows.length * 10, seconds, note }
}

function byC(rows: Uint16Array, place: string): Measured | string {
  const runs = 20
  const tests = rules.map((claim) => claim.map((pair) => `((f&${mask(pair)})!=0)`).join('&'))
  const source = `#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <time.h>
int main(int c,char**v){const int n=${rows.length};uint16_t*facts=malloc(2L*n);FILE*in=fopen(v[1],"rb");if(!in||fread(facts,2,n,in)!=(size_t)n)return 1;
double best=1e9;long met=0;for(int k=0;k<${runs};k++){struct timespec a,b;clock_gettime(CLOCK_MONOTONIC,&a);met=0;
for(int at=0;at<n;at+=4096){int end=at+4096<n?at+4096:n;${tests.map((test) => `{uint16_t s=0;for(int i=at;i<end;i++){uint16_t f=facts[i];s+=${test};}met+=s;}`).join('')}}
clock_gettime(CLOCK_MONOTONIC,&b);double t=(b.tv_sec-a.tv_sec)+(b.tv_nsec-a.tv_nsec)/1e9;if(t<best)best=t;}
printf("%.9f %ld",best,met);return 0;}
`
  const [code, data, program] = [join(place, 'toy.c'), join(place, 'rows'), join(place, 'toy')]
  try {
    writeFileSync(code, source)
    writeFileSync(data, new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength))
    execFileSync('cc', ['-O3', '-march=native', '-o', program, code])
  } catch {
    return 'C: no compiler here, not measured'
  }
  const [seconds = '', count = ''] = execFileSync(program, [data], { encoding: 'utf8' }).split(' ')
  agreed('C', rows, Number(count))
  const note = 'cc -O3 -march=native, made vectors by the compiler'
  return { name: 'C, by hand', evaluations: rows.length * 10, seconds: Number(seconds), note }
}

function byProlog(rows: Uint16Array, place: string): Measured | string {
  const arg = (f: number): string => `arg(${f + 1},F,1)`
  const claims = rules.map(
    (claim, c) => `claim(${c},F) :- ${claim.map(([a, b]) => `(${arg(a)}->true;${arg(b)})`).join(',')}.`,
  )
  const data = Array.from(rows, (row) => `row(f(${Array.from({ length: facts }, (_, f) => (row >>> f) & 1).join()})).`)
  const main = `main :- between(1,3,_), garbage_collect, fail.
main :- statistics(cputime,A), aggregate_all(count,(row(F),claim(_,F)),N), statistics(cputime,B), T is B-A, format("~w ~w",[T,N]).`
  const file = join(place, 'toy.pl')
  writeFileSync(file, `${[...claims, ...data, main].join('\n')}\n`)
  try {
    const answer = execFileSync('swipl', ['-O', '-g', 'main', '-t', 'halt', file], { encoding: 'utf8' })
    const [seconds = '', count = ''] = answer.trim().split(' ')
    agreed('SWI-Prolog', rows, Number(count))
    return {
      name: 'SWI-Prolog',
      evaluations: rows.length * 10,
      seconds: Number(seconds),
      note: `on ${rows.length} rows`,
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return 'SWI-Prolog: not installed, not measured'
    throw error
  }
}

async function byJsonRules(rows: Uint16Array): Promise<Measured> {
  const engine = new Engine(
    rules.map((claim, c) => ({
      conditions: {
        all: claim.map((pair) => ({
          any: pair.map((f) => ({ fact: `fact-${f}`, operator: 'equal', value: true })),
        })),
      },
      event: { type: `claim-${c}` },
    })),
  )
  let count = 0
  const start = performance.now()
  for (const row of rows) {
    const { events } = await engine.run(
      Object.fromEntries(Array.from({ length: facts }, (_, f) => [`fact-${f}`, ((row >>> f) & 1) === 1])),
    )
    count += events.length
  }
  const seconds = (performance.now() - start) / 1000
  agreed('json-rules-engine', rows, count)
  return { name: 'json-rules-engine', evaluations: rows.length * 10, seconds, note: `on ${rows.length} rows` }
}
