import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { DocumentId } from '../ids.ts'
import { DocumentList, MatterOverview, PageView, SearchAnswer } from '../views/views.ts'
import { json, noBody, none, picture } from './route-shape.ts'

const pageOfDocument = z.strictObject({
  document: DocumentId,
  page: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
})

/** What is read of the open matter. */
export const readingRoutes = {
  /** Shows the open matter as of another day, in every window; null for today. */
  chooseAsOf: json({
    method: 'POST',
    path: '/api/as-of',
    params: none,
    body: z.strictObject({ day: IsoDay.nullable() }),
    answer: z.strictObject({ day: IsoDay, chosen: z.boolean() }),
    needs: 'open-matter',
    asked: 'by-person',
  }),
  overview: json({
    method: 'GET',
    path: '/api/overview',
    params: none,
    body: noBody,
    answer: MatterOverview,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  documents: json({
    method: 'GET',
    path: '/api/documents',
    params: none,
    body: noBody,
    answer: DocumentList,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  page: json({
    method: 'GET',
    path: '/api/documents/:document/pages/:page',
    params: pageOfDocument,
    body: noBody,
    answer: PageView,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A POST: opening an original changes the audit log. */
  original: picture({
    method: 'POST',
    path: '/api/documents/:document/pages/:page/original',
    params: pageOfDocument,
    body: noBody,
    answer: 'png',
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A POST: what is searched for must not stand in an address. */
  search: json({
    method: 'POST',
    path: '/api/search',
    params: none,
    body: z.strictObject({ query: z.string().max(2000), offset: z.int().nonnegative().max(1_000_000) }),
    answer: SearchAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
