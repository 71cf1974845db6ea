import { IsoDay, isoDay } from '../../casefile/dates.ts'
import { ProvisionId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import type { RestsOn } from '../../casefile/rests-on.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type LawLibrary, provisionsLike } from '../../law/library.ts'
import type { Provision, Version } from '../../law/provision.ts'
import { versionInForce } from '../../law/version-in-force.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { today } from '../clock.ts'
import { lawFolder } from '../program-folder.ts'
import { keepingLaw } from './keep-compiled-law.ts'

export interface ShownLaw {
  readonly id: string
  readonly cite: string
  readonly title: string
  readonly kind: string
  readonly jurisdiction: string
  readonly on: IsoDay
  /** The text in force on that day; null for a bill or a state without such an action. */
  readonly version: Version | null
  readonly versions: readonly {
    readonly from: string | null
    readonly until: string | null
    readonly enacted_by: string
    readonly rests_on: RestsOn
  }[]
  readonly stay: Provision['stay'] | null
  readonly bill: Provision['bill'] | null
  readonly cautions: readonly string[]
  readonly related: Provision['related']
  readonly notes: Provision['notes']
  readonly gaps: string | null
  readonly sources: Provision['sources']
  readonly read: readonly string[]
  readonly not_read: readonly string[]
}

/** A provision as it stood on a day. Problems: `provision-not-found`, `no-version-in-force`, `usage`, `law-not-valid`. */
export function showLaw(
  id: string,
  onText: string | null,
  folder = lawFolder,
): Result<ShownLaw, 'folder-not-found' | 'law-not-valid' | 'no-version-in-force' | 'provision-not-found' | 'usage'> {
  const found = findProvision(id, folder)
  if (!found.ok) return found
  const on = onText === null ? ok(isoDay(today())) : dayGiven(onText)
  if (!on.ok) return on
  const provision = found.value
  const version = versionInForce(provision, on.value)
  if (!version && provision.versions.length > 0)
    return failed(problem('no-version-in-force', { id: provision.id, on: on.value }))
  return ok({
    id: provision.id,
    cite: provision.cite,
    title: provision.title,
    kind: provision.kind,
    jurisdiction: provision.jurisdiction,
    on: on.value,
    version,
    versions: provision.versions.map(({ from, until, enacted_by }) => ({
      from,
      until,
      enacted_by: enacted_by.text,
      rests_on: enacted_by.rests_on,
    })),
    stay: provision.stay ?? null,
    bill: provision.bill ?? null,
    cautions: provision.cautions.map((caution) => caution.text),
    related: provision.related,
    notes: provision.notes,
    gaps: provision.gaps ?? null,
    sources: provision.sources,
    read: provision.read,
    not_read: provision.not_read,
  })
}

export interface LawDifference {
  readonly id: string
  readonly cite: string
  readonly from: IsoDay
  readonly to: IsoDay
  /** Null where no text was in force. */
  readonly versionBefore: string | null
  readonly versionAfter: string | null
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
}

/** What differs between the texts of two days. Problems: `provision-not-found`, `usage`, `law-not-valid`. */
export function diffLaw(
  id: string,
  first: string,
  second: string,
  folder = lawFolder,
): Result<LawDifference, 'folder-not-found' | 'law-not-valid' | 'provision-not-found' | 'usage'> {
  const found = findProvision(id, folder)
  if (!found.ok) return found
  const from = dayGiven(first)
  if (!from.ok) return from
  const to = dayGiven(second)
  if (!to.ok) return to
  const before = versionInForce(found.value, from.value)
  const after = versionInForce(found.value, to.value)
  const named = (version: Version | null): string | null => (version ? (version.from ?? 'unknown') : null)
  return ok({
    id: found.value.id,
    cite: found.value.cite,
    from: from.value,
    to: to.value,
    versionBefore: named(before),
    versionAfter: named(after),
    changes: changesBetween(before, after),
  })
}

/** The days of a version say when it stood, not what it says. */
const dayFields = ['from', 'from_rests_on', 'from_note', 'until']

function changesBetween(before: Version | null, after: Version | null): LawDifference['changes'] {
  if (before === after) return []
  const was: Readonly<Record<string, unknown>> = { ...before }
  const is: Readonly<Record<string, unknown>> = { ...after }
  const fields = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...fields].flatMap((field) => {
    if (dayFields.includes(field)) return []
    const [old, fresh] = [was[field] ?? null, is[field] ?? null]
    return JSON.stringify(old) === JSON.stringify(fresh) ? [] : [{ field, before: old, after: fresh }]
  })
}

function findProvision(
  id: string,
  folder: string,
): Result<Provision, 'folder-not-found' | 'law-not-valid' | 'provision-not-found'> {
  const law = folder === lawFolder ? keepingLaw(() => readLawFolder(folder)) : readLawFolder(folder)
  if (!law.ok) return law
  return provisionOf(law.value, id)
}

export function provisionOf(law: LawLibrary, id: string): Result<Provision, 'provision-not-found'> {
  const known = ProvisionId.safeParse(id)
  const provision = known.success ? law.provisions.get(known.data) : undefined
  if (provision) return ok(provision)
  const near = provisionsLike(law, id)[0]
  return failed(problem('provision-not-found', { id, ...(near ? { near } : {}) }))
}

function dayGiven(text: string): Result<IsoDay, 'usage'> {
  const read = IsoDay.safeParse(text)
  return read.success
    ? ok(read.data)
    : failed(problem('usage', { complaint: { is: 'no-such-day', option: null, given: text } }))
}
