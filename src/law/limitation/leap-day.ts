import { day } from '../../casefile/dates.ts'
import type { LimitationCaution } from '../../casefile/limitation/limitation-caution.ts'
import type { LimitationPath } from './limitation-chain.ts'
import type { LimitationInput } from './limitation-input.ts'

/** Where a period reached a year without the day on which it began, a court may choose the other of two days. */
export function leapDayCautions(
  input: LimitationInput,
  paths: readonly LimitationPath[],
  strictest: LimitationPath | null,
): readonly LimitationCaution[] {
  if (paths.every((path) => path.end === 'none' || path.end === 'not-known')) return []
  const { conduct, born, freed, conviction, notice, decedent_died } = input
  const parts = typeof input.discovered === 'string' ? [input.discovered] : Object.values(input.discovered ?? {})
  const onLeapDay = (text: string | undefined): boolean => text?.endsWith('-02-29') ?? false
  const birth = onLeapDay(born)
  if (!birth && ![conduct.from, conduct.to, freed, conviction, notice, decedent_died, ...parts].some(onLeapDay))
    return []
  if (!paths.some((path) => fellOn(path, /-(02-28|03-01)$/))) return []
  const earlier = strictest !== null && fellOn(strictest, /-02-28$/)
  return [{ code: 'leap-day', params: { birth, counted_to_28: earlier } }]
}

/** Whether a step of a path arrives at such a day in a year without 29 February. */
const fellOn = ({ steps }: LimitationPath, such: RegExp): boolean =>
  steps.some((step) =>
    Object.values(step).some((value) => typeof value === 'string' && such.test(value) && !day(value).inLeapYear),
  )
