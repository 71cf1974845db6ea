import type { RingLink, RingNode } from '../casefile/ring.ts'

/** What ties two of them. */
export const linkWords: Readonly<Record<RingLink['kind'], string>> = {
  'named-together': 'named together',
  'at-place': 'at',
  'with-claimant': 'with the claimant',
  'same-page': 'on the same page',
}

export const nodeKindWords: Readonly<Record<RingNode['kind'], string>> = {
  party: 'party',
  claimant: 'claimant',
  place: 'place',
  phone: 'phone',
  ad: 'advertisement',
  account: 'account',
  vehicle: 'vehicle',
}

/** How one of them is called in a picture and a list; of a phone that is not covered the last four digits. */
export const nodeName = ({ kind, label }: Pick<RingNode, 'kind' | 'label'>): string =>
  kind === 'phone' && /^\+?\d{5,}$/.test(label) ? `phone ending ${label.slice(-4)}` : label
