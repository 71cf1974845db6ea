import { z } from 'zod'
import { Identity } from './matter.ts'
import { NameQuestionKind } from './name-question.ts'

/** An open question as it is shown: by number, with the place covered. */
export const NumberedQuestion = z
  .strictObject({
    number: z.int().positive(),
    pseudonym: z.string(),
    kind: NameQuestionKind,
    passage: z.string(),
  })
  .readonly()
export type NumberedQuestion = z.infer<typeof NumberedQuestion>

/** What is protected, by pseudonym, and what cannot be told. */
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
            inWords: z.array(z.string()).readonly(),
            /** The forms themselves; only where they were asked for. */
            examples: z.array(z.string()).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
    questions: z.array(NumberedQuestion).readonly(),
    /** People whom nobody listed, and numbers that patterns found and nothing covers; empty where they were not asked for. */
    suggestions: z
      .array(
        z
          .strictObject({
            name: z.string(),
            why: z.enum(['relative', 'minor', 'friend-or-witness', 'same-surname', 'phone']),
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

/** What a person says of an open question. With `everywhere` it holds for that word wherever it is not told otherwise. */
export const NameAnswered = z.strictObject({
  is: z.enum(['the-name', 'not-the-name']),
  everywhere: z.boolean(),
})
export type NameAnswered = Readonly<z.infer<typeof NameAnswered>>

/** The same with the question as it was before the eyes of whoever answers: numbers change when one is answered. */
export const AnsweredQuestion = NameAnswered.extend({ number: z.int().positive(), passage: z.string().max(2000) })
export type AnsweredQuestion = Readonly<z.infer<typeof AnsweredQuestion>>
