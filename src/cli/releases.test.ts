import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Casefile, Identity } from '../casefile/matter.ts'
import { ReleaseReport } from '../casefile/release/release-report.ts'
import { makeCheapMatter } from '../desk/cheap-matter.fixture.ts'
import { folioCasefile, folioDocument, juniper, suggestionAt } from '../desk/evidence/matter-with-folio.fixture.ts'
import { openMatter, vaultOf } from '../desk/open-matter.ts'
import { must, passphrase, saveCasefile } from '../vault/vault.fixture.ts'
import { releaseReportInWords } from '../words/release/release-report-words.ts'
import { releaseWarningInWords } from '../words/release/release-warning-words.ts'

const root = join(import.meta.dirname, '..', '..')
const place = mkdtempSync(join(tmpdir(), 'redress-releases-'))
after(() => rmSync(place, { recursive: true, force: true }))
const [folder, key, out] = [join(place, 'm.redress'), join(place, 'key'), join(place, 'out')]
const terms = join(place, 'terms.txt')

const damages = `person: { born: 1999-04-05, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01, indices: { care: 0.02 }, source: "letter" }
items:
  - { head: therapy, label: "therapy of Tilly Bramwell (15)", amount: 4417, every: once, from: 2026-12-01, source: "bill" }
fee: 0.4
offers:
  - { id: first, from: [brightwater], amount: 40000, on: 2026-10-01, source: "letter" }
  - id: all-together
    from: [brightwater]
    amount: 90000
    on: 2026-10-08
    source: "letter"
    shares: [{ claimant: J.D., share: 0.6 }, { claimant: A.B., share: 0.4 }]
`
const { passage } = suggestionAt('money', 'Paid in cash again', '')
const casefile = Casefile.parse({
  ...folioCasefile,
  facts: [
    {
      ...{ id: 'f1', when: '2020-06-14', statement: 'Tilly Bramwell (15) was in the room.', about: ['brightwater'] },
      ...{ factors: [], passages: [passage], confirmedBy: 'K.O.', confirmedOn: '2026-11-20' },
    },
  ],
})

before(async () => {
  writeFileSync(key, passphrase, { mode: 0o600 })
  must(await makeCheapMatter(folder, passphrase))
  const matter = must(await openMatter(folder, passphrase, { write: true }))
  const vault = vaultOf(matter)
  must(await vault.putDocument(folioDocument.record, folioDocument.pages))
  const grace = Identity.parse({ id: 'go', kind: 'person', pseudonym: 'G.O.', forms: ['Grace Ostrava', 'Grace'] })
  must(await vault.putIdentities([juniper, grace]))
  must(await saveCasefile(vault, casefile))
  must(await vault.saveDamagesInput(damages, null))
  await matter.close()
  writeFileSync(terms, 'cash\nnight\n')
  const begun = redress('sift', 'start', folder, 'Did the staff see that it was paid in cash?', '--from', 'cash')
  assert.equal(begun.status, 0, begun.stderr)
})

const redress = (...words: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...words, '--passphrase-file', key],
    { cwd: root, encoding: 'utf8' },
  )

/** How each kind of paper is asked for; where it names the minor whom nobody listed, that is warned of. */
const asked: Readonly<Record<string, { readonly words: readonly string[]; readonly namesMinor: boolean }>> = {
  casebook: { words: ['casebook', folder, '--out', out], namesMinor: true },
  'casebook-full': { words: ['casebook', folder, '--full', '--out', out], namesMinor: true },
  chronology: { words: ['paper', folder, 'chronology', '--out', out], namesMinor: true },
  offers: { words: ['paper', folder, 'offers', '--out', out], namesMinor: false },
  valuation: { words: ['damages', folder, '--trials', '1000', '--xlsx', join(out, 'loss.xlsx')], namesMinor: true },
  letters: { words: ['letters', folder, '--out', out], namesMinor: false },
  custody: { words: ['custody', folder, '--out', out], namesMinor: false },
  account: { words: ['account', folder, '--csv', join(out, 'account.csv')], namesMinor: false },
  'settlement-sheets': { words: ['paper', folder, 'settlement-sheets', '--out', out], namesMinor: false },
  terms: {
    words: ['searches', 'report', folder, '--terms', terms, '--out', join(out, 'terms.csv')],
    namesMinor: false,
  },
  review: { words: ['sift', 'report', folder, 'question-1', '--out', join(out, 'protocol.txt')], namesMinor: false },
  search: { words: ['search', folder, 'cash', '--out', join(out, 'search.csv')], namesMinor: false },
}
const unlisted = /named here as a relative, a minor.* and not listed/
const isWord = releaseWarningInWords({ is: 'name-is-a-word', pseudonym: 'G.O.' })

for (const [paper, { words, namesMinor }] of Object.entries(asked))
  test(`${paper}: a release is told with its warnings and with what was looked for`, () => {
    const plain = redress(...words)
    assert.equal(plain.status, 0, plain.stderr)
    assert.match(plain.stdout, /Written: /)
    assert.equal(unlisted.test(plain.stderr), namesMinor, plain.stderr)
    assert.ok(plain.stderr.includes(isWord), plain.stderr)
    const asJson = redress(...words, '--json')
    const release = ReleaseReport.parse(JSON.parse(asJson.stdout).release)
    assert.ok(plain.stdout.includes(releaseReportInWords(release)), plain.stdout)
    for (const warning of release.warnings) assert.ok(plain.stderr.includes(releaseWarningInWords(warning)))
    assert.equal(asJson.stderr, plain.stderr)
  })

test('a preview tells the same as the paper that is written, and stands behind no surer word', () => {
  const shown = redress('paper', folder, 'casebook')
  assert.ok(unlisted.test(shown.stderr))
  assert.match(shown.stdout, /a name that nobody listed is not looked for/)
  assert.doesNotMatch(shown.stdout, /holds none/)
  // The casebook tells of ingredients without a fact, though no place of it is left open.
  assert.match(shown.stdout, /No place in it reads \[needs: …\]\. That is all that is counted here|Missing in it:/)
})

test('the warnings stand in the casebook itself', () => {
  const html = readFileSync(join(out, 'casebook.html'), 'utf8')
  assert.ok(html.includes('One person is named here as a relative, a minor'), 'unlisted people')
  assert.ok(html.includes('A name of G.O. is also an everyday word'))
})

test('every place that releases files is among these', () => {
  const known = new Set(Object.keys(asked))
  const codes = globSync('src/{desk,drafting}/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/releaseFiles\([^,]+, ('?)([\w-]+)\1/g)])
    .map(([, quote, code]) => (quote === '' ? `variable ${code}` : (code ?? '')))
  assert.deepEqual(
    codes.filter((code) => !known.has(code) && code !== 'variable paper'),
    [],
  )
  assert.ok(codes.length >= 8)
})
