import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { watchLaw } from './watch-law.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-watch-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const bill = (body: string) => `<?xml version="1.0"?>
<bill bill-stage="Introduced-in-House"><form><legis-num>H. R. 9001</legis-num></form>
<legis-body><section><enum>1.</enum><text>${body}</text></section></legis-body></bill>`

const texts: Readonly<Record<string, string>> = {
  'a/federal.xml': bill(
    'Section 1595 of <external-xref legal-doc="usc" parsable-cite="usc/18/1595">title 18</external-xref> is amended in subsection (c) by striking <quote>10 years</quote> and inserting <quote>20 years</quote>.',
  ),
  'ohio.txt':
    'A BILL. Be it enacted by the General Assembly of the State of Ohio: That section 2307.51 of the Revised Code be amended to read as follows.',
  'opinion.txt':
    'UNITED STATES DISTRICT COURT. Opinion. Plaintiff sues under 18 U.S.C. § 1595(a). We disagree with Doe #1 v. Red Roof Inns, Inc., 21 F.4th 714 (11th Cir. 2021).',
  'lease.txt': 'Room 1595 is let for 230 dollars. Section 9 of the lease binds the tenant.',
  'broken.xml': '<bill><form>',
  'bomb.xml': `<!DOCTYPE b [<!ENTITY a "${'x'.repeat(2000)}">]><b>${'&a;'.repeat(2000)} section 1595 of title 18</b>`,
}

test('saved texts name the provisions, tests and decisions they touch; drafts are written beside, never into law/', async () => {
  for (const [path, text] of Object.entries(texts)) {
    const file = join(folder, 'in', path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  const drafts = join(folder, 'drafts')
  const watched = await watchLaw(join(folder, 'in'), drafts)
  assert.ok(watched.ok)
  const of = (name: string) => {
    const found = watched.value.files.find(({ file }) => file === name)
    assert.ok(found, name)
    return found
  }
  const federal = of('a/federal.xml')
  assert.deepEqual([federal.is, federal.number, federal.stage], ['bill-or-act', 'H. R. 9001', 'Introduced-in-House'])
  assert.deepEqual([federal.provisions[0]?.id, federal.provisions[0]?.changed], ['us/18-usc-1595', true])
  assert.match(federal.provisions[0]?.passages[0] ?? '', /striking 10 years and inserting 20 years/)

  const [ohio] = of('ohio.txt').provisions
  assert.deepEqual([ohio?.id, ohio?.sureness, ohio?.changed], ['us-oh/rev-code-2307.51', 'perhaps', true])

  const opinion = of('opinion.txt')
  assert.deepEqual([opinion.is, opinion.provisions[0]?.changed], ['opinion', false])
  const [cited] = opinion.decisions
  assert.deepEqual([cited?.by, cited?.treatment], ['citation', ['disagreed']])
  assert.ok(opinion.tests.some(({ through }) => cited !== undefined && through.includes(cited.id)))

  const lease = of('lease.txt')
  assert.deepEqual([lease.provisions, lease.decisions, lease.draft], [[], [], null])
  assert.equal(of('broken.xml').notRead, 'not-sound')
  assert.ok(of('bomb.xml').provisions.every(({ passages }) => passages.join('').length < 2_000))

  assert.ok(readdirSync(drafts).length >= 3)
  assert.match(readFileSync(federal.draft ?? '', 'utf8'), /provision: us\/18-usc-1595[\s\S]*carry/)
})

test('a folder that is not there is told', async () => {
  const watched = await watchLaw(join(folder, 'nowhere'), null)
  assert.equal(watched.ok ? '' : watched.problem.code, 'folder-not-found')
})
