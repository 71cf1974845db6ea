import { Worker } from 'node:worker_threads'
import type { Analysis } from '../../casefile/analysis.ts'
import type { Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import type {
  AnalysisAsked,
  AnalysisTrouble,
  Engine,
  OffersAsked,
  ValueAsked,
  ValueTrouble,
  WorkbookAsked,
} from './engine.ts'

export interface EngineQuestion {
  readonly number: number
  readonly asked:
    | (AnalysisAsked & { readonly kind: 'analysis' })
    | (ValueAsked & { readonly kind: 'value' })
    | (OffersAsked & { readonly kind: 'offers' })
    | (WorkbookAsked & { readonly kind: 'workbook' })
    | { readonly kind: 'law' | 'tables' }
}

/** Null where the thread met something that it did not expect. */
export interface EngineAnswer {
  readonly number: number
  readonly result:
    | Result<Analysis, AnalysisTrouble>
    | Result<Valuation, ValueTrouble>
    | Result<OfferComparison, ValueTrouble>
    | Result<ShownMatter, ValueTrouble>
    | Result<void, ValueTrouble | AnalysisTrouble>
    | null
}

const entry = new URL(import.meta.url.endsWith('.ts') ? './engine-thread.ts' : './engine-thread.js', import.meta.url)

/** One thread, started at the first question or made ready before. What it was told of the matter goes with it. */
class Thread {
  #worker: Worker | null = null
  #ended = false
  #number = 0
  readonly #waiting = new Map<number, PromiseWithResolvers<EngineAnswer['result']>>()

  async ask(asked: EngineQuestion['asked']): Promise<NonNullable<EngineAnswer['result']>> {
    if (this.#ended) throw new Error('asked after the matter was closed')
    const number = ++this.#number
    const waiting = Promise.withResolvers<EngineAnswer['result']>()
    this.#waiting.set(number, waiting)
    this.#started().postMessage({ number, asked } satisfies EngineQuestion)
    // Whoever waits for an answer keeps the process; a thread that nobody waits for does not.
    const kept = setInterval(() => undefined, 60_000)
    try {
      const result = await waiting.promise
      if (result === null) throw new Error('the engine met something that it did not expect')
      return result
    } finally {
      clearInterval(kept)
    }
  }

  end(): void {
    this.#ended = true
    this.#stop(new Error('the matter was closed'))
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker
    // Nothing of this process is handed on: neither its environment nor what stands in it.
    const worker = new Worker(entry, { env: {}, stdout: true, stderr: true, execArgv: ['--no-warnings'] })
    worker.on('message', ({ number, result }: EngineAnswer) => {
      this.#waiting.get(number)?.resolve(result)
      this.#waiting.delete(number)
    })
    const lost = (): void => {
      if (this.#worker === worker) this.#stop(new Error('the engine stopped'))
    }
    worker.on('error', lost)
    worker.on('exit', lost)
    // After the listener for messages, which would hold the process again.
    worker.unref()
    this.#worker = worker
    return worker
  }

  /** Whoever waits is told; the next question starts it anew. */
  #stop(why: Error): void {
    const worker = this.#worker
    this.#worker = null
    worker?.removeAllListeners()
    worker?.on('error', () => undefined)
    void worker?.terminate()
    for (const one of this.#waiting.values()) one.reject(why)
    this.#waiting.clear()
  }
}

type Threads = Readonly<Record<'claims' | 'money', Thread>>
let ready: Threads | null = null

/**
 * Starts the threads of the matter that is opened next: they read the law meanwhile, and hold nothing of any client. For a
 * program that serves windows, so that an unlocked matter shows itself sooner.
 */
export function makeEngineReady(): void {
  if (ready !== null) return
  ready = { claims: new Thread(), money: new Thread() }
  // Where the law cannot be read, the first question meets it again and tells it.
  ready.claims.ask({ kind: 'law' }).catch(() => undefined)
  ready.money.ask({ kind: 'tables' }).catch(() => undefined)
}

function takeThreads(): Threads {
  const taken = ready ?? { claims: new Thread(), money: new Thread() }
  ready = null
  return taken
}

export interface EngineInThreads extends Engine {
  /** Stops the threads and whatever they work on. */
  readonly end: () => void
}

/**
 * Claims in one thread, money in another, so that whoever serves a window waits for neither. Structured data goes over and
 * comes back: the answers are those of `engineHere`.
 */
export function engineInThreads(): EngineInThreads {
  const { claims, money } = takeThreads()
  return {
    // Each question has answers of one kind.
    analyse: async (asked) => (await claims.ask({ ...asked, kind: 'analysis' })) as Result<Analysis, AnalysisTrouble>,
    value: async (asked) => (await money.ask({ ...asked, kind: 'value' })) as Result<Valuation, ValueTrouble>,
    offers: async (asked) => (await money.ask({ ...asked, kind: 'offers' })) as Result<OfferComparison, ValueTrouble>,
    workbook: async (asked) => (await money.ask({ ...asked, kind: 'workbook' })) as Result<ShownMatter, ValueTrouble>,
    end: () => {
      claims.end()
      money.end()
    },
  }
}
