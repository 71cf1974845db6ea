/** The far side of `engine-in-threads.ts`: one question after another, each answered with its number. */
import { parentPort } from 'node:worker_threads'
import { engineHere } from './engine.ts'
import type { EngineAnswer, EngineQuestion } from './engine-in-threads.ts'

const engine = engineHere()

parentPort?.on('message', async ({ number, asked }: EngineQuestion) => {
  const say = (answer: EngineAnswer): void => parentPort?.postMessage(answer)
  try {
    say({ number, result: asked.kind === 'analysis' ? await engine.analyse(asked) : await engine.value(asked) })
  } catch {
    // What went wrong may speak of the matter; the other side tells that it was not expected.
    say({ number, result: null })
  }
})
