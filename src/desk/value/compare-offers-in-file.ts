import type { Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import { type Public, publicly } from '../../drafting/firewall/covering/public-answer.ts'
import { readDamagesInput } from '../../shelf/read-damages-input.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { offersOfInput } from './offers-of-input.ts'
import { damagesTables, type ValueRequest } from './value-matter.ts'

/** Compares the offers of an input that stands alone. Problems: `file-not-found`, `usage`, `input-not-valid`. */
export async function compareOffersInFile(
  path: string,
  request: ValueRequest,
): Promise<Result<Public<OfferComparison>, TablesTrouble | 'usage'>> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = readDamagesInput(path, tables.value)
  return input.ok ? publicly(await offersOfInput(input.value, request)) : input
}
