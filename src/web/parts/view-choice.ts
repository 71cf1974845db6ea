import { useEffect, useState } from 'react'
import { type View, Views } from '../../casefile/views/matter-list.ts'
import { fromServer } from '../from-server.ts'

const place = 'redress-view'

const stored = (): View => {
  const read = Views.safeParse(sessionStorage.getItem(place))
  return read.success ? read.data : 'system'
}

/** Light, dark, or as the system has it; kept for the tab, so that a reload does not flash. */
export function showView(view: View): void {
  sessionStorage.setItem(place, view)
  if (view === 'system') delete document.documentElement.dataset.view
  else document.documentElement.dataset.view = view
}

export const showStoredView = (): void => showView(stored())

/** The choice, and what changes it: here at once, and for the next start of the program where it keeps one. */
export function useView(): readonly [View, (view: View) => void] {
  const [view, setView] = useState(stored)
  useEffect(() => showView(view), [view])
  const choose = (chosen: View) => {
    setView(chosen)
    void fromServer.chooseHome({ folder: null, idleMinutes: null, view: chosen }).catch(() => undefined)
  }
  return [view, choose]
}
