import type { DetectorWeights } from './detector-weights.ts'
import { multiply } from './multiply.ts'
import { spectrum } from './spectrum.ts'

/** What the detector hears: 8,000 samples a second, in pieces of 256. */
export const heardRate = 8_000
export const samplesOfPiece = 256

/** Samples of the piece before that each piece is heard with. */
const before = 32
const times = 4
const bins = 65
const units = 128

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

function noLess(values: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i += 1) if ((values[i] as number) < 0) values[i] = 0
}

/**
 * How likely somebody speaks in each piece of 32 milliseconds, one after the other: the network of Silero VAD for sound of the
 * telephone, worked out here without any library. What was heard before counts.
 */
export function makeSpeechDetector(weights: DetectorWeights): (piece: Float32Array) => number {
  const heard = new Float32Array(before + samplesOfPiece + before)
  // An empty time before and after the stretch, so that what slides over it meets nothing there.
  const strengths = new Float32Array((times + 2) * bins)
  const first = new Float32Array((times + 2) * units)
  const second = new Float32Array(2 * 64)
  const third = new Float32Array(64)
  const fourth = new Float32Array(units)
  const [gates, own] = [new Float32Array(4 * units), new Float32Array(4 * units)]
  const [cell, hidden, shown] = [new Float32Array(units), new Float32Array(units), new Float32Array(units)]
  const answer = new Float32Array(1)

  const listen = (piece: Float32Array): void => {
    heard.copyWithin(0, samplesOfPiece, samplesOfPiece + before)
    heard.set(piece, before)
    const end = before + samplesOfPiece
    for (let i = 0; i < before; i += 1) heard[end + i] = heard[end - 2 - i] as number
    for (let time = 0; time < times; time += 1) spectrum(heard, time * 64, strengths, (time + 1) * bins)
  }
  const encode = (): void => {
    for (let time = 0; time < times; time += 1)
      multiply(weights.first, weights.firstBias, strengths, time * bins, 3 * bins, first, (time + 1) * units)
    noLess(first, units, (times + 1) * units)
    for (let time = 0; time < 2; time += 1)
      multiply(weights.second, weights.secondBias, first, 2 * time * units, 3 * units, second, time * 64)
    noLess(second, 0, second.length)
    multiply(weights.third, weights.thirdBias, second, 0, 2 * 64, third, 0)
    noLess(third, 0, third.length)
    multiply(weights.fourth, weights.fourthBias, third, 0, 64, fourth, 0)
    noLess(fourth, 0, fourth.length)
  }
  const nothing = new Float32Array(4 * units)
  const remember = (): void => {
    multiply(weights.memoryInput, weights.memoryBias, fourth, 0, units, gates, 0)
    multiply(weights.memoryHidden, nothing, hidden, 0, units, own, 0)
    const gate = (which: number, at: number): number =>
      (gates[which * units + at] as number) + (own[which * units + at] as number)
    for (let at = 0; at < units; at += 1) {
      const kept = sigmoid(gate(1, at)) * (cell[at] as number) + sigmoid(gate(0, at)) * Math.tanh(gate(2, at))
      cell[at] = kept
      hidden[at] = sigmoid(gate(3, at)) * Math.tanh(kept)
      shown[at] = Math.max(0, hidden[at] as number)
    }
  }
  return (piece) => {
    listen(piece)
    encode()
    remember()
    multiply(weights.last, weights.lastBias, shown, 0, units, answer, 0)
    return sigmoid(answer[0] as number)
  }
}
