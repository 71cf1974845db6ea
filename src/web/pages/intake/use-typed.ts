import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { keep } from '../../parts/keeping.ts'
import { giveBackKept } from '../../parts/withheld-drafts.ts'
import type { Typed } from './typed-answers.ts'

const place = 'intake:new'

export interface TypedAnswers {
  /** Null until it is known whether something was typed before. */
  readonly typed: Typed | null
  /** Whether it was there when the page opened. */
  readonly restored: boolean
  readonly set: (change: Typed) => void
  readonly replace: (typed: Typed) => void
}

/** What is typed in the intake; it is kept while it is typed (parts/keeping.ts), and is there again after a lock. */
export function useTyped(): TypedAnswers {
  const cache = useQueryClient()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [restored, setRestored] = useState(false)
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    const begin = (kept: Typed | null): void => {
      setTyped(kept ?? { language: sitting.language })
      setRestored(kept !== null)
    }
    return giveBackKept(place, fromServer.drafts(), begin, () => begin(null))
  }, [])
  useEffect(() => {
    if (typed === null || !touched) return
    keep(place, typed)
    cache.removeQueries({ queryKey: ['drafts'] })
  }, [typed, touched, cache])
  const replace = (next: Typed): void => {
    setTouched(true)
    setTyped(next)
  }
  return {
    typed,
    restored,
    replace,
    set: (change) => {
      setTouched(true)
      setTyped((was) => ({ ...was, ...change }))
    },
  }
}
