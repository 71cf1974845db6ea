import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { problem } from '../../../casefile/problems.ts'
import { ok } from '../../../casefile/result.ts'
import { reportProblem } from '../../../words/problems/report-problem.ts'
import { type MatterGate, matterGate } from '../release/matter-gate.ts'
import { releaseFiles } from '../release/release-files.ts'
import { coverProblem } from './cover-problem.ts'
import type { Coverage } from './coverage.ts'
import { coverAnswer } from './covered.ts'

const identities = [
  Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Junia Dettweiler', 'Junia', 'Dettweiler'] }),
  Identity.parse({ id: 'born', kind: 'birth-date', pseudonym: 'birth date', forms: ['2004-03-09'] }),
]
const nobodyElse = { claimants: [], parties: [], courts: [] }
const law = new Set(['Doe v. Junia Lodge', '18 U.S.C. § 1595'])

function gate(): MatterGate {
  const made = matterGate(identities, nobodyElse, { holds: (text) => law.has(text) }, async () => ok(null))
  assert.ok(made.ok)
  return made.value
}

interface Answer {
  readonly claims: readonly {
    readonly cite: string
    readonly label: string
    readonly standing: 'open' | 'barred'
    readonly date: string | null
  }[]
  readonly names: Readonly<Record<string, string>>
  readonly born: string
}

const answer: Answer = {
  claims: [
    { cite: 'Doe v. Junia Lodge', label: 'The claim of Junia under 1595', standing: 'open', date: '2004-03-09' },
    { cite: 'The claim of Junia under 1595', label: 'Doe v. Junia Lodge', standing: 'barred', date: null },
  ],
  names: { 'a-1': 'rented by Dettweiler' },
  born: '2004-03',
}

const coverage: Coverage<Answer> = {
  published: ['claims[].cite', 'names.*'],
  spelled: ['claims[].standing'],
  births: ['born'],
  days: ['claims[].date'],
}

test('published is the law library’s own text at a place for law, and nothing else', () => {
  const { value } = coverAnswer(answer, coverage, gate())
  assert.equal(value.claims[0]?.cite, 'Doe v. Junia Lodge')
  assert.equal(value.claims[0]?.label, 'The claim of [J.D.] under 1595')
  assert.equal(value.claims[1]?.cite, 'The claim of [J.D.] under 1595', 'counsel’s words at a place for law')
  assert.equal(value.claims[1]?.label, 'Doe v. [J.D.] Lodge', 'law’s words at a place for counsel’s')
  assert.equal(value.names['a-1'], 'rented by [J.D.]')
  assert.equal(value.born, '2004', 'a birth month does not leave either')
  assert.equal(value.claims[0]?.date, '2004')
})

interface Rates {
  readonly rates: Readonly<Record<string, number>>
  readonly growth: readonly string[]
  readonly facts: readonly string[]
  readonly bill: boolean
}

test('a name that a record calls a part by is covered, wherever the part is named', () => {
  const { value } = coverAnswer<Rates>(
    { rates: { 'junia-wages': 0.03, Dettweiler: 0.02 }, growth: ['junia-wages'], facts: [], bill: true },
    {},
    gate(),
  )
  assert.deepEqual(value, {
    rates: { 'j.d.wages': 0.03, '[J.D.]': 0.02 },
    growth: ['j.d.wages'],
    facts: [],
    bill: true,
  })
})

test('two ids that differ in a name alone stay two, and neither becomes a third', () => {
  const facts = ['junia-bills', 'dettweiler-bills', 'junia-bills', 'j.d.bills-2', 'dettweiler-bills']
  const { value } = coverAnswer<Rates>({ rates: {}, growth: [], facts, bill: false }, {}, gate())
  assert.deepEqual(value.facts, ['j.d.bills', 'j.d.bills-3', 'j.d.bills', 'j.d.bills-2', 'j.d.bills-3'])
})

test('what is replaced is told by place, without the form', () => {
  const { altered } = coverAnswer(answer, coverage, gate())
  assert.deepEqual(
    altered.map(({ path }) => path.join('.')),
    ['claims.0.label', 'claims.0.date', 'claims.1.cite', 'claims.1.label', 'names.a-1', 'born'],
  )
  assert.doesNotMatch(JSON.stringify(altered), /junia|dettweiler/i)
})

test('a place that the answer does not have does not compile', () => {
  const wrong: readonly Coverage<Answer>[] = [
    // @ts-expect-error no such key
    { published: ['claims[].citation'] },
    // @ts-expect-error a list, not one claim
    { published: ['claims.cite'] },
    // @ts-expect-error any text may stand there: it is not spelled out by the type
    { spelled: ['claims[].label'] },
    // @ts-expect-error not a quote with its place
    { passages: ['claims[]'] },
  ]
  assert.equal(wrong.length, 4)
})

test('a covered answer that is printed whole shows nothing that it seals', () => {
  const covered = coverAnswer(answer, coverage, gate())
  assert.doesNotMatch(JSON.stringify(covered), /Junia under|Dettweiler/)
})

test('the texts of a problem are covered: paths, labels, names', () => {
  const told = coverProblem(problem('file-not-found', { file: '/home/firm/Junia Dettweiler/facts.yaml' }), gate())
  assert.match(reportProblem(told).message, /\/home\/firm\/\[J\.D\.\]\/facts\.yaml/)
})

test('the texts of a complaint are covered however deep they lie, and its tags are not', () => {
  const name = 'Junia Dettweiler'
  const told = coverProblem(
    problem('input-has-faults', {
      file: `${name}.yaml`,
      faults: [
        {
          line: 2,
          complaint: { is: 'unknown-word', place: ['parties', 0, name], given: name, nearest: null, allowed: [name] },
        },
        {
          line: 3,
          complaint: { is: 'row-answered-otherwise', row: name, differences: [{ is: 'no-caution-with', words: name }] },
        },
      ],
    }),
    gate(),
  )
  assert.doesNotMatch(JSON.stringify(told), /junia|dettweiler/i)
  const { message } = reportProblem(told)
  assert.equal(message.match(/\[J\.D\.\]/g)?.length, 6)
})

test('a form that only the sentence puts together is withheld, and what the sentence itself says stays', () => {
  const called = (...forms: readonly string[]): MatterGate => {
    const made = matterGate(
      [Identity.parse({ id: 'x', kind: 'handle', pseudonym: 'X', forms })],
      nobodyElse,
      {
        holds: () => false,
      },
      async () => ok(null),
    )
    assert.ok(made.ok)
    return made.value
  }
  // Two headings side by side spell the handle that neither is.
  const apart = problem('input-not-valid', {
    file: 'rooms.csv',
    complaint: { is: 'no-line-with-headings', columns: ['baby', 'junia', 'room'] },
  })
  const { message } = reportProblem(coverProblem(apart, called('baby, junia')))
  assert.doesNotMatch(message, /baby, junia/)
  assert.match(message, /room/)
  const missing = problem('input-not-valid', { file: 'f.yaml', complaint: { is: 'missing', place: ['court'] } })
  assert.deepEqual(coverProblem(missing, called('missing')), missing)
})

test('a form that only the finished file puts together is found, and nothing is released', async () => {
  const covered = coverAnswer({ note: 'At nine.' }, {}, gate())
  const refused = await releaseFiles(covered, 'paper', async ({ note }) => [
    { name: 'paper.txt', bytes: new TextEncoder().encode(note === '' ? '' : 'Jun\u00adia came at nine') },
  ])
  assert.ok(!refused.ok)
  assert.equal(refused.problem.code, 'identity-would-leave')
  assert.doesNotMatch(JSON.stringify(refused.problem), /junia/i)
})

test('a paper that names a minor whom nobody listed says so, without the name', async () => {
  const text = 'Talwen, then 14 years old, waited for Junia.'
  const file = { name: 'paper.txt', bytes: new TextEncoder().encode('Nothing of the kind.') }
  const [told, silent] = await Promise.all(
    [text, 'Nobody waited.'].map(async (note) => {
      const covered = coverAnswer({ note }, {}, gate())
      // Searched twice, said once.
      for (const _ of [1, 2]) assert.ok((await releaseFiles(covered, 'paper', async () => [file])).ok)
      return covered.warnings
    }),
  )
  const unlisted = (told ?? []).filter(({ is }) => is === 'people-not-listed')
  assert.deepEqual(unlisted, [{ is: 'people-not-listed', count: 1 }])
  assert.deepEqual(
    silent,
    told?.filter(({ is }) => is !== 'people-not-listed'),
  )
})

test('a path that holds a name is told from the folder that was given on, and its last part as it is', () => {
  const paths = ['/home/counsel/dettweiler/out/casebook.html', '/home/counsel/2026-014/casebook.html']
  const { value } = coverAnswer({ paths }, { paths: ['paths[]'] }, gate())
  assert.deepEqual(value.paths, ['…/casebook.html', paths[1]])
})

test('a paper is told in which scripts of the client’s own texts no name was looked for, and its files hold it', async () => {
  const plain: Coverage<{ readonly text: string }> = {}
  const said = async (text: string): Promise<readonly string[]> => {
    const made = await releaseFiles(coverAnswer({ text }, plain, gate()), 'paper', async (value, warnings) => [
      { name: 'a.txt', bytes: new TextEncoder().encode(`${value.text} ${warnings.map(({ is }) => is).join(' ')}`) },
    ])
    assert.ok(made.ok)
    const [file] = made.value.files
    const told = made.value.report.warnings.flatMap((one) => (one.is === 'script-not-looked-for' ? one.scripts : []))
    assert.equal(new TextDecoder().decode(file?.bytes).includes('script-not-looked-for'), told.length > 0)
    return told
  }
  assert.deepEqual(await said('她说了 สวัสดี'), ['chinese', 'thai'])
  assert.deepEqual(await said('Она ждала, and an Ökonom'), [])
})
