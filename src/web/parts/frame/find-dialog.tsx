import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { fromServer } from '../../from-server.ts'
import { type Findable, findablesOf, matching } from './findables.ts'

/** Finds any place, party, claim, fact and document by a few letters, and goes there: type, arrows, Enter. */
export function FindDialog({
  dialog,
  open,
  left,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  open: boolean
  left: () => void
}) {
  return (
    <dialog ref={dialog} className="find" aria-label="Find" onClose={left}>
      {open && <Find close={() => dialog.current?.close()} />}
    </dialog>
  )
}

function Find({ close }: { close: () => void }) {
  const { data: matter } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const { data: evidence } = useQuery({ queryKey: ['documents'], queryFn: fromServer.documents })
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useEffect(() => field.current?.focus(), [])
  const found = matching(findablesOf(matter?.analysis ?? null, evidence?.documents ?? []), typed)
  const chosen = Math.min(at, found.length - 1)
  const go = (one: Findable | undefined) => {
    if (!one) return
    close()
    void navigate(one.goes)
  }
  const press = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = (chosen + step + found.length) % Math.max(1, found.length)
      setAt(next)
      document.getElementById(`found-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      go(found[chosen])
    }
  }
  return (
    <>
      <label htmlFor="find">Find a place, party, claim, fact or document</label>
      <input
        ref={field}
        id="find"
        type="text"
        autoComplete="off"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-activedescendant={found.length > 0 ? `found-${chosen}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      {found.length > 0 ? (
        // The list is moved through from the field above it, which keeps the focus.
        <div id="found" role="listbox" aria-label="Found">
          {found.map((one, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the field
            <div
              key={one.id}
              id={`found-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              onClick={() => go(one)}
            >
              <bdi>{one.words}</bdi>
              <small>{one.kind}</small>
            </div>
          ))}
        </div>
      ) : (
        <p className="quiet" role="status">
          Nothing of this name. The words of the pages are searched under Evidence.
        </p>
      )}
    </>
  )
}
