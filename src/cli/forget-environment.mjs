// Plain JavaScript, so that the starter can use it on the Node that it meets (20 and later).
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'

/**
 * The value of a variable, which is then gone from the environment: no program started later inherits it and, on Linux,
 * `/proc/PID/environ` of this process shows it no more (that file is the memory the process was started with).
 * @param {string} name
 * @returns {string | undefined}
 */
export function takeFromEnvironment(name) {
  const value = process.env[name]
  delete process.env[name]
  if (value !== undefined && process.platform === 'linux') overwriteAtStart(`${name}=`)
  return value
}

/** @param {string} begin */
function overwriteAtStart(begin) {
  try {
    // proc(5): the fields after the name in parentheses; env_start and env_end are the 50th and 51st of all.
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ').at(-1)?.split(' ') ?? []
    const [start, end] = [Number(fields[47]), Number(fields[48])]
    if (!Number.isSafeInteger(start) || !(end > start)) return
    const memory = openSync('/proc/self/mem', 'r+')
    try {
      const block = Buffer.alloc(end - start)
      readSync(memory, block, 0, block.length, start)
      for (let at = 0; at < block.length; ) {
        const stop = block.indexOf(0, at) < 0 ? block.length : block.indexOf(0, at)
        if (block.toString('latin1', at, at + begin.length) === begin)
          writeSync(memory, Buffer.alloc(stop - at), 0, stop - at, start + at)
        at = stop + 1
      }
    } finally {
      closeSync(memory)
    }
  } catch {
    // A system that does not let a process write its own memory this way: the variable is gone for all started later.
  }
}
