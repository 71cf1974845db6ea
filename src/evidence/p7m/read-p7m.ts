import { nativePage, type Reader } from '../read-outcome.ts'
import { openSigned } from './open-signed.ts'

/** A signed message gives what it covers as a child; an encrypted one is failed by name; a signature alone says so. */
export const readP7m: Reader = async (bytes, name, options) => {
  const opened = openSigned(bytes)
  if (opened === null) return { kind: 'failed', reason: 'damaged' }
  if (opened.kind === 'encrypted') return { kind: 'failed', reason: 'encrypted-mail' }
  if (opened.kind === 'compressed')
    return { kind: 'failed', reason: 'type-not-supported', notes: ['It is compressed mail (CMS), which is rare.'] }
  if (opened.content === null)
    return {
      kind: 'read',
      pages: [nativePage(1, null, '')],
      notes: ['It is a signature over another part and holds no words of its own; it was not checked.'],
    }
  const bare = (name.split('/').at(-1) ?? name).replace(/\.p7[ms]$/i, '')
  const child = { name: /\.[A-Za-z0-9]{2,5}$/.test(bare) ? bare : `${bare || 'message'}.eml`, bytes: opened.content }
  const deep = options.depth >= options.limits.depth
  return {
    kind: 'read',
    pages: [nativePage(1, null, '')],
    children: deep ? [] : [child],
    unreadChildren: deep ? [{ name: child.name, reason: 'archive-too-deep', bytes: child.bytes.length }] : [],
    notes: ['It is signed; what the signature covers lies inside it, and the signature was not checked.'],
  }
}
