import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { sitting } from './sitting.ts'

/** A new page takes the focus to its content; going back returns it to the link that was followed from there. */
export function useFocusOnArrival(): void {
  const router = useRouter()
  useEffect(() => {
    let wentBack = false
    const back = () => {
      wentBack = true
    }
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('main a[href]') : null
      const href = link?.getAttribute('href')
      if (link && href) sitting.followed.set(location.pathname, { href, nth: linksTo(href).indexOf(link) })
    }
    addEventListener('popstate', back)
    addEventListener('click', follow, true)
    const stop = router.subscribe('onRendered', ({ pathChanged, toLocation }) => {
      if (!pathChanged) return
      // A frame later the browser has told that it went back, and a passage that was asked for has taken the focus.
      requestAnimationFrame(() => {
        // Where the places stand in one line, the one that was come to is seen.
        document.querySelector('.top nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
        arrive(wentBack ? sitting.followed.get(toLocation.pathname) : undefined)
        wentBack = false
      })
    })
    return () => {
      removeEventListener('popstate', back)
      removeEventListener('click', follow, true)
      stop()
    }
  }, [router])
}

/** One passage may be linked from many places of a page. */
const linksTo = (href: string): Element[] => [...document.querySelectorAll(`main a[href="${CSS.escape(href)}"]`)]

function arrive(followed: { readonly href: string; readonly nth: number } | undefined): void {
  const content = document.getElementById('content')
  const link = followed && linksTo(followed.href)[followed.nth]
  if (link instanceof HTMLElement) {
    // It may lie in a part that was opened by hand.
    for (let part = link.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
      part.open = true
    link.focus()
    return
  }
  const within = document.activeElement !== content && content?.contains(document.activeElement)
  if (!within) content?.focus({ preventScroll: true })
}
