import { z } from 'zod'
import { AccountShown, HeldAsked, HeldShown } from '../evidence/account-view.ts'
import {
  AnnouncedFiles,
  mostInPiece,
  PieceTaken,
  ReadingSteered,
  ReadingWork,
  WantedPieces,
} from '../evidence/arriving.ts'
import {
  CustodianWanted,
  ListConditions,
  RowFacetsShown,
  RowsShown,
  RowsWanted,
  TagsWanted,
} from '../evidence/document-rows.ts'
import { ChangeAnswer } from '../written/change-request.ts'
import { bytes, json, noBody, none } from './route-shape.ts'

/** How evidence comes into the open matter, and what became of it. */
export const evidenceRoutes = {
  /** Says which files will be sent; the answer says from where on. */
  announceFiles: json({
    method: 'POST',
    path: '/api/evidence/arriving',
    params: none,
    body: AnnouncedFiles,
    answer: WantedPieces,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  sendPiece: bytes({
    method: 'POST',
    path: '/api/evidence/arriving/:id/:at',
    params: z.strictObject({
      id: z.string().regex(/^[0-9a-f]{24}$/),
      at: z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    }),
    body: noBody,
    takes: { mostBytes: mostInPiece },
    answer: PieceTaken,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  reading: json({
    method: 'GET',
    path: '/api/evidence/reading',
    params: none,
    body: noBody,
    answer: ReadingWork,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  steerReading: json({
    method: 'POST',
    path: '/api/evidence/reading',
    params: none,
    body: ReadingSteered,
    answer: ReadingWork,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Reads a folder of this computer where it lies, without sending its files through the window. */
  readFolder: json({
    method: 'POST',
    path: '/api/evidence/folder',
    params: none,
    body: z.strictObject({
      folder: z.string().min(1).max(4000),
      custodian: AnnouncedFiles.unwrap().shape.custodian,
      adult: z.boolean(),
    }),
    answer: ReadingWork,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** `failed`, a format, or one document. */
  readAgain: json({
    method: 'POST',
    path: '/api/evidence/again',
    params: none,
    body: z.strictObject({ what: z.string().min(1).max(60) }),
    answer: ReadingWork,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What became of every file, like with like. */
  account: json({
    method: 'GET',
    path: '/api/evidence/account',
    params: none,
    body: noBody,
    answer: AccountShown,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  held: json({
    method: 'GET',
    path: '/api/evidence/held',
    params: none,
    body: noBody,
    answer: HeldShown,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  decideHeld: json({
    method: 'POST',
    path: '/api/evidence/held',
    params: none,
    body: HeldAsked,
    answer: z.strictObject({ decided: z.number(), decision: z.enum(['open', 'leave']) }),
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A stretch of the list. A POST each: words of the matter must not stand in an address. */
  rows: json({
    method: 'POST',
    path: '/api/evidence/rows',
    params: none,
    body: RowsWanted,
    answer: RowsShown,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  rowFacets: json({
    method: 'POST',
    path: '/api/evidence/facets',
    params: none,
    body: z.strictObject({ where: ListConditions }),
    answer: RowFacetsShown,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  tagDocuments: json({
    method: 'POST',
    path: '/api/evidence/tags',
    params: none,
    body: TagsWanted,
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  changeCustodian: json({
    method: 'POST',
    path: '/api/evidence/custodian',
    params: none,
    body: CustodianWanted,
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
