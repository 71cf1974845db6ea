import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * The calls of PDFium that reading needs. The package's own wrapper reaches few of them and turns error codes into
 * English sentences, so its WebAssembly exports are called here directly.
 */
type Call = (...args: number[]) => number

export interface Engine {
  readonly call: (name: string, ...args: number[]) => number
  readonly heap: () => Uint8Array
}

let engine: Promise<Engine> | null = null

const isCall = (value: unknown): value is Call => typeof value === 'function'
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

async function start(): Promise<Engine> {
  const library = await PDFiumLibrary.init()
  const module: unknown = Reflect.get(library, 'module')
  const wasm: unknown = isObject(module) ? Reflect.get(module, 'wasmExports') : null
  if (!isObject(module) || !isObject(wasm)) throw new Error('PDFium did not start')
  const calls = new Map<string, Call>()
  const callNamed = (name: string): Call => {
    const found: unknown = Reflect.get(wasm, name)
    if (!isCall(found)) throw new Error(`PDFium has no ${name}`)
    calls.set(name, found)
    return found
  }
  return {
    call: (name, ...args) => (calls.get(name) ?? callNamed(name))(...args),
    heap: () => {
      const heap: unknown = Reflect.get(module, 'HEAPU8')
      if (!(heap instanceof Uint8Array)) throw new Error('PDFium has no memory')
      return heap
    },
  }
}

/** After a trap the module's memory cannot be trusted; the next file gets a new one. */
export function forgetEngine(): void {
  engine = null
}

/** Gives back what is started already, or starts anew when its memory has grown beyond what is worth keeping. */
export async function runningEngine(): Promise<Engine> {
  if (engine && (await engine).heap().byteLength > mostKeptMemory) forgetEngine()
  engine ??= start()
  return engine
}

const mostKeptMemory = 400 * 1024 ** 2

export function withMemory<T>({ call }: Engine, size: number, use: (at: number) => T): T {
  const at = call('malloc', Math.max(size, 1))
  if (at === 0) throw new Error('PDFium is out of memory')
  try {
    return use(at)
  } finally {
    call('free', at)
  }
}

export const view = ({ heap }: Engine): DataView => new DataView(heap().buffer)

function utf16(engineNow: Engine, at: number, bytes: number): string {
  return new TextDecoder('utf-16le').decode(engineNow.heap().slice(at, at + Math.max(0, bytes - 2)))
}

/** A string that PDFium gives by length first, then by copy; lengths are bytes with the final zero. */
export function givenString(e: Engine, ask: (at: number, size: number) => number): string {
  const size = ask(0, 0)
  if (size <= 2 || size > 10_000_000) return ''
  return withMemory(e, size, (at) => {
    ask(at, size)
    return utf16(e, at, size)
  })
}
