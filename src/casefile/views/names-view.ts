import { z } from 'zod'
import { Identity } from '../matter.ts'
import { NameQuestionKind } from '../release/name-question.ts'
import { FormExample, LookedFor } from './looked-for.ts'

/** What a question is answered by: the same however many others are answered, and never that of another question. */
export const QuestionId = z.templateLiteral(['q-', z.string().regex(/^[a-z]{6,40}$/)])
export type QuestionId = z.infer<typeof QuestionId>

/** A place, and the words beside it. */
export const WordsBeside = z.strictObject({ before: z.string(), place: z.string(), after: z.string() }).readonly()
export type WordsBeside = z.infer<typeof WordsBeside>

/** Where a text stands that goes into papers: in the matter, or in a finished file alone. */
export const QuestionPlace = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('fact'), id: z.string() }),
    /** A quote that a fact rests on; `document` is the number of the file. */
    z.strictObject({ is: z.literal('page'), document: z.string(), page: z.int().positive(), fact: z.string() }),
    z.strictObject({ is: z.literal('claimant'), id: z.string() }),
    z.strictObject({ is: z.literal('party'), id: z.string() }),
    z.strictObject({ is: z.literal('damages'), line: z.int().positive() }),
    z.strictObject({ is: z.literal('file-name'), document: z.string() }),
    /** What is said of the matter itself: its summary, its caption. */
    z.strictObject({ is: z.literal('matter'), part: z.string() }),
    /** What the file of a paper says of its own, and no text of the matter. */
    z.strictObject({ is: z.literal('paper'), file: z.string() }),
  ])
  .readonly()
export type QuestionPlace = z.infer<typeof QuestionPlace>

/** An open question as it is shown: by its id, with the place covered. */
export const OpenQuestion = z
  .strictObject({
    id: QuestionId,
    pseudonym: z.string(),
    kind: NameQuestionKind,
    /** The place itself is empty where only a finished paper showed it: the words before it then name the paper and its part. */
    ...WordsBeside.unwrap().shape,
    /** Everywhere it stands in the matter, or else the finished file that showed it: one answer holds for all of these. */
    stands: z.array(QuestionPlace).readonly(),
    /** As written; only where it was asked for, and null where only a finished paper has it. */
    written: WordsBeside.nullable().optional(),
  })
  .readonly()
export type OpenQuestion = z.infer<typeof OpenQuestion>

/** What a person says of an open question. With `everywhere` it holds for that word wherever it is not told otherwise. */
export const NameAnswered = z.strictObject({
  is: z.enum(['the-name', 'not-the-name']),
  everywhere: z.boolean(),
})
export type NameAnswered = Readonly<z.infer<typeof NameAnswered>>

/** What a person may say: that the place is this one's name, or is not, or is the name of nobody who is protected. */
export const NameTold = NameAnswered.extend({ is: z.enum(['the-name', 'not-the-name', 'nobody']) })
export type NameTold = Readonly<z.infer<typeof NameTold>>

/** An answer that stands: by the id of its question, with the place covered. It can be taken back by that id. */
export const GivenAnswer = z
  .strictObject({
    id: QuestionId,
    pseudonym: z.string(),
    ...NameAnswered.shape,
    ...WordsBeside.unwrap().shape,
    /** UTC instant; null where it was not noted. */
    given: z.string().nullable(),
    /** The questions that it settled beside its own. */
    settled: z.array(QuestionId).readonly(),
  })
  .readonly()
export type GivenAnswer = z.infer<typeof GivenAnswer>

/** What is protected, by pseudonym, what cannot be told, and what was. */
export const NamesOfMatter = z
  .strictObject({
    identities: z
      .array(
        z
          .strictObject({
            identity: z.string(),
            pseudonym: z.string(),
            kind: Identity.shape.kind,
            /** How many forms were listed. */
            listed: z.int().nonnegative(),
            looksFor: z.array(LookedFor).readonly(),
            /** The forms themselves; only where they were asked for. */
            examples: z.array(FormExample).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
    questions: z.array(OpenQuestion).readonly(),
    /** The answers that stand. */
    answered: z.array(GivenAnswer).readonly(),
    /** People whom nobody listed, and numbers that patterns found and nothing covers; empty where they were not asked for. */
    suggestions: z
      .array(
        z
          .strictObject({
            name: z.string(),
            why: z.enum([
              'relative',
              'minor',
              'friend-or-witness',
              'same-surname',
              'another-name',
              'coordinates',
              'phone',
            ]),
            /** Null with the document: it stands in what was written down in the matter. */
            page: z.int().positive().nullable(),
            times: z.int().positive(),
            /** The number of the document. */
            document: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type NamesOfMatter = z.infer<typeof NamesOfMatter>

/** What an answer did: which question it was given to, and which others stood open that are settled with it. */
export const QuestionSettled = z
  .strictObject({ question: OpenQuestion, ...NameTold.shape, settled: z.array(OpenQuestion).readonly() })
  .readonly()
export type QuestionSettled = z.infer<typeof QuestionSettled>

/** An answer taken back, with every question that is open again by it. */
export const AnswerTakenBack = z
  .strictObject({ answer: GivenAnswer, open: z.array(OpenQuestion).readonly() })
  .readonly()
export type AnswerTakenBack = z.infer<typeof AnswerTakenBack>

/** The same with the question that is answered. */
export const AnsweredQuestion = NameTold.extend({ id: z.string().min(1).max(60) })
export type AnsweredQuestion = Readonly<z.infer<typeof AnsweredQuestion>>
