/**
 * Of what a person would mark in a passage, how much is proposed, and how much of what is proposed would a person mark? Run:
 * `node bench/suggestions.ts [--half tuning|testing] [--wrong]`. 310 invented passages in the manner of hotels, police, clinics, banks
 * and messages, a fifth of them Spanish, labelled by hand in `bench/suggestions/*.txt`: `<kind=value|words as written>`, and
 * factors behind `//`. Odd lines were looked at while the patterns were made; even lines were not. A proposal counts as right
 * where kind and value are those of a label.
 */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { PageText } from '../src/casefile/evidence/records.ts'
import { FactorId } from '../src/casefile/ids.ts'
import { factorsInForce } from '../src/desk/law/law-in-force.ts'
import { compileFactors } from '../src/evidence/suggest/find-factors.ts'
import { proposeSuggestions } from '../src/evidence/suggest/propose-suggestions.ts'

const { values } = parseArgs({ options: { half: { type: 'string' }, wrong: { type: 'boolean', default: false } } })
const read = factorsInForce()
if (!read.ok) throw new Error(read.problem.code)
const factors = compileFactors(read.value.factors)
const known = new Set<string>(read.value.factors.map(({ id }) => id))

interface Counts {
  right: number
  missed: number
  wrong: number
}

const labelPattern = /<([a-z]+)=([^|<>]*)\|([^<>]*)>/g

function labelled(line: string): { readonly text: string; readonly labels: readonly string[] } {
  const [marked = '', behind = ''] = line.split(' // ')
  const labels = [...marked.matchAll(labelPattern)].map(([, kind, value]) => `${kind} ${value}`)
  const given = behind
    .trim()
    .split(/\s+/)
    .filter((id) => id !== '')
  const strange = given.find((id) => !known.has(id))
  if (strange !== undefined) throw new Error(`no such factor: ${strange}`)
  return {
    text: marked.replaceAll(labelPattern, '$3').trim(),
    labels: [...labels, ...given.map((id) => `factor ${FactorId.parse(id)}`)],
  }
}

function look(half: 'tuning' | 'testing'): void {
  const byKind = new Map<string, Counts>()
  const count = (kind: string, what: keyof Counts): void => {
    const counts = byKind.get(kind) ?? { right: 0, missed: 0, wrong: 0 }
    counts[what] += 1
    byKind.set(kind, counts)
  }
  let passages = 0
  for (const file of globSync(join(import.meta.dirname, 'suggestions', '*.txt')).sort())
    for (const [nth, line] of readFileSync(file, 'utf8').trimEnd().split('\n').entries()) {
      if ((nth % 2 === 0 ? 'tuning' : 'testing') !== half) continue
      passages += 1
      const { text, labels } = labelled(line)
      const page = PageText.parse({
        ...{ document: 'doc-0123456789abcdef', page: 1, label: null, text, source: 'native', confidence: null },
      })
      const left = [...labels]
      for (const { kind, value, passage } of proposeSuggestions(page, factors)) {
        const at = left.indexOf(`${kind} ${value}`)
        if (at >= 0) left.splice(at, 1)
        // One factor may be found at two places of a passage.
        else if (kind === 'factor' && labels.includes(`factor ${value}`)) continue
        count(kind, at >= 0 ? 'right' : 'wrong')
        if (at < 0 && values.wrong)
          process.stdout.write(`${basename(file)}:${nth + 1} wrong  ${kind} ${value} "${passage.quote}" in: ${text}\n`)
      }
      for (const label of left) {
        count(label.split(' ')[0] ?? '', 'missed')
        if (values.wrong) process.stdout.write(`${basename(file)}:${nth + 1} missed ${label} in: ${text}\n`)
      }
    }
  process.stdout.write(`\n${half}: ${passages} passages\nkind      labels  precision  recall\n`)
  for (const [kind, { right, missed, wrong }] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(
      `${kind.padEnd(9)} ${String(right + missed).padStart(6)}  ${share(right, right + wrong).padStart(9)}  ${share(right, right + missed).padStart(6)}\n`,
    )
}

const share = (part: number, of: number): string => (of === 0 ? '-' : `${((100 * part) / of).toFixed(0)} %`)

for (const half of ['tuning', 'testing'] as const) if (values.half === undefined || values.half === half) look(half)
