import type {
  DocumentRow,
  ListConditions,
  RowFacetsShown,
  RowsShown,
  RowsWanted,
} from '../../casefile/evidence/document-rows.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { RowFacet, RowsAsked } from '../../vault/contract/documents.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

/** A stretch of the list of documents, in the order and under the conditions asked for. */
export const listRows = (matter: OpenMatter, wanted: RowsWanted): Promise<Result<Covered<RowsShown>, DoorTrouble>> =>
  answerAbout(matter, 'list-documents', async (desk) => {
    const asked = await asStored(desk, wanted.where)
    if (!asked.ok) return asked
    const { order, offset, limit } = wanted
    const found = await desk.vault.documentRows(asked.value, { order, offset, limit })
    if (!found.ok) return found
    const tags = await desk.vault.listRecords('tag')
    if (!tags.ok) return tags
    const byDocument = Map.groupBy(tags.value, ({ content }) => content.document)
    const rows = found.value.rows.map(
      ({ id, bates, path, format, pages, bytes, status, reason, custodian }): DocumentRow => ({
        ...{ id, bates, path, format, pages, bytes, status, reason, custodian },
        tags: (byDocument.get(id) ?? []).map((one) => ({
          ...{ id: one.id, version: one.version, label: one.content.label },
        })),
      }),
    )
    return desk.cover<RowsShown>({ total: found.value.total, rows }, { spelled: ['rows[].status', 'rows[].reason'] })
  })

/** How the documents under these conditions are spread; each kind counts without its own condition. */
export const listFacets = (
  matter: OpenMatter,
  where: ListConditions,
): Promise<Result<Covered<RowFacetsShown>, DoorTrouble>> =>
  answerAbout(matter, 'list-facets', async (desk) => {
    const asked = await asStored(desk, where)
    if (!asked.ok) return asked
    const found = await desk.vault.rowFacets(asked.value)
    return found.ok ? desk.cover<RowFacetsShown>(found.value, {}) : found
  })

/** A window knows custodians and tags by their covered words: those that are shown so are meant. */
async function asStored(
  desk: AtTheDesk,
  { state, format, custodian, tag, year, name }: ListConditions,
): Promise<Result<RowsAsked, DoorTrouble>> {
  const whole = custodian === undefined && tag === undefined ? ok(null) : await desk.vault.rowFacets({})
  if (!whole.ok) return whole
  const custodians = await meant(desk, custodian, whole.value?.custodians ?? [])
  if (!custodians.ok) return custodians
  const tags = await meant(desk, tag, whole.value?.tags ?? [])
  if (!tags.ok) return tags
  return ok({
    ...{ status: state, format, year, name },
    custodians: custodian === '' ? [null] : custodians.value,
    tags: tags.value,
  })
}

async function meant(
  desk: AtTheDesk,
  shown: string | undefined,
  stored: readonly RowFacet[],
): Promise<Result<readonly string[] | undefined, DoorTrouble>> {
  if (shown === undefined || shown === '') return ok(undefined)
  const found: string[] = []
  for (const { value } of stored) {
    const covered = await desk.shownText(value)
    if (!covered.ok) return covered
    if (value === shown || covered.value.text === shown) found.push(value)
  }
  return ok(found)
}
