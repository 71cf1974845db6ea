import { ServerTrouble } from '../from-server.ts'

export function Loading({ what }: { what: string }) {
  return (
    <p role="status" className="quiet">
      Reading {what} …
    </p>
  )
}

export function TroubleNote({ error }: { error: unknown }) {
  const trouble =
    error instanceof ServerTrouble
      ? error.trouble
      : { message: 'This page could not be shown. Nothing in the matter was changed.', next: 'Reload the page; if it happens again, use the casebook.' }
  return (
    <div className="note alert" role="alert">
      <p>{trouble.message}</p>
      <p>{trouble.next}</p>
    </div>
  )
}

export function Empty({ children }: { children: React.ReactNode }) {
  return <div className="note">{children}</div>
}
