import { useSyncExternalStore } from 'react'
import { fromServer } from '../from-server.ts'
import { type Fields, keep, stopKeeping } from './keeping.ts'

type GiveBack = (kept: Fields) => void

/** Forms whose kept words hold protected names: a stand-in in a field would be saved over the words themselves. */
const withheld = new Map<string, Set<GiveBack>>()
const listeners = new Set<() => void>()
let places: readonly string[] = []

function tell(): void {
  stopKeeping(new Set(withheld.keys()))
  places = [...withheld.keys()]
  for (const listener of listeners) listener()
}

function withhold(place: string, giveBack: GiveBack): () => void {
  const waiting = withheld.get(place) ?? new Set()
  withheld.set(place, waiting.add(giveBack))
  tell()
  return () => {
    waiting.delete(giveBack)
    if (waiting.size > 0 || withheld.get(place) !== waiting) return
    withheld.delete(place)
    tell()
  }
}

/**
 * Gives what was kept of a place to its form: at once where it is as it was typed, otherwise when somebody asks for it with
 * its names. `none` is told where nothing comes back by itself. What it returns ends the waiting.
 */
export function giveBackKept(
  place: string,
  asked: ReturnType<typeof fromServer.drafts>,
  giveBack: GiveBack,
  none: () => void = () => undefined,
): () => void {
  let left = false
  let release = (): void => undefined
  asked.then(
    ({ drafts }) => {
      const kept = drafts.find((draft) => draft.place === place)
      if (left) return
      if (kept !== undefined && !kept.covered) return giveBack(kept.fields)
      none()
      if (kept !== undefined) release = withhold(place, giveBack)
    },
    () => {
      if (!left) none()
    },
  )
  return () => {
    left = true
    release()
  }
}

function end(ended: readonly string[]): void {
  for (const place of ended) withheld.delete(place)
  tell()
}

/** Puts it back as it was typed; the look is logged. */
export async function putBackWithNames(): Promise<void> {
  const { drafts } = await fromServer.draftsWithNames()
  const waiting = new Map(withheld)
  end([...waiting.keys()])
  for (const { place, fields } of drafts) for (const giveBack of waiting.get(place) ?? []) giveBack(fields)
}

/** Forgets it for good. */
export function throwAway(): void {
  const ended = [...withheld.keys()]
  end(ended)
  for (const place of ended) keep(place, null)
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The places whose kept words wait to be asked for. */
export const useWithheld = (): readonly string[] => useSyncExternalStore(listen, () => places)
