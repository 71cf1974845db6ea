import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

export interface ToShow {
  /** A file that leads to the view: its path may be read by every user of this computer, its content may not. */
  readonly page: string
  /** Where a window of its own keeps what a browser keeps. */
  readonly profile: string
}

export interface OpenedWindow {
  /** Ends what was started for the program alone; a window in the person's own browser stays. */
  readonly close: () => void
}

interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** A process of the program's own, that lives as long as its windows. */
  readonly own: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** How long a browser has to say that it cannot start. */
const patience = 1500

/**
 * Shows the page: by the command in BROWSER where there is one, else as a window of its own of an installed Chrome or
 * Edge, else in the browser that this computer opens pages with. Problem: `browser-not-opened`.
 */
export async function openWindow(
  shown: ToShow,
  env: Environment = process.env,
): Promise<Result<OpenedWindow, 'browser-not-opened'>> {
  const commands = browserCommands(shown, env, process.platform)
  for (const command of commands) {
    const child = await started(command)
    if (child !== null) return ok({ close: () => void (command.own && child.kill()) })
  }
  return failed(problem('browser-not-opened', { program: commands.at(-1)?.program ?? 'a browser' }))
}

/** In the order in which they are tried. */
export function browserCommands(shown: ToShow, env: Environment, platform: string): readonly Command[] {
  const url = pathToFileURL(shown.page).href
  const asked = (env.BROWSER ?? '').split(platform === 'win32' ? ';' : ':').filter((words) => words.trim() !== '')
  if (asked.length > 0) return asked.map((words) => fromWords(words, url))
  const windows = chromes(env, platform).map((program) => ({
    program,
    args: [
      `--app=${url}`,
      `--user-data-dir=${shown.profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    own: true,
  }))
  return [...windows, usualBrowser(url, platform)]
}

/** As `xdg-open` reads BROWSER: `%s` stands for the page, which comes last where it is not named. */
function fromWords(words: string, url: string): Command {
  const [program = '', ...args] = words.trim().split(/\s+/)
  const named = args.some((word) => word.includes('%s'))
  return { program, args: named ? args.map((word) => word.replaceAll('%s', url)) : [...args, url], own: false }
}

function usualBrowser(url: string, platform: string): Command {
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url], own: false }
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', args: [url], own: false }
}

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
]

function chromes(env: Environment, platform: string): readonly string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium']
      .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      .filter((path) => existsSync(path))
  if (platform === 'win32')
    return [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ])
      .filter((path) => existsSync(path))
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isPlain)
}

/** A browser that is shut in by snap or flatpak cannot reach the profile of the program. */
function isPlain(path: string): boolean {
  try {
    return !/\/(?:snap|flatpak)(?:\/|$)/.test(realpathSync(path))
  } catch {
    return false
  }
}

/** Null when it is not there, or ends at once with trouble. */
function started({ program, args }: Command): Promise<ChildProcess | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: false })
    const timer = setTimeout(() => resolve(child), patience)
    child.once('error', () => {
      clearTimeout(timer)
      resolve(null)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? child : null)
    })
    child.unref()
  })
}
