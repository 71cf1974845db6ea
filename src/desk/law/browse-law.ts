import { IsoDay } from '../../casefile/dates.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { LawDifferences, LawList, LawText } from '../../casefile/views/law-view.ts'
import { coverageOf } from '../../law/coverage.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { restsOnInWords } from '../../words/grade-words.ts'
import { limitationInWords } from '../../words/limitation/period-words.ts'
import { lawInForce } from './law-in-force.ts'
import { listReforms } from './measure-impact.ts'
import { diffLaw, showLaw } from './show-law.ts'

/** Every provision, decision and reform on file. Problem: `law-not-valid`. */
export function listLaw(): Result<LawList, LawTrouble | 'reform-not-known'> {
  const law = lawInForce()
  if (!law.ok) return law
  const reforms = listReforms()
  if (!reforms.ok) return reforms
  const { library, decisions } = law.value
  const covered = new Map(coverageOf(library).map((one) => [one.id, one]))
  return ok({
    provisions: [...library.provisions.values()].map(({ id, cite, title, kind, jurisdiction, versions }) => ({
      ...{ id, cite, title, kind, jurisdiction },
      begins: versions.map(({ from }) => from),
      limitation: covered.get(id)?.limitation ?? 'none-recorded',
      notRead: covered.get(id)?.not_read.length ?? 0,
    })),
    decisions: decisions.map(({ id, caption, citation, court, decided, posture }) => ({
      ...{ id, caption, citation, court, posture },
      decided: String(decided),
    })),
    reforms: reforms.value.reforms.map(({ id, title, stage, from, summary }) => ({ id, title, stage, from, summary })),
  })
}

/** Told elsewhere in the answer, or when the text stood. */
const toldApart = [
  'from',
  'from_rests_on',
  'from_note',
  'from_by',
  'until',
  'enacted_by',
  'rests_on',
  'summary',
  'limitation',
]

/**
 * A provision as it stood on a day, today where none is given; on a day without a text it says that there was none.
 * Problems: those of `showLaw` but for that.
 */
export function lawText(
  id: string,
  on: string | null,
): Result<LawText, LawTrouble | 'no-version-in-force' | 'provision-not-found' | 'usage'> {
  const asked = showLaw(id, on)
  const isBefore = !asked.ok && asked.problem.code === 'no-version-in-force'
  const shown = isBefore ? showLaw(id, null) : asked
  if (!shown.ok) return shown
  const day = isBefore && on !== null ? IsoDay.parse(on) : shown.value.on
  const version = isBefore ? null : shown.value.version
  const { cite, title, jurisdiction, cautions, gaps, not_read } = shown.value
  const fields = Object.entries(version ?? {}).filter(([field, value]) => !toldApart.includes(field) && holds(value))
  return ok({
    ...{ id: shown.value.id, cite, title, jurisdiction, on: day },
    from: version?.from ?? null,
    until: version?.until ?? null,
    enactedBy: version?.enacted_by.text ?? null,
    known: version === null ? null : `The text ${restsOnInWords(version.rests_on)}.`,
    summary: version?.summary ?? null,
    limitation: version?.limitation ? limitationInWords(version.limitation) : [],
    fields: Object.fromEntries(fields),
    cautions,
    gaps: isBefore ? null : gaps,
    notRead: not_read,
  })
}

const holds = (value: unknown): boolean =>
  value !== null && value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0)

/** What differs between the texts of two days. Problems: those of `diffLaw`. */
export function lawDifferences(
  id: string,
  from: string,
  to: string,
): Result<LawDifferences, LawTrouble | 'provision-not-found' | 'usage'> {
  const found = diffLaw(id, from, to)
  if (!found.ok) return found
  const { versionBefore, versionAfter, changes } = found.value
  return ok({ from: found.value.from, to: found.value.to, versionBefore, versionAfter, changes })
}
