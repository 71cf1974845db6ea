import { AnsweredQuestion, NamesOfMatter, NumberedQuestion } from '../names-view.ts'
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
  /** A question answered once, as it was seen; the answer is kept with the identity. */
  answerName: json({
    method: 'POST',
    path: '/api/names/answer',
    params: none,
    body: AnsweredQuestion,
    answer: NumberedQuestion,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
