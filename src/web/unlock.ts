import type { Standing } from '../casefile/routes.ts'
import { fromServer, ServerTrouble } from './from-server.ts'
import { windowKeys } from './window-keys.ts'

const another = new ServerTrouble({
  ok: false,
  code: 'another-program',
  message:
    'What answers at this address is not the Redress that this window was opened by. Your passphrase was not sent.',
  next: 'Close this window, start `redress serve` again and open the new address.',
})

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const hex = (mac: ArrayBuffer): string => [...new Uint8Array(mac)].map((b) => b.toString(16).padStart(2, '0')).join('')

/**
 * Opens the matter again. Another program may have taken the port after Redress ended and wait for the passphrase: so
 * whoever answers must first show that it knows the key which this window never sends.
 */
export async function unlock(passphrase: string): Promise<Standing> {
  const keys = windowKeys()
  if (keys === null) throw another
  const nonce = hex(crypto.getRandomValues(new Uint8Array(24)).buffer)
  const { mac } = await fromServer.prove(nonce)
  const key = await crypto.subtle.importKey('raw', bytes(keys.proof), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  if (mac !== hex(await crypto.subtle.sign('HMAC', key, bytes(nonce)))) throw another
  return fromServer.unlock(passphrase)
}
