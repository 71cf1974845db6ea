import { workerData } from 'node:worker_threads'
import { endedBy, isWatchMemory, watchSlots } from './reader-protocol.ts'

/**
 * A thread beside the reader in its process that ends the process when the order at work takes more memory or processor
 * time than it was allowed: also while native code or WebAssembly runs, and also when nobody listens to the process any
 * more. Time is the processor's and not the clock's, so that an honest file is not failed by a busy computer.
 */
const everyMs = 15

if (isWatchMemory(workerData)) {
  const slots = new BigInt64Array(workerData)
  const parent = process.ppid
  for (;;) {
    const allowedMb = Atomics.load(slots, watchSlots.memoryMb)
    if (allowedMb === 0n) {
      Atomics.wait(slots, watchSlots.memoryMb, 0n)
      continue
    }
    // Who gave the order is gone, however it ended: nobody waits for the answer, and the file has been in memory long enough.
    if (process.ppid !== parent) process.kill(process.pid, endedBy.memory)
    const { user, system } = process.cpuUsage()
    if (process.memoryUsage.rss() > Number(allowedMb) * 1024 ** 2) process.kill(process.pid, endedBy.memory)
    else if (user + system > Number(Atomics.load(slots, watchSlots.processorUntilUs)))
      process.kill(process.pid, endedBy.time)
    Atomics.wait(slots, watchSlots.memoryMb, allowedMb, everyMs)
  }
}
