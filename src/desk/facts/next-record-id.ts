import { ok, type Result } from '../../casefile/result.ts'
import type { RecordKind } from '../../casefile/written/single-records.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

/** What ids of a kind begin with; the number after it says nothing of whom or what it names. */
const begins: Readonly<Partial<Record<RecordKind, string>>> = { identity: 'protected' }

/** `fact-12`: a number that no record of the kind had, removed ones neither, and that is not in `taken`. */
export async function nextRecordId(
  vault: Pick<Vault, 'versionOf'>,
  kind: RecordKind,
  taken: ReadonlySet<string> = new Set(),
): Promise<Result<string, StoreTrouble>> {
  const isFree = async (number: number): Promise<Result<boolean, StoreTrouble>> => {
    const id = `${begins[kind] ?? kind}-${number}`
    if (taken.has(id)) return ok(false)
    const version = await vault.versionOf(kind, id)
    return version.ok ? ok(version.value === 0) : version
  }
  // Numbers are given in a row: a free one beyond the last is found by doubling, the first free one by halving.
  let [used, free] = [0, 1]
  for (;;) {
    const found = await isFree(free)
    if (!found.ok) return found
    if (found.value) break
    used = free
    free *= 2
  }
  while (free - used > 1) {
    const middle = Math.floor((used + free) / 2)
    const found = await isFree(middle)
    if (!found.ok) return found
    if (found.value) free = middle
    else used = middle
  }
  return ok(`${begins[kind] ?? kind}-${free}`)
}
