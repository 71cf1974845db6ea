/** The far side of `engine-in-threads.ts`: one question after another, each answered with its number. */
import { parentPort } from 'node:worker_threads'
import { ok } from '../../casefile/result.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { damagesTables } from '../value/value-matter.ts'
import { engineHere } from './engine.ts'
import type { EngineAnswer, EngineQuestion } from './engine-in-threads.ts'

const engine = engineHere()

parentPort?.on('message', async ({ number, asked }: EngineQuestion) => {
  const say = (answer: EngineAnswer): void => parentPort?.postMessage(answer)
  try {
    say({ number, result: await answerOf(asked) })
  } catch {
    // What went wrong may speak of the matter; the other side tells that it was not expected.
    say({ number, result: null })
  }
})

async function answerOf(asked: EngineQuestion['asked']): Promise<NonNullable<EngineAnswer['result']>> {
  switch (asked.kind) {
    case 'analysis':
      return engine.analyse(asked)
    case 'value':
      return engine.value(asked)
    case 'offers':
      return engine.offers(asked)
    case 'workbook':
      return engine.workbook(asked)
    case 'law': {
      const law = lawInForce()
      return law.ok ? ok(undefined) : law
    }
    case 'tables': {
      const tables = damagesTables()
      return tables.ok ? ok(undefined) : tables
    }
    default:
      return asked satisfies never
  }
}
