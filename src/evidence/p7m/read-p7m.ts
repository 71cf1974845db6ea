import { nativePage, type Reader } from '../read-outcome.ts'
import { openSigned } from './open-signed.ts'

/** A signed message gives what it covers as a child; an encrypted one is failed by name; a signature alone says so. */
export const readP7m: Reader = async (bytes, name, options) => {
  const opened = openSigned(bytes)
  if (opened === null) return { kind: 'failed', reason: 'damaged' }
  if (opened.kind === 'encrypted') return { kind: 'failed', reason: 'encrypted-mail' }
  if (opened.kind === 'compressed')
    return { kind: 'failed', reason: 'type-not-supported', notes: [{ is: 'save-otherwise', kind: 'compressed-mail' }] }
  if (opened.content === null)
    return {
      kind: 'read',
      pages: [nativePage(1, null, '')],
      notes: [{ is: 'signed', covers: 'another-part' }],
    }
  const bare = (name.split('/').at(-1) ?? name).replace(/\.p7[ms]$/i, '')
  const child = { name: /\.[A-Za-z0-9]{2,5}$/.test(bare) ? bare : `${bare || 'message'}.eml`, bytes: opened.content }
  const deep = options.depth >= options.limits.depth
  return {
    kind: 'read',
    pages: [nativePage(1, null, '')],
    children: deep ? [] : [child],
    unreadChildren: deep ? [{ name: child.name, reason: 'archive-too-deep', bytes: child.bytes.length }] : [],
    notes: [{ is: 'signed', covers: 'what-lies-inside' }],
  }
}
