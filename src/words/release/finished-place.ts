import type { FinishedPlace } from '../../casefile/problems/finished-place.ts'

const kinds: Readonly<Record<FinishedPlace['is'], string>> = {
  'file-name': 'file name',
  'part-name': 'name of a part',
  content: '',
  words: 'text',
  attributes: 'attributes',
  comments: 'comments',
  days: 'numbers as days',
  'field-name': 'a name of a field',
}

/** Where a text stands; within a file that is named already, without its name. */
export function placeInFile({ is, of, decoded }: FinishedPlace, file: string | null = null): string {
  const named = of === file || is === 'file-name' || is === 'part-name' ? '' : of
  return [named, kinds[is], decoded ? 'decoded' : ''].filter((part) => part !== '').join(', ')
}
