import type { GuestCount, MappedRecords, MappedTable } from '../../casefile/evidence/record-mapping.ts'
import { counted } from '../../words/counting.ts'
import { countedBecauseWords, mappedKindWords, rowRefusalWords } from '../../words/evidence/mapped-records.ts'
import { printableInLine } from './printable.ts'

/** So many are named before the rest are only counted. */
const shown = 20

const dollars = (cents: number): string => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

function tableLines(table: MappedTable): readonly string[] {
  const [one, many] = mappedKindWords[table.record]
  const left = table.refused.length - shown
  return [
    `${table.bates}  ${printableInLine(table.path)}: ${table.rows} rows, ${counted(table.records, one, many)}${table.elsewhere > 0 ? `, ${table.elsewhere} at another address` : ''}${table.refused.length > 0 ? `, ${table.refused.length} not understood` : ''}`,
    ...table.refused
      .slice(0, shown)
      .map(({ page, line, why }) => `  page ${page} line ${line}: ${rowRefusalWords[why]}`),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ]
}

function guestLine(guest: GuestCount): string {
  const nights = `${counted(guest.nights, 'night')}${guest.nightsUnknown > 0 ? ` and ${counted(guest.nightsUnknown, 'stay')} of unknown length` : ''}`
  const cash = guest.cashRows > 0 ? `; ${guest.cashRows} in cash, ${dollars(guest.cashCents)}` : ''
  const calls =
    guest.callsDuringStays > 0
      ? `; ${counted(guest.callsDuringStays, 'call or arrest', 'calls or arrests')} during the stays, ${guest.callsOfInterestDuringStays} of the kinds named`
      : ''
  return `  ${printableInLine(guest.who)}: ${counted(guest.stays, 'stay')}, ${nights}, ${guest.firstDay} to ${guest.lastDay}; ${counted(guest.rooms.length, 'room')} (${guest.rooms.slice(0, 8).map(printableInLine).join(', ')})${cash}${calls}`
}

/** What the tables count, then what that proposes. */
export function printRecords({ tables, guests, proposals, stored }: MappedRecords): string {
  const proposed = proposals.map(
    ({ factor, because, count, passage }) =>
      `  ${factor}: ${countedBecauseWords[because](count)}\n    page ${passage.page}: ${printableInLine(passage.quote.replaceAll('\t', ' | ')).slice(0, 160)}`,
  )
  return `${[
    ...tables.flatMap(tableLines),
    ...(guests.length > 0 ? ['', 'Guests', ...guests.slice(0, shown).map(guestLine)] : []),
    ...(guests.length > shown ? [`  and ${guests.length - shown} more`] : []),
    ...(proposals.length > 0
      ? ['', 'Proposed factors; a person confirms or rejects each with `redress review`', ...proposed.slice(0, shown)]
      : []),
    ...(proposed.length > shown ? [`  and ${proposed.length - shown} more`] : []),
    '',
    stored === null ? 'A dry run: nothing was stored.' : `${counted(stored, 'new suggestion')} stored.`,
  ].join('\n')}\n`
}
