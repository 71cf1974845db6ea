import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { problem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import type { DamagesInput } from '../damages/input.ts'
import { readInput } from '../damages/read-input.ts'

/** A damages input from a file. Problems: `file-not-found`, `input-not-valid` with the line of what is wrong. */
export function readDamagesInput(path: string): Result<DamagesInput> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  return parseDamagesInput(text, basename(path))
}

/** A damages input from YAML (or JSON, which is YAML too). Problems: `input-not-valid`. */
export function parseDamagesInput(text: string, file: string): Result<DamagesInput> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const broken = document.errors[0]
  if (broken) {
    const what = `it is not well-formed YAML (${broken.code.toLowerCase().replaceAll('_', ' ')}); compare that line with its neighbours.`
    return failed(problem('input-not-valid', { file, line: lines.linePos(broken.pos[0]).line, what }))
  }
  let raw: unknown
  try {
    raw = document.toJS({ maxAliasCount: 0 })
  } catch {
    return failed(
      problem('input-not-valid', { file, what: 'it repeats a part by a YAML alias (*name); write that part out.' }),
    )
  }
  return readInput(raw, file, (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
        return lines.linePos(Number(node.range[0])).line
    }
    return null
  })
}
