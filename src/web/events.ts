import { Event } from '../casefile/routes/event.ts'
import { fromServer } from './from-server.ts'
import { windowKeys } from './window-keys.ts'

const channel = 'redress-events'
const again = 2_000

/**
 * Hears what the server tells, until the answer is called. Of the tabs of one browser a single one holds the stream (a
 * browser opens six connections to an address, and they would be used up) and tells the others; when it goes, the next
 * takes its place. So the program also knows whether any window is left.
 */
export function hearEvents(hear: (event: Event) => void): () => void {
  const left = new AbortController()
  const others = new BroadcastChannel(channel)
  others.onmessage = ({ data }) => {
    const event = Event.safeParse(data)
    if (event.success) hear(event.data)
  }
  const told = (event: Event): void => {
    hear(event)
    others.postMessage(event)
  }
  void navigator.locks
    .request(channel, { signal: left.signal }, () => listenUntil(told, left.signal))
    .catch(() => undefined)
  return () => {
    left.abort()
    others.close()
  }
}

/** The stream ends with the program, or before this window is let in: asked for again, quietly. */
async function listenUntil(hear: (event: Event) => void, left: AbortSignal): Promise<void> {
  while (!left.aborted) {
    if (windowKeys() !== null) await fromServer.events(hear, left).catch(() => undefined)
    if (left.aborted) return
    await new Promise((resolve) => setTimeout(resolve, windowKeys() === null ? again / 10 : again))
  }
}
