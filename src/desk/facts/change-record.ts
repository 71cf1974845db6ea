import type { ChangeAnswer, PlacedFact, WantedChange } from '../../casefile/change-request.ts'
import type { Fact } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type AskedChange, changeCoverage, makeChange } from './make-change.ts'

/**
 * Creates, changes or removes records, all of them or none, as one step of the history. On another version than the one a
 * window shows it is a conflict, with all three states.
 * Problems: `change-does-not-fit`, `document-not-found`, `quote-not-found`, `matter-in-use`.
 */
export const changeRecords = (
  matter: OpenMatter,
  wanted: readonly WantedChange[],
): Promise<Result<Covered<ChangeAnswer>>> =>
  answerAbout(matter, 'change-record', async ({ vault, identitiesChanged, cover }) => {
    const changes: AskedChange[] = []
    for (const one of wanted) {
      if (one.kind !== 'fact' || one.content === null) {
        changes.push(one as AskedChange)
        continue
      }
      const fact = await withStoredWords(vault, one.content)
      if (!fact.ok) return fact
      changes.push({ ...one, content: fact.value })
    }
    const [first] = wanted
    const does = first?.content === null ? 'removed' : first?.basedOn === 0 ? 'created' : 'changed'
    const made = await makeChange(vault, first === undefined ? 'records.changed' : `${first.kind}.${does}`, changes)
    if (!made.ok) return made
    if (wanted.some(({ kind }) => kind === 'identity')) identitiesChanged()
    return cover(made.value, changeCoverage)
  })

async function withStoredWords(vault: Vault, { passages: places, ...fact }: PlacedFact): Promise<Result<Fact>> {
  const passages: Fact['passages'] = []
  for (const { document, page, start, end } of places) {
    const stored = await vault.pageText(document, page)
    if (!stored.ok) return stored
    const quote = stored.value.text.slice(start, end)
    if (quote === '' || end > stored.value.text.length)
      return failed(problem('quote-not-found', { fact: fact.id, page, document }))
    passages.push({ document, page, start, end, quote })
  }
  return ok({ ...fact, passages })
}
