import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { SavedSearchList } from '../../casefile/views/views.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { SavedSearch } from '../../casefile/written/single-records.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { NotChanged } from '../facts/make-change.ts'
import { changeCoverage, makeChange } from '../facts/make-change.ts'
import type { OpenMatter } from '../open-matter.ts'
import { findNew } from './run-watches.ts'

export async function savedSearches(vault: Vault): Promise<Result<readonly SavedSearch[], StoreTrouble>> {
  const listed = await vault.listRecords('search')
  return listed.ok ? ok(listed.value.map(({ content }) => content)) : listed
}

/** Every saved search; of the watched ones, what came in since they were last looked at. */
export const listSearches = (
  matter: OpenMatter,
): Promise<Result<Covered<SavedSearchList>, DoorTrouble | 'search-not-understood'>> =>
  answerAbout(matter, 'list-searches', async ({ vault, cover }) => {
    const saved = await savedSearches(vault)
    if (!saved.ok) return saved
    const searches: SavedSearchList['searches'][number][] = []
    for (const one of saved.value) {
      const found = one.watched ? await findNew(vault, one, one.seen) : ok(null)
      if (!found.ok) return found
      const { id, name, query, watched } = one
      searches.push({ id, name, query, watched, news: found.value })
    }
    return cover<SavedSearchList>({ searches }, {})
  })

/**
 * Keeps a query under a name. A watched one is asked of everything that comes in from here on.
 * Problems: `search-not-understood`, `matter-in-use`.
 */
export const saveSearch = (
  matter: OpenMatter,
  { name, query, watched }: Pick<SavedSearch, 'name' | 'query' | 'watched'>,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'search-not-understood'>> =>
  answerAbout(matter, 'save-search', async ({ vault, cover }) => {
    const understood = await vault.search(query, { limit: 1 })
    if (!understood.ok) return understood
    const mark = await vault.pageMark()
    if (!mark.ok) return mark
    const saved = await savedSearches(vault)
    if (!saved.ok) return saved
    const last = saved.value.reduce((most, { id }) => Math.max(most, Number(/^search-(\d+)$/.exec(id)?.[1] ?? 0)), 0)
    const id = `search-${last + 1}`
    const content = { id, name, query, watched, seen: mark.value }
    const made = await makeChange(vault, 'search.created', [{ kind: 'search', id, basedOn: 0, content }])
    return made.ok ? cover(made.value, changeCoverage) : made
  })

/** Problem: `record-not-found`. */
export const removeSearch = (
  matter: OpenMatter,
  id: string,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'record-not-found'>> =>
  answerAbout(matter, 'remove-search', async ({ vault, cover }) => {
    const known = await vault.readRecord('search', id)
    if (!known.ok) return known
    if (known.value === null) return failed(problem('record-not-found', { kind: 'search', id }))
    const made = await makeChange(vault, 'search.removed', [{ kind: 'search', id, basedOn: null, content: null }])
    return made.ok ? cover(made.value, changeCoverage) : made
  })

/** What the watched searches found up to here is known; they tell of what comes in after it. */
export const markSearchesSeen = (
  matter: OpenMatter,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble>> =>
  answerAbout(matter, 'mark-searches-seen', async ({ vault, cover }) => {
    const mark = await vault.pageMark()
    if (!mark.ok) return mark
    const saved = await savedSearches(vault)
    if (!saved.ok) return saved
    const changes = saved.value
      .filter(({ watched, seen }) => watched && seen < mark.value)
      .map((one) => ({ kind: 'search' as const, id: one.id, basedOn: null, content: { ...one, seen: mark.value } }))
    const made = await makeChange(vault, 'search.seen', changes)
    return made.ok ? cover(made.value, changeCoverage) : made
  })
