/**
 * What does one hostile file add to an ordinary ingest, in seconds of processor and in memory of all its processes together,
 * and what does the reader take that reads it? Run: `node bench/hostile.ts [words of names]`. Linux alone: memory is the sum of
 * the proportional sizes (PSS) that /proc tells of the ingest and of every process that it started, at its highest.
 */
import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fastGrowing, hostile, type Sample } from '../src/desk/evidence/readers/hostile-samples.fixture.ts'
import { leastCost } from '../src/vault/keys.ts'
import { createVault } from '../src/vault/open-vault.ts'

const passphrase = 'lantern gravel orchid tunnel'
const place = mkdtempSync(join(tmpdir(), 'redress-bench-'))
const evidence = join(import.meta.dirname, '..', 'src', 'evidence')

const samplesOf = (kind: 'good' | 'bad'): readonly Sample[] =>
  globSync(`*/${kind}/*`, { cwd: evidence })
    .filter((file) => !file.endsWith('.golden.txt'))
    .sort()
    .map((file) => [basename(file), new Uint8Array(readFileSync(join(evidence, file)))])

/** The first two thirds alone, and every 97th byte another. */
const harmed = ([name, bytes]: Sample): readonly Sample[] => [
  [`cut-${name}`, bytes.subarray(0, Math.ceil((bytes.length * 2) / 3))],
  [`changed-${name}`, bytes.map((byte, at) => (at % 97 === 96 ? byte ^ 0x15 : byte))],
]

interface Cost {
  readonly seconds: number
  readonly treeMb: number
  readonly readerMb: number
  readonly ended: boolean
}

const told = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return ''
  }
}

interface Seen {
  readonly pid: string
  readonly parent: string
  /** Of itself and of the children that have ended, in hundredths of a second. */
  readonly ticks: number
}

function processes(): readonly Seen[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const fields = told(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
      const [parent, ...times] = [fields[1], fields[11], fields[12], fields[13], fields[14]]
      return parent === undefined ? [] : [{ pid, parent, ticks: times.reduce((sum, one) => sum + Number(one ?? 0), 0) }]
    })
}

function treeOf(root: string): readonly Seen[] {
  const all = processes()
  const below = (pid: string): readonly Seen[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)])
  return [...all.filter(({ pid }) => pid === root), ...below(root)]
}

const mbIn = (text: string, key: string): number =>
  Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024

async function costOf(matter: string, folder: string): Promise<Cost> {
  const own = join(import.meta.dirname, 'ingest-once.ts')
  const child = spawn(process.execPath, ['--no-warnings', own, matter, folder, passphrase], { stdio: 'ignore' })
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)))
  let [ticks, treeMb, readerMb] = [0, 0, 0]
  const look = setInterval(() => {
    const tree = treeOf(`${child.pid}`)
    ticks = Math.max(
      ticks,
      tree.reduce((sum, one) => sum + one.ticks, 0),
    )
    treeMb = Math.max(
      treeMb,
      tree.reduce((sum, { pid }) => sum + mbIn(told(pid, 'smaps_rollup'), 'Pss'), 0),
    )
    for (const { pid } of tree.slice(1)) readerMb = Math.max(readerMb, mbIn(told(pid, 'status'), 'VmHWM'))
  }, 40)
  const fine = await ended
  clearInterval(look)
  return { seconds: ticks / 100, treeMb, readerMb, ended: fine }
}

const ordinary: Sample = [
  'letter.txt',
  new TextEncoder().encode('A letter about room 214, paid in cash on 14 June 2020.\n'),
]

async function costWith(empty: string, sample: Sample | null): Promise<Cost> {
  const at = mkdtempSync(join(place, 'run-'))
  const [matter, folder] = [join(at, 'm.redress'), join(at, 'files')]
  cpSync(empty, matter, { recursive: true })
  mkdirSync(folder)
  for (const [name, bytes] of sample === null ? [ordinary] : [ordinary, sample])
    writeFileSync(join(folder, name), bytes)
  try {
    return await costOf(matter, folder)
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

const wanted = process.argv.slice(2)
const samples = [
  ...hostile,
  ...(await fastGrowing()),
  ...samplesOf('bad'),
  ...samplesOf('good').flatMap(harmed),
].filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
try {
  const empty = join(place, 'empty.redress')
  const made = await createVault(empty, passphrase, { clock: () => Temporal.Now.instant(), cost: leastCost })
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const usual = await costWith(empty, null)
  const line = (name: string, { seconds, treeMb, readerMb, ended }: Cost): void =>
    void process.stdout.write(
      `${name.padEnd(34)} ${(seconds - usual.seconds).toFixed(1).padStart(6)} CPU-s more ${(treeMb - usual.treeMb).toFixed(0).padStart(5)} MB more ${treeMb.toFixed(0).padStart(5)} MB in all ${readerMb.toFixed(0).padStart(5)} MB its largest reader${ended ? '' : ', and the ingest failed'}\n`,
    )
  process.stdout.write(
    `an ordinary letter alone: ${usual.seconds.toFixed(1)} CPU-s, ${usual.treeMb.toFixed(0)} MB in all, ${usual.readerMb.toFixed(0)} MB its largest reader\n`,
  )
  for (const sample of samples) line(sample[0], await costWith(empty, sample))
} finally {
  rmSync(place, { recursive: true, force: true })
}
