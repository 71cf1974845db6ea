import type { ShownSpeech } from '../../casefile/evidence/speech-view.ts'
import { segmentInWords, shownSpeechInWords } from '../../words/evidence/speech-words.ts'

/** Where somebody speaks in a recording, a line a stretch. */
export function printSpeech(shown: ShownSpeech): string {
  const segments = shown.found.kind === 'sought' ? shown.found.segments : []
  const lines = [
    `${shown.recording}: ${shownSpeechInWords(shown)}`,
    ...segments.map((one) => `  ${segmentInWords(one)}`),
  ]
  return `${lines.join('\n')}\n`
}
