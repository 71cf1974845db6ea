import type { Wave } from './wave.ts'

/** The sound of a wave file as numbers between -1 and 1, all channels together. */
export interface SoundSamples {
  readonly perSecond: number
  readonly count: number
  /** Fills `into` with the samples from `from` on; silence before the first and behind the last. */
  readonly read: (from: number, into: Float32Array) => void
}

type Decode = (view: DataView, at: number) => number

/** ITU-T G.711: what a telephone of North America makes of a sample. */
const muLaw = Float32Array.from({ length: 256 }, (_, byte) => {
  const turned = ~byte & 255
  const size = (((turned & 15) << 3) + 132) << ((turned & 112) >> 4)
  return ((turned & 128) !== 0 ? 132 - size : size - 132) / 32_768
})

/** ITU-T G.711: the same elsewhere. */
const aLaw = Float32Array.from({ length: 256 }, (_, byte) => {
  const turned = byte ^ 0x55
  const [steps, span] = [(turned & 15) << 4, (turned & 112) >> 4]
  const size = span === 0 ? steps + 8 : (steps + 264) << (span - 1)
  return ((turned & 128) !== 0 ? size : -size) / 32_768
})

function decoderOf({ kind, bitsPerSample }: Wave): Decode | null {
  const of: Readonly<Record<string, Decode>> = {
    '1 8': (view, at) => (view.getUint8(at) - 128) / 128,
    '1 16': (view, at) => view.getInt16(at, true) / 32_768,
    '1 24': (view, at) => (view.getInt8(at + 2) * 65_536 + view.getUint16(at, true)) / 8_388_608,
    '1 32': (view, at) => view.getInt32(at, true) / 2_147_483_648,
    '3 32': (view, at) => view.getFloat32(at, true),
    '3 64': (view, at) => view.getFloat64(at, true),
    '6 8': (view, at) => aLaw[view.getUint8(at)] ?? 0,
    '7 8': (view, at) => muLaw[view.getUint8(at)] ?? 0,
  }
  return of[`${kind} ${bitsPerSample}`] ?? null
}

/** Slower and faster ones are no sound that anybody speaks in. */
const [slowest, fastest] = [4_000, 400_000]

/** Null where the sound is packed in a way that is not undone here. */
export function samplesOf(wave: Wave): SoundSamples | null {
  const { samplesPerSecond: perSecond, channels, block, bitsPerSample, sound } = wave
  const decode = decoderOf(wave)
  const each = bitsPerSample / 8
  if (decode === null || channels === 0 || block !== channels * each) return null
  if (perSecond < slowest || perSecond > fastest) return null
  const view = new DataView(sound.buffer, sound.byteOffset, sound.byteLength)
  const count = Math.floor(sound.length / block)
  const one = (at: number): number => {
    let sum = 0
    for (let channel = 0; channel < channels; channel += 1) sum += decode(view, at * block + channel * each)
    // A fraction may be written as anything, also as no number.
    return Number.isFinite(sum) ? Math.max(-1, Math.min(1, sum / channels)) : 0
  }
  const read = (from: number, into: Float32Array): void => {
    for (let i = 0; i < into.length; i += 1) {
      const at = from + i
      into[i] = at >= 0 && at < count ? one(at) : 0
    }
  }
  return { perSecond, count, read }
}
