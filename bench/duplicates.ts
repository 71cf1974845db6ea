/**
 * How many short spun ads a second of processor does the search for near-duplicates group, and which pairs does it find and
 * find wrongly? Run: `node bench/duplicates.ts [ads] [seed] [exchanged] [kept]`. Ads are invented: a family is one text in which each word that
 * has others beside it may be exchanged, sentences may stand in another order, and numbers, signs and styles differ.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { findNearDuplicates } from '../src/evidence/duplicates/near-duplicates.ts'

const ads = Number(process.argv[2] ?? 100_000)
/** In 100: words that have others beside them, and how often the first of them stays. */
const spinnable = Number(process.argv[4] ?? 50)
const kept = Number(process.argv[5] ?? 60)
const rng = xoroshiro128plus(Number(process.argv[3] ?? 20_261_129))
const draw = (below: number): number => (rng.next() >>> 0) % below
const pick = <T>(of: readonly T[]): T => of[draw(of.length)] as T

const syllables =
  'ba be bi bo ca ce co da de di do fa fe fi ga go ha he hi la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  )
const word = (): string => Array.from({ length: 2 + draw(3) }, () => pick(syllables)).join('')
const vocabulary = Array.from({ length: 12_000 }, word)
/** Frequent words are drawn more often, as in any language. */
const common = (): string => vocabulary[Math.floor((draw(1_000_000) / 1_000_000) ** 2 * vocabulary.length)] ?? ''
/** Lines that posters of all kinds take from one another. */
const stock = Array.from({ length: 40 }, () => Array.from({ length: 6 + draw(5) }, common).join(' '))

type Slot = readonly string[]
const sentence = (): readonly Slot[] =>
  Array.from({ length: 6 + draw(8) }, () => (draw(100) < spinnable ? [common(), common(), common()] : [common()]))
const family = (): readonly (readonly Slot[])[] => [
  ...Array.from({ length: 2 + draw(4) }, sentence),
  ...(draw(2) === 0 ? [[[pick(stock)]]] : []),
]

function spun(of: readonly (readonly Slot[])[]): string {
  const told = of.map((slots) => slots.map((slot) => (draw(100) < kept ? (slot[0] ?? '') : pick(slot))).join(' '))
  if (draw(4) === 0) {
    const at = draw(told.length)
    const [moved] = told.splice(at, 1)
    told.push(moved ?? '')
  }
  const styled =
    draw(20) === 0
      ? (told[0] ?? '').replace(/[a-z]/g, (l) => String.fromCodePoint(0x1d41a + l.charCodeAt(0) - 97))
      : told[0]
  const number = Array.from({ length: 10 }, () => draw(10)).join(pick(['', ' ', '-', '.']))
  return `${[styled, ...told.slice(1)].join(pick(['. ', '! ', ' * ', '\n']))} ${number} ${'!'.repeat(draw(4))}`
}

const texts: string[] = []
const familyOf: number[] = []
for (let f = 0; texts.length < ads; f += 1) {
  const of = family()
  for (let n = 1 + Math.floor((draw(1_000) / 1_000) ** 3 * 40); n > 0 && texts.length < ads; n -= 1) {
    texts.push(spun(of))
    familyOf.push(f)
  }
}
// Ads of a family do not come in one after the other.
for (let i = texts.length - 1; i > 0; i -= 1) {
  const j = draw(i + 1)
  ;[texts[i], texts[j]] = [texts[j] as string, texts[i] as string]
  ;[familyOf[i], familyOf[j]] = [familyOf[j] as number, familyOf[i] as number]
}

// As they come from a file: each in one piece of memory.
for (const [i, text] of texts.entries()) texts[i] = Buffer.from(text).toString()

const pairs = (n: number): number => (n * (n - 1)) / 2
const counted = <K>(of: Iterable<K>): Map<K, number> => {
  const counts = new Map<K, number>()
  for (const one of of) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
const began = process.cpuUsage()
const groups = findNearDuplicates(texts)
const { user, system } = process.cpuUsage(began)
const seconds = (user + system) / 1e6
const inFamilies = [...counted(familyOf).values()].reduce((sum, n) => sum + pairs(n), 0)
const found = groups.reduce((sum, { members }) => sum + pairs(members.length), 0)
const right = groups.reduce(
  (sum, { members }) =>
    sum + [...counted(members.map((i) => familyOf[i])).values()].reduce((all, n) => all + pairs(n), 0),
  0,
)
const letters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
process.stdout.write(
  `${ads} ads of ${letters.toFixed(0)} letters, ${counted(familyOf).size} families, ${inFamilies} pairs\n` +
    `${seconds.toFixed(2)} CPU-s, ${(ads / seconds).toFixed(0)} ads a CPU-second, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n` +
    `pair recall ${(right / inFamilies).toFixed(4)}, pair precision ${(right / found).toFixed(4)}, ${groups.length} groups\n`,
)
