// The thread of `end-with-starter.mjs`: asks the program to end, and ends it where it does not come to hear that.
import { Socket } from 'node:net'
import { workerData } from 'node:worker_threads'

const patienceMs = 1_900

let told = false
const end = () => {
  if (told) return
  told = true
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs)
}
const starter = new Socket({ fd: workerData, readable: true, writable: false })
starter.on('error', end)
starter.on('close', end)
starter.resume()
