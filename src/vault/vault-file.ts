import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { aboutVault } from '../words/own-files.ts'
import { type BoundedFile, readBounded } from './bounded-file.ts'
import type { KeyFileTrouble } from './contract/store-trouble.ts'
import { type PreparedFile, prepareFile } from './durable-file.ts'
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
import { problemOfStore } from './problem-of-store.ts'

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

/**
 * Locks the keys with a passphrase and a fresh salt, in place of whatever passphrase locks them now: ready on the disk, and
 * without effect until it takes its place.
 */
export async function prepareVaultFile(
  folder: string,
  passphrase: string,
  root: RootKeys,
  cost: PassphraseCost = passphraseCost,
): Promise<PreparedFile> {
  const salt = randomBytes(16)
  const kdf: VaultFile['kdf'] = { name: 'argon2id', ...cost, salt: salt.toString('base64') }
  const key = await keyFromPassphrase(passphrase, salt, cost)
  const content: VaultFile = {
    format: 1,
    about: aboutVault,
    kdf,
    keys: {
      data: asText(seal(key, root.data, boundTo(kdf, 'data'))),
      identities: asText(seal(key, root.identities, boundTo(kdf, 'identities'))),
    },
  }
  key.fill(0)
  return prepareFile(fileOf(folder), `${JSON.stringify(content, null, 2)}\n`)
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

function readVaultFile(folder: string): Result<string, KeyFileTrouble> {
  let found: BoundedFile
  try {
    found = readBounded(fileOf(folder), largest)
  } catch (error) {
    return failed(problemOfStore(error, folder) ?? problem('vault-damaged'))
  }
  switch (found) {
    case 'missing':
      return failed(problem('matter-not-found', { folder }))
    case 'not-plain':
      return failed(problem('matter-not-plain', { file: 'vault.json' }))
    case 'too-large':
      return failed(problem('vault-file-refused'))
    default:
      return ok(found.toString('utf8'))
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
