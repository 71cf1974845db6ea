import type { LimitationStep } from '../casefile/limitation.ts'
import type { Court } from './courts.ts'
import type { LawLibrary } from './library.ts'
import type { CommencingRule } from './limitation-rules.ts'
import { type Provision, versionName } from './provision.ts'

const span = (within: CommencingRule['within']): string => {
  if (within === undefined) return 'in time'
  const [n, unit] = 'days' in within ? [within.days, 'day'] : [within.years, 'year']
  return `within ${n} ${unit}${n === 1 ? '' : 's'}`
}

function inWords({ by, within }: CommencingRule): string {
  switch (by) {
    case 'filing':
      return 'A suit is brought when it is filed'
    case 'service':
      return 'A suit is brought when the summons is served, not when it is filed: serve by the last day'
    case 'filing-if-served':
      return `A suit is brought when it is filed, if it is served ${span(within)} of that`
    case 'filing-or-service':
      return `A suit is brought when it is filed or served, whichever is first, if the other follows ${span(within)}`
    default:
      return by satisfies never
  }
}

const rulesOf = (law: LawLibrary, jurisdiction: string) =>
  [...law.provisions.values()]
    .filter((one) => one.kind === 'commencing' && one.jurisdiction === jurisdiction)
    .flatMap((one) =>
      one.versions.flatMap((version) =>
        version.commencing ? [{ rule: version.commencing, cite: one.cite, version: versionName(one, version) }] : [],
      ),
    )

/** What must happen by the last day for a suit on this claim to be in time; none where that rule was not read. */
export function commencingSteps(provision: Provision, law: LawLibrary, court: Court): readonly LimitationStep[] {
  const federal = provision.jurisdiction === 'us'
  const beside =
    federal || court.level === 'state'
      ? ''
      : rulesOf(law, 'us')
          .map(({ rule }) => (rule.for_state_claims === undefined ? '' : ` ${rule.for_state_claims}`))
          .join('')
  return rulesOf(law, provision.jurisdiction).map(({ rule, cite, version }) => ({
    text: `${inWords(rule)} (${cite}). ${rule.note}${beside}`,
    date: null,
    version,
    source: rule.source,
    status: rule.status,
  }))
}
