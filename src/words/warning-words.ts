import type { FactorId } from '../casefile/ids.ts'
import type { PublicWarning, WarningFinding, WarningLimit } from '../casefile/precedent/warning-finding.ts'
import { formatWhen } from './date-words.ts'

export interface WarningSentences {
  /** What the list is, and that it supports only. */
  readonly lead: string
  /** One for each sign: the earliest warning that named it, and how many more. */
  readonly signs: readonly string[]
  /** What was not counted, and signs that no warning had named by then. */
  readonly rest: readonly string[]
  readonly limits: readonly string[]
}

const readWords: Readonly<Record<PublicWarning['howRead'], string>> = {
  text: '',
  'text-part': '',
  secondary: '; known from others’ words alone, not for a pleading',
}

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Warnings to the trade in sentences, for every door alike. `named` gives the label of a sign. */
export function warningWords(finding: WarningFinding, named: (factor: FactorId) => string): WarningSentences {
  const { signs, notNamedBefore, leftOut, limits } = finding
  const total = signs.length + notNamedBefore.length
  return {
    lead: `Before it was seen here, public warnings meant for such a business had named ${signs.length} of ${times(total, 'dated sign', 'dated signs')} on record. Support only: this shows what a careful business could have known, never what this one saw or knew.`,
    signs: signs.flatMap(({ factor, warnings: [first, ...more] }) => {
      if (first === undefined) return []
      const later = more.length === 0 ? '' : `; ${times(more.length, 'later one', 'later ones')} before the last fact`
      const duty = first.rung === 'duty-in-force' ? ', a duty in force' : ''
      return [
        `${named(factor)}: ${first.issuer}, ${formatWhen(first.dated)}${duty} (“${first.said}”${readWords[first.howRead]})${later}`,
      ]
    }),
    rest: [
      ...(notNamedBefore.length === 0
        ? []
        : [`Named by no dated warning on file by then: ${notNamedBefore.map(named).join('; ')}.`]),
      ...(leftOut.undated + leftOut.elsewhere + leftOut.toOneBusiness === 0
        ? []
        : [
            `Not counted: ${leftOut.undated} without a stated date, ${leftOut.elsewhere} of another state, ${leftOut.toOneBusiness} to one business by name.`,
          ]),
    ],
    limits: limits.map(limitWords),
  }
}

function limitWords(limit: WarningLimit): string {
  const weight = limit.weight === 'not-enough' ? 'not enough alone' : 'given some weight'
  const reach = limit.reach === 'binding' ? ', binding here' : ''
  return `${limit.caption} (${limit.court} ${limit.decided.slice(0, 4)}${reach}): ${weight}. ${limit.point}`
}
