import { counted } from '../counting.ts'

/** What a list by meaning does not promise. */
export function meaningBounds(leftOut: number): string {
  const others =
    leftOut === 0
      ? ''
      : ` Not compared: ${counted(leftOut, 'passage')} in another language, or of names and numbers alone.`
  return `By likeness of English words: what is not listed here may still be in the matter.${others}`
}
