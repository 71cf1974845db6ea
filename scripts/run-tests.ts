/**
 * Runs test files in the order given: those that take longest first, so that none is left alone at the end. The command line
 * of the runner would go by their names. At the end, or when it is interrupted, it tells what failed and which files took
 * longest. Arguments: the files.
 */
import { availableParallelism } from 'node:os'
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { dot } from 'node:test/reporters'

const tellLongest = 15
const files = process.argv.slice(2).map((file) => resolve(file))
const seconds = new Map<string, number>()
const failed: string[] = []

const events = run({
  files,
  // Much of a test is waiting, for a disk, a program it started, a page: one more than there are processors keeps them busy.
  concurrency: availableParallelism() + 1,
  execArgv: ['--disable-warning=ExperimentalWarning'],
})
events.on('test:fail', ({ name, file }) => {
  process.exitCode = 1
  failed.push(`${file ? relative('.', file) : ''}: ${name}`)
})
events.on('test:summary', ({ file, duration_ms }) => {
  if (file !== undefined) seconds.set(relative('.', file), duration_ms / 1000)
})
const longest = (): string =>
  [...seconds]
    .sort(([, a], [, b]) => b - a)
    .slice(0, tellLongest)
    .map(([file, took]) => `${took.toFixed(0).padStart(5)} s  ${file}\n`)
    .join('')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    process.stdout.write(
      `\nInterrupted. Failed until then: ${failed.length}\n${failed.map((one) => `  ${one}\n`).join('')}`,
    )
    process.exit(1)
  })
events.on('end', () => process.stdout.write(`\nTook longest, of ${seconds.size} files:\n${longest()}`))
events.compose(dot).pipe(process.stdout)
