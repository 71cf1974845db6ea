import { type ProblemCode, problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { BytesRoute, FileRoute, JsonRoute, PictureRoute, StreamRoute } from '../casefile/routes/route-shape.ts'
import { type RouteName, routes } from '../casefile/routes.ts'
import { asOfOf, chooseAsOf } from '../desk/as-of.ts'
import { changePassphraseOfOpen } from '../desk/change-passphrase.ts'
import { engineOf } from '../desk/claims/assessment-at-work.ts'
import { whatIf } from '../desk/claims/what-if.ts'
import { accountByReason } from '../desk/evidence/account-by-reason.ts'
import { announceFiles, receivePiece } from '../desk/evidence/arriving/receive-files.ts'
import { readAgain, readFolderInPlace, showReading, steerReading } from '../desk/evidence/arriving/steer-reading.ts'
import { decideHeld, listHeld } from '../desk/evidence/decide-held.ts'
import { listFacets, listRows } from '../desk/evidence/list-rows.ts'
import { changeCustodian, tagDocuments } from '../desk/evidence/mark-documents.ts'
import { openOriginalPage } from '../desk/evidence/open-original-page.ts'
import { acceptSuggestions } from '../desk/facts/accept-suggestion.ts'
import { changeRecords } from '../desk/facts/change-record.ts'
import { keepDraft, showDrafts } from '../desk/facts/keep-draft.ts'
import { markPage, proposeFact } from '../desk/facts/mark-page.ts'
import { answerNameQuestion, namesOfMatter } from '../desk/facts/names-of-matter.ts'
import { decideSuggestions, listSuggestions } from '../desk/facts/review-suggestions.ts'
import { showHistory } from '../desk/facts/show-history.ts'
import { showRecords } from '../desk/facts/show-records.ts'
import { redoChange, undoChange } from '../desk/facts/undo-change.ts'
import { showTriage } from '../desk/intake/show-triage.ts'
import { takeIntake } from '../desk/intake/take-intake.ts'
import { lawDifferences, lawText, listLaw } from '../desk/law/browse-law.ts'
import { listCourts } from '../desk/law/list-courts.ts'
import { listFactors } from '../desk/law/list-factors.ts'
import { listSheetChoices } from '../desk/law/list-sheet-choices.ts'
import { reformEffect } from '../desk/law/reform-effect.ts'
import type { OpenMatter } from '../desk/open-matter.ts'
import { previewPaper } from '../desk/papers/prepare-paper.ts'
import { showLetters, writeLetters } from '../desk/papers/preservation-letters.ts'
import { paperFile, writePaper } from '../desk/papers/write-paper.ts'
import { compareDocuments, findDuplicates } from '../desk/search/find-duplicates.ts'
import { listSearches, markSearchesSeen, removeSearch, saveSearch } from '../desk/search/saved-searches.ts'
import { searchByMeaning } from '../desk/search/search-by-meaning.ts'
import { searchEvidence } from '../desk/search/search-evidence.ts'
import { showFacets } from '../desk/search/show-facets.ts'
import { listDocuments, overview, viewPage } from '../desk/show-matter.ts'
import { changeSheet } from '../desk/value/change-sheet.ts'
import { drawDamages, showDamages } from '../desk/value/show-damages.ts'
import { verifyAudit } from '../desk/verify-audit.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import type { Home } from './home.ts'
import type { LockedMatter } from './locked-matter.ts'
import { eventStream, type Presence } from './presence.ts'
import type { Windows } from './windows.ts'

/** What the answers are made from. */
export interface Served {
  readonly locked: LockedMatter
  readonly windows: Windows
  readonly presence: Presence
  /** Null where one matter alone is served. */
  readonly home: Home | null
  /** Opens a window for whoever knows the secret; false for any other word. */
  readonly show: (secret: string) => boolean
}

/** As it came over the wire, nothing checked yet. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>
  readonly body: unknown
  /** What came as it is, for a route that takes bytes. */
  readonly bytes?: Uint8Array
  /** The key of the window that asks; empty when it shows none. */
  readonly window: string
}

interface Request<P, B> {
  readonly params: P
  readonly body: B
  readonly window: string
}

export type Answer =
  | { readonly kind: 'json'; readonly value: object }
  | { readonly kind: 'png'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'events'; readonly stream: ReadableStream<Uint8Array> }

/** A route with what answers it; request and answer are both checked against the route. */
export interface Answered<R> {
  readonly route: R
  readonly answer: (served: Served, raw: RawRequest) => Promise<Result<Answer, ProblemCode>>
}

function readRequest<P, B>(
  route: Pick<JsonRoute<P, B, object>, 'params' | 'body'>,
  raw: RawRequest,
): Result<
  Request<P, B>,
  'document-not-found' | 'matter-name-not-fit' | 'request-not-understood' | 'search-not-understood'
> {
  const params = route.params.safeParse(raw.params)
  if (!params.success) return failed(problem('document-not-found', { document: null }))
  const body = route.body.safeParse(raw.body)
  if (body.success) return ok({ params: params.data, body: body.data, window: raw.window })
  if (body.error.issues.some((issue) => issue.path[0] === 'name')) return failed(problem('matter-name-not-fit'))
  const long = body.error.issues.some((issue) => issue.code === 'too_big' && issue.path[0] === 'query')
  return failed(
    long
      ? problem('search-not-understood', { fault: { is: 'too-long', most: 2_000 }, at: null })
      : problem('request-not-understood', { why: 'another-form' }),
  )
}

type Work<T, P, B, A> = (from: T, request: Request<P, B>) => Promise<Result<A, ProblemCode>> | Result<A, ProblemCode>

/** About the window or the lock. An answer that breaks its route is a fault of ours: it throws, and nothing is sent. */
const ofServer = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<Served, P, B, A>,
): Answered<JsonRoute<P, B, A>> => ({
  route,
  answer: async (served, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await work(served, request.value)
    return done.ok ? ok({ kind: 'json', value: route.answer.parse(done.value) }) : done
  },
})

/**
 * About the matter: what answers gets it only while it is open, and nothing comes out once it is locked. What the desk
 * covered is all that can be sent.
 */
const ofMatter = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<OpenMatter, P, B, Covered<A>>,
): Answered<JsonRoute<P, B, A>> =>
  ofServer(route, async ({ locked }, request) => {
    const done = await locked.use(async (matter) => work(matter, request))
    return done.ok ? ok(done.value.value) : done
  })

/** Before a matter is open. */
const ofHome = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<Home, P, B, A>,
): Answered<JsonRoute<P, B, A>> =>
  ofServer(route, ({ home }, request) =>
    home === null ? failed(problem('request-not-understood', { why: 'another-matter' })) : work(home, request),
  )

/** Counts and bytes alone, of which nothing of the matter comes back. */
const ofArrivals = <P, B, A extends object>(
  route: JsonRoute<P, B, A>,
  work: Work<OpenMatter, P, B, A>,
): Answered<JsonRoute<P, B, A>> =>
  ofServer(route, ({ locked }, request) => locked.use(async (matter) => work(matter, request)))

const bytesOfMatter = <P, A extends object>(
  route: BytesRoute<P, A>,
  work: (matter: OpenMatter, params: P, bytes: Uint8Array) => Promise<Result<A, ProblemCode>>,
): Answered<BytesRoute<P, A>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, { ...raw, body: null })
    if (!request.ok) return request
    const { bytes = new Uint8Array() } = raw
    const done = await locked.use((matter) => work(matter, request.value.params, bytes))
    return done.ok ? ok({ kind: 'json', value: route.answer.parse(done.value) }) : done
  },
})

const namedInGroup = 200

const streamOf = <P, B>(
  route: StreamRoute<P, B>,
  open: (served: Served) => ReadableStream<Uint8Array>,
): Answered<StreamRoute<P, B>> => ({
  route,
  answer: async (served) => ok({ kind: 'events', stream: open(served) }),
})

const pictureOfMatter = <P, B>(
  route: PictureRoute<P, B>,
  work: Work<OpenMatter, P, B, { readonly png: Uint8Array }>,
): Answered<PictureRoute<P, B>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await locked.use(async (matter) => work(matter, request.value))
    return done.ok ? ok({ kind: 'png', bytes: done.value.png }) : done
  },
})

/** A file that was searched before: the desk gives no other. */
const fileOfMatter = <P, B>(
  route: FileRoute<P, B>,
  work: Work<OpenMatter, P, B, { readonly name: string; readonly bytes: Uint8Array }>,
): Answered<FileRoute<P, B>> => ({
  route,
  answer: async ({ locked }, raw) => {
    const request = readRequest(route, raw)
    if (!request.ok) return request
    const done = await locked.use(async (matter) => work(matter, request.value))
    return done.ok ? ok({ kind: 'file', ...done.value }) : done
  },
})

/** What a window is told of a route: its answer, or its trouble with the names of the open matter covered. */
export async function tell(
  served: Served,
  { answer }: Pick<Answered<unknown>, 'answer'>,
  raw: RawRequest,
): Promise<Result<Answer, ProblemCode>> {
  const outcome = await answer(served, raw)
  return outcome.ok ? outcome : served.locked.told(outcome)
}

/** One answer for each route of the contract, of the form that the route promises: neither can be left out. */
export const answers: { readonly [K in RouteName]: Answered<(typeof routes)[K]> } = {
  enter: ofServer(routes.enter, ({ windows }, { body }) => {
    const keys = windows.enter(body.token)
    return keys === null ? failed(problem('address-not-open')) : ok(keys)
  }),
  prove: ofServer(routes.prove, ({ windows }, { window, body }) => {
    const mac = windows.prove(window, body.nonce)
    return mac === null ? failed(problem('address-not-open')) : ok({ mac })
  }),
  standing: ofServer(routes.standing, ({ locked }) => ok(locked.standing())),
  awake: ofServer(routes.awake, ({ locked }) => ok(locked.standing())),
  lock: ofServer(routes.lock, ({ locked }) => {
    locked.lock()
    return ok(locked.standing())
  }),
  unlock: ofServer(routes.unlock, ({ locked }, { body }) => locked.unlock(body.passphrase)),
  events: streamOf(routes.events, ({ presence }) => eventStream(presence)),
  show: ofServer(routes.show, ({ show }, { body }) =>
    show(body.secret) ? ok({ shown: true }) : failed(problem('address-not-open')),
  ),
  matters: ofHome(routes.matters, (home) => ok(home.list())),
  chooseHome: ofHome(routes.chooseHome, (home, { body }) => home.choose(body)),
  addMatter: ofHome(routes.addMatter, (home, { body }) => home.add(body.folder)),
  makeMatter: ofHome(routes.makeMatter, (home, { body }) => home.make(body.name, body.passphrase)),
  openMatter: ofHome(routes.openMatter, (home, { body }) => home.open(body.folder, body.passphrase)),
  removeMatter: ofHome(routes.removeMatter, (home, { body }) => home.remove(body.typed, body.passphrase)),
  openExample: ofHome(routes.openExample, (home) => home.openExample()),
  chooseAsOf: ofServer(routes.chooseAsOf, ({ locked, presence }, { body }) =>
    locked.use(async (matter) => {
      chooseAsOf(matter, body.day)
      presence.tell({ kind: 'changed', heard: null })
      return ok(asOfOf(matter))
    }),
  ),
  overview: ofMatter(routes.overview, overview),
  documents: ofMatter(routes.documents, listDocuments),
  page: ofMatter(routes.page, (matter, { params }) => viewPage(matter, params.document, params.page)),
  original: pictureOfMatter(routes.original, (matter, { params }) =>
    openOriginalPage(matter, params.document, params.page),
  ),
  search: ofMatter(routes.search, (matter, { body }) =>
    searchEvidence(matter, body.query, { offset: body.offset, limit: 20 }),
  ),
  facets: ofMatter(routes.facets, (matter, { body }) => showFacets(matter, body.query)),
  meaning: ofMatter(routes.meaning, (matter, { body }) => searchByMeaning(matter, body, 20)),
  duplicates: ofMatter(routes.duplicates, (matter, { body }) => findDuplicates(matter, body.by)),
  compare: ofMatter(routes.compare, (matter, { body }) => compareDocuments(matter, body.first, body.second)),
  savedSearches: ofMatter(routes.savedSearches, listSearches),
  saveSearch: ofMatter(routes.saveSearch, (matter, { body }) => saveSearch(matter, body)),
  history: ofMatter(routes.history, (matter, { body }) => showHistory(matter, body)),
  change: ofMatter(routes.change, (matter, { body }) => changeRecords(matter, body.records)),
  undo: ofMatter(routes.undo, undoChange),
  redo: ofMatter(routes.redo, redoChange),
  names: ofMatter(routes.names, (matter) => namesOfMatter(matter, {})),
  nameSuggestions: ofMatter(routes.nameSuggestions, (matter) => namesOfMatter(matter, { suggest: true })),
  answerName: ofMatter(routes.answerName, (matter, { body: { number, passage, is, everywhere } }) =>
    answerNameQuestion(matter, number, { is, everywhere }, passage),
  ),
  announceFiles: ofMatter(routes.announceFiles, (matter, { body }) => announceFiles(matter, body)),
  sendPiece: bytesOfMatter(routes.sendPiece, (matter, { id, at }, bytes) => receivePiece(matter, id, at, bytes)),
  reading: ofArrivals(routes.reading, showReading),
  steerReading: ofArrivals(routes.steerReading, (matter, { body }) => steerReading(matter, body)),
  readFolder: ofArrivals(routes.readFolder, (matter, { body }) => readFolderInPlace(matter, body)),
  readAgain: ofArrivals(routes.readAgain, (matter, { body }) => readAgain(matter, body.what)),
  account: ofMatter(routes.account, (matter) => accountByReason(matter, namedInGroup)),
  held: ofMatter(routes.held, listHeld),
  decideHeld: ofMatter(routes.decideHeld, (matter, { body }) => decideHeld(matter, body)),
  rows: ofMatter(routes.rows, (matter, { body }) => listRows(matter, body)),
  rowFacets: ofMatter(routes.rowFacets, (matter, { body }) => listFacets(matter, body.where)),
  tagDocuments: ofMatter(routes.tagDocuments, (matter, { body }) => tagDocuments(matter, body)),
  changeCustodian: ofMatter(routes.changeCustodian, (matter, { body }) => changeCustodian(matter, body)),
  removeSearch: ofMatter(routes.removeSearch, (matter, { body }) => removeSearch(matter, body.id)),
  searchesSeen: ofMatter(routes.searchesSeen, markSearchesSeen),
  accept: ofMatter(routes.accept, (matter, { body }) => acceptSuggestions(matter, body.ids)),
  decide: ofMatter(routes.decide, (matter, { body }) => decideSuggestions(matter, body.ids, body.status)),
  suggestions: ofMatter(routes.suggestions, (matter, { body }) => listSuggestions(matter, body)),
  marks: ofMatter(routes.marks, (matter, { body: { document, page, query } }) =>
    markPage(matter, document, page, query),
  ),
  proposeFact: ofMatter(routes.proposeFact, (matter, { body: { document, page, shown } }) =>
    proposeFact(matter, document, page, shown),
  ),
  whatIf: ofMatter(routes.whatIf, (matter, { body }) => whatIf(matter, body, asOfOf(matter).day, engineOf(matter))),
  factors: ofServer(routes.factors, () => listFactors([])),
  records: ofMatter(routes.records, (matter, { body }) => showRecords(matter, body)),
  // Asked at each pause of typing: nothing of the matter comes back, so no look at the names is made or logged.
  keepDraft: ofServer(routes.keepDraft, ({ locked }, { body }) =>
    locked.use((matter) => keepDraft(matter, body.place, body.fields)),
  ),
  drafts: ofMatter(routes.drafts, showDrafts),
  takeIntake: ofMatter(routes.takeIntake, (matter, { body }) => takeIntake(matter, body)),
  triage: ofMatter(routes.triage, (matter) => showTriage(matter)),
  letters: ofMatter(routes.letters, showLetters),
  writeLetters: ofMatter(routes.writeLetters, (matter) => writeLetters(matter, null)),
  courtList: ofServer(routes.courtList, () => listCourts()),
  previewPaper: ofMatter(routes.previewPaper, (matter, { body }) => previewPaper(matter, body)),
  writePaper: ofMatter(routes.writePaper, (matter, { body }) => writePaper(matter, body)),
  paperFile: fileOfMatter(routes.paperFile, (matter, { body }) => paperFile(matter, body)),
  verifyAudit: ofMatter(routes.verifyAudit, (matter) => verifyAudit(matter)),
  changePassphrase: ofMatter(routes.changePassphrase, (matter, { body }) =>
    changePassphraseOfOpen(matter, body.from, body.to),
  ),
  lawList: ofServer(routes.lawList, listLaw),
  lawText: ofServer(routes.lawText, (_, { body }) => lawText(body.id, body.on)),
  lawDifferences: ofServer(routes.lawDifferences, (_, { body: { id, from, to } }) => lawDifferences(id, from, to)),
  reformEffect: ofMatter(routes.reformEffect, (matter, { body }) => reformEffect(matter, body.reform)),
  damages: ofMatter(routes.damages, (matter, { body }) => showDamages(matter, body.claimant)),
  damagesCharts: ofMatter(routes.damagesCharts, (matter, { body }) => drawDamages(matter, body.claimant)),
  changeSheet: ofMatter(routes.changeSheet, (matter, { body }) => changeSheet(matter, body.claimant, body.edits)),
  sheetChoices: ofServer(routes.sheetChoices, listSheetChoices),
}
