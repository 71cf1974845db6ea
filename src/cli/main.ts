import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { programVersion } from '../desk/program-version.ts'
import { framesOf } from './frames-of.ts'
import { givenPassphrase } from './given-passphrase.ts'
import { guardTerminal, terminal } from './terminal.ts'

// Before anything else is loaded or started.
givenPassphrase()
guardTerminal()
// What fails outside every command, in a stream or a timer, is told without the words that it may hold.
process.on('uncaughtException', async (error) => {
  await failUnexpectedly(error)
  process.exit(1)
})

// A checkout runs from TypeScript, which is made JavaScript once and kept, not at each start.
if (import.meta.url.endsWith('.ts'))
  enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'redress', 'code'))

// Asked by installers and scripts: answered before any command is loaded.
if (['--version', '-V'].includes(process.argv[2] ?? '')) terminal.print(`${programVersion}\n`)
else {
  try {
    await import('./run-command.ts')
  } catch (error) {
    await failUnexpectedly(error)
  }
}

async function failUnexpectedly(error: unknown): Promise<void> {
  const [{ problem }, { printProblem }] = await Promise.all([import('../casefile/problems.ts'), import('./door.ts')])
  if (process.argv.includes('--trace')) terminal.warn(`${framesOf(error)}\n`)
  printProblem(problem('unexpected'), { json: process.argv.includes('--json') })
}
