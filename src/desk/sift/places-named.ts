import type { SiftPlace } from '../../casefile/evidence/sift.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

/** Places by number, page and start, as `RD-000012/3/1180`. Problems: `usage`, `document-not-found`. */
export const placesNamed = (
  matter: OpenMatter,
  names: readonly string[],
): Promise<Result<Covered<{ readonly places: readonly SiftPlace[] }>, DoorTrouble | 'document-not-found' | 'usage'>> =>
  answerAbout(matter, 'places-named', async ({ vault, cover }) => {
    const listed = await vault.listDocuments()
    if (!listed.ok) return listed
    const ids = new Map(listed.value.map(({ bates, id }) => [bates, id]))
    const places: SiftPlace[] = []
    for (const name of names) {
      const [, bates = '', page = '', start = ''] = /^(RD-\d+)\/(\d+)\/(\d+)$/i.exec(name.trim()) ?? []
      if (bates === '') return failed(problem('usage', { complaint: { is: 'not-a-passage', given: name } }))
      const document = ids.get(bates.toUpperCase())
      if (document === undefined) return failed(problem('document-not-found', { document: bates }))
      places.push({ document, page: Number(page), start: Number(start) })
    }
    return cover({ places }, {})
  })
