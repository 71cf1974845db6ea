/**
 * How many of the words that pdftotext finds in a PDF does Redress find, and how fast? Some 200 invented pages of several
 * producers (`pdf-set.ts`), the words of both counted page by page, each as often as it stands there; beside pdftotext
 * (poppler-utils) and, for speed, mutool, when installed.
 * Run: node bench/pdf-words.ts [folder with other PDFs]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '../src/evidence/read-file.ts'
import { makePdfSet } from './pdf-set.ts'

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    // Both join a word that a line end divides; where one keeps the hyphen, it is the same word.
    .replace(/(\p{L})[-\u2010]\s*\n\s*(?=\p{L})/gu, '$1')
    .toLowerCase()
    // pdftotext drops the hyphen of a number at a line end, where it belongs to the number.
    .replace(/(\d)-\s*(?=\d)/g, '$1')
    .match(/[\p{L}\p{N}@$.,'-]*[\p{L}\p{N}]/gu) ?? []

function missing(wanted: readonly string[], given: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of given) left.set(word, (left.get(word) ?? 0) + 1)
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const made = process.argv[2] === undefined
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'redress-pdf-'))
const names = made ? await makePdfSet(folder) : readdirSync(folder).filter((name) => name.endsWith('.pdf'))
const sum = { words: 0, missing: 0, pages: 0, seconds: 0 }
for (const name of names) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  const began = processor()
  const read = await readFile(bytes, name)
  const seconds = processor() - began
  if (read.kind !== 'read') {
    console.log(`${name}: ${read.kind} (${read.reason})`)
    continue
  }
  const theirs = execFileSync('pdftotext', [join(folder, name), '-'], { maxBuffer: 1e9 })
    .toString('utf8')
    .split('\f')
  let [words, lost]: [number, readonly string[]] = [0, []]
  read.pages.forEach((page, i) => {
    const wanted = wordsIn(theirs[i] ?? '')
    words += wanted.length
    lost = [...lost, ...missing(wanted, wordsIn(page.text))]
  })
  sum.words += words
  sum.missing += lost.length
  sum.pages += read.pages.length
  sum.seconds += seconds
  console.log(
    `${name.padEnd(24)} ${read.pages.length} pages, ${words} words: ${((1 - lost.length / Math.max(1, words)) * 100).toFixed(2)} %  ${lost.slice(0, 6).join(' ')}`,
  )
}
console.log(
  `all: ${sum.pages} pages, ${((1 - sum.missing / Math.max(1, sum.words)) * 100).toFixed(3)} % of ${sum.words} words; ${(sum.pages / sum.seconds).toFixed(0)} pages a second of processor`,
)

/** Seconds of processor that another program takes for the same files, one after the other, its start included. */
function peerSeconds(command: string): number | null {
  const ran = spawnSync(
    'bash',
    ['-c', `time -p (for f in "$1"/*.pdf; do ${command} >/dev/null 2>/dev/null; done)`, '-', folder],
    { encoding: 'utf8' },
  )
  const [user, system] = ['user', 'sys'].map((word) => Number(new RegExp(`${word} ([\\d.]+)`).exec(ran.stderr)?.[1]))
  return user === undefined || system === undefined || !(user + system > 0) ? null : user + system
}
for (const [peer, command] of [
  ['pdftotext', 'pdftotext "$f" /dev/null'],
  ['mutool', 'mutool draw -q -F txt -o /dev/null "$f"'],
] as const) {
  const seconds = spawnSync(peer, ['-v']).error ? null : peerSeconds(command)
  console.log(
    seconds === null
      ? `${peer}: not installed`
      : `${peer}: ${(sum.pages / seconds).toFixed(0)} pages a second of processor`,
  )
}
if (made) rmSync(folder, { recursive: true, force: true })
