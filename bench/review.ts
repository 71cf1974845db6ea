/**
 * How much must be read until nine in ten of what a question asks for is found, and does the interval of the sample hold the
 * truth? Run: `node bench/review.ts [passages] [seeds]`. Sets are invented: passages of a police, hotel, bank and chat
 * manner, of which some say what the question asks, in several ways that share few words; others speak of the same things
 * without saying it.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type GivenAnswer, likelyAnswers } from '../src/evidence/review/likely-answers.ts'
import { estimateMissed } from '../src/evidence/review/missed-estimate.ts'
import { featuresOf } from '../src/evidence/review/text-features.ts'

const passages = Number(process.argv[2] ?? 4_000)
const seeds = Number(process.argv[3] ?? 100)
const batch = 20
const quietBatches = 3
const sampleSize = 300

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo ka le mi no pa qui'.split(' ')

function makeSet(seed: number): { readonly texts: readonly string[]; readonly yes: readonly boolean[] } {
  const rng = xoroshiro128plus(seed)
  const draw = (below: number): number => (rng.next() >>> 0) % below
  const word = (): string => Array.from({ length: 2 + draw(3) }, () => syllables[draw(syllables.length)] ?? '').join('')
  const words = (n: number): readonly string[] => Array.from({ length: n }, word)
  const common = words(4_000)
  const often = (): string => common[Math.floor((draw(1_000_000) / 1_000_000) ** 2 * common.length)] ?? ''
  // The question is told in five ways; each has words of its own, and a few that all share.
  const shared = words(6)
  const ways = Array.from({ length: 5 }, () => words(14))
  const topics = Array.from({ length: 12 }, () => words(60))
  const from = (list: readonly string[]): string => list[draw(list.length)] ?? ''
  const share = 2 + draw(4)
  const texts: string[] = []
  const yes: boolean[] = []
  for (let i = 0; i < passages; i += 1) {
    const is = draw(100) < share
    const topic = from(topics.map((_, at) => String(at)))
    const length = 40 + draw(120)
    const way = ways[Math.floor((draw(1_000) / 1_000) ** 1.5 * ways.length)] ?? []
    const near = !is && draw(100) < 6
    const text = Array.from({ length }, () => {
      const die = draw(100)
      if (is && die < 9) return draw(100) < 25 ? from(shared) : from(way)
      if (near && die < 6) return draw(100) < 40 ? from(shared) : often()
      return die < 35 ? from(topics[Number(topic)] ?? []) : often()
    })
    texts.push(text.join(' '))
    yes.push(is)
  }
  return { texts, yes }
}

const reads: number[] = []
const recalls: number[] = []
const readsAtStop: number[] = []
let covered = 0
let trainings = 0
let trainingSeconds = 0
const began = process.cpuUsage()
for (let seed = 1; seed <= seeds; seed += 1) {
  const { texts, yes } = makeSet(seed)
  const features = featuresOf(texts)
  const all = yes.filter(Boolean).length
  const order = texts.map((_, i) => i)
  const rng = xoroshiro128plus(seed + 10_000)
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = (rng.next() >>> 0) % (i + 1)
    ;[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0]
  }
  const answers: GivenAnswer[] = []
  const read = new Set<number>()
  const answer = (text: number): void => {
    read.add(text)
    answers.push({ text, yes: yes[text] ?? false })
  }
  // One passage is known, as where a search or the lawyer found it.
  answer(yes.indexOf(true))
  let found = 1
  let readForMost: number | null = null
  for (let quiet = 0; quiet < quietBatches && read.size < texts.length; ) {
    const from = process.cpuUsage()
    const scores = likelyAnswers(features, answers, answers.length)
    const took = process.cpuUsage(from)
    trainingSeconds += (took.user + took.system) / 1e6
    trainings += 1
    const next = order
      .filter((text) => !read.has(text))
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, batch)
    for (const text of next) answer(text)
    const fresh = next.filter((text) => yes[text]).length
    found += fresh
    quiet = fresh === 0 ? quiet + 1 : 0
    if (readForMost === null && found >= 0.9 * all) readForMost = read.size
  }
  reads.push((readForMost ?? texts.length) / texts.length)
  readsAtStop.push(read.size / texts.length)
  recalls.push(found / all)
  const unread = order.filter((text) => !read.has(text))
  const sample = unread.slice(0, Math.min(sampleSize, unread.length))
  const { missed } = estimateMissed({
    ...{ found, unread: unread.length, sampled: sample.length },
    yes: sample.filter((text) => yes[text]).length,
  })
  if (missed.low <= all - found && all - found <= missed.high) covered += 1
}
const { user, system } = process.cpuUsage(began)
const sorted = (list: readonly number[]): readonly number[] => list.toSorted((a, b) => a - b)
const at = (list: readonly number[], share: number): string =>
  `${(100 * (sorted(list)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? 0)).toFixed(1)} %`
process.stdout.write(
  `${seeds} sets of ${passages} passages, ${((user + system) / 1e6).toFixed(0)} CPU-s, a training and ranking ${(trainingSeconds / trainings).toFixed(3)} CPU-s\n` +
    `read until 90 % were found: median ${at(reads, 0.5)}, worst of 100 ${at(reads, 1)}, under 20 % in ${reads.filter((r) => r < 0.2).length}\n` +
    `read when ${quietBatches} times ${batch} held no yes: median ${at(readsAtStop, 0.5)}; found then: median ${at(recalls, 0.5)}, least ${at(recalls, 0)}\n` +
    `the interval of the sample of ${sampleSize} holds the truth in ${covered} of ${seeds}\n`,
)
