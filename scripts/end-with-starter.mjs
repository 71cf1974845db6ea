// Loaded before a program that `run-pinned.mjs` starts: when the starter is gone, however it ended, the program ends.
import { isMainThread, Worker } from 'node:worker_threads'

const pipe = process.env.REDRESS_STARTER_PIPE
if (isMainThread && pipe !== undefined) {
  // Programs started from here have another starter.
  delete process.env.REDRESS_STARTER_PIPE
  // In a thread of its own, which hears of it while the program computes.
  const watch = new Worker(new URL('./watch-starter.mjs', import.meta.url), {
    workerData: Number(pipe),
    env: {},
    execArgv: [],
  })
  watch.unref()
}
