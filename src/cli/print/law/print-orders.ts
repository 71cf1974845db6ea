import type { FoundOrder, FoundOrders } from '../../../desk/law/find-discovery-orders.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import type { DiscoveryOrder } from '../../../precedent/discovery-order.ts'
import { formatWhen } from '../../../words/date-words.ts'

const readWords: Readonly<Record<DiscoveryOrder['read'], string>> = {
  opening: 'opening of the order read',
  'opening+summary': 'opening of the order and a summary read',
  'court-description': 'the court’s own description read',
  summary: 'only a summary read',
  secondary: 'only what others say of it was read',
}

const rulingWords: Readonly<Record<DiscoveryOrder['ruling'], string>> = {
  granted: 'granted',
  denied: 'denied',
  'in-part': 'granted in part',
  deferred: 'deferred',
  unknown: 'result not read',
}

/** Orders on discovery, nearest court first: what was asked, how it was ruled, why, and how far it was read. */
export function printOrders(it: FoundOrders): string {
  const what = it.gap === null ? 'every gap' : (it.names[it.gap] ?? it.gap)
  const headings: readonly (readonly [FoundOrder['where'], string])[] = [
    ['own-court', `IN ${it.court}`],
    ['own-circuit', 'ELSEWHERE IN THE CIRCUIT'],
    ['elsewhere', 'IN OTHER CIRCUITS'],
    ['not-asked', 'RULINGS'],
  ]
  return `${[
    ...wrapLines(
      `Rulings on discovery and privacy for: ${what}${it.court === null ? '' : `, in ${it.court}`}`,
      '',
      '  ',
    ),
    'No order was read to its end: open it before it is cited.',
    ...headings.flatMap(([where, heading]) => {
      const orders = it.orders.filter((one) => one.where === where)
      return orders.length === 0
        ? []
        : ['', `${heading} (${orders.length})`, ...orders.flatMap((one) => orderLines(one, it))]
    }),
    ...(it.orders.length === 0 ? ['', 'No ruling on file serves it.'] : []),
    '',
  ].join('\n')}`
}

function orderLines({ order }: FoundOrder, { names }: FoundOrders): readonly string[] {
  const { asked } = order
  const things = [
    ...(asked.records ?? []),
    ...(asked.plaintiff_records ?? []),
    ...(asked.custodians ?? []),
    ...(asked.depositions ?? []),
    ...(asked.search_terms ?? []),
    ...[asked.period, asked.places, asked.other].flatMap((one) => (one === undefined ? [] : [one])),
  ]
  const cite = [order.citation, order.docket].flatMap((one) => (one === null ? [] : [one])).join('; ')
  return [
    ...wrapLines(
      `${order.caption} (${order.court}, ${formatWhen(order.date)}${cite === '' ? '' : `; ${cite}`}): ${order.kind.replaceAll('-', ' ')}, ${rulingWords[order.ruling]}`,
      '  ',
      '    ',
    ),
    ...wrapLines(`asked by ${order.moved_by}: ${things.join('; ')}`, '    ', '      '),
    ...(order.limits === null ? [] : wrapLines(`limits: ${order.limits}`, '    ', '      ')),
    ...wrapLines(`why: ${order.reason}`, '    ', '      '),
    ...wrapLines(`use: ${order.gap}`, '    ', '      '),
    ...wrapLines(`serves: ${order.serves.map((word) => names[word] ?? word).join('; ')}`, '    ', '      '),
    ...(order.note === undefined ? [] : wrapLines(`note: ${order.note}`, '    ', '      ')),
    ...wrapLines(`${readWords[order.read]}; ${order.sources[0]?.url ?? ''}`, '    ', '      '),
  ]
}
