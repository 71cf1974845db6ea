import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { terminal } from './terminal.ts'

export interface PassphraseOptions {
  /** From `--passphrase-file`; `/dev/stdin` and other pipes will do. */
  readonly file?: string | undefined
  /** For a new passphrase: typed twice, and both must be the same. */
  readonly confirm?: boolean
  /** What the prompt asks for; `Passphrase` when left out. */
  readonly ask?: string
}

/** Where a passphrase may come from; the process itself unless a test stands in. */
export interface PassphraseSources {
  readonly environment: { REDRESS_PASSPHRASE?: string | undefined }
  readonly terminal: Keyboard | null
  readonly warn: (line: string) => void
}

export interface Keyboard {
  readonly input: NodeJS.ReadableStream & { setRawMode(on: boolean): unknown }
  readonly output: { write(text: string): unknown }
}

/**
 * The passphrase from the file, else from REDRESS_PASSPHRASE, else typed without echo. The variable is taken out of the
 * environment, so that no program started later inherits it. Problems: `file-not-found`, `passphrase-needed`,
 * `passphrases-differ`.
 */
export async function readPassphrase(
  options: PassphraseOptions,
  sources: PassphraseSources = ofProcess(),
): Promise<Result<string>> {
  const fromEnvironment = sources.environment.REDRESS_PASSPHRASE
  delete sources.environment.REDRESS_PASSPHRASE
  if (options.file !== undefined) return fromFile(options.file, sources.warn)
  if (fromEnvironment) return ok(fromEnvironment)
  if (sources.terminal === null) return failed(problem('passphrase-needed'))
  const ask = options.ask ?? 'Passphrase'
  const typed = await readHidden(sources.terminal, `${ask}: `)
  if (!typed) return failed(problem('passphrase-needed'))
  if (!options.confirm) return ok(typed)
  const again = await readHidden(sources.terminal, `${ask}, once more: `)
  return again === typed ? ok(typed) : failed(problem('passphrases-differ'))
}

function ofProcess(): PassphraseSources {
  const { stdin } = process
  return {
    environment: process.env,
    terminal: stdin.isTTY ? { input: stdin, output: { write: terminal.warn } } : null,
    warn: (line) => terminal.warn(`${line}\n`),
  }
}

/** The first line counts; a space at its end is a part of the passphrase. */
function fromFile(file: string, warn: (line: string) => void): Result<string> {
  let text: string
  try {
    const handle = openSync(file, 'r')
    try {
      const stat = fstatSync(handle)
      if (process.platform !== 'win32' && stat.isFile() && (stat.mode & 0o077) !== 0) {
        warn(`Other users of this machine may be able to read the passphrase file. Make it private: chmod 600 ${file}`)
      }
      text = readFileSync(handle, 'utf8')
    } finally {
      closeSync(handle)
    }
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]
  return line ? ok(line) : failed(problem('passphrase-needed'))
}

/** Null when the person gives up (Ctrl-C, Ctrl-D). Nothing typed is shown, not even its length. */
function readHidden({ input, output }: Keyboard, prompt: string): Promise<string | null> {
  return new Promise((done) => {
    let typed = ''
    const finish = (value: string | null): void => {
      input.removeListener('data', take)
      input.removeListener('end', giveUp)
      input.setRawMode(false)
      input.pause()
      output.write('\n')
      done(value)
    }
    const giveUp = (): void => finish(null)
    const take = (chunk: string | Buffer): void => {
      const keys = keystrokes(String(chunk))
      for (const [at, key] of keys.entries()) {
        if (key === '\r' || key === '\n') {
          // What was pasted behind the line belongs to the next question.
          const rest = keys.slice(at + 1).join('')
          finish(typed)
          if (rest !== '') input.unshift(rest)
          return
        }
        if (key === '\u0003' || key === '\u0004') {
          giveUp()
          return
        }
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('')
        else if (key === '\u0015') typed = ''
        else if (!/^\p{Cc}/u.test(key)) typed += key
      }
    }
    output.write(prompt)
    input.setEncoding('utf8')
    input.setRawMode(true)
    input.on('data', take)
    input.on('end', giveUp)
    input.resume()
  })
}

/** Characters, with the sequences of arrow and function keys kept whole so that they can be passed over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals send control characters
const keystroke = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?|./gsu
const keystrokes = (chunk: string): readonly string[] => chunk.match(keystroke) ?? []
