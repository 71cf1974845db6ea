import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { replaceFile } from './durable-file.ts'
import { keyFromPassphrase, passphraseCost, type RootKeys, type Sealed, seal, unseal } from './keys.ts'

const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/)
const SealedText = z.strictObject({ nonce: base64, box: base64 })

/** `vault.json`: the only plain file of a matter. It says how to try a passphrase and nothing about the client. */
const VaultFile = z.strictObject({
  format: z.literal(1),
  about: z.string(),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    // Upper bounds: a changed file must not make this machine compute for hours.
    memoryKiB: z.int().min(8_192).max(2_097_152),
    passes: z.int().min(1).max(64),
    lanes: z.int().min(1).max(16),
    salt: base64,
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

export const isMatterFolder = (folder: string): boolean => existsSync(fileOf(folder))

/** Locks the keys with a passphrase and a fresh salt, in place of whatever passphrase locked them before. */
export async function writeVaultFile(folder: string, passphrase: string, root: RootKeys): Promise<void> {
  const salt = randomBytes(16)
  const kdf: VaultFile['kdf'] = { name: 'argon2id', ...passphraseCost, salt: salt.toString('base64') }
  const key = await keyFromPassphrase(passphrase, salt, passphraseCost)
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

/** Problems: `matter-not-found`, `matter-newer`, `vault-damaged`, `wrong-passphrase`. Writes nothing. */
export async function unlockRootKeys(folder: string, passphrase: string): Promise<Result<RootKeys>> {
  let text: string
  try {
    text = readFileSync(fileOf(folder), 'utf8')
  } catch {
    return failed(problem('matter-not-found', { folder }))
  }
  const content = parseVaultFile(text)
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

function parseVaultFile(text: string): Result<VaultFile> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return failed(problem('vault-damaged'))
  }
  const format = z.object({ format: z.int() }).safeParse(raw)
  if (format.success && format.data.format > 1) return failed(problem('matter-newer'))
  const parsed = VaultFile.safeParse(raw)
  return parsed.success ? ok(parsed.data) : failed(problem('vault-damaged'))
}
