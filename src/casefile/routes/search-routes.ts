import { z } from 'zod'
import { MeaningAnswer, MeaningAsked } from '../evidence/meaning.ts'
import { ComparedDocuments, NearDuplicates, SavedSearchList, SearchFacets, TermReport } from '../views/views.ts'
import { ChangeAnswer } from '../written/change-request.ts'
import { SavedSearch } from '../written/single-records.ts'
import { json, noBody, none } from './route-shape.ts'

/** What is found in the open matter. A POST each: what is searched for must not stand in an address. */
export const searchRoutes = {
  facets: json({
    method: 'POST',
    path: '/api/search/facets',
    params: none,
    body: z.strictObject({ query: z.string().max(2000) }),
    answer: SearchFacets,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  meaning: json({
    method: 'POST',
    path: '/api/search/meaning',
    params: none,
    body: MeaningAsked,
    answer: MeaningAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  duplicates: json({
    method: 'POST',
    path: '/api/duplicates',
    params: none,
    body: NearDuplicates.unwrap().pick({ by: true }),
    answer: NearDuplicates,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  compare: json({
    method: 'POST',
    path: '/api/compare',
    params: none,
    body: z.strictObject({ first: z.string().max(40), second: z.string().max(40) }),
    answer: ComparedDocuments,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  savedSearches: json({
    method: 'GET',
    path: '/api/searches',
    params: none,
    body: noBody,
    answer: SavedSearchList,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  saveSearch: json({
    method: 'POST',
    path: '/api/searches',
    params: none,
    body: SavedSearch.pick({ name: true, query: true, watched: true }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  removeSearch: json({
    method: 'POST',
    path: '/api/searches/remove',
    params: none,
    body: SavedSearch.pick({ id: true }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What each term finds and what it alone finds; the saved searches are the terms where none are given. */
  termReport: json({
    method: 'POST',
    path: '/api/searches/report',
    params: none,
    body: z.strictObject({ terms: z.array(z.string().min(1).max(2_000)).min(1).max(500).readonly().nullable() }),
    mostBytes: 1024 ** 2 * 2,
    answer: TermReport,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What the watched searches found up to here is known. */
  searchesSeen: json({
    method: 'POST',
    path: '/api/searches/seen',
    params: none,
    body: noBody,
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
