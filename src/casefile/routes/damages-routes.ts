import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { mostWithFile, SentFile } from '../given-file.ts'
import { DamagesCharts, DamagesView, SheetChoices } from '../value/damages-view.ts'
import { LoadedDamages } from '../value/loaded-damages.ts'
import { SheetEdit } from '../value/sheet.ts'
import { KnownMapping, TableRead, TreasuryCurve } from '../value/table-read.ts'
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
  /** The whole sheet from a file; `apply` false tells what would differ, and changes nothing. */
  loadDamages: json({
    method: 'POST',
    path: '/api/damages/load',
    params: none,
    body: ofClaimant.extend({ file: SentFile, apply: z.boolean() }),
    mostBytes: mostWithFile,
    answer: LoadedDamages,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Mappings for official tables that come with Redress. Nothing of the matter is in it. */
  tableMappings: json({
    method: 'GET',
    path: '/api/damages/mappings',
    params: none,
    body: noBody,
    answer: z.strictObject({ mappings: z.array(KnownMapping).readonly() }),
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** What a downloaded table gives. Nothing is stored. */
  readTable: json({
    method: 'POST',
    path: '/api/damages/table',
    params: none,
    body: z.strictObject({
      table: SentFile,
      mapping: z.union([
        z.strictObject({ known: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
        z.strictObject({ own: SentFile }),
      ]),
      downloaded: IsoDay,
    }),
    mostBytes: 2 * mostWithFile,
    answer: TableRead,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** The yield curve of a day from the Treasury's table. Nothing is stored. */
  readCurve: json({
    method: 'POST',
    path: '/api/damages/curve',
    params: none,
    body: z.strictObject({ table: SentFile, on: IsoDay }),
    mostBytes: mostWithFile,
    answer: TreasuryCurve,
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
