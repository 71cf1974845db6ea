import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { longEnough } from '../casefile/passphrase-rule.ts'
import { problem } from '../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../casefile/result.ts'
import type { NotMade, NotOpened, StoreTrouble } from './contract/store-trouble.ts'
import { syncFolder } from './durable-file.ts'
import { forget, newRootKeys, type PassphraseCost, type RootKeys, vaultKeys } from './keys.ts'
import { makeFolders } from './make-folders.ts'
import { whatIsAllowed, whyNotOpened } from './matter-folder.ts'
import { codeOfError, problemOfStore } from './problem-of-store.ts'
import { type Connection, connect, databaseFile } from './sqlite/connect.ts'
import { shapeOf } from './sqlite/migrate.ts'
import { sqliteVault } from './sqlite/sqlite-vault.ts'
import { Store } from './sqlite/store.ts'
import { removeUnfinishedIn, unfinishedBeside } from './unfinished.ts'
import type { OpenOptions, Vault } from './vault.ts'
import { prepareVaultFile, unlockRootKeys } from './vault-file.ts'

interface NewOptions extends Omit<OpenOptions, 'write'> {
  /** For the many matters of a test, which nobody guesses at; left out, what a person's matter has. */
  readonly cost?: PassphraseCost
}

/**
 * Makes a matter in a folder that does not exist yet, or is empty, and opens it for writing. It is built beside its
 * place and moved there whole: a crash leaves a matter or none, never half of one.
 * Problems: `passphrase-too-short`, `matter-exists`, `folder-not-found`, `disk-full`, `matter-read-only`, `no-permission`.
 * @example createVault('cases/JD.redress', passphrase, { clock: () => Temporal.Now.instant() })
 */
export async function createVault(
  folder: string,
  passphrase: string,
  options: NewOptions,
): Promise<Result<Vault, NotMade>> {
  const place = resolve(folder)
  if (!longEnough(passphrase)) return failed(problem('passphrase-too-short'))
  if (existsSync(place) && !isEmptyFolder(place)) return failed(problem('matter-exists', { folder }))
  removeUnfinishedIn(dirname(place))
  const making = unfinishedBeside(join(dirname(place), `.${basename(place)}`))
  const root = newRootKeys()
  try {
    makeFolders(dirname(place))
    mkdirSync(making, { mode: 0o700 })
  } catch (error) {
    return failed(problemOfStore(error, parentOf(place)) ?? problem('folder-not-found', { folder: dirname(place) }))
  }
  try {
    await build(making, passphrase, root, options)
    if (existsSync(place)) rmdirSync(place)
    renameSync(making, place)
    syncFolder(dirname(place))
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    forget(root)
    const code = codeOfError(error)
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return failed(problem('matter-exists', { folder }))
    const known = problemOfStore(error, dirname(place))
    if (known !== null) return failed(known)
    throw error
  }
  return opened(place, root, { ...options, write: true })
}

/** The nearest folder above that is there. */
function parentOf(place: string): string {
  const parent = dirname(place)
  return existsSync(parent) || parent === dirname(parent) ? parent : parentOf(parent)
}

async function build(folder: string, passphrase: string, root: RootKeys, options: NewOptions): Promise<void> {
  mkdirSync(join(folder, 'blobs'), { mode: 0o700 })
  // Made here so that it, and the files beside it that take its mode, are the owner's alone.
  closeSync(openSync(databaseFile(folder), 'wx', 0o600))
  const store = storeOf(folder, root, options, false)
  try {
    await store.build('matter.made')
  } finally {
    await store.close()
  }
  const locked = await prepareVaultFile(folder, passphrase, root, options.cost)
  locked.takePlace()
}

/**
 * Opens a matter, to read unless `write` asks for the one writer's place. A wrong passphrase touches nothing. Where
 * nothing can be written, a matter that was closed in peace is opened all the same, to read.
 * Problems: `matter-not-found`, `wrong-passphrase`, `matter-in-use`, `matter-newer`, `matter-read-only`,
 * `no-permission`, `database-missing`, `matter-not-plain`, `vault-file-refused`, `vault-damaged`.
 */
export async function openVault(
  folder: string,
  passphrase: string,
  options: OpenOptions,
): Promise<Result<Vault, NotOpened>> {
  const place = resolve(folder)
  const unfit = whyNotOpened(place)
  if (unfit !== null) return failed(unfit)
  const allowed = whatIsAllowed(place)
  if (typeof allowed === 'object') return failed(problem('no-permission', { place: allowed.notReadable }))
  if (allowed === 'reading' && options.write) return failed(problem('matter-read-only'))
  const root = await unlockRootKeys(place, passphrase)
  if (root.ok && allowed === 'writing') removeUnfinishedIn(dirname(place))
  return root.ok ? opened(place, root.value, options, allowed === 'reading') : root
}

async function opened(
  folder: string,
  root: RootKeys,
  options: OpenOptions,
  readOnly = false,
): Promise<Result<Vault, StoreTrouble | 'database-missing' | 'matter-newer'>> {
  if (readOnly && hasUnfoldedLog(folder)) return failed(problem('matter-read-only'))
  let store: Store
  try {
    store = storeOf(folder, root, options, readOnly)
  } catch (error) {
    // The keys were right: it is the file that does not belong to them.
    if (codeOfError(error) === 'SQLITE_NOTADB') return failed(problem('database-missing', { found: 'another' }))
    return problemOrThrow(error, folder)
  }
  const vault = sqliteVault(store, root)
  try {
    const shape = await shapeOf(store.db)
    if (shape === 'newer') return await closedWith(vault, 'matter-newer')
    if (shape === 'none') return await closedWith(vault, 'database-missing')
    if (shape === 'older' && readOnly) return await closedWith(vault, 'matter-read-only')
    if (options.write || shape === 'older') {
      const place = await vault.beginWriting()
      if (!place.ok) {
        await vault.close()
        return place
      }
    }
    if (shape === 'older') {
      await store.build('matter.upgraded')
      if (!options.write) await vault.endWriting()
    } else store.seal.watch()
    return ok(vault)
  } catch (error) {
    await vault.close()
    return problemOrThrow(error, folder)
  }
}

/** A log of changes that were not yet folded into the database: without writing, they could not be seen. */
function hasUnfoldedLog(folder: string): boolean {
  return ['-wal', '-journal'].some((end) => {
    const file = `${databaseFile(folder)}${end}`
    return existsSync(file) && statSync(file).size > 0
  })
}

async function closedWith(
  vault: Vault,
  code: 'matter-newer' | 'database-missing' | 'matter-read-only',
): Promise<Failed<'database-missing' | 'matter-newer' | 'matter-read-only'>> {
  await vault.close()
  return failed(code === 'database-missing' ? problem(code, { found: 'no-matter' }) : problem(code))
}

function problemOrThrow(error: unknown, folder: string): Failed<StoreTrouble> {
  const known = problemOfStore(error, folder)
  if (known === null) throw error
  return failed(known)
}

function storeOf(folder: string, root: RootKeys, { clock, actor }: OpenOptions, readOnly: boolean): Store {
  const keys = vaultKeys(root)
  const connection: Connection = connect(folder, keys.database, { readOnly })
  return new Store({ folder, connection, keys, clock, actor: actor ?? 'local' })
}

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0
}
