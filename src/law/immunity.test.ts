import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from '../casefile/dates.ts'
import { PartyId, ProvisionId } from '../casefile/ids.ts'
import { Fact, type Role } from '../casefile/matter.ts'
import { readElementsFolder } from '../shelf/read-elements.ts'
import { assessImmunity, immunityNextSteps } from './immunity.ts'

const shelf = readElementsFolder(new URL('../../law', import.meta.url).pathname)
assert.ok(shelf.ok)
const { elements: library, factors } = shelf.value

const fact = (id: string, shows: readonly string[], about = 'site'): Fact =>
  Fact.parse({
    id,
    when: '2021',
    statement: 'Invented statement.',
    about: [about],
    factors: shows,
    passages: [{ document: 'doc-0123456789abcdef', page: 1, start: 0, end: 3, quote: 'abc' }],
    confirmedBy: 'A. Associate',
    confirmedOn: '2026-11-20',
  })

const ask = (facts: readonly Fact[], options: { claim?: string; role?: Role; asOf?: string } = {}) =>
  assessImmunity(
    {
      claim: ProvisionId.parse(options.claim ?? 'us/18-usc-1595'),
      role: options.role ?? 'platform',
      defendant: PartyId.parse('site'),
      facts,
      stage: 'pleading',
      asOf: IsoDay.parse(options.asOf ?? '2026-11-23'),
      version: null,
    },
    library,
    factors,
  )

const hosting = fact('f1', ['interactive-computer-service', 'user-content-only'])

interface Row {
  readonly name: string
  readonly facts: readonly Fact[]
  readonly claim?: string
  readonly asOf?: string
  readonly result: string
  readonly answers: string
}

const rows: readonly Row[] = [
  { name: 'nothing known', facts: [], result: 'open', answers: 'open open open yes open' },
  { name: 'hosting what others posted', facts: [hosting], result: 'likely-bars', answers: 'yes yes open yes open' },
  {
    name: 'content edited by the site',
    facts: [hosting, fact('f2', ['content-shaping'])],
    result: 'exception-arguable',
    answers: 'yes yes yes',
  },
  {
    name: 'edited by another site',
    facts: [hosting, fact('f2', ['content-shaping'], 'other')],
    result: 'likely-bars',
    answers: 'yes yes open yes open',
  },
  {
    name: 'own dealings, not publishing',
    facts: [fact('f3', ['tailored-service'])],
    result: 'does-not-apply',
    answers: 'open no',
  },
  {
    name: 'facts both ways on publishing',
    facts: [hosting, fact('f3', ['tailored-service'])],
    result: 'open',
    answers: 'yes open open yes open',
  },
  {
    name: 'actual knowledge and a part for gain',
    facts: [hosting, fact('f4', ['knew-claimant-situation']), fact('f5', ['content-monetised'])],
    result: 'exception-arguable',
    answers: 'yes yes open yes yes',
  },
  {
    name: 'knowledge alone',
    facts: [hosting, fact('f4', ['knew-claimant-situation'])],
    result: 'likely-bars',
    answers: 'yes yes open yes open',
  },
  {
    name: 'reports ignored is not actual knowledge',
    facts: [hosting, fact('f6', ['reports-ignored', 'content-monetised'])],
    result: 'likely-bars',
    answers: 'yes yes open yes open',
  },
  {
    name: 'claim of state law has no exception',
    facts: [hosting, fact('f4', ['knew-claimant-situation']), fact('f5', ['content-monetised'])],
    claim: 'us-ga/code-51-1-56',
    result: 'likely-bars',
    answers: 'yes yes open no',
  },
  {
    name: 'day before the exception',
    facts: [hosting, fact('f4', ['knew-claimant-situation']), fact('f5', ['content-monetised'])],
    asOf: '2018-04-10',
    result: 'likely-bars',
    answers: 'yes yes open no',
  },
  {
    name: 'first day of the exception',
    facts: [hosting, fact('f4', ['knew-claimant-situation']), fact('f5', ['content-monetised'])],
    asOf: '2018-04-11',
    result: 'exception-arguable',
    answers: 'yes yes open yes yes',
  },
]

for (const { name, facts, result, answers, ...options } of rows)
  test(`immunity: ${name}`, () => {
    const finding = ask(facts, options)
    assert.ok(finding)
    assert.equal(finding.result, result)
    assert.equal(finding.steps.map(({ answer }) => answer).join(' '), answers)
    assert.ok(finding.steps.every(({ why }) => why.length > 10))
  })

test('no immunity is asked about for a motel, a bank or a trafficker', () => {
  for (const role of ['operator', 'bank', 'perpetrator', 'franchisor'] as const)
    assert.equal(ask([hosting], { role }), null)
  assert.ok(ask([hosting], { role: 'software-provider' }))
})

test('open questions say what to look for', () => {
  const finding = ask([hosting])
  assert.ok(finding)
  const steps = immunityNextSteps(finding, library)
  assert.equal(steps.length, 2)
  assert.match(steps.join(' '), /Moderation rules/)
  assert.match(steps.join(' '), /actually knew/)
})
