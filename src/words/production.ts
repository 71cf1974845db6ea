import type { ProductionDifference } from '../casefile/evidence/production.ts'

/** What a load file and its folder disagree on, in a sentence. */
export function differenceInWords({ what, number, path }: ProductionDifference): string {
  switch (what) {
    case 'native-missing':
      return `${number}: its native file ${path} is not in the folder`
    case 'text-missing':
      return `${number}: its text ${path} is not in the folder`
    case 'image-missing':
      return `${number}: its page image ${path} is not in the folder`
    case 'family-missing':
      return `${number}: the document ${path}, to which it belongs, is not in the load file`
    case 'number-twice':
      return `${number}: the number stands twice in the load file`
    case 'not-listed':
      return `${path}: in the folder, and in no load file`
    default:
      return what satisfies never
  }
}
