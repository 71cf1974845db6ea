import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProblemCode } from '../../src/casefile/problems.ts'
import type { Result } from '../../src/casefile/result.ts'
import { ingestFolder } from '../../src/desk/evidence/ingest-folder.ts'
import { loadFacts } from '../../src/desk/facts/load-facts.ts'
import { makeMatter } from '../../src/desk/make-matter.ts'
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

/** A whole example matter on a real vault: evidence read, facts and damages taken in. */
export async function makeExample(example: Example): Promise<{ readonly folder: string; readonly matter: OpenMatter }> {
  const folder = join(temporaryFolder(), 'm.redress')
  need(await makeMatter(folder, passphrase))
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
