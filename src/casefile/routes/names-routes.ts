import { z } from 'zod'
import { FormsOfMatter, TriedText } from '../views/forms-view.ts'
import { AnsweredQuestion, AnswerTakenBack, NamesOfMatter, QuestionSettled } from '../views/names-view.ts'
import { json, noBody, none } from './route-shape.ts'

/** What is protected, and what cannot be told. */
export const namesRoutes = {
  /** What is protected, by pseudonym, and every place that cannot be told, those of finished papers too. */
  names: json({
    method: 'GET',
    path: '/api/names',
    params: none,
    body: noBody,
    answer: NamesOfMatter,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** The same with what is on the pages and not protected yet; it reads every page. */
  nameSuggestions: json({
    method: 'POST',
    path: '/api/names/suggestions',
    params: none,
    body: noBody,
    answer: NamesOfMatter,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Every form itself, for the owner's own eyes: the one answer in JSON that holds names. Asked on purpose, and logged. */
  showForms: json({
    method: 'POST',
    path: '/api/names/forms',
    params: none,
    body: noBody,
    answer: FormsOfMatter,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What would become of a text, as it was typed; in the body, so that it stands in no address. */
  tryText: json({
    method: 'POST',
    path: '/api/names/try',
    params: none,
    body: z.strictObject({ text: z.string().min(1).max(2000) }).readonly(),
    answer: TriedText,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A question answered once, by its id; the answer is kept with the identity. Tells what else it settled. */
  answerName: json({
    method: 'POST',
    path: '/api/names/answer',
    params: none,
    body: AnsweredQuestion,
    answer: QuestionSettled,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** An answer taken back, by the id of its question or of one that it settled: all of them are open again. */
  takeBackAnswer: json({
    method: 'POST',
    path: '/api/names/take-back',
    params: none,
    body: AnsweredQuestion.pick({ id: true }),
    answer: AnswerTakenBack,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
