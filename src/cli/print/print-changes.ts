import type { ShownHistory, TurnedChange } from '../../casefile/written/change-request.ts'
import type { LoadedFacts } from '../../casefile/written/loaded-facts.ts'
import type { FactChanged } from '../../desk/facts/change-fact.ts'
import { printableInLine } from './printable.ts'

const said = (value: unknown): string => printableInLine(typeof value === 'string' ? value : JSON.stringify(value))

/** What a file of facts adds and changes, a line each. */
export function printPlan({ plan }: Pick<LoadedFacts, 'plan'>): string {
  if (plan.length === 0) return 'The matter holds everything that the file says; nothing changes.\n'
  const added = Map.groupBy(
    plan.filter(({ does }) => does === 'adds'),
    ({ kind }) => kind,
  )
  const adds = [...added].map(
    ([kind, all]) => `  new ${kind}: ${all.map(({ id }) => printableInLine(id)).join(', ')}\n`,
  )
  const changes = plan
    .filter(({ does }) => does === 'changes')
    .map(({ kind, id, fields }) => {
      const which = fields.length === 0 ? '' : `: ${fields.join(', ')}`
      return `  changed ${kind}${id === kind ? '' : ` ${printableInLine(id)}`}${which}\n`
    })
  return ['What the file changes in the matter:\n', ...adds, ...changes].join('')
}

export function printFactChanged(answer: FactChanged): string {
  const { outcome, fact, records, conflicts } = answer
  if (outcome === 'unchanged') return `Fact ${fact} is already as it was given.\n`
  if (outcome === 'changed') {
    const version = records.find(({ kind }) => kind === 'fact')?.version ?? 1
    return `Fact ${fact} stands in version ${version}. Take it back with \`redress undo\`.\n`
  }
  return conflicts
    .map(({ kind, id, basedOn, currentVersion, base, current, yours }) =>
      [
        `The ${kind} ${id} was changed since version ${basedOn}; nothing was changed now.`,
        `  then:   ${said(base)}`,
        `  stands: ${said(current)} (version ${currentVersion})`,
        `  yours:  ${said(yours)}`,
        `Choose: leave what stands, or give the words again with --seen ${currentVersion}.`,
        '',
      ].join('\n'),
    )
    .join('')
}

const turns = { undo: 'Taken back', redo: 'Made again' } as const

export function printTurned({ turn, of, action, records, next }: TurnedChange): string {
  const which = records.map(({ kind, id }) => `${kind} ${printableInLine(id)}`)
  const shown = which.length > 8 ? [...which.slice(0, 8), `and ${which.length - 8} more`] : which
  const further = next.undo === null ? 'Nothing is left to take back.' : `The next undo takes back change ${next.undo}.`
  return `${turns[turn]}: change ${of} (${action}): ${shown.join(', ')}.\n${further}\n`
}

export function printHistory({ total, steps, next }: ShownHistory): string {
  if (total === 0) return 'Nothing was changed by a person yet.\n'
  const lines = [`${total} ${total === 1 ? 'change' : 'changes'}`]
  for (const { number, at, actor, action, turn, of, records } of steps) {
    const what = turn === 'change' ? action : `${turn} of ${of}`
    const mark =
      number === next.undo
        ? '  <- the next undo takes this back'
        : number === next.redo
          ? '  <- taken back; redo does it again'
          : ''
    lines.push('', `${number}  ${at.slice(0, 19).replace('T', ' ')} UTC  ${printableInLine(actor)}  ${what}${mark}`)
    for (const { kind, id, version, before, after } of records) {
      lines.push(`  ${kind} ${printableInLine(id)}, version ${version}`)
      for (const line of differences(before, after)) lines.push(`    ${line}`)
    }
  }
  return `${lines.join('\n')}\n`
}

function differences(before: unknown, after: unknown): readonly string[] {
  if (before === 'sealed' || after === 'sealed')
    return [before === null ? 'added' : after === null ? 'removed' : 'changed'].map(
      (word) => `${word}; what it says is not shown`,
    )
  if (before === null) return ['added']
  if (after === null) return [`removed: ${said(before)}`]
  if (!isFields(before) || !isFields(after)) return [`before: ${said(before)}`, `after:  ${said(after)}`]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => `${name}: ${said(before[name] ?? 'nothing')} -> ${said(after[name] ?? 'nothing')}`)
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
