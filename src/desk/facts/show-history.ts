import type { Result } from '../../casefile/result.ts'
import type { ShownHistory } from '../../casefile/written/change-request.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { HistoryFilter } from '../../vault/contract/history.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

const coverage: Coverage<ShownHistory> = { spelled: ['steps[].turn', 'steps[].records[].kind'] }

/** What was done in this matter: who, when, before and after. What an identity was is not shown. */
export const showHistory = (
  matter: OpenMatter,
  filter: HistoryFilter,
): Promise<Result<Covered<ShownHistory>, DoorTrouble>> =>
  answerAbout(matter, 'history', async ({ vault, cover }) => {
    const found = await vault.history(filter)
    if (!found.ok) return found
    const next = await vault.turns()
    return next.ok ? cover({ ...found.value, next: next.value }, coverage) : next
  })
