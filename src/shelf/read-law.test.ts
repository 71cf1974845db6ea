import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from '../casefile/property.fixture.ts'
import { Provision } from '../law/provision.ts'
import { complaintSays } from '../words/problems/complaint-words.ts'
import { type LawFile, parseLaw, readLawFolder } from './read-law.ts'

const folder = join(import.meta.dirname, '..', '..', 'law')
const from = (path: string): LawFile => ({ path, text: readFileSync(join(folder, path), 'utf8') })
const frame = [from('courts.yaml'), from('holidays.yaml')]
const section = from('us/18-usc-1595.yaml')

const refusal = (files: readonly LawFile[]) => {
  const read = parseLaw(files)
  assert.ok(!read.ok)
  assert.equal(read.problem.code, 'law-not-valid')
  return read.problem.params
}
const saidOf = (files: readonly LawFile[]): string => complaintSays(refusal(files).complaint)
const changed = (find: string, put: string): LawFile => {
  assert.ok(section.text.includes(find))
  return { ...section, text: section.text.replace(find, put) }
}

test('the whole law folder is read', () => {
  const law = readLawFolder(folder)
  assert.ok(law.ok, law.ok ? '' : JSON.stringify(law.problem))
  const states = new Set([...law.value.provisions.values()].map((one) => one.jurisdiction))
  assert.equal(states.size, 52, 'the federal law, fifty states and the District of Columbia')
})

test('a wrong file is named with its line', () => {
  const line = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  const unknownKey = changed('title: Civil remedy', 'titel: x\ntitle: Civil remedy')
  assert.deepEqual(refusal([...frame, unknownKey]), {
    file: 'us/18-usc-1595.yaml',
    line: 3,
    complaint: {
      ...{ is: 'strange-field', place: ['titel'], given: 'titel', nearest: 'title' },
      allowed: Object.keys(Provision.shape),
    },
  })
  const badDay = changed('from: 2015-05-29', 'from: 2015-02-30')
  assert.equal(refusal([...frame, badDay]).line, line(badDay.text, '2015-02-30'))
  assert.match(saidOf([...frame, badDay]), /versions 3, from is not a date: the day 2015-02-30 does not exist/)
  const gap = changed('until: 2015-05-28', 'until: 2015-05-20')
  assert.match(saidOf([...frame, gap]), /gap/)
  const overlap = changed('until: 2015-05-28', 'until: 2015-06-20')
  assert.match(saidOf([...frame, overlap]), /overlaps/)
  assert.match(saidOf([...frame, { path: 'us/18-usc-1.yaml', text: section.text }]), /its id is us\/18-usc-1595/)
  assert.match(saidOf([...frame, section, { path: 'us/zz.yaml', text: section.text }]), /already used/)
  assert.match(saidOf([...frame, changed('cite: 18', 'cite: [18')]), /well-formed/)
  assert.match(saidOf([...frame, changed('title: Civil', 'id: twice\ntitle: Civil')]), /twice/)
  assert.equal(refusal([section]).file, 'courts.yaml')
})

test('every value says what it rests on, by sources that the file lists, and every source is named', () => {
  const refused = (find: string, put: string) => saidOf([...frame, changed(find, put)])
  const rests = 'rests_on: {text: [usc-2023]}'
  const line = (file: LawFile, part: string) => file.text.slice(0, file.text.indexOf(part)).split('\n').length
  const nowhere = changed(rests, 'rests_on: {text: [nowhere]}')
  assert.match(saidOf([...frame, nowhere]), /"nowhere" is not in the list of sources/)
  assert.equal(refusal([...frame, nowhere]).line, line(nowhere, '{text: [nowhere]}'))
  assert.match(refused(rests, 'rests_on: {text: []}'), /names no source for its grade/)
  assert.match(refused(rests, 'rests_on: {contested: true}'), /names no grade/)
  assert.match(refused(rests, 'rests_on: {hearsay: [usc-2023]}'), /hearsay/)
  const idle = changed('sources:\n', 'sources:\n  idle: {title: A page, url: null, read: null}\n')
  assert.match(saidOf([...frame, idle]), /"idle" is named by no value/)
  assert.equal(refusal([...frame, idle]).line, line(idle, 'idle:'))
})

test('a value in the form of before is refused with what to write instead', () => {
  const old = changed('rests_on: {text: [usc-2023]}', 'status: verified\n      source: usc-2023')
  assert.match(
    saidOf([...frame, old]),
    /"status" is what a law file said before; write "rests_on: \{text: \[source-id\]\}/,
  )
})

test('a mistake inside a rule is named where it stands', () => {
  const rule = changed('event: accrual', 'event: aproval')
  const found = refusal([...frame, rule])
  assert.equal(found.line, rule.text.slice(0, rule.text.indexOf('aproval')).split('\n').length)
  assert.match(complaintSays(found.complaint), /period/)
})

test('cut and spoilt files never throw', () => {
  fc.assert(
    fc.property(fc.nat(section.text.length), fc.string({ maxLength: 6 }), (at, put) => {
      parseLaw([...frame, { ...section, text: section.text.slice(0, at) + put }])
      parseLaw([...frame, { ...section, text: section.text.slice(0, at) + put + section.text.slice(at + 3) }])
    }),
    { numRuns: 40 },
  )
})
