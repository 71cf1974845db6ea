/** Numbers of a network as ONNX keeps them, by the end of their name. */
export type Tensors = ReadonlyMap<string, Float32Array>

interface Field {
  readonly number: number
  readonly bytes: Uint8Array
}

/** The fields of a protobuf message that hold bytes; numbers are passed over. */
function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at] ?? 0
      at += 1
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const key = varint()
    const [number, kind] = [key >>> 3, key & 7]
    if (kind === 0) varint()
    else if (kind === 1) at += 8
    else if (kind === 5) at += 4
    else if (kind === 2) {
      const length = varint()
      yield { number, bytes: message.subarray(at, at + length) }
      at += length
    } else throw new Error(`a field of kind ${kind}`)
  }
}

const of = (message: Uint8Array, number: number): readonly Uint8Array[] =>
  [...fieldsOf(message)].filter((field) => field.number === number).map(({ bytes }) => bytes)

/** Field numbers of `onnx.proto`. */
const field = { graph: 7, node: 1, output: 2, attribute: 5, tensor: 5, inner: 6, raw: 9 } as const

/** Every constant of the graph and of the branches in it. */
export function tensorsOf(model: Uint8Array): Tensors {
  const found = new Map<string, Float32Array>()
  const visit = (graph: Uint8Array): void => {
    for (const node of of(graph, field.node)) {
      const name = new TextDecoder().decode(of(node, field.output)[0])
      for (const attribute of of(node, field.attribute)) {
        for (const inner of of(attribute, field.inner)) visit(inner)
        const raw = of(attribute, field.tensor).flatMap((tensor) => of(tensor, field.raw))[0]
        if (raw !== undefined && raw.length % 4 === 0) found.set(name, new Float32Array(new Uint8Array(raw).buffer))
      }
    }
  }
  for (const graph of of(model, field.graph)) visit(graph)
  return found
}
