import { type CustodianWanted, privilegeLabels, type TagsWanted } from '../../casefile/evidence/document-rows.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble, StoreTrouble } from '../door-trouble.ts'
import { type AskedChange, changeCoverage, makeChange, type NotChanged } from '../facts/make-change.ts'
import { nextRecordId } from '../facts/next-record-id.ts'
import type { OpenMatter } from '../open-matter.ts'

const folded = (label: string): string => label.normalize('NFC').toLowerCase()
const isPrivilege = (label: string): boolean => privilegeLabels.some((one) => one === folded(label))

/**
 * Puts one tag on documents, or takes it off, as one step of the history. A document stands in one way as to privilege: a new
 * label of it replaces the one before. Problems: `document-not-found`, `matter-in-use`.
 */
export const tagDocuments = (
  matter: OpenMatter,
  { documents, label, on }: TagsWanted,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'tag-documents', async ({ vault, cover }) => {
    const there = await allThere(vault, documents)
    if (!there.ok) return there
    const listed = await vault.listRecords('tag')
    if (!listed.ok) return listed
    const chosen = new Set<string>(documents)
    const own = listed.value.filter(({ content }) => content.document !== undefined && chosen.has(content.document))
    const same = own.filter(({ content }) => folded(content.label) === folded(label))
    const ends = on ? own.filter(({ content }) => isPrivilege(label) && isPrivilege(content.label)) : same
    const changes: AskedChange[] = ends
      .filter((one) => !on || !same.includes(one))
      .map(({ id, version }) => ({ kind: 'tag', id, basedOn: version, content: null }))
    const given = new Set<string>()
    const has = new Set<string>(same.flatMap(({ content }) => content.document ?? []))
    for (const document of on ? documents.filter((one) => !has.has(one)) : []) {
      const id = await nextRecordId(vault, 'tag', given)
      if (!id.ok) return id
      given.add(id.value)
      changes.push({ kind: 'tag', id: id.value, basedOn: 0, content: { id: id.value, label, document } })
    }
    const made = await makeChange(vault, on ? 'tag.created' : 'tag.removed', changes)
    return made.ok ? cover(made.value, changeCoverage) : made
  })

/** Says from whom documents came, as one step of the history. Problems: `document-not-found`, `matter-in-use`. */
export const changeCustodian = (
  matter: OpenMatter,
  { documents, custodian }: CustodianWanted,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'change-custodian', async ({ vault, cover }) => {
    const there = await allThere(vault, documents)
    if (!there.ok) return there
    const content = { from: custodian }
    const changes = [...new Set(documents)].map(
      (id): AskedChange => ({ kind: 'custodian', id, basedOn: null, content }),
    )
    const made = await makeChange(vault, 'custodian.changed', changes)
    return made.ok ? cover(made.value, changeCoverage) : made
  })

async function allThere(
  vault: Vault,
  documents: TagsWanted['documents'],
): Promise<Result<null, StoreTrouble | 'document-not-found'>> {
  for (const id of documents) {
    const found = await vault.document(id)
    if (!found.ok) return found
    if (found.value === null) return failed(problem('document-not-found', { document: id }))
  }
  return ok(null)
}
