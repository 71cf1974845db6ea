import { ok, type Result } from '../../casefile/result.ts'
import type { Draft, DraftPlace } from '../../casefile/written/draft.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import { answerAbout, draftsOf } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

/** Keeps what is being typed, sealed, so that neither a lock nor a crash loses it; null fields forget it. */
export async function keepDraft(
  matter: OpenMatter,
  place: DraftPlace,
  fields: Draft['fields'] | null,
): Promise<Result<{ readonly kept: boolean }, StoreTrouble>> {
  const kept = await draftsOf(matter).keepDraft(place, fields)
  return kept.ok ? ok({ kept: fields !== null }) : kept
}

/** What was being typed, the newest first. */
export const showDrafts = (
  matter: OpenMatter,
): Promise<Result<Covered<{ readonly drafts: readonly Draft[] }>, DoorTrouble>> =>
  answerAbout(matter, 'show-drafts', async ({ vault, cover }) => {
    const kept = await vault.drafts()
    return kept.ok ? cover({ drafts: kept.value }, {}) : kept
  })
