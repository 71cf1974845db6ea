import { ok } from '../casefile/result.ts'
import { contentOf, listenTo } from '../desk/door.ts'
import type { OpenMatter } from '../desk/open-matter.ts'
import { whenOverviewIsOld } from '../desk/show-matter.ts'
import type { LockedMatter } from './locked-matter.ts'

const lookedEvery = 2_000

/**
 * Tells when the open matter holds something else than before: at once what a window of this program changed,
 * within two seconds what another program did.
 */
export class ContentWatch {
  readonly #timer: NodeJS.Timeout
  readonly #locked: LockedMatter
  readonly #changed: () => void
  #seen: { readonly matter: OpenMatter; content: string | null } | null = null
  #looking = false

  constructor(locked: LockedMatter, changed: () => void) {
    this.#locked = locked
    this.#changed = changed
    this.#timer = setInterval(() => void this.look(), lookedEvery).unref()
    void this.look()
  }

  end(): void {
    clearInterval(this.#timer)
  }

  /** Also to be called when a matter was opened, so that its first change is heard. */
  async look(): Promise<void> {
    if (this.#looking || !this.#locked.standing().open) return
    this.#looking = true
    try {
      await this.#locked.use(async (matter) => {
        const seen = this.#seen?.matter === matter ? this.#seen : this.#attend(matter)
        const content = await contentOf(matter)
        if (!content.ok) return content
        const before = seen.content
        seen.content = content.value
        if (before !== null && before !== content.value) this.#changed()
        return ok(null)
      })
      await this.#locked.lookForDoubt()
    } catch {
      // Whoever asks next is told what is wrong with the matter; a look in passing is not.
    } finally {
      this.#looking = false
    }
  }

  #attend(matter: OpenMatter): { readonly matter: OpenMatter; content: string | null } {
    const seen: { readonly matter: OpenMatter; content: string | null } = { matter, content: null }
    this.#seen = seen
    whenOverviewIsOld(matter, () => this.#changed())
    listenTo(matter, () => {
      // What it holds now is learnt anew: this change was told already.
      seen.content = null
      this.#changed()
      void this.look()
    })
    return seen
  }
}
