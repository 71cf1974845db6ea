import type { TriedText } from '../../casefile/views/forms-view.ts'

/** What would become of a text that was tried. */
export const triedWords: Readonly<Record<TriedText['outcome'], string>> = {
  covered: 'Covered: something in it is looked for, and nothing about that is open.',
  asked: 'Covered, and you are asked: something in it may be the name, or something else.',
  left: 'Left as it is: nothing in it is looked for. List it if it should be.',
}
