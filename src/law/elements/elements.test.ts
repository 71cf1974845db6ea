import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ElementFinding, FindingKind } from '../../casefile/findings.ts'
import { FactorId, PartyId, ProvisionId } from '../../casefile/ids.ts'
import { Fact, type Party } from '../../casefile/matter.ts'
import fc from '../../casefile/property.fixture.ts'
import { readElementsFolder } from '../../shelf/read-elements.ts'
import { claimCaution } from '../../words/claims.ts'
import { assessElements, cautionsOf, claimFindingKind, nextStepsOf, theoriesFor } from './elements.ts'

const shelf = readElementsFolder(new URL('../../../law', import.meta.url).pathname)
assert.ok(shelf.ok)
const { elements: library, factors } = shelf.value

let made = 0
/** A fact in the shape a person confirmed it: what it shows, about whom, where. */
function fact(
  id: string,
  shows: readonly string[],
  about: readonly string[],
  place?: string,
  differsFrom: readonly string[] = [],
): Fact {
  made += 1
  return Fact.parse({
    id,
    when: '2021-03',
    statement: `Invented statement ${made}.`,
    about,
    ...(place === undefined ? {} : { place }),
    factors: shows,
    passages: [{ document: 'doc-0123456789abcdef', page: 1, start: 0, end: 3, quote: 'abc' }],
    differsFrom,
    confirmedBy: 'A. Associate',
    confirmedOn: '2026-11-20',
  })
}

const claim = (id: string) => ProvisionId.parse(id)
const party = (id: string) => PartyId.parse(id)

const trafficking: readonly Fact[] = [
  fact('t1', ['recruited-or-transported', 'force-fraud-coercion'], ['trafficker']),
  fact('t2', ['commercial-sex-act', 'interstate-commerce'], []),
  fact('t3', ['criminal-conviction'], ['trafficker']),
  fact('t4', ['victim-under-18'], []),
]

function assess(
  facts: readonly Fact[],
  court: string,
  options: {
    claim?: string
    theory?: string
    defendant?: string
    stage?: 'pleading' | 'summary-judgment' | 'trial'
  } = {},
): readonly ElementFinding[] {
  const found = assessElements(
    {
      claim: claim(options.claim ?? 'us/18-usc-1595'),
      theory: options.theory ?? 'beneficiary',
      court,
      facts,
      defendant: party(options.defendant ?? 'motel'),
      stage: options.stage ?? 'pleading',
    },
    library,
    factors,
  )
  assert.ok(found.ok, JSON.stringify(found))
  return found.value
}

const kinds = (found: readonly ElementFinding[]): Readonly<Record<string, FindingKind>> =>
  Object.fromEntries(found.map(({ element, finding }) => [element, finding]))
const elementOf = (found: readonly ElementFinding[], id: string): ElementFinding => {
  const one = found.find(({ element }) => element === id)
  assert.ok(one)
  return one
}

const letting: readonly Fact[] = [
  fact('m1', ['room-revenue', 'rented-room-for-venture', 'cash-payment', 'repeated-stays'], ['motel'], 'Pine Motel'),
  fact('m2', ['foot-traffic', 'excess-linens', 'condoms-in-trash'], ['motel'], 'Pine Motel'),
]

test('a motel that let rooms with signs to see: enough in S.D. Ohio, something more is wanted in N.D. Ga.', () => {
  const facts = [...trafficking, ...letting]
  const ohio = assess(facts, 'S.D. Ohio')
  assert.deepEqual(kinds(ohio), {
    victim: 'supported',
    'knowing-benefit': 'supported',
    participation: 'supported',
    'venture-violated': 'supported',
    knowledge: 'supported',
  })
  assert.equal(elementOf(ohio, 'participation').test?.id, 'tacit-agreement')
  assert.equal(claimFindingKind(ohio), 'supported')

  const georgia = assess(facts, 'N.D. Ga.')
  assert.deepEqual(kinds(georgia), {
    victim: 'supported',
    'knowing-benefit': 'supported',
    participation: 'gap',
    'venture-violated': 'supported',
    knowledge: 'supported',
  })
  const participation = elementOf(georgia, 'participation')
  assert.equal(participation.test?.id, 'common-undertaking')
  assert.deepEqual(
    participation.ingredients.map(({ id, finding }) => [id, finding]),
    [
      ['dealings', 'supported'],
      ['something-more', 'gap'],
    ],
  )
  assert.equal(claimFindingKind(georgia), 'gap')
  assert.deepEqual(nextStepsOf(georgia), [participation.ingredients[1]?.ask])

  const warned = assess([...facts, fact('m3', ['staff-assisted'], ['motel'], 'Pine Motel')], 'N.D. Ga.')
  assert.equal(claimFindingKind(warned), 'supported')
  assert.deepEqual(elementOf(warned, 'participation').ingredients[1]?.facts, ['m3'])
})

test('every district of a circuit is bound by its court of appeals, and so is that court', () => {
  for (const court of ['M.D. Fla.', 'N.D. Ala.', '11th Cir.'])
    assert.equal(elementOf(assess(letting, court), 'participation').test?.id, 'common-undertaking', court)
  assert.equal(elementOf(assess(letting, 'N.D. Ill.'), 'knowledge').test?.id, 'venture-level')
  assert.equal(elementOf(assess(letting, 'N.D. Ohio'), 'participation').test?.id, 'own-notice-and-control')
  assert.equal(elementOf(assess(letting, 'E.D.N.Y.'), 'knowledge').test?.id, 'specific-victim')
})

test('where nothing is settled the tests stand side by side, and facts that meet only some are contested', () => {
  const participation = elementOf(assess([...trafficking, ...letting], 'E.D. Mich.'), 'participation')
  assert.equal(participation.test?.id, 'undecided')
  assert.equal(participation.finding, 'contested')
  assert.deepEqual(
    participation.ingredients.map(({ id, finding }) => [id, finding]),
    [
      ['common-undertaking', 'gap'],
      ['tacit-agreement', 'supported'],
      ['business-support', 'gap'],
      ['letting-while-ignoring', 'supported'],
      ['own-notice-and-control', 'gap'],
      ['beyond-usual-service', 'gap'],
    ],
  )
  assert.deepEqual(participation.notes[0], { is: 'tests-met', met: 2, of: 6 })
  assert.equal(elementOf(assess(trafficking, 'E.D. Mich.'), 'participation').finding, 'gap')
})

test('a processor of whom nothing is known: gaps but for what concerns the venture', () => {
  const found = assess([...trafficking, ...letting], 'S.D. Ohio', { defendant: 'processor' })
  assert.deepEqual(kinds(found), {
    victim: 'supported',
    'knowing-benefit': 'gap',
    participation: 'gap',
    'venture-violated': 'supported',
    knowledge: 'gap',
  })
  const ordinary = assess(
    [...trafficking, fact('p1', ['ordinary-commercial-transaction'], ['processor'])],
    'N.D. Ga.',
    { defendant: 'processor' },
  )
  assert.equal(elementOf(ordinary, 'participation').finding, 'gap')
})

test('a brand answers for what was seen at its place in S.D. Ohio once it had reach over it, not without', () => {
  const franchise = fact('f1', ['royalty-revenue', 'brand-inspections'], ['brand'], 'pine motel')
  assert.equal(
    claimFindingKind(assess([...trafficking, ...letting, franchise], 'S.D. Ohio', { defendant: 'brand' })),
    'supported',
  )
  const elsewhere = fact('f2', ['royalty-revenue', 'brand-inspections'], ['brand'], 'Oak Lodge')
  assert.equal(
    elementOf(assess([...trafficking, ...letting, elsewhere], 'S.D. Ohio', { defendant: 'brand' }), 'knowledge')
      .finding,
    'gap',
  )
  const royaltyOnly = fact('f3', ['royalty-revenue'], ['brand'], 'Pine Motel')
  const knowledge = elementOf(
    assess([...trafficking, ...letting, royaltyOnly], 'S.D. Ohio', { defendant: 'brand' }),
    'knowledge',
  )
  assert.deepEqual(
    knowledge.ingredients.map(({ id, finding }) => [id, finding]),
    [
      ['signs', 'supported'],
      ['within-reach', 'gap'],
    ],
  )
  assert.equal(
    elementOf(assess([...trafficking, ...letting, franchise], 'N.D. Ga.', { defendant: 'brand' }), 'knowledge').finding,
    'gap',
  )
})

test('a fact for the defence makes an ingredient contested, also for a brand that is taken to have seen the same', () => {
  const facts = [...trafficking, ...letting, fact('d1', ['coercion-not-visible'], ['motel'], 'Pine Motel')]
  const knowledge = elementOf(assess(facts, 'S.D. Ohio'), 'knowledge')
  assert.equal(knowledge.finding, 'contested')
  assert.deepEqual(knowledge.ingredients[0]?.against, ['d1'])
  const brand = (place: string) => [
    fact(
      'f1',
      ['royalty-revenue', 'brand-inspections', 'guest-complaints', 'police-calls', 'prior-suits'],
      ['brand'],
      place,
    ),
  ]
  const knows = (place: string) =>
    elementOf(assess([...facts, ...brand(place)], 'S.D. Ohio', { defendant: 'brand' }), 'knowledge').finding
  assert.equal(knows('Pine Motel'), 'contested')
  assert.equal(knows('Oak Lodge'), 'supported')
})

test('what one party says in its defence is no answer for another', () => {
  const abroad = fact('d3', ['extraterritorial', 'victim-rented-room'], ['site'])
  const found = (defendant: string) =>
    elementOf(assess([...trafficking, abroad], 'S.D. Ohio', { theory: 'perpetrator', defendant }), 'commerce').finding
  assert.equal(found('trafficker'), 'supported')
  assert.equal(found('site'), 'contested')
  const nothingPaid = fact('d4', ['no-commercial-sex-act'], ['trafficker'])
  const paid = (defendant: string) =>
    elementOf(assess([...trafficking, nothingPaid], 'S.D. Ohio', { defendant }), 'venture-violated').finding
  assert.deepEqual([paid('trafficker'), paid('motel')], ['contested', 'contested'])
})

test('letting a room as harbouring: taken in S.D. Ohio, not by itself in S.D.N.Y., open in N.D. Ga.', () => {
  const facts = [
    ...trafficking,
    ...letting,
    fact('h1', ['asked-for-help', 'staff-inaction-after-seeing-abuse'], ['motel']),
  ]
  const act = (court: string) => elementOf(assess(facts, court, { theory: 'perpetrator' }), 'act').finding
  assert.deepEqual([act('S.D. Ohio'), act('S.D.N.Y.'), act('N.D. Ga.')], ['supported', 'gap', 'contested'])
})

test('a chance to see the survivor shows knowledge of age only where the survivor was a minor', () => {
  const seen = fact('o1', ['paid-for-sex', 'opportunity-to-observe'], ['buyer'])
  const adult = trafficking.filter(({ factors: shows }) => !shows.some((one) => one === 'victim-under-18'))
  const knew = (facts: readonly Fact[]) =>
    elementOf(
      assess([...facts, seen], 'S.D. Ohio', { theory: 'perpetrator', defendant: 'buyer' }),
      'knowledge-of-means',
    ).finding
  assert.deepEqual([knew(trafficking), knew(adult)], ['supported', 'gap'])
})

test('objections to a complaint count on the pleadings and not at trial', () => {
  const facts = [...trafficking, ...letting, fact('d2', ['group-pleading'], ['motel'])]
  assert.equal(claimFindingKind(assess(facts, 'S.D. Ohio')), 'contested')
  assert.equal(claimFindingKind(assess(facts, 'S.D. Ohio', { stage: 'trial' })), 'supported')
})

test('different accounts make an ingredient contested only where it rests on nothing else', () => {
  const denial = fact('c2', [], ['motel'])
  const told = fact('c1', ['direct-notice'], ['motel'], 'Pine Motel', ['c2'])
  const alone = elementOf(assess([...trafficking, told, denial], 'S.D. Ohio'), 'knowledge')
  assert.equal(alone.finding, 'contested')
  assert.deepEqual(alone.ingredients[0]?.against, ['c2'])
  const withMore = elementOf(assess([...trafficking, ...letting, told, denial], 'S.D. Ohio'), 'knowledge')
  assert.equal(withMore.finding, 'supported')
  assert.ok(withMore.notes.some((note) => note.is === 'other-accounts' && note.of.join() === 'c1'))
})

test('two signs are thin, three different ones count together, the same one thrice does not', () => {
  const base = [...trafficking, fact('s0', ['room-revenue', 'rented-room-for-venture'], ['motel'])]
  const signs = (...shows: readonly string[]) => shows.map((one, i) => fact(`s${i + 1}`, [one], ['motel']))
  const found = (facts: readonly Fact[]) => elementOf(assess([...base, ...facts], 'N.D. Ga.'), 'knowledge')
  const thin = found(signs('cash-payment', 'foot-traffic'))
  assert.equal(thin.finding, 'gap')
  assert.deepEqual(thin.ingredients[0]?.facts, ['s1', 's2'])
  assert.equal(found(signs('cash-payment', 'cash-payment', 'cash-payment')).finding, 'gap')
  assert.equal(found(signs('cash-payment', 'foot-traffic', 'excess-linens')).finding, 'supported')
})

test('a buyer and a trafficker on their own violation; what one did is not the act of the other', () => {
  const bought = fact('b1', ['paid-for-sex', 'opportunity-to-observe'], ['buyer'])
  assert.equal(
    claimFindingKind(assess([...trafficking, bought], 'S.D. Ohio', { theory: 'perpetrator', defendant: 'buyer' })),
    'supported',
  )
  assert.equal(
    claimFindingKind(assess([...trafficking, bought], 'S.D. Ohio', { theory: 'perpetrator', defendant: 'trafficker' })),
    'supported',
  )
  const motel = kinds(assess([...trafficking, bought], 'S.D. Ohio', { theory: 'perpetrator' }))
  assert.equal(motel.act, 'gap')
  assert.equal(motel['knowledge-of-means'], 'gap')
  assert.equal(motel['means-or-age'], 'supported')
})

test('a minor may add the claim of minors, and negligence wants foreseeability and injury', () => {
  const hurt = fact('i1', ['personal-injury'], [])
  assert.equal(
    claimFindingKind(
      assess([...trafficking, hurt], 'S.D. Ohio', {
        claim: 'us/18-usc-2255',
        theory: 'perpetrator',
        defendant: 'trafficker',
      }),
    ),
    'supported',
  )
  const lacking = assess([...letting, hurt], 'S.D. Ohio', { claim: 'us-oh/negligence', theory: 'premises' })
  assert.deepEqual(kinds(lacking), { duty: 'gap', breach: 'gap', causation: 'gap', damage: 'supported' })
  const shown = [...letting, hurt, fact('n1', ['police-calls', 'no-security-measures', 'harm-caused'], ['motel'])]
  const found = assess(shown, 'S.D. Ohio', { claim: 'us-oh/negligence', theory: 'premises' })
  assert.equal(claimFindingKind(found), 'supported')
  assert.ok(elementOf(found, 'duty').notes.some((note) => note.is === 'wording' && note.status === 'unverified'))
})

test('an estate: death, representative and family each need their own fact', () => {
  const facts = [
    fact('e1', ['staff-assisted'], ['motel']),
    fact('e2', ['death-caused', 'suffered-before-death'], []),
    fact('e3', ['representative-appointed', 'surviving-family'], []),
  ]
  for (const [id, theory] of [
    ['us-ga/wrongful-death', 'wrongful-death'],
    ['us-ga/survival', 'survival'],
    ['us-oh/wrongful-death', 'wrongful-death'],
    ['us-oh/survival', 'survival'],
  ] as const) {
    assert.equal(claimFindingKind(assess(facts, 'N.D. Ga.', { claim: id, theory })), 'supported', id)
    assert.equal(claimFindingKind(assess(facts.slice(0, 2), 'N.D. Ga.', { claim: id, theory })), 'gap', id)
  }
})

test('which claims are put to whom', () => {
  const put = (
    role: Party['role'],
    states: readonly string[],
    kind: 'survivor' | 'estate' = 'survivor',
    wasMinor = true,
  ) => theoriesFor({ role, states }, { kind, wasMinor }, library).map(({ claim: id, id: theory }) => `${id} ${theory}`)
  assert.deepEqual(put('bank', ['OH']), ['us/18-usc-1595 beneficiary'])
  assert.deepEqual(put('bank', ['GA']), ['us-ga/code-51-1-56 beneficiary', 'us/18-usc-1595 beneficiary'])
  assert.deepEqual(put('buyer', ['OH'], 'survivor', false), [
    'us-oh/rev-code-2307.51 perpetrator',
    'us/18-usc-1595 perpetrator',
  ])
  assert.ok(put('operator', ['OH']).includes('us/18-usc-2255 beneficiary'))
  assert.ok(!put('operator', ['OH'], 'survivor', false).some((one) => one.includes('2255')))
  assert.ok(put('operator', ['OH']).includes('us-oh/negligence premises'))
  assert.ok(!put('operator', ['OH']).includes('us-ga/negligence premises'))
  assert.ok(put('operator', ['GA'], 'estate', false).includes('us-ga/wrongful-death wrongful-death'))
  assert.ok(!put('operator', ['GA'], 'estate', false).includes('us-ga/negligence premises'))
  assert.ok(!put('operator', ['OH']).some((one) => one.includes('1591')))
})

test('an estate is told that its federal claim is an open question', () => {
  const theory = theoriesFor({ role: 'operator', states: ['GA'] }, { kind: 'estate', wasMinor: false }, library).find(
    ({ id, claim: of }) => id === 'beneficiary' && of === 'us/18-usc-1595',
  )
  assert.ok(theory)
  assert.match(cautionsOf(theory, { kind: 'estate', wasMinor: false }, []).map(claimCaution).join(' '), /open/)
  assert.doesNotMatch(cautionsOf(theory, { kind: 'survivor', wasMinor: false }, []).map(claimCaution).join(' '), /open/)
})

test("a State's own suit has its elements, is put to nobody in a survivor's matter, and is told of there", () => {
  const suit = library.theories.find(({ id }) => id === 'state-attorney-general-suit')
  assert.ok(suit)
  assert.deepEqual(
    suit.elements.map(({ id }) => id),
    ['residents-harmed', 'act', 'means-or-age', 'knowledge-of-means', 'commercial-sex-act', 'commerce'],
  )
  for (const kind of ['survivor', 'estate'] as const)
    for (const role of suit.roles) {
      const put = theoriesFor({ role, states: ['GA'] }, { kind, wasMinor: true }, library)
      assert.ok(!put.includes(suit), `${role} ${kind}`)
      const federal = put.filter(({ claim: of, id }) => of === 'us/18-usc-1595' && /beneficiary|perpetrator/.test(id))
      assert.ok(federal.length > 0, role)
      for (const theory of federal)
        assert.match(
          cautionsOf(theory, { kind, wasMinor: true }, []).map(claimCaution).join(' '),
          /state attorney general may sue/,
        )
    }
})

test('a release and acts abroad bring their caution, and only where a fact shows them', () => {
  const theory = library.theories.find(({ claim: of, id }) => of === 'us/18-usc-1595' && id === 'beneficiary')
  assert.ok(theory)
  const told = (...shown: string[]) =>
    cautionsOf(
      theory,
      { kind: 'survivor', wasMinor: false },
      shown.map((id) => FactorId.parse(id)),
    )
      .map(claimCaution)
      .join(' ')
  assert.doesNotMatch(told('cash-payment'), /Bensky|Howard/)
  assert.match(told('release-signed'), /Bensky v\. Indyke.*§§ 401-402/)
  assert.match(told('extraterritorial'), /Roe v\. Howard.*St\. Louis v\. Perlitz/)
})

test('the same facts under the test of each court', () => {
  const found = (court: string): readonly [string | undefined, FindingKind | undefined] => {
    const assessed = assessElements(
      {
        claim: claim('us/18-usc-1595'),
        theory: 'beneficiary',
        court,
        facts: [...trafficking, ...letting],
        defendant: party('motel'),
        stage: 'pleading',
      },
      library,
      factors,
    )
    assert.ok(assessed.ok)
    const element = assessed.value.find((one) => one.element === 'participation')
    return [element?.test?.id, element?.finding]
  }
  assert.deepEqual(found('N.D. Ga.'), ['common-undertaking', 'gap'])
  assert.deepEqual(found('S.D. Ohio'), ['tacit-agreement', 'supported'])
  assert.deepEqual(found('N.D. Ill.'), ['business-support', 'gap'])
  assert.deepEqual(found('D. Mass.'), ['letting-while-ignoring', 'supported'])
  assert.deepEqual(found('E.D. Cal.'), ['own-notice-and-control', 'gap'])
  assert.deepEqual(found('S.D.N.Y.'), ['beyond-usual-service', 'gap'])
})

test('an unknown claim, theory or court is named', () => {
  const ask = {
    claim: claim('us/18-usc-1595'),
    theory: 'beneficiary',
    court: 'S.D. Ohio',
    facts: [],
    defendant: party('motel'),
    stage: 'pleading',
  } as const
  const code = (found: { ok: boolean; problem?: { code: string } }) => (found.ok ? 'ok' : found.problem?.code)
  assert.equal(code(assessElements({ ...ask, claim: claim('us/1-usc-1') }, library, factors)), 'provision-not-found')
  assert.equal(code(assessElements({ ...ask, theory: 'guess' }, library, factors)), 'theory-not-known')
  assert.equal(code(assessElements({ ...ask, court: 'W.D. Nowhere' }, library, factors)), 'court-not-known')
})

const rank: Readonly<Record<FindingKind, number>> = { gap: 0, contested: 1, supported: 2 }
const anyFact = fc.record({
  shows: fc.subarray(
    factors.factors.map(({ id }) => id as string),
    { minLength: 1, maxLength: 4 },
  ),
  about: fc.subarray(['motel', 'trafficker', 'brand']),
  place: fc.constantFrom(undefined, 'Pine Motel', 'Oak Lodge'),
})
const courts = ['S.D. Ohio', 'N.D. Ga.', 'N.D. Ill.', 'N.D. Ohio', 'E.D. Mich.', 'D. Mass.']
const theories = library.theories.map(({ claim: of, id }) => ({ claim: of as string, theory: id }))

test('property: taking a fact away never turns a gap into anything else', () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { minLength: 1, maxLength: 14 }),
      fc.nat(),
      fc.constantFrom(...courts),
      fc.constantFrom(...theories),
      (shapes, pick, court, of) => {
        const facts = shapes.map(({ shows, about, place }, i) =>
          fact(`x${i}`, shows, about, place, i % 5 === 4 ? [`x${i - 1}`] : []),
        )
        const fewer = facts.filter((_, i) => i !== pick % facts.length)
        const before = assess(facts, court, of)
        const after = assess(fewer, court, of)
        for (const [i, element] of before.entries())
          if (element.finding === 'gap')
            assert.equal(after[i]?.finding, 'gap', `${element.element} became ${after[i]?.finding}`)
      },
    ),
    { numRuns: 300 },
  )
})

test('property: an added fact that only helps the claimant never weakens an element', () => {
  const helpful = factors.factors.filter(({ side }) => side === 'P').map(({ id }) => id as string)
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 10 }),
      fc.constantFrom(...helpful),
      fc.constantFrom(...courts),
      fc.constantFrom(...theories),
      (shapes, added, court, of) => {
        // A place of its own could bring the defence's facts of that place within view.
        const facts = shapes.map(({ shows, about, place }, i) => fact(`x${i}`, shows, about, place))
        const before = assess(facts, court, of)
        const after = assess([...facts, fact('added', [added], ['motel'])], court, of)
        for (const [i, element] of before.entries()) {
          const now = after[i]
          assert.ok(now)
          if (element.finding !== 'gap')
            assert.ok(
              rank[now.finding] >= rank[element.finding],
              `${element.element}: ${element.finding} to ${now.finding}`,
            )
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('every finding names what to ask for, and only facts that were given', () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 10 }),
      fc.constantFrom(...courts),
      fc.constantFrom(...theories),
      (shapes, court, of) => {
        const facts = shapes.map(({ shows, about, place }, i) => fact(`x${i}`, shows, about, place))
        const given = new Set(facts.map(({ id }) => id))
        for (const element of assess(facts, court, of))
          for (const { ask, facts: by, against, finding } of element.ingredients) {
            assert.ok(ask.length > 10)
            assert.ok([...by, ...against].every((id) => given.has(id)))
            if (finding === 'supported') assert.ok(by.length > 0 && against.length === 0)
            if (finding === 'contested') assert.ok(by.length > 0)
          }
      },
    ),
    { numRuns: 100 },
  )
})
