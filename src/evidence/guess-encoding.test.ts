import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileNoteInWords } from '../words/evidence/file-note-words.ts'
import { decodeText, encodingNote } from './decode-text.ts'

/** The same encodings written: each letter's bytes are found by decoding all there are. */
function encoder(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label)
  const known = new Map<string, readonly number[]>()
  for (let a = 0x81; a <= 0xff; a += 1)
    for (let b = 0x40; b <= 0xff; b += 1) {
      const letter = decoder.decode(Uint8Array.of(a, b))
      if ([...letter].length === 1 && !known.has(letter)) known.set(letter, [a, b])
    }
  for (let a = 0; a <= 0xff; a += 1) {
    const letter = decoder.decode(Uint8Array.of(a))
    if (letter !== '\ufffd') known.set(letter, [a])
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((letter) => known.get(letter) ?? assert.fail(`${label} has no ${letter}`)))
}

const texts: readonly (readonly [string, string])[] = [
  ['shift_jis', '夜のモーテル、二一四号室。現金で支払われた。夜警は三人の男を見たと書いた。'],
  ['gb18030', '汽车旅馆的夜班职员写道，二一四号房间以现金支付。他看见三个男人。'],
  ['big5', '汽車旅館的夜班職員寫道，二一四號房間以現金支付。他看見三個男人。'],
  ['euc-kr', '모텔의 야간 직원은 이백십사호실이 현금으로 지불되었다고 적었다. 남자 세 명을 보았다.'],
  ['koi8-r', 'Ночной портье написал, что номер двести четырнадцать оплачен наличными.'],
  ['windows-1251', 'Ночной портье написал, что номер двести четырнадцать оплачен наличными.'],
  ['windows-1250', 'Noční recepční napsal, že pokoj byl zaplacen v hotovosti. Žádal klíče příliš často.'],
  ['windows-1252', 'Señora Núñez asked for the key. Déjà vu, façade, coração, mañana, niño, año.'],
  ['windows-1253', 'Ο νυχτερινός υπάλληλος έγραψε ότι το δωμάτιο πληρώθηκε με μετρητά.'],
  ['windows-1254', 'Gece görevlisi odanın nakit ödendiğini yazdı. Üç erkek gördüğünü söyledi, şikâyet etmedi.'],
  ['windows-1255', 'פקיד הלילה כתב שהחדר שולם במזומן. הוא ראה שלושה גברים.'],
  ['windows-1256', 'كتب موظف الليل أن الغرفة دفعت نقدا. رأى ثلاثة رجال.'],
]

test('the letters tell the encoding; the doubt and the runner-up are told', () => {
  for (const [label, text] of texts) {
    const decoded = decodeText(encoder(label)(`${text}\r\nRoom 214, cash.\r\n`))
    assert.equal(decoded.encoding, label)
    assert.ok(decoded.text.startsWith(text), label)
    assert.equal(encodingNote(decoded)[0]?.is, 'letters-guessed')
  }
  const [koi] = encodingNote(decodeText(encoder('koi8-r')(texts[4]?.[1] ?? ''))).map(fileNoteInWords)
  assert.match(koi ?? '', /read as Russian \(KOI8-R\).*next likeliest is Windows Cyrillic/)
})

test('UTF-16 without a mark in any script, either way round', () => {
  for (const [, text] of texts) {
    const line = `${text}\r\n`
    const little = Buffer.from(line, 'utf16le')
    assert.deepEqual(decodeText(little), { text: line, encoding: 'utf-16le', guess: null }, text)
    assert.deepEqual(decodeText(Buffer.from(little).swap16()), { text: line, encoding: 'utf-16be', guess: null }, text)
  }
})

test('what is valid UTF-8 stays it, and a few accents among English are Western', () => {
  for (const [, text] of texts) assert.equal(decodeText(new TextEncoder().encode(text)).encoding, 'utf-8')
  assert.equal(decodeText(encoder('windows-1252')('We met at the café at noon, room 214.')).encoding, 'windows-1252')
})
