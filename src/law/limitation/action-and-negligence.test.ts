import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readLawFolder } from '../../shelf/read-law.ts'
import type { Provision } from '../provision.ts'
import { readLimitationInput } from './limitation-input.ts'
import { computeLimitation } from './limitation-period.ts'

const law = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
assert.ok(law.ok)
const library = law.value

/** Years of the acts, each with the ages at which they are asked for: children, minors and adults on both sides of 35. */
const acts = ['2016-03-02', '2019-11-19', '2021-11-19', '2024-08-14'] as const
const ages = [8, 15, 17, 19, 24, 36] as const

/** The most generous last day, `9` for none; null where there is no claim or no last day is known. */
function generous(claim: Provision, act: string, age: number): string | null {
  const born = Temporal.PlainDate.from(act).subtract({ years: age, days: 40 }).toString()
  const input = readLimitationInput({ claim: claim.id, conduct: { from: act, to: act }, born, as_of: '2026-11-23' })
  assert.ok(input.ok)
  const found = computeLimitation(input.value, library)
  assert.ok(found.ok)
  const { available, latest, period_known: known } = found.value
  return available === 'no' || !known.latest ? null : (latest ?? '9')
}

test('the generous end of an action for trafficking is never sooner than that of negligence, unless its file says why', () => {
  const all = [...library.provisions.values()].filter(({ kind }) => kind === 'cause-of-action')
  const negligence = all.filter(({ id }) => id.endsWith('/negligence'))
  assert.equal(negligence.length, 51)
  let compared = 0
  const sooner: string[] = []
  for (const base of negligence)
    for (const act of acts)
      for (const age of ages) {
        const least = generous(base, act, age)
        for (const action of all) {
          if (action.jurisdiction !== base.jurisdiction || action.id === base.id) continue
          if (action.cautions.some((one) => one.keeps_own_time)) continue
          const end = generous(action, act, age)
          if (end === null || least === null) continue
          compared += 1
          if (end < least) sooner.push(`${action.id}, at ${age} on ${act}: ${end}, negligence ${least}`)
        }
      }
  assert.deepEqual(sooner, [])
  assert.ok(compared > 1000, `${compared} compared`)
})
