import { type ProblemCode, problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { type RouteName, routes } from '../casefile/routes.ts'
import { acceptMatter } from '../desk/accept-matter.ts'
import { asOfOf, chooseAsOf } from '../desk/as-of.ts'
import { backUpMatter } from '../desk/back-up-matter.ts'
import { changePassphraseOfOpen } from '../desk/change-passphrase.ts'
import { engineOf } from '../desk/claims/assessment-at-work.ts'
import { whatIf } from '../desk/claims/what-if.ts'
import { accountByReason } from '../desk/evidence/account-by-reason.ts'
import { addTranscript } from '../desk/evidence/add-transcript.ts'
import { announceFiles, receivePiece } from '../desk/evidence/arriving/receive-files.ts'
import { readAgain, readFolderInPlace, showReading, steerReading } from '../desk/evidence/arriving/steer-reading.ts'
import { checkProduction } from '../desk/evidence/check-production.ts'
import { clipFile } from '../desk/evidence/cut-clip.ts'
import { decideHeld, listHeld } from '../desk/evidence/decide-held.ts'
import { listFacets, listRows } from '../desk/evidence/list-rows.ts'
import { mapTable, tableHeadings } from '../desk/evidence/map-table.ts'
import { changeCustodian, tagDocuments } from '../desk/evidence/mark-documents.ts'
import { openOriginalPage } from '../desk/evidence/open-original-page.ts'
import { showSpeech } from '../desk/evidence/show-speech.ts'
import { showTestimony } from '../desk/evidence/show-testimony.ts'
import { acceptSuggestions } from '../desk/facts/accept-suggestion.ts'
import { changeRecords } from '../desk/facts/change-record.ts'
import { factsFile } from '../desk/facts/export-facts.ts'
import { draftsAsTyped, keepDraft, showDrafts } from '../desk/facts/keep-draft.ts'
import { loadFacts } from '../desk/facts/load-facts.ts'
import { markPage, proposeFact } from '../desk/facts/mark-page.ts'
import { namesOfMatter } from '../desk/facts/names-of-matter.ts'
import { decideSuggestions, listSuggestions } from '../desk/facts/review-suggestions.ts'
import { showForms, tryText } from '../desk/facts/show-forms.ts'
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
import { answerNameQuestion, takeBackNameAnswer } from '../desk/names/answer-question.ts'
import { previewPaper } from '../desk/papers/prepare-paper.ts'
import { showLetters, writeLetters } from '../desk/papers/preservation-letters.ts'
import { tableOut } from '../desk/papers/table-out.ts'
import { paperFile, writePaper } from '../desk/papers/write-paper.ts'
import { compareDocuments, findDuplicates } from '../desk/search/find-duplicates.ts'
import { showTerms } from '../desk/search/report-terms.ts'
import { listSearches, markSearchesSeen, removeSearch, saveSearch } from '../desk/search/saved-searches.ts'
import { searchByMeaning } from '../desk/search/search-by-meaning.ts'
import { searchEvidence } from '../desk/search/search-evidence.ts'
import { showFacets } from '../desk/search/show-facets.ts'
import { listDocuments, overview, viewPage } from '../desk/show-matter.ts'
import { nextSift } from '../desk/sift/sift-next.ts'
import { answerSift, drawSiftSample, listSifts, startSift } from '../desk/sift/sift-questions.ts'
import { showSift, siftProtocolFile } from '../desk/sift/sift-report.ts'
import { changeSheet } from '../desk/value/change-sheet.ts'
import { importCurve } from '../desk/value/import-curve.ts'
import { listMappings, readTable } from '../desk/value/list-mappings.ts'
import { loadDamagesInput } from '../desk/value/load-damages-input.ts'
import { drawDamages, showDamages } from '../desk/value/show-damages.ts'
import { verifyAudit } from '../desk/verify-audit.ts'
import { showWork } from '../desk/work/show-work.ts'
import { showWorkUnderWay, withProgress } from '../desk/work-under-way.ts'
import {
  type Answer,
  type Answered,
  bytesOfMatter,
  fileOfMatter,
  ofArrivals,
  ofHome,
  ofMatter,
  ofOwner,
  ofServer,
  pictureOfMatter,
  type RawRequest,
  type Served,
  streamOf,
} from './answered.ts'
import { eventStream } from './presence.ts'

const namedInGroup = 200

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
  restoreMatter: ofHome(routes.restoreMatter, (home, { body }) =>
    home.restore(body.folder, body.name, body.passphrase),
  ),
  removeMatter: ofHome(routes.removeMatter, (home, { body }) => home.remove(body.typed, body.passphrase)),
  openExample: ofHome(routes.openExample, (home) => home.openExample()),
  chooseAsOf: ofServer(routes.chooseAsOf, ({ locked, presence }, { body }) =>
    locked.use(async (matter) => {
      chooseAsOf(matter, body.day)
      presence.tell({ kind: 'changed' })
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
  loadFacts: ofMatter(routes.loadFacts, (matter, { body: { file, apply } }) => loadFacts(matter, file, { apply })),
  factsFile: fileOfMatter(routes.factsFile, factsFile),
  history: ofMatter(routes.history, (matter, { body }) => showHistory(matter, body)),
  change: ofMatter(routes.change, (matter, { body }) => changeRecords(matter, body.records)),
  undo: ofMatter(routes.undo, undoChange),
  redo: ofMatter(routes.redo, redoChange),
  names: ofMatter(routes.names, (matter) => namesOfMatter(matter, {})),
  nameSuggestions: ofMatter(routes.nameSuggestions, (matter) => namesOfMatter(matter, { suggest: true })),
  showForms: ofOwner(routes.showForms, showForms),
  tryText: ofMatter(routes.tryText, (matter, { body }) => tryText(matter, body.text)),
  answerName: ofMatter(routes.answerName, (matter, { body: { id, is, everywhere } }) =>
    answerNameQuestion(matter, id, { is, everywhere }),
  ),
  takeBackAnswer: ofMatter(routes.takeBackAnswer, (matter, { body }) => takeBackNameAnswer(matter, body.id)),
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
  termReport: ofMatter(routes.termReport, (matter, { body }) => showTerms(matter, body.terms)),
  searchesSeen: ofMatter(routes.searchesSeen, markSearchesSeen),
  production: ofMatter(routes.production, (matter, { body: { loadFiles, columns } }) =>
    checkProduction(matter, loadFiles, columns),
  ),
  testimony: ofMatter(routes.testimony, (matter, { body }) => showTestimony(matter, body)),
  addTranscript: ofMatter(routes.addTranscript, (matter, { body }) => addTranscript(matter, body)),
  speech: ofMatter(routes.speech, (matter, { body }) => showSpeech(matter, body.recording)),
  clipFile: fileOfMatter(routes.clipFile, (matter, { body }) => clipFile(matter, body)),
  tableHeadings: ofMatter(routes.tableHeadings, (matter, { body }) => tableHeadings(matter, body.document)),
  mapTable: ofMatter(routes.mapTable, (matter, { body: { mapping, store } }) => mapTable(matter, mapping, !store)),
  sifts: ofMatter(routes.sifts, listSifts),
  startSift: ofMatter(routes.startSift, (matter, { body }) => startSift(matter, body)),
  nextSift: ofMatter(routes.nextSift, (matter, { body: { id, count } }) => nextSift(matter, id, count)),
  answerSift: ofMatter(routes.answerSift, (matter, { body: { id, answers: given } }) => answerSift(matter, id, given)),
  sampleSift: ofMatter(routes.sampleSift, (matter, { body: { id, size } }) => drawSiftSample(matter, id, size)),
  siftReport: ofMatter(routes.siftReport, (matter, { body }) => showSift(matter, body.id)),
  siftProtocol: fileOfMatter(routes.siftProtocol, (matter, { body }) => siftProtocolFile(matter, body.id)),
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
  work: ofMatter(routes.work, showWork),
  records: ofMatter(routes.records, (matter, { body }) => showRecords(matter, body)),
  // Asked at each pause of typing: nothing of the matter comes back, so no look at the names is made or logged.
  keepDraft: ofServer(routes.keepDraft, ({ locked }, { body }) =>
    locked.use((matter) => keepDraft(matter, body.place, body.fields)),
  ),
  drafts: ofMatter(routes.drafts, showDrafts),
  draftsWithNames: ofOwner(routes.draftsWithNames, draftsAsTyped),
  takeIntake: ofMatter(routes.takeIntake, (matter, { body }) => takeIntake(matter, body)),
  triage: ofMatter(routes.triage, (matter) => showTriage(matter)),
  letters: ofMatter(routes.letters, showLetters),
  writeLetters: ofMatter(routes.writeLetters, (matter) => writeLetters(matter, null)),
  courtList: ofServer(routes.courtList, () => listCourts()),
  previewPaper: ofMatter(routes.previewPaper, (matter, { body }) => previewPaper(matter, body)),
  writePaper: ofMatter(routes.writePaper, (matter, { body }) => writePaper(matter, body)),
  tableOut: fileOfMatter(routes.tableOut, (matter, { body }) => tableOut(matter, body)),
  paperFile: fileOfMatter(routes.paperFile, (matter, { body }) => paperFile(matter, body)),
  matterWork: ofArrivals(routes.matterWork, showWorkUnderWay),
  verifyAudit: ofMatter(routes.verifyAudit, (matter) =>
    withProgress(matter, 'records', (progress) => verifyAudit(matter, { progress })),
  ),
  backUpMatter: ofMatter(routes.backUpMatter, (matter, { body }) => backUpMatter(matter, body.folder, body.passphrase)),
  acceptMatter: ofMatter(routes.acceptMatter, acceptMatter),
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
  loadDamages: ofMatter(routes.loadDamages, (matter, { body: { file, claimant, apply } }) =>
    loadDamagesInput(matter, file, claimant, { apply }),
  ),
  tableMappings: ofServer(routes.tableMappings, listMappings),
  readTable: ofServer(routes.readTable, (_, { body: { table, mapping, downloaded } }) =>
    readTable(table, mapping, downloaded),
  ),
  readCurve: ofServer(routes.readCurve, async (_, { body: { table, on } }) => {
    const read = await importCurve(table, on)
    return read.ok ? ok(read.value.value) : read
  }),
  sheetChoices: ofServer(routes.sheetChoices, listSheetChoices),
}
