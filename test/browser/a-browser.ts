import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type BrowserContext, chromium } from 'playwright-core'
import { z } from 'zod'

const root = process.getuid?.() === 0
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]
const sandboxed: readonly string[] = root ? ['--no-sandbox'] : []

interface Found {
  readonly executablePath?: string
  readonly channel?: string
  readonly args: readonly string[]
}

const usable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The package unpacks to a fixed name below the folder for temporary files, where another user may have put its own:
 * it gets a folder that belongs to this user alone. Unpacked aside first, so that a run cut off leaves no half browser.
 */
async function unpacked(): Promise<string> {
  const own = join(tmpdir(), `redress-chromium-${userInfo().uid}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  const place = ownedHere(own) ? own : mkdtempSync(join(homedir(), '.redress-chromium-'))
  const version = join(place, packedVersion())
  const path = join(version, 'chromium')
  if (usable(path)) return path
  const making = mkdtempSync(join(place, 'unpacking-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = making
  try {
    await sparticuz.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(making, version)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!usable(path)) throw error
  }
  return path
}

function packedVersion(): string {
  const about = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'))
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(about, 'utf8'))).version
}

function ownedHere(folder: string): boolean {
  const { uid, mode } = statSync(folder)
  return uid === userInfo().uid && (mode & 0o022) === 0
}

const candidates: readonly (() => Promise<Found>)[] = [
  ...(process.platform === 'linux' && process.arch === 'x64'
    ? [async (): Promise<Found> => ({ executablePath: await unpacked(), args: [...sandboxed, '--disable-gpu'] })]
    : []),
  async () => ({ channel: 'chrome', args: sandboxed }),
  async () => ({ channel: 'msedge', args: sandboxed }),
  ...(existsSync('/usr/bin/chromium')
    ? [async (): Promise<Found> => ({ executablePath: '/usr/bin/chromium', args: sandboxed })]
    : []),
  // Where the system grants no user namespace, as in many containers, the sandbox cannot start; the page is our own.
  ...(process.platform === 'linux' && process.arch === 'x64' && !root
    ? [async (): Promise<Found> => ({ executablePath: await unpacked(), args: ['--no-sandbox', '--disable-gpu'] })]
    : []),
]

const screens = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 400, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const

/** A Chromium with a fresh profile, with a mouse or as a phone with a finger: packed in the package, else one that is installed. Nothing is downloaded. */
export async function aBrowser(as: 'desk' | 'phone' = 'desk'): Promise<BrowserContext> {
  const refusals: string[] = []
  for (const candidate of candidates) {
    const profile = mkdtempSync(join(tmpdir(), 'redress-profile-'))
    process.once('exit', () => rmSync(profile, { recursive: true, force: true }))
    try {
      const { args, ...which } = await candidate()
      return await chromium.launchPersistentContext(profile, {
        ...which,
        args: [...flags, ...args],
        chromiumSandbox: !args.includes('--no-sandbox'),
        headless: true,
        ...screens[as],
        reducedMotion: 'reduce',
      })
    } catch (error) {
      refusals.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  throw new Error(`No browser could be started: ${refusals.join('; ')}`)
}
