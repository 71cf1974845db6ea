import type { IsoDay } from '../casefile/dates.ts'
import type { HeldAsked } from '../casefile/evidence/account-view.ts'
import type { AnnouncedFiles, ReadingSteered } from '../casefile/evidence/arriving.ts'
import type { CustodianWanted, ListConditions, RowsWanted, TagsWanted } from '../casefile/evidence/document-rows.ts'
import type { MeaningAsked } from '../casefile/evidence/meaning.ts'
import type { NamedColumns } from '../casefile/evidence/production.ts'
import type { ChosenMapping } from '../casefile/evidence/record-mapping.ts'
import type { SiftPlace } from '../casefile/evidence/sift.ts'
import type { SuggestionsAsked } from '../casefile/evidence/suggestions-asked.ts'
import type { SentFile } from '../casefile/given-file.ts'
import type { DocumentId, FactId } from '../casefile/ids.ts'
import type { IntakeAnswers } from '../casefile/intake/intake-answers.ts'
import type { Event } from '../casefile/routes/event.ts'
import { routes } from '../casefile/routes.ts'
import type { SheetEdit } from '../casefile/value/sheet.ts'
import type { IdleMinutes, View } from '../casefile/views/matter-list.ts'
import type { AnsweredQuestion } from '../casefile/views/names-view.ts'
import type { PaperName } from '../casefile/views/papers-view.ts'
import type { TableAsked } from '../casefile/views/table-view.ts'
import type { WhatIfAsked } from '../casefile/what-if.ts'
import type { HistoryAsked, ShownPlace, WantedChange } from '../casefile/written/change-request.ts'
import type { RecordsAsked } from '../casefile/written/record-list.ts'
import { ask, askFile, askPicture, askWithBytes, listen, type Params } from './asking.ts'

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
  work: () => ask(routes.work, {}, null),
  records: (asked: RecordsAsked) => ask(routes.records, {}, asked),
  change: (records: readonly WantedChange[]) => ask(routes.change, {}, { records }),
  accept: (ids: readonly string[]) => ask(routes.accept, {}, { ids }),
  decide: (ids: readonly string[], status: 'proposed' | 'rejected') => ask(routes.decide, {}, { ids, status }),
  loadFacts: (file: SentFile, apply: boolean) => ask(routes.loadFacts, {}, { file, apply }),
  factsFile: () => askFile(routes.factsFile, {}, null),
  suggestions: (asked: SuggestionsAsked) => ask(routes.suggestions, {}, asked),
  history: (asked: HistoryAsked) => ask(routes.history, {}, asked),
  undo: () => ask(routes.undo, {}, null),
  redo: () => ask(routes.redo, {}, null),
  damages: (claimant: string | null) => ask(routes.damages, {}, { claimant }),
  damagesCharts: (claimant: string | null) => ask(routes.damagesCharts, {}, { claimant }),
  changeSheet: (claimant: string | null, edits: readonly SheetEdit[]) =>
    ask(routes.changeSheet, {}, { claimant, edits }),
  loadDamages: (claimant: string | null, file: SentFile, apply: boolean) =>
    ask(routes.loadDamages, {}, { claimant, file, apply }),
  tableMappings: () => ask(routes.tableMappings, {}, null),
  readTable: (table: SentFile, mapping: { readonly known: string } | { readonly own: SentFile }, downloaded: IsoDay) =>
    ask(routes.readTable, {}, { table, mapping, downloaded }),
  readCurve: (table: SentFile, on: IsoDay) => ask(routes.readCurve, {}, { table, on }),
  sheetChoices: () => ask(routes.sheetChoices, {}, null),
  previewPaper: (paper: PaperName, claimant: string | null) => ask(routes.previewPaper, {}, { paper, claimant }),
  writePaper: (paper: PaperName, claimant: string | null, folder: string | null) =>
    ask(routes.writePaper, {}, { paper, claimant, folder }),
  paperFile: (paper: PaperName, claimant: string | null, name: string, facts?: readonly FactId[]) =>
    askFile(routes.paperFile, {}, { paper, claimant, name, ...(facts === undefined ? {} : { facts }) }),
  tableOut: (asked: TableAsked) => askFile(routes.tableOut, {}, asked),
  backUpMatter: (folder: string, passphrase: string) => ask(routes.backUpMatter, {}, { folder, passphrase }),
  restoreMatter: (folder: string, name: string | null, passphrase: string) =>
    ask(routes.restoreMatter, {}, { folder, name, passphrase }),
  matterWork: () => ask(routes.matterWork, {}, null),
  verifyAudit: () => ask(routes.verifyAudit, {}, null),
  acceptMatter: () => ask(routes.acceptMatter, {}, null),
  changePassphrase: (from: string, to: string) => ask(routes.changePassphrase, {}, { from, to }),
  lawList: () => ask(routes.lawList, {}, null),
  lawText: (id: string, on: IsoDay | null) => ask(routes.lawText, {}, { id, on }),
  lawDifferences: (id: string, from: IsoDay, to: IsoDay) => ask(routes.lawDifferences, {}, { id, from, to }),
  reformEffect: (reform: string) => ask(routes.reformEffect, {}, { reform }),
  drafts: () => ask(routes.drafts, {}, null),
  draftsWithNames: () => ask(routes.draftsWithNames, {}, null),
  keepDraft: (place: string, fields: Readonly<Record<string, string>> | null) =>
    ask(routes.keepDraft, {}, { place, fields }),
  names: () => ask(routes.names, {}, null),
  nameSuggestions: () => ask(routes.nameSuggestions, {}, null),
  showForms: () => ask(routes.showForms, {}, null),
  tryText: (text: string) => ask(routes.tryText, {}, { text }),
  answerName: (asked: AnsweredQuestion) => ask(routes.answerName, {}, asked),
  takeBackAnswer: (id: string) => ask(routes.takeBackAnswer, {}, { id }),
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
  production: (loadFiles: readonly string[], columns: NamedColumns) =>
    ask(routes.production, {}, { loadFiles, columns }),
  testimony: (document: string, words: string | null) => ask(routes.testimony, {}, { document, words }),
  addTranscript: (recording: string, by: string, file: SentFile) =>
    ask(routes.addTranscript, {}, { recording, by, file }),
  speech: (recording: string) => ask(routes.speech, {}, { recording }),
  clipFile: (recording: string, from: string, to: string) => askFile(routes.clipFile, {}, { recording, from, to }),
  tableHeadings: (document: DocumentId) => ask(routes.tableHeadings, {}, { document }),
  mapTable: (mapping: ChosenMapping, store: boolean) => ask(routes.mapTable, {}, { mapping, store }),
  sifts: () => ask(routes.sifts, {}, null),
  startSift: (question: string, start: string | null) => ask(routes.startSift, {}, { question, start }),
  nextSift: (id: string, count: number) => ask(routes.nextSift, {}, { id, count }),
  answerSift: (id: string, answers: readonly (SiftPlace & { readonly yes: boolean })[]) =>
    ask(routes.answerSift, {}, { id, answers }),
  sampleSift: (id: string, size: number) => ask(routes.sampleSift, {}, { id, size }),
  siftReport: (id: string) => ask(routes.siftReport, {}, { id }),
  siftProtocol: (id: string) => askFile(routes.siftProtocol, {}, { id }),
  decideHeld: (asked: HeldAsked) => ask(routes.decideHeld, {}, asked),
  rows: (wanted: RowsWanted) => ask(routes.rows, {}, wanted),
  rowFacets: (where: ListConditions) => ask(routes.rowFacets, {}, { where }),
  tagDocuments: (wanted: TagsWanted) => ask(routes.tagDocuments, {}, wanted),
  changeCustodian: (wanted: CustodianWanted) => ask(routes.changeCustodian, {}, wanted),
  removeSearch: (id: string) => ask(routes.removeSearch, {}, { id }),
  termReport: (terms: readonly string[] | null) => ask(routes.termReport, {}, { terms }),
  searchesSeen: () => ask(routes.searchesSeen, {}, null),
  openOriginal: (document: string, page: number) => askPicture(routes.original, place(document, page), null),
}
