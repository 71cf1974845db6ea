import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageMessage } from '../../casefile/evidence/message.ts'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import type { ReadSuccess } from '../read-outcome.ts'
import { utf8 } from '../sample-files.fixture.ts'

async function read(
  value: unknown,
  name: string,
): Promise<ReadSuccess & { readonly text: string; readonly messages: readonly PageMessage[] }> {
  const found = await readFile(utf8(typeof value === 'string' ? value : JSON.stringify(value)), name)
  assert.ok(found.kind === 'read')
  for (const page of found.pages)
    for (const { start, end } of page.messages ?? []) assert.ok(page.text.slice(start, end).length > 0)
  return {
    ...found,
    text: found.pages.map((page) => page.text).join('\n'),
    messages: found.pages.flatMap((page) => page.messages ?? []),
  }
}
const who = (messages: readonly PageMessage[]): readonly unknown[] =>
  messages.map(({ kind, sender, receivers, time }) => [kind, sender, receivers, time.utc, time.zoneFrom])

/** As Facebook writes it: each byte of UTF-8 as a letter. */
const doubled = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

test('Facebook and Instagram: names, times and conversation, with the doubled encoding undone', async () => {
  const found = await read(
    {
      participants: [{ name: doubled('René Oakes') }, { name: 'Dale' }],
      messages: [
        {
          sender_name: 'Dale',
          timestamp_ms: 1592098923000,
          content: doubled('room 214 🙂'),
          reactions: [{ reaction: doubled('👍'), actor: doubled('René Oakes') }],
        },
        {
          sender_name: doubled('René Oakes'),
          timestamp_ms: 1592098863000,
          content: doubled('où ?'),
          photos: [{ uri: 'photos/card.jpg', creation_timestamp: 1592098800 }],
        },
      ],
      title: 'Dale',
      thread_path: 'inbox/dale_1',
    },
    'message_1.json',
  )
  assert.deepEqual(who(found.messages), [
    ['message', 'René Oakes', ['Dale'], '2020-06-14T01:41:03Z', 'stored-instant'],
    ['message', 'Dale', ['René Oakes'], '2020-06-14T01:42:03Z', 'stored-instant'],
  ])
  for (const words of ['où ?', 'room 214 🙂', '👍', '[attachment: photos/card.jpg]', 'inbox/dale_1'])
    assert.ok(found.text.includes(words), words)
  assert.equal(found.pages[0]?.label, 'Dale, 2020-06-14')
  assert.ok(found.notes.some((note) => note.is === 'letters-mended'))
})

test('a string of any JSON is decoded, and what was encoded twice is found as it was meant', async () => {
  const found = await read('{"sender_name":"Ren\\u00c3\\u00a9"}', 'a.json')
  assert.match(found.text, /René/)
  const plain = await read('{"who":"Ren\\u00e9","where":"room\\/214","words":"A\\u00c3O"}', 'b.json')
  for (const words of ['René', 'room/214', 'AÃO']) assert.ok(plain.text.includes(words), words)
})

test('the later form of Facebook for encrypted chats', async () => {
  const found = await read(
    {
      participants: ['Dale', 'Tasha Quill'],
      threadName: 'Dale_7',
      messages: [
        {
          isUnsent: false,
          media: [{ uri: './media/a.jpg' }],
          reactions: [],
          senderName: 'Dale',
          text: 'checkout 11',
          timestamp: 1592098863000,
          type: 'text',
        },
      ],
    },
    'Dale_7.json',
  )
  assert.deepEqual(who(found.messages), [
    ['message', 'Dale', ['Tasha Quill'], '2020-06-14T01:41:03Z', 'stored-instant'],
  ])
})

test('Telegram: pieces of text, service messages and calls; the instant of Telegram, not the clock of the computer', async () => {
  const found = await read(
    {
      name: 'Dale',
      type: 'personal_chat',
      id: 1,
      messages: [
        {
          id: 1,
          type: 'message',
          date: '2020-06-13T21:41:03',
          date_unixtime: '1592098863',
          from: 'Dale',
          from_id: 'user1',
          text: ['pay by ', { type: 'bold', text: 'cash' }],
          text_entities: [
            { type: 'plain', text: 'pay by ' },
            { type: 'bold', text: 'cash' },
          ],
        },
        {
          id: 2,
          type: 'service',
          date: '2020-06-13T21:42:03',
          date_unixtime: '1592098923',
          actor: 'Tasha Quill',
          actor_id: 'user2',
          action: 'phone_call',
          duration_seconds: 63,
          text: '',
        },
        {
          id: 3,
          type: 'message',
          date: '2020-06-13T21:43:03',
          from: 'Tasha Quill',
          from_id: 'user2',
          text: 'ok',
          photo: 'photos/p.jpg',
        },
      ],
    },
    'result.json',
  )
  assert.deepEqual(who(found.messages), [
    ['message', 'Dale', ['Tasha Quill'], '2020-06-14T01:41:03Z', 'stored-instant'],
    ['call', 'Tasha Quill', ['Dale'], '2020-06-14T01:42:03Z', 'stored-instant'],
    ['message', 'Tasha Quill', ['Dale'], null, 'none'],
  ])
  assert.match(found.text, /pay by cash/)
  assert.match(found.text, /duration_seconds: 63/)
})

test('Signal: signal-cli, the desktop and the plain export', async () => {
  const lines = [
    {
      envelope: {
        source: '+16145550122',
        sourceName: 'Dale',
        timestamp: 1592098863000,
        dataMessage: {
          timestamp: 1592098863000,
          message: 'room 214',
          attachments: [{ filename: 'card.jpg', contentType: 'image/jpeg' }],
        },
      },
    },
    {
      envelope: {
        source: '+16145550187',
        timestamp: 1592098923000,
        syncMessage: { sentMessage: { destination: '+16145550122', timestamp: 1592098923000, message: 'ok' } },
      },
    },
  ]
  const cli = await read(lines.map((line) => JSON.stringify(line)).join('\n'), 'signal.jsonl')
  assert.deepEqual(who(cli.messages).toSorted(), [
    ['message', '+16145550122 (Dale)', ['this account'], '2020-06-14T01:41:03Z', 'stored-instant'],
    ['message', '+16145550187', ['+16145550122'], '2020-06-14T01:42:03Z', 'stored-instant'],
  ])
  const desktop = await read(
    [
      {
        conversationId: 'c1',
        conversationName: 'Dale',
        sent_at: 1592098863000,
        type: 'incoming',
        source: '+16145550122',
        body: 'room 214',
      },
    ],
    'messages.json',
  )
  assert.deepEqual(who(desktop.messages), [
    ['message', 'Dale', ['this account'], '2020-06-14T01:41:03Z', 'stored-instant'],
  ])
  const own = [
    { version: '1' },
    { recipient: { id: '1', self: {} } },
    { recipient: { id: '2', contact: { e164: '16145550122', profileGivenName: 'Dale' } } },
    { chat: { id: '7', recipientId: '2' } },
    {
      chatItem: {
        chatId: '7',
        authorId: '2',
        dateSent: '1592098863000',
        incoming: {},
        standardMessage: { text: { body: 'room 214' } },
      },
    },
    {
      chatItem: {
        chatId: '7',
        authorId: '1',
        dateSent: '1592098923000',
        outgoing: {},
        standardMessage: { text: { body: 'ok' } },
      },
    },
  ]
  const plain = await read(own.map((line) => JSON.stringify(line)).join('\n'), 'main.jsonl')
  assert.deepEqual(who(plain.messages), [
    ['message', '+16145550122 (Dale)', ['this account'], '2020-06-14T01:41:03Z', 'stored-instant'],
    ['message', 'this account', ['+16145550122 (Dale)'], '2020-06-14T01:42:03Z', 'stored-instant'],
  ])
})

test('Google: chat, Hangouts and places', async () => {
  const chat = await read(
    {
      messages: [
        {
          creator: { name: 'Dale', email: 'dale@example.com', user_type: 'Human' },
          created_date: 'Sunday, June 14, 2020 at 1:41:03\u202fAM UTC',
          text: 'room 214',
          topic_id: 't',
        },
      ],
    },
    'Takeout/Google Chat/Groups/DM 1/messages.json',
  )
  assert.deepEqual(who(chat.messages), [
    ['message', 'Dale <dale@example.com>', [], '2020-06-14T01:41:03Z', 'written-offset'],
  ])
  const hangouts = await read(
    {
      conversations: [
        {
          conversation: {
            conversation: {
              participant_data: [
                { id: { gaia_id: '1' }, fallback_name: 'Dale' },
                { id: { gaia_id: '2' }, fallback_name: 'Tasha Quill' },
              ],
            },
          },
          events: [
            {
              sender_id: { gaia_id: '1' },
              timestamp: '1592098863000000',
              event_type: 'REGULAR_CHAT_MESSAGE',
              chat_message: { message_content: { segment: [{ type: 'TEXT', text: 'room 214' }] } },
            },
          ],
        },
      ],
    },
    'Hangouts.json',
  )
  assert.deepEqual(who(hangouts.messages), [
    ['message', 'Dale', ['Tasha Quill'], '2020-06-14T01:41:03Z', 'stored-instant'],
  ])
  const places = await read(
    {
      locations: [
        { latitudeE7: 399612000, longitudeE7: -829988000, accuracy: 20, timestamp: '2020-06-14T01:41:03.120Z' },
      ],
    },
    'Records.json',
  )
  assert.match(places.text, /2020-06-14T01:41:03\.120Z \| 39\.9612000, -82\.9988000 \| accuracy: 20/)
  const semantic = await read(
    {
      timelineObjects: [
        {
          placeVisit: {
            location: { name: 'Lakeview', address: '1 Main St', latitudeE7: 1, longitudeE7: 2 },
            duration: { startTimestamp: '2020-06-14T01:41:03Z', endTimestamp: '2020-06-14T05:00:00Z' },
          },
        },
      ],
    },
    '2020_JUNE.json',
  )
  assert.match(semantic.text, /2020-06-14T01:41:03Z \| until 2020-06-14T05:00:00Z \| Lakeview \| 1 Main St/)
})

test('any list of messages: the order of day and month over all of them, instants by their size', async () => {
  const open = await read(
    [
      { date: '05/06/2020 21:41', from: 'Dale', text: 'a' },
      { date: '06/06/2020 08:00', from: 'Tasha Quill', text: 'b' },
    ],
    'export.json',
  )
  assert.deepEqual(who(open.messages), [
    ['message', 'Dale', ['Tasha Quill'], null, 'none'],
    ['message', 'Tasha Quill', ['Dale'], null, 'none'],
  ])
  const counted = await read(
    { messages: [{ timestamp: 1592098863, sender: { name: 'Dale' }, message: 'a' }] },
    'export.json',
  )
  assert.deepEqual(who(counted.messages), [['message', 'Dale', [], '2020-06-14T01:41:03Z', 'stored-instant']])
})

test('no word of an account is lost, whatever else stands in its messages', async () => {
  const word = fc.stringMatching(/^[a-z]{5,9}$/)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(word, word, { maxKeys: 4 }), { minLength: 1, maxLength: 6 }),
      fc.dictionary(word, word),
      async (more, root) => {
        const found = await read(
          {
            ...root,
            participants: [{ name: 'Dale' }],
            title: 'Dale',
            messages: more.map((also) => ({ ...also, sender_name: 'Dale', timestamp_ms: 1592098863000 })),
          },
          'message_1.json',
        )
        for (const said of [...more.flatMap((one) => Object.values(one)), ...Object.values(root)])
          assert.ok(found.text.includes(said), said)
      },
    ),
    { numRuns: 40 },
  )
})

test('a document that breaks off is read as far as it stands', async () => {
  const found = await read('{"messages":[{"sender_name":"Ren\\u00c3\\u00a9","content":"room 2', 'message_1.json')
  assert.match(found.text, /René[\s\S]*room 2/)
  assert.ok(found.notes.some((note) => note.is === 'no-whole-json'))
})
