import { voice } from './speech/voice.fixture.ts'

/** An invented wave file of one channel, 16 bits, a rising tone. */
export function waveOf(seconds: number, samplesPerSecond: number): Uint8Array {
  const samples = seconds * samplesPerSecond
  const bytes = Buffer.alloc(44 + 2 * samples)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + 2 * samples, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(samplesPerSecond, 24)
  bytes.writeUInt32LE(2 * samplesPerSecond, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(2 * samples, 40)
  for (let i = 0; i < samples; i += 1)
    bytes.writeInt16LE(Math.round(9_000 * Math.sin(i / 9 + (i * i) / 4e6)), 44 + 2 * i)
  return new Uint8Array(bytes)
}

/** How the numbers of a wave file are written: 16 bits, or as telephones do. */
export type WaveKind = 'pcm' | 'a-law' | 'mu-law'

const kinds: Readonly<Record<WaveKind, { readonly number: number; readonly bytes: number }>> = {
  pcm: { number: 1, bytes: 2 },
  'a-law': { number: 6, bytes: 1 },
  'mu-law': { number: 7, bytes: 1 },
}

/** ITU-T G.711, the byte whose value is nearest. */
function nearest(kind: 'a-law' | 'mu-law', sample: number): number {
  const size = Math.min(32_635, Math.round(Math.abs(sample) * 32_768))
  if (kind === 'mu-law') {
    const shifted = Math.min(32_767, size + 132)
    const span = Math.max(0, Math.floor(Math.log2(shifted)) - 7)
    return ~((sample < 0 ? 128 : 0) | (span << 4) | ((shifted >> (span + 3)) & 15)) & 255
  }
  const span = size < 256 ? 0 : Math.floor(Math.log2(size)) - 7
  const steps = (size >> (span === 0 ? 4 : span + 3)) & 15
  return ((sample < 0 ? 0 : 128) | (span << 4) | steps) ^ 0x55
}

/** Samples between -1 and 1, as many channels as there are lists, as a wave file. */
export function waveFile(
  channels: readonly Float32Array[],
  samplesPerSecond: number,
  kind: WaveKind = 'pcm',
): Uint8Array {
  const { number, bytes: each } = kinds[kind]
  const block = channels.length * each
  const length = (channels[0]?.length ?? 0) * block
  const bytes = Buffer.alloc(44 + length)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + length, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(number, 20)
  bytes.writeUInt16LE(channels.length, 22)
  bytes.writeUInt32LE(samplesPerSecond, 24)
  bytes.writeUInt32LE(samplesPerSecond * block, 28)
  bytes.writeUInt16LE(block, 32)
  bytes.writeUInt16LE(8 * each, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(length, 40)
  for (const [channel, samples] of channels.entries())
    for (const [i, sample] of samples.entries()) {
      const at = 44 + i * block + channel * each
      if (kind === 'pcm') bytes.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, sample))), at)
      else bytes[at] = nearest(kind, sample)
    }
  return new Uint8Array(bytes)
}

type Spoken = readonly (readonly [from: number, to: number])[]

/** A quiet room in which an invented voice speaks now and then; `hum` is how loud the room is. */
export function spoken(seconds: number, stretches: Spoken, perSecond = 8_000, hum = 0.002): Float32Array {
  let drawn = 7
  const room = Float32Array.from({ length: seconds * perSecond }, () => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
    return hum * (drawn / 2 ** 31 - 1)
  })
  for (const [from, to] of stretches)
    for (const [i, sample] of voice(to - from, perSecond).entries())
      room[Math.round(from * perSecond) + i] = (room[Math.round(from * perSecond) + i] ?? 0) + sample
  return room
}

export const spokenWave = (seconds: number, stretches: Spoken, kind: WaveKind = 'pcm'): Uint8Array =>
  waveFile([spoken(seconds, stretches)], 8_000, kind)
