import { z } from 'zod'
import { SiftNext, SiftPlace, SiftQuestionView, SiftReport } from '../evidence/sift.ts'
import { ChangeAnswer } from '../written/change-request.ts'
import { file, json, noBody, none } from './route-shape.ts'

const id = z.string().min(1).max(200)

/** A review of one question that reads less: yes and no of a person, the likeliest passages next, what was missed. */
export const siftRoutes = {
  sifts: json({
    method: 'GET',
    path: '/api/sift',
    params: none,
    body: noBody,
    answer: z.strictObject({ questions: z.array(SiftQuestionView).readonly() }),
    needs: 'open-matter',
    asked: 'by-page',
  }),
  startSift: json({
    method: 'POST',
    path: '/api/sift',
    params: none,
    body: z.strictObject({
      question: z.string().trim().min(1).max(400),
      start: z.string().trim().min(1).max(2_000).nullable(),
    }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  nextSift: json({
    method: 'POST',
    path: '/api/sift/next',
    params: none,
    body: z.strictObject({ id, count: z.int().positive().max(100) }),
    answer: SiftNext,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  answerSift: json({
    method: 'POST',
    path: '/api/sift/answer',
    params: none,
    body: z.strictObject({
      id,
      answers: z
        .array(SiftPlace.extend({ yes: z.boolean() }))
        .min(1)
        .max(100)
        .readonly(),
    }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Draws passages by chance from those that nobody read. */
  sampleSift: json({
    method: 'POST',
    path: '/api/sift/sample',
    params: none,
    body: z.strictObject({ id, size: z.int().positive().max(5_000) }),
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  siftReport: json({
    method: 'POST',
    path: '/api/sift/report',
    params: none,
    body: z.strictObject({ id }),
    answer: SiftReport,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** The protocol of the review as a text, searched before it leaves. */
  siftProtocol: file({
    method: 'POST',
    path: '/api/sift/protocol',
    params: none,
    body: z.strictObject({ id }),
    answer: 'file',
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
