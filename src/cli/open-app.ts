import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Problem, problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { routes } from '../casefile/routes.ts'
import { usualMattersFolder } from '../desk/list-matters.ts'
import { programFolder } from '../desk/program-folder.ts'
import {
  type EnterPage,
  type ProgramNotes,
  placeOfNotes,
  programNotes,
  type Running,
  writeEnterPage,
} from '../desk/program-notes.ts'
import { type NotServed, type Serving, serveMatter } from '../server/serve.ts'
import { type OpenedWindow, openWindow } from './open-window.ts'
import { terminal } from './terminal.ts'
import { tellAddress, waitUntilEnded } from './wait-until-ended.ts'

export interface AppAsked {
  readonly port: number
  /** Whether a window is opened; else the address is printed. */
  readonly opens: boolean
  /** The program ends when no window has been open for so long. */
  readonly endAfterMinutes: number
  readonly stays: boolean
}

export type AppEnd = 'ended' | 'shown-by-first'

/** How long a second start waits for the first to be ready. */
const firstIsReadyWithin = 30_000

/**
 * Opens the app on the list of matters and stays until no window has been open for a while. One program runs for a user:
 * a second start opens a window of the first and ends. Problems: `port-in-use`, `view-missing`,
 * `browser-not-opened`.
 */
export async function openApp(
  asked: AppAsked,
): Promise<Result<{ readonly end: AppEnd }, NotServed | 'browser-not-opened' | 'first-does-not-answer'>> {
  const notes = programNotes(placeOfNotes())
  const giveBack = notes.takePlace()
  if (giveBack === null) return askFirst(notes)
  try {
    return await runApp(notes, asked)
  } finally {
    notes.forgetRunning()
    giveBack()
  }
}

async function runApp(
  notes: ProgramNotes,
  asked: AppAsked,
): Promise<Result<{ readonly end: AppEnd }, NotServed | 'browser-not-opened'>> {
  const secret = randomBytes(32).toString('base64url')
  const shower = new Shower(notes)
  const begun = await serveMatter(
    { matter: null, open: null, idleSeconds: notes.readSettings().idleMinutes * 60 },
    {
      port: asked.port,
      webFolder: join(programFolder, 'dist', 'web'),
      app: { notes, secret, show: () => void shower.show() },
    },
  )
  if (!begun.ok) return begun
  const serving = begun.value
  shower.serves(serving)
  notes.saveRunning({ origin: serving.origin, pid: process.pid, secret })
  let trouble: Problem<'browser-not-opened'> | null = null
  const tell = (): void => tellAddress(serving, 'Ctrl+C ends Redress.')
  if (asked.opens) {
    trouble = await shower.show()
    if (trouble !== null) serving.close()
    else terminal.print('Redress is open in a window. It ends by itself some minutes after the last one is closed.\n')
  } else tell()
  const watch = setInterval(() => {
    shower.tidy()
    if ((serving.secondsAlone() ?? 0) > asked.endAfterMinutes * 60) serving.close()
  }, 1000)
  const leave = (): void => {
    shower.end()
    notes.forgetRunning()
  }
  await waitUntilEnded(serving, { again: tell, leave, stays: asked.stays })
  clearInterval(watch)
  shower.end()
  return trouble === null ? ok({ end: 'ended' }) : failed(trouble)
}

/** Opens windows of the running program, one at a time: an address that nobody used yet is not made void by the next. */
class Shower {
  readonly #notes: ProgramNotes
  #serving: Serving | null = null
  #page: { readonly page: EnterPage; readonly since: number } | null = null
  readonly #windows: OpenedWindow[] = []

  constructor(notes: ProgramNotes) {
    this.#notes = notes
  }

  serves(serving: Serving): void {
    this.#serving = serving
  }

  async show(): Promise<Problem<'browser-not-opened'> | null> {
    this.tidy()
    if (this.#serving === null) return null
    if (this.#page !== null && performance.now() - this.#page.since < 10_000) return null
    this.#page?.page.remove()
    const page = writeEnterPage(this.#enterFolder(), this.#serving.newAddress())
    this.#page = { page, since: performance.now() }
    const opened = await openWindow({ page: page.file, profile: this.#notes.windowProfile })
    if (opened.ok) this.#windows.push(opened.value)
    return opened.ok ? null : opened.problem
  }

  /** The page is gone once it has let in its window, or nobody came for two minutes. */
  tidy(): void {
    if (this.#page === null) return
    if (this.#serving?.isAddressUnused() && performance.now() - this.#page.since < 120_000) return
    this.#page.page.remove()
    this.#page = null
  }

  end(): void {
    this.#page?.page.remove()
    for (const window of this.#windows) window.close()
    this.#notes.removeWindowProfile()
  }

  /** On Linux a browser may be shut in (snap) and sees no hidden folder: there the page lies among the matters. */
  #enterFolder(): string {
    if (process.platform !== 'linux') return this.#notes.place
    return this.#notes.readSettings().mattersFolder ?? usualMattersFolder()
  }
}

async function askFirst(notes: ProgramNotes): Promise<Result<{ readonly end: AppEnd }, 'first-does-not-answer'>> {
  const until = performance.now() + firstIsReadyWithin
  while (performance.now() < until) {
    const running = notes.readRunning()
    if (running !== null && (await askToShow(running))) return ok({ end: 'shown-by-first' })
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return failed(problem('first-does-not-answer'))
}

async function askToShow({ origin, secret }: Running): Promise<boolean> {
  try {
    const answer = await fetch(origin + routes.show.path, {
      method: routes.show.method,
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
      signal: AbortSignal.timeout(10_000),
    })
    return answer.ok
  } catch {
    return false
  }
}
