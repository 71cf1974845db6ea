/**
 * How much of what is said in a recording does the program find, at which noise, and what does it cost? Run:
 * `node bench/speech.ts`. Ten minutes of a telephone line (8,000 samples a second, mu-law) with 18 sentences, English and
 * Spanish, spoken by `flite` and `espeak-ng` where they are installed, else by the invented voice of the tests; noise of a
 * street (equal in each octave) 15, 5 and 0 dB below the speech. Beside it a plain detector
 * that goes by loudness alone, at the threshold that is best for this very sound. Found: four fifths of a sentence lie in stretches.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type SoundSamples, samplesOf } from '../src/evidence/recording/sound-samples.ts'
import { readDetectorWeights } from '../src/evidence/recording/speech/detector-weights.ts'
import { findSpeech, type Stretch, segmentsOf } from '../src/evidence/recording/speech/find-speech.ts'
import { piecesOf } from '../src/evidence/recording/speech/to-telephone-rate.ts'
import { voice } from '../src/evidence/recording/speech/voice.fixture.ts'
import { waveFile } from '../src/evidence/recording/wave.fixture.ts'
import { waveIn } from '../src/evidence/recording/wave.ts'

const perSecond = 8_000
const seconds = 600
const sentences = [
  ['slt', 'Front desk, how can I help you tonight?'],
  ['rms', 'The guest in room two fourteen paid in cash again and asked that nobody clean the room.'],
  ['kal', 'I told the manager on Friday, and he said to leave it alone.'],
  ['awb', 'She came down twice to ask for towels and looked frightened.'],
  ['es', 'Buenas noches, llamo por el cuarto de la semana pasada.'],
  ['en-us', 'He has four rooms on the second floor, by the stairs.'],
] as const

const place = mkdtempSync(join(tmpdir(), 'redress-speech-'))
const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const both = has('flite') && has('espeak-ng')

function say(who: string, text: string): Float32Array {
  if (!both) return voice(3 + (text.length % 3), perSecond)
  const to = join(place, 'said.wav')
  const [program, args] =
    who.length === 3 ? ['flite', ['-voice', who, '-t', text, '-o', to]] : ['espeak-ng', ['-v', who, '-w', to, text]]
  if (spawnSync(program as string, args as string[]).status !== 0) throw new Error(`${program} said nothing`)
  const samples = samplesOf(waveIn(readFileSync(to)) ?? fail()) ?? fail()
  return Float32Array.from([...eachPiece(samples, (piece) => [...piece])].flat())
}

function fail(): never {
  throw new Error('no sound')
}

/** A piece is filled anew for the next one, so each is looked at as it comes. */
function* eachPiece<T>(samples: SoundSamples, look: (piece: Float32Array) => T): Generator<T> {
  for (const piece of piecesOf(samples)) yield look(piece)
}

let drawn = 11
const draw = (): number => {
  drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
  return drawn / 2 ** 31 - 1
}

/** Noise that is equally strong in each octave (Kellet's filter), of strength 1. */
function street(length: number): Float32Array {
  let [a, b, c] = [0, 0, 0]
  const noise = Float32Array.from({ length }, () => {
    const white = draw()
    a = 0.99765 * a + white * 0.099046
    b = 0.963 * b + white * 0.2965164
    c = 0.57 * c + white * 1.0526913
    return a + b + c + white * 0.1848
  })
  const strength = strengthOf(noise)
  return noise.map((one) => one / strength)
}

const strengthOf = (sound: Float32Array): number =>
  Math.sqrt(sound.reduce((sum, one) => sum + one * one, 0) / Math.max(1, sound.length))

/** Each sentence at a strength of 0.08, three times, at even distances. */
function line(): { readonly sound: Float32Array; readonly said: readonly Stretch[] } {
  const sound = new Float32Array(seconds * perSecond)
  const said: Stretch[] = []
  const all = [0, 1, 2].flatMap(() => sentences)
  for (const [i, [who, text]] of all.entries()) {
    const spoken = say(who, text)
    const from = 6 + i * 33
    const strength = 0.08 / strengthOf(spoken)
    for (const [k, one] of spoken.entries()) sound[from * perSecond + k] = one * strength
    said.push({ from, to: from + spoken.length / perSecond })
  }
  return { sound, said }
}

const overlap = (one: Stretch, other: Stretch): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))

function scored(found: readonly Stretch[], said: readonly Stretch[]) {
  const whole = said.filter((one) => found.reduce((sum, f) => sum + overlap(one, f), 0) >= 0.8 * (one.to - one.from))
  const beside = found.filter((f) => said.every((one) => overlap(one, f) === 0))
  return { found: whole.length, beside: beside.length, hear: found.reduce((sum, { from, to }) => sum + to - from, 0) }
}

/** The best that loudness alone can do on this sound: most sentences found, then least to hear. */
function byLoudness(wave: Uint8Array, said: readonly Stretch[]) {
  const loud = [...eachPiece(samplesOf(waveIn(wave) ?? fail()) ?? fail(), strengthOf)]
  const sorted = loud.toSorted((a, b) => a - b)
  const tries = Array.from({ length: 60 }, (_, i) => sorted[Math.floor((sorted.length * (40 + i)) / 100)] ?? 0).map(
    (threshold) =>
      scored(
        segmentsOf(
          Float32Array.from(loud, (one) => (one >= threshold ? 1 : 0)),
          seconds,
        ),
        said,
      ),
  )
  return tries.toSorted((a, b) => b.found - a.found || a.hear - b.hear)[0] ?? fail()
}

const file = resolve(import.meta.dirname, '..', 'data', 'speech', 'speech-detector.bin')
const weights = readDetectorWeights(readFileSync(file)) ?? fail()
const listening = { weights, goesOn: () => undefined }
const { sound, said } = line()
const spokenSeconds = said.reduce((sum, { from, to }) => sum + to - from, 0)
process.stdout.write(
  `voices: ${both ? 'flite and espeak-ng' : 'invented (flite and espeak-ng are not installed)'}; ${said.length} sentences, ${spokenSeconds.toFixed(0)} s of ${seconds}\n`,
)
const tell = (name: string, { found, beside, hear }: ReturnType<typeof scored>, cost: string): void =>
  void process.stdout.write(
    `${name}: ${found} of ${said.length} found, ${beside} false, ${hear.toFixed(0)} s to hear${cost}\n`,
  )
for (const decibels of [15, 5, 0]) {
  const strength = 0.08 / 10 ** (decibels / 20)
  const noise = street(sound.length)
  const wave = waveFile([sound.map((one, i) => one + (noise[i] ?? 0) * strength)], perSecond, 'mu-law')
  const began = process.cpuUsage()
  const { segments } = findSpeech(samplesOf(waveIn(wave) ?? fail()) ?? fail(), listening)
  const { user, system } = process.cpuUsage(began)
  tell(`${decibels} dB, as the program does`, scored(segments, said), `, ${((user + system) / 1e6).toFixed(1)} CPU-s`)
  tell(`${decibels} dB, by loudness alone`, byLoudness(wave, said), '')
}
rmSync(place, { recursive: true, force: true })
