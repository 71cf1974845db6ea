import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer, WantedChange } from '../../casefile/written/change-request.ts'
import { firstClaimant, recordShapes } from '../../casefile/written/single-records.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { readChangesFile } from '../../shelf/given/read-changes.ts'
import { parseDamagesInput } from '../../shelf/read-damages-input.ts'
import type { GivenFileTrouble, TablesTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { claimantsOf } from '../value/stored-damages.ts'
import { damagesTables } from '../value/value-matter.ts'
import { withKeptWords } from './kept-words.ts'
import type { NotChanged } from './make-change.ts'
import { type AskedChange, changeCoverage, makeChange } from './make-change.ts'
import { nextRecordId } from './next-record-id.ts'
import { refuseRevealing } from './refuse-revealing.ts'
import { recordCoverage, recordsOf } from './show-records.ts'
import { identityWith, passagesAt } from './stored-words.ts'

/**
 * Creates, changes or removes records, all of them or none, as one step of the history. On another version than the one a
 * window shows it is a conflict, with all three states. New records without an id are given one.
 * Problems: `change-does-not-fit`, `document-not-found`, `quote-not-found`, `page-not-as-shown`, `input-not-valid`,
 * `pseudonym-reveals-identity`, `matter-in-use`.
 */
export const changeRecords = (
  matter: OpenMatter,
  wanted: readonly WantedChange[],
): Promise<
  Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | TablesTrouble | 'document-not-found' | 'page-not-as-shown'>
> =>
  answerAbout(matter, 'change-record', async (desk) => {
    const changes: AskedChange[] = []
    const given = new Set<string>()
    for (const one of wanted) {
      const named = one.id === null ? await nextRecordId(desk.vault, one.kind, given) : ok(one.id)
      if (!named.ok) return named
      given.add(named.value)
      const change = await asStored(desk, one, named.value)
      if (!change.ok) return change
      changes.push(change.value)
    }
    const [first] = wanted
    const does = first?.content === null ? 'removed' : first?.basedOn === 0 ? 'created' : 'changed'
    const action = first === undefined ? 'records.changed' : `${first.kind}.${does}`
    const sound = await refuseRevealing(desk, changes)
    if (!sound.ok) return sound
    const made = await makeChange(desk.vault, action, changes)
    if (!made.ok) return made
    if (wanted.some(({ kind }) => kind === 'identity')) desk.identitiesChanged()
    return desk.cover(made.value, changeCoverage)
  })

/** The same from a file. Problems: `file-not-found`, `input-not-valid` too. */
export async function changeRecordsFromFile(
  matter: OpenMatter,
  path: string,
): Promise<
  Result<
    Covered<ChangeAnswer>,
    NotChanged | DoorTrouble | TablesTrouble | GivenFileTrouble | 'document-not-found' | 'page-not-as-shown'
  >
> {
  const wanted = readChangesFile(path)
  return wanted.ok ? changeRecords(matter, wanted.value) : wanted
}

/** The change with the words of the vault where a window could show a pseudonym alone. */
async function asStored(
  desk: AtTheDesk,
  wanted: WantedChange,
  id: string,
): Promise<
  Result<
    AskedChange,
    DoorTrouble | TablesTrouble | 'change-does-not-fit' | 'document-not-found' | 'page-not-as-shown' | 'quote-not-found'
  >
> {
  const { kind, basedOn } = wanted
  if (wanted.content === null) return ok({ kind, id, basedOn, content: null } as AskedChange)
  const content = wanted.id === null ? { ...wanted.content, id } : wanted.content
  if (wanted.kind === 'identity') {
    const identity = await identityWith(desk, { ...wanted.content, id })
    return identity.ok ? ok({ kind: 'identity', id, basedOn, content: identity.value }) : identity
  }
  const kept = basedOn === 0 ? ok<unknown>(content) : await withWordsOf(desk, wanted.kind, id, content)
  if (!kept.ok) return kept
  if (wanted.kind === 'fact') {
    const passages = await passagesAt(desk, id, wanted.content.passages)
    if (!passages.ok) return passages
    const fact = recordShapes.fact.parse({ ...asFields(kept.value), passages: passages.value })
    return ok({ kind: 'fact', id, basedOn, content: fact })
  }
  const read = recordShapes[kind].parse(kept.value)
  if (kind === 'damages-input') {
    const sound = await checkDamages(desk.vault, id, recordShapes['damages-input'].parse(read).text)
    if (!sound.ok) return sound
  }
  // The schema of the kind read this content.
  return ok({ kind, id, basedOn, content: read } as AskedChange)
}

const asFields = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

async function withWordsOf(
  { vault, identities, cover }: AtTheDesk,
  kind: Exclude<WantedChange['kind'], 'identity'>,
  id: string,
  content: unknown,
): Promise<Result<unknown, DoorTrouble>> {
  const stored = await recordsOf(vault, identities, { kinds: [kind], ids: [id] })
  if (!stored.ok) return stored
  const shown = await cover(stored.value, recordCoverage)
  if (!shown.ok) return shown
  const [before, after] = [stored.value[kind]?.[0], shown.value.value[kind]?.[0]]
  return ok(
    before === undefined || after === undefined ? content : withKeptWords(content, after.content, before.content),
  )
}

async function checkDamages(
  vault: Vault,
  id: string,
  text: string,
): Promise<Result<null, StoreTrouble | TablesTrouble | 'change-does-not-fit'>> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const input = parseDamagesInput(text, null, tables.value)
  if (!input.ok) return input
  const claimants = await claimantsOf(vault)
  if (!claimants.ok) return claimants
  if (id === firstClaimant || claimants.value.some((one) => one.id === id)) return ok(null)
  return failed(problem('change-does-not-fit', { complaints: [{ is: 'no-such-claimant', given: id }] }))
}
