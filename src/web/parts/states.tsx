import { Link } from '@tanstack/react-router'
import { ServerTrouble } from '../asking.ts'
import { Words } from './words.tsx'

export function Loading({ what }: { what: string }) {
  return (
    <p role="status" className="quiet">
      Reading {what} …
    </p>
  )
}

/** Trouble that the same question may not meet a second time. */
const mayPass = new Set(['unreachable', 'unexpected', 'matter-in-use', 'law-not-valid'])

export function TroubleNote({ error, again }: { error: unknown; again?: () => void }) {
  const trouble =
    error instanceof ServerTrouble
      ? error.trouble
      : {
          message: 'This page could not be shown. Nothing in the matter was changed.',
          next: 'Reload the page; if it happens again, use the casebook.',
        }
  const passing = !(error instanceof ServerTrouble) || mayPass.has(error.trouble.code)
  return (
    <div className="note alert" role="alert">
      <p>
        <Words>{trouble.message}</Words>
      </p>
      <p>
        <Words>{trouble.next}</Words>
      </p>
      {again && passing && (
        <p>
          <button type="button" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

export function Empty({ children }: { children: React.ReactNode }) {
  return <div className="note">{children}</div>
}

/** What every page about the law says while there are no confirmed facts. */
export function NoFactsYet() {
  return (
    <Empty>
      <p>No confirmed facts yet, so nothing is assessed. The files can be read and searched already.</p>
      <p>
        Open a page under <Link to="/evidence">Evidence</Link>: select the words that matter and press Enter, or take a
        suggestion that stands beside them.
      </p>
    </Empty>
  )
}
