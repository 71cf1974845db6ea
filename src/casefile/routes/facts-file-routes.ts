import { z } from 'zod'
import { mostWithFile, SentFile } from '../given-file.ts'
import { LoadedFacts } from '../written/loaded-facts.ts'
import { file, json, noBody, none } from './route-shape.ts'

/** Everything that is written down, as one file. */
export const factsFileRoutes = {
  /** Merges a file by id, all of it or nothing; `apply` false tells what it would change, and changes nothing. */
  loadFacts: json({
    method: 'POST',
    path: '/api/facts/load',
    params: none,
    body: z.strictObject({ file: SentFile, apply: z.boolean() }),
    mostBytes: mostWithFile,
    answer: LoadedFacts,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** The owner's own file, with real names: a deliberate step that the audit log keeps. */
  factsFile: file({
    method: 'POST',
    path: '/api/facts/file',
    params: none,
    body: noBody,
    answer: 'file',
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
