import { parentPort } from 'node:worker_threads'
import { simulate } from '../src/damages/loss/simulate.ts'
import { benchModel } from './damages-model.ts'

const model = benchModel(6, 40)
parentPort?.on('message', ({ trials, which }: { trials: number; which: number[] }) => {
  const { values } = simulate(model, 1, trials, which)
  parentPort?.postMessage(
    values,
    values.map((v) => v.buffer),
  )
})
parentPort?.postMessage('ready')
