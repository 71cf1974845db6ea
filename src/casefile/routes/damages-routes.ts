import { z } from 'zod'
import { DamagesCharts, DamagesView, SheetChoices } from '../value/damages-view.ts'
import { SheetEdit } from '../value/sheet.ts'
import { ChangeAnswer } from '../written/change-request.ts'
import { json, noBody, none } from './route-shape.ts'

/** Null for the first claimant, or the only one. */
const ofClaimant = z.strictObject({ claimant: z.string().min(1).max(200).nullable() })

/** What is lost, what it is worth, and what is offered for it. */
export const damagesRoutes = {
  damages: json({
    method: 'POST',
    path: '/api/damages',
    params: none,
    body: ofClaimant,
    answer: DamagesView,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  damagesCharts: json({
    method: 'POST',
    path: '/api/damages/charts',
    params: none,
    body: ofClaimant,
    answer: DamagesCharts,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** Rows and fields of the sheet, all of them or none, as one step of the history. */
  changeSheet: json({
    method: 'POST',
    path: '/api/damages/change',
    params: none,
    body: ofClaimant.extend({ edits: z.array(SheetEdit).min(1).max(200).readonly() }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Heads, statutory sums, liens and rules of liability that a sheet can name. */
  sheetChoices: json({
    method: 'GET',
    path: '/api/damages/choices',
    params: none,
    body: noBody,
    answer: SheetChoices,
    needs: 'open-matter',
    asked: 'by-page',
  }),
} as const
