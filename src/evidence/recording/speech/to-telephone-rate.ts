import type { SoundSamples } from '../sound-samples.ts'
import { heardRate, samplesOfPiece } from './speech-detector.ts'

/** Between two samples so many places are told apart. */
const places = 64
const zeroCrossings = 12
/** What lies near the highest pitch that can be kept is let go, so that nothing folds back. */
const kept = 0.94

/** A window of a sinc, a row for each place between two samples. */
function kernelFor(perSecond: number): { readonly reach: number; readonly rows: readonly Float32Array[] } {
  const cut = Math.min(1, heardRate / perSecond) * kept
  const reach = Math.ceil(zeroCrossings / cut)
  const rows = Array.from({ length: places + 1 }, (_, place) => {
    const row = Float32Array.from({ length: 2 * reach + 1 }, (_, tap) => {
      const away = tap - reach - place / places
      const window = Math.abs(away) >= reach ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * away) / reach)
      const turn = Math.PI * cut * away
      return window * (turn === 0 ? 1 : Math.sin(turn) / turn)
    })
    const sum = row.reduce((total, value) => total + value, 0)
    return row.map((value) => value / sum)
  })
  return { reach, rows }
}

/**
 * The sound piece by piece at 8,000 samples a second, whatever it was recorded at; the last piece ends in silence.
 * A piece is filled anew for the next one.
 */
export function* piecesOf(samples: SoundSamples): Generator<Float32Array> {
  const ratio = samples.perSecond / heardRate
  const pieces = Math.ceil(samples.count / ratio / samplesOfPiece)
  const piece = new Float32Array(samplesOfPiece)
  if (samples.perSecond === heardRate) {
    for (let at = 0; at < pieces; at += 1) {
      samples.read(at * samplesOfPiece, piece)
      yield piece
    }
    return
  }
  const { reach, rows } = kernelFor(samples.perSecond)
  const near = new Float32Array(Math.ceil(samplesOfPiece * ratio) + 2 * reach + 2)
  for (let at = 0; at < pieces; at += 1) {
    const first = Math.floor(at * samplesOfPiece * ratio)
    samples.read(first - reach, near)
    for (let i = 0; i < samplesOfPiece; i += 1) {
      const place = (at * samplesOfPiece + i) * ratio - first
      const whole = Math.floor(place)
      const row = rows[Math.round((place - whole) * places)] as Float32Array
      let sum = 0
      for (let tap = 0; tap < row.length; tap += 1) sum += (row[tap] as number) * (near[whole + tap] as number)
      piece[i] = sum
    }
    yield piece
  }
}
