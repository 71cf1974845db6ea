import { waveIn } from './wave.ts'

export type CutWave =
  | { readonly kind: 'cut'; readonly bytes: Uint8Array; readonly seconds: number }
  /** It is no wave file, its sound is packed in blocks of several instants, or it ends before the clip begins. */
  | { readonly kind: 'not-cut'; readonly why: 'no-wave' | 'packed' | 'ends-before' }

/** Sounds whose every block is one instant: plain numbers, and the telephone's two laws. */
const plainKinds: ReadonlySet<number> = new Set([1, 3, 6, 7])

/** The sound of a wave file between two times, in seconds, as a wave file of its own; the sound itself is not changed. */
export function cutWave(bytes: Uint8Array, from: number, to: number): CutWave {
  const wave = waveIn(bytes)
  if (wave === null) return { kind: 'not-cut', why: 'no-wave' }
  const { format, kind, bytesPerSecond, block, sound } = wave
  if (!plainKinds.has(kind) || block === 0 || bytesPerSecond === 0) return { kind: 'not-cut', why: 'packed' }
  const at = (seconds: number): number => Math.round((seconds * bytesPerSecond) / block) * block
  const [start, end] = [at(from), Math.min(at(to), sound.length - (sound.length % block))]
  if (end <= start) return { kind: 'not-cut', why: 'ends-before' }
  const cut = sound.subarray(start, end)
  const padded = cut.length + (cut.length % 2)
  const out = new Uint8Array(12 + 8 + format.length + (format.length % 2) + 8 + padded)
  const view = new DataView(out.buffer)
  const put = (place: number, name: string): void => out.set(new TextEncoder().encode(name), place)
  put(0, 'RIFF')
  view.setUint32(4, out.length - 8, true)
  put(8, 'WAVE')
  put(12, 'fmt ')
  view.setUint32(16, format.length, true)
  out.set(format, 20)
  const data = 20 + format.length + (format.length % 2)
  put(data, 'data')
  view.setUint32(data + 4, cut.length, true)
  out.set(cut, data + 8)
  return { kind: 'cut', bytes: out, seconds: cut.length / bytesPerSecond }
}
