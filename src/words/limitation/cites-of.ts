import type { Analysis } from '../../casefile/analysis.ts'
import { type CiteOf, citesTold } from './version-words.ts'

/** What the laws of an analysis are called in every answer about it. */
export const citesOf = ({ claims, sources }: Analysis): CiteOf =>
  citesTold(
    new Map<string, string>([
      ...claims.map((claim): [string, string] => [claim.claim, claim.cite]),
      ...sources.authorities.map((one): [string, string] => [one.id, one.cite]),
    ]),
  )
