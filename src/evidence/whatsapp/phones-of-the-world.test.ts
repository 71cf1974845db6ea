import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageMessage } from '../../casefile/evidence/message.ts'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'

async function messagesOf(
  chat: string,
  name = 'chat.txt',
): Promise<readonly (PageMessage & { readonly text: string })[]> {
  const read = await readFile(utf8(chat), name)
  assert.equal(read.kind, 'read', chat)
  if (read.kind !== 'read') return []
  assert.equal(read.format, 'whatsapp', chat)
  return read.pages.flatMap((page) =>
    (page.messages ?? []).map((message) => ({ ...message, text: page.text.slice(message.start, message.end) })),
  )
}

/** Where the phone was set to, how it begins a message on 14 June 2020 at 21:41, and what the clock then shows. */
const headers: readonly (readonly [string, string])[] = [
  ['United States', '6/14/20, 9:41 PM - '],
  ['United States, narrow space', '6/14/20, 9:41\u202fPM - '],
  ['United Kingdom', '14/06/2020, 21:41 - '],
  ['Australia', '14/6/20, 9:41 pm - '],
  ['South Africa', '2020/06/14, 21:41 - '],
  ['Sweden', '2020-06-14 21:41 - '],
  ['Swedish halves', '2020-06-14 9:41 em - '],
  ['Germany', '14.06.20, 21:41 - '],
  ['Germany with um', '14.06.20 um 21:41 - '],
  ['Germany with Uhr', '14.06.20, 21:41 Uhr - '],
  ['France', '14/06/2020 à 21:41 - '],
  ['France with comma', '14/06/2020, 21:41 - '],
  ['Spain', '14/6/20 21:41 - '],
  ['Mexico', '14/06/20 9:41 p. m. - '],
  ['Mexico, no-break space', '14/06/20 9:41 p.\u00a0m. - '],
  ['Italy', '14/06/20, 21:41 - '],
  ['Brazil', '14/06/2020 21:41 - '],
  ['Netherlands', '14-06-20 21:41 - '],
  ['Finland', '14.6.2020 klo 21.41 - '],
  ['Finland without word', '14.6.2020 21.41 - '],
  ['Denmark', '14/06/2020 21.41 - '],
  ['Poland', '14.06.2020, 21:41 - '],
  ['Hungary', '2020. 06. 14. 21:41 - '],
  ['Hungarian halves', '2020. 06. 14., du. 9:41 - '],
  ['Bulgaria', '14.06.20 г., 21:41 ч. - '],
  ['Turkey', '14.06.2020 ÖS 9:41 - '],
  ['Greece', '14/6/20, 9:41 μ.μ. - '],
  ['Vietnam', '21:41, 14/06/2020 - '],
  ['Vietnamese halves', '14/06/2020, 9:41 CH - '],
  ['Japan', '2020/06/14 21:41 - '],
  ['Japanese halves', '2020/06/14 午後9:41 - '],
  ['China', '2020/6/14 下午9:41 - '],
  ['China, in characters', '2020年6月14日 晚上9:41 - '],
  ['Korea', '2020. 6. 14. 오후 9:41 - '],
  ['Korea, in letters', '2020년 6월 14일 오후 9:41 - '],
  ['Arabic', '\u200f14\u200f/6\u200f/2020، 9:41 م - '],
  ['Arabic digits', '١٤/٦/٢٠٢٠، ٩:٤١ م - '],
  ['Persian digits', '۱۴/۶/۲۰۲۰،\u200f ۲۱:۴۱ - '],
  ['Iranian calendar', '۱۳۹۹/۳/۲۵،\u200f ۲۱:۴۱ - '],
  ['Islamic calendar', '٢٢/١٠/١٤٤١، ٩:٤١ م - '],
  ['Thailand', '14/6/2563 21:41 - '],
  ['Thailand, short year', '14/6/63 21:41 - '],
  ['Hindi digits', '१४/६/२०२०, ९:४१ pm - '],
  ['iPhone, United States', '[6/14/20, 9:41:03 PM] '],
  ['iPhone, Germany', '[14.06.20, 21:41:03] '],
  ['iPhone, France', '[14/06/2020 21:41:03] '],
  ['iPhone, French word', '[14/06/2020 à 21:41:03] '],
  ['iPhone, Netherlands', '[14-06-2020 21:41:03] '],
  ['iPhone, Finland', '[14.6.2020 klo 21.41.03] '],
  ['iPhone, Japan', '[2020/06/14 午後9:41:03] '],
  ['iPhone, Korea', '[2020. 6. 14. 오후 9:41:03] '],
  ['iPhone, Taiwan', '[2020/6/14 下午9:41:03] '],
  ['iPhone, Arabic', '[14\u200f/6\u200f/2020, 9:41:03 م] '],
  ['iPhone, Thailand', '[14/6/2563 BE 21:41:03] '],
  ['WhatsApp Web', '[21:41, 14/6/2020] '],
]

for (const [where, header] of headers) {
  test(`a message of a phone set to ${where} is one message, with sender, day and hour`, async () => {
    const chat = `${header}Dale: room is 214\nbring the bag\n${header}Tasha Quill: ok: at ten\n`
    const found = await messagesOf(chat, 'WhatsApp Chat with Dale.txt')
    assert.deepEqual(
      found.map(({ sender, receivers, time, conversation }) => [
        sender,
        receivers,
        time.local?.slice(0, 16),
        conversation,
      ]),
      [
        ['Dale', ['Tasha Quill'], '2020-06-14T21:41', 'Dale'],
        ['Tasha Quill', ['Dale'], '2020-06-14T21:41', 'Dale'],
      ],
      header,
    )
    assert.ok(found[0]?.text.endsWith('Dale: room is 214\nbring the bag'))
    assert.deepEqual(
      found.map(({ time }) => [time.utc, time.zoneFrom]),
      [
        [null, 'none'],
        [null, 'none'],
      ],
    )
  })
}

test('the order of day and month is decided for all messages or for none', async () => {
  const open = await messagesOf('05/06/20, 21:41 - Dale: x\n06/06/20, 08:00 - Dale: y\n')
  assert.deepEqual(
    open.map(({ time }) => [time.local, time.written]),
    [
      [null, '05/06/20 21:41'],
      [null, '06/06/20 08:00'],
    ],
  )
})

test('a day that does not exist is shown as written and decides nothing', async () => {
  const found = await messagesOf(
    '28/02/2021, 21:41 - Dale: x\n30/02/2021, 21:42 - Dale: y\n01/03/2021, 08:00 - Dale: z\n',
  )
  assert.deepEqual(
    found.map(({ time }) => time.local),
    ['2021-02-28T21:41', null, '2021-03-01T08:00'],
  )
  assert.equal(found[1]?.time.written, '30/02/2021 21:42')
})

test('years of two calendars in one chat, or of none that can be told, give no date', async () => {
  const two = await messagesOf('14/6/2563 21:41 - Dale: x\n14/6/2020 21:41 - Dale: y\n')
  assert.deepEqual(
    two.map(({ time }) => time.local),
    [null, null],
  )
  const either = await messagesOf('14/6/41, 21:41 - Dale: x\n')
  assert.deepEqual(
    either.map(({ time }) => time.local),
    [null],
  )
})

test('a clock whose half of the day is not known keeps the day and claims no hour', async () => {
  const found = await messagesOf('14/06/2020, 9:41 zzq - Dale: x\n')
  assert.deepEqual(
    found.map(({ time }) => time.local),
    ['2020-06-14'],
  )
})

const leftOut: readonly string[] = [
  '<Media omitted>',
  '<Multimedia omitido>',
  '<Médias omis>',
  '<Medien ausgeschlossen>',
  '<Media omessi>',
  '<Mídia oculta>',
  '<Media weggelaten>',
  '<Без медиафайлов>',
  '<メディアは含まれていません>',
  '<省略多媒體檔>',
  '<미디어 파일을 생략한 채 전송>',
  '<تم استبعاد الوسائط>',
  '<פריט מדיה הושמט>',
  '<Medya dahil edilmedi>',
  '<Bỏ qua tệp tin phương tiện>',
  '<ไม่รวมสื่อ>',
  '\u200eimage omitted',
  '\u200eimagen omitida',
  '\u200eimage absente omise',
  '\u200eBild weggelassen',
  '\u200eimmagine omessa',
  '\u200e画像は含まれていません',
  '\u200e이미지 생략됨',
  '\u200e已忽略图片',
  '\u200eتم استبعاد الصورة',
  '\u200eизображение пропущено',
  '\u200ekuva jätetty pois',
  '\u200ekép kihagyva',
]
for (const notice of leftOut) {
  test(`“${notice.replace('\u200e', '')}” is counted as left out of the export`, async () => {
    const read = await readFile(
      utf8(`[14.06.20, 21:41:03] Dale: ${notice}\n[14.06.20, 21:42:03] Dale: I saw the media omitted there <b>\n`),
      '_chat.txt',
    )
    assert.ok(
      read.kind === 'read' && read.notes.some((note) => note.is === 'sent-files-left-out' && note.files === 1),
      notice,
    )
  })
}

test('what came with the export is named', async () => {
  const found = await messagesOf(
    '[14.06.20, 21:41:03] Dale: \u200e<attached: 00000012-PHOTO-2020-06-14.jpg>\n[14.06.20, 21:42:03] Dale: \u200e<adjunto: 00000013-AUDIO.opus>\n[14.06.20, 21:43:03] Dale: IMG-20200614-WA0001.jpg (archivo adjunto)\n',
  )
  assert.deepEqual(
    found.map(({ attachments }) => attachments),
    [['00000012-PHOTO-2020-06-14.jpg'], ['00000013-AUDIO.opus'], ['IMG-20200614-WA0001.jpg']],
  )
})

test('every word of a chat is in the text of its pages, and each message is where it says', async () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9:.,\-/ ]{1,40}$/), { minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(words, async (said) => {
      const lines = said.map((line, i) => `14/06/2020, 21:${String(i + 10)} - Dale: x${line}`)
      const found = await messagesOf(lines.join('\n'))
      assert.deepEqual(
        found.map(({ text }) => text),
        lines.map((line) => line.trimEnd()),
      )
    }),
    { numRuns: 60 },
  )
})
