import { problem } from '../casefile/problems.ts'
import { printProblem } from './door.ts'
import { endWhereAsked } from './end-program.ts'
import { makeProgram } from './program.ts'

/** Alone, or with an option of its own, the program opens the app. */
const words = process.argv.slice(2)
const given = /^--(?:no-open|port|end-after|stay)\b/.test(words[0] ?? '--no-open') ? ['open', ...words] : words
const program = await makeProgram(given[0] ?? '')

try {
  await program.parseAsync(given, { from: 'user' })
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^commander\.(?:help|helpDisplayed|version)$/.test(code)) process.exitCode = code === 'commander.help' ? 2 : 0
  else if (code.startsWith('commander.') && error instanceof Error) {
    const sentence = error.message.replace(/^error: /, '').replace(/\n\(?(.*?)\)?$/, ' $1')
    const told = sentence.replace(/[.?]?$/, (end) => end || '.')
    printProblem(problem('usage', { complaint: { is: 'not-understood', sentence: told } }), {
      json: process.argv.includes('--json'),
    })
  } else throw error
}

await endWhereAsked()
