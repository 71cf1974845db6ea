import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { lossesByTrial } from '../loss/expected.ts'
import { readAndValueInParts } from '../read-and-value.fixture.ts'
import { recoveryWith } from './solve-recovery.ts'
import { loadSolver } from './solver.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const solver = await loadSolver()
const trials = 1_000
const asked = 50

const sum = fc.integer({ min: 1, max: 40 }).map((n) => n * 50_000)
const range = fc
  .tuple(sum, sum, sum)
  .map((three) => three.sort((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }))

const matter = fc.record({
  losses: fc.tuple(range, range),
  ratio: fc.constantFrom(0, 0.5, 2),
  cap: fc.option(sum, { nil: undefined }),
  means: fc.tuple(fc.option(sum, { nil: undefined }), fc.option(sum, { nil: undefined })),
  fault: fc.constantFrom(0.2, 0.5, 0.9),
  several: fc.boolean(),
})

test('what is priced in a trial is what solving that trial alone gives, within the gap that is told', () => {
  assert.ok(tables.ok)
  fc.assert(
    fc.property(matter, ({ losses, ratio, cap, means, fault, several }) => {
      const valued = readAndValueInParts(
        {
          ...plainInput,
          rates: { net: 0 },
          items: [
            { head: 'future-care', amount: losses[0], every: 'once' },
            { head: 'emotional-distress', amount: losses[1], every: 'once' },
          ],
          ...(ratio > 0
            ? { punitive: { ratio, ...(cap ? { cap: { amount: cap, source: 'invented', per: 'case' } } : {}) } }
            : {}),
          defendants: [
            { id: 'one', fault, ...(means[0] ? { collectable: means[0] } : {}) },
            { id: 'two', fault: 1 - fault, ...(means[1] ? { collectable: means[1] } : {}) },
          ],
          claims: [
            {
              id: 'a',
              liability: several ? 'us-ga/negligence' : 'us/18-usc-1595',
              punitive: true,
              against: [{ defendant: 'one' }, { defendant: 'two' }],
            },
            { id: 'b', liability: 'us/18-usc-1595', against: [{ defendant: 'two' }] },
          ],
        },
        tables.value,
        { trials, solver },
      )
      assert.ok(valued.ok, valued.ok ? '' : JSON.stringify(reportProblem(valued.problem)))
      const { recovered, outcomes, expected } = valued.value
      assert.ok(recovered?.decided && recovered.checked)
      let t = -1
      for (const now of lossesByTrial(outcomes, (id) => expected.has(id))) {
        t++
        if (t % (trials / asked) !== 0) continue
        const exact: number = recoveryWith(recovered.built.at(now), recovered.decided, solver)
        const priced: number = recovered.totals[t] ?? 0
        assert.ok(
          priced >= exact - 1 && priced <= exact + recovered.checked.largestGap + 1,
          `${priced} is not ${exact}`,
        )
      }
    }),
    { numRuns: 12 },
  )
})
