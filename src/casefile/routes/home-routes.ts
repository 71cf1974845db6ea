import { z } from 'zod'
import { MatterName } from '../matter-name.ts'
import { idleChoices, MatterList, Views } from '../views/matter-list.ts'
import { BackedUp } from './matter-routes.ts'
import { json, noBody, none } from './route-shape.ts'
import { Standing } from './standing.ts'

const passphrase = z.string().min(1).max(4000)
const folder = z.string().min(1).max(4000)

/** What is asked before a matter is open. */
export const homeRoutes = {
  matters: json({
    method: 'GET',
    path: '/api/matters',
    params: none,
    body: noBody,
    answer: MatterList,
    needs: 'window',
    asked: 'by-page',
  }),
  /** Which folder matters are made in, after how many minutes an open one locks itself, how the view looks; null: as it is. */
  chooseHome: json({
    method: 'POST',
    path: '/api/matters/home',
    params: none,
    body: z.strictObject({
      folder: folder.nullable(),
      idleMinutes: z.literal(idleChoices).nullable(),
      view: Views.nullable(),
    }),
    answer: MatterList,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Puts a matter from elsewhere on the list. */
  addMatter: json({
    method: 'POST',
    path: '/api/matters/add',
    params: none,
    body: z.strictObject({ folder }),
    answer: MatterList,
    needs: 'window',
    asked: 'by-person',
  }),
  makeMatter: json({
    method: 'POST',
    path: '/api/matters/make',
    params: none,
    body: z.strictObject({ name: MatterName, passphrase }),
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  openMatter: json({
    method: 'POST',
    path: '/api/matters/open',
    params: none,
    body: z.strictObject({ folder, passphrase }),
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Removes the open matter for good: its name and its passphrase say once more that it is meant. */
  removeMatter: json({
    method: 'POST',
    path: '/api/matters/remove',
    params: none,
    body: z.strictObject({ typed: z.string().min(1).max(200), passphrase }),
    answer: z.strictObject({ left: z.array(z.string()).readonly() }),
    needs: 'window',
    asked: 'by-person',
  }),
  /** Puts a backup among the matters, under the name that it had or another; one that is there is never replaced. */
  restoreMatter: json({
    method: 'POST',
    path: '/api/matters/restore',
    params: none,
    body: z.strictObject({ folder, name: MatterName.nullable(), passphrase }),
    answer: BackedUp,
    needs: 'window',
    asked: 'by-person',
  }),
  /** Opens the invented example, which is made first where it is not there yet; its progress stands in the list. */
  openExample: json({
    method: 'POST',
    path: '/api/matters/example',
    params: none,
    body: noBody,
    answer: Standing,
    needs: 'window',
    asked: 'by-person',
  }),
} as const
