import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { fromServer } from '../from-server.ts'
import { forgetSitting } from './sitting.ts'

const idleMinutes = 15
const heardEvery = 5_000

/** Locks on demand, when idle, and together with every other tab of this view: blank first, then the keys are dropped. */
export function useLock(): { readonly locked: boolean; readonly lock: () => void } {
  const [locked, setLocked] = useState(false)
  const cache = useQueryClient()

  const blank = useCallback(() => {
    setLocked(true)
    document.title = 'Redress'
    cache.clear()
    forgetSitting()
  }, [cache])

  const lock = useCallback(() => {
    blank()
    const tabs = new BroadcastChannel('redress')
    tabs.postMessage('lock')
    tabs.close()
    void fromServer.lock().catch(() => undefined)
  }, [blank])

  useEffect(() => {
    if (locked) return
    const tabs = new BroadcastChannel('redress')
    let timer = setTimeout(lock, idleMinutes * 60_000)
    let told = 0
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, idleMinutes * 60_000)
    }
    const awake = () => {
      wait()
      if (performance.now() - told < heardEvery) return
      told = performance.now()
      tabs.postMessage('awake')
    }
    tabs.onmessage = ({ data }) => (data === 'lock' ? blank() : wait())
    const signs = ['keydown', 'pointerdown', 'wheel'] as const
    for (const sign of signs) addEventListener(sign, awake, { passive: true })
    return () => {
      clearTimeout(timer)
      tabs.close()
      for (const sign of signs) removeEventListener(sign, awake)
    }
  }, [locked, lock, blank])

  return { locked, lock }
}
