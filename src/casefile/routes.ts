import { z } from 'zod'
import { claimRoutes } from './routes/claim-routes.ts'
import { damagesRoutes } from './routes/damages-routes.ts'
import { evidenceRoutes } from './routes/evidence-routes.ts'
import { evidenceToolsRoutes } from './routes/evidence-tools-routes.ts'
import { factsFileRoutes } from './routes/facts-file-routes.ts'
import { homeRoutes } from './routes/home-routes.ts'
import { intakeRoutes } from './routes/intake-routes.ts'
import { lawRoutes } from './routes/law-routes.ts'
import { matterRoutes } from './routes/matter-routes.ts'
import { namesRoutes } from './routes/names-routes.ts'
import { papersRoutes } from './routes/papers-routes.ts'
import { readingRoutes } from './routes/reading-routes.ts'
import { recordRoutes } from './routes/record-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { siftRoutes } from './routes/sift-routes.ts'
import { windowRoutes } from './routes/window-routes.ts'

/** Everything that the browser view may ask of the server; each part stands in a file of its own. */
export const routes = {
  ...windowRoutes,
  ...homeRoutes,
  ...readingRoutes,
  ...recordRoutes,
  ...factsFileRoutes,
  ...claimRoutes,
  ...searchRoutes,
  ...namesRoutes,
  ...intakeRoutes,
  ...evidenceRoutes,
  ...evidenceToolsRoutes,
  ...siftRoutes,
  ...damagesRoutes,
  ...papersRoutes,
  ...matterRoutes,
  ...lawRoutes,
} as const

export type RouteName = keyof typeof routes

/** The one shape of trouble on every door, as the view reads it. */
export const Trouble = z
  .strictObject({ ok: z.literal(false), code: z.string(), message: z.string(), next: z.string() })
  .readonly()
export type Trouble = z.infer<typeof Trouble>

/** Says who asks; a header of our own is never sent by a browser unasked, nor by a page of another origin unseen. */
export const windowHeader = 'redress-window'
