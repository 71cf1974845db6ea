import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'

/** What a CMS message (RFC 5652, S/MIME) holds. Signatures are not checked here. */
export type OpenedCms =
  /** Null when the signature stands apart from what it covers. */
  | { readonly kind: 'signed'; readonly content: Uint8Array | null }
  | { readonly kind: 'compressed' }
  | { readonly kind: 'encrypted' }

const kinds: Readonly<Record<string, OpenedCms['kind']>> = {
  '1.2.840.113549.1.7.2': 'signed',
  '1.2.840.113549.1.7.3': 'encrypted',
  '1.2.840.113549.1.7.6': 'encrypted',
  '1.2.840.113549.1.9.16.1.23': 'encrypted',
  '1.2.840.113549.1.9.16.1.9': 'compressed',
}

const childrenOf = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Sequence || block instanceof Constructed ? block.valueBlock.value : []

/** Base64 with or without its armour lines becomes bytes; bytes stay. */
export function derOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes
  const text = Buffer.from(bytes).toString('latin1')
  const inner = /-----BEGIN [A-Z0-9 ]+-----([\s\S]*?)-----END/.exec(text)?.[1] ?? text
  return /^[A-Za-z0-9+/=\s]+$/.test(inner) ? new Uint8Array(Buffer.from(inner, 'base64')) : bytes
}

/** Null when the bytes are no such message. */
export function openSigned(given: Uint8Array): OpenedCms | null {
  const bytes = derOf(given)
  const { result, offset } = fromBER(bytes.slice().buffer)
  if (offset === -1) return null
  const [type, wrapped] = childrenOf(result)
  const kind = type instanceof ObjectIdentifier ? kinds[type.valueBlock.toString()] : undefined
  if (kind === undefined) return null
  if (kind !== 'signed') return { kind }
  const [signedData] = childrenOf(wrapped)
  const [, , encapsulated] = childrenOf(signedData)
  const [, holder] = childrenOf(encapsulated)
  const [content] = childrenOf(holder)
  return { kind, content: content instanceof OctetString ? new Uint8Array(content.getValue()) : null }
}
