/** A wave file by its head; its sound still as it is packed. */
export interface Wave {
  /** The whole head of the sound, as it stands. */
  readonly format: Uint8Array
  /** How a sample is written: 1 whole numbers, 3 fractions, 6 A-law, 7 mu-law, others packed. */
  readonly kind: number
  readonly channels: number
  readonly samplesPerSecond: number
  readonly bytesPerSecond: number
  /** Bytes of one instant in all channels. */
  readonly block: number
  readonly bitsPerSample: number
  readonly sound: Uint8Array
}

/** The kind stands further behind where the head says so. */
const extended = 0xfffe

/** Null for what is no wave file, or has no sound in it. */
export function waveIn(bytes: Uint8Array): Wave | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 12 || name(0) !== 'RIFF' || name(8) !== 'WAVE') return null
  let format: Uint8Array | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const stated = view.getUint32(at + 4, true)
    const end = Math.min(bytes.length, at + 8 + stated)
    const body = bytes.subarray(at + 8, end)
    if (name(at) === 'fmt ' && body.length >= 16) format = body
    // A recorder that was cut off leaves its length at nothing or at all ones: the sound goes on to the end.
    if (name(at) === 'data' && format !== null)
      return withHead(format, stated === 0 || stated === 0xffffffff ? bytes.subarray(at + 8) : body)
    at = at + 8 + stated + (stated % 2)
  }
  return null
}

function withHead(format: Uint8Array, sound: Uint8Array): Wave {
  const told = new DataView(format.buffer, format.byteOffset, format.byteLength)
  const kind = told.getUint16(0, true)
  return {
    format,
    kind: kind === extended && format.length >= 26 ? told.getUint16(24, true) : kind,
    channels: told.getUint16(2, true),
    samplesPerSecond: told.getUint32(4, true),
    bytesPerSecond: told.getUint32(8, true),
    block: told.getUint16(12, true),
    bitsPerSample: told.getUint16(14, true),
    sound,
  }
}
