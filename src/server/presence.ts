import type { Event } from '../casefile/routes/event.ts'

/**
 * The streams that windows hold open: what happens goes out by them, and when the last one is gone for long enough,
 * nobody looks at the view any more. A window that is throttled or asleep keeps its stream; one that is closed, however it
 * ends, loses it.
 */
export class Presence {
  readonly #listeners = new Set<(event: Event) => void>()
  #came = false
  #goneSince: number | null = null

  /** A window that stays until the answer is called. */
  join(hear: (event: Event) => void): () => void {
    this.#listeners.add(hear)
    this.#came = true
    this.#goneSince = null
    return () => {
      if (!this.#listeners.delete(hear) || this.#listeners.size > 0) return
      this.#goneSince = performance.now()
    }
  }

  tell(event: Event): void {
    for (const hear of this.#listeners) hear(event)
  }

  /** Whether a window was ever there. */
  get came(): boolean {
    return this.#came
  }

  /** Seconds since the last window went; null while one is there, and before the first. */
  secondsAlone(): number | null {
    return this.#goneSince === null ? null : (performance.now() - this.#goneSince) / 1000
  }
}

/** One event a line; the stream ends when the window goes. */
export function eventStream(presence: Presence): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = (): void => undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (line: string): void => controller.enqueue(encoder.encode(`${line}\n`))
      leave = presence.join((event) => say(JSON.stringify(event)))
      // So that the window knows at once that it is heard.
      say('')
    },
    cancel() {
      leave()
    },
  })
}
