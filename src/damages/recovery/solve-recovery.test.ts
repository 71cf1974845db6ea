import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import type { RecoveryClaim, RecoveryProblem } from './recovery-problem.ts'
import { solveRecovery } from './solve-recovery.ts'
import { loadSolver } from './solver.ts'

const solver = await loadSolver()

/**
 * Greatest value of a linear programme `max c·x, A x <= b, x >= 0` with b >= 0, by the simplex tableau with Bland's rule.
 * Written for these small proofs; it shares nothing with the solver under test.
 */
function greatest(c: readonly number[], a: readonly (readonly number[])[], b: readonly number[]): number {
  const rows = a.map((row, i) => [...row, ...b.map((_, k) => (k === i ? 1 : 0)), b[i] ?? 0])
  const goal = [...c.map((x) => -x), ...b.map(() => 0), 0]
  const basis = b.map((_, i) => c.length + i)
  const width = goal.length
  for (let turn = 0; turn < 5_000; turn++) {
    const enter = goal.slice(0, width - 1).findIndex((x) => x < -1e-9)
    if (enter < 0) return goal[width - 1] ?? 0
    let leave = -1
    let best = Number.POSITIVE_INFINITY
    rows.forEach((row, i) => {
      const pivot = row[enter] ?? 0
      if (pivot <= 1e-9) return
      const ratio = (row[width - 1] ?? 0) / pivot
      if (ratio < best - 1e-9 || (Math.abs(ratio - best) <= 1e-9 && (basis[i] ?? 0) < (basis[leave] ?? 0)))
        [best, leave] = [ratio, i]
    })
    assert.ok(leave >= 0, 'every sum has a limit')
    const pivotRow = rows[leave] ?? []
    const pivot = pivotRow[enter] ?? 1
    for (let k = 0; k < width; k++) pivotRow[k] = (pivotRow[k] ?? 0) / pivot
    for (const row of [...rows, goal]) {
      if (row === pivotRow) continue
      const factor = row[enter] ?? 0
      if (factor !== 0) for (let k = 0; k < width; k++) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0)
    }
    basis[leave] = enter
  }
  assert.fail('the tableau did not end')
}

/** Tries every set of claims and every election; for each, what can be paid is a transport of money under limits. */
function byTryingEverything(p: RecoveryProblem): number {
  let best = 0
  const n = p.claims.length
  for (let pursued = 0; pursued < 1 << n; pursued++) {
    const on = (c: number): boolean => (pursued & (1 << c)) !== 0
    const indexOf = (id: string): number => p.claims.findIndex((claim) => claim.id === id)
    if (p.conflicts.some((k) => on(indexOf(k.one)) && on(indexOf(k.other)))) continue
    for (let instead = -1; instead < n; instead++) {
      if (instead >= 0 && (!on(instead) || !p.claims[instead]?.liquidated)) continue
      for (let multiplied = -1; multiplied < n; multiplied++) {
        if (multiplied >= 0 && (!on(multiplied) || !p.claims[multiplied]?.multiple)) continue
        for (const punished of [false, true]) {
          if (punished && multiplied >= 0 && p.claims[multiplied]?.multiple?.barsPunitive) continue
          best = Math.max(best, payable(p, on, instead, multiplied, punished))
        }
      }
    }
  }
  return best
}

function payable(
  p: RecoveryProblem,
  on: (c: number) => boolean,
  instead: number,
  multiplied: number,
  punished: boolean,
): number {
  // `debt` is what is owed, `from` whose money pays it: -1 for the defendant's own, else a pool.
  type Payment = {
    kind: string
    claim: RecoveryClaim
    head: number
    defendant: string
    chance: number
    most: number
    debt: number
    from: number
  }
  const payments: Payment[] = []
  for (const route of p.routes) {
    const c = p.claims.findIndex((claim) => claim.id === route.claim)
    const claim = p.claims[c]
    if (!claim || !on(c)) continue
    const pay = (kind: string, head: number, most: number): void => {
      const debt = payments.length
      const { defendant, chance } = route
      const one = { kind, claim, head, defendant, chance, most, debt }
      payments.push({ ...one, from: -1 })
      const told = ({ loss: 'actual', more: 'multiple', beside: 'added', sum: 'sum', punish: 'punitive' } as const)[
        kind
      ]
      p.pools.forEach((pool, from) => {
        if (told && pool.of.includes(defendant) && pool.pays(told, claim.id)) payments.push({ ...one, from })
      })
    }
    p.heads.forEach((head, h) => {
      const owed = head.value * route.shareOf(head.id)
      if (instead < 0 && owed > 0) {
        pay('loss', h, owed)
        if (c === multiplied && claim.multiple?.heads.includes(head.id)) pay('more', h, owed * claim.multiple.times)
      }
    })
    if (instead < 0 && claim.added && (!claim.multiple || c === multiplied)) pay('beside', -1, claim.added.amount)
    if (c === instead) pay('sum', -1, claim.liquidated?.amount ?? 0)
    const elected = multiplied >= 0 && claim.punitive?.notWithMultiple != null
    if (punished && claim.punitive && route.punitive && !elected) pay('punish', -1, route.punitiveMost ?? 1e9)
  }
  if (payments.length === 0) return 0
  const a: number[][] = []
  const b: number[] = []
  const limit = (weigh: (x: Payment) => number, most: number): void => {
    a.push(payments.map(weigh))
    b.push(most)
  }
  const count = (fits: (x: Payment) => boolean, most: number): void => limit((x) => (fits(x) ? 1 : 0), most)
  for (const one of payments) if (one.from < 0) count((x) => x.debt === one.debt, one.most)
  p.heads.forEach((head, h) => {
    count((x) => x.kind === 'loss' && x.head === h, head.value)
    count((x) => x.kind === 'more' && x.head === h, head.value * (p.claims[multiplied]?.multiple?.times ?? 0))
  })
  // Claims that give no more than a part of a loss bring no more than that part, whoever pays and under whichever of them.
  for (const part of [0.8, 0.5])
    p.heads.forEach((head, h) => {
      count((x) => x.kind === 'loss' && x.head === h && x.claim.owed <= part, head.value * part)
      const times = (p.claims[multiplied]?.multiple?.times ?? 0) * part
      count((x) => x.kind === 'more' && x.head === h && x.claim.owed <= part, head.value * times)
    })
  for (const { heads, amount } of p.limits)
    count((x) => x.kind === 'loss' && heads.includes(p.heads[x.head]?.id ?? ''), amount)
  for (const claim of p.claims)
    if (claim.added) count((x) => x.kind === 'beside' && x.claim === claim, claim.added.amount)
  const groups = new Set(p.claims.flatMap((claim) => (claim.added ? [claim.added.group] : [])))
  for (const group of groups)
    count(
      (x) => x.kind === 'beside' && x.claim.added?.group === group,
      Math.max(...p.claims.map((claim) => (claim.added?.group === group ? claim.added.amount : 0))),
    )
  if (instead >= 0) count((x) => x.kind === 'sum', p.claims[instead]?.liquidated?.amount ?? 0)
  for (const claim of p.claims) {
    if (claim.noneconomicCap)
      count(
        (x) => x.kind === 'loss' && x.claim === claim && (p.heads[x.head]?.noneconomic ?? false),
        claim.noneconomicCap.amount,
      )
    if (claim.punitive?.perCase != null) count((x) => x.kind === 'punish' && x.claim === claim, claim.punitive.perCase)
  }
  if (p.punitive.amount !== null) count((x) => x.kind === 'punish', p.punitive.amount)
  const { ratio, of, already } = p.punitive
  if (ratio !== null) {
    const counted = (x: Payment): boolean =>
      (x.kind === 'loss' && (of === null || of.includes(p.heads[x.head]?.id ?? ''))) ||
      (x.kind === 'sum' && of === null)
    const paidBefore = instead < 0 ? ratio * already : 0
    limit((x) => (x.kind === 'punish' ? 1 : counted(x) ? -ratio : 0), paidBefore)
    for (const defendant of new Set(p.routes.map((route) => route.defendant))) {
      // A loss counts against a defendant who owes the whole of it on a claim with punitive damages, whoever pays.
      const whole = (head: string): boolean =>
        p.routes.some(
          (route) =>
            route.defendant === defendant &&
            route.punitive &&
            p.claims.some((claim) => claim.id === route.claim && claim.punitive && route.shareOf(head) >= claim.owed),
        )
      const against = (x: Payment): boolean =>
        x.defendant === defendant || (x.kind === 'loss' && whole(p.heads[x.head]?.id ?? ''))
      limit(
        (x) => (x.kind === 'punish' ? (x.defendant === defendant ? 1 : 0) : counted(x) && against(x) ? -ratio : 0),
        p.heads.every(({ id }) => whole(id)) ? paidBefore : 0,
      )
    }
  }
  for (const { defendant, amount } of p.collectable) count((x) => x.defendant === defendant && x.from < 0, amount)
  for (const [k, pool] of p.pools.entries()) count((x) => x.from === k, pool.amount)
  return greatest(
    payments.map((x) => x.chance),
    a,
    b,
  )
}

const sum = fc.integer({ min: 0, max: 900 }).map((n) => n * 1_000)
const someClaim = (id: string): fc.Arbitrary<RecoveryClaim> =>
  fc.record({
    id: fc.constant(id),
    label: fc.constant(id),
    owed: fc.constantFrom(1, 1, 0.8, 0.5),
    liquidated: fc.option(sum.map((amount) => ({ amount, group: 'one', cite: '' }))),
    multiple: fc.option(
      fc.record({
        times: fc.constantFrom(1, 2),
        heads: fc.subarray(['h0', 'h1']),
        barsPunitive: fc.boolean(),
        cite: fc.constant(''),
      }),
    ),
    added: fc.option(sum.map((amount) => ({ amount, group: 'beside', cite: '' }))),
    noneconomicCap: fc.option(sum.map((amount) => ({ amount, cite: '' }))),
    punitive: fc.option(
      fc.record({
        perCase: fc.option(sum),
        cite: fc.constant(null),
        notWithMultiple: fc.option(fc.constant('a section')),
      }),
    ),
  })
const someProblem: fc.Arbitrary<RecoveryProblem> = fc
  .record({
    claims: fc.tuple(someClaim('c0'), someClaim('c1'), someClaim('c2')),
    values: fc.tuple(sum, sum),
    routes: fc.array(
      fc.record({
        claim: fc.constantFrom('c0', 'c1', 'c2'),
        defendant: fc.constantFrom('d0', 'd1'),
        chance: fc.constantFrom(0, 0.1, 0.35, 0.5, 0.9, 1),
        share: fc.constantFrom(0, 0.25, 1),
        punitive: fc.boolean(),
        punitiveMost: fc.option(sum),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    collectable: fc.tuple(fc.option(sum), fc.option(sum)),
    pools: fc.array(
      fc.record({
        amount: sum,
        of: fc.subarray(['d0', 'd1'], { minLength: 1 }),
        punitive: fc.boolean(),
        sums: fc.boolean(),
        except: fc.option(fc.constantFrom('c0', 'c1', 'c2')),
      }),
      { maxLength: 2 },
    ),
    of: fc.option(fc.subarray(['h0', 'h1'], { minLength: 1 })),
    conflict: fc.boolean(),
    ratio: fc.option(fc.constantFrom(1, 2)),
    punitive: sum,
    limit: fc.constantFrom(100_000, 600_000, 1e9),
    already: fc.constantFrom(0, 50_000),
  })
  .map((r) => ({
    claims: r.claims,
    heads: r.values.map((value, i) => ({ id: `h${i}`, value, noneconomic: i === 1 })),
    routes: r.routes
      .filter(
        (route, i) =>
          r.routes.findIndex((other) => other.claim === route.claim && other.defendant === route.defendant) === i,
      )
      .map((route) => ({
        claim: route.claim,
        defendant: route.defendant,
        chance: route.chance,
        low: 0,
        high: 1,
        shareOf: () => route.share,
        punitive: route.punitive,
        punitiveMost: route.punitiveMost,
      })),
    collectable: r.collectable.flatMap((amount, i) => (amount === null ? [] : [{ defendant: `d${i}`, amount }])),
    pools: r.pools.map(({ amount, of, punitive, sums, except }, i) => ({
      id: `p${i}`,
      amount,
      of,
      pays: (kind: string, claim: string) =>
        claim !== except && (kind === 'actual' || (kind === 'punitive' ? punitive : sums)),
    })),
    conflicts: r.conflict ? [{ one: 'c0', other: 'c1', why: 'one election' }] : [],
    punitive:
      r.ratio === null
        ? { amount: r.punitive, ratio: null, of: null, already: r.already }
        : { amount: null, ratio: r.ratio, of: r.of, already: r.of === null ? r.already : 0 },
    limits: [
      { heads: ['h0', 'h1'], amount: r.limit },
      { heads: ['h1'], amount: r.limit / 2 },
    ],
  }))

test('the solver finds what trying every combination finds', () => {
  let worth = 0
  let byPool = 0
  fc.assert(
    fc.property(someProblem, (p) => {
      const tried = byTryingEverything(p)
      const solved = solveRecovery(p, solver)?.objective ?? 0
      if (tried > 0) worth++
      if (p.pools.length > 0 && tried > (solveRecovery({ ...p, pools: [] }, solver, [], false)?.objective ?? 0) + 1)
        byPool++
      assert.ok(Math.abs(solved - tried) < 0.5, `solver ${solved}, by trying ${tried}`)
    }),
    { numRuns: 200 },
  )
  assert.ok(worth > 80, 'most of the random matters are worth something')
  assert.ok(byPool > 5, 'in some of them a pool pays what the parties alone could not')
})

test('what is chosen adds up to what was promised, and no loss is paid twice', () => {
  fc.assert(
    fc.property(someProblem, (p) => {
      const best = solveRecovery(p, solver)
      if (!best) return
      assert.ok(Math.abs(best.amounts.reduce((s, a) => s + a.weighed, 0) - best.objective) < 0.5)
      for (const head of p.heads)
        assert.ok(
          best.amounts.filter((a) => a.kind === 'actual' && a.head === head.id).reduce((s, a) => s + a.amount, 0) <=
            head.value + 0.01,
        )
      const instead =
        [...best.decisions].some((d) => d.startsWith('sum:')) && best.amounts.some((a) => a.kind === 'sum')
      if (instead) assert.ok(best.amounts.every((a) => a.kind !== 'actual'))
    }),
    { numRuns: 100 },
  )
})

test('a hand-made choice: the treble claim loses to punitive damages that it bars', () => {
  const claim = (id: string, more: Partial<RecoveryClaim>): RecoveryClaim => ({
    id,
    label: id,
    owed: 1,
    liquidated: null,
    multiple: null,
    added: null,
    noneconomicCap: null,
    punitive: null,
    ...more,
  })
  const route = (id: string): RecoveryProblem['routes'][number] => ({
    claim: id,
    defendant: 'd',
    chance: 1,
    low: 1,
    high: 1,
    shareOf: () => 1,
    punitive: true,
    punitiveMost: null,
  })
  const p: RecoveryProblem = {
    claims: [
      claim('treble', { multiple: { times: 2, heads: ['pay'], barsPunitive: true, cite: '' } }),
      claim('tort', { punitive: { perCase: null, cite: null, notWithMultiple: null } }),
    ],
    heads: [{ id: 'pay', value: 100, noneconomic: false }],
    routes: [route('treble'), route('tort')],
    collectable: [],
    pools: [],
    conflicts: [],
    punitive: { amount: 250, ratio: null, of: null, already: 0 },
    limits: [],
  }
  const best = solveRecovery(p, solver)
  assert.equal(best?.objective, 350)
  assert.ok(best.decisions.has('punitive:tort') && !best.decisions.has('multiple:treble'))
  assert.equal(
    solveRecovery({ ...p, punitive: { amount: 150, ratio: null, of: null, already: 0 } }, solver)?.objective,
    300,
  )
})
