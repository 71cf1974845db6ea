/**
 * How many mails a second of processor does Redress take in, with everything (hash, text, dates, names and factors,
 * duplicates, encryption, the log), beside recoll and notmuch, which do less? How long does a second run over the same
 * folder take, and how large is the vault? Run: `node bench/ingest.ts [mails] [notes]`. Counted is the processor of the
 * program and of every process that it starts; the clock says little on a busy machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type InventedFolder, inventMails, inventNotes } from './ingest-folder.ts'

const mails = Number(process.argv[2] ?? 6_000)
const notes = Number(process.argv[3] ?? 100_000)
const place = mkdtempSync(join(tmpdir(), 'redress-bench-'))
const passphrase = 'lantern gravel orchid tunnel'

interface Cost {
  readonly cpu: number
  readonly clock: number
  /** The largest of its processes, in megabytes. */
  readonly mb: number
}

/** Runs a program to its end; the processor of all its processes is told by the system. */
function costOf(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Cost | null {
  const began = performance.now()
  const script =
    'import resource,subprocess,sys;r=subprocess.run(sys.argv[1:],stdout=2);u=resource.getrusage(resource.RUSAGE_CHILDREN);print(r.returncode,u.ru_utime+u.ru_stime,u.ru_maxrss)'
  const run = spawnSync('python3', ['-c', script, command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [code, cpu, kb] = run.stdout.trim().split(' ').map(Number)
  if (run.status !== 0 || code !== 0 || cpu === undefined || kb === undefined) return null
  return { cpu, clock: (performance.now() - began) / 1000, mb: kb / 1024 }
}

const line = (name: string, cost: Cost | null, count: number): void => {
  const text =
    cost === null
      ? 'not installed, or failed'
      : `${cost.cpu.toFixed(1)} CPU-s, ${cost.clock.toFixed(1)} s, largest process ${cost.mb.toFixed(0)} MB, ${(count / cost.cpu).toFixed(0)} a CPU-second`
  process.stdout.write(`${name.padEnd(34)} ${text}\n`)
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const own = join(import.meta.dirname, 'ingest-once.ts')
const redress = (matter: string, folder: string): Cost | null =>
  costOf(process.execPath, ['--disable-warning=ExperimentalWarning', own, matter, folder, passphrase])

function recoll(folder: string): Cost | null {
  const config = join(place, 'recoll')
  mkdirSync(config)
  writeFileSync(join(config, 'recoll.conf'), `topdirs = ${folder}\n`)
  return costOf('recollindex', ['-c', config])
}

function notmuch(folder: string): Cost | null {
  const config = join(place, 'notmuch-config')
  writeFileSync(
    config,
    `[database]\npath=${folder}\n[user]\nname=x\nprimary_email=x@firm.example\n[new]\ntags=\nignore=\n`,
  )
  return costOf('notmuch', ['new', '--quiet'], { NOTMUCH_CONFIG: config })
}

function withFolder(name: string, invented: InventedFolder, folder: string): void {
  const { files, documents, bytes } = invented
  process.stdout.write(`\n${name}: ${files} files, ${documents} documents, ${(bytes / 1e6).toFixed(1)} MB\n`)
  const matter = join(place, `${name}.redress`)
  const first = redress(matter, folder)
  line('Redress', first, files)
  const second = redress(matter, folder)
  line('Redress, second run', second, files)
  if (first && second)
    process.stdout.write(`second run: ${((second.cpu / first.cpu) * 100).toFixed(1)} % of the first\n`)
  process.stdout.write(`vault: ${(sizeOf(matter) / bytes).toFixed(2)} times the originals\n`)
}

try {
  const folder = join(place, 'mails')
  const made = inventMails(folder, mails)
  // Files that were written to this moment are opened again by the next run.
  await new Promise((done) => setTimeout(done, 3500))
  withFolder('mails', made, folder)
  line('recoll', recoll(folder), mails)
  line('notmuch', notmuch(folder), mails)
  if (notes > 0) {
    const many = join(place, 'notes')
    const invented = inventNotes(many, notes)
    await new Promise((done) => setTimeout(done, 3500))
    withFolder('notes', invented, many)
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}
