import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { parse } from 'yaml'
import type { Analysis } from '../../src/casefile/analysis.ts'
import { IsoDay } from '../../src/casefile/dates.ts'
import { assessClaims } from '../../src/desk/claims/assess-claims.ts'
import { accountByReason } from '../../src/desk/evidence/account-by-reason.ts'
import { type OpenMatter, vaultOf } from '../../src/desk/open-matter.ts'
import { type MadeCasebook, makeMatterCasebook } from '../../src/desk/papers/make-casebook.ts'
import { searchEvidence } from '../../src/desk/search/search-evidence.ts'
import { verifyAudit } from '../../src/desk/verify-audit.ts'
import { readFactsFile } from '../../src/shelf/read-facts.ts'
import { exampleFolder, filesBelow, makeExample, need, temporaryFolder } from './made-matter.fixture.ts'

const example = exampleFolder('jd-v-starlite')
const expected = parse(readFileSync(join(example, 'expected.yaml'), 'utf8'))
const written = need(readFactsFile(join(example, 'facts.yaml')))
const out = join(temporaryFolder(), 'out')

let folder: string
let matter: OpenMatter
let made: MadeCasebook
let analysis: Analysis

before(async () => {
  const example = await makeExample('jd-v-starlite')
  folder = example.folder
  matter = example.matter
  made = need(await makeMatterCasebook(matter, out, {})).value
  analysis = made.analysis
})

const claim = (party: string, provision: string, theory?: string) => {
  const found = analysis.claims.find(
    (c) => c.defendant === party && c.claim === provision && (theory === undefined || c.id.endsWith(`.${theory}`)),
  )
  assert.ok(found, `${party} ${provision} ${theory ?? ''} is put`)
  return found
}

test('every file is accounted for, and every planted flaw has its right reason', async () => {
  const account = need(await accountByReason(matter)).value
  assert.equal(account.in, account.read + account.duplicate + account.failed + account.held + account.waiting)
  const { groups: _, ...counts } = account
  assert.deepEqual(counts, expected.counts)
  const documents = need(await vaultOf(matter).listDocuments())
  for (const flaw of expected.flaws) {
    const record = documents.find((d) => d.path === flaw.path)
    assert.ok(record, `${flaw.path} came in`)
    assert.equal(record.status, flaw.status, flaw.path)
    assert.equal(record.reason, flaw.reason ?? null, flaw.path)
  }
})

test('the evidence has at least 60 files in at least 14 formats', async () => {
  const documents = need(await vaultOf(matter).listDocuments())
  assert.ok(documents.filter((d) => d.parent === null).length >= 60)
  assert.ok(new Set(documents.map((d) => d.format)).size >= 14)
})

test('every supported element names a passage whose document, page and quote are in the vault', async () => {
  const facts = new Map(analysis.chronology.map((f) => [f.id, f]))
  let checked = 0
  for (const element of analysis.claims.flatMap((c) => c.elements).filter((e) => e.finding === 'supported'))
    for (const ingredient of element.ingredients) {
      assert.ok(ingredient.facts.length > 0, `${element.element}: ${ingredient.text}`)
      for (const passage of ingredient.facts.flatMap((id) => facts.get(id)?.passages ?? [])) {
        const page = need(await vaultOf(matter).pageText(passage.document, passage.page))
        const stored = page.text.slice(passage.start, passage.end)
        // The quote comes covered: between the names that it covers it is the page's own words, character by character.
        const own = passage.quote.split(/\[[^\]]+\]/).map(RegExp.escape)
        assert.match(stored, new RegExp(`^${own.join('[^]+?')}$`))
        checked++
      }
    }
  assert.ok(checked > 20)
})

test('the story: the operators are liable as beneficiaries, the trafficker as perpetrator', () => {
  assert.equal(claim('brightwater', 'us/18-usc-1595', 'beneficiary').finding, 'supported')
  assert.equal(claim('dogwood', 'us/18-usc-1595', 'beneficiary').finding, 'supported')
  assert.equal(claim('rusk', 'us/18-usc-1595', 'perpetrator').finding, 'supported')
  assert.equal(claim('rusk', 'us/18-usc-2255').finding, 'supported')
})

test('the story: nothing can be proved against the payment processor', () => {
  assert.deepEqual(
    analysis.withoutSupport.map((w) => w.party),
    ['buyers-unknown', 'harborline'].filter((id) => analysis.withoutSupport.some((w) => w.party === id)),
  )
  assert.ok(analysis.withoutSupport.some((w) => w.party === 'harborline'))
})

test('the story: which claims are barred, and since when', () => {
  for (const c of analysis.claims.filter((c) => c.claim === 'us/18-usc-1595'))
    assert.equal(c.limitation.barred, 'no', c.id)
  const minor = claim('brightwater', 'us/18-usc-2255').limitation
  assert.deepEqual([minor.barred, minor.earliest, minor.latest], ['no', null, null])
  const ohio = claim('brightwater', 'us-oh/negligence').limitation
  // Twelve years after 18 for what results from childhood sexual abuse may reach a venue (§ 2305.111(C)): a second reading.
  assert.deepEqual([ohio.barred, ohio.earliest, ohio.latest], ['arguable', '2024-03-11', '2034-03-09'])
  const georgia = claim('dogwood', 'us-ga/negligence').limitation
  // To the 23rd birthday under § 9-3-33.1, if its words reach a venue; without it February 10, 2027.
  assert.deepEqual([georgia.barred, georgia.earliest, georgia.latest], ['arguable', '2024-03-11', '2027-03-09'])
})

test('another day, another answer: a year before the end the Ohio claim was alive', async () => {
  const then = need(await assessClaims(matter, { asOf: IsoDay.parse('2023-03-01') })).value
  const ohio = then.claims.find((c) => c.defendant === 'brightwater' && c.claim === 'us-oh/negligence')
  assert.equal(ohio?.limitation.barred, 'no')
})

test('the website has the immunity question put to it', () => {
  const immunity = claim('postboard', 'us/18-usc-1595', 'beneficiary').immunity
  assert.ok(immunity && immunity.steps.length > 0)
  assert.deepEqual(immunity.version, { id: 'us/47-usc-230', from: '2018-04-11' })
})

test('value, net recovery and care coverage are there, with their ranges', () => {
  const value = analysis.valuations[0]?.valuation
  assert.ok(value)
  assert.ok(value.total.low <= value.total.median && value.total.median <= value.total.high)
  assert.ok(value.heads.some((h) => h.head === 'future-care') && value.heads.some((h) => h.head === 'past-medical'))
  assert.ok(value.waterfall.length >= 4)
  assert.ok(value.care.shareOfOutcomes >= 0 && value.care.shareOfOutcomes <= 1)
})

test('the finished files hold no protected identity in any form', () => {
  for (const name of ['casebook.html', 'casebook.docx', 'analysis.json']) assert.ok(existsSync(join(out, name)), name)
  const text = ['casebook.html', 'analysis.json']
    .map((name) => readFileSync(join(out, name), 'utf8').toLowerCase())
    .join('\n')
  const forms = written.identities.flatMap((i) => i.forms)
  assert.ok(forms.length > 8)
  for (const form of forms.filter((f) => f.length > 3))
    assert.ok(!text.includes(form.toLowerCase()), 'a protected form stands in a finished file')
  assert.ok(made.alterations > 0)
  assert.equal(JSON.parse(readFileSync(join(out, 'analysis.json'), 'utf8')).ok, true)
})

test('search finds names in the index and shows pseudonyms', async () => {
  const form = written.identities.find((i) => i.kind === 'person')?.forms[0]
  assert.ok(form)
  const answer = need(await searchEvidence(matter, `"${form}"`, { offset: 0, limit: 50 })).value
  assert.ok(answer.total > 0)
  for (const hit of answer.hits) assert.ok(!`${hit.snippet} ${hit.path}`.toLowerCase().includes(form.toLowerCase()))
})

test('the vault, searched as bytes, shows no name, phrase or file name of the evidence', async () => {
  need(await verifyAudit(matter))
  const documents = need(await vaultOf(matter).listDocuments())
  const needles = [
    ...documents.map((d) => d.path.split('/').at(-1) ?? '').filter((name) => name.length > 10),
    ...written.identities.flatMap((i) => i.forms).filter((form) => form.length > 5),
    ...written.facts.flatMap((f) => f.passages.map((p) => p.quote)).filter((quote) => quote.length > 15),
  ]
  assert.ok(needles.length > 100)
  for (const { path, bytes } of filesBelow(folder))
    for (const needle of needles)
      for (const encoding of ['utf8', 'utf16le'] as const)
        assert.ok(!bytes.includes(Buffer.from(needle, encoding)), `${path} shows evidence`)
  await matter.close()
})

test('the matter is put to its own court and the one compared, which differ where their tests do', () => {
  const [ohio, georgia] = analysis.courts.courts
  assert.ok(ohio && georgia)
  assert.deepEqual([ohio.court, georgia.court], ['S.D. Ohio', 'N.D. Ga.'])
  const reach = (view: typeof ohio, id: string): string | undefined =>
    view.defendants.find(({ party }) => party === id)?.reach.answer
  assert.deepEqual([reach(ohio, 'brightwater'), reach(georgia, 'brightwater')], ['yes', 'arguable'])
  assert.deepEqual([reach(ohio, 'dogwood'), reach(georgia, 'dogwood')], ['arguable', 'yes'])
  const brand = analysis.courts.differences.find(
    ({ claimFinding }) => claimFinding === 'starlite-brands.us.18-usc-1595.beneficiary',
  )
  assert.ok(brand?.in.includes('finding') && brand.in.includes('test'))
  const own = ohio.claims.find(({ claimFinding }) => claimFinding === 'brightwater.us.18-usc-1595.beneficiary')
  assert.equal(own?.finding, claim('brightwater', 'us/18-usc-1595', 'beneficiary').finding)
})
