import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { KeyFileTrouble } from './contract/store-trouble.ts'
import { replaceFile } from './durable-file.ts'
import {
  keyFromPassphrase,
  leastCost,
  type PassphraseCost,
  passphraseCost,
  type RootKeys,
  type Sealed,
  seal,
  unseal,
} from './keys.ts'
import { codeOfError, problemOfStore } from './problem-of-store.ts'

/** Base64 of exactly so many bytes. */
const bytesOf = (length: number) =>
  z
    .string()
    .length(Math.ceil(length / 3) * 4)
    .refine(
      (text) => Buffer.from(text, 'base64').toString('base64') === text && Buffer.byteLength(text, 'base64') === length,
    )
const SealedText = z.strictObject({ nonce: bytesOf(12), box: bytesOf(32 + 16) })
/** A file of this kind has about 600 bytes; more is none of ours and is not read. */
const largest = 16_384

/** `vault.json`: the only plain file of a matter. It says how to try a passphrase and nothing about the client. */
const VaultFile = z.strictObject({
  format: z.literal(1),
  about: z.string(),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    // A changed file must neither take this machine's memory and hours nor ask for a key that is cheap to guess.
    memoryKiB: z.int().min(leastCost.memoryKiB).max(262_144),
    passes: z.int().min(leastCost.passes).max(8),
    lanes: z.int().min(1).max(4),
    salt: bytesOf(16),
  }),
  keys: z.strictObject({ data: SealedText, identities: SealedText }),
})
type VaultFile = z.infer<typeof VaultFile>

const fileOf = (folder: string): string => join(folder, 'vault.json')

const boundTo = (kdf: VaultFile['kdf'], key: keyof RootKeys): string =>
  JSON.stringify(['redress', 1, kdf.name, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt, key])

const asText = (sealed: Sealed): z.infer<typeof SealedText> => ({
  nonce: sealed.nonce.toString('base64'),
  box: sealed.box.toString('base64'),
})

const asBytes = (text: z.infer<typeof SealedText>): Sealed => ({
  nonce: Buffer.from(text.nonce, 'base64'),
  box: Buffer.from(text.box, 'base64'),
})

/** Locks the keys with a passphrase and a fresh salt, in place of whatever passphrase locked them before. */
export async function writeVaultFile(
  folder: string,
  passphrase: string,
  root: RootKeys,
  cost: PassphraseCost = passphraseCost,
): Promise<void> {
  const salt = randomBytes(16)
  const kdf: VaultFile['kdf'] = { name: 'argon2id', ...cost, salt: salt.toString('base64') }
  const key = await keyFromPassphrase(passphrase, salt, cost)
  const content: VaultFile = {
    format: 1,
    about: 'A Redress matter. Everything beside this file is encrypted; the passphrase opens it.',
    kdf,
    keys: {
      data: asText(seal(key, root.data, boundTo(kdf, 'data'))),
      identities: asText(seal(key, root.identities, boundTo(kdf, 'identities'))),
    },
  }
  key.fill(0)
  replaceFile(fileOf(folder), `${JSON.stringify(content, null, 2)}\n`)
}

/**
 * Problems: `matter-not-found`, `matter-newer`, `matter-not-plain`, `vault-file-refused`, `no-permission`,
 * `wrong-passphrase`, `vault-damaged`. Writes nothing; computes nothing before the whole file was found to be ours.
 */
export async function unlockRootKeys(
  folder: string,
  passphrase: string,
): Promise<Result<RootKeys, KeyFileTrouble | 'wrong-passphrase'>> {
  const text = readVaultFile(folder)
  if (!text.ok) return text
  const content = parseVaultFile(text.value)
  if (!content.ok) return content
  const { kdf, keys } = content.value
  const key = await keyFromPassphrase(passphrase, Buffer.from(kdf.salt, 'base64'), kdf)
  const data = unseal(key, asBytes(keys.data), boundTo(kdf, 'data'))
  const identities = unseal(key, asBytes(keys.identities), boundTo(kdf, 'identities'))
  key.fill(0)
  if (data === null) return failed(problem('wrong-passphrase'))
  if (identities === null) return failed(problem('vault-damaged'))
  return ok({ data, identities })
}

/** Never follows a link and never waits: a pipe in its place would hold the program for ever. */
function readVaultFile(folder: string): Result<string, KeyFileTrouble> {
  let handle: number
  try {
    handle = openSync(fileOf(folder), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const code = codeOfError(error)
    if (code === 'ELOOP' || code === 'EMLINK') return failed(problem('matter-not-plain', { file: 'vault.json' }))
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed(problem('matter-not-found', { folder }))
    return failed(problemOfStore(error, folder) ?? problem('vault-damaged'))
  }
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile()) return failed(problem('matter-not-plain', { file: 'vault.json' }))
    if (stat.size > largest) return failed(problem('vault-file-refused'))
    return ok(readFileSync(handle, 'utf8'))
  } finally {
    closeSync(handle)
  }
}

function parseVaultFile(text: string): Result<VaultFile, 'matter-newer' | 'vault-file-refused'> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return failed(problem('vault-file-refused'))
  }
  const format = z.object({ format: z.int() }).safeParse(raw)
  if (format.success && format.data.format > 1) return failed(problem('matter-newer'))
  const parsed = VaultFile.safeParse(raw)
  return parsed.success ? ok(parsed.data) : failed(problem('vault-file-refused'))
}
