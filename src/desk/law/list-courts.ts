import { ok, type Result } from '../../casefile/result.ts'
import type { ListedCourts } from '../../casefile/views/listed-courts.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { lawInForce } from './law-in-force.ts'

/** The federal district courts and the courts of the states, by name. Problem: `law-not-valid`. */
export function listCourts(): Result<ListedCourts, LawTrouble> {
  const law = lawInForce()
  if (!law.ok) return law
  const courts = law.value.library.courts.filter(({ level }) => level === 'district' || level === 'state')
  return ok({ courts: courts.map(({ name, states }) => ({ name, states })) })
}
