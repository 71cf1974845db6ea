/** Folders of invented evidence made by code, the same for the same number: for the bench of ingest. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

const syllables = ['ra', 'lo', 'ten', 'mi', 'gus', 'per', 'va', 'nel', 'dor', 'shi', 'ka', 'bru']
const telling = [
  'The guest in room 214 paid cash for three nights, $389.50, and asked that nobody clean.',
  'Please call me back at (937) 555-0142 before Friday, 12 June 2020.',
  'Front desk was told on 03/14/2019 that many men came to the room that night.',
  'We met Dale Rusk and his cousin at the office on 5 May 2021.',
  'Wire $2,400 to the account by October 3rd, 2018.',
]

function makeDraw(seed: number): (below: number) => number {
  const rng = xoroshiro128plus(seed)
  return (below) => (rng.next() >>> 0) % below
}

export interface InventedFolder {
  readonly files: number
  /** Mails, and what is attached to them. */
  readonly documents: number
  readonly bytes: number
}

/** About 7 KB a mail, most of it quoted letters; one in four has one or two attachments, one in thirty is a copy. */
export function inventMails(folder: string, mails: number): InventedFolder {
  const draw = makeDraw(20_261_129)
  const words = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 1 + draw(4) }, () => syllables[draw(syllables.length)]).join(''),
  )
  const word = (): string => words[Math.floor((draw(10_000) / 10_000) ** 3 * words.length)] ?? 'a'
  const sentence = (): string =>
    draw(12) === 0 ? (telling[draw(telling.length)] ?? '') : `${Array.from({ length: 8 + draw(9) }, word).join(' ')}.`
  const letter = (sentences: number): string =>
    Array.from({ length: sentences }, (_, i) => sentence() + (i % 4 === 3 ? '\r\n\r\n' : '\r\n')).join('')
  let [documents, bytes] = [0, 0]
  let last = ''
  for (let n = 0; n < mails; n++) {
    const sub = join(folder, `box-${String(Math.floor(n / 500)).padStart(3, '0')}`)
    if (n % 500 === 0) mkdirSync(sub, { recursive: true })
    const copy = n > 0 && n % 30 === 0
    const mail = copy ? last : invented(n)
    documents += 1
    bytes += mail.length
    last = mail
    writeFileSync(join(sub, `${String(n).padStart(6, '0')}.eml`), mail)
  }
  return { files: mails, documents, bytes }

  function invented(n: number): string {
    const head = [
      `From: Desk ${word()} <desk${draw(40)}@inn.example>`,
      `To: Office <office${draw(20)}@firm.example>`,
      `Date: ${new Date(Date.UTC(2018 + draw(4), draw(12), 1 + draw(28), draw(24), draw(60))).toUTCString()}`,
      `Message-ID: <${n}.${draw(1e9)}@inn.example>`,
      `Subject: ${word()} ${word()} ${n}`,
      'MIME-Version: 1.0',
    ]
    const body = letter(20 + draw(60))
    if (draw(4) > 0) return [...head, 'Content-Type: text/plain; charset=utf-8', '', body].join('\r\n')
    const parts = Array.from({ length: 1 + draw(2) }, (_, i) => attachment(n, i))
    documents += parts.length
    const boundary = `=_part_${n}`
    return [
      ...head,
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
      ...parts.flatMap((part) => [`--${boundary}`, part]),
      `--${boundary}--`,
      '',
    ].join('\r\n')
  }

  function attachment(n: number, i: number): string {
    const csv = draw(2) === 0
    const content = csv
      ? Array.from({ length: 60 }, (_, row) => `${row},room ${draw(300)},${draw(400)}.50,${word()},${n}`).join('\r\n')
      : letter(30)
    const name = csv ? `list-${n}-${i}.csv` : `note-${n}-${i}.txt`
    return [
      `Content-Type: ${csv ? 'text/csv' : 'text/plain'}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n')
  }
}

/** Notes of one line, a thousand to a folder. */
export function inventNotes(folder: string, notes: number): InventedFolder {
  const draw = makeDraw(7)
  let bytes = 0
  for (let n = 0; n < notes; n++) {
    const sub = join(folder, String(Math.floor(n / 1000)).padStart(4, '0'))
    if (n % 1000 === 0) mkdirSync(sub, { recursive: true })
    const text = `note ${n}: room ${draw(300)}, ${syllables[draw(12)]}${syllables[draw(12)]}`
    bytes += text.length
    writeFileSync(join(sub, `${n}.txt`), text)
  }
  return { files: notes, documents: notes, bytes }
}
