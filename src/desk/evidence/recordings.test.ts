import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { ShownSpeech } from '../../casefile/evidence/speech-view.ts'
import { recordingFacts } from '../../evidence/recording/recording-facts.ts'
import { spokenWave, waveOf } from '../../evidence/recording/wave.fixture.ts'
import { codeOf, must } from '../../vault/vault.fixture.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { shownSpeechInWords } from '../../words/evidence/speech-words.ts'
import { searchEvidence } from '../search/search-evidence.ts'
import { accountByReason } from './account-by-reason.ts'
import { addTranscript } from './add-transcript.ts'
import { cutClip } from './cut-clip.ts'
import { decideHeld } from './decide-held.ts'
import { ingestFolder } from './ingest-folder.ts'
import { matterWithFolio } from './matter-with-folio.fixture.ts'
import { retryDocuments } from './retry-documents.ts'
import { showSpeech } from './show-speech.ts'

/** A matter with a call of 400 seconds; `casefile` false: nothing says whether it is about a minor. */
async function matterWithCall(t: TestContext, minor: boolean) {
  const made = await matterWithFolio(t, { casefile: false })
  const folder = join(made.folder, 'evidence')
  mkdirSync(folder)
  writeFileSync(join(folder, 'call.wav'), waveOf(400, 1_000))
  const progress = (): void => undefined
  must(await ingestFolder(made.matter, folder, { ...{ minor, ocr: false, hashList: null, custodian: null }, progress }))
  const call = must(await made.vault.listDocuments()).find(({ path }) => path.endsWith('call.wav'))
  return { ...made, call: call ?? assert.fail() }
}

test('what a person typed is found with its time, and the recording is never called read', async (t) => {
  const { matter, vault, folder, call } = await matterWithCall(t, false)
  assert.deepEqual([call.status, call.reason, call.bates], ['failed', 'heard-by-person', 'RD-000002'])
  assert.match(call.notes.map(fileNoteInWords).join(' '), /A recording of 6:40/)
  const file = join(folder, 'typed.txt')
  writeFileSync(
    file,
    '[0:41] Hale: Who paid?\n[0:44] Guest: He paid $80 in cash on June 14, 2020.\n[6:10] Guest: The clerk knew.\n',
  )
  const added = must(await addTranscript(matter, { recording: 'rd-000002', file, by: 'L. Okafor' })).value
  assert.deepEqual(added, { recording: 'RD-000002', bates: 'RD-000003', pages: 2, lines: 3, until: '00:06:10' })
  const found = must(await searchEvidence(matter, 'clerk knew', { offset: 0, limit: 5 })).value
  assert.deepEqual(
    found.hits.map(({ bates, page, snippet }) => [bates, page, snippet]),
    [['RD-000003', 2, '[6:10] Guest: The clerk knew.']],
  )
  const [record] = must(await vault.listDocuments({ format: 'timed-text' }))
  assert.equal(record?.parent, call.id)
  assert.match(
    record?.notes.map(fileNoteInWords).join(' ') ?? '',
    /^Typed by L\. Okafor, who heard the recording; added on .*No machine heard it\.$/,
  )
  assert.deepEqual(must(await vault.getBlob(record?.sha256 ?? assert.fail())), readFileSync(file))
  const kinds = must(await vault.listSuggestions({ document: record?.id ?? assert.fail() })).suggestions.map(
    ({ kind }) => kind,
  )
  assert.ok(kinds.includes('money') && kinds.includes('date'))
  assert.equal(must(await vault.document(call.id))?.status, 'failed', 'the recording stays what it is')
})

test('a transcript whose times do not hold is refused by its line, and nothing is added', async (t) => {
  const { matter, vault, folder } = await matterWithCall(t, false)
  const file = join(folder, 'typed.txt')
  const asked = { recording: 'RD-000002', file, by: 'L. Okafor' }
  for (const text of ['[0:41] a\n[0:40] b', 'no time', '[0:41] a\n[6:50] after the end']) {
    writeFileSync(file, text)
    assert.equal(codeOf(await addTranscript(matter, asked)), 'transcript-not-timed', text)
  }
  assert.equal(codeOf(await addTranscript(matter, { ...asked, file: `${file}.missing` })), 'file-not-found')
  assert.equal(codeOf(await addTranscript(matter, { ...asked, recording: 'RD-000001' })), 'usage')
  assert.equal(codeOf(await addTranscript(matter, { ...asked, recording: 'RD-000009' })), 'document-not-found')
  assert.equal(codeOf(await addTranscript(matter, { ...asked, by: ' ' })), 'usage')
  assert.equal(must(await vault.listDocuments()).length, 2)
})

test('a clip is written as a wave file after the log holds it; of a held recording nothing is', async (t) => {
  const { matter, vault, folder } = await matterWithCall(t, false)
  const out = join(folder, 'clip.wav')
  const clip = must(await cutClip(matter, { recording: 'RD-000002', from: '0:41', to: '1:10.5', out })).value
  assert.deepEqual([clip.recording, clip.seconds, clip.files], ['RD-000002', 29.5, [out]])
  assert.equal((await recordingFacts(new Uint8Array(readFileSync(out))))?.seconds, 29.5)
  assert.ok(must(await vault.auditEntries()).some(({ action }) => action === 'clip.cut'))
  const late = join(folder, 'late.wav')
  assert.equal(
    codeOf(await cutClip(matter, { recording: 'RD-000002', from: '9:00', to: '9:10', out: late })),
    'clip-not-possible',
  )
  assert.equal(codeOf(await cutClip(matter, { recording: 'RD-000002', from: '1:00', to: '0:10', out: late })), 'usage')
  assert.equal(codeOf(await cutClip(matter, { recording: 'RD-000002', from: 'x', to: '0:10', out: late })), 'usage')
  assert.equal(existsSync(late), false)
  const minor = await matterWithCall(t, true)
  assert.deepEqual([minor.call.status, minor.call.reason], ['held', 'video-held'])
  assert.equal(
    codeOf(await cutClip(minor.matter, { recording: 'RD-000002', from: '0:01', to: '0:02', out: late })),
    'clip-not-possible',
  )
})

/** Speech from 12 to 20 and from 41 to 45 seconds of a minute. */
const desk = () =>
  spokenWave(
    60,
    [
      [12, 20],
      [41, 45],
    ],
    'mu-law',
  )

async function matterWithVoicemail(t: TestContext, minor: boolean) {
  const made = await matterWithFolio(t, { casefile: false })
  const folder = join(made.folder, 'evidence')
  mkdirSync(folder)
  writeFileSync(join(folder, 'voicemail.wav'), desk())
  const ingest = async () =>
    must(
      await ingestFolder(made.matter, folder, {
        ...{ minor, ocr: false, hashList: null, custodian: null },
        progress: () => undefined,
      }),
    )
  await ingest()
  return { ...made, ingest }
}

const roughly = (shown: ShownSpeech): readonly unknown[] =>
  shown.found.kind === 'sought'
    ? shown.found.segments.map(({ from, to, typed }) => [Math.round(from), Math.round(to), typed])
    : [shown.found.kind]

test('where somebody speaks is told of a recording; what nobody typed stays named, and nothing of it is found', async (t) => {
  const { matter, vault, folder } = await matterWithVoicemail(t, false)
  const before = must(await showSpeech(matter, 'RD-000002')).value
  assert.deepEqual(roughly(before), [
    [12, 20, false],
    [41, 45, false],
  ])
  assert.match(shownSpeechInWords(before), /^Speech in 2 stretches, 0:1\d of 1:00\. Nothing is typed in any of them/)
  const file = join(folder, 'typed.txt')
  writeFileSync(file, '[0:13] Hale: Who paid?\n')
  must(await addTranscript(matter, { recording: 'RD-000002', file, by: 'L. Okafor' }))
  const after = must(await showSpeech(matter, 'RD-000002')).value
  assert.deepEqual(roughly(after), [
    [12, 20, true],
    [41, 45, false],
  ])
  assert.match(shownSpeechInWords(after), /Nothing is typed in one of them/)
  const account = must(await accountByReason(matter)).value
  const told = account.groups.find(({ reason }) => reason === 'heard-by-person')
  assert.match(
    told?.notes.map(fileNoteInWords).join(' ') ?? '',
    /Speech was found by machine .* cannot be searched until somebody typed it/,
  )
  const nothing = must(await searchEvidence(matter, 'stairwell', { offset: 0, limit: 5 })).value
  assert.equal(nothing.notSearched?.failed, 1, 'the recording counts as not searched')
  assert.equal(must(await vault.listDocuments({ format: 'sound' }))[0]?.status, 'failed')
  assert.equal(codeOf(await showSpeech(matter, 'RD-000001')), 'usage')
})

test('in a minor’s matter nothing is listened to before somebody decided so', async (t) => {
  const { matter, ingest } = await matterWithVoicemail(t, true)
  assert.deepEqual(roughly(must(await showSpeech(matter, 'RD-000002')).value), ['held'])
  const decision = { files: ['RD-000002'], who: 'A. Lawyer', why: 'a call of the front desk, adults only' }
  must(await decideHeld(matter, { decide: 'open', ...decision, althoughMinor: true }))
  await ingest()
  assert.deepEqual(roughly(must(await showSpeech(matter, 'RD-000002')).value), [
    [12, 20, false],
    [41, 45, false],
  ])
})

test('a recording of an earlier version is listened to when it is read again', async (t) => {
  const { matter, vault } = await matterWithVoicemail(t, false)
  const record = must(await vault.listDocuments({ format: 'sound' }))[0] ?? assert.fail()
  const notes = record.notes.filter(({ is }) => is !== 'speech')
  must(await vault.putDocuments([{ record: { ...record, notes }, pages: [], original: desk(), suggestions: [] }]))
  assert.deepEqual(roughly(must(await showSpeech(matter, 'RD-000002')).value), ['not-yet'])
  must(await retryDocuments(matter, { what: 'sound', ocr: false, minor: false, progress: () => undefined }))
  assert.equal(must(await showSpeech(matter, 'RD-000002')).value.found.kind, 'sought')
})
