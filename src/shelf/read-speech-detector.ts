import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { readDetectorWeights } from '../evidence/recording/speech/detector-weights.ts'

/** What finds speech, of `data/speech`, as the file has it. Problem: `file-not-found`, also for one that is not whole. */
export function readSpeechDetector(programFolder: string): Result<Uint8Array, 'file-not-found'> {
  const file = join(programFolder, 'data', 'speech', 'speech-detector.bin')
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  return readDetectorWeights(bytes) === null ? failed(problem('file-not-found', { file })) : ok(bytes)
}
