/**
 * How fast are 100,000 trials beside the same model in C (-O3) and numpy, and how fast is the choice of the greatest
 * recovery? Run: `node bench/damages.ts`. The C program draws the same random numbers and must reach the same mean.
 *
 * Seconds of processor, best of 20; 2026-11-29, two cores busy with other work, Node 26.10.0, gcc -O3: TypeScript 0.092 s;
 * C payment by payment 0.170 s (0.56 times as long); C with the same prepared sums 0.032 s. By the clock on 2026-11-25:
 * numpy 0.22 s; 60 items over
 * 60 years 0.65 s; intervals by year 0.27 and 0.85 s; greatest recovery among 12 defendants, 10 claims, 12 heads 0.46 s.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { survivorsAt } from '../src/damages/loss/life-table.ts'
import { prepare } from '../src/damages/loss/prepared.ts'
import { blocks, simulate } from '../src/damages/loss/simulate.ts'
import { yearIntervals, yearTrials } from '../src/damages/loss/year-intervals.ts'
import type { RecoveryProblem } from '../src/damages/recovery/recovery-problem.ts'
import { solveRecovery } from '../src/damages/recovery/solve-recovery.ts'
import { loadSolver } from '../src/damages/recovery/solver.ts'
import { benchModel } from './damages-model.ts'

const trials = 100_000
const runs = 20
const model = benchModel(6, 40)
const prepared = prepare(model)
const say = (name: string, seconds: number, more = ''): void =>
  void process.stdout.write(`${name.padEnd(54)} ${seconds.toFixed(4)} s  ${more}\n`)

/** Seconds of processor, which a busy machine stretches less than those of the clock; the C program counts the same. */
function best(work: () => void, times = runs): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) {
    const began = process.cpuUsage()
    work()
    least = Math.min(least, process.cpuUsage(began).user / 1e6)
  }
  return least
}

let mean = 0
const one = best(() => void simulate(model, 1, trials))
for (const values of simulate(model, 1, trials).values) for (const value of values) mean += value / trials
say('TypeScript, one core, 6 items, 40 years', one, `mean ${mean.toFixed(2)}`)

function textModel(): string {
  const { flows, heads, years, discountShocks, growthShocks } = prepared
  const rng = xoroshiro128plus(1)
  const states: number[] = []
  for (let b = 0; b < blocks; b++) {
    const [s01 = 0, s00 = 0, s11 = 0, s10 = 0] = rng.getState()
    states.push(s01 >>> 0, s00 >>> 0, s11 >>> 0, s10 >>> 0)
    rng.jump()
  }
  const parts: number[] = [
    trials,
    heads.length,
    years,
    flows.length,
    model.table.survivors.length,
    runs,
    model.age,
    model.anchorMonth,
    survivorsAt(model.table, model.age),
  ]
  parts.push(...model.table.survivors, ...(discountShocks ?? []), ...(growthShocks ?? []))
  for (const f of flows) {
    parts.push(
      f.head,
      f.count,
      f.firstMonth,
      f.stepMonths,
      f.sure,
      f.whileAlive ? 1 : 0,
      f.probability,
      f.endSpread,
      f.low,
      f.likely,
      f.high,
      f.mean,
      f.growing ? 1 : 0,
      f.sums.length - 1,
      f.yearSum.length,
    )
    parts.push(...f.sums, ...f.yearSum, ...f.yearStart)
  }
  return [...parts, ...states].join('\n')
}

const compiler = ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0)
if (compiler) {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'))
  const program = join(folder, 'peer')
  const made = spawnSync(compiler, ['-O3', '-o', program, join(import.meta.dirname, 'damages-peer.c'), '-lm'], {
    encoding: 'utf8',
  })
  if (made.status === 0) {
    const peer = (name: string, args: readonly string[]): void => {
      const answer: { seconds: number; mean: number } = JSON.parse(
        spawnSync(program, args, { input: textModel(), encoding: 'utf8' }).stdout,
      )
      const same = Math.abs(answer.mean - mean) < 1e-6 * mean ? 'same mean' : `DIFFERENT mean ${answer.mean}`
      say(name, answer.seconds, `${same}; TypeScript takes ${(one / answer.seconds).toFixed(2)} times as long`)
    }
    peer('C -O3, one core, plainly payment by payment', ['plain'])
    peer('C -O3, one core, with the yearly sums prepared alike', [])
  } else process.stdout.write(`C did not compile: ${made.stderr}\n`)
  rmSync(folder, { recursive: true })
} else process.stdout.write('C: skipped, no compiler is installed here\n')

if (spawnSync('python3', ['-c', 'import numpy']).status === 0) {
  const shape = {
    trials,
    runs: 3,
    years: prepared.years,
    age: model.age,
    anchor: model.anchorMonth,
    start: survivorsAt(model.table, model.age),
    lx: [...model.table.survivors],
    discount: [...(prepared.discountShocks ?? [])],
    growth: [...(prepared.growthShocks ?? [])],
    flows: prepared.flows.map((f) => ({
      ...f,
      first: f.firstMonth,
      step: f.stepMonths,
      sums: [...f.sums],
      yearStart: [...f.yearStart],
      yearSum: [],
    })),
  }
  const run = spawnSync('python3', [join(import.meta.dirname, 'damages-peer.py')], {
    input: JSON.stringify(shape),
    encoding: 'utf8',
  })
  if (run.status === 0) {
    const answer: { seconds: number; mean: number } = JSON.parse(run.stdout)
    say('numpy', answer.seconds, `mean within ${(Math.abs(answer.mean / mean - 1) * 100).toFixed(2)} percent`)
  } else process.stdout.write(`numpy did not run: ${run.stderr}\n`)
} else process.stdout.write('numpy: skipped, not installed here\n')
if (spawnSync('Rscript', ['--version']).status === 0) {
  const list = (values: ArrayLike<number> | null | undefined): readonly number[] => {
    const all = Array.from(values ?? [])
    return [all.length, ...all]
  }
  const numbers = [
    ...[trials, 3, prepared.years, model.age, model.anchorMonth, survivorsAt(model.table, model.age)],
    ...list(model.table.survivors),
    ...list(prepared.discountShocks),
    ...list(prepared.growthShocks),
    prepared.flows.length,
    ...prepared.flows.flatMap((f) => [
      ...[f.firstMonth, f.stepMonths, f.sure, f.count, f.growing ? 1 : 0],
      ...[f.low, f.likely, f.high, f.mean, f.probability],
      ...list(f.sums),
      ...list(f.yearStart),
    ]),
  ]
  const run = spawnSync('Rscript', ['--vanilla', join(import.meta.dirname, 'damages-peer.R')], {
    input: numbers.join('\n'),
    encoding: 'utf8',
  })
  if (run.status === 0) {
    const answer: { seconds: number; mean: number } = JSON.parse(run.stdout)
    say('R', answer.seconds, `mean within ${(Math.abs(answer.mean / mean - 1) * 100).toFixed(2)} percent`)
  } else process.stdout.write(`R did not run: ${run.stderr}\n`)
} else process.stdout.write('R: skipped, not installed here\n')

const cores = Math.min(blocks, availableParallelism())
const workers = Array.from({ length: cores }, () => new Worker(join(import.meta.dirname, 'damages-worker.ts')))
await Promise.all(workers.map((w) => new Promise((done) => w.once('message', done))))
const together = (): Promise<unknown> =>
  Promise.all(
    workers.map((w, i) => {
      const done = new Promise((resolve) => w.once('message', resolve))
      w.postMessage({ trials, which: [...Array(blocks).keys()].filter((b) => b % cores === i) })
      return done
    }),
  )
let all = Number.POSITIVE_INFINITY
for (let i = 0; i < runs; i++) {
  const began = performance.now()
  await together()
  all = Math.min(all, (performance.now() - began) / 1000)
}
say(`TypeScript, ${cores} workers, the same`, all)
await Promise.all(workers.map((w) => w.terminate()))

const large = benchModel(60, 60)
say(
  'TypeScript, one core, 60 items, 60 years',
  best(() => void simulate(large, 1, trials), 2),
)
for (const [name, one] of [
  ['6 items, 40 years', model],
  ['60 items, 60 years', large],
] as const)
  say(
    `intervals by year, where they are asked for, ${name}`,
    best(
      () =>
        void yearIntervals(
          one,
          { seed: 1, trials },
          () => true,
          () => true,
        ),
      3,
    ),
    `from the first ${yearTrials} trials`,
  )

/** 12 defendants, 10 claims, 12 heads, with elections, caps and limits. */
function largeChoice(): RecoveryProblem {
  let state = 5
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
  const heads = Array.from({ length: 12 }, (_, i) => ({
    id: `h${i}`,
    value: Math.round(random() * 1e8) / 100,
    noneconomic: i > 8,
  }))
  const claims = Array.from({ length: 10 }, (_, c) => ({
    id: `c${c}`,
    label: `c${c}`,
    owed: 1,
    liquidated: c < 2 ? { amount: 150_000, group: 'sum', cite: '' } : null,
    multiple:
      c > 1 && c < 5 ? { times: 2, heads: heads.slice(0, 8).map((h) => h.id), barsPunitive: c === 4, cite: '' } : null,
    added: null,
    noneconomicCap: c === 5 ? { amount: 250_000, cite: '' } : null,
    punitive: c % 2 === 0 ? { perCase: c === 6 ? 250_000 : null, cite: null, notWithMultiple: null } : null,
  }))
  return {
    heads,
    claims,
    routes: claims.flatMap((c) =>
      Array.from({ length: 12 }, (_, d) => ({
        claim: c.id,
        defendant: `d${d}`,
        chance: random(),
        low: 0,
        high: 1,
        shareOf: () => (c.id === 'c7' ? 0.3 : 1),
        punitive: true,
        punitiveMost: null,
      })),
    ),
    collectable: Array.from({ length: 12 }, (_, d) => ({ defendant: `d${d}`, amount: Math.round(random() * 3e6) })),
    pools: [],
    conflicts: [{ one: 'c1', other: 'c2', why: '' }],
    punitive: { amount: null, ratio: 1.5, of: null, already: 0 },
    limits: [],
  }
}
const solver = await loadSolver()
const choice = largeChoice()
say(
  'greatest recovery: 12 defendants, 10 claims, 12 heads',
  best(() => void solveRecovery(choice, solver), 3),
)
