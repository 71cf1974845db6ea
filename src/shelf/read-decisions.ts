import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Complaint } from '../casefile/problems/complaint.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { type Court, courtNamed } from '../law/courts.ts'
import { Decision } from '../precedent/decision.ts'
import { PrecedentGuide } from '../precedent/guide.ts'
import { type LineOf, parseYaml } from './yaml-file.ts'

/** The words that a decision may use, where it is held against them. */
export interface WordsOfDecisions {
  readonly factors: ReadonlySet<string>
  readonly courts: readonly Court[]
}

/**
 * Decided cases from a folder with one file each, or from a single file with one or a list of them, ordered by id.
 * Problems: `folder-not-found`, `file-not-found`; `law-not-valid` with file and line, also for an id that differs from
 * the file's name or stands twice, a reversing decision that the folder lacks, and, where words are given, a factor or a
 * federal court that is not one of them.
 */
export function readDecisionsFolder(
  path: string,
  words?: WordsOfDecisions,
): Result<readonly Decision[], 'file-not-found' | 'folder-not-found' | 'law-not-valid'> {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch {
    return failed(
      /\.ya?ml$/i.test(path)
        ? problem('file-not-found', { file: path })
        : problem('folder-not-found', { folder: path }),
    )
  }
  return isFolder ? readFolder(path, words) : readList(path, words)
}

/** The guide to reading decided cases, `law/precedent-claims.yaml`. Problems: `file-not-found`, `law-not-valid`. */
export function readPrecedentGuide(path: string): Result<PrecedentGuide, 'file-not-found' | 'law-not-valid'> {
  const text = textOf(path)
  return text.ok ? parseLaw(text.value, path, PrecedentGuide) : text
}

function textOf(path: string): Result<string, 'file-not-found'> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
}

function parseLaw<S extends z.ZodType>(text: string, path: string, schema: S): Result<z.infer<S>, 'law-not-valid'> {
  const parsed = parseYaml(text, basename(path), schema, 'law-not-valid')
  return parsed.ok ? ok(parsed.value.value) : parsed
}

function readFolder(
  folder: string,
  words: WordsOfDecisions | undefined,
): Result<readonly Decision[], 'file-not-found' | 'law-not-valid'> {
  const decisions: Decision[] = []
  const lines = new Map<string, LineOf>()
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue
    const text = textOf(join(folder, name))
    if (!text.ok) return text
    const parsed = parseYaml(text.value, name, Decision, 'law-not-valid')
    if (!parsed.ok) return parsed
    const { value: decision, lineOf } = parsed.value
    if (`${decision.id}.yaml` !== name)
      return refused(name, lineOf(['id']), { is: 'id-not-the-file-name', given: decision.id })
    const strange = strangeWord(decision, words)
    if (strange) return refused(name, lineOf(strange.at), strange.complaint)
    decisions.push(decision)
    lines.set(decision.id, lineOf)
  }
  const known = new Set<string>(decisions.map((decision) => decision.id))
  for (const { id, reversed_by } of decisions)
    if (reversed_by !== undefined && !known.has(reversed_by))
      return refused(`${id}.yaml`, lines.get(id)?.(['reversed_by']) ?? 1, {
        is: 'not-in-the-law',
        list: 'decisions',
        given: reversed_by,
      })
  return ok(decisions)
}

/** A single decision may stand alone, as it does in the law folder; an empty file holds none. */
const DecisionList = z
  .union([z.array(Decision), Decision.transform((one) => [one]), z.null().transform(() => [])])
  .transform((decisions): readonly Decision[] => decisions)

function readList(
  path: string,
  words: WordsOfDecisions | undefined,
): Result<readonly Decision[], 'file-not-found' | 'law-not-valid'> {
  const text = textOf(path)
  if (!text.ok) return text
  const file = basename(path)
  const parsed = parseYaml(text.value, file, DecisionList, 'law-not-valid', 'text')
  if (!parsed.ok) return parsed
  const { value: decisions, lineOf } = parsed.value
  if (decisions.length === 0) return refused(file, 1, { is: 'no-decision-here' })
  const seen = new Set<string>()
  for (const [i, decision] of decisions.entries()) {
    if (seen.has(decision.id))
      return refused(file, lineOf([i, 'id']), { is: 'stands-twice', thing: 'decision', given: decision.id })
    seen.add(decision.id)
    const strange = strangeWord(decision, words)
    // In a list the place begins with the number of the decision; a decision that stands alone has none.
    if (strange) return refused(file, Math.max(lineOf([i, ...strange.at]), lineOf(strange.at)), strange.complaint)
  }
  return ok(decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

/** The first word of a decision that is not known; courts of states are not all listed, so only federal ones are held. */
function strangeWord(
  decision: Decision,
  words: WordsOfDecisions | undefined,
): { readonly at: readonly PropertyKey[]; readonly complaint: Complaint } | null {
  if (!words) return null
  const court = courtNamed(words.courts, decision.court)
  const ofState = /^(?!dc|us)[a-z]{2}$/.test(decision.circuit)
  if (court === null && !ofState)
    return { at: ['court'], complaint: { is: 'not-in-the-law', list: 'courts', given: decision.court } }
  const own = court?.circuit?.toLowerCase()
  if (own !== undefined && own !== decision.circuit)
    return {
      at: ['circuit'],
      complaint: { is: 'in-another-circuit', court: decision.court, own, given: decision.circuit },
    }
  for (const [r, { factors }] of decision.rulings.entries()) {
    const f = factors.findIndex((id) => !words.factors.has(id))
    if (f >= 0)
      return {
        at: ['rulings', r, 'factors', f],
        complaint: { is: 'not-in-the-law', list: 'factors', given: factors[f] ?? '' },
      }
  }
  return null
}

const refused = (file: string, line: number, complaint: Complaint) =>
  failed(problem('law-not-valid', { file, line, complaint }))
