import type { IsoDay } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import { type About, recordShapes } from '../../casefile/written/single-records.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { Vault } from '../../vault/vault.ts'
import { asOfOf } from '../as-of.ts'
import { claimsOf, type NotAssessed } from '../claims/assess-claims.ts'
import { engineOf } from '../claims/assessment-at-work.ts'
import { draftOf } from '../claims/draft-casefile.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble, StoreTrouble } from '../door-trouble.ts'
import { type AskedChange, changeCoverage, makeChange, type NotChanged } from '../facts/make-change.ts'
import { nextRecordId } from '../facts/next-record-id.ts'
import type { OpenMatter } from '../open-matter.ts'

export type WorkKind = 'tag' | 'note' | 'task'

/** What a person writes down; `on` as it is named on a terminal: `RD-000012`, `RD-000012/3`, the id of a fact, party or claim. */
export interface GivenWork {
  readonly kind: WorkKind
  readonly words: string
  readonly on: string | null
  /** Words on that page. */
  readonly passage: string | null
  readonly due: IsoDay | null
  readonly daysBefore: number | null
}

type NotWritten = NotChanged | DoorTrouble | NotAssessed | 'record-not-found' | 'usage'

/** Writes down a tag, a note or a task. Problems: `record-not-found` for a place that is none, `usage` for a tag without one. */
export const addWork = (matter: OpenMatter, given: GivenWork): Promise<Result<Covered<ChangeAnswer>, NotWritten>> =>
  answerAbout(matter, 'add-work', async ({ vault, cover }) => {
    const place = given.on === null ? ok(null) : await placeNamed(matter, vault, given.on)
    if (!place.ok) return place
    if (place.value === null && given.kind === 'tag')
      return failed(problem('usage', { complaint: { is: 'tag-without-place' } }))
    if (given.daysBefore !== null && place.value?.kind !== 'claim')
      return failed(problem('usage', { complaint: { is: 'days-before-no-claim' } }))
    const id = await nextRecordId(vault, given.kind)
    if (!id.ok) return id
    const about: { about?: About } =
      place.value === null
        ? {}
        : { about: { ...place.value, ...(given.passage === null ? {} : { words: given.passage }) } }
    const made = await makeChange(vault, `${given.kind}.created`, [recordOf(given, id.value, about)])
    return made.ok ? cover(made.value, changeCoverage) : made
  })

function recordOf({ kind, words, due, daysBefore }: GivenWork, id: string, about: { about?: About }): AskedChange {
  switch (kind) {
    case 'tag': {
      const isDocument = about.about?.kind === 'document'
      const on = isDocument ? { document: about.about?.id } : about
      return { kind, id, basedOn: 0, content: recordShapes.tag.parse({ id, label: words, ...on }) }
    }
    case 'note':
      return { kind, id, basedOn: 0, content: recordShapes.note.parse({ id, text: words, ...about }) }
    case 'task': {
      const days = { ...(due === null ? {} : { due }), ...(daysBefore === null ? {} : { daysBefore }) }
      return { kind, id, basedOn: 0, content: recordShapes.task.parse({ id, what: words, ...days, ...about }) }
    }
    default:
      return kind satisfies never
  }
}

/** What is said of one that stands: done, open again, other words, or removed. Problem: `record-not-found`. */
export const changeWork = (
  matter: OpenMatter,
  id: string,
  does: { readonly done: boolean } | { readonly words: string } | 'remove',
): Promise<Result<Covered<ChangeAnswer>, NotWritten>> =>
  answerAbout(matter, 'change-work', async ({ vault, cover }) => {
    const change = await changeOf(vault, id, does)
    if (!change.ok) return change
    const action = does === 'remove' ? 'removed' : 'changed'
    const made = await makeChange(vault, `${change.value.kind}.${action}`, [change.value])
    return made.ok ? cover(made.value, changeCoverage) : made
  })

async function changeOf(
  vault: Vault,
  id: string,
  does: Parameters<typeof changeWork>[2],
): Promise<Result<AskedChange, StoreTrouble | 'record-not-found' | 'usage'>> {
  const known: string[] = []
  for (const kind of ['tag', 'note', 'task'] as const) {
    const listed = await vault.listRecords(kind)
    if (!listed.ok) return listed
    known.push(...listed.value.map((one) => one.id))
    const found = listed.value.find((one) => one.id === id)
    if (found === undefined) continue
    if (does === 'remove') return ok({ kind, id, basedOn: found.version, content: null } as AskedChange)
    const more =
      'done' in does ? { done: does.done } : { [{ tag: 'label', note: 'text', task: 'what' }[kind]]: does.words }
    const read = recordShapes[kind].safeParse({ ...found.content, ...more })
    if (!read.success) return failed(problem('usage', { complaint: { is: 'no-task', given: id } }))
    return ok({ kind, id, basedOn: found.version, content: read.data } as AskedChange)
  }
  return notFound('task', id, known)
}

function notFound(kind: 'task' | 'fact', id: string, known: readonly string[]): Result<never, 'record-not-found'> {
  const near = nearestWord(known, id)
  return failed(problem('record-not-found', { kind, id, ...(near === null ? {} : { near }) }))
}

/** What a person names as a place. A document goes by number or path. */
async function placeNamed(
  matter: OpenMatter,
  vault: Vault,
  on: string,
): Promise<Result<About, StoreTrouble | NotAssessed | 'record-not-found'>> {
  const [name = '', page] = on.split(/\/(?=\d+$)/)
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  const document = documents.value.find(({ bates, path }) => bates === name || path === on)
  if (document !== undefined)
    return ok(
      page === undefined || document.path === on
        ? { kind: 'document', id: document.id }
        : { kind: 'page', id: `${document.id}/${page}` },
    )
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const { facts, parties } = draft.value
  if (facts.some(({ id }) => id === on)) return ok({ kind: 'fact', id: on })
  if (parties.some(({ id }) => id === on)) return ok({ kind: 'party', id: on })
  const analysed = await claimsOf(vault, { asOf: asOfOf(matter).day }, engineOf(matter))
  if (!analysed.ok && analysed.problem.code !== 'no-assessment-yet') return analysed
  const claims = analysed.ok ? analysed.value.claims.map(({ id }) => id) : []
  if (claims.includes(on)) return ok({ kind: 'claim', id: on })
  return notFound('fact', on, [...facts, ...parties].map(({ id }) => String(id)).concat(claims))
}
