import { z } from 'zod'
import { IsoDay } from '../dates.ts'
import { LawDifferences, LawList, LawText, ReformEffect } from '../views/law-view.ts'
import { json, noBody, none } from './route-shape.ts'

const id = z.string().min(1).max(200)

/** The law on file, and what a change of it does to the open matter. */
export const lawRoutes = {
  lawList: json({
    method: 'GET',
    path: '/api/law',
    params: none,
    body: noBody,
    answer: LawList,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  lawText: json({
    method: 'POST',
    path: '/api/law/text',
    params: none,
    body: z.strictObject({ id, on: IsoDay.nullable() }),
    answer: LawText,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  lawDifferences: json({
    method: 'POST',
    path: '/api/law/differences',
    params: none,
    body: z.strictObject({ id, from: IsoDay, to: IsoDay }),
    answer: LawDifferences,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  reformEffect: json({
    method: 'POST',
    path: '/api/law/reform',
    params: none,
    body: z.strictObject({ reform: id }),
    answer: ReformEffect,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
