import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseUslmSection } from './read-uslm.ts'

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0"><meta><docPublicationName>Online@119-1</docPublicationName></meta><main>
<title identifier="/us/usc/t99"><section identifier="/us/usc/t99/s12"><num value="12">§ 12.</num><heading> Invented remedy</heading>
<subsection identifier="/us/usc/t99/s12/a"><num value="a">(a)</num><heading> In General.—</heading><content>Whoever is harmed &amp; shows it<ref class="footnoteRef">1</ref> may recover.</content></subsection>
<subsection><num value="b">(b)</num><chapeau>The period is—</chapeau><paragraph><num value="1">(1)</num><content>ten years; or</content></paragraph></subsection>
<sourceCredit>(Invented credit.)</sourceCredit></section></title></main></uscDoc>`

test('a section is read line by line, without footnote marks', () => {
  const read = parseUslmSection(xml, 'usc99.xml', '/us/usc/t99/s12')
  assert.ok(read.ok)
  assert.equal(read.value.heading, 'Invented remedy')
  assert.equal(read.value.edition, 'Online@119-1')
  assert.equal(read.value.sourceCredit, '(Invented credit.)')
  assert.deepEqual(read.value.lines, [
    { depth: 0, text: '(a) In General.— Whoever is harmed & shows it may recover.' },
    { depth: 0, text: '(b) The period is—' },
    { depth: 1, text: '(1) ten years; or' },
  ])
})

test('another section and broken XML are told', () => {
  const missing = parseUslmSection(xml, 'usc99.xml', '/us/usc/t99/s13')
  assert.ok(!missing.ok && missing.problem.code === 'section-not-in-file')
  const broken = parseUslmSection(xml.slice(0, 400), 'usc99.xml', '/us/usc/t99/s12')
  assert.ok(!broken.ok && broken.problem.code === 'xml-not-sound')
})

test('a file whose tags lie deeper than any title of the Code is refused', () => {
  const deep = `<uscDoc>${'<a>'.repeat(60_000)}${'</a>'.repeat(60_000)}</uscDoc>`
  const read = parseUslmSection(deep, 'deep.xml', '/us/usc/t99/s12')
  assert.ok(!read.ok && read.problem.code === 'xml-too-deep')
})
