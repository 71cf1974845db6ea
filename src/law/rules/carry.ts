import { z } from 'zod'
import { isSettled, knowledgeAlone, RestsOn } from '../../casefile/rests-on.ts'
import type { Leaning } from '../limitation/leaning.ts'

/** What a new text does to claims that accrued before it. */
export const Carry = z.strictObject({
  to: z.enum(['claims-not-barred', 'new-claims', 'all-claims']),
  rests_on: RestsOn,
  note: z.string().optional(),
})
export type Carry = z.infer<typeof Carry>

/** What is taken of a text that says nothing, and nobody read how courts carry it. */
export const carryUnsaid: Carry = { to: 'claims-not-barred', rests_on: knowledgeAlone }

/** How a claim stands on the first day of a later text, under the text before it. */
export type StoodBefore = 'alive' | 'run-out' | 'not-known'

type Reach = 'never' | 'reached' | 'by-leaning'

/** Each way of carrying over, in whole: everything else asks this table. */
const ways: { readonly [W in Carry['to']]: Readonly<Record<StoodBefore, Reach>> } = {
  'claims-not-barred': { alive: 'reached', 'run-out': 'never', 'not-known': 'by-leaning' },
  'new-claims': { alive: 'never', 'run-out': 'never', 'not-known': 'never' },
  'all-claims': { alive: 'reached', 'run-out': 'reached', 'not-known': 'by-leaning' },
}

/** Whether a later text takes a claim over. Where that is in doubt both ends are defensible: each leaning has its own. */
export type TakesOver = 'never' | 'always' | 'if-later' | 'unless-later'

/** The rule of carrying over, for one leaning: what one case and a column of rows both go by. */
export function takesOver({ to, rests_on }: Carry, leaning: Leaning): Readonly<Record<StoodBefore, TakesOver>> {
  const doubted = leaning === 'strict' ? 'unless-later' : 'if-later'
  const said: Readonly<Record<Reach, TakesOver>> = {
    never: 'never',
    reached: isSettled(rests_on) ? 'always' : doubted,
    'by-leaning': leaning === 'strict' ? 'never' : 'always',
  }
  const way = ways[to]
  return { alive: said[way.alive], 'run-out': said[way['run-out']], 'not-known': said[way['not-known']] }
}

/** Why a later text leaves a claim where it stands; null where that is only one of two readings. */
export function leftBecause({ to }: Carry, before: StoodBefore): 'new-claims-only' | 'already-barred' | null {
  if (ways[to].alive === 'never') return 'new-claims-only'
  return before === 'run-out' ? 'already-barred' : null
}
