import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Standing } from '../../../casefile/routes/standing.ts'
import { type View, Views } from '../../../casefile/views/matter-list.ts'
import { formatDay } from '../../../words/date-words.ts'
import { releaseWarningInWords } from '../../../words/release/release-warning-words.ts'
import { fromServer } from '../../from-server.ts'
import { Matters } from '../../pages/matters.tsx'
import { Turned } from '../turned.tsx'
import { useView } from '../view-choice.ts'
import { Words } from '../words.tsx'
import { AsOf } from './as-of.tsx'
import { FindDialog } from './find-dialog.tsx'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { useLock } from './lock.ts'
import { Locked, Outside } from './locked.tsx'
import { places } from './places.ts'
import { sitting } from './sitting.ts'
import { Warned } from './warned.tsx'
import { Withheld } from './withheld.tsx'

export function Shell() {
  const { state, begins, name, doubt, lock, opened } = useLock()
  switch (state) {
    case 'open':
      return <Opened lock={lock} name={name} doubt={doubt} />
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

const viewNames: Readonly<Record<View, string>> = { system: 'system', light: 'light', dark: 'dark' }

function Opened({ lock, name, doubt }: { lock: () => void; name: string | null; doubt: Standing['doubt'] }) {
  const [letterKeys, setLetterKeys] = useState(sitting.letterKeys)
  const [finding, setFinding] = useState(false)
  const [view, chooseView] = useView()
  const help = useRef<HTMLDialogElement>(null)
  const find = useRef<HTMLDialogElement>(null)
  useFocusOnArrival()
  const startFinding = useCallback(() => {
    setFinding(true)
    find.current?.showModal()
  }, [])
  usePlaceKeys({ lock, startFinding, letterKeys, help, find })

  const setKeys = (on: boolean) => {
    sitting.letterKeys = on
    setLetterKeys(on)
  }
  const nextView = Views.options[(Views.options.indexOf(view) + 1) % Views.options.length] ?? 'system'
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <div className="frame">
        <header className="top">
          <strong className="matter-name">
            <bdi>{name ?? 'Redress'}</bdi>
          </strong>
          <nav aria-label="Places">
            {places.map(({ to, title, key }) => (
              <Link
                key={to}
                to={to}
                data-key={letterKeys ? key : ''}
                activeOptions={{ exact: to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {title}
              </Link>
            ))}
          </nav>
          <div className="tools">
            <button type="button" onClick={startFinding}>
              Find <kbd>Ctrl+K</kbd>
            </button>
            <button type="button" className="about-keys" onClick={() => help.current?.showModal()}>
              Keys
            </button>
            <button type="button" onClick={() => chooseView(nextView)}>
              View: {viewNames[view]}
            </button>
            <button type="button" onClick={lock}>
              Lock <kbd>Alt+L</kbd>
            </button>
          </div>
        </header>
        <main id="content" tabIndex={-1}>
          <PrintLine />
          {doubt && (
            <div className="note alert" role="alert">
              <p>
                <Words>{releaseWarningInWords({ is: 'matter-in-doubt', entry: doubt.entry })}</Words>
              </p>
              <p>
                <Link to="/matter">Check the whole matter</Link>
              </p>
            </div>
          )}
          <Warned />
          <Withheld />
          <AsOf />
          <Turned />
          <Outlet />
        </main>
      </div>
      <KeysDialog dialog={help} letterKeys={letterKeys} setLetterKeys={setKeys} />
      <FindDialog dialog={find} open={finding} left={() => setFinding(false)} />
    </>
  )
}

/** Keys that work everywhere; single ones only where nothing is typed and no dialog is open. */
function usePlaceKeys({
  lock,
  startFinding,
  letterKeys,
  help,
  find,
}: {
  lock: () => void
  startFinding: () => void
  letterKeys: boolean
  help: RefObject<HTMLDialogElement | null>
  find: RefObject<HTMLDialogElement | null>
}) {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey && (event.code === 'KeyL' || event.key.toLowerCase() === 'l')) {
        event.preventDefault()
        return lock()
      }
      const inDialog = help.current?.open || find.current?.open
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        if (!inDialog) startFinding()
        return
      }
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (typing || !letterKeys || event.ctrlKey || event.metaKey || event.altKey || inDialog) return
      if (event.key === '?') return help.current?.showModal()
      if (event.key === '/') {
        event.preventDefault()
        void navigate({ to: '/evidence' }).then(() => document.getElementById('search')?.focus())
      }
      const place = places.find(({ key }) => key === event.key)
      if (place) void navigate({ to: place.to })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [lock, startFinding, navigate, letterKeys, help, find])
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
