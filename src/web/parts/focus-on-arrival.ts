import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sitting } from './sitting.ts'

/** A new page takes the focus to its content; going back returns it to the link that was followed from there. */
export function useFocusOnArrival(): void {
  const path = useLocation({ select: (location) => location.pathname })
  const before = useRef(path)
  const wentBack = useRef(false)

  useEffect(() => {
    const back = () => {
      wentBack.current = true
    }
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('main a[href]') : null
      const href = link?.getAttribute('href')
      if (href) sitting.followed.set(location.pathname, href)
    }
    addEventListener('popstate', back)
    addEventListener('click', follow, true)
    return () => {
      removeEventListener('popstate', back)
      removeEventListener('click', follow, true)
    }
  }, [])

  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const href = wentBack.current ? sitting.followed.get(path) : undefined
    wentBack.current = false
    const link = href === undefined ? null : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)
    const content = document.getElementById('content')
    // A passage or a fact that was asked for has taken the focus already.
    const taken = link === null && document.activeElement !== content && content?.contains(document.activeElement)
    if (!taken) (link ?? content)?.focus({ preventScroll: link === null })
  }, [path])
}
