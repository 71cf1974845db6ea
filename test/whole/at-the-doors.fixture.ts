import { makeProgram } from '../../src/cli/program.ts'
import { type OpenMatter, openMatter } from '../../src/desk/open-matter.ts'
import type { Served } from '../../src/server/answered.ts'
import { LockedMatter } from '../../src/server/locked-matter.ts'
import { Presence } from '../../src/server/presence.ts'
import { makeWindows } from '../../src/server/windows.ts'
import { need, passphrase } from './made-matter.fixture.ts'

/** Everything that a command printed, on both ways out of the process. What the test runner writes there is no text. */
export async function printed(words: readonly string[]): Promise<string> {
  let text = ''
  const [out, err] = [process.stdout.write, process.stderr.write]
  const taking =
    (stream: NodeJS.WriteStream, write: typeof out) =>
    (chunk: string | Uint8Array): boolean => {
      if (typeof chunk !== 'string') return write.call(stream, chunk)
      text += chunk
      return true
    }
  Object.assign(process.stdout, { write: taking(process.stdout, out) })
  Object.assign(process.stderr, { write: taking(process.stderr, err) })
  try {
    const program = await makeProgram(words[0] ?? '')
    await program.parseAsync([...words], { from: 'user' })
  } finally {
    Object.assign(process.stdout, { write: out })
    Object.assign(process.stderr, { write: err })
    process.exitCode = 0
  }
  return text
}

/** The matter as the server holds it open; ending `served.locked` closes it. */
export async function servedMatter(folder: string): Promise<{ readonly matter: OpenMatter; readonly served: Served }> {
  const open = (words: string) => openMatter(folder, words, { write: false })
  const matter = need(await open(passphrase))
  const served: Served = {
    locked: new LockedMatter({ matter, open, idleSeconds: 900 }),
    windows: makeWindows(),
    presence: new Presence(),
    home: null,
    show: () => false,
  }
  return { matter, served }
}
