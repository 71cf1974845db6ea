import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Programs that must be installed to rebuild the evidence; nobody needs them to use it. */
export const toolsNeeded = ['soffice', 'pdftoppm', 'convert', 'qpdf', 'exiftool', 'python3'] as const

/** Office programs write this moment into what they make, so that a rebuild gives the same file where they allow it. */
const fixedMoment = '1771329600'

export function run(program: (typeof toolsNeeded)[number] | 'which', args: readonly string[]): string {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: fixedMoment, TZ: 'UTC' },
    maxBuffer: 64 * 1024 ** 2,
  })
  if (done.error || done.status !== 0) throw new Error(`${program} failed: ${done.error?.message ?? done.stderr}`)
  return done.stdout
}

export function missingTools(): readonly string[] {
  return toolsNeeded.filter((tool) => spawnSync('which', [tool]).status !== 0)
}

/** A scratch folder that is gone afterwards. */
export function inScratch<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'redress-example-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs bytes through a program that reads `in` and writes `out` in a scratch folder. */
export function through(
  bytes: Uint8Array,
  inName: string,
  outName: string,
  work: (input: string, output: string, folder: string) => void,
): Uint8Array {
  return inScratch((folder) => {
    const input = join(folder, inName)
    const output = join(folder, outName)
    writeFileSync(input, bytes)
    work(input, output, folder)
    return new Uint8Array(readFileSync(output))
  })
}
