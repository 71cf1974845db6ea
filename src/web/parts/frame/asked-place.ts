import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Brings the part of the page that the address asks for into view, and the focus with it. */
export function useAskedPlace(): string {
  const asked = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    const goal = asked === '' ? null : document.getElementById(asked)
    goal?.scrollIntoView({ block: 'start' })
    goal?.focus({ preventScroll: true })
  }, [asked])
  return asked
}
