import { ok } from '../casefile/result.ts'
import { contentOf } from '../desk/door.ts'
import type { OpenMatter } from '../desk/open-matter.ts'
import type { LockedMatter } from './locked-matter.ts'

const lookedEvery = 2_000

/** Tells when the open matter holds something else than before, also when another program changed it. */
export class ContentWatch {
  readonly #timer: NodeJS.Timeout
  #seen: { readonly matter: OpenMatter; readonly content: string } | null = null
  #looking = false

  constructor(locked: LockedMatter, changed: () => void) {
    this.#timer = setInterval(() => void this.#look(locked, changed), lookedEvery).unref()
  }

  end(): void {
    clearInterval(this.#timer)
  }

  async #look(locked: LockedMatter, changed: () => void): Promise<void> {
    if (this.#looking || !locked.standing().open) return
    this.#looking = true
    try {
      await locked.use(async (matter) => {
        const content = await contentOf(matter)
        if (!content.ok) return content
        if (this.#seen?.matter === matter && this.#seen.content !== content.value) changed()
        this.#seen = { matter, content: content.value }
        return ok(null)
      })
    } catch {
      // Whoever asks next is told what is wrong with the matter; a look in passing is not.
    } finally {
      this.#looking = false
    }
  }
}
