import { fstatSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { printable } from './print/printable.ts'

/**
 * The one way to the terminal: what is printed goes through here, and names of files or words of the evidence cannot
 * steer the terminal. `test/house.test.ts` lets no other file write there.
 */
export interface Terminal {
  readonly print: (text: string) => void
  readonly warn: (text: string) => void
  /** A line that the next one writes over; where the output is no screen, a plain line. */
  readonly printOver: (line: string, last: boolean) => void
  /** Whether somebody looks at the messages, rather than a file or another program. */
  readonly isScreen: () => boolean
  /** Whether what is printed shows on a screen of this user, rather than going into a file, to a program or to somebody else's screen. */
  readonly printsToScreen: () => boolean
  /** Whether the program runs in a terminal at all, wherever what it prints goes. */
  readonly isThere: () => boolean
  /** Everything that was written so far has gone out. */
  readonly saidAll: () => Promise<unknown>
}

type Stream = NodeJS.WriteStream
const streams = (): readonly Stream[] => [process.stdout, process.stderr]
const plain = new WeakMap<Stream, Stream['write']>()
const startOfLine = '\r\u001b[2K'

export const terminal: Terminal = {
  print: (text) => void process.stdout.write(printable(text)),
  warn: (text) => void process.stderr.write(printable(text)),
  printOver: (line, last) => {
    const out = process.stderr
    const write = plain.get(out) ?? out.write.bind(out)
    write(out.isTTY ? `${startOfLine}${printable(line)}${last ? '\n' : ''}` : `${printable(line)}\n`)
  },
  isScreen: () => process.stderr.isTTY === true,
  printsToScreen: () => process.stdout.isTTY === true && isOwnScreen(),
  isThere: () => [process.stdin, ...streams()].some(({ isTTY }) => isTTY === true),
  saidAll: () => Promise.all(streams().map((stream) => new Promise((out) => stream.write('', out)))),
}

/** `redress … > /dev/pts/5` would write on the terminal of whoever sits there. The administrator works on that of the user. */
function isOwnScreen(): boolean {
  const user = process.getuid?.()
  if (user === undefined || user === 0) return true
  try {
    return fstatSync(process.stdout.fd).uid === user
  } catch {
    return false
  }
}

/**
 * From now on whatever is written to the terminal is made harmless first, by libraries and reader threads too. To be
 * called once, before anything is read. Where the reader of a pipe goes away, as `head` does, the program ends.
 */
export function guardTerminal(): void {
  for (const stream of streams()) {
    if (plain.has(stream)) continue
    const write: Stream['write'] = stream.write.bind(stream)
    const decoder = new StringDecoder('utf8')
    plain.set(stream, write)
    const guarded = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
      const told = rest.find((one) => typeof one === 'function')
      const text = printable(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)))
      return write(text, (error) => void told?.(error))
    }
    Object.assign(stream, { write: guarded })
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
