import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fromServer } from '../from-server.ts'

const pages = [
  { to: '/', title: 'Overview', key: '1' },
  { to: '/evidence', title: 'Evidence', key: '2' },
  { to: '/chronology', title: 'Chronology', key: '3' },
  { to: '/claims', title: 'Claims', key: '4' },
] as const

const idleMinutes = 15

export function Shell() {
  const [locked, setLocked] = useState(false)
  const [letterKeys, setLetterKeys] = useState(true)
  const help = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const cache = useQueryClient()

  const lock = useCallback(() => {
    setLocked(true) // blank first, then drop what is held
    cache.clear()
    void fromServer.lock().catch(() => undefined)
  }, [cache])

  useEffect(() => {
    let timer = setTimeout(lock, idleMinutes * 60_000)
    const awake = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, idleMinutes * 60_000)
    }
    const press = (event: KeyboardEvent) => {
      awake()
      if (event.altKey && event.key.toLowerCase() === 'l') return lock()
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (typing || !letterKeys || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '?') return help.current?.showModal()
      if (event.key === '/') {
        event.preventDefault()
        void navigate({ to: '/evidence' }).then(() => document.getElementById('search')?.focus())
      }
      const page = pages.find(({ key }) => key === event.key)
      if (page) void navigate({ to: page.to })
    }
    addEventListener('keydown', press)
    addEventListener('pointerdown', awake)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', press)
      removeEventListener('pointerdown', awake)
    }
  }, [lock, navigate, letterKeys])

  if (locked)
    return (
      <main className="locked">
        <h1>Locked</h1>
        <p>The matter is closed and its keys are dropped. Start it again with `redress serve` and your passphrase.</p>
        <p className="quiet">Locking does not clear this browser’s history, nor stop a program that watches this computer.</p>
      </main>
    )
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
        <Outlet />
      </main>
      <dialog ref={help} aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <ul>
          {pages.map(({ key, title }) => (
            <li key={key}>
              <kbd>{key}</kbd> {title}
            </li>
          ))}
          <li>
            <kbd>/</kbd> search the evidence
          </li>
          <li>
            <kbd>Alt</kbd>+<kbd>L</kbd> lock at once
          </li>
          <li>
            <kbd>?</kbd> this list
          </li>
        </ul>
        <label>
          <input type="checkbox" checked={letterKeys} onChange={(event) => setLetterKeys(event.target.checked)} /> Single keys work
        </label>
        <form method="dialog" className="row">
          <button className="main">Close</button>
        </form>
      </dialog>
    </>
  )
}
