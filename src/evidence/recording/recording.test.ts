import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { clockOf } from '../../words/duration-words.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { readFile } from '../read-file.ts'
import { cutWave } from './cut-wave.ts'
import { factsAsNotes, recordingFacts } from './recording-facts.ts'
import { looksTimed, parseTimedText } from './timed-text.ts'
import { waveOf } from './wave.fixture.ts'

test('the head of a wave file is told, and a person alone hears it', async () => {
  const bytes = waveOf(3, 8_000)
  const facts = await recordingFacts(bytes)
  assert.deepEqual([facts?.seconds, facts?.channels, facts?.samplesPerSecond, facts?.container], [3, 1, 8_000, 'WAVE'])
  const read = await readFile(bytes, 'call.wav', { minor: false })
  assert.ok(read.kind === 'failed')
  assert.equal(read.reason, 'heard-by-person')
  assert.match(
    read.notes.map(fileNoteInWords).join(' '),
    /^A recording of 0:03: PCM, in WAVE, 8,000 samples a second, one channel\./,
  )
})

test('in a minor’s matter, and of a video in any, nothing opens by itself; a decision opens its head', async () => {
  const sound = waveOf(1, 8_000)
  // The head of an MP4 without anything in it.
  const video = Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypmp42'), 0, 0, 0, 0, ...Buffer.from('mp42isom')])
  const kindOf = async (bytes: Uint8Array, name: string, how: object) => {
    const read = await readFile(bytes, name, how)
    return read.kind === 'read' ? 'read' : read.reason
  }
  assert.equal(await kindOf(sound, 'a.wav', { minor: true }), 'video-held')
  assert.equal(await kindOf(sound, 'a.wav', { minor: true, released: true }), 'heard-by-person')
  assert.equal(await kindOf(video, 'a.mp4', { minor: false }), 'video-held')
  assert.equal(await kindOf(video, 'a.mp4', { minor: false, released: true }), 'heard-by-person')
})

test('a head that cannot be read is told as such, whatever the bytes (property)', async () => {
  assert.deepEqual(factsAsNotes(null), [{ is: 'recording-unknown' }])
  const sound = waveOf(1, 8_000)
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length), fc.uint8Array({ maxLength: 60 }), async (keep, junk) => {
      const notes = factsAsNotes(await recordingFacts(Buffer.concat([sound.subarray(0, keep), junk])))
      assert.ok(notes.length > 0)
      assert.doesNotMatch(notes.map(fileNoteInWords).join(' '), /undefined|NaN|\[object/)
    }),
    { numRuns: 60 },
  )
  assert.deepEqual([clockOf(41.9), clockOf(3_847)], ['0:41', '1:04:07'])
})

test('typed lines keep their words and times; what is out of order is named by its line', () => {
  const typed = '[0:41] Hale: Who paid?\nand when?\n\n(1:02:03.5) Guest: He did.'
  assert.deepEqual(parseTimedText(typed), {
    kind: 'timed',
    lines: [
      { from: 41, line: 1, text: '[0:41] Hale: Who paid?\nand when?' },
      { from: 3723.5, line: 4, text: '(1:02:03.5) Guest: He did.' },
    ],
  })
  assert.deepEqual(parseTimedText('[0:41] a\n[0:40] b'), { kind: 'not-timed', line: 2, why: 'earlier-than-before' })
  assert.deepEqual(parseTimedText('Interview\n[0:41] a'), { kind: 'not-timed', line: 1, why: 'no-time' })
  assert.deepEqual(parseTimedText(''), { kind: 'not-timed', line: 1, why: 'no-time' })
})

test('subtitles are typed lines too; a log of a program and a chat are none', () => {
  const srt = '1\n00:00:01,200 --> 00:00:03,000\n<i>Who paid?</i>\n\n2\n00:06:10,000 --> 00:06:12,000\nHe did.\n'
  assert.ok(looksTimed(srt))
  assert.deepEqual(parseTimedText(srt), {
    kind: 'timed',
    lines: [
      { from: 1.2, line: 2, text: '[00:00:01] Who paid?' },
      { from: 370, line: 6, text: '[00:06:10] He did.' },
    ],
  })
  assert.ok(looksTimed('[0:41] a\n[0:42] b\n[0:43] c'))
  assert.equal(looksTimed('[00:00:41] INFO start\n[00:00:42] WARN b\n[00:00:43] INFO c'), false)
  assert.equal(looksTimed('[14/06/2020, 21:41:03] Dale: hi\n[14/06/2020, 21:42:03] Dale: hi'), false)
  assert.equal(looksTimed('[0:41] a\nplain\nplain\nplain'), false)
})

test('a clip is the sound between two times, not changed; what cannot be cut so is not cut', () => {
  const whole = waveOf(4, 8_000)
  const cut = cutWave(whole, 1, 2.5)
  assert.ok(cut.kind === 'cut')
  assert.equal(cut.seconds, 1.5)
  assert.deepEqual([...cut.bytes.subarray(44)], [...whole.subarray(44 + 16_000, 44 + 40_000)])
  assert.equal(Buffer.from(cut.bytes.subarray(0, 4)).toString(), 'RIFF')
  const again = cutWave(cut.bytes, 0, 99)
  assert.ok(again.kind === 'cut' && again.seconds === 1.5, 'what was cut can be cut')
  assert.deepEqual(cutWave(whole, 5, 6), { kind: 'not-cut', why: 'ends-before' })
  assert.deepEqual(cutWave(new Uint8Array(100), 0, 1), { kind: 'not-cut', why: 'no-wave' })
  const packed = whole.slice()
  packed[20] = 0x31
  assert.deepEqual(cutWave(packed, 0, 1), { kind: 'not-cut', why: 'packed' })
})

test('any bytes are cut or refused (property)', () => {
  const whole = waveOf(1, 8_000)
  fc.assert(
    fc.property(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(60), fc.nat(255))), fc.nat(3), (keep, marks, from) => {
      const bytes = whole.slice(0, keep)
      for (const [at, value] of marks) if (at < bytes.length) bytes[at] = value
      const cut = cutWave(bytes, from, from + 1)
      if (cut.kind === 'cut') assert.ok(cut.bytes.length <= bytes.length + 64 && Number.isFinite(cut.seconds))
    }),
  )
})
