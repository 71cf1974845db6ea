import type { ProductionColumn, ProductionDifference } from '../../casefile/evidence/production.ts'

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

/** What a column of a load file holds. */
export const productionColumnWords: Readonly<Record<ProductionColumn, string>> = {
  begin: 'First number of the document',
  end: 'Last number of the document',
  familyBegin: 'First number of its family',
  familyEnd: 'Last number of its family',
  native: 'Path of the native file',
  text: 'Path of the text',
  image: 'Path of the page image',
}
