import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { ShownSheet } from '../../desk/value/show-sheet.ts'
import { printableInLine } from './printable.ts'

const said = (value: unknown): string => printableInLine(typeof value === 'string' ? value : JSON.stringify(value))

/** A line a row, with the number by which it is changed; then what stands once. */
export function printSheet({ born, fields, rows }: ShownSheet): string {
  const lines = rows.map(({ thing, number, fields: row }) => {
    const told = Object.entries(row).map(([key, value]) => `${key}=${said(value)}`)
    return `${thing.padEnd(10)} ${String(number).padStart(3)}  ${told.join('  ')}`
  })
  const once = Object.entries({ ...(born === null ? {} : { 'person.born': born }), ...fields })
  const set = once.map(([key, value]) => `  ${key}=${said(value)}`)
  if (lines.length + set.length === 0) return 'Nothing of this kind is entered yet; see redress damages add --help\n'
  return `${[...lines, ...(set.length > 0 ? ['', 'Stands once', ...set] : [])].join('\n').trimStart()}\n`
}

export function printSheetChanged({ outcome, records, conflicts }: ChangeAnswer): string {
  if (outcome === 'unchanged') return 'It is already as it was given.\n'
  if (outcome === 'changed')
    return `Written; the damages input stands in version ${records[0]?.version ?? 1}. Take it back with \`redress undo\`.\n`
  return conflicts
    .map(({ base, current, yours }) =>
      [
        'This was changed meanwhile; nothing was changed now.',
        `  then:   ${said(base)}`,
        `  stands: ${said(current)}`,
        `  yours:  ${said(yours)}`,
        'Choose: leave what stands, or give the command again.',
        '',
      ].join('\n'),
    )
    .join('')
}
