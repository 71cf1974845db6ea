import { z } from 'zod'
import { FactId } from '../ids.ts'
import { PaperName, PaperPreview, WrittenPaper } from '../views/papers-view.ts'
import { TableAsked } from '../views/table-view.ts'
import { file, json, none } from './route-shape.ts'

const paper = z.strictObject({
  paper: PaperName,
  /** Whose, where it is of one claimant's damages; null for the first. */
  claimant: z.string().min(1).max(200).nullable(),
  /** Of a chronology these facts alone; all of them where it is left out. */
  facts: z.array(FactId).min(1).max(50_000).readonly().exactOptional(),
})

/** What is written about the open matter. A POST each: what leaves is in the audit log. */
export const papersRoutes = {
  previewPaper: json({
    method: 'POST',
    path: '/api/papers/preview',
    params: none,
    body: paper,
    answer: PaperPreview,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  writePaper: json({
    method: 'POST',
    path: '/api/papers/write',
    params: none,
    /** Null for the folder of the matter's papers. */
    body: paper.extend({ folder: z.string().min(1).max(4000).nullable() }),
    answer: WrittenPaper,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A list of the matter as one file, searched before it leaves. */
  tableOut: file({
    method: 'POST',
    path: '/api/tables/file',
    params: none,
    body: TableAsked,
    answer: 'file',
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** One file of a paper, for the browser to put among its downloads. */
  paperFile: file({
    method: 'POST',
    path: '/api/papers/file',
    params: none,
    body: paper.extend({ name: z.string().min(1).max(200) }),
    answer: 'file',
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
