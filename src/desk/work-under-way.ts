import { ok, type Result } from '../casefile/result.ts'
import type { MatterWork } from '../casefile/routes/matter-routes.ts'
import { countsAbout } from './door.ts'
import type { DoorTrouble } from './door-trouble.ts'
import type { OpenMatter } from './open-matter.ts'

type Step = NonNullable<MatterWork['work']>

export type TellStep = (step: Step) => void

const current = new WeakMap<OpenMatter, Step>()

/** Does long work on the whole of a matter, and keeps how far it is for whoever asks meanwhile. */
export async function withProgress<T>(
  matter: OpenMatter,
  first: Step['phase'],
  work: (tell: TellStep) => Promise<T>,
): Promise<T> {
  current.set(matter, { phase: first, done: 0, total: 0 })
  try {
    return await work((step) => current.set(matter, step))
  } finally {
    current.delete(matter)
  }
}

/** How far long work on the open matter is; null where none is done. */
export const showWorkUnderWay = (matter: OpenMatter): Promise<Result<MatterWork, DoorTrouble>> =>
  countsAbout(matter, async () => ok({ work: current.get(matter) ?? null }))
