import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

interface ToolProps {
  /** Stands in the address, so that the tool can be found and linked to. */
  readonly id: string
  readonly title: string
  readonly what: string
  readonly children: React.ReactNode
}

/** Something that is not needed every day: folded, and asked for nothing, until it is opened or linked to. */
export function Tool({ id, title, what, children }: ToolProps) {
  const { hash } = useLocation()
  const [open, setOpen] = useState(hash === id)
  useEffect(() => {
    if (hash !== id) return
    setOpen(true)
    document.getElementById(id)?.scrollIntoView()
  }, [hash, id])
  return (
    <details id={id} className="tool" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{title}</strong> <span className="quiet">{what}</span>
      </summary>
      {open && <section aria-label={title}>{children}</section>}
    </details>
  )
}
