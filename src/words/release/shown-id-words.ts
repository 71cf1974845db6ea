import type { ShownId } from '../../casefile/written/loaded-facts.ts'
import { recordKindWords } from '../record-kind-words.ts'

/** An id that holds a name is told by its line: said itself, it would show the name. */
export const shownIdInWords = ({ kind, line, shown }: ShownId): string =>
  `The id in line ${line} of the file (${recordKindWords[kind][0]}) holds a protected name. It is kept as it is; wherever it is shown, and in every paper, it reads ${shown}, and may be given so.`
