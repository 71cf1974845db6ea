import { useEffect, useRef } from 'react'
import { sitting } from '../../parts/frame/sitting.ts'

/** Single letters of the reader, with what each does; they work where nothing is typed, and can be turned off. */
export type ReaderKeys = Readonly<Record<string, () => void>>

export function useReaderKeys(keys: ReaderKeys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')
      if (typing || !sitting.letterKeys || event.ctrlKey || event.metaKey || event.altKey) return
      const act = now.current[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
