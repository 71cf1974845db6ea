import { type ProblemCode, problem } from '../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../casefile/result.ts'
import type { Standing } from '../casefile/routes/standing.ts'
import { makeEngineReady } from '../desk/claims/engine-in-threads.ts'
import { coverTrouble, doubtAbout } from '../desk/door.ts'
import type { NotOpened } from '../desk/door-trouble.ts'
import { nameOfFolder } from '../desk/list-matters.ts'
import type { OpenMatter } from '../desk/open-matter.ts'

export interface MatterToServe {
  /** Null to begin locked. */
  readonly matter: OpenMatter | null
  /** Opens it again after a lock; null where matters are chosen in the view. */
  readonly open: ((passphrase: string) => Promise<Result<OpenMatter, NotOpened>>) | null
  readonly idleSeconds: number
}

/**
 * A matter behind its lock. The keys are there only while it is open: locking drops them at once, by hand or when no
 * person has asked for anything for `idleSeconds`, also while the machine slept; the passphrase opens it again.
 */
export class LockedMatter {
  readonly #served: MatterToServe
  #matter: OpenMatter | null
  #closing: Promise<void> = Promise.resolve()
  #opening: Promise<unknown> = Promise.resolve()
  #folder: string | null = null
  #ended = false
  #idleSeconds: number
  #doubt: Standing['doubt'] = null
  #told: () => void = () => undefined
  #heard = instant()
  readonly #watch: NodeJS.Timeout

  constructor(served: MatterToServe) {
    this.#served = served
    this.#matter = served.matter
    this.#idleSeconds = served.idleSeconds
    const every = Math.min(5, served.idleSeconds / 4) * 1000
    this.#watch = setInterval(() => this.#lockIfIdle(), every).unref()
    this.#makeReady()
  }

  standing(): Standing {
    this.#lockIfIdle()
    const begins = this.#served.open === null ? 'matters' : 'passphrase'
    if (this.#matter === null) return { open: false, locksInSeconds: null, name: null, doubt: null, begins }
    const left = Math.max(0, Math.ceil(this.#idleSeconds - secondsSince(this.#heard)))
    const name = this.#folder === null ? null : nameOfFolder(this.#folder)
    return { open: true, locksInSeconds: left, name, doubt: this.#doubt, begins }
  }

  /** Looks whether something speaks against the open matter; its windows then show it. */
  async lookForDoubt(): Promise<void> {
    const found = await this.use(doubtAbout)
    if (found.ok) this.#doubt = found.value === null ? null : { entry: found.value.entry }
  }

  /** Told whenever the matter was opened or locked. */
  onChange(told: () => void): void {
    this.#told = told
  }

  /** The folder of the open matter; null while none is open, and where one alone is served. */
  get openFolder(): string | null {
    return this.#matter === null ? null : this.#folder
  }

  /** Locks it, and waits until its keys are dropped and its place is given back. */
  async lockWhole(): Promise<void> {
    this.lock()
    await this.#closing
  }

  lockAfter(idleSeconds: number): void {
    this.#idleSeconds = idleSeconds
  }

  /** A person did something. */
  heard(): void {
    this.#lockIfIdle()
    this.#heard = instant()
  }

  /** Works with the open matter. Problem: `matter-locked`, also when it was locked meanwhile: then nothing comes out. */
  async use<T, C extends ProblemCode>(
    work: (matter: OpenMatter) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | 'matter-locked'>> {
    this.#lockIfIdle()
    const matter = this.#matter
    if (matter === null) return failed(problem('matter-locked'))
    const isLocked = (): boolean => this.#matter !== matter
    try {
      const done = await work(matter)
      return isLocked() ? failed(problem('matter-locked')) : done
    } catch (error) {
      // What was under way loses its keys in the middle; that is the lock's work, no failure.
      if (isLocked()) return failed(problem('matter-locked'))
      throw error
    }
  }

  /**
   * Trouble as a window may be told of it: while a matter is open, its names are covered in whatever words it gives back,
   * also where the question was about the law or the program alone.
   */
  async told(trouble: Failed<ProblemCode>): Promise<Failed<ProblemCode>> {
    const matter = this.#matter
    if (matter === null) return trouble
    const covered = await this.use(async () => coverTrouble(matter, trouble))
    return covered.ok ? trouble : covered
  }

  lock(): void {
    const matter = this.#matter
    if (matter === null) return
    this.#matter = null
    this.#doubt = null
    this.#told()
    this.#closing = Promise.all([this.#closing, matter.close()]).then(() => undefined)
    // Trouble while closing is told by `end`.
    this.#closing.catch(() => undefined)
    this.#makeReady()
  }

  /** Opens the one matter that is served. Problems: those of opening a matter; `request-not-understood` where none is. */
  async unlock(
    passphrase: string,
  ): Promise<Result<Standing, NotOpened | 'another-matter-open' | 'matter-locked' | 'request-not-understood'>> {
    const { open } = this.#served
    if (open === null) return failed(problem('request-not-understood', { why: 'no-matter' }))
    return this.openBy(null, () => open(passphrase))
  }

  /**
   * Opens a matter; where one is open already, nothing is done if it is the same, `null` standing for any. One try at a
   * time: each costs what guessing a passphrase costs. Problems: those of `open`, `another-matter-open`.
   */
  openBy<C extends ProblemCode>(
    folder: string | null,
    open: () => Promise<Result<OpenMatter, C>>,
  ): Promise<Result<Standing, C | 'another-matter-open' | 'matter-locked'>> {
    const attempt = this.#opening.then(
      async (): Promise<Result<Standing, C | 'another-matter-open' | 'matter-locked'>> => {
        if (this.#matter !== null) {
          const same = folder === null || this.#folder === folder
          return same ? ok(this.standing()) : failed(problem('another-matter-open'))
        }
        const opened = await open()
        if (!opened.ok) return opened
        if (this.#ended) {
          await opened.value.close()
          return failed(problem('matter-locked'))
        }
        this.#heard = instant()
        this.#matter = opened.value
        this.#folder = folder
        await this.lookForDoubt()
        this.#told()
        return ok(this.standing())
      },
    )
    this.#opening = attempt.catch(() => undefined)
    return attempt
  }

  /** The matter goes back to whoever gave it, as it is. */
  leaveOpen(): void {
    clearInterval(this.#watch)
    this.#matter = null
  }

  /** Locks for good; done when the keys are dropped. */
  async end(): Promise<void> {
    this.#ended = true
    clearInterval(this.#watch)
    this.lock()
    // A passphrase that is still being tried opens nothing any more: whoever tries it closes again at once.
    await this.#closing
  }

  /** While the passphrase is typed, not before the page that asks for it stands. */
  #makeReady(): void {
    setTimeout(() => {
      if (!this.#ended) makeEngineReady()
    }, 200).unref()
  }

  #lockIfIdle(): void {
    if (this.#matter !== null && secondsSince(this.#heard) >= this.#idleSeconds) this.lock()
  }
}

interface Instant {
  readonly wall: number
  readonly steady: number
}

const instant = (): Instant => ({ wall: Date.now(), steady: performance.now() })

/** The larger of both clocks: the steady one stands still while the machine sleeps, the other can be set back. */
const secondsSince = (then: Instant): number => Math.max(Date.now() - then.wall, performance.now() - then.steady) / 1000
