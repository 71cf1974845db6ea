import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ProblemCode } from '../../src/casefile/problems.ts'
import type { Result } from '../../src/casefile/result.ts'
import { makeCheapMatter } from '../../src/desk/cheap-matter.fixture.ts'
import { ingestFolder } from '../../src/desk/evidence/ingest-folder.ts'
import { loadFacts } from '../../src/desk/facts/load-facts.ts'
import { type OpenMatter, openMatter } from '../../src/desk/open-matter.ts'
import { programFolder } from '../../src/desk/program-folder.ts'
import { loadDamagesInput } from '../../src/desk/value/load-damages-input.ts'
import { reportProblem } from '../../src/words/problems/report-problem.ts'

export const passphrase = 'correct horse battery staple'
export type Example = 'jd-v-starlite' | 'estate-of-mr'
export const exampleFolder = (example: Example): string => join(programFolder, 'examples', example)

export function need<T>(outcome: Result<T, ProblemCode>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`${outcome.problem.code}: ${reportProblem(outcome.problem).message}`)
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-test-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * What `make` puts into a folder, made by the first process of a run that asks for it and copied for every one; where no run is
 * going on (`REDRESS_MADE_ONCE` names the folder of one), it is made anew. Returns the copy, which goes with the process.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const own = temporaryFolder()
  const shared = process.env.REDRESS_MADE_ONCE
  if (shared === undefined) {
    await make(own)
    return own
  }
  const place = join(shared, name)
  const making = `${place}.making`
  while (!existsSync(place)) {
    if (!isMine(making)) await setTimeout(200)
    else if (existsSync(place)) rmSync(making, { recursive: true })
    else
      try {
        await make(making)
        renameSync(making, place)
      } catch (error) {
        rmSync(making, { recursive: true, force: true })
        throw error
      }
  }
  cpSync(place, own, { recursive: true })
  return own
}

/** Whether no other process was there first. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** A matter with nothing in it, and the file that holds its passphrase; as cheap to open as a matter may be. */
export async function emptyMatter(folder: string, key: string): Promise<void> {
  writeFileSync(key, passphrase, { mode: 0o600 })
  need(await makeCheapMatter(folder, passphrase))
}

/** A whole example matter on a real vault: evidence read, facts and damages taken in. */
export async function makeExample(example: Example): Promise<{ readonly folder: string; readonly matter: OpenMatter }> {
  const folder = join(temporaryFolder(), 'm.redress')
  need(await makeCheapMatter(folder, passphrase))
  const matter = need(await openMatter(folder, passphrase, { write: true }))
  need(
    await ingestFolder(matter, join(exampleFolder(example), 'evidence'), {
      minor: example === 'jd-v-starlite',
      ocr: true,
      hashList: null,
      custodian: null,
      progress: () => undefined,
    }),
  )
  need(await loadFacts(matter, join(exampleFolder(example), 'facts.yaml')))
  need(await loadDamagesInput(matter, join(exampleFolder(example), 'damages.yaml')))
  return { folder, matter }
}

export const filesBelow = (folder: string): { readonly path: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: readFileSync(path) }))
