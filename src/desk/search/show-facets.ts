import type { Result } from '../../casefile/result.ts'
import type { SearchFacets } from '../../casefile/views/views.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

/** How the pages of an answer are spread over types, custodians and states. Problem: `search-not-understood`. */
export const showFacets = (
  matter: OpenMatter,
  query: string,
): Promise<Result<Covered<SearchFacets>, DoorTrouble | 'search-not-understood'>> =>
  answerAbout(matter, 'search-facets', async ({ vault, cover }) => {
    const found = await vault.searchFacets(query)
    return found.ok ? cover<SearchFacets>(found.value, {}) : found
  })
