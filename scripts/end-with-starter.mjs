// Loaded before a program that `run-pinned.mjs` starts: when the starter is gone, however it ended, the program ends.
import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

const pipe = process.env.REDRESS_STARTER_PIPE
if (isMainThread && pipe !== undefined) {
  // Programs started from here have another starter.
  delete process.env.REDRESS_STARTER_PIPE
  const starter = new Socket({ fd: Number(pipe), readable: true, writable: false })
  const end = () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(143), 5000).unref()
  }
  starter.on('error', end)
  starter.on('close', end)
  starter.resume()
  starter.unref()
}
