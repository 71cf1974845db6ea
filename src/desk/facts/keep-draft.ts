import { ok, type Result } from '../../casefile/result.ts'
import type { Draft, DraftPlace, ShownDraft } from '../../casefile/written/draft.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { IdentityGate } from '../../drafting/firewall/covering/replace-identities.ts'
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

/** What was being typed, the newest first; each says whether a name was covered in it. */
export const showDrafts = (
  matter: OpenMatter,
): Promise<Result<Covered<{ readonly drafts: readonly ShownDraft[] }>, DoorTrouble>> =>
  answerAbout(matter, 'show-drafts', async ({ vault, coverShaped }) => {
    const kept = await vault.drafts()
    return kept.ok ? coverShaped(kept.value, shownDrafts, {}) : kept
  })

const shownDrafts = (drafts: readonly Draft[], gate: IdentityGate): { readonly drafts: readonly ShownDraft[] } => ({
  drafts: drafts.map((draft) => ({
    ...draft,
    covered: Object.values(draft.fields).some((text) => gate.replaceIn(text).text !== text),
  })),
})

/** The same for whoever typed it, who asks on purpose. */
export const draftsAsTyped = (
  matter: OpenMatter,
): Promise<Result<Covered<{ readonly drafts: readonly Draft[] }>, DoorTrouble>> =>
  answerAbout(matter, 'show-drafts', async ({ vault, cover }) => {
    const kept = await vault.drafts()
    return kept.ok ? cover({ drafts: kept.value }, {}) : kept
  })
