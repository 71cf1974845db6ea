import { z } from 'zod'
import { IsoDay, WhenText } from '../casefile/dates.ts'
import { Role } from '../casefile/matter.ts'
import { mustBe } from '../casefile/problems/field-rule.ts'

/** One ruling on what may be asked, kept, sealed or moved in a suit over trafficking. */
export const DiscoveryOrder = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  caption: z.string().min(1),
  court: z.string().min(1),
  /** Number of the circuit or code of the state; null for the panel on multidistrict litigation. */
  circuit: z
    .string()
    .regex(/^(?:[1-9]|1[01]|dc|[a-z]{2})$/)
    .nullable(),
  date: WhenText,
  docket: z.string().nullable(),
  citation: z.string().nullable(),
  judge: z.string().optional(),
  kind: z.enum([
    'compel',
    'preservation',
    'protective-order',
    'pseudonym',
    'sealing',
    'deposition',
    'transfer',
    'stay',
    'coordination',
    'third-party',
    'cost-shifting',
    'expert',
    'sanctions',
  ]),
  moved_by: z.enum(['plaintiff', 'defendant', 'both', 'nonparty', 'court']),
  defendant_roles: z.array(Role),
  asked: z.strictObject({
    records: z.array(z.string()).optional(),
    plaintiff_records: z.array(z.string()).optional(),
    custodians: z.array(z.string()).optional(),
    depositions: z.array(z.string()).optional(),
    search_terms: z.array(z.string()).optional(),
    period: z.string().optional(),
    places: z.string().optional(),
    other: z.string().optional(),
  }),
  ruling: z.enum(['granted', 'denied', 'in-part', 'deferred', 'unknown']),
  limits: z.string().nullable(),
  reason: z.string().min(1),
  /** What it helps to prove or protect: a factor, an issue such as `knowledge`, or `identity`, `forum`, `damages`. */
  serves: z.array(z.string().min(1)).min(1),
  gap: z.string().min(1),
  /** How far the order was read; none was read to its end. */
  read: z.enum(['opening', 'opening+summary', 'court-description', 'summary', 'secondary']),
  sources: z
    .array(z.strictObject({ url: z.string().regex(/^https?:\/\//, mustBe('web-address')), read: IsoDay }))
    .min(1),
  note: z.string().optional(),
})
export type DiscoveryOrder = z.infer<typeof DiscoveryOrder>

/** What `serves` may name beside factors and issues of the precedent guide. */
export const servedBesideFactors: ReadonlySet<string> = new Set(['identity', 'forum', 'damages'])
