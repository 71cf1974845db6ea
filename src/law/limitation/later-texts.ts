import type { IsoDay } from '../../casefile/dates.ts'
import type { Provision, Version } from '../provision.ts'
import { type Carry, carryUnsaid } from '../rules/carry.ts'
import type { Limitation } from './limitation-rules.ts'

/** A text that may take over a claim which accrued under an earlier one. */
export interface LaterText {
  /** Its place among the texts of the provision. */
  readonly place: number
  readonly version: Version
  readonly limitation: Limitation
  readonly began: IsoDay
  readonly carry: Carry
}

/** The texts through which a claim goes that accrued under one, in order; a text that repeats the rule changes nothing. */
export function laterTexts({ versions }: Pick<Provision, 'versions'>, first: Version): readonly LaterText[] {
  const found: LaterText[] = []
  let current = first.limitation
  for (const [place, version] of versions.entries()) {
    const { from: began, limitation } = version
    if (place <= versions.indexOf(first) || began === null || !limitation) continue
    if (current && ruleKey(current) === ruleKey(limitation)) continue
    current = limitation
    found.push({ place, version, limitation, began, carry: limitation.carry ?? carryUnsaid })
  }
  return found
}

const keys = new WeakMap<Limitation, string>()

/** Alike for time limits that count alike. */
export function ruleKey(limitation: Limitation): string {
  const known = keys.get(limitation)
  if (known !== undefined) return known
  const key = JSON.stringify([limitation.period, limitation.tolling, limitation.revival])
  keys.set(limitation, key)
  return key
}
