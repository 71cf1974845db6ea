import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { ProvisionId } from '../casefile/ids.ts'
import type { Complaint } from '../casefile/problems/complaint.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { Courts } from '../law/courts.ts'
import { ElementFile, type ElementLibrary, FactorSets } from '../law/elements/element-library.ts'
import { assembleElements, type ElementSource } from '../law/elements/elements-assembly.ts'
import { FactorList } from '../law/elements/factors.ts'
import { type LawFile, parseChecked, readLawFile } from './read-law.ts'

export interface ElementsOnShelf {
  readonly elements: ElementLibrary
  readonly factors: FactorList
}

const factorsPath = 'factors.yaml'
const courtsPath = 'courts.yaml'
const setsPath = 'elements/factor-sets.yaml'
const notPutPath = 'elements/not-put.yaml'

/**
 * Reads the factors and the elements of every claim below a law folder, and checks that each factor, court and decision
 * they name is there. Problems: `folder-not-found`, `law-not-valid` with file and line.
 */
export function readElementsFolder(lawFolder: string): Result<ElementsOnShelf, 'folder-not-found' | 'law-not-valid'> {
  const files = filesOf(lawFolder)
  return files === null
    ? failed(problem('folder-not-found', { folder: lawFolder }))
    : parseElements(files, decisionsIn(lawFolder))
}

/** The factors alone. Problems: `law-not-valid` with file and line. */
export const readFactors = (lawFolder: string): Result<FactorList, 'file-not-found' | 'law-not-valid'> =>
  readLawFile(join(lawFolder, factorsPath), factorsPath, FactorList)

/** The same from texts already in hand. `decisions` null leaves the decisions named unchecked. */
export function parseElements(
  files: readonly LawFile[],
  decisions: ReadonlySet<string> | null,
): Result<ElementsOnShelf, 'law-not-valid'> {
  const factors = readOne(files, factorsPath, FactorList)
  if (!factors.ok) return factors
  const courts = readOne(files, courtsPath, Courts)
  if (!courts.ok) return courts
  const sets = readOne(files, setsPath, FactorSets)
  if (!sets.ok) return sets
  const sources: ElementSource[] = []
  const lines = new Map<string, (path: readonly PropertyKey[]) => number>()
  for (const file of files) {
    if (!/^elements\/us(-[a-z]{2})?\/.+\.yaml$/.test(file.path)) continue
    const read = parseChecked(file, ElementFile)
    if (!read.ok) return read
    const { value, lineOf } = read.value
    const expected = file.path.slice('elements/'.length, -'.yaml'.length)
    if (value.id !== expected)
      return loose(file.path, lineOf(['id']), { is: 'id-of-another-place', given: value.id, expected })
    sources.push({ path: file.path, file: value })
    lines.set(file.path, lineOf)
  }
  const assembled = assembleElements(sources, sets.value, factors.value, courts.value.courts, decisions)
  if (assembled.ok) return ok({ elements: assembled.value, factors: factors.value })
  const { file, at, complaint } = assembled.loose
  return loose(file, lines.get(file)?.(at) ?? 1, complaint)
}

const loose = (file: string, line: number, complaint: Complaint) =>
  failed(problem('law-not-valid', { file, line, complaint }))

function readOne<S extends z.ZodType>(
  files: readonly LawFile[],
  path: string,
  schema: S,
): Result<z.infer<S>, 'law-not-valid'> {
  const file = files.find((one) => one.path === path)
  if (!file) return failed(problem('law-not-valid', { file: path, complaint: { is: 'file-missing' } }))
  const read = parseChecked(file, schema)
  return read.ok ? ok(read.value.value) : read
}

function filesOf(folder: string): readonly LawFile[] | null {
  const load = (path: string): LawFile => ({
    path: relative(folder, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  })
  try {
    const below = readdirSync(join(folder, 'elements'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    return [join(folder, factorsPath), join(folder, courtsPath), ...below].map(load)
  } catch {
    return null
  }
}

function decisionsIn(folder: string): ReadonlySet<string> | null {
  try {
    return new Set(
      readdirSync(join(folder, 'decisions'))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length)),
    )
  } catch {
    return null
  }
}

const NotPut = z.strictObject({
  not_put: z.array(z.strictObject({ claim: ProvisionId, why: z.string().min(1) })),
})

/** Claims that are put to no party, with the reason; every other claim must have elements. Problems: `law-not-valid`. */
export const readNotPut = (lawFolder: string): Result<z.infer<typeof NotPut>, 'file-not-found' | 'law-not-valid'> =>
  readLawFile(join(lawFolder, notPutPath), notPutPath, NotPut)
