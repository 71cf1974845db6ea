import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Standing } from '../../../casefile/routes/standing.ts'
import { hearShut, ServerTrouble } from '../../asking.ts'
import { hearEvents } from '../../events.ts'
import { fromServer } from '../../from-server.ts'
import { sending } from '../../sending/sending.ts'
import { forgetWarned } from '../../warned.ts'
import { findKeys, forgetKeys, hearTabs, keepKeys, takeToken, tellTabs } from '../../window-keys.ts'
import { dropWaiting, sendWaiting } from '../keeping.ts'
import { forgetSitting } from './sitting.ts'

/** `outside`: this window was not let in. `starting`: not known yet. */
export type WindowState = 'starting' | 'outside' | 'locked' | 'open'

const toldEvery = 20_000
const askedEvery = 5_000

export interface Lock {
  readonly state: WindowState
  /** What a locked window shows. */
  readonly begins: Standing['begins']
  /** The matter that is open, as its folder has it. */
  readonly name: string | null
  /** What speaks against the matter. */
  readonly doubt: Standing['doubt']
  readonly lock: () => void
  /** After the passphrase was taken. */
  readonly opened: (standing: Standing) => void
}

/**
 * Whether this window may show the matter. The lock itself, and its clock, are the server's: the window blanks at the
 * time the server said, or when it hears of a lock, and tells the server of keys and pointer now and then.
 */
export function useLock(): Lock {
  const [state, setState] = useState<WindowState>('starting')
  const [locksAt, setLocksAt] = useState<number | null>(null)
  const [begins, setBegins] = useState<Standing['begins']>('passphrase')
  const [name, setName] = useState<string | null>(null)
  const [doubt, setDoubt] = useState<Standing['doubt']>(null)
  const cache = useQueryClient()
  const shown = useRef<WindowState>('starting')

  const blank = useCallback(
    (to: 'locked' | 'outside') => {
      // Told of it again: what a locked window shows meanwhile is no matter's.
      if (shown.current === to) return
      shown.current = to
      // The screen first, before anything is sent or forgotten.
      flushSync(() => setState(to))
      document.title = 'Redress'
      // The list of matters is what a locked window shows.
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'matters' })
      forgetSitting()
      sending.forget()
      dropWaiting()
      forgetWarned()
    },
    [cache],
  )
  const told = useCallback(
    ({ open, locksInSeconds, name, doubt, begins }: Standing) => {
      setBegins(begins)
      if (!open) return blank('locked')
      setName(name)
      setDoubt(doubt)
      setLocksAt(locksInSeconds === null ? null : Date.now() + locksInSeconds * 1000)
      shown.current = 'open'
      setState('open')
    },
    [blank],
  )
  const lock = useCallback(() => {
    const kept = sendWaiting(300)
    blank('locked')
    tellTabs({ say: 'locked' })
    void kept.then(() => fromServer.lock()).catch(() => undefined)
  }, [blank])
  const opened = useCallback(
    (standing: Standing) => {
      told(standing)
      tellTabs({ say: 'opened' })
    },
    [told],
  )

  useEffect(() => {
    hearShut((why) => {
      if (why === 'address-not-open') forgetKeys()
      blank(why === 'matter-locked' ? 'locked' : 'outside')
    })
    const stop = hearTabs((said) => {
      if (said === 'locked') blank('locked')
      else void fromServer.standing().then(told, () => undefined)
    })
    const leave = hearEvents((event) => {
      if (event.kind === 'standing') void fromServer.standing().then(told, () => undefined)
      else if (event.kind === 'matters') void cache.invalidateQueries({ queryKey: ['matters'] })
      else {
        forgetWarned()
        void cache.invalidateQueries()
      }
    })
    void arrive().then((standing) => (standing === null ? blank('outside') : told(standing)))
    return () => {
      stop()
      leave()
    }
  }, [blank, told, cache])
  useSigns(state === 'open', told)
  useClock(state === 'open', locksAt, blank, told)
  return { state, begins, name, doubt, lock, opened }
}

let arriving: Promise<Standing | null> | null = null

/** Once for a page, however often its frame is drawn: the token works once. Null when this window is not let in. */
function arrive(): Promise<Standing | null> {
  arriving ??= letIn()
  return arriving
}

async function letIn(): Promise<Standing | null> {
  const token = takeToken()
  try {
    const made = token === null ? null : await fromServer.enter(token).catch(() => null)
    if (made !== null) keepKeys(made)
    else if ((await findKeys()) === null) return null
    return await fromServer.standing()
  } catch (error) {
    // A program that does not answer says nothing about this window: its pages tell what to do.
    const gone = error instanceof ServerTrouble && error.trouble.code === 'unreachable'
    return gone ? { open: true, locksInSeconds: null, name: null, doubt: null, begins: 'passphrase' } : null
  }
}

/** Tells the server, now and then, that a person is here. */
function useSigns(on: boolean, told: (standing: Standing) => void): void {
  useEffect(() => {
    if (!on) return
    let last = Number.NEGATIVE_INFINITY
    const awake = (event: Event) => {
      if (!event.isTrusted || performance.now() - last < toldEvery) return
      last = performance.now()
      void fromServer.awake().then(told, () => undefined)
    }
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
    for (const sign of signs) addEventListener(sign, awake, { passive: true })
    return () => {
      for (const sign of signs) removeEventListener(sign, awake)
    }
  }, [on, told])
}

/** Asks how the lock stands, and blanks by itself at the time the server said, also when it cannot be asked. */
function useClock(
  on: boolean,
  locksAt: number | null,
  blank: (to: 'locked') => void,
  told: (standing: Standing) => void,
): void {
  useEffect(() => {
    if (!on) return
    const look = () => {
      // Somebody may be at work in another window; then this one is back at once.
      if (locksAt !== null && Date.now() >= locksAt) blank('locked')
      void fromServer.standing().then(told, () => undefined)
    }
    const timer = setInterval(look, askedEvery)
    const end = locksAt === null ? undefined : setTimeout(look, Math.max(0, locksAt - Date.now()))
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [on, locksAt, blank, told])
}
