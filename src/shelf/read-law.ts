import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { z } from 'zod'
import { ProvisionId } from '../casefile/ids.ts'
import type { Complaint } from '../casefile/problems/complaint.ts'
import type { LawComplaints } from '../casefile/problems/law-complaints.ts'
import { problem } from '../casefile/problems.ts'
import { withSources } from '../casefile/rests-on.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { Courts } from '../law/courts.ts'
import type { LawLibrary } from '../law/library.ts'
import { HolidayCalendars } from '../law/limitation/holidays.ts'
import { Provision } from '../law/provision.ts'
import { sourceNamed } from '../law/source-note.ts'
import { isCompiled } from './compiled-law.ts'
import { LazyProvisions } from './lazy-provisions.ts'
import { type LooseEnd, looseSource } from './sources-named.ts'
import { type CheckedYaml, parseYaml } from './yaml-file.ts'

export interface LawFile {
  /** Below the law folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/**
 * Reads the statutes, courts and holidays of a law folder. The path of a file is the id of its provision; tables of
 * cases (`*.cases.yaml`) and the folders of decisions, factors and element tests are not provisions.
 * Problems: `folder-not-found`, `law-not-valid` (with file and line).
 */
export function readLawFolder(folder: string): Result<LawLibrary, 'folder-not-found' | 'law-not-valid'> {
  const files = filesOf(folder)
  if (files === null) return failed(problem('folder-not-found', { folder }))
  return parseLaw(files)
}

/** The same from texts already in hand: what tests and checks of a changed file use. */
export function parseLaw(files: readonly LawFile[]): Result<LawLibrary, 'law-not-valid'> {
  const provisions = new Map<ProvisionId, () => Provision>()
  const counted: { readonly id: ProvisionId; readonly file: string; readonly line: number }[] = []
  for (const file of files.filter(({ path }) => isProvision(path))) {
    if (isCompiled(file.path, file.text)) {
      // Checked when it was compiled; its place is its id.
      provisions.set(ProvisionId.parse(file.path.replace(/\.yaml$/, '')), () => mustRead(file))
      continue
    }
    const read = parseChecked(file, Provision)
    if (!read.ok) return read
    const { value, lineOf } = read.value
    const expected = file.path.replace(/\.yaml$/, '')
    if (value.id !== expected) {
      const complaint: Complaint = provisions.has(value.id)
        ? { is: 'id-taken', given: value.id }
        : { is: 'id-of-another-place', given: value.id, expected }
      return failed(problem('law-not-valid', { file: file.path, line: lineOf(['id']), complaint }))
    }
    const loose = looseEnd(value)
    if (loose) {
      const { path, complaint } = loose
      return failed(problem('law-not-valid', { file: file.path, line: lineOf(path), complaint }))
    }
    provisions.set(value.id, () => value)
    for (const [i, { counts }] of value.cautions.entries())
      if (counts !== undefined) counted.push({ id: counts, file: file.path, line: lineOf(['cautions', i, 'counts']) })
  }
  for (const { id, file, line } of counted) {
    const named = provisions.get(id)?.()
    if (named?.cautions.every(({ counts }) => counts === undefined)) continue
    const complaint: Complaint = named
      ? { is: 'counts-under-another', given: id }
      : { is: 'not-in-the-law', list: 'provisions', given: id }
    return failed(problem('law-not-valid', { file, line, complaint }))
  }
  const courts = readOne(files, 'courts.yaml', Courts)
  if (!courts.ok) return courts
  const holidays = readHolidays(files)
  if (!holidays.ok) return holidays
  return ok({
    provisions: new LazyProvisions(provisions),
    courts: courts.value.courts,
    holidays: holidays.value,
  })
}

function mustRead(file: LawFile): Provision {
  const read = parseChecked(file, Provision)
  if (!read.ok) throw new Error(`${file.path} was compiled and cannot be read`)
  return read.value.value
}

const isProvision = (path: string): boolean => /^us(-[a-z]{2})?\/.+\.yaml$/.test(path) && !path.endsWith('.cases.yaml')

/** The calendars, each day naming its sources by title, for no provision stands beside them. */
function readHolidays(files: readonly LawFile[]): Result<LawLibrary['holidays'], 'law-not-valid'> {
  const path = 'holidays.yaml'
  const file = files.find((one) => one.path === path)
  if (!file) return failed(problem('law-not-valid', { file: path, complaint: { is: 'file-missing' } }))
  const read = parseChecked(file, HolidayCalendars)
  if (!read.ok) return read
  const { value, lineOf } = read.value
  const loose = looseSource(value.calendars, value.sources)
  if (loose)
    return failed(
      problem('law-not-valid', {
        file: path,
        line: lineOf(['calendars', ...loose.path]),
        complaint: loose.complaint,
      }),
    )
  const named = Object.entries(value.calendars).map(([id, days]) => [
    id,
    days.map((one) => ({
      ...one,
      rests_on: withSources(one.rests_on, (source) => sourceNamed(value.sources, source)),
    })),
  ])
  return ok(Object.fromEntries(named))
}

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

/** A law text held to a schema; the first thing wrong is named with file and line. Problem: `law-not-valid`. */
export const parseChecked = <S extends z.ZodType>(file: LawFile, schema: S): Result<CheckedYaml<S>, 'law-not-valid'> =>
  parseYaml(file.text, file.path, schema, 'law-not-valid')

/** What the schema cannot say: versions in order without gap or overlap, and sources as `looseSource` asks. */
function looseEnd(provision: Provision): LooseEnd | null {
  for (const [i, version] of provision.versions.entries()) {
    const next = provision.versions[i + 1]
    const apart = (fault: LawComplaints['versions-apart']['fault']): LooseEnd => ({
      path: ['versions', i + 1],
      complaint: { is: 'versions-apart', fault },
    })
    if (next && next.from === null) return apart('later-start-unknown')
    if (next && (version.until === null || next.from === null || version.until >= next.from)) return apart('overlap')
    if (next?.from && version.until && provision.gaps === undefined && dayAfter(version.until) !== next.from)
      return apart('gap')
  }
  return looseSource(provision, provision.sources)
}

const dayAfter = (text: string): string => Temporal.PlainDate.from(text).add({ days: 1 }).toString()

function filesOf(folder: string): readonly LawFile[] | null {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
      .filter((file) => isProvision(file.path) || file.path.endsWith('.cases.yaml') || !file.path.includes('/'))
  } catch {
    return null
  }
}

/** One file of the law folder held to a schema. Problems: `file-not-found`, `law-not-valid`. */
export function readLawFile<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
): Result<z.infer<S>, 'file-not-found' | 'law-not-valid'> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  const read = parseChecked({ path: name, text }, schema)
  return read.ok ? ok(read.value.value) : read
}
