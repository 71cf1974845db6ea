import { spawnSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'

// One moment for every file, so that two builds of the same sources give the same bytes.
const fixedSeconds = 315_532_800
const fixedDay = new Date(1980, 0, 1)
/** The archive says that it was made on Unix, so that a Mac keeps which files can be started. */
const madeOnUnix = 3

export function packTarGz(parent: string, name: string, to: string): void {
  const plain = `${to}.tar`
  const args = [
    '--sort=name',
    `--mtime=@${fixedSeconds}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '-cf',
    plain,
    name,
  ]
  const done = spawnSync('tar', args, { cwd: parent, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status !== 0) throw new Error('tar did not finish')
  writeFileSync(to, gzipSync(readFileSync(plain), { level: 9 }))
  rmSync(plain)
}

export function packZip(parent: string, name: string, to: string): void {
  const files = readdirSync(join(parent, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const parts: Zippable = {}
  for (const file of files) {
    const mode = lstatSync(file).mode & 0o111 ? 0o100755 : 0o100644
    parts[relative(parent, file).replaceAll('\\', '/')] = [
      readFileSync(file),
      { level: 9, mtime: fixedDay, os: madeOnUnix, attrs: (mode << 16) >>> 0 },
    ]
  }
  writeFileSync(to, zipSync(parts))
}
