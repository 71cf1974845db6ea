import type { Standing } from '../casefile/routes/standing.ts'
import { ServerTrouble } from './asking.ts'
import { fromServer } from './from-server.ts'
import { windowKeys } from './window-keys.ts'

const another = new ServerTrouble({
  ok: false,
  code: 'another-program',
  message:
    'What answers at this address is not the Redress that this window was opened by. Your passphrase was not sent.',
  next: 'Close this window, start Redress again and use the window that it opens.',
})

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const hex = (mac: ArrayBuffer): string => [...new Uint8Array(mac)].map((b) => b.toString(16).padStart(2, '0')).join('')

/**
 * Another program may have taken the port after Redress ended and wait for the passphrase: so whoever answers must first
 * show that it knows the key which this window never sends.
 */
async function proveServer(): Promise<void> {
  const keys = windowKeys()
  if (keys === null) throw another
  const nonce = hex(crypto.getRandomValues(new Uint8Array(24)).buffer)
  const { mac } = await fromServer.prove(nonce)
  const key = await crypto.subtle.importKey('raw', bytes(keys.proof), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  if (mac !== hex(await crypto.subtle.sign('HMAC', key, bytes(nonce)))) throw another
}

/** Opens the one matter that is served. */
export async function unlock(passphrase: string): Promise<Standing> {
  await proveServer()
  return fromServer.unlock(passphrase)
}

export async function openMatter(folder: string, passphrase: string): Promise<Standing> {
  await proveServer()
  return fromServer.openMatter(folder, passphrase)
}

export async function removeMatter(name: string, passphrase: string): Promise<{ readonly left: readonly string[] }> {
  await proveServer()
  return fromServer.removeMatter(name, passphrase)
}

export async function makeMatter(name: string, passphrase: string): Promise<Standing> {
  await proveServer()
  return fromServer.makeMatter(name, passphrase)
}
