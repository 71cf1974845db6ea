import type { Matter, Party } from '../casefile/matter.ts'
import { type Court, courtNamed } from '../law/courts.ts'
import type { ElementLibrary } from '../law/elements/element-library.ts'
import type { FactorList } from '../law/elements/factors.ts'
import type { ForumRules } from '../law/forum.ts'
import type { LawLibrary } from '../law/library.ts'
import type { Decision } from '../precedent/decision.ts'
import type { PrecedentGuide } from '../precedent/guide.ts'
import type { NoticeRecord } from '../precedent/notice.ts'

/** Everything about the law that an analysis may ask, as read from `law/`. */
export interface LawInForce {
  readonly library: LawLibrary
  readonly elements: ElementLibrary
  readonly factors: FactorList
  readonly decisions: readonly Decision[]
  readonly guide: PrecedentGuide
  readonly forum: ForumRules
  readonly notices: NoticeRecord
}

/** The matter's court if it sits in a state where the party acted, else the first other court that does, else the matter's. */
export function courtFor(party: Party, matter: Matter, law: LawInForce): string {
  const sitsThere = (name: string): boolean => {
    const court: Court | null = courtNamed(law.library.courts, name)
    return court?.states.some((state) => party.states.includes(state)) ?? false
  }
  return [matter.court, ...matter.otherCourts].find(sitsThere) ?? matter.court
}
