import { IntakeAnswers } from '../intake/intake-answers.ts'
import { Triage } from '../intake/triage.ts'
import { WrittenRelease } from '../release/written-files.ts'
import { PreservationLetters } from '../views/letters-view.ts'
import { ListedCourts } from '../views/listed-courts.ts'
import { ChangeAnswer } from '../written/change-request.ts'
import { json, noBody, none } from './route-shape.ts'

/** The beginning of a matter. */
export const intakeRoutes = {
  /** The answers of the first conversation, written as single records. */
  takeIntake: json({
    method: 'POST',
    path: '/api/intake',
    params: none,
    body: IntakeAnswers,
    answer: ChangeAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  triage: json({
    method: 'GET',
    path: '/api/triage',
    params: none,
    body: noBody,
    answer: Triage,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  letters: json({
    method: 'GET',
    path: '/api/letters',
    params: none,
    body: noBody,
    answer: PreservationLetters,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** Beside the matter, in its folder of papers. */
  writeLetters: json({
    method: 'POST',
    path: '/api/letters',
    params: none,
    body: noBody,
    answer: WrittenRelease,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Courts in which a case can begin. Published law: nothing of the matter is in it. */
  courtList: json({
    method: 'GET',
    path: '/api/courts',
    params: none,
    body: noBody,
    answer: ListedCourts,
    needs: 'open-matter',
    asked: 'by-page',
  }),
} as const
