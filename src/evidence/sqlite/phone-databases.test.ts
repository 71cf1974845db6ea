import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { PageMessage } from '../../casefile/evidence/message.ts'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import type { ReadSuccess } from '../read-outcome.ts'

function databaseOf(sql: string): Uint8Array {
  const database = new DatabaseSync(':memory:')
  database.exec(sql)
  const bytes = database.serialize()
  database.close()
  return bytes
}

async function read(
  bytes: Uint8Array,
  name = 'phone.db',
): Promise<ReadSuccess & { readonly text: string; readonly messages: readonly PageMessage[] }> {
  const found = await readFile(bytes, name)
  assert.ok(found.kind === 'read', JSON.stringify(found))
  assert.equal(found.format, 'sqlite')
  return {
    ...found,
    text: found.pages.map((page) => page.text).join('\n'),
    messages: found.pages.flatMap((page) => page.messages ?? []),
  }
}
const who = (messages: readonly PageMessage[]): readonly unknown[] =>
  messages.map(({ kind, conversation, sender, receivers, time }) => [kind, conversation, sender, receivers, time.utc])

/** 14 June 2020, 01:41:03 UTC, as Apple counts. */
const apple = 613_791_663

/** The typed stream in which newer iPhones keep a text. */
function styled(text: string): string {
  const words = Buffer.from(text, 'utf8')
  const length =
    words.length < 0x80 ? Buffer.from([words.length]) : Buffer.from([0x81, words.length & 0xff, words.length >> 8])
  const stream = Buffer.concat([
    Buffer.from(
      '\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\x00\x84\x84\x08NSObject\x00\x85\x92\x84\x84\x84\x08NSString\x01\x94\x84\x01+',
      'latin1',
    ),
    length,
    words,
    Buffer.from('\x86\x84\x02iI\x01', 'latin1'),
  ])
  return `x'${stream.toString('hex')}'`
}

const long = 'room 214 – '.repeat(20)
const iphone = `
  CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text TEXT, attributedBody BLOB, date INTEGER, is_from_me INTEGER, handle_id INTEGER, service TEXT, item_type INTEGER DEFAULT 0, group_title TEXT, subject TEXT);
  CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT);
  CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, chat_identifier TEXT, display_name TEXT);
  CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER);
  CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
  CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, filename TEXT, transfer_name TEXT);
  CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
  CREATE TABLE kept_elsewhere (words TEXT, picture BLOB);
  INSERT INTO handle VALUES (1, '+16145550122'), (2, '+16145550187');
  INSERT INTO chat VALUES (1, '+16145550122', NULL), (2, 'chat77', 'Girls');
  INSERT INTO chat_handle_join VALUES (1, 1), (2, 1), (2, 2);
  INSERT INTO message (ROWID, text, attributedBody, date, is_from_me, handle_id, service) VALUES
    (1, 'room 214', NULL, ${apple}000000000, 0, 1, 'SMS'),
    (2, NULL, ${styled(long)}, ${apple + 60}000000000, 1, 1, 'iMessage'),
    (3, 'checkout 11', NULL, ${apple + 120}000000000, 0, 2, 'iMessage');
  INSERT INTO chat_message_join VALUES (1, 1), (1, 2), (2, 3);
  INSERT INTO attachment VALUES (1, '~/Library/SMS/card.heic', 'card.heic');
  INSERT INTO message_attachment_join VALUES (1, 1);
  INSERT INTO kept_elsewhere VALUES ('a note of the program', x'ffd8ffe0');
`

test('iPhone: people of each conversation, instants, the words of a styled text, attachments, and the tables beside', async () => {
  const found = await read(databaseOf(iphone), 'sms.db')
  assert.deepEqual(who(found.messages), [
    ['message', '+16145550122', '+16145550122', ['this phone'], '2020-06-14T01:41:03Z'],
    ['message', '+16145550122', 'this phone', ['+16145550122'], '2020-06-14T01:42:03Z'],
    ['message', 'Girls', '+16145550187', ['this phone', '+16145550122'], '2020-06-14T01:43:03Z'],
  ])
  assert.ok(found.text.includes(long.trim()))
  assert.match(found.text, /\[attachment: ~\/Library\/SMS\/card\.heic\]/)
  assert.match(found.text, /a note of the program\t\[4 bytes\]/)
})

test('iPhone before iOS 11 counts whole seconds', async () => {
  const old = iphone.replaceAll('000000000,', ',')
  const found = await read(databaseOf(old))
  assert.deepEqual(
    found.messages.map(({ time }) => time.utc),
    ['2020-06-14T01:41:03Z', '2020-06-14T01:42:03Z', '2020-06-14T01:43:03Z'],
  )
})

test('Android: SMS and MMS of a conversation together, groups with their true sender', async () => {
  const found = await read(
    databaseOf(`
      CREATE TABLE sms (_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, date INTEGER, type INTEGER, body TEXT);
      CREATE TABLE pdu (_id INTEGER PRIMARY KEY, thread_id INTEGER, date INTEGER, msg_box INTEGER, sub TEXT);
      CREATE TABLE addr (_id INTEGER PRIMARY KEY, msg_id INTEGER, address TEXT, type INTEGER);
      CREATE TABLE part (_id INTEGER PRIMARY KEY, mid INTEGER, ct TEXT, text TEXT, name TEXT);
      INSERT INTO sms VALUES (1, 5, '+16145550122', 1592098863000, 1, 'room 214'), (2, 5, '+16145550122', 1592098983000, 5, 'ok');
      INSERT INTO pdu VALUES (1, 6, 1592098923, 1, NULL);
      INSERT INTO addr VALUES (1, 1, '+16145550187', 137), (2, 1, '+16145550122', 151), (3, 1, 'insert-address-token', 151);
      INSERT INTO part VALUES (1, 1, 'application/smil', '<smil/>', NULL), (2, 1, 'text/plain', 'first', NULL), (3, 1, 'text/plain', 'second', NULL), (4, 1, 'image/jpeg', NULL, 'card.jpg');
    `),
    'mmssms.db',
  )
  assert.deepEqual(who(found.messages), [
    ['message', '+16145550122', '+16145550122', ['this phone'], '2020-06-14T01:41:03Z'],
    ['message', '+16145550122', 'this phone', ['+16145550122'], '2020-06-14T01:43:03Z'],
    ['message', '+16145550187, +16145550122', '+16145550187', ['+16145550122'], '2020-06-14T01:42:03Z'],
  ])
  assert.match(found.text, /first second \| \[attachment: card\.jpg\]/)
  assert.match(found.text, /ok \| failed to send/)
})

test('WhatsApp of Android, newer and older, with calls and captions', async () => {
  const newer = await read(
    databaseOf(`
      CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, sender_jid_row_id INTEGER, timestamp INTEGER, text_data TEXT);
      CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT);
      CREATE TABLE jid (_id INTEGER PRIMARY KEY, raw_string TEXT);
      CREATE TABLE message_media (message_row_id INTEGER, file_path TEXT, media_caption TEXT);
      CREATE TABLE call_log (jid_row_id INTEGER, from_me INTEGER, timestamp INTEGER, duration INTEGER);
      INSERT INTO jid VALUES (1, '16145550122@s.whatsapp.net'), (2, '77@g.us');
      INSERT INTO chat VALUES (1, 1, NULL), (2, 2, 'Girls');
      INSERT INTO message VALUES (1, 1, 0, 0, 1592098863000, 'room 214'), (2, 1, 1, 0, 1592098923000, NULL), (3, 2, 0, 1, 1592098983000, 'checkout 11');
      INSERT INTO message_media VALUES (2, 'Media/card.jpg', 'the card');
      INSERT INTO call_log VALUES (1, 0, 1592099043000, 63);
    `),
    'msgstore.db',
  )
  assert.deepEqual(who(newer.messages), [
    ['message', '+16145550122', '+16145550122', ['this phone'], '2020-06-14T01:41:03Z'],
    ['message', '+16145550122', 'this phone', ['+16145550122'], '2020-06-14T01:42:03Z'],
    ['call', '+16145550122', '+16145550122', ['this phone'], '2020-06-14T01:44:03Z'],
    ['message', 'Girls', '+16145550122', ['Girls'], '2020-06-14T01:43:03Z'],
  ])
  assert.match(newer.text, /the card \| \[attachment: Media\/card\.jpg\]/)
  const older = await read(
    databaseOf(`
      CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, data TEXT, timestamp INTEGER, remote_resource TEXT, media_caption TEXT, media_name TEXT);
      INSERT INTO messages VALUES (1, '77@g.us', 0, 'room 214', 1592098863000, '16145550122@s.whatsapp.net', NULL, NULL);
    `),
  )
  assert.deepEqual(who(older.messages), [['message', '77@g.us', '+16145550122', ['77@g.us'], '2020-06-14T01:41:03Z']])
})

test('WhatsApp of an iPhone', async () => {
  const found = await read(
    databaseOf(`
      CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZTEXT TEXT, ZMESSAGEDATE REAL, ZISFROMME INTEGER, ZFROMJID TEXT, ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER);
      CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZPARTNERNAME TEXT, ZCONTACTJID TEXT);
      CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZMEMBERJID TEXT, ZCONTACTNAME TEXT);
      INSERT INTO ZWACHATSESSION VALUES (1, 'Dale', '16145550122@s.whatsapp.net'), (2, 'Girls', '77@g.us');
      INSERT INTO ZWAGROUPMEMBER VALUES (1, '16145550187@s.whatsapp.net', 'Tasha Quill');
      INSERT INTO ZWAMESSAGE VALUES (1, 'room 214', ${apple}.5, 0, '16145550122@s.whatsapp.net', 1, NULL), (2, 'ok', ${apple + 60}, 1, NULL, 1, NULL), (3, 'checkout 11', ${apple + 120}, 0, '77@g.us', 2, 1);
    `),
    'ChatStorage.sqlite',
  )
  assert.deepEqual(who(found.messages), [
    ['message', 'Dale', '+16145550122 (Dale)', ['this phone'], '2020-06-14T01:41:03Z'],
    ['message', 'Dale', 'this phone', ['+16145550122 (Dale)'], '2020-06-14T01:42:03Z'],
    ['message', 'Girls', '+16145550187 (Tasha Quill)', ['77@g.us (Girls)'], '2020-06-14T01:43:03Z'],
  ])
})

test('calls and contacts of phones', async () => {
  const ios = await read(
    databaseOf(`CREATE TABLE ZCALLRECORD (ZADDRESS BLOB, ZDATE REAL, ZDURATION REAL, ZORIGINATED INTEGER, ZANSWERED INTEGER);
      INSERT INTO ZCALLRECORD VALUES (x'${Buffer.from('+16145550122').toString('hex')}', ${apple}, 63, 0, 0);`),
    'CallHistory.storedata',
  )
  assert.deepEqual(who(ios.messages), [['call', 'Calls', '+16145550122', ['this phone'], '2020-06-14T01:41:03Z']])
  assert.match(ios.text, /missed call, 63 s/)
  const android = await read(
    databaseOf(
      "CREATE TABLE calls (number TEXT, date INTEGER, duration INTEGER, type INTEGER, name TEXT); INSERT INTO calls VALUES ('+16145550122', 1592098863000, 5, 2, 'Dale')",
    ),
  )
  assert.deepEqual(who(android.messages), [
    ['call', 'Calls', 'this phone', ['+16145550122 (Dale)'], '2020-06-14T01:41:03Z'],
  ])
  const book = await read(
    databaseOf(`CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY, First TEXT, Last TEXT, Note TEXT); CREATE TABLE ABMultiValue (record_id INTEGER, value TEXT);
      INSERT INTO ABPerson VALUES (1, 'Dale', 'Rusk', 'drives'); INSERT INTO ABMultiValue VALUES (1, '+16145550122')`),
    'AddressBook.sqlitedb',
  )
  assert.match(book.text, /Dale Rusk \| \+16145550122 \| Note: drives/)
})

test('a database of no known program is shown table by table, a part of a whole number lost nowhere', async () => {
  const found = await read(
    databaseOf(
      "CREATE TABLE ledger (night TEXT, sum INTEGER); INSERT INTO ledger VALUES ('2020-06-12', 9007199254740993)",
    ),
    'folio.sqlite',
  )
  assert.equal(found.pages[0]?.label, 'table ledger, rows 1 to 1')
  assert.match(found.text, /2020-06-12\t9007199254740993/)
})

test('a database that keeps changes beside it is read, and says so', async () => {
  const bytes = new Uint8Array(databaseOf("CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('x')"))
  bytes[18] = 2
  bytes[19] = 2
  const found = await read(bytes)
  assert.ok(found.notes.some((note) => note.is === 'changes-beside'))
})

test('nothing in a database is run: views, triggers and virtual tables of the file', async () => {
  const found = await read(
    databaseOf(`CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('said');
      CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
      CREATE VIRTUAL TABLE f USING fts5(words)`),
  )
  assert.match(found.text, /said/)
  assert.ok(found.pages.every((page) => !(page.label ?? '').includes('endless')))
})

test('cut and changed databases end as an outcome', { timeout: 120_000 }, async () => {
  const whole = databaseOf(iphone)
  const harm = fc.record({
    keep: fc.double({ min: 0.05, max: 1, noNaN: true }),
    flips: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: whole.length - 1 }), to: fc.integer({ min: 0, max: 255 }) }),
      { maxLength: 30 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(harm, async ({ keep, flips }) => {
      const bytes = whole.slice(0, Math.floor(whole.length * keep))
      for (const { at, to } of flips) if (at >= 16 && at < bytes.length) bytes[at] = to
      const found = await readFile(bytes, 'sms.db')
      assert.ok(found.kind === 'read' || found.kind === 'failed')
      if (found.kind === 'read') for (const page of found.pages) assert.ok(page.text.isWellFormed())
    }),
    { numRuns: 150 },
  )
})
