import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageMessage } from '../../casefile/evidence/message.ts'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'

async function messagesOf(csv: string): Promise<readonly PageMessage[]> {
  const read = await readFile(utf8(csv), 'messages.csv')
  assert.ok(read.kind === 'read' && read.format === 'messages-csv')
  return read.kind === 'read' ? read.pages.flatMap((page) => page.messages ?? []) : []
}

test('one day above twelve decides the whole column, and without one it stays open', async () => {
  const decided = await messagesOf('Date,From,Message\n05/06/2020 09:00,Dale,a\n14/06/2020 9:41 PM,Dale,b\n')
  assert.deepEqual(
    decided.map(({ time }) => time.local),
    ['2020-06-05T09:00:00', '2020-06-14T21:41:00'],
  )
  const open = await messagesOf('Date,From,Message\n05/06/2020 09:00,Dale,a\n06/06/2020 09:00,Dale,b\n')
  assert.deepEqual(
    open.map(({ time }) => [time.local, time.utc, time.written]),
    [
      [null, null, '05/06/2020 09:00'],
      [null, null, '06/06/2020 09:00'],
    ],
  )
})

test('an instant is claimed only from a zone that stands in the column or in the cell', async () => {
  const column = await messagesOf('Date (UTC),From,Message\n2020-06-14 01:41:03,Dale,a\n')
  assert.deepEqual(column[0]?.time, {
    written: '2020-06-14 01:41:03',
    utc: '2020-06-14T01:41:03Z',
    local: '2020-06-14T01:41:03',
    zoneFrom: 'written-offset',
  })
  const cells = await messagesOf('Date,From,Message\n2020-06-14T21:41:03-04:00,Dale,a\n2020-06-14 21:41:03,Dale,b\n')
  assert.deepEqual(
    cells.map(({ time }) => time.utc),
    ['2020-06-15T01:41:03Z', null],
  )
})

test('a day that does not exist stays as written', async () => {
  const [message] = await messagesOf('Date,From,Message\n2021-02-30 10:00,Dale,a\n')
  assert.deepEqual(message?.time, { written: '2021-02-30 10:00', utc: null, local: null, zoneFrom: 'none' })
})

test('the direction tells sender and receiver', async () => {
  const found = await messagesOf(
    'Chat,Date,Type,Sender Name,Text\nDale,2020-06-14 21:41,Incoming,Dale,a\nDale,2020-06-14 21:42,Outgoing,,b\n',
  )
  assert.deepEqual(
    found.map(({ sender, receivers }) => [sender, receivers]),
    [
      ['Dale', ['this account']],
      ['this account', ['Dale']],
    ],
  )
})
