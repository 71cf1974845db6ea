import { z } from 'zod'
import {
  AcceptedSuggestions,
  ChangeAnswer,
  HistoryAsked,
  ShownHistory,
  TurnedChange,
  WantedChange,
} from '../change-request.ts'
import { Draft, DraftPlace } from '../draft.ts'
import { RecordList, RecordsAsked } from '../record-list.ts'
import { DecidedSuggestions, SuggestionsAsked } from '../suggestions-asked.ts'
import { SuggestionList } from '../views.ts'
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
    answer: z.strictObject({ drafts: z.array(Draft).readonly() }),
    needs: 'open-matter',
    asked: 'by-page',
  }),
} as const
