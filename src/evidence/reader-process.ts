import { Worker } from 'node:worker_threads'
import type { Suggestion } from '../casefile/evidence/records.ts'
import { recognisePages } from './ocr/recognise-pages.ts'
import { makeRecogniser, type Recogniser } from './ocr/recognise-picture.ts'
import { drawPage } from './pdf/draw-page.ts'
import { readFile } from './read-file.ts'
import type { ReadOutcome } from './read-outcome.ts'
import { readWithChildren } from './read-with-children.ts'
import {
  type FileRead,
  type OrderLimits,
  type ReaderAnswer,
  type ReaderOrder,
  type WorkOrder,
  watchSlots,
} from './reader-protocol.ts'
import { type DetectorWeights, readDetectorWeights } from './recording/speech/detector-weights.ts'
import type { Listening } from './recording/speech/find-speech.ts'
import { type CompiledFactor, compileFactors } from './suggest/find-factors.ts'
import { numericDatesFrom, proposeSuggestions } from './suggest/propose-suggestions.ts'

/** Entry of a reader process: one order at a time, nothing kept between them but the loaded libraries. */
let recogniser: Promise<Recogniser> | null = null

const slots = new BigInt64Array(new SharedArrayBuffer(16))
const watch = new Worker(
  new URL(import.meta.url.endsWith('.ts') ? './reader-watch.ts' : './reader-watch.js', import.meta.url),
  { workerData: slots.buffer, stdout: true, stderr: true },
)
watch.unref()

function allow({ memoryMb, processorMs }: OrderLimits): void {
  const { user, system } = process.cpuUsage()
  Atomics.store(slots, watchSlots.processorUntilUs, BigInt(Math.ceil(user + system + processorMs * 1000)))
  Atomics.store(slots, watchSlots.memoryMb, BigInt(memoryMb))
  Atomics.notify(slots, watchSlots.memoryMb)
}

const rest = (): void => void Atomics.store(slots, watchSlots.memoryMb, 0n)

let factors: readonly CompiledFactor[] = []
let detector: DetectorWeights | null = null

const listeningWithin = (limits: OrderLimits): Listening | null =>
  detector === null ? null : { weights: detector, goesOn: () => allow(limits) }

function suggest({ pages, notes }: Extract<WorkOrder, { do: 'suggest' }>): readonly Suggestion[] {
  const numeric = numericDatesFrom(notes)
  return pages.flatMap((page) => proposeSuggestions(page, factors, numeric))
}

const readAlone = ({ bytes, name, options, limits }: Extract<WorkOrder, { do: 'read' }>): Promise<ReadOutcome> =>
  readFile(bytes, name, { ...options, listening: listeningWithin(limits) })

async function readGroup({ files, limits, within }: Extract<WorkOrder, { do: 'read-group' }>): Promise<FileRead[]> {
  const read: FileRead[] = []
  const how = { factors, within, next: () => allow(limits), listening: listeningWithin(limits) }
  for (const file of files) read.push(await readWithChildren(file, how))
  return read
}

async function carryOut(order: WorkOrder, answer: (a: ReaderAnswer) => void): Promise<void> {
  switch (order.do) {
    case 'read':
      answer({ id: order.id, kind: 'outcome', outcome: await readAlone(order) })
      return
    case 'read-group':
      answer({ id: order.id, kind: 'group', files: await readGroup(order) })
      return
    case 'draw':
      answer({ id: order.id, kind: 'drawn', picture: await drawPage(order.bytes, order.page) })
      return
    case 'suggest':
      answer({ id: order.id, kind: 'suggested', suggestions: suggest(order) })
      return
    case 'recognise':
      recogniser ??= makeRecogniser()
      await recognisePages(order.bytes, order.format, order.pages, await recogniser, (page) => {
        allow(order.limits)
        answer({ id: order.id, kind: 'page', page })
      })
      answer({ id: order.id, kind: 'recognised' })
      return
    default:
      order satisfies never
  }
}

// Ctrl+C reaches every process of the terminal; the one that gives the orders decides what it means.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
let work = Promise.resolve()
process.on('message', (order: ReaderOrder) => {
  if (order.do === 'prepare') {
    factors = compileFactors(order.factors)
    detector = order.speechDetector === null ? null : readDetectorWeights(order.speechDetector)
    return
  }
  // One after the other: the next order may lie ready while this one is at work.
  work = work.then(() => one(order))
})

async function one(order: WorkOrder): Promise<void> {
  const answer = (a: ReaderAnswer): void => void process.send?.(a)
  allow(order.limits)
  // What went wrong may quote the file, so only that something did is passed on.
  try {
    await carryOut(order, answer)
  } catch {
    recogniser = null
    answer({ id: order.id, kind: 'stopped' })
  } finally {
    rest()
  }
}
