import { ok } from '../../casefile/result.ts'
import { recordKinds } from '../../casefile/written/single-records.ts'
import { answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'

/**
 * The id of a record as it is stored, of one that was typed as it is shown: a name in it is covered there. What belongs to no
 * record comes back as it was typed, and is refused where it is looked for.
 */
export async function idMeant<Id extends string>(matter: OpenMatter, typed: Id): Promise<Id> {
  let meant: string = typed
  await answerAbout(matter, 'id-meant', async ({ vault, cover }) => {
    const ids = new Set<string>()
    for (const kind of recordKinds) {
      if (kind === 'identity' || kind === 'suggestion' || kind === 'custodian') continue
      const listed = await vault.listRecords(kind)
      if (!listed.ok) return listed
      for (const { id } of listed.value) ids.add(id)
    }
    const stored = [...ids]
    const shown = await cover<readonly string[]>(ids.has(typed) ? [] : stored, {})
    if (!shown.ok) return shown
    meant = stored[shown.value.value.indexOf(typed)] ?? typed
    return ok(shown.value)
  })
  // An id that stands in place of another of the same matter, which was parsed when it was stored.
  return meant as Id
}
