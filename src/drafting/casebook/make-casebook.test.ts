import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { partyStrength } from '../../analysis/claim-standing.ts'
import type { Snapshot } from '../../casefile/analysis.ts'
import type { DecisionComparison } from '../../casefile/findings.ts'
import { PartyId } from '../../casefile/ids.ts'
import { Identity } from '../../casefile/matter.ts'
import type { ReleaseWarning } from '../../casefile/release/release-warning.ts'
import { formatDay } from '../../words/date-words.ts'
import { decodeCharacterReferences } from '../firewall/release/finished-text.ts'
import { readZipParts } from '../firewall/release/zip-parts.ts'
import { coveredSnapshot, inventedIdentities, inventedSnapshot } from './invented-matter.fixture.ts'
import { type MadeCasebook, makeCasebook } from './make-casebook.ts'
import { gatherMaterial } from './material.ts'
import { outlineCasebook } from './outline.ts'

const needs = { identities: inventedIdentities, published: [] as readonly string[], form: 'full' as const }
async function made(
  snapshot: Snapshot = inventedSnapshot(),
  given = needs,
): Promise<MadeCasebook & { readonly warnings: readonly ReleaseWarning[] }> {
  const covered = coveredSnapshot(snapshot, given.identities, given.published)
  const outcome = await makeCasebook(covered, { form: given.form, quotesChecked: 11 })
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return { ...outcome.value, warnings: covered.warnings }
}
function textOf({ released }: MadeCasebook, name: string): string {
  const file = released.files.find((one) => one.name === name)
  assert.ok(file)
  return new TextDecoder().decode(file.bytes)
}
const snapshot = inventedSnapshot()
const casebook = await made()
const html = textOf(casebook, 'casebook.html')

/** The words that a reader sees, a line for each block. */
function visibleText(page: string): string {
  const body = page.slice(page.indexOf('<body>'), page.indexOf('<script>'))
  return decodeCharacterReferences(
    body
      .replace(/<\/(?:p|li|h\d|tr|dt|dd|caption|summary|figcaption|blockquote|text)>/g, '\n')
      .replace(/<\/t[hd]>/g, ' | ')
      .replace(/<br>/g, ' ')
      .replace(/<[^>]*>/g, ' '),
  )
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/(?: \|)+ *$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

test('the files have fixed names', () => {
  assert.deepEqual(
    casebook.released.files.map((file) => file.name),
    [
      'casebook.html',
      'casebook.docx',
      'summary.docx',
      'annex-a-claims.docx',
      'annex-b-evidence.docx',
      'annex-c-law.docx',
      'annex-d-damages.docx',
      'analysis.json',
    ],
  )
})

const wordOf = (name: string): string => {
  const docx = casebook.released.files.find((file) => file.name === name)
  assert.ok(docx, name)
  const part = readZipParts(docx.bytes).find((one) => one.name === 'word/document.xml')
  return new TextDecoder().decode(part?.bytes)
}

test('Word: every link has its place in the same file, and no place has its name twice', () => {
  for (const { name } of casebook.released.files.filter((file) => file.name.endsWith('.docx'))) {
    const document = wordOf(name)
    const places = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, place = '']) => place)
    assert.deepEqual(
      places.filter((place, i) => places.indexOf(place) !== i),
      [],
      name,
    )
    const goals = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, goal = '']) => goal)
    assert.deepEqual([...new Set(goals.filter((goal) => !places.includes(goal)))], [], name)
  }
})

test('nothing is lost between the casebook and its annexes: each fact is quoted whole, each claim worked out', () => {
  const evidence = wordOf('annex-b-evidence.docx')
  for (const { id } of snapshot.analysis.chronology)
    assert.ok(evidence.includes(`"fact_${id.replaceAll('-', '_')}"`), id)
  const claims = wordOf('annex-a-claims.docx')
  assert.equal(claims.match(/Elements and what proves them/g)?.length, snapshot.analysis.claims.length)
})

test('an open offer stands among the dates and beside a trial against those it would release; one that expired says so', () => {
  const text = visibleText(html)
  assert.match(
    text,
    /Offer of \$275,000(?:\.00)?: from Brightwater Lodging LLC, open until December 31, 2026 \(38 days\)/,
  )
  assert.match(text, /less than 1 of 100 of its outcomes\. Pays for the care in none\./)
  assert.match(text, /expired on November 22, 2026/)
  assert.equal(text.split('Offer of $50,000').length, 1, 'an offer that expired is no date ahead')
  assert.match(wordOf('summary.docx'), /open until December 31, 2026/)
})

test('the summary has each last day once, and no list of contents', () => {
  const summary = wordOf('summary.docx')
  assert.doesNotMatch(summary, /Contents/)
  const days = snapshot.analysis.deadlines.flatMap(({ next }) => next ?? []).toSorted()
  const [first] = days
  assert.ok(first)
  assert.equal(summary.split(`>${formatDay(first)}<`).length - 1, 1)
})

test('the proof chart quotes the record for each supported element, with number, Bates and page', () => {
  const main = wordOf('casebook.docx')
  assert.match(main, /Proof chart/)
  assert.match(main, /\u201cPaid in cash[^<]*<\/w:t>.*?F\d+, RD-000001 p\. 1/)
})

test('the words of the page are the golden ones', () => {
  const place = join(import.meta.dirname, 'casebook.golden.txt')
  const text = `${visibleText(html)}\n`
  if (process.env.REDRESS_GOLDEN === 'renew') writeFileSync(place, text)
  assert.equal(text, readFileSync(place, 'utf8'))
})

test('the same matter gives the same bytes', async () => {
  const again = await made()
  for (const [i, file] of casebook.released.files.entries())
    assert.ok(Buffer.compare(again.released.files[i]?.bytes ?? new Uint8Array(), file.bytes) === 0, file.name)
})

test('the page asks nothing of anyone: no address to load from, and a policy that forbids it', () => {
  assert.match(
    html,
    /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
  )
  assert.doesNotMatch(html, /<(?:link|img|iframe|object|embed|video|audio|source|form|base)[\s>]/i)
  assert.doesNotMatch(html, /\s(?:src|srcset|action|xlink:href)=/i)
  assert.doesNotMatch(html, /\shref="(?!#)/)
  assert.doesNotMatch(html, /\son\w+=|\sstyle=|@import|url\(/i)
})

test('every link within the page has its place, and no place has its name twice', () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  )
  const known = new Set(ids)
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '')
  assert.ok(targets.length > 50)
  assert.deepEqual([...new Set(targets.filter((target) => !known.has(target)))], [])
})

test('the title of the page carries the id of the matter and no name', () => {
  assert.match(html, /<title>Casebook jd-starlite<\/title>/)
})

test('each fact stands in the chronology with Bates number and page, and in the sources with its quote', () => {
  const text = visibleText(html)
  for (const [i, fact] of snapshot.analysis.chronology.entries()) {
    const bates = snapshot.documents.find((document) => document.id === fact.passages[0]?.document)?.bates
    assert.ok(text.includes(`F${i + 1} |`), fact.id)
    assert.ok(text.includes(`${bates} p. ${fact.passages[0]?.page}`), fact.id)
  }
  assert.ok(text.includes('guest asks that nobody speak to the girl, [J.D.], in the room'))
})

test('hostile text stays text', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'`&lt;\u202e\u0000'
  const changed: Snapshot = {
    ...snapshot,
    analysis: {
      ...snapshot.analysis,
      matter: { ...snapshot.analysis.matter, caption: hostile, summary: hostile },
      parties: snapshot.analysis.parties.map((party) => ({ ...party, name: hostile, description: hostile })),
      ring: {
        ...snapshot.analysis.ring,
        nodes: snapshot.analysis.ring.nodes.map((node) => ({ ...node, label: hostile })),
      },
    },
    documents: snapshot.documents.map((document) => ({ ...document, path: hostile })),
  }
  const page = textOf(await made(changed), 'casebook.html')
  assert.equal(page.match(/<script/g)?.length, 1)
  assert.doesNotMatch(page, /<img|\u202e/)
  assert.ok(visibleText(page).includes('<img src=x onerror=alert(2)>'))
})

test('Word: properties name the program alone, heads of tables repeat, Bates number and page stand behind each fact', () => {
  const docx = casebook.released.files.find((file) => file.name === 'casebook.docx')
  assert.ok(docx)
  const parts = new Map(readZipParts(docx.bytes).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
  const core = parts.get('docProps/core.xml') ?? ''
  assert.match(core, /<dc:creator>Redress<\/dc:creator>/)
  assert.match(core, /<cp:lastModifiedBy>Redress<\/cp:lastModifiedBy>/)
  assert.doesNotMatch(core, new RegExp(String(new Date().getFullYear())))
  const document = parts.get('word/document.xml') ?? ''
  assert.ok((document.match(/<w:tblHeader\/>/g)?.length ?? 0) > 10)
  assert.match(document, /<w:hyperlink w:[^>]*w:anchor="when_cash_room_114"[^>]*>.*?RD-000001\u00a0p\.\u00a01/)
  assert.match(wordOf('annex-b-evidence.docx'), /\u201cPaid in cash[^<]*<\/w:t>.*?RD-000001, page 1/)
})

test('Word: every drawing stands there twice, as SVG and as a PNG that shows it in programs without SVG', () => {
  const docx = casebook.released.files.find((file) => file.name === 'casebook.docx')
  assert.ok(docx)
  const media = readZipParts(docx.bytes).filter(({ name }) => name.startsWith('word/media/'))
  const pngs = media.filter(({ name }) => name.endsWith('.png'))
  assert.equal(pngs.length, html.match(/<div class="picture"/g)?.length)
  assert.equal(pngs.length, media.filter(({ name }) => name.endsWith('.svg')).length)
  for (const { name, bytes } of pngs) {
    const { data, width } = PNG.sync.read(Buffer.from(bytes))
    const dark = data.filter((value, i) => i % 4 === 0 && value < 128).length
    assert.ok(width > 600 && dark > 500, `${name}: ${width} wide, ${dark} dark points`)
  }
})

test('a claim with the same last days against several parties has one line, each party one step from its claim', () => {
  const [first] = snapshot.analysis.deadlines
  const other = snapshot.analysis.claims.find(
    (claim) => claim.id !== first?.claimFinding && claim.defendant !== first?.defendant,
  )
  assert.ok(first && other)
  const twin = { ...first, claimFinding: other.id, defendant: other.defendant }
  const alike: Snapshot = {
    ...snapshot,
    analysis: {
      ...snapshot.analysis,
      deadlines: [first, twin],
      claims: snapshot.analysis.claims.map((claim) => {
        const own = snapshot.analysis.claims.find((one) => one.id === first.claimFinding)
        return claim.id === other.id && own ? { ...claim, court: own.court, limitation: own.limitation } : claim
      }),
    },
  }
  const deadlines = outlineCasebook(
    gatherMaterial(alike, { alterations: [], warnings: [], quotesChecked: 0, form: 'full' }, partyStrength),
  ).main.sections.find(({ id }) => id === 'deadlines')
  const rows = deadlines?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? []
  assert.equal(rows.length, 1)
  const against = rows[0]?.cells[3]?.words.filter(({ kind }) => kind === 'link') ?? []
  assert.equal(against.length, 2)
})

test('analysis.json: ok first, documents with hashes, quotes marked where altered, places as on the page', () => {
  const json = textOf(casebook, 'analysis.json')
  assert.ok(json.startsWith('{\n  "ok": true,'))
  const read = JSON.parse(json)
  assert.equal(read.documents.length, snapshot.documents.length)
  const passages = read.chronology.flatMap((fact: { passages: unknown[] }) => fact.passages)
  const originals = snapshot.analysis.chronology.flatMap((fact) => fact.passages)
  for (const [i, passage] of passages.entries()) {
    const original = originals[i]
    assert.ok(original)
    assert.equal(passage.altered, passage.quote !== original.quote)
    assert.deepEqual(
      [passage.document, passage.page, passage.start, passage.end],
      [original.document, original.page, original.start, original.end],
    )
    assert.match(passage.sha256, /^[0-9a-f]{64}$/)
  }
  assert.ok(passages.some((passage: { altered: boolean }) => passage.altered))
})

/** A name where published law stands: in the caption of a decision. */
function withCaption(caption: string): Snapshot {
  const renamed = (one: DecisionComparison): DecisionComparison => ({ ...one, caption })
  return {
    ...snapshot,
    analysis: {
      ...snapshot.analysis,
      claims: snapshot.analysis.claims.map((claim) =>
        claim.precedent === null
          ? claim
          : { ...claim, precedent: { ...claim.precedent, decisionsFor: claim.precedent.decisionsFor.map(renamed) } },
      ),
    },
  }
}

test('what stands where law stands and is not in the law library is covered like anything else', async () => {
  const { released } = await made(withCaption('Jolene Dravik v. Motel Co.'))
  for (const { name, bytes } of released.files.filter((one) => one.name !== 'casebook.docx'))
    assert.doesNotMatch(new TextDecoder().decode(bytes), /jolene|dravik/i, name)
})

test('a published caption keeps its names; where a client bears one, no file leaves before a person has told them apart', async () => {
  const caption = 'Jolene v. Motel Co.'
  const covered = coveredSnapshot(withCaption(caption), inventedIdentities, [caption])
  assert.match(JSON.stringify(covered.value), /Jolene v\. Motel Co\./)
  const refused = await makeCasebook(covered, { form: 'full', quotesChecked: 11 })
  assert.ok(!refused.ok)
  assert.equal(refused.problem.code, 'name-not-told')
})

test('a last name that is a word of the casebook itself is replaced in quotes, and said', async () => {
  const identities = [
    ...inventedIdentities,
    Identity.parse({ id: 'mp', kind: 'person', pseudonym: 'M.P.', forms: ['Mia Page', 'Mia', 'Page', 'Bates'] }),
  ]
  const { warnings } = await made(
    {
      ...snapshot,
      analysis: { ...snapshot.analysis, matter: { ...snapshot.analysis.matter, summary: 'Bates slept.' } },
    },
    { ...needs, identities },
  )
  assert.ok(warnings.some((one) => one.is === 'name-is-a-word-here' && one.pseudonym === 'M.P.'))
})

test('a name written anywhere in the client’s own text is replaced everywhere, in every file', async () => {
  const written = [
    'Jolene Dravik',
    'DRAVIK, Jolene',
    'jolene_dravik',
    'Jo\u00adlene',
    'J0lene',
    '3/9/2004',
    '614.555.0142',
    '118 Larkspur Ln',
    'jolene.dravik@mail.example',
  ]
  const own = new Set([
    'summary',
    'caption',
    'statement',
    'place',
    'description',
    'name',
    'label',
    'why',
    'text',
    'ask',
    'note',
    'path',
    'notes',
    'custodian',
    'line',
    'basis',
    'value',
    'source',
    'nextSteps',
    'warnings',
    'notRead',
    'question',
  ])
  let next = 0
  const fill = (value: unknown, field: string, parent: string): unknown => {
    if (typeof value === 'string')
      return own.has(field) && (field !== 'caption' || parent === 'matter') && parent !== 'test'
        ? `${value} ${written[next++ % written.length]} ${value}`
        : value
    if (Array.isArray(value)) return value.map((item) => fill(item, field, parent))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, key, field)]))
  }
  const filled: Snapshot = JSON.parse(
    JSON.stringify(
      fill({ ...snapshot, documents: snapshot.documents.map((document) => ({ ...document, reason: null })) }, '', ''),
    ),
  )
  const { alterations, released } = await made(filled)
  assert.ok(next > 120, `${next} places`)
  assert.ok(alterations.reduce((sum, one) => sum + one.times, 0) >= next)
  for (const file of released.files.filter((one) => one.name !== 'casebook.docx'))
    assert.doesNotMatch(new TextDecoder().decode(file.bytes), /jolene|dravik|larkspur|555.0142/i)
})

test('with two claimants each claim and each value says whose it is, and whose is missing', async () => {
  const [claimant] = snapshot.analysis.claimants
  assert.ok(claimant)
  const other = { ...claimant, id: PartyId.parse('kr'), pseudonym: 'K.R.' }
  const twice = snapshot.analysis.claims.flatMap((claim) => [
    { ...claim, forClaimant: claimant.pseudonym },
    { ...claim, id: `${claim.id}-kr`, claimant: other.id, forClaimant: 'K.R.' },
  ])
  const both: Snapshot = {
    ...snapshot,
    analysis: {
      ...snapshot.analysis,
      claimants: [claimant, other],
      claims: twice,
      deadlines: snapshot.analysis.deadlines.map((one) => ({ ...one, forClaimant: claimant.pseudonym })),
      valuations: snapshot.analysis.valuations.map((one) => ({ ...one, forClaimant: claimant.pseudonym })),
    },
  }
  const text = visibleText(textOf(await made(both), 'casebook.html'))
  assert.match(text, /beneficiary[^|\n]*, for J\.D\. and K\.R\./)
  assert.match(text, /Value if liability is proved, J\.D\./)
  assert.match(text, /Damages of J\.D\./)
  assert.match(text, /\[needs for K\.R\.: medical bills, a care plan or earnings\]/)
  for (const { cite, theory } of snapshot.analysis.claims) {
    const name = `${cite}, ${theory}`
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      assert.match(text.slice(at + name.length, at + name.length + 12), /^,? ?for (?:J\.D\.|K\.R\.)/, name)
  }
})

test('without identities it is said that nothing could be looked for', async () => {
  const { warnings } = await made(snapshot, { ...needs, identities: [] })
  assert.equal(warnings[0]?.is, 'nobody-listed')
})

test('a matter with nothing in it yet makes a casebook all the same', async () => {
  const { matter, asOf, stage, claimants } = snapshot.analysis
  const empty: Snapshot = {
    ...snapshot,
    documents: [],
    reconciliation: { in: 0, read: 0, duplicate: 0, failed: 0, held: 0, waiting: 0, exceptions: [] },
    analysis: {
      ...snapshot.analysis,
      matter,
      asOf,
      stage,
      claimants,
      parties: [],
      chronology: [],
      claims: [],
      withoutSupport: [],
      deadlines: [],
      ring: { nodes: [], links: [] },
      valuations: [],
      nextSteps: [],
      sources: { ...snapshot.analysis.sources, authorities: [], decisions: [], notRead: [] },
    },
  }
  const text = visibleText(textOf(await made(empty), 'casebook.html'))
  assert.match(text, /\[needs: medical bills, a care plan or earnings\]/)
  assert.doesNotMatch(text, /undefined|NaN|null/)
})

test('a place that cannot be told stops the casebook and is shown covered; an answer lets it be made', async () => {
  const grace = Identity.parse({ id: 'go', kind: 'person', pseudonym: 'G.O.', forms: ['Grace Ostrava'] })
  const given = inventedSnapshot()
  const summary = 'grace tonight'
  const asked = { ...given, analysis: { ...given.analysis, matter: { ...given.analysis.matter, summary } } }
  const covered = coveredSnapshot(asked, [...inventedIdentities, grace])
  const stopped = await makeCasebook(covered, { form: 'full', quotesChecked: 11 })
  assert.ok(!stopped.ok)
  assert.deepEqual(stopped.problem, {
    code: 'name-not-told',
    params: { count: 1, pseudonym: 'G.O.', passage: '[G.O.] tonight' },
  })
  const answers = [{ word: 'grace', left: '', right: 'tonight', is: 'not-the-name' as const, everywhere: false }]
  await made(asked, { ...needs, identities: [...inventedIdentities, { ...grace, answers }] })
})
