import { workerData } from 'node:worker_threads'
import { isWatchMemory, watchSlots } from './reader-protocol.ts'

/**
 * A thread beside the reader in its process that ends the process when the order at work takes more memory or time than
 * it was allowed: also while native code or WebAssembly runs, and also when nobody listens to the process any more.
 */
const everyMs = 40

if (isWatchMemory(workerData)) {
  const slots = new BigInt64Array(workerData)
  for (;;) {
    const allowedMb = Atomics.load(slots, watchSlots.memoryMb)
    if (allowedMb === 0n) {
      Atomics.wait(slots, watchSlots.memoryMb, 0n)
      continue
    }
    const overMemory = process.memoryUsage.rss() > Number(allowedMb) * 1024 ** 2
    const overTime = performance.timeOrigin + performance.now() > Number(Atomics.load(slots, watchSlots.untilMs))
    if (overMemory || overTime) process.kill(process.pid, 'SIGKILL')
    Atomics.wait(slots, watchSlots.memoryMb, allowedMb, everyMs)
  }
}
