import { ok, type Result } from '../../casefile/result.ts'
import type { StoredPage } from '../../vault/contract/pages.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'

const atATime = 1_000

/** Goes through every page of the matter once, in the order in which they were stored. */
export async function everyPage(vault: Vault, look: (page: StoredPage) => void): Promise<Result<null, StoreTrouble>> {
  for (let after = 0; ; ) {
    const part = await vault.pagesAfter(after, atATime)
    if (!part.ok) return part
    for (const page of part.value) {
      look(page)
      after = page.mark
    }
    if (part.value.length < atATime) return ok(null)
  }
}
