import type { SoundSamples } from '../sound-samples.ts'
import type { DetectorWeights } from './detector-weights.ts'
import { loudnessOf } from './loudness.ts'
import { heardRate, makeSpeechDetector, samplesOfPiece } from './speech-detector.ts'
import { piecesOf } from './to-telephone-rate.ts'

/** Seconds from the beginning, to a tenth. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface FoundSpeech {
  /** How far was listened; everything where it is the length of the sound. */
  readonly until: number
  readonly whole: boolean
  readonly segments: readonly Stretch[]
  /** How loud it is, 0 to 9, from the beginning to `until` in even steps. */
  readonly loud: readonly number[]
}

export interface Listening {
  readonly weights: DetectorWeights
  /** Told after each minute of sound: whoever watches over the reader sees that it goes on. */
  readonly goesOn: () => void
}

/** Nobody waits for more: a call is shorter, and a recorder that ran for days is cut by a person first. */
export const mostSecondsHeard = 8 * 3600

const secondsOfPiece = samplesOfPiece / heardRate
const piecesUntilTold = Math.round(60 / secondsOfPiece)

/** Speech begins at one likelihood and ends below a lower one; both below what its makers set, because a missed word costs more than a noise. */
const [begins, ends] = [0.3, 0.15]
/** A pause for breath is no end; a click is no beginning. In seconds. */
const [pause, shortest, margin] = [0.7, 0.25, 0.3]

/** Where somebody speaks, by machine: it says that there is a voice, never what it says. */
export function findSpeech(samples: SoundSamples, { weights, goesOn }: Listening): FoundSpeech {
  const detector = makeSpeechDetector(weights)
  const length = samples.count / samples.perSecond
  const most = Math.ceil(Math.min(length, mostSecondsHeard) / secondsOfPiece)
  const strengths = new Float32Array(most)
  const likely = new Float32Array(most)
  let at = 0
  for (const piece of piecesOf(samples)) {
    if (at >= most) break
    likely[at] = detector(piece)
    strengths[at] = Math.sqrt(piece.reduce((sum, value) => sum + value * value, 0) / piece.length)
    at += 1
    if (at % piecesUntilTold === 0) goesOn()
  }
  const until = Math.min(length, mostSecondsHeard)
  return {
    until: tenths(until),
    whole: until === length,
    segments: segmentsOf(likely, until),
    loud: loudnessOf(strengths),
  }
}

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10

/** Pieces in which somebody is likely to speak, joined over pauses. */
export function segmentsOf(likely: Float32Array, until: number): readonly Stretch[] {
  const found: { from: number; to: number }[] = []
  let from: number | null = null
  let last = 0
  const close = (): void => {
    const to = (last + 1) * secondsOfPiece
    if (from !== null && to - from >= shortest) found.push({ from, to })
    from = null
  }
  for (const [at, how] of likely.entries()) {
    if (from === null && how >= begins) {
      from = at * secondsOfPiece
      last = at
    } else if (from !== null && how >= ends) last = at
    else if (from !== null && (at - last) * secondsOfPiece >= pause) close()
  }
  close()
  return found.map((one) => ({
    from: tenths(Math.max(0, one.from - margin)),
    to: tenths(Math.min(until, one.to + margin)),
  }))
}
