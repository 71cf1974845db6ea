import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js'
import * as asn1 from 'asn1js'

/** Small invented mail files of every kind, made in memory. */
const crlf = (lines: readonly string[]): string => lines.join('\r\n')

/** A message of two parts, words and a table, whose head begins with the lines given. */
export const multipart = (firstLines: readonly string[], address = 'From: Desk <desk@starlite.example>'): Uint8Array =>
  Buffer.from(
    crlf([
      ...firstLines,
      address,
      'To: owner@starlite.example',
      'Subject: keys',
      'Date: Wed, 24 Jul 2019 03:05:23 -0700',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      'The key log is attached.',
      '--b1',
      'Content-Type: text/csv; name="keys.csv"',
      'Content-Disposition: attachment; filename="keys.csv"',
      '',
      'room,opened',
      '214,11',
      '--b1--',
      '',
    ]),
  )

/** A TNEF attribute: level, id and kind, length, bytes, checksum. */
function tnefAttribute(level: number, id: number, kind: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(level, 0)
  head.writeUInt16LE(id, 1)
  head.writeUInt16LE(kind, 3)
  head.writeUInt32LE(data.length, 5)
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(data.reduce((a, b) => a + b, 0) & 0xffff)
  return Buffer.concat([head, data, sum])
}

/** MAPI properties of text and bytes. */
export function mapiList(properties: readonly (readonly [id: number, value: string | Uint8Array])[]): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32LE(properties.length)
  const parts = properties.map(([id, value]) => {
    const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : Buffer.from(value)
    const head = Buffer.alloc(12)
    head.writeUInt16LE(typeof value === 'string' ? 0x1f : 0x102, 0)
    head.writeUInt16LE(id, 2)
    head.writeUInt32LE(1, 4)
    head.writeUInt32LE(bytes.length, 8)
    return Buffer.concat([head, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  })
  return Buffer.concat([count, ...parts])
}

export interface TnefParts {
  readonly properties: readonly (readonly [id: number, value: string | Uint8Array])[]
  readonly attachments: readonly (readonly [name: string, content: Uint8Array])[]
}

export const tnefOf = ({ properties, attachments }: TnefParts): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
    tnefAttribute(1, 0x9003, 6, mapiList(properties)),
    ...attachments.flatMap(([name, content]) => [
      tnefAttribute(2, 0x9002, 6, Buffer.alloc(14)),
      tnefAttribute(2, 0x800f, 6, content),
      tnefAttribute(2, 0x9005, 6, mapiList([[0x3707, name]])),
    ]),
  ])

const oid = (value: string): asn1.ObjectIdentifier => new asn1.ObjectIdentifier({ value })
const tagged = (value: asn1.BaseBlock[]): asn1.Constructed =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value })
const der = (block: asn1.BaseBlock): Uint8Array => new Uint8Array(block.toBER())

/** A signed message of CMS without signers: what matters here is what it wraps; null for a signature that stands apart. */
export const signedOf = (content: Uint8Array | null): Uint8Array =>
  der(
    new asn1.Sequence({
      value: [
        oid('1.2.840.113549.1.7.2'),
        tagged([
          new asn1.Sequence({
            value: [
              new asn1.Integer({ value: 1 }),
              new asn1.Set({ value: [] }),
              new asn1.Sequence({
                value: [
                  oid('1.2.840.113549.1.7.1'),
                  ...(content === null
                    ? []
                    : [tagged([new asn1.OctetString({ valueHex: new Uint8Array(content).buffer })])]),
                ],
              }),
              new asn1.Set({ value: [] }),
            ],
          }),
        ]),
      ],
    }),
  )

export const envelopedOf = (): Uint8Array =>
  der(
    new asn1.Sequence({
      value: [
        oid('1.2.840.113549.1.7.3'),
        tagged([new asn1.Sequence({ value: [new asn1.Integer({ value: 0 }), new asn1.Set({ value: [] })] })]),
      ],
    }),
  )

/** A mail whose whole body is one CMS object. */
export const securedMail = (cms: Uint8Array): Uint8Array =>
  Buffer.from(
    crlf([
      'From: clerk@starlite.example',
      'To: owner@starlite.example',
      'Subject: room list',
      'Date: Wed, 24 Jul 2019 03:05:23 -0700',
      'Message-ID: <s1@starlite.example>',
      'MIME-Version: 1.0',
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="smime.p7m"',
      '',
      Buffer.from(cms).toString('base64').replace(/.{64}/g, '$&\r\n'),
      '',
    ]),
  )

type MsgProperty = readonly [id: number, value: string | Uint8Array | number]

/** The streams of one storage of a MSG: those of its properties, then the list that names them. */
function msgStreams(properties: readonly MsgProperty[], headLength: number): readonly (readonly [string, Buffer])[] {
  const streams: (readonly [string, Buffer])[] = []
  const rows = properties.map(([id, value]) => {
    const row = Buffer.alloc(16)
    const kind = typeof value === 'number' ? 0x03 : typeof value === 'string' ? 0x1f : 0x102
    row.writeUInt16LE(kind, 0)
    row.writeUInt16LE(id, 2)
    row.writeUInt32LE(6, 4)
    if (typeof value === 'number') row.writeUInt32LE(value, 8)
    else {
      const bytes = typeof value === 'string' ? Buffer.from(value, 'utf16le') : Buffer.from(value)
      row.writeUInt32LE(bytes.length + (typeof value === 'string' ? 2 : 0), 8)
      const number = ((id << 16) | kind) >>> 0
      streams.push([`__substg1.0_${number.toString(16).toUpperCase().padStart(8, '0')}`, bytes])
    }
    return row
  })
  return [...streams, ['__properties_version1.0', Buffer.concat([Buffer.alloc(headLength), ...rows])]]
}

export interface MsgParts {
  readonly properties: readonly MsgProperty[]
  readonly recipients: readonly (readonly MsgProperty[])[]
  readonly attachments: readonly (readonly MsgProperty[])[]
}

/** A message as Outlook saves it, in a compound file. */
export function msgOf({ properties, recipients, attachments }: MsgParts): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, length: 0, children: [] }]
  const add = (parent: Entry, entry: Entry): Entry => {
    parent.children?.push(entries.length)
    entries.push(entry)
    return entry
  }
  const fill = (parent: Entry, streams: readonly (readonly [string, Buffer])[]): void => {
    for (const [name, bytes] of streams)
      add(parent, { name, type: 2, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) })
  }
  const [root] = entries
  if (root === undefined) throw new Error('no root')
  fill(root, msgStreams(properties, 32))
  const named = add(root, { name: '__nameid_version1.0', type: 1, length: 0, children: [] })
  fill(
    named,
    ['00020102', '00030102', '00040102'].map((id) => [`__substg1.0_${id}`, Buffer.alloc(0)] as const),
  )
  const storages = [
    ...recipients.map((own, i) => [`__recip_version1.0_#${String(i).padStart(8, '0')}`, own] as const),
    ...attachments.map((own, i) => [`__attach_version1.0_#${String(i).padStart(8, '0')}`, own] as const),
  ]
  for (const [name, own] of storages) fill(add(root, { name, type: 1, length: 0, children: [] }), msgStreams(own, 8))
  return burn(entries)
}
