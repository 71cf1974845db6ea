import { join } from 'node:path'
import { ok, type Result } from '../casefile/result.ts'
import type { LoadedFacts } from '../casefile/written/loaded-facts.ts'
import type { TablesTrouble } from '../shelf/read-trouble.ts'
import type { NotMade, NotOpened } from '../vault/contract/store-trouble.ts'
import { moveMatter, removeUnfinished } from '../vault/move-matter.ts'
import { examplePassphrase } from '../words/own-files.ts'
import type { DoorTrouble } from './door-trouble.ts'
import type { IngestProgress } from './evidence/ingest/ingest-progress.ts'
import { ingestFolder } from './evidence/ingest-folder.ts'
import { loadFacts } from './facts/load-facts.ts'
import type { NotChanged } from './facts/make-change.ts'
import { makeMatter } from './make-matter.ts'
import { type OpenMatter, openMatter } from './open-matter.ts'
import { programFolder } from './program-folder.ts'
import { loadDamagesInput } from './value/load-damages-input.ts'

export const examples = ['jd-v-starlite', 'estate-of-mr'] as const
export type Example = (typeof examples)[number]

export interface MadeExample {
  /** Open for writing. */
  readonly matter: OpenMatter
  readonly facts: LoadedFacts
}

type ExampleNotTaken =
  | NotChanged
  | DoorTrouble
  | TablesTrouble
  | 'contraband-listed'
  | 'document-not-found'
  | 'hash-not-valid'
  | 'input-has-faults'
  | 'search-not-understood'
  | 'usage'

/** Why the example was not made. */
export type ExampleNotMade = ExampleNotTaken | NotOpened | NotMade

/**
 * An invented matter in a new folder: its evidence read, its facts and damages taken in.
 * Problems: those of making a matter and of reading a folder.
 */
export async function takeInExample(
  folder: string,
  example: Example,
  progress: (p: IngestProgress) => void,
): Promise<Result<MadeExample, ExampleNotMade>> {
  const from = join(programFolder, 'examples', example)
  const made = await makeMatter(folder, examplePassphrase)
  if (!made.ok) return made
  const opened = await openMatter(folder, examplePassphrase, { write: true })
  if (!opened.ok) return opened
  const matter = opened.value
  const taken = await takeIn(matter, from, { minor: example === 'jd-v-starlite', progress })
  if (!taken.ok) await matter.close()
  return taken.ok ? ok({ matter, facts: taken.value }) : taken
}

async function takeIn(
  matter: OpenMatter,
  from: string,
  options: { readonly minor: boolean; readonly progress: (p: IngestProgress) => void },
): Promise<Result<LoadedFacts, ExampleNotTaken>> {
  const read = await ingestFolder(matter, join(from, 'evidence'), {
    ...options,
    ocr: true,
    hashList: null,
    custodian: null,
  })
  if (!read.ok) return read
  const facts = await loadFacts(matter, join(from, 'facts.yaml'))
  if (!facts.ok) return facts
  const damages = await loadDamagesInput(matter, join(from, 'damages.yaml'))
  return damages.ok ? ok(facts.value.value) : damages
}

/**
 * The same among the matters of a person. It comes to its place whole or not at all: one that was cut off is begun anew.
 * Problems: as `takeInExample`.
 */
export async function makeExample(
  folder: string,
  progress: (p: IngestProgress) => void,
): Promise<Result<{ readonly folder: string }, ExampleNotMade>> {
  const unfinished = join(folder, '..', '.example-being-made.redress')
  removeUnfinished(unfinished)
  const made = await takeInExample(unfinished, 'jd-v-starlite', progress)
  if (!made.ok) {
    removeUnfinished(unfinished)
    return made
  }
  await made.value.matter.close()
  moveMatter(unfinished, folder)
  return ok({ folder })
}
