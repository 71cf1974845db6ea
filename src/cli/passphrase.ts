import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { type GivenPassphrase, givenPassphrase } from './given-passphrase.ts'
import { terminal } from './terminal.ts'

export interface PassphraseOptions {
  /** From `--passphrase-file`; `/dev/stdin` and other pipes will do. */
  readonly file?: string | undefined
  /** From `--passphrase-fd`: the number of a pipe or file that the program was started with. */
  readonly fd?: string | undefined
  /** For a new passphrase: typed twice, and both must be the same. */
  readonly confirm?: boolean
  /** The one that a matter is to have from now on, where the one it has was read already. */
  readonly new?: true
}

/** Where a passphrase may come from; the process itself unless a test stands in. */
export interface PassphraseSources {
  readonly environment: GivenPassphrase
  readonly terminal: Keyboard | null
  readonly warn: (line: string) => void
}

export interface Keyboard {
  readonly input: NodeJS.ReadableStream & { setRawMode(on: boolean): unknown }
  readonly output: { write(text: string): unknown }
}

/**
 * The passphrase from the file descriptor or the file, else from REDRESS_PASSPHRASE, else typed without echo. Problems:
 * `usage`, `file-not-found`, `passphrase-needed`, `passphrases-differ`.
 */
export async function readPassphrase(
  options: PassphraseOptions,
  sources: PassphraseSources = ofProcess(),
): Promise<Result<string, 'file-not-found' | 'passphrase-needed' | 'passphrases-differ' | 'usage'>> {
  const fromEnvironment = sources.environment.REDRESS_PASSPHRASE
  delete sources.environment.REDRESS_PASSPHRASE
  const needed = failed(problem('passphrase-needed', { which: options.new ? 'new' : 'of-matter' }))
  if (options.fd !== undefined) return fromDescriptor(options.fd, needed)
  if (options.file !== undefined) return fromFile(options.file, needed, sources.warn)
  if (fromEnvironment) return ok(fromEnvironment)
  if (sources.terminal === null) return needed
  const ask = options.new ? 'New passphrase' : 'Passphrase'
  const typed = await readHidden(sources.terminal, `${ask}: `)
  if (!typed) return needed
  if (!options.confirm) return ok(typed)
  const again = await readHidden(sources.terminal, `${ask}, once more: `)
  return again === typed ? ok(typed) : failed(problem('passphrases-differ'))
}

function ofProcess(): PassphraseSources {
  const { stdin } = process
  return {
    environment: givenPassphrase(),
    terminal: stdin.isTTY ? { input: stdin, output: { write: terminal.warn } } : null,
    warn: (line) => terminal.warn(`${line}\n`),
  }
}

type Needed = Result<never, 'passphrase-needed'>

/** The first line counts; a space at its end is a part of the passphrase. */
function fromFile(
  file: string,
  needed: Needed,
  warn: (line: string) => void,
): Result<string, 'file-not-found' | 'passphrase-needed'> {
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
  return firstLine(text, needed)
}

function fromDescriptor(
  number: string,
  needed: Needed,
): Result<string, 'file-not-found' | 'passphrase-needed' | 'usage'> {
  const descriptor = Number(number)
  if (!/^\d{1,6}$/.test(number) || descriptor === 1 || descriptor === 2)
    return failed(problem('usage', { complaint: { is: 'not-a-descriptor', given: number } }))
  try {
    const text = readFileSync(descriptor, 'utf8')
    if (descriptor > 2) closeSync(descriptor)
    return firstLine(text, needed)
  } catch {
    return failed(problem('file-not-found', { file: `descriptor ${number}` }))
  }
}

function firstLine(text: string, needed: Needed): Result<string, 'passphrase-needed'> {
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]
  return line ? ok(line) : needed
}

/** What the options of a command say of where its passphrase comes from. */
export const fromOptions = (options: {
  readonly passphraseFile?: string | undefined
  readonly passphraseFd?: string | undefined
}): PassphraseOptions => ({ file: options.passphraseFile, fd: options.passphraseFd })

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
