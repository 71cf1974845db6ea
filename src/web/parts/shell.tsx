import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { formatDay } from '../../words/date-words.ts'
import { fromServer } from '../from-server.ts'
import { Matters } from '../pages/matters.tsx'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import { useLock } from './lock.ts'
import { Locked, Outside } from './locked.tsx'
import { sitting } from './sitting.ts'

const pages = [
  { to: '/', title: 'Overview', key: '1' },
  { to: '/evidence', title: 'Evidence', key: '2' },
  { to: '/chronology', title: 'Chronology', key: '3' },
  { to: '/claims', title: 'Claims', key: '4' },
  { to: '/courts', title: 'Courts', key: '5' },
] as const

export function Shell() {
  const { state, begins, lock, opened } = useLock()
  switch (state) {
    case 'open':
      return <Opened lock={lock} />
    case 'locked':
      return begins === 'matters' ? <Matters opened={opened} /> : <Locked opened={opened} />
    case 'outside':
      return <Outside />
    case 'starting':
      return (
        <main className="locked">
          <p role="status">Opening …</p>
        </main>
      )
    default:
      return state satisfies never
  }
}

function Opened({ lock }: { lock: () => void }) {
  const [letterKeys, setLetterKeys] = useState(sitting.letterKeys)
  const help = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  useFocusOnArrival()

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey && (event.code === 'KeyL' || event.key.toLowerCase() === 'l')) {
        event.preventDefault()
        return lock()
      }
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (typing || !letterKeys || event.ctrlKey || event.metaKey || event.altKey || help.current?.open) return
      if (event.key === '?') return help.current?.showModal()
      if (event.key === '/') {
        event.preventDefault()
        void navigate({ to: '/evidence' }).then(() => document.getElementById('search')?.focus())
      }
      const page = pages.find(({ key }) => key === event.key)
      if (page) void navigate({ to: page.to })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [lock, navigate, letterKeys])

  const setKeys = (on: boolean) => {
    sitting.letterKeys = on
    setLetterKeys(on)
  }
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="top">
        <strong>Redress</strong>
        <nav aria-label="Pages">
          {pages.map(({ to, title }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              {title}
            </Link>
          ))}
        </nav>
        <button type="button" onClick={() => help.current?.showModal()}>
          Keys
        </button>
        <button type="button" onClick={lock}>
          Lock (Alt+L)
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <PrintLine />
        <Outlet />
      </main>
      <dialog ref={help} aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl className="keys">
          {pages.map(({ key, title }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>/</kbd>
            </dt>
            <dd>search the evidence</dd>
          </div>
          <div>
            <dt>
              <kbd>Alt</kbd>+<kbd>L</kbd>
            </dt>
            <dd>lock at once</dd>
          </div>
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>this list</dd>
          </div>
        </dl>
        <label>
          <input type="checkbox" checked={letterKeys} onChange={(event) => setKeys(event.target.checked)} /> Single keys
          work (Alt+L always does)
        </label>
        <form method="dialog" className="row">
          <button type="submit" className="main">
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}

/** On paper alone: which matter, as of when, when printed. */
function PrintLine() {
  const { data } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const [printed, setPrinted] = useState(() => new Date())
  useEffect(() => {
    const stamp = () => setPrinted(new Date())
    addEventListener('beforeprint', stamp)
    return () => removeEventListener('beforeprint', stamp)
  }, [])
  const analysis = data?.analysis
  return (
    <p className="on-paper">
      {analysis && `Matter ${analysis.matter.id}, as of ${formatDay(analysis.asOf)}. `}
      Confidential. Printed {printed.toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' })}.
    </p>
  )
}
