import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import {
  folioCasefile,
  folioDocument,
  juniper,
  suggestionAt,
} from '../../src/desk/evidence/matter-with-folio.fixture.ts'
import { leastCost } from '../../src/vault/keys.ts'
import { createVault } from '../../src/vault/open-vault.ts'
import { documentNumber, must, saveCasefile, temporaryFolder } from '../../src/vault/vault.fixture.ts'
import { onceEach, type Place, type Said } from './every-command-once.fixture.ts'
import { commandsOnMatters } from './every-door.fixture.ts'
import { passphrase } from './made-matter.fixture.ts'

const root = process.getuid?.() === 0
const canMount = root && spawnSync('unshare', ['--mount', 'true']).status === 0
/** An account that owns nothing on this machine. */
const nobody = 65_534

async function madePlace(at: string): Promise<Place> {
  const [folder, evidence, out, key] = ['m.redress', 'evidence', 'out', 'key'].map((name) => join(at, name))
  assert.ok(folder && evidence && out && key)
  const vault = must(await createVault(folder, passphrase, { clock: () => Temporal.Now.instant(), cost: leastCost }))
  must(await vault.putDocument(folioDocument.record, folioDocument.pages))
  const { record, pages } = documentNumber(2, ['A second paper about the same room.'])
  must(await vault.putDocument(record, pages))
  must(await vault.putIdentities([juniper]))
  const { passage } = suggestionAt('money', 'Paid in cash again', '')
  const fact = {
    ...{ id: 'f1', when: '2020-06-14', statement: 'The room was paid in cash.', about: ['brightwater'] },
    ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
  }
  must(await saveCasefile(vault, { ...folioCasefile, facts: [fact] } as unknown as typeof folioCasefile))
  await vault.close()
  for (const made of [evidence, out]) mkdirSync(made)
  writeFileSync(join(evidence, 'letter.txt'), 'A letter about the room.')
  const [facts, damages] = ['facts.yaml', 'damages.yaml'].map((name) => join(at, name))
  assert.ok(facts && damages)
  for (const file of [facts, damages]) writeFileSync(file, 'facts: []\n')
  writeFileSync(key, passphrase, { mode: 0o600 })
  return { folder, evidence, out, facts, damages, key }
}

function belongingTo(
  user: number,
  path: string,
  modes: { readonly file: number; readonly folder: number } | null,
): void {
  for (const name of ['', ...readdirSync(path, { recursive: true, encoding: 'utf8' })]) {
    const one = join(path, name)
    chownSync(one, user, user)
    if (modes !== null) chmodSync(one, statSync(one).isDirectory() ? modes.folder : modes.file)
  }
}

/** Runs every command in another process, as somebody else where told. */
async function said(place: Place, user: number | null): Promise<readonly Said[]> {
  const commands = (await commandsOnMatters()).map(({ path }) => path)
  const known = Object.keys(onceEach(place))
  assert.deepEqual(commands.toSorted(), known.toSorted(), 'onceEach: every command on a matter')
  const program = `
    import { runEach } from ${JSON.stringify(join(import.meta.dirname, 'every-command-once.fixture.ts'))}
    const said = await runEach(${JSON.stringify(place)}, ${JSON.stringify(known)})
    process.stderr.write('\\nSAID' + JSON.stringify(said) + '\\n', () => process.exit(0))`
  const done = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], {
    ...(user === null ? {} : { uid: user, gid: user }),
    env: { PATH: process.env.PATH, HOME: '/nonexistent' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  })
  const line = done.stderr.split('\n').find((one) => one.startsWith('SAID'))
  assert.ok(line, done.stderr.slice(-2000))
  return JSON.parse(line.slice(4)) as readonly Said[]
}

const codeOf = (text: string): string => /"code":\s*"([^"]+)"/.exec(text)?.[1] ?? 'no problem'

/** Each answers, or says in a sentence what is wrong: none fails unexpectedly, none shows where in the program it was. */
function inPlainWords(all: readonly Said[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const wrong: string[] = []
  for (const { words, text } of all) {
    const code = codeOf(text)
    codes.set(words, code)
    if (text === '' || code === 'unexpected' || /\bat .*:\d+:\d+|node:internal|should not have/.test(text))
      wrong.push(`${words}: ${text.slice(0, 300)}`)
  }
  assert.deepEqual(wrong, [])
  return codes
}

const counted = (codes: ReadonlyMap<string, string>, code: string): readonly string[] =>
  [...codes].filter(([, one]) => one === code).map(([words]) => words)

test('a copy that may only be read, by every command', { skip: !root, timeout: 600_000 }, async (t) => {
  const at = temporaryFolder(t)
  const place = await madePlace(at)
  belongingTo(nobody, at, null)
  chmodSync(at, 0o755)
  belongingTo(nobody, place.folder, { file: 0o444, folder: 0o555 })
  const names = readdirSync(place.folder, { recursive: true })
  const codes = inPlainWords(await said(place, nobody))
  for (const answers of ['account', 'people', 'search', 'history', 'audit verify', 'review', 'work list'])
    assert.equal(codes.get(answers), 'no problem', answers)
  for (const changes of ['ingest', 'fact add', 'facts load', 'work note', 'undo', 'casebook', 'passphrase'])
    assert.equal(codes.get(changes), 'matter-read-only', changes)
  assert.equal(codes.get('restore'), 'no problem', 'it can be put where it can be written')
  assert.deepEqual(readdirSync(place.folder, { recursive: true }), names)
})

test('a matter of somebody else, by every command', { skip: !root, timeout: 600_000 }, async (t) => {
  const at = temporaryFolder(t)
  const place = await madePlace(at)
  chmodSync(at, 0o755)
  chownSync(place.key, nobody, nobody)
  const codes = inPlainWords(await said(place, nobody))
  for (const [words, code] of codes) if (code === 'no problem') assert.fail(`${words} answered`)
  assert.ok(counted(codes, 'no-permission').length > 50, JSON.stringify([...codes]))
})

test('files and folders that may not be read or written, by every command', {
  skip: !root,
  timeout: 600_000,
}, async (t) => {
  const at = temporaryFolder(t)
  const place = await madePlace(at)
  belongingTo(nobody, at, null)
  for (const shut of [place.out, place.evidence, place.facts, place.damages]) {
    chownSync(shut, 0, 0)
    chmodSync(shut, shut === place.out ? 0o755 : 0o700)
  }
  inPlainWords(await said(place, nobody))
  assert.deepEqual(readdirSync(place.out), [])
})

test('a full disk, by every command', { skip: !canMount, timeout: 600_000 }, async (t: TestContext) => {
  const at = temporaryFolder(t)
  const made = await madePlace(at)
  const disk = mkdtempSync(join(tmpdir(), 'redress-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'none', disk])
  t.after(() => {
    execFileSync('umount', ['-l', disk])
    rmdirSync(disk)
  })
  const [folder, out] = [join(disk, 'm.redress'), join(disk, 'out')]
  cpSync(made.folder, folder, { recursive: true })
  mkdirSync(out)
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize))
  const codes = inPlainWords(await said({ ...made, folder, out }, null))
  for (const writes of ['ingest', 'fact add', 'work note', 'casebook', 'passphrase', 'backup'])
    assert.equal(codes.get(writes), 'disk-full', writes)
})
