import { isAbsolute, join, resolve } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { BackedUp } from '../casefile/routes/matter-routes.ts'
import type { Standing } from '../casefile/routes/standing.ts'
import type { MatterList, View } from '../casefile/views/matter-list.ts'
import type { DoorTrouble, NotMade, NotOpened } from '../desk/door-trouble.ts'
import {
  exampleIn,
  folderOfName,
  isListed,
  isMatter,
  listMatters,
  nameOfFolder,
  usualMattersFolder,
} from '../desk/list-matters.ts'
import { makeExample } from '../desk/make-example.ts'
import { makeMatter } from '../desk/make-matter.ts'
import { openMatter } from '../desk/open-matter.ts'
import { makePrivateFolder, type ProgramNotes } from '../desk/program-notes.ts'
import { removeMatter } from '../desk/remove-matter.ts'
import { type NotRestored, restoreMatter } from '../desk/restore-matter.ts'
import { problemOfFolder } from '../desk/trouble-of-system.ts'
import type { TablesTrouble } from '../shelf/read-trouble.ts'
import { examplePassphrase } from '../words/own-files.ts'
import type { LockedMatter } from './locked-matter.ts'
import type { Presence } from './presence.ts'

const mostRemembered = 50

/** What is changed of the settings; null stays as it is. */
export interface Choice {
  readonly folder: string | null
  readonly idleMinutes: number | null
  readonly view: View | null
}

/** What the program does before a matter is open: the list, making one, opening one. */
export class Home {
  readonly #notes: ProgramNotes
  readonly #locked: LockedMatter
  readonly #presence: Presence
  #work: MatterList['work'] = null

  constructor(notes: ProgramNotes, locked: LockedMatter, presence: Presence) {
    this.#notes = notes
    this.#locked = locked
    this.#presence = presence
    locked.lockAfter(notes.readSettings().idleMinutes * 60)
  }

  /** Whether something is being made: the program must not end meanwhile. */
  get busy(): boolean {
    return this.#work !== null
  }

  get folder(): string {
    return this.#notes.readSettings().mattersFolder ?? usualMattersFolder()
  }

  list(): MatterList {
    const { elsewhere, idleMinutes, view } = this.#notes.readSettings()
    const { folder } = this
    return { folder, matters: listMatters(folder, elsewhere), idleMinutes, view, work: this.#work }
  }

  /** Problems: `folder-not-found` for what is no whole path, `folder-not-writable`. */
  choose(asked: Choice): Result<MatterList, 'disk-full' | 'folder-not-found' | 'folder-not-writable'> {
    const settings = this.#notes.readSettings()
    const mattersFolder = asked.folder === null ? settings.mattersFolder : asked.folder.trim()
    if (asked.folder !== null) {
      const made = this.#prepare(asked.folder.trim())
      if (!made.ok) return made
    }
    const idleMinutes = asked.idleMinutes ?? settings.idleMinutes
    this.#notes.saveSettings({ ...settings, mattersFolder, idleMinutes, view: asked.view ?? settings.view })
    this.#locked.lockAfter(idleMinutes * 60)
    this.#presence.tell({ kind: 'matters' })
    return ok(this.list())
  }

  /** Problem: `matter-not-found`. */
  add(typed: string): Result<MatterList, 'matter-not-found'> {
    const folder = typed.trim()
    if (!isAbsolute(folder) || !isMatter(folder)) return failed(problem('matter-not-found', { folder }))
    const settings = this.#notes.readSettings()
    const elsewhere = [resolve(folder), ...settings.elsewhere.filter((one) => one !== resolve(folder))]
    this.#notes.saveSettings({ ...settings, elsewhere: elsewhere.slice(0, mostRemembered) })
    this.#presence.tell({ kind: 'matters' })
    return ok(this.list())
  }

  /** Makes a matter and opens it. Problems: `matter-exists`, `passphrase-too-short`, `folder-not-writable`. */
  async make(
    name: string,
    passphrase: string,
  ): Promise<Result<Standing, NotOpened | NotMade | 'another-matter-open' | 'folder-not-writable' | 'matter-locked'>> {
    const ready = this.#prepare(this.folder)
    if (!ready.ok) return ready
    const folder = folderOfName(this.folder, name)
    return this.#locked.openBy(folder, async () => {
      const made = await makeMatter(folder, passphrase)
      if (!made.ok) return made
      this.#presence.tell({ kind: 'matters' })
      return openMatter(folder, passphrase, { write: false })
    })
  }

  /** Problems: `matter-not-found` for a folder that is not on the list, and those of opening a matter. */
  async open(
    folder: string,
    passphrase: string,
  ): Promise<Result<Standing, NotOpened | 'another-matter-open' | 'matter-locked'>> {
    if (!isListed(this.folder, this.#notes.readSettings().elsewhere, folder))
      return failed(problem('matter-not-found', { folder }))
    return this.#locked.openBy(folder, () => openMatter(folder, passphrase, { write: false }))
  }

  /**
   * Removes the open matter for good. It is locked first, once the passphrase is known to be its own.
   * Problems: `matter-locked`, `another-matter-meant`, and those of opening a matter.
   */
  async remove(
    name: string,
    passphrase: string,
  ): Promise<Result<{ readonly left: readonly string[] }, NotOpened | 'another-matter-meant' | 'matter-locked'>> {
    const folder = this.#locked.openFolder
    if (folder === null) return failed(problem('matter-locked'))
    if (name.normalize('NFC').trim() !== nameOfFolder(folder)) return failed(problem('another-matter-meant'))
    const proof = await openMatter(folder, passphrase, { write: false })
    if (!proof.ok) return proof
    await proof.value.close()
    await this.#locked.lockWhole()
    const removed = await removeMatter(folder, name, passphrase)
    this.#presence.tell({ kind: 'matters' })
    return removed.ok ? ok({ left: removed.value.value.left }) : removed
  }

  /** Puts a backup among the matters. Problems: `matter-exists`, and those of opening a matter. */
  async restore(
    from: string,
    name: string | null,
    passphrase: string,
  ): Promise<Result<BackedUp, NotRestored | 'folder-not-found'>> {
    const ready = this.#prepare(this.folder)
    if (!ready.ok) return ready
    if (!isAbsolute(from.trim()) || !isMatter(from.trim())) return failed(problem('matter-not-found', { folder: from }))
    const restored = await restoreMatter(from.trim(), this.folder, name, passphrase)
    this.#presence.tell({ kind: 'matters' })
    return restored.ok ? ok(restored.value.value) : restored
  }

  /** Problems: `work-under-way`, and those of making the example. */
  async openExample(): Promise<
    Result<
      Standing,
      | NotOpened
      | NotMade
      | DoorTrouble
      | TablesTrouble
      | 'another-matter-open'
      | 'change-does-not-fit'
      | 'contraband-listed'
      | 'document-not-found'
      | 'folder-not-writable'
      | 'hash-not-valid'
      | 'input-has-faults'
      | 'matter-locked'
      | 'quote-not-found'
      | 'record-not-found'
      | 'search-not-understood'
      | 'suggestion-not-found'
      | 'usage'
      | 'work-under-way'
    >
  > {
    const ready = this.#prepare(this.folder)
    if (!ready.ok) return ready
    const folder = exampleIn(this.folder)
    if (!isMatter(folder)) {
      const made = await this.#makeExample(folder)
      if (!made.ok) return made
    }
    return this.#locked.openBy(folder, () => openMatter(folder, examplePassphrase, { write: false }))
  }

  async #makeExample(
    folder: string,
  ): Promise<
    Result<
      unknown,
      | NotOpened
      | NotMade
      | DoorTrouble
      | TablesTrouble
      | 'change-does-not-fit'
      | 'contraband-listed'
      | 'document-not-found'
      | 'hash-not-valid'
      | 'input-has-faults'
      | 'quote-not-found'
      | 'record-not-found'
      | 'search-not-understood'
      | 'suggestion-not-found'
      | 'usage'
      | 'work-under-way'
    >
  > {
    if (this.#work !== null) return failed(problem('work-under-way'))
    this.#showWork(0, 1)
    try {
      return await makeExample(folder, ({ done, total }) => this.#showWork(done, total))
    } finally {
      this.#work = null
      this.#presence.tell({ kind: 'matters' })
    }
  }

  #showWork(done: number, total: number): void {
    this.#work = { of: 'example', done, total }
    this.#presence.tell({ kind: 'matters' })
  }

  #prepare(folder: string): Result<null, 'disk-full' | 'folder-not-found' | 'folder-not-writable'> {
    if (!isAbsolute(folder)) return failed(problem('folder-not-found', { folder }))
    try {
      makePrivateFolder(join(folder))
      return ok(null)
    } catch (error) {
      return failed(problemOfFolder(error, folder))
    }
  }
}
