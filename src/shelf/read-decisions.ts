import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { Decision } from '../precedent/decision.ts'
import { PrecedentGuide } from '../precedent/guide.ts'
import { parseYamlInput } from './yaml-file.ts'

/**
 * Decided cases from a folder with one file each, or from a single file with a list of them, ordered by id.
 * Problems: `folder-not-found`, `file-not-found`; `law-not-valid` with file and line, also for an id that differs from
 * the file's name, stands twice, or names a reversing decision that is not there.
 */
export function readDecisionsFolder(path: string): Result<readonly Decision[]> {
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
  return isFolder ? readFolder(path) : readList(path)
}

/** The guide to reading decided cases, `law/precedent-claims.yaml`. Problems: `file-not-found`, `law-not-valid`. */
export function readPrecedentGuide(path: string): Result<PrecedentGuide> {
  const text = textOf(path)
  return text.ok ? parseLaw(text.value, path, PrecedentGuide) : text
}

function textOf(path: string): Result<string> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
}

function parseLaw<S extends z.ZodType>(text: string, path: string, schema: S): Result<z.infer<S>> {
  const parsed = parseYamlInput(text, basename(path), schema)
  if (parsed.ok || parsed.problem.code !== 'input-not-valid') return parsed
  return failed(problem('law-not-valid', parsed.problem.params))
}

function readFolder(folder: string): Result<readonly Decision[]> {
  const decisions: Decision[] = []
  const texts = new Map<string, string>()
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue
    const text = textOf(join(folder, name))
    if (!text.ok) return text
    const parsed = parseLaw(text.value, name, Decision)
    if (!parsed.ok) return parsed
    if (`${parsed.value.id}.yaml` !== name)
      return refused(name, lineOf(text.value, 'id:'), `the id ${parsed.value.id} differs from the name of the file.`)
    decisions.push(parsed.value)
    texts.set(parsed.value.id, text.value)
  }
  const known = new Set<string>(decisions.map((decision) => decision.id))
  for (const { id, reversed_by } of decisions)
    if (reversed_by !== undefined && !known.has(reversed_by))
      return refused(`${id}.yaml`, lineOf(texts.get(id) ?? '', 'reversed_by:'), `there is no decision ${reversed_by}.`)
  return ok(decisions)
}

function readList(path: string): Result<readonly Decision[]> {
  const text = textOf(path)
  if (!text.ok) return text
  const parsed = parseLaw(text.value, path, z.array(Decision))
  if (!parsed.ok) return parsed
  const seen = new Set<string>()
  for (const { id } of parsed.value) {
    if (seen.has(id))
      return refused(basename(path), lineOf(text.value, `id: ${id}`, 2), `the decision ${id} stands there twice.`)
    seen.add(id)
  }
  return ok(parsed.value.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

const refused = (file: string, line: number, what: string) => failed(problem('law-not-valid', { file, line, what }))

function lineOf(text: string, start: string, occurrence = 1): number {
  let left = occurrence
  const lines = text.split('\n')
  const at = lines.findIndex((line) => {
    const bare = line.replace(/^\s*(?:- )?/, '').trimEnd()
    const hit = start.endsWith(':') ? bare.startsWith(start) : bare === start
    return hit && --left === 0
  })
  return at < 0 ? 1 : at + 1
}
