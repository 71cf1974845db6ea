import { z } from 'zod'

/**
 * How a head of damages behaves. Economic heads may be multiplied; care heads make up the need that the net must cover,
 * or, after a death, the support that the family lost.
 */
export interface Head {
  readonly label: string
  readonly kind: 'economic' | 'noneconomic' | 'statutory' | 'punitive' | 'fees'
  readonly care: boolean
  readonly support: boolean
  readonly medical: boolean
  /** Whose life a payment for life depends on: the person now, or one who died, had they lived. */
  readonly life: 'person' | 'but-for'
  /** Belongs to the family's own claim for a death, not to the person or the estate. */
  readonly family: boolean
}

const head = (label: string, kind: Head['kind'], more: Partial<Omit<Head, 'label' | 'kind'>> = {}): Head => ({
  label,
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
  'past-medical': head('Past medical care', 'economic', { medical: true }),
  'past-therapy': head('Past therapy', 'economic', { medical: true }),
  'future-care': head('Future care', 'economic', care),
  therapy: head('Therapy', 'economic', care),
  inpatient: head('Inpatient care', 'economic', care),
  medication: head('Medication', 'economic', care),
  housing: head('Housing', 'economic', { care: true }),
  'relocation-security': head('Relocation and security', 'economic', { care: true }),
  education: head('Education', 'economic', { care: true }),
  'vocational-rehabilitation': head('Vocational rehabilitation', 'economic', { care: true }),
  'lost-earnings': head('Lost earnings', 'economic'),
  'earning-capacity': head('Lost earning capacity', 'economic'),
  'household-services': head('Household services', 'economic'),
  'value-of-labor': head('Value of labor and services taken', 'economic'),
  property: head('Money and property taken', 'economic'),
  'other-economic': head('Other economic loss', 'economic'),
  'emotional-distress': head('Emotional distress', 'noneconomic'),
  'loss-of-enjoyment': head('Loss of enjoyment of life', 'noneconomic'),
  'pain-before-death': head('Pain and suffering before death', 'noneconomic'),
  funeral: head('Funeral and burial', 'economic'),
  'loss-of-support': head('Loss of support', 'economic', { ...family, support: true }),
  'loss-of-services': head('Loss of services', 'economic', { ...family, support: true }),
  'value-of-life': head('Value of the life to the one who died', 'noneconomic', family),
  'loss-of-society': head('Loss of society', 'noneconomic', family),
  grief: head('Grief of the family', 'noneconomic', family),
  'prejudgment-interest': head('Prejudgment interest', 'statutory'),
  statutory: head('Statutory damages', 'statutory'),
  multiple: head('Addition for multiplied damages', 'statutory'),
  punitive: head('Punitive damages', 'punitive'),
  'attorneys-fees': head("Attorney's fees", 'fees'),
} as const satisfies Readonly<Record<string, Head>>

export type HeadId = keyof typeof heads
/** Heads that the input states as items; the others follow from the parts of the input that are named after them. */
const derived: ReadonlySet<string> = new Set<HeadId>([
  'prejudgment-interest',
  'statutory',
  'multiple',
  'punitive',
  'attorneys-fees',
])

export const headIds = Object.keys(heads) as readonly HeadId[]
export const itemHeadIds = headIds.filter((id) => !derived.has(id))
export const isItemHead = (id: string): id is HeadId => itemHeadIds.some((known) => known === id)
export const HeadName = z.enum(headIds)
export const headOf = (id: HeadId): Head => heads[id]
