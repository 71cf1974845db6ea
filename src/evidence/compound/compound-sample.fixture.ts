/** A stream of a sample; a path with `/` lies in storages. */
export interface SampleStream {
  readonly path: string
  readonly bytes: Uint8Array
}

const sector = 512
const small = 64
const endOfChain = 0xfffffffe
const none = 0xffffffff

interface Node {
  readonly name: string
  readonly kind: 1 | 2 | 5
  readonly bytes: Uint8Array
  readonly children: Node[]
}

function tree(streams: readonly SampleStream[]): Node {
  const root: Node = { name: 'Root Entry', kind: 5, bytes: new Uint8Array(), children: [] }
  for (const { path, bytes } of streams) {
    const steps = path.split('/')
    const name = steps.pop() ?? ''
    let folder = root
    for (const step of steps) {
      let next = folder.children.find((child) => child.name === step)
      if (next === undefined) {
        next = { name: step, kind: 1, bytes: new Uint8Array(), children: [] }
        folder.children.push(next)
      }
      folder = next
    }
    folder.children.push({ name, kind: 2, bytes, children: [] })
  }
  return root
}

const padded = (bytes: Uint8Array, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])

const words = (values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => {
    out.writeUInt32LE(value >>> 0, i * 4)
  })
  return out
}

const chainOf = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? endOfChain : start + i + 1))

/** A compound file (MS-CFB, version 3) that holds the streams; small ones lie in the small stream as the format asks. */
export function compoundOf(streams: readonly SampleStream[]): Uint8Array {
  const nodes: Node[] = []
  const visit = (node: Node): void => {
    nodes.push(node)
    for (const child of node.children) visit(child)
  }
  const root = tree(streams)
  visit(root)
  const table: number[] = []
  const parts: Buffer[] = []
  const put = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return endOfChain
    const start = table.length
    const whole = padded(bytes, sector)
    table.push(...chainOf(start, whole.length / sector))
    parts.push(whole)
    return start
  }
  const smallParts: Buffer[] = []
  const smallTable: number[] = []
  const starts = nodes.map(({ kind, bytes }) => {
    if (kind !== 2 || bytes.length === 0) return kind === 2 ? endOfChain : 0
    if (bytes.length >= 4096) return put(bytes)
    const start = smallTable.length
    const whole = padded(bytes, small)
    smallTable.push(...chainOf(start, whole.length / small))
    smallParts.push(whole)
    return start
  })
  const smallStream = Buffer.concat(smallParts)
  starts[0] = put(smallStream)
  const smallTableStart = put(words(smallTable))
  const entries = nodes.map((node, i) => {
    const entry = Buffer.alloc(128)
    const name = Buffer.from(`${node.name}\0`, 'utf16le')
    name.copy(entry)
    entry.writeUInt16LE(name.length, 64)
    entry[66] = node.kind
    entry[67] = 1
    const parent = nodes.find((other) => other.children.includes(node))
    const next = parent?.children[parent.children.indexOf(node) + 1]
    const [first] = node.children
    entry.writeUInt32LE(none, 68)
    entry.writeUInt32LE(next ? nodes.indexOf(next) : none, 72)
    entry.writeUInt32LE(first ? nodes.indexOf(first) : none, 76)
    entry.writeUInt32LE(starts[i] ?? endOfChain, 116)
    entry.writeUInt32LE(i === 0 ? smallStream.length : node.bytes.length, 120)
    return entry
  })
  const directoryStart = put(Buffer.concat(entries))
  const tableSectors = Math.ceil((table.length + 1) / (sector / 4 - 1))
  const tableStart = table.length
  for (let i = 0; i < tableSectors; i += 1) table.push(0xfffffffd)
  const head = Buffer.alloc(512, 0xff)
  head.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.writeUInt16LE(0x3e, 24)
  head.writeUInt16LE(3, 26)
  head.writeUInt16LE(0xfffe, 28)
  head.writeUInt16LE(9, 30)
  head.writeUInt16LE(6, 32)
  head.writeUInt32LE(tableSectors, 44)
  head.writeUInt32LE(directoryStart, 48)
  head.writeUInt32LE(4096, 56)
  head.writeUInt32LE(smallTable.length > 0 ? smallTableStart : endOfChain, 60)
  head.writeUInt32LE(smallTable.length > 0 ? 1 : 0, 64)
  head.writeUInt32LE(endOfChain, 68)
  for (let i = 0; i < tableSectors; i += 1) head.writeUInt32LE(tableStart + i, 76 + i * 4)
  const whole = Buffer.alloc(tableSectors * sector, 0xff)
  words(table).copy(whole)
  return new Uint8Array(Buffer.concat([head, ...parts, whole]))
}
