import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Casefile } from '../../casefile/matter.ts'
import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { documentNumber, must, passphrase, saveCasefile } from '../../vault/vault.fixture.ts'
import { acceptMatter } from '../accept-matter.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { assessClaims } from '../claims/assess-claims.ts'
import { doubtAbout } from '../door.ts'
import { exportAccount } from '../evidence/export-account.ts'
import { folioCasefile, matterWithFolio, suggestionAt } from '../evidence/matter-with-folio.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { type OpenMatter, openMatter, vaultOf } from '../open-matter.ts'
import { listDocuments, overview } from '../show-matter.ts'
import { verifyAudit } from '../verify-audit.ts'
import { makeMatterCasebook } from './make-casebook.ts'
import { previewPaper } from './prepare-paper.ts'
import { writeLetters } from './preservation-letters.ts'

const { passage } = suggestionAt('money', 'Paid in cash again', '')
const casefileSaying = (statement: string) =>
  Casefile.parse({
    ...folioCasefile,
    facts: [
      {
        ...{ id: 'f1', when: '2020-06-14', statement, about: ['brightwater'] },
        ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
      },
    ],
  })

interface Spoiled {
  readonly place: string
  readonly folder: string
  /** The matter as it was before its last changes. */
  readonly older: string
  readonly other: string
}

/** A closed matter with a copy of an older state beside it, and another matter. */
async function closedMatter(t: TestContext): Promise<Spoiled> {
  const { matter, vault, folder: place } = await matterWithFolio(t)
  const [folder, older, other] = [join(place, 'jd.redress'), join(place, 'older'), join(place, 'other.redress')]
  must(await saveCasefile(vault, casefileSaying('The room was paid in cash.')))
  await matter.close()
  cpSync(folder, older, { recursive: true })
  await within(folder, async (again) => must(await saveCasefile(vaultOf(again), casefileSaying('Cash was taken.'))))
  must(await makeCheapMatter(other, passphrase))
  return { place, folder, older, other }
}

async function within<T>(folder: string, work: (matter: OpenMatter) => Promise<T>): Promise<T> {
  const matter = must(await openMatter(folder, passphrase, { write: true }))
  try {
    return await work(matter)
  } finally {
    await matter.close()
  }
}

const anchorOf = (folder: string): string => join(folder, 'audit.anchor')

/** Ways in which a folder is no longer what Redress wrote, each without the passphrase. */
const spoilings: readonly (readonly [string, (s: Spoiled) => void])[] = [
  ['the anchor is gone', ({ folder }) => rmSync(anchorOf(folder))],
  ['the anchor is empty', ({ folder }) => writeFileSync(anchorOf(folder), '')],
  ['the anchor is another matter’s', ({ folder, other }) => cpSync(anchorOf(other), anchorOf(folder))],
  [
    'an old database lies beside the newer anchor',
    ({ folder, older }) => cpSync(join(older, 'vault.db'), join(folder, 'vault.db')),
  ],
]

type Answer = (matter: OpenMatter) => Promise<Result<Covered<unknown>, ProblemCode>>
const answers: readonly Answer[] = [
  overview,
  listDocuments,
  (matter) => namesOfMatter(matter, {}),
  (matter) => assessClaims(matter, {}),
]

const papers: readonly ((matter: OpenMatter, out: string) => Promise<Result<unknown, ProblemCode>>)[] = [
  (matter, out) => exportAccount(matter, join(out, 'account.csv')),
  (matter, out) => makeMatterCasebook(matter, out, {}),
  (matter, out) => writeLetters(matter, out),
  (matter) => previewPaper(matter, { paper: 'casebook', claimant: null }),
]

const warned = async (matter: OpenMatter, answer: Answer): Promise<boolean> =>
  must(await answer(matter)).warnings.some(({ is }) => is === 'matter-in-doubt')

for (const [nth, [what, spoil]] of spoilings.entries())
  test(`${what}: every answer warns, no paper is made, until it is accepted`, async (t) => {
    const spoiled = await closedMatter(t)
    const out = join(spoiled.place, 'out')
    // All papers are released by one door: every one is tried once, the quickest each time.
    const tried = nth === 0 ? papers : papers.slice(0, 1)
    await within(spoiled.folder, async (matter) => {
      for (const answer of answers) assert.equal(await warned(matter, answer), false)
    })
    spoil(spoiled)
    // The first opening writes the log again; the doubt must outlast that.
    for (const opening of ['first', 'second'])
      await within(spoiled.folder, async (matter) => {
        assert.notEqual(must(await doubtAbout(matter)), null, opening)
        for (const answer of answers) assert.equal(await warned(matter, answer), true, opening)
        for (const make of tried) {
          const made = await make(matter, out)
          assert.ok(!made.ok && made.problem.code === 'audit-broken', `${opening}: ${made.ok}`)
        }
        assert.ok(!existsSync(out))
        const verified = await verifyAudit(matter)
        assert.ok(!verified.ok && verified.problem.code === 'audit-broken')
      })
    await within(spoiled.folder, async (matter) => {
      assert.ok(must(await acceptMatter(matter)).value.accepted > 0)
      for (const answer of answers) assert.equal(await warned(matter, answer), false)
    })
    await within(spoiled.folder, async (matter) => {
      for (const make of tried) must(await make(matter, out))
      assert.equal(must(await verifyAudit(matter)).value.accepted.length, 1)
      assert.equal(must(await acceptMatter(matter)).value.accepted, 0)
    })
    rmSync(anchorOf(spoiled.folder))
    await within(spoiled.folder, async (matter) => {
      assert.equal(await warned(matter, listDocuments), true, 'what was accepted excuses nothing that comes after it')
      assert.ok(!(await exportAccount(matter, join(out, 'account.csv'))).ok)
    })
  })

const flippedAt = (share: number) => (bytes: Buffer) => {
  const at = Math.floor((bytes.length - 1) * share)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

test('no paper quotes a page whose original is gone, cut or another by one bit', async (t) => {
  const { folder } = await closedMatter(t)
  const original = Buffer.from('Paid in cash, room 214.'.repeat(40))
  const sha256 = createHash('sha256').update(original).digest('hex')
  const { record, pages } = documentNumber(2, [original.toString()], { sha256 })
  await within(folder, async (matter) => {
    must(await vaultOf(matter).putDocument(record, pages, original))
    const at = { document: record.id, page: 1, start: 0, end: 12, quote: 'Paid in cash' }
    const said = casefileSaying('Cash was taken.')
    must(
      await saveCasefile(vaultOf(matter), { ...said, facts: said.facts.map((fact) => ({ ...fact, passages: [at] })) }),
    )
  })
  const pack = join(folder, 'blobs', '000001.pack')
  const whole = readFileSync(pack)
  const states: readonly ((bytes: Buffer) => Buffer | null)[] = [
    flippedAt(0),
    flippedAt(0.3),
    flippedAt(1),
    (bytes) => bytes.subarray(0, -1),
    () => null,
    // As it stood before the last original came in, and another pack of the same length under its name.
    () => Buffer.alloc(0),
    (bytes) => Buffer.alloc(bytes.length, bytes.subarray(16)),
  ]
  const quoting = ['casebook', 'casebook-full', 'summary', 'chronology'] as const
  const told = (matter: OpenMatter) =>
    Promise.all(
      quoting.map(async (paper) => {
        const made = await previewPaper(matter, { paper, claimant: null })
        return made.ok ? 'made' : made.problem.code
      }),
    )
  for (const [nth, state] of states.entries()) {
    const bytes = state(Buffer.from(whole))
    if (bytes === null) rmSync(pack)
    else writeFileSync(pack, bytes)
    await within(folder, async (matter) => {
      assert.deepEqual(await told(matter), Array(4).fill('originals-changed'), `state ${nth}`)
      assert.ok(!(await verifyAudit(matter)).ok)
    })
  }
  writeFileSync(pack, whole)
  await within(folder, async (matter) => assert.deepEqual(await told(matter), Array(4).fill('made')))
})

test('a page of the database put back refuses papers, and the part is named', async (t) => {
  const spoiled = await closedMatter(t)
  const database = join(spoiled.folder, 'vault.db')
  const [before, after] = [readFileSync(join(spoiled.older, 'vault.db')), readFileSync(database)]
  const page = 4096
  const told: string[] = []
  for (let at = page; at < Math.min(before.length, after.length); at += page) {
    if (before.subarray(at, at + page).equals(after.subarray(at, at + page))) continue
    const folder = join(spoiled.place, `at-${at}.redress`)
    cpSync(spoiled.folder, folder, { recursive: true })
    writeFileSync(
      join(folder, 'vault.db'),
      Buffer.concat([after.subarray(0, at), before.subarray(at, at + page), after.subarray(at + page)]),
    )
    const opened = await openMatter(folder, passphrase, { write: true })
    if (!opened.ok) continue
    const matter = opened.value
    try {
      const verified = await verifyAudit(matter)
      const found = verified.ok ? 'whole' : JSON.stringify(verified.problem)
      const made = await exportAccount(matter, join(folder, 'out', 'account.csv'))
      // Papers rest on pages and records; the search index, compared by the whole check alone, says nothing in them.
      assert.equal(made.ok, verified.ok || /"parts":\[\{"is":"search-index"\}\]/.test(found), `${at / page} ${found}`)
      if (!made.ok) told.push(JSON.stringify(made.problem))
      if (made.ok || /"code":"vault-damaged"/.test(JSON.stringify(made.problem))) continue
      must(await acceptMatter(matter))
      must(await verifyAudit(matter))
      must(await exportAccount(matter, join(folder, 'out', 'account.csv')))
    } finally {
      await matter.close()
    }
  }
  assert.match(told.join('\n'), /content-changed.*"facts"/)
})
