import type { HeadBasis, LossName } from '../../casefile/value/loss-basis.ts'
import { LossHead } from '../../casefile/value/loss-head.ts'

export const headWords: Readonly<Record<LossHead, string>> = {
  'past-medical': 'Past medical care',
  'past-therapy': 'Past therapy',
  'future-care': 'Future care',
  therapy: 'Therapy',
  inpatient: 'Inpatient care',
  medication: 'Medication',
  housing: 'Housing',
  'relocation-security': 'Relocation and security',
  education: 'Education',
  'vocational-rehabilitation': 'Vocational rehabilitation',
  'lost-earnings': 'Lost earnings',
  'earning-capacity': 'Lost earning capacity',
  'household-services': 'Household services',
  'value-of-labor': 'Value of labor and services taken',
  property: 'Money and property taken',
  'other-economic': 'Other economic loss',
  'emotional-distress': 'Emotional distress',
  'loss-of-enjoyment': 'Loss of enjoyment of life',
  'pain-before-death': 'Pain and suffering before death',
  funeral: 'Funeral and burial',
  'loss-of-support': 'Loss of support',
  'loss-of-services': 'Loss of services',
  'value-of-life': 'Value of the life to the one who died',
  'loss-of-society': 'Loss of society',
  grief: 'Grief of the family',
  'prejudgment-interest': 'Prejudgment interest',
  statutory: 'Statutory damages',
  multiple: 'Addition for multiplied damages',
  punitive: 'Punitive damages',
  'attorneys-fees': "Attorney's fees",
}

/** A head by its id, where the id may also be another word. */
export const headNamed = (id: string): string => {
  const known = LossHead.safeParse(id)
  return known.success ? headWords[known.data] : id
}

/** What a head is called in a list: a sum of a statute by its section, any other by its kind. */
export const headLabel = ({ head, basis }: { readonly head: LossHead; readonly basis: HeadBasis }): string =>
  'cite' in basis ? basis.cite : headWords[head]

/** One loss as counsel calls it, with its code. */
export const lossNameWords = ({ head, label, code }: LossName): string =>
  `${label ?? headWords[head]}${code === null ? '' : ` (${code})`}`
