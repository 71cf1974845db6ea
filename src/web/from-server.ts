import type { z } from 'zod'
import type { IsoDay } from '../casefile/dates.ts'
import type { HeldAsked } from '../casefile/evidence/account-view.ts'
import type { AnnouncedFiles, ReadingSteered } from '../casefile/evidence/arriving.ts'
import type { CustodianWanted, ListConditions, RowsWanted, TagsWanted } from '../casefile/evidence/document-rows.ts'
import type { MeaningAsked } from '../casefile/evidence/meaning.ts'
import type { DocumentId } from '../casefile/ids.ts'
import type { IntakeAnswers } from '../casefile/intake/intake-answers.ts'
import type { IdleMinutes, View } from '../casefile/matter-list.ts'
import type { AnsweredQuestion } from '../casefile/names-view.ts'
import type { PaperName } from '../casefile/papers-view.ts'
import { Event } from '../casefile/routes/event.ts'
import type { BytesRoute, FileRoute, JsonRoute, PictureRoute, StreamRoute } from '../casefile/routes/route-shape.ts'
import { routes, Trouble, windowHeader } from '../casefile/routes.ts'
import type { SheetEdit } from '../casefile/value/sheet.ts'
import type { WhatIfAsked } from '../casefile/what-if.ts'
import type { HistoryAsked, ShownPlace, WantedChange } from '../casefile/written/change-request.ts'
import type { RecordsAsked } from '../casefile/written/record-list.ts'
import { windowKeys } from './window-keys.ts'

/** Thrown so that the query layer shows it; carries the server's own sentence. */
export class ServerTrouble extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.message)
    this.trouble = trouble
  }
}

const unreachable: Trouble = {
  ok: false,
  code: 'unreachable',
  message: 'Redress does not answer on this computer any more. What was saved is safe in the matter folder.',
  next: 'Start it again, by its icon or with `redress`: it opens a new window.',
}

const notUnderstood: Trouble = {
  ok: false,
  code: 'answer-not-understood',
  message: 'Redress answered in a form that this page does not know. Nothing in the matter was changed.',
  next: 'Reload the page; if it happens again, end Redress and start it again.',
}

/** Heard when the server says that the matter is locked, or that this window is not known. */
type Shut = 'matter-locked' | 'address-not-open'
let whenShut: (why: Shut) => void = () => undefined
export const hearShut = (hear: (why: Shut) => void): void => {
  whenShut = hear
}

const anyBytes = 'application/octet-stream'

type Params = Readonly<Record<string, string>>
type AnyRoute<P, B> = Pick<JsonRoute<P, B, object>, 'method' | 'path'>

async function send<P, B>(route: AnyRoute<P, B>, params: Params, body: B, until?: AbortSignal): Promise<Response> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const key = windowKeys()
  let answer: Response
  try {
    answer = await fetch(path, {
      method: route.method,
      credentials: 'omit',
      headers: {
        ...(key ? { [windowHeader]: key.window } : {}),
        ...(body === null ? {} : { 'content-type': body instanceof Blob ? anyBytes : 'application/json' }),
      },
      ...(body === null ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(until ? { signal: until } : {}),
    })
  } catch {
    throw new ServerTrouble(unreachable)
  }
  if (answer.ok) return answer
  const trouble = Trouble.safeParse(await answer.json().catch(() => null))
  if (!trouble.success) throw new ServerTrouble(notUnderstood)
  const { code } = trouble.data
  if (code === 'matter-locked' || code === 'address-not-open') whenShut(code)
  throw new ServerTrouble(trouble.data)
}

/** Asks by the contract: what comes back has the route's form, or it is trouble. */
async function ask<P, B, A extends object>(route: JsonRoute<P, B, A>, params: Params, body: B): Promise<A> {
  return read(route, await send(route, params, body))
}

/** The same for bytes as they are. */
async function askWithBytes<P, A extends object>(route: BytesRoute<P, A>, params: Params, bytes: Blob): Promise<A> {
  return read(route, await send(route, params, bytes))
}

async function read<A extends object>(route: { readonly answer: z.ZodType<A> }, answer: Response): Promise<A> {
  const json: unknown = await answer.json().catch(() => null)
  if (typeof json !== 'object' || json === null) throw new ServerTrouble(notUnderstood)
  const { ok, ...value }: { ok?: unknown } = json
  const known = route.answer.safeParse(value)
  if (ok !== true || !known.success) throw new ServerTrouble(notUnderstood)
  return known.data
}

async function askPicture<P, B>(route: PictureRoute<P, B>, params: Params, body: B): Promise<Blob> {
  const answer = await send(route, params, body)
  if (answer.headers.get('content-type') !== 'image/png') throw new ServerTrouble(notUnderstood)
  return answer.blob()
}

async function askFile<P, B>(route: FileRoute<P, B>, params: Params, body: B): Promise<Blob> {
  const answer = await send(route, params, body)
  if (answer.headers.get('content-type') !== 'application/octet-stream') throw new ServerTrouble(notUnderstood)
  return answer.blob()
}

/** Hears what the server tells until it ends, this window goes, or `until` is aborted. */
async function listen<P, B>(route: StreamRoute<P, B>, hear: (event: Event) => void, until: AbortSignal): Promise<void> {
  const answer = await send(route, {}, null, until)
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!lines) return
  let rest = ''
  for (;;) {
    const { done, value } = await lines.read()
    if (done) return
    const parts = (rest + value).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts.filter((one) => one !== '')) {
      const event = Event.safeParse(readJson(line))
      if (event.success) hear(event.data)
    }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const place = (document: string, page: number): Params => ({ document, page: String(page) })

export const fromServer = {
  enter: (token: string) => ask(routes.enter, {}, { token }),
  prove: (nonce: string) => ask(routes.prove, {}, { nonce }),
  standing: () => ask(routes.standing, {}, null),
  awake: () => ask(routes.awake, {}, null),
  lock: () => ask(routes.lock, {}, null),
  unlock: (passphrase: string) => ask(routes.unlock, {}, { passphrase }),
  events: (hear: (event: Event) => void, until: AbortSignal) => listen(routes.events, hear, until),
  matters: () => ask(routes.matters, {}, null),
  chooseHome: (asked: { folder: string | null; idleMinutes: IdleMinutes | null; view: View | null }) =>
    ask(routes.chooseHome, {}, asked),
  addMatter: (folder: string) => ask(routes.addMatter, {}, { folder }),
  makeMatter: (name: string, passphrase: string) => ask(routes.makeMatter, {}, { name, passphrase }),
  openMatter: (folder: string, passphrase: string) => ask(routes.openMatter, {}, { folder, passphrase }),
  openExample: () => ask(routes.openExample, {}, null),
  chooseAsOf: (day: IsoDay | null) => ask(routes.chooseAsOf, {}, { day }),
  overview: () => ask(routes.overview, {}, null),
  documents: () => ask(routes.documents, {}, null),
  page: (document: string, page: number) => ask(routes.page, place(document, page), null),
  search: (query: string, offset: number) => ask(routes.search, {}, { query, offset }),
  facets: (query: string) => ask(routes.facets, {}, { query }),
  meaning: (asked: MeaningAsked) => ask(routes.meaning, {}, asked),
  duplicates: (by: 'document' | 'page') => ask(routes.duplicates, {}, { by }),
  compare: (first: string, second: string) => ask(routes.compare, {}, { first, second }),
  savedSearches: () => ask(routes.savedSearches, {}, null),
  saveSearch: (name: string, query: string, watched: boolean) => ask(routes.saveSearch, {}, { name, query, watched }),
  marks: (document: DocumentId, page: number, query: string | null) => ask(routes.marks, {}, { document, page, query }),
  proposeFact: (asked: ShownPlace) => ask(routes.proposeFact, {}, asked),
  whatIf: (asked: WhatIfAsked) => ask(routes.whatIf, {}, asked),
  factors: () => ask(routes.factors, {}, null),
  records: (asked: RecordsAsked) => ask(routes.records, {}, asked),
  change: (records: readonly WantedChange[]) => ask(routes.change, {}, { records }),
  accept: (ids: readonly string[]) => ask(routes.accept, {}, { ids }),
  decide: (ids: readonly string[], status: 'proposed' | 'rejected') => ask(routes.decide, {}, { ids, status }),
  history: (asked: HistoryAsked) => ask(routes.history, {}, asked),
  undo: () => ask(routes.undo, {}, null),
  redo: () => ask(routes.redo, {}, null),
  damages: (claimant: string | null) => ask(routes.damages, {}, { claimant }),
  damagesCharts: (claimant: string | null) => ask(routes.damagesCharts, {}, { claimant }),
  changeSheet: (claimant: string | null, edits: readonly SheetEdit[]) =>
    ask(routes.changeSheet, {}, { claimant, edits }),
  sheetChoices: () => ask(routes.sheetChoices, {}, null),
  previewPaper: (paper: PaperName, claimant: string | null) => ask(routes.previewPaper, {}, { paper, claimant }),
  writePaper: (paper: PaperName, claimant: string | null, folder: string) =>
    ask(routes.writePaper, {}, { paper, claimant, folder }),
  paperFile: (paper: PaperName, claimant: string | null, name: string) =>
    askFile(routes.paperFile, {}, { paper, claimant, name }),
  verifyAudit: () => ask(routes.verifyAudit, {}, null),
  changePassphrase: (from: string, to: string) => ask(routes.changePassphrase, {}, { from, to }),
  lawList: () => ask(routes.lawList, {}, null),
  lawText: (id: string, on: IsoDay | null) => ask(routes.lawText, {}, { id, on }),
  lawDifferences: (id: string, from: IsoDay, to: IsoDay) => ask(routes.lawDifferences, {}, { id, from, to }),
  reformEffect: (reform: string) => ask(routes.reformEffect, {}, { reform }),
  drafts: () => ask(routes.drafts, {}, null),
  keepDraft: (place: string, fields: Readonly<Record<string, string>> | null) =>
    ask(routes.keepDraft, {}, { place, fields }),
  names: () => ask(routes.names, {}, null),
  nameSuggestions: () => ask(routes.nameSuggestions, {}, null),
  answerName: (asked: AnsweredQuestion) => ask(routes.answerName, {}, asked),
  takeIntake: (answers: IntakeAnswers) => ask(routes.takeIntake, {}, answers),
  triage: () => ask(routes.triage, {}, null),
  letters: () => ask(routes.letters, {}, null),
  writeLetters: () => ask(routes.writeLetters, {}, null),
  removeMatter: (typed: string, passphrase: string) => ask(routes.removeMatter, {}, { typed, passphrase }),
  courtList: () => ask(routes.courtList, {}, null),
  announceFiles: (asked: AnnouncedFiles) => ask(routes.announceFiles, {}, asked),
  sendPiece: (id: string, at: number, bytes: Blob) => askWithBytes(routes.sendPiece, { id, at: String(at) }, bytes),
  reading: () => ask(routes.reading, {}, null),
  steerReading: (what: ReadingSteered['do']) => ask(routes.steerReading, {}, { do: what }),
  readFolder: (folder: string, custodian: string | null, adult: boolean) =>
    ask(routes.readFolder, {}, { folder, custodian, adult }),
  readAgain: (what: string) => ask(routes.readAgain, {}, { what }),
  account: () => ask(routes.account, {}, null),
  held: () => ask(routes.held, {}, null),
  decideHeld: (asked: HeldAsked) => ask(routes.decideHeld, {}, asked),
  rows: (wanted: RowsWanted) => ask(routes.rows, {}, wanted),
  rowFacets: (where: ListConditions) => ask(routes.rowFacets, {}, { where }),
  tagDocuments: (wanted: TagsWanted) => ask(routes.tagDocuments, {}, wanted),
  changeCustodian: (wanted: CustodianWanted) => ask(routes.changeCustodian, {}, wanted),
  removeSearch: (id: string) => ask(routes.removeSearch, {}, { id }),
  searchesSeen: () => ask(routes.searchesSeen, {}, null),
  openOriginal: (document: string, page: number) => askPicture(routes.original, place(document, page), null),
}
