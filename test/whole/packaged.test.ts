import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { thisPlatform } from '../../scripts/package/platforms.ts'
import { exampleFolder, passphrase, temporaryFolder } from './made-matter.fixture.ts'

const root = resolve(import.meta.dirname, '..', '..')
const place = temporaryFolder()
const platform = thisPlatform()
chmodSync(place, 0o755)

function packed(): string {
  const done = spawnSync(
    process.execPath,
    ['scripts/package/package.ts', '--for', platform.id, '--folder-only', '--out', join(place, 'out')],
    { cwd: root, encoding: 'utf8' },
  )
  assert.equal(done.status, 0, done.stderr)
  const [name = ''] = readdirSync(join(place, 'out'))
  return join(place, 'out', name)
}

test('the packed program works from any folder with nothing of this checkout: a matter from a scan to its search', {
  skip: platform.os !== 'linux',
}, () => {
  const folder = packed()
  const home = join(place, 'home')
  const evidence = join(home, 'evidence')
  mkdirSync(evidence, { recursive: true })
  cpSync(
    join(exampleFolder('jd-v-starlite'), 'evidence/02 Starlite Motor Inn/counter-notice.jpg'),
    join(evidence, 'notice.jpg'),
  )
  writeFileSync(join(evidence, 'note.txt'), 'Room 12 was paid in cash.')
  writeFileSync(join(home, 'pw'), passphrase, { mode: 0o600 })
  // An account that has nothing: no PATH to another Node, no settings, and no right to write to the program.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  if ('uid' in user) spawnSync('chown', ['-R', '65534:65534', home])
  const run = (...words: string[]): { readonly out: string; readonly code: number | null } => {
    const done = spawnSync(join(folder, 'redress'), words, {
      cwd: home,
      env: { HOME: home, PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
      ...user,
    })
    return { out: done.stdout + done.stderr, code: done.status }
  }
  const version: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  assert.deepEqual(run('--version'), { out: `${version.version}\n`, code: 0 })
  const secret = ['--passphrase-file', 'pw']
  for (const words of [
    ['new', 'a.redress', ...secret],
    ['ingest', 'a.redress', 'evidence', '--adult', ...secret],
  ]) {
    const { out, code } = run(...words)
    assert.equal(code, 0, out)
  }
  const found = run('search', 'a.redress', 'cash', '--json', ...secret)
  assert.match(found.out, /notice\.jpg/, 'the scanned page was recognised, with the engine that is packed')
  assert.match(found.out, /note\.txt/)
  const question = join(home, 'question.yaml')
  writeFileSync(
    question,
    'claim: us/18-usc-1595\ncourt: S.D. Ohio\nconduct: { from: 2019-01-01, to: 2020-05-01 }\nas_of: 2026-11-23\n',
    { mode: 0o644 },
  )
  for (const words of [
    ['law', 'show', 'us/18-usc-1595'],
    ['limitation', question],
  ]) {
    const here = spawnSync(process.execPath, ['--no-warnings', 'src/cli/main.ts', ...words], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(run(...words).out, here.stdout, 'the compiled law answers as the law files do')
  }
  const text = join(folder, 'program/law/us/18-usc-1595.yaml')
  writeFileSync(text, readFileSync(text, 'utf8').replace('title: Civil remedy', 'title: Changed by hand'))
  assert.match(run('law', 'show', 'us/18-usc-1595').out, /Changed by hand/, 'a changed law file is read from its text')
  for (const file of [
    'program/THIRD-PARTY.txt',
    'program/sbom.cdx.json',
    'CHANGES.md',
    'LICENSE.txt',
    'FIRST START.md',
  ])
    assert.ok(existsSync(join(folder, file)), file)
  assert.deepEqual(
    readdirSync(home).sort(),
    ['a.redress', 'evidence', 'pw', 'question.yaml'],
    'nothing was left in the home of whoever ran it',
  )
})
