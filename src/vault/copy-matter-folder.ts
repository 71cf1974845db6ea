import { existsSync, globSync, lstatSync, renameSync, rmSync } from 'node:fs'
import { chmod, copyFile, open } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Verified, VerifyProgress } from './contract/audit.ts'
import type { NotOpened, StoreTrouble } from './contract/store-trouble.ts'
import { syncFolder } from './durable-file.ts'
import { makeFolders } from './make-folders.ts'
import { openVault } from './open-vault.ts'
import { codeOfError, problemOfFolder, problemOfStore } from './problem-of-store.ts'
import { unfinishedBeside } from './unfinished.ts'

export interface CopiedFolder {
  readonly folder: string
  readonly files: number
  readonly bytes: number
}

/** Nobody's place is copied with a matter: whoever opens the copy takes its own. */
const notCopied = /^writer\.lock|^vault\.db-shm$|\.part$/

/** What windows keep beside the matter while they are open may be gone when its turn comes. */
const mayGo = /^drafts\.sealed$|^arriving\b/

/**
 * What has to be copied before all else, and after it: an anchor older than its log is sound, a newer one is not, and the
 * log of the database is whole only once the database was copied.
 */
const turnOf = (name: string): number => (name === 'audit.anchor' ? -1 : ['vault.db', 'vault.db-wal'].indexOf(name) + 1)

/** The plain files of a folder with their sizes, in the order in which they are to be copied. */
function filesToCopy(from: string): readonly { readonly name: string; readonly bytes: number }[] {
  return globSync('**/*', { cwd: from })
    .filter((name) => !notCopied.test(basename(name)))
    .sort((a, b) => turnOf(a) - turnOf(b))
    .flatMap((name) => {
      const stat = unlessGone(name, () => lstatSync(join(from, name)))
      return stat?.isFile() ? [{ name, bytes: stat.size }] : []
    })
}

function unlessGone<T>(name: string, look: () => T): T | null {
  try {
    return look()
  } catch (error) {
    if (mayGo.test(name) && codeOfError(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Copies the folder of a matter as it stands, byte for byte: everything in it is encrypted, and nothing is decrypted on the way.
 * Whoever calls it holds the writer's place and the vault still, so that what is copied agrees. The copy is built beside its
 * place and comes to it whole or not at all; a folder that stands there is never touched.
 * Problems: `matter-exists`, `folder-not-writable`, `disk-full`, `no-permission`.
 */
export async function copyMatterFolder(
  from: string,
  to: string,
  progress: (copied: { readonly done: number; readonly total: number }) => void = () => {},
): Promise<Result<CopiedFolder, StoreTrouble | 'folder-not-writable' | 'matter-exists'>> {
  const place = resolve(to)
  if (existsSync(place)) return failed(problem('matter-exists', { folder: to }))
  const making = unfinishedBeside(join(dirname(place), `.${basename(place)}`))
  try {
    makeFolders(making, 0o700)
  } catch (error) {
    return failed(problemOfFolder(error, dirname(place)))
  }
  try {
    let [files, bytes] = [0, 0]
    const all = filesToCopy(from)
    const total = all.reduce((sum, file) => sum + file.bytes, 0)
    for (const { name } of all) {
      makeFolders(dirname(join(making, name)), 0o700)
      const size = await copied(join(from, name), join(making, name)).catch((error: unknown) =>
        unlessGone(name, () => {
          throw error
        }),
      )
      if (size === null) continue
      files += 1
      bytes += size
      progress({ done: bytes, total: Math.max(total, bytes) })
    }
    renameSync(making, place)
    syncFolder(dirname(place))
    return ok({ folder: place, files, bytes })
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    const known = problemOfStore(error, dirname(place))
    if (known === null) throw error
    // Where it was being built is no place that anybody knows.
    return failed(known.code === 'disk-full' ? problem('disk-full', { place: dirname(place) }) : known)
  }
}

/** On the disk before the next one: a copy that was said to be made must be there after a power cut. */
async function copied(from: string, to: string): Promise<number> {
  await copyFile(from, to)
  // From a medium that can only be read comes a file that could only be read.
  await chmod(to, 0o600)
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

export type CopyNotChecked = NotOpened | 'audit-broken' | 'content-changed'

/** What a reading to the end counted. */
export type CountedCopy = Pick<Verified, 'entries' | 'records' | 'originals'>

type Clock = () => Temporal.Instant

/** Opens a matter where it lies and reads every entry, record and original of it. */
export async function verifiedAt(
  folder: string,
  passphrase: string,
  clock: Clock,
  progress: (read: VerifyProgress) => void = () => {},
): Promise<Result<CountedCopy, CopyNotChecked>> {
  const opened = await openVault(folder, passphrase, { clock, write: false })
  if (!opened.ok) return opened
  try {
    const verified = await opened.value.verifyAudit({ progress })
    if (!verified.ok) return verified
    const { entries, records, originals } = verified.value
    return ok({ entries, records, originals })
  } finally {
    await opened.value.close()
  }
}

/** The same of a copy that was made just now; one that does not agree is taken away again. */
export async function checkedCopy(
  folder: string,
  passphrase: string,
  clock: Clock,
  progress: (read: VerifyProgress) => void = () => {},
): Promise<Result<CountedCopy, CopyNotChecked>> {
  const checked = await verifiedAt(folder, passphrase, clock, progress)
  if (!checked.ok) rmSync(folder, { recursive: true, force: true })
  return checked
}

/** Whether a passphrase opens a matter; nothing of it is kept open. */
export async function opensWith(folder: string, passphrase: string, clock: Clock): Promise<Result<null, NotOpened>> {
  const opened = await openVault(folder, passphrase, { clock, write: false })
  if (!opened.ok) return opened
  await opened.value.close()
  return ok(null)
}
