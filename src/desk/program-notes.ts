import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Views } from '../casefile/views/matter-list.ts'
import { replaceFile } from '../vault/durable-file.ts'
import { makeFolders } from '../vault/make-folders.ts'
import { passingName, removeUnfinishedIn } from '../vault/unfinished.ts'
import { WriterPlace } from '../vault/writer-place.ts'

/**
 * What the running program notes for itself, in a folder of this user: which folder holds the matters, where it answers,
 * and the page that lets in a window. Nothing of a matter stands there but paths that the file manager shows anyway.
 */
export interface ProgramNotes {
  /** `$XDG_DATA_HOME/redress`, `~/Library/Application Support/Redress` or `%LOCALAPPDATA%\Redress`. */
  readonly place: string
  readonly readSettings: () => Settings
  readonly saveSettings: (settings: Settings) => void
  readonly readRunning: () => Running | null
  readonly saveRunning: (running: Running) => void
  readonly forgetRunning: () => void
  /**
   * The place of the one running program of this user, held by a lock of the system that no kill leaves behind; null when
   * another program holds it. The answer gives it back.
   */
  readonly takePlace: () => (() => void) | null
  /** A browser profile that holds the windows of the program and nothing of the person's own browsing. */
  readonly windowProfile: string
  readonly removeWindowProfile: () => void
}

export const Settings = z
  .strictObject({
    mattersFolder: z.string().nullable(),
    /** Matters that were opened from elsewhere, the last one first. */
    elsewhere: z.array(z.string()).readonly(),
    idleMinutes: z.int().min(1).max(240),
    view: Views.default('system'),
  })
  .readonly()
export type Settings = z.infer<typeof Settings>

const unchanged: Settings = { mattersFolder: null, elsewhere: [], idleMinutes: 15, view: 'system' }

export const Running = z.strictObject({ origin: z.url(), pid: z.int(), secret: z.string().min(20) }).readonly()
export type Running = z.infer<typeof Running>

type Environment = Readonly<Record<string, string | undefined>>

export function placeOfNotes(env: Environment = process.env, platform: string = process.platform): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Redress')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Redress')
  const data = env.XDG_DATA_HOME
  return join(data?.startsWith('/') ? data : join(homedir(), '.local', 'share'), 'redress')
}

/** A note that is missing, or that this program did not write so, counts as none. */
function readNote<T>(file: string, form: z.ZodType<T>): T | null {
  try {
    const read = form.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

const pagesBegin = 'Open Redress '

/** Makes the folder where it is missing, for this user alone. */
export function programNotes(place: string): ProgramNotes {
  makeFolders(place, 0o700)
  removeUnfinishedIn(place, pagesBegin)
  const settings = join(place, 'settings.json')
  const running = join(place, 'running.json')
  const save = (file: string, note: object): void => replaceFile(file, `${JSON.stringify(note, null, 1)}\n`)
  return {
    place,
    readSettings: () => readNote(settings, Settings) ?? unchanged,
    saveSettings: (changed) => save(settings, changed),
    readRunning: () => readNote(running, Running),
    saveRunning: (now) => save(running, now),
    forgetRunning: () => rmSync(running, { force: true }),
    takePlace: () => {
      const held = new WriterPlace(place)
      return held.take() ? () => held.giveBack() : null
    },
    windowProfile: join(place, 'window'),
    // A browser that is just ending may still write there.
    removeWindowProfile: () => rmSync(join(place, 'window'), { recursive: true, force: true, maxRetries: 5 }),
  }
}

export interface EnterPage {
  readonly file: string
  readonly remove: () => void
}

/**
 * A page that leads to `address` and can be read by this user alone: a browser is started with the page's path, so that
 * the token of the address never stands in the list of processes, which every user of the computer may read.
 */
export function writeEnterPage(folder: string, address: string): EnterPage {
  makeFolders(folder, 0o700)
  removeUnfinishedIn(folder, pagesBegin)
  const file = join(folder, passingName(pagesBegin, '.html'))
  const script = JSON.stringify(address).replaceAll('<', '\\u003c')
  const page = `<!doctype html><meta charset="utf-8"><title>Redress</title><script>location.replace(${script})</script>\n`
  writeFileSync(file, page, { flag: 'wx', mode: 0o600 })
  return { file, remove: () => rmSync(file, { force: true }) }
}

export const makePrivateFolder = (folder: string): void => void makeFolders(folder, 0o700)
