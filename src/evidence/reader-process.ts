import { Worker } from 'node:worker_threads'
import type { Suggestion } from '../casefile/records.ts'
import { recognisePages } from './ocr/recognise-pages.ts'
import { makeRecogniser, type Recogniser } from './ocr/recognise-picture.ts'
import { drawPage } from './pdf/draw-page.ts'
import { readFile } from './read-file.ts'
import { type OrderLimits, type ReaderAnswer, type ReaderOrder, watchSlots } from './reader-protocol.ts'
import { compileFactors } from './suggest/find-factors.ts'
import { numericDatesFrom, proposeSuggestions } from './suggest/propose-suggestions.ts'

/** Entry of a reader process: one order at a time, nothing kept between them but the loaded libraries. */
let recogniser: Promise<Recogniser> | null = null

const slots = new BigInt64Array(new SharedArrayBuffer(16))
const watch = new Worker(
  new URL(import.meta.url.endsWith('.ts') ? './reader-watch.ts' : './reader-watch.js', import.meta.url),
  { workerData: slots.buffer, stdout: true, stderr: true },
)
watch.unref()

/** Whoever gave the order stops it first, when it still can: the watch waits this much longer. */
const graceMs = 2000

function allow({ memoryMb, timeoutMs }: OrderLimits): void {
  Atomics.store(
    slots,
    watchSlots.untilMs,
    BigInt(Math.ceil(performance.timeOrigin + performance.now() + timeoutMs + graceMs)),
  )
  Atomics.store(slots, watchSlots.memoryMb, BigInt(memoryMb))
  Atomics.notify(slots, watchSlots.memoryMb)
}

const rest = (): void => void Atomics.store(slots, watchSlots.memoryMb, 0n)

function suggest({ pages, notes, factors }: Extract<ReaderOrder, { do: 'suggest' }>): readonly Suggestion[] {
  const compiled = compileFactors(factors)
  const numeric = numericDatesFrom(notes)
  return pages.flatMap((page) => proposeSuggestions(page, compiled, numeric))
}

async function carryOut(order: ReaderOrder, answer: (a: ReaderAnswer) => void): Promise<void> {
  switch (order.do) {
    case 'read':
      answer({ id: order.id, kind: 'outcome', outcome: await readFile(order.bytes, order.name, order.options) })
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
process.on('message', (order: ReaderOrder) => {
  const answer = (a: ReaderAnswer): void => void process.send?.(a)
  allow(order.limits)
  // What went wrong may quote the file, so only that something did is passed on.
  carryOut(order, answer)
    .catch(() => {
      recogniser = null
      answer({ id: order.id, kind: 'stopped' })
    })
    .finally(rest)
})
