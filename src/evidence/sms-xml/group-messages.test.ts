import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'

const address = (number: string, type: string): string => `<addr address="${number}" type="${type}" charset="106" />`
const group = `<mms date="1592099000000" msg_box="1" address="+16145550122~+16145550187" contact_name="Dale, Tasha Quill" sub="null">
  <parts>
    <part seq="-1" ct="application/smil" text="&lt;smil/&gt;" />
    <part seq="0" ct="text/plain" text="room 214" />
    <part seq="1" ct="text/plain; charset=utf-8" text="second floor" />
    <part seq="2" ct="image/jpeg" cl="card.jpg" data="/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==" />
  </parts>
  <addrs>${address('+16145550187', '137')}${address('+16145550122', '151')}${address('insert-address-token', '151')}</addrs>
</mms>`
const own = `<mms date="1592099100000" msg_box="2" address="+16145550122~+16145550187" contact_name="Dale, Tasha Quill">
  <parts><part ct="text/plain" text="ok" /></parts>
  <addrs>${address('insert-address-token', '137')}${address('+16145550122', '151')}${address('+16145550187', '151')}</addrs>
</mms>`
const call = '<call number="+16145550122" duration="63" date="1592099200000" type="1" contact_name="Dale" />'
const backup = `<?xml version='1.0'?>\n<smses count="3">\n${group}\n${own}\n${call}\n</smses>`

test('each line of a group has its true sender, all its receivers and every part with words', async () => {
  const read = await readFile(utf8(backup), 'sms.xml')
  assert.ok(read.kind === 'read')
  const [page] = read.pages
  assert.deepEqual(
    page?.messages?.map(({ kind, sender, receivers, time }) => [kind, sender, receivers, time.utc, time.zoneFrom]),
    [
      ['message', '+16145550187 (Tasha Quill)', ['+16145550122 (Dale)'], '2020-06-14T01:43:20Z', 'stored-instant'],
      [
        'message',
        'this phone',
        ['+16145550122 (Dale)', '+16145550187 (Tasha Quill)'],
        '2020-06-14T01:45:00Z',
        'stored-instant',
      ],
      ['call', '+16145550122 (Dale)', ['this phone'], '2020-06-14T01:46:40Z', 'stored-instant'],
    ],
  )
  assert.match(page?.text ?? '', /room 214 second floor \[attachment: mms-1592099000000\/card\.jpg\]/)
  assert.doesNotMatch(page?.text ?? '', /smil/)
  assert.equal(read.children.length, 1)
})

test('a group whose sender is not told names nobody as the sender', async () => {
  const untold = backup.replace(address('+16145550187', '137'), '')
  const read = await readFile(utf8(untold), 'sms.xml')
  assert.ok(read.kind === 'read')
  assert.equal(read.pages[0]?.messages?.[0]?.sender, null)
})

test('what is whole before a cut is kept, wherever the cut is', async () => {
  const sms = Array.from(
    { length: 12 },
    (_, i) => `<sms address="+16145550122" date="${1592098863000 + i * 1000}" type="1" body="word${i} said" />`,
  )
  const whole = `<?xml version='1.0'?><smses count="12">${sms.join('\n')}</smses>`
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 30, max: whole.length - 1 }), async (cut) => {
      const read = await readFile(utf8(whole.slice(0, cut)), 'sms.xml')
      assert.equal(read.kind, 'failed')
      const text = read.kind === 'failed' ? read.recovered.map((page) => page.text).join('\n') : ''
      const complete = sms.filter((one) => whole.indexOf(one) + one.length <= cut).length
      for (let i = 0; i < sms.length; i += 1) assert.equal(text.includes(`word${i} said`), i < complete, `${cut} ${i}`)
    }),
    { numRuns: 60 },
  )
})
