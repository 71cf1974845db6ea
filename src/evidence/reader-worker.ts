import { parentPort } from 'node:worker_threads'
import { recognisePages } from './ocr/recognise-pages.ts'
import { makeRecogniser, type Recogniser } from './ocr/recognise-picture.ts'
import { drawPage } from './pdf/draw-page.ts'
import { readFile } from './read-file.ts'
import type { ReadOutcome } from './read-outcome.ts'
import type { ReaderAnswer, ReaderOrder } from './reader-protocol.ts'

/** Entry of a reader thread: one order at a time, nothing kept between them but the loaded libraries. */
let recogniser: Promise<Recogniser> | null = null

/** The memory behind children is handed over rather than copied, each buffer once, unless it belongs to a shared pool. */
function ownBuffers(outcome: ReadOutcome): { readonly outcome: ReadOutcome; readonly buffers: ArrayBuffer[] } {
  if (outcome.kind !== 'read') return { outcome, buffers: [] }
  const children = outcome.children.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))
  return { outcome: { ...outcome, children }, buffers: children.map((child) => child.bytes.buffer) }
}

async function carryOut(order: ReaderOrder, answer: (a: ReaderAnswer, buffers?: ArrayBuffer[]) => void): Promise<void> {
  if (order.do === 'read') {
    const { outcome, buffers } = ownBuffers(await readFile(order.bytes, order.name, order.options))
    answer({ id: order.id, kind: 'outcome', outcome }, buffers)
    return
  }
  if (order.do === 'draw') {
    answer({ id: order.id, kind: 'drawn', picture: await drawPage(order.bytes, order.page) })
    return
  }
  recogniser ??= makeRecogniser()
  await recognisePages(order.bytes, order.format, order.pages, await recogniser, (page) =>
    answer({ id: order.id, kind: 'page', page }),
  )
  answer({ id: order.id, kind: 'recognised' })
}

parentPort?.on('message', (order: ReaderOrder) => {
  const answer = (a: ReaderAnswer, buffers: ArrayBuffer[] = []): void => parentPort?.postMessage(a, buffers)
  // What went wrong may quote the file, so only that something did is passed on.
  carryOut(order, answer).catch(() => {
    recogniser = null
    answer({ id: order.id, kind: 'stopped' })
  })
})
