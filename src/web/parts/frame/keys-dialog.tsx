import type { RefObject } from 'react'
import { places } from './places.ts'

const others = [
  { keys: ['/'], what: 'search the evidence' },
  { keys: ['Ctrl', 'K'], what: 'find a place, party, claim, fact or document' },
  { keys: ['Alt', 'L'], what: 'lock at once' },
  { keys: ['n'], what: 'on a page: next marked passage (p: the one before)' },
  { keys: [']'], what: 'on a page: next page ([: the one before)' },
  { keys: ['f'], what: 'on a page: a fact from the selected words' },
  { keys: ['a'], what: 'take the suggestion (e: edit, r: reject, s: skip, w: next page with some)' },
  { keys: ['u'], what: 'on a page: undo the last change' },
  { keys: ['?'], what: 'this list' },
] as const

/** Every key, and whether single ones work. */
export function KeysDialog({
  dialog,
  letterKeys,
  setLetterKeys,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  letterKeys: boolean
  setLetterKeys: (on: boolean) => void
}) {
  return (
    <dialog ref={dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl className="keys">
        {[...places.map(({ key, title }) => ({ keys: [key], what: title })), ...others].map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key, i) => (
                <span key={key}>
                  {i > 0 && '+'}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={letterKeys} onChange={(event) => setLetterKeys(event.target.checked)} /> Single
        keys work (Alt+L and Ctrl+K always do)
      </label>
      <form method="dialog" className="row">
        <button type="submit" className="main">
          Close
        </button>
      </form>
    </dialog>
  )
}
