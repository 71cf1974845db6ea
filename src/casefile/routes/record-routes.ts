import { z } from 'zod'
import { PageMarks, ProposedFact } from '../evidence/page-marks.ts'
import { ShownSpan } from '../evidence/shown-span.ts'
import { DecidedSuggestions, SuggestionsAsked } from '../evidence/suggestions-asked.ts'
import { DocumentId } from '../ids.ts'
import { ListedFactors } from '../views/listed-factors.ts'
import { SuggestionList } from '../views/views.ts'
import { WorkOfMatter } from '../views/work-view.ts'
import {
  AcceptedSuggestions,
  ChangeAnswer,
  HistoryAsked,
  ShownHistory,
  TurnedChange,
  WantedChange,
} from '../written/change-request.ts'
import { Draft, DraftPlace, ShownDraft } from '../written/draft.ts'
import { RecordList, RecordsAsked } from '../written/record-list.ts'
import { json, noBody, none } from './route-shape.ts'

const suggestionIds = z.array(z.string().min(1).max(100)).min(1).max(200).readonly()

/** What is written into the open matter, and what was written. */
export const recordRoutes = {
  history: json({
    method: 'POST',
    path: '/api/history',
    params: none,
    body: HistoryAsked,
    answer: ShownHistory,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** All of these records or none; a conflict is an answer like others. */
  change: json({
    method: 'POST',
    path: '/api/changes',
    params: none,
    body: z.strictObject({ records: z.array(WantedChange).min(1).max(200).readonly() }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  undo: json({
    method: 'POST',
    path: '/api/undo',
    params: none,
    body: noBody,
    answer: TurnedChange,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  redo: json({
    method: 'POST',
    path: '/api/redo',
    params: none,
    body: noBody,
    answer: TurnedChange,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Each suggestion becomes a fact or part of one. */
  accept: json({
    method: 'POST',
    path: '/api/suggestions/accept',
    params: none,
    body: z.strictObject({ ids: suggestionIds }),
    answer: AcceptedSuggestions,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Rejects suggestions, or puts them back to be decided. */
  decide: json({
    method: 'POST',
    path: '/api/suggestions/decide',
    params: none,
    body: z.strictObject({ ids: suggestionIds, status: z.enum(['proposed', 'rejected']) }),
    answer: DecidedSuggestions,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  suggestions: json({
    method: 'POST',
    path: '/api/suggestions',
    params: none,
    body: SuggestionsAsked,
    answer: SuggestionList,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** Where the words searched for and the suggestions stand on a page. A POST: the words must not stand in an address. */
  marks: json({
    method: 'POST',
    path: '/api/marks',
    params: none,
    body: z.strictObject({ document: DocumentId, page: z.int().positive(), query: z.string().max(2000).nullable() }),
    answer: PageMarks,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** What a fact on the selected words starts as. */
  proposeFact: json({
    method: 'POST',
    path: '/api/facts/propose',
    params: none,
    body: z.strictObject({ document: DocumentId, page: z.int().positive(), shown: ShownSpan }),
    answer: ProposedFact,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What a fact can show, in plain words, by group. Published law: nothing of the matter is in it. */
  factors: json({
    method: 'GET',
    path: '/api/factors',
    params: none,
    body: noBody,
    answer: ListedFactors,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** Single records with their versions, for whoever changes them. */
  records: json({
    method: 'POST',
    path: '/api/records',
    params: none,
    body: RecordsAsked,
    answer: RecordList,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** Tags, notes and tasks with where each stands; they are written as any record. */
  work: json({
    method: 'GET',
    path: '/api/work',
    params: none,
    body: noBody,
    answer: WorkOfMatter,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** Keeps what is being typed; null fields forget it. */
  keepDraft: json({
    method: 'POST',
    path: '/api/drafts/keep',
    params: none,
    body: z.strictObject({ place: DraftPlace, fields: Draft.unwrap().shape.fields.nullable() }),
    answer: z.strictObject({ kept: z.boolean() }),
    needs: 'open-matter',
    asked: 'by-person',
  }),
  drafts: json({
    method: 'GET',
    path: '/api/drafts',
    params: none,
    body: noBody,
    answer: z.strictObject({ drafts: z.array(ShownDraft).readonly() }),
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** As it was typed, for the form in which it was; the look is logged. */
  draftsWithNames: json({
    method: 'POST',
    path: '/api/drafts/names',
    params: none,
    body: noBody,
    answer: z.strictObject({ drafts: z.array(Draft).readonly() }),
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
