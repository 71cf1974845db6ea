import { useEffect } from 'react'
import { fromServer } from '../from-server.ts'

export type Fields = Readonly<Record<string, string>>

/** While somebody types, what stands there is sent no more often than this. */
const every = 400

/** What is still to be sent of each place, the latest alone; null takes away what was kept. */
const waiting = new Map<string, Fields | null>()
const sending = new Set<string>()

/** Places of which what was kept waits to be asked for: nothing may take its place, or forget it, until then. */
let untouched: ReadonlySet<string> = new Set()
export const stopKeeping = (places: ReadonlySet<string>): void => {
  untouched = places
}

/**
 * Has the server keep, sealed, what is typed at a place: the first letter at once, then every 400 ms while typing goes on, and
 * the last state for sure. One is on its way at a time, so an earlier state never replaces a later one.
 */
export function keep(place: string, fields: Fields | null): void {
  if (untouched.has(place)) return
  waiting.set(place, fields)
  if (!sending.has(place)) void send(place)
}

async function send(place: string): Promise<void> {
  sending.add(place)
  for (;;) {
    const fields = waiting.get(place)
    if (fields === undefined) break
    waiting.delete(place)
    // What is not taken now stands in the form still, and goes with the next letter.
    await fromServer.keepDraft(place, fields).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
  sending.delete(place)
}

/** Forgets, also here, whatever waits to be kept: the matter was locked. */
export const dropWaiting = (): void => waiting.clear()

/** Sends what waits without a pause, before a lock, and never holds that up for longer than `ms`. */
export async function sendWaiting(ms: number): Promise<void> {
  const last = [...waiting].map(([place, fields]) => fromServer.keepDraft(place, fields).catch(() => undefined))
  waiting.clear()
  if (last.length > 0) await Promise.race([Promise.all(last), new Promise((resolve) => setTimeout(resolve, ms))])
}

/** Keeps what stands in the fields of a form; null while nothing was typed into it. */
export function useKeeping(place: string | null, fields: Fields | null): void {
  useEffect(() => {
    if (place !== null && fields !== null) keep(place, fields)
  }, [place, fields])
}
