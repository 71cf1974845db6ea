import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Problem, type ProblemCode, type ProblemParameters, problem } from '../../casefile/problems.ts'
import { matchesGolden } from '../golden.fixture.ts'
import { reportOnPage, reportProblem } from './report-problem.ts'

/** One example of each problem, with everything it may be told: a code without one does not compile. */
const examples: { readonly [C in ProblemCode]: ProblemParameters[C] } = {
  'wrong-passphrase': {},
  'passphrase-needed': { which: 'new' },
  'passphrase-too-short': {},
  'passphrases-differ': {},
  'matter-not-found': { folder: 'matters/2026-014' },
  'key-file-missing': { folder: 'matters/2026-014' },
  'drafts-changed': {},
  'matter-exists': { folder: 'matters/2026-014' },
  'matter-in-use': {},
  'another-matter-meant': {},
  'matter-locked': {},
  'matter-newer': {},
  'matter-not-plain': { file: 'audit.log' },
  'matter-read-only': {},
  'no-permission': { place: 'matters/2026-014/vault.db' },
  'disk-full': { place: '/papers' },
  'vault-damaged': {},
  'vault-file-refused': {},
  'database-missing': { found: 'cut-off' },
  'audit-broken': { entry: 7, why: 'older', parts: [{ is: 'facts' }, { is: 'pages' }] },
  'content-changed': {
    parts: [
      { is: 'history' },
      { is: 'originals-missing', documents: ['RD-000002', null], more: 3 },
      { is: 'originals-changed', documents: ['RD-000007'], more: 0 },
      { is: 'unknown', table: 'odd' },
    ],
  },
  'originals-changed': { documents: 'R000012' },
  'suggestion-not-found': { suggestion: 'sug-00000000000000000001' },
  'change-does-not-fit': { complaints: [{ is: 'id-twice', given: 'fact-12' }] },
  'page-not-as-shown': { document: 'doc-0000000000000000', page: 2 },
  'record-not-found': { kind: 'party', id: 'motl', near: 'motel' },
  'factor-not-found': { words: 'cash paid', near: 'cash-payment' },
  'document-not-found': { in: 'facts.yaml line 4', document: 'R000012' },
  'quote-not-found': { in: 'facts.yaml line 4', fact: 'fact-3', page: 2, document: 'R000012' },
  'intake-already-taken': {},
  'nothing-to-undo': {},
  'nothing-to-redo': {},
  'no-assessment-yet': { why: 'no-facts' },
  'no-damages-input': {},
  'contraband-listed': { document: 'R000012' },
  'held-stays-held': { why: 'minor' },
  'page-not-drawn': { page: 3 },
  'search-not-understood': { fault: { is: 'parenthesis-open' }, at: 0 },
  'transcript-not-timed': { file: 'hale.txt', line: 7, why: 'earlier-than-before' },
  'clip-not-possible': { document: 'RD-000012', why: 'no-wave' },
  'hash-not-valid': { file: 'hashes.txt', line: 4 },
  'folder-not-found': { folder: 'evidence' },
  'folder-not-writable': { folder: 'papers' },
  'file-not-found': { file: 'facts.yaml' },
  'file-too-large': { file: 'facts.yaml' },
  'input-not-valid': { file: 'facts.yaml', line: 4, complaint: { is: 'missing', place: ['court'] } },
  'input-has-faults': {
    file: 'facts.yaml',
    faults: [
      { line: 4, complaint: { is: 'missing', place: ['matter', 'court'] } },
      { line: 9, complaint: { is: 'id-twice', given: 'motel' } },
    ],
  },
  'dates-not-possible': { file: 'claim.yaml', line: 4, field: 'conduct' },
  'state-without-court': { state: 'PR', list: 'caseload' },
  'no-decision-in-file': { file: 'mine.yaml' },
  'xml-not-sound': { file: 'usc18.xml', line: 4 },
  'xml-too-deep': { file: 'usc18.xml' },
  'section-not-in-file': { file: 'usc18.xml', section: '1595' },
  'column-not-sound': { file: 'life.csv', column: 'female' },
  'table-not-readable': { file: 'cases.parquet', row: 4 },
  'law-not-valid': { file: 'us/18-usc-1595.yaml', line: 4, complaint: { is: 'source-not-named', given: 'justia' } },
  'provision-not-found': { file: 'claim.yaml', line: 4, id: 'us/18-usc-1599', near: 'us/18-usc-1595', field: 'claim' },
  'no-version-in-force': { id: 'us/18-usc-1595', on: '1999-01-01' },
  'court-not-known': { court: 'S.D. Nowhere', file: 'asked.yaml', line: 4 },
  'theory-not-known': { theory: 'aiding', claim: '18 U.S.C. § 1595', known: ['perpetrator', 'beneficiary'] },
  'reform-not-known': { reform: 'fosta-2', known: ['fosta', 'eliminate-limits'] },
  'birth-date-needed': { person: 'J.D.' },
  'quote-does-not-match': { fact: 'fact-3', document: 'R000012', page: 2 },
  'identity-would-leave': {
    count: 2,
    file: 'casebook.html',
    where: { is: 'words', of: 'facts', decoded: false },
    pseudonym: 'J.D.',
    answered: false,
  },
  'name-not-told': { count: 2, pseudonym: 'J.D.', passage: 'room was [covered] all week' },
  'name-question-settled': {
    ...{ question: 'q-bdfghk', by: 'q-mnpqrs', pseudonym: 'J.D.', is: 'the-name', everywhere: false },
    given: '2026-11-23T09:41:07.25Z',
  },
  'name-question-not-found': { question: 'q-bdfghk', count: 1 },
  'pseudonym-reveals-identity': { identity: 'claimant', reveals: 'mother' },
  usage: { complaint: { is: 'two-decisions' } },
  'request-not-understood': { why: 'no-address' },
  'address-not-open': {},
  'matter-name-not-fit': {},
  'another-matter-open': {},
  'work-under-way': {},
  'browser-not-opened': { program: 'xdg-open' },
  'first-does-not-answer': {},
  'port-in-use': { port: 4173 },
  'view-missing': {},
  unexpected: {},
}

// The keys of a table typed by code are the codes.
const codes = Object.keys(examples) as ProblemCode[]
// Each example stands under its own code.
const all = codes.map((code) => ({ code, params: examples[code] }) as Problem)

test('each problem is told in known sentences: what happened, and what to do', () => {
  matchesGolden(
    'problems/problems',
    Object.fromEntries(
      all.map((one) => {
        const { message, next } = reportProblem(one)
        return [one.code, `${message} > ${next}`]
      }),
    ),
  )
})

/** Problems of a terminal, or of starting the program from one: no window shows them. */
const terminalAlone: readonly ProblemCode[] = [
  'passphrase-needed',
  'passphrases-differ',
  'browser-not-opened',
  'port-in-use',
  'view-missing',
]

test('a window names the place where a terminal names the command', () => {
  const told = all.filter(({ code }) => !terminalAlone.includes(code)).map((one) => [one.code, reportOnPage(one).next])
  assert.deepEqual(
    told.filter(([, next]) => /redress |(?<![\w-])--[a-z]|\bcommand\b|\bMATTER\b/.test(next ?? '')),
    [],
  )
  const others = all.filter((one) => reportOnPage(one).next !== reportProblem(one).next)
  matchesGolden('problems/on-page', Object.fromEntries(others.map((one) => [one.code, reportOnPage(one).next])))
})

test('what is missing for an assessment is told as it is', () => {
  const said = (why: 'no-facts' | 'no-matter') => reportProblem(problem('no-assessment-yet', { why })).message
  assert.doesNotMatch(said('no-facts'), /No matter/)
  assert.match(said('no-facts'), /no fact yet/)
  assert.match(said('no-matter'), /No matter with a claimant/)
})

test('every problem tells a lawyer what happened and what to do, in plain sentences', () => {
  for (const one of all) {
    const { message, next } = reportProblem(one)
    assert.match(one.code, /^[a-z]+(?:-[a-z]+)*$/)
    assert.match(message, /^\S.*[.!]$/s, `${one.code}: ${message}`)
    assert.ok(next.length > 10 && /[.?:`)]$/.test(next), `${one.code}: ${next}`)
    assert.doesNotMatch(message, /error|exception|null|undefined|stack|oops|\[object/i, one.code)
  }
})
