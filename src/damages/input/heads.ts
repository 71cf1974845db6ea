import { LossHead } from '../../casefile/value/loss-head.ts'

/**
 * How a head of damages behaves. Economic heads may be multiplied; care heads make up the need that the net must cover,
 * or, after a death, the support that the family lost.
 */
export interface Head {
  readonly kind: 'economic' | 'noneconomic' | 'statutory' | 'punitive' | 'fees'
  readonly care: boolean
  readonly support: boolean
  readonly medical: boolean
  /** Whose life a payment for life depends on: the person now, or one who died, had they lived. */
  readonly life: 'person' | 'but-for'
  /** Belongs to the family's own claim for a death, not to the person or the estate. */
  readonly family: boolean
}

const head = (kind: Head['kind'], more: Partial<Omit<Head, 'kind'>> = {}): Head => ({
  kind,
  care: false,
  support: false,
  medical: false,
  life: 'person',
  family: false,
  ...more,
})
const care = { care: true, medical: true } as const
const family = { life: 'but-for', family: true } as const

export const heads = {
  'past-medical': head('economic', { medical: true }),
  'past-therapy': head('economic', { medical: true }),
  'future-care': head('economic', care),
  therapy: head('economic', care),
  inpatient: head('economic', care),
  medication: head('economic', care),
  housing: head('economic', { care: true }),
  'relocation-security': head('economic', { care: true }),
  education: head('economic', { care: true }),
  'vocational-rehabilitation': head('economic', { care: true }),
  'lost-earnings': head('economic'),
  'earning-capacity': head('economic'),
  'household-services': head('economic'),
  'value-of-labor': head('economic'),
  property: head('economic'),
  'other-economic': head('economic'),
  'emotional-distress': head('noneconomic'),
  'loss-of-enjoyment': head('noneconomic'),
  'pain-before-death': head('noneconomic'),
  funeral: head('economic'),
  'loss-of-support': head('economic', { ...family, support: true }),
  'loss-of-services': head('economic', { ...family, support: true }),
  'value-of-life': head('noneconomic', family),
  'loss-of-society': head('noneconomic', family),
  grief: head('noneconomic', family),
  'prejudgment-interest': head('statutory'),
  statutory: head('statutory'),
  multiple: head('statutory'),
  punitive: head('punitive'),
  'attorneys-fees': head('fees'),
} as const satisfies Readonly<Record<LossHead, Head>>

export type HeadId = LossHead
/** Heads that the input states as items; the others follow from the parts of the input that are named after them. */
const derived: ReadonlySet<string> = new Set<HeadId>([
  'prejudgment-interest',
  'statutory',
  'multiple',
  'punitive',
  'attorneys-fees',
])

export const headIds: readonly HeadId[] = LossHead.options
export const itemHeadIds = headIds.filter((id) => !derived.has(id))
export const isItemHead = (id: string): id is HeadId => itemHeadIds.some((known) => known === id)
export const HeadName = LossHead
export const isLossHead = (id: string): id is HeadId => LossHead.safeParse(id).success
export const headOf = (id: HeadId): Head => heads[id]
