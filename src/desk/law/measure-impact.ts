import { join } from 'node:path'
import type { LawInForce } from '../../analysis/law-in-force.ts'
import { type IsoDay, isoDay } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import type { WrittenFiles } from '../../casefile/release/written-files.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { caseloadLines, inventedRows } from '../../reform/make-caseload.ts'
import { type BystanderImpact, measureBystanders } from '../../reform/measure-bystanders.ts'
import { CaseloadMeasure } from '../../reform/measure-caseload.ts'
import { redecideCases } from '../../reform/redecide-cases.ts'
import type { RedecidedCases } from '../../reform/redecided.ts'
import type { Reform } from '../../reform/reform-file.ts'
import type { CaseloadImpact } from '../../reform/report-caseload.ts'
import { readReform, reformsOnShelf } from '../../shelf/read-reform.ts'
import type { GivenFileTrouble, LawTrouble } from '../../shelf/read-trouble.ts'
import { type KnownWords, readBystanders, readCaseload } from '../../shelf/tables/read-caseload.ts'
import { caseloadAssumptions } from '../../words/reform/reform-words.ts'
import { today } from '../clock.ts'
import { writeExports } from '../papers/write-exports.ts'
import { lawFolder } from '../program-folder.ts'
import { lawInForce } from './law-in-force.ts'

const folder = join(lawFolder, 'reforms')
const knownWords = ({ factors, library }: LawInForce): KnownWords => ({ factors, courts: library.courts })

function lawAndReform(
  named: string,
): Result<{ readonly law: LawInForce; readonly reform: Reform }, LawTrouble | 'reform-not-known'> {
  const law = lawInForce()
  if (!law.ok) return law
  const reform = readReform(folder, named)
  return reform.ok ? ok({ law: law.value, reform: reform.value }) : reform
}

/** A reform that ships with the law, and no file from elsewhere. Problems: `usage`, `law-not-valid`. */
export function reformNamed(
  named: string,
): Result<Reform, 'file-not-found' | 'law-not-valid' | 'reform-not-known' | 'usage'> {
  const allowed = reformsOnShelf(folder)
  if (allowed.includes(named)) return readReform(folder, named)
  return failed(problem('usage', { complaint: { is: 'not-one-of', option: 'reform', given: named, allowed } }))
}

export interface ReformList {
  readonly reforms: readonly Pick<Reform, 'id' | 'title' | 'stage' | 'from' | 'from_rests_on' | 'summary'>[]
}

/** The reforms that ship with the law. Problem: `law-not-valid`. */
export function listReforms(): Result<ReformList, 'file-not-found' | 'law-not-valid' | 'reform-not-known'> {
  const reforms: ReformList['reforms'][number][] = []
  for (const id of reformsOnShelf(folder)) {
    const reform = readReform(folder, id)
    if (!reform.ok) return reform
    const { title, stage, from, from_rests_on, summary } = reform.value
    reforms.push({ id, title, stage, from, from_rests_on, summary })
  }
  return ok({ reforms })
}

/** Every decided ruling on file with and without a reform. Problems: those of the law files and of the reform. */
export function measureImpactOnDecisions(
  named: string,
  asOf = isoDay(today()),
): Result<RedecidedCases, LawTrouble | GivenFileTrouble | 'reform-not-known'> {
  const read = lawAndReform(named)
  return read.ok ? redecideCases(read.value.law, read.value.reform, asOf) : read
}

export interface CaseloadProgress {
  readonly phase: 'reading' | 'deciding'
  readonly rows: number
}

/** A caseload (CSV or Parquet) with and without a reform. Problems: also those of the caseload's file. */
export async function measureImpactOnCaseload(
  named: string,
  file: string,
  onProgress: (progress: CaseloadProgress) => void = () => undefined,
  asOf = isoDay(today()),
): Promise<
  Result<
    CaseloadImpact,
    LawTrouble | GivenFileTrouble | 'reform-not-known' | 'state-without-court' | 'table-not-readable'
  >
> {
  const read = lawAndReform(named)
  if (!read.ok) return read
  const { law, reform } = read.value
  const measure = CaseloadMeasure.begin(law, reform, asOf)
  if (!measure.ok) return measure
  let count = 0
  const rows = await readCaseload(file, knownWords(law), (part) => {
    count += part.length
    onProgress({ phase: 'reading', rows: count })
    return measure.value.add(part)
  })
  if (!rows.ok) return rows
  onProgress({ phase: 'deciding', rows: rows.value })
  return ok(measure.value.report())
}

/** Businesses without trafficking under a law with and without a reform. Problems: also those of the file. */
export async function measureImpactOnBystanders(
  named: string,
  file: string,
): Promise<
  Result<
    BystanderImpact,
    LawTrouble | GivenFileTrouble | 'reform-not-known' | 'state-without-court' | 'table-not-readable'
  >
> {
  const read = lawAndReform(named)
  if (!read.ok) return read
  const { law, reform } = read.value
  const rows = await readBystanders(file, knownWords(law))
  return rows.ok ? measureBystanders(law, reform, rows.value) : rows
}

export interface MadeCaseload extends WrittenFiles {
  readonly rows: number
  readonly seed: number
  readonly assumptions: readonly string[]
}

/** More rows than this are not printed but written to a file. */
const mostPrinted = 100_000
const mostMade = 2_000_000

/** An invented caseload as CSV. Problem: `usage`. */
export function printableCaseload(
  count: number,
  seed: number,
  asOf = isoDay(today()),
): Result<
  { readonly csv: string; readonly rows: number; readonly assumptions: readonly string[] },
  LawTrouble | 'usage'
> {
  if (count > mostPrinted)
    return failed(problem('usage', { complaint: { is: 'too-many-to-print', most: mostPrinted } }))
  const lines = linesMade(count, seed, asOf)
  return lines.ok ? ok({ csv: [...lines.value].join(''), rows: count, assumptions: caseloadAssumptions }) : lines
}

function linesMade(count: number, seed: number, asOf: IsoDay): Result<Iterable<string>, LawTrouble | 'usage'> {
  if (!Number.isSafeInteger(count) || count < 1 || count > mostMade || !Number.isSafeInteger(seed))
    return failed(problem('usage', { complaint: { is: 'caseload-out-of-bounds', most: mostMade } }))
  const law = lawInForce()
  if (!law.ok) return law
  const { library, factors } = law.value
  return ok(caseloadLines(inventedRows({ count, seed, courts: library.courts, factors, asOf })))
}

/** Writes an invented caseload. Problems: `usage`, and those of `writeExports`. */
export function writeCaseload(
  file: string,
  count: number,
  seed: number,
  asOf = isoDay(today()),
): Result<MadeCaseload, LawTrouble | 'disk-full' | 'folder-not-writable' | 'usage'> {
  const lines = linesMade(count, seed, asOf)
  if (!lines.ok) return lines
  const written = writeExports([{ path: file, content: lines.value }])
  if (!written.ok) return written
  return ok({ ...written.value, rows: count, seed, assumptions: caseloadAssumptions })
}
