import { z } from 'zod'
import { CheckedProduction, NamedColumns } from '../evidence/production.ts'
import { ChosenMapping, MappedRecords, TableHeadings } from '../evidence/record-mapping.ts'
import { ShownSpeech } from '../evidence/speech-view.ts'
import { AddedTranscript, ShownTestimony } from '../evidence/testimony-view.ts'
import { mostWithFile, SentFile } from '../given-file.ts'
import { DocumentId } from '../ids.ts'
import { file, json, none } from './route-shape.ts'

const number = z.string().min(1).max(400)
const time = z.string().min(1).max(20)

/** What is done with evidence that is in: productions, testimony, recordings, tables. */
export const evidenceToolsRoutes = {
  /** The load files of a production beside the folder that they came in. */
  production: json({
    method: 'POST',
    path: '/api/evidence/production',
    params: none,
    body: z.strictObject({ loadFiles: z.array(number).min(1).max(50).readonly(), columns: NamedColumns }),
    answer: CheckedProduction,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** A transcript as who says what; null words for all of it. */
  testimony: json({
    method: 'POST',
    path: '/api/evidence/testimony',
    params: none,
    body: z.strictObject({ document: number, words: z.string().max(400).nullable() }),
    answer: ShownTestimony,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** What a person typed while hearing a recording, as a document of its own below it. */
  addTranscript: json({
    method: 'POST',
    path: '/api/evidence/transcript',
    params: none,
    body: z.strictObject({ recording: number, by: z.string().max(200), file: SentFile }),
    mostBytes: mostWithFile,
    answer: AddedTranscript,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Where somebody speaks in a recording, found when it came in. */
  speech: json({
    method: 'POST',
    path: '/api/evidence/speech',
    params: none,
    body: z.strictObject({ recording: number }),
    answer: ShownSpeech,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** A stretch of a recording as a file of the owner's: what is spoken in it is not covered. */
  clipFile: file({
    method: 'POST',
    path: '/api/evidence/clip',
    params: none,
    body: z.strictObject({ recording: number, from: time, to: time }),
    answer: 'file',
    needs: 'open-matter',
    asked: 'by-person',
  }),
  tableHeadings: json({
    method: 'POST',
    path: '/api/evidence/headings',
    params: none,
    body: z.strictObject({ document: DocumentId }),
    answer: TableHeadings,
    needs: 'open-matter',
    asked: 'by-page',
  }),
  /** What a table counts under the columns that were chosen; `store` keeps what it proposes as suggestions. */
  mapTable: json({
    method: 'POST',
    path: '/api/evidence/records',
    params: none,
    body: z.strictObject({ mapping: ChosenMapping, store: z.boolean() }),
    answer: MappedRecords,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
