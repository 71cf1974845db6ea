import type { DamagesComplaint } from '../../casefile/problems/complaint.ts'
import type { DamagesComplaints } from '../../casefile/problems/damages-complaints.ts'
import type { Place } from '../../casefile/problems/field-complaints.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import type { DamagesInput } from './input.ts'

type Told<Is extends keyof DamagesComplaints> = { readonly is: Is } & DamagesComplaints[Is]

/** A word that stands for nothing, with the known one that it may have been meant for. */
export const given = (word: string, allowed: readonly string[]) => ({
  given: word,
  nearest: nearestWord(allowed, word),
  allowed,
})

export const noSuchIndex = (
  indices: DamagesInput['rates']['indices'],
  place: Place,
  name: string,
): Told<'no-such-index'> => ({
  is: 'no-such-index',
  place,
  given: name,
  nearest: nearestWord([...Object.keys(indices), 'general'], name),
  needed: 'in-rates',
})

export const noSuchDefendant = (input: DamagesInput, place: Place, id: string): DamagesComplaint => ({
  is: 'no-such-defendant',
  place,
  ...given(
    id,
    input.defendants.map((one) => String(one.id)),
  ),
})
