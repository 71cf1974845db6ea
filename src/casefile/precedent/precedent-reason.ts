import { z } from 'zod'
import { DecisionId, FactorId } from '../ids.ts'
import { Stage } from '../matter.ts'
import { tagged } from '../tagged.ts'

const Side = z.enum(['plaintiff', 'defendant'])
const factors = z.array(FactorId).readonly()
/** Of how many decided rulings, near copies counted once, how many went for the plaintiff. */
const counted = { plaintiff: z.int(), all: z.int() }
const decision = { caption: z.string(), court: z.string(), year: z.string().nullable() }

/** Kinds of defendants whose rulings are compared with one another. */
export const DefendantGroup = z.enum(['premises', 'brand', 'online', 'direct', 'other'])

/** One reason for how courts ruled on like facts, from the broad record to this matter's facts. */
export const PrecedentReason = z.discriminatedUnion('is', [
  tagged('record', {
    claim: z.string(),
    against: DefendantGroup,
    ...counted,
    stage: Stage,
    atStage: z.int(),
    orders: z.int(),
  }),
  tagged('in-court', { court: z.string(), ...counted }),
  tagged('in-circuit', { circuit: z.string(), ...counted }),
  tagged('binding', { ...decision, favours: Side, notThere: factors }),
  tagged('binding-unread', { decision: DecisionId }),
  tagged('issue', {
    name: z.string(),
    for: factors,
    against: factors,
    met: z.int(),
    notMet: z.int(),
    favours: z.enum(['plaintiff', 'defendant', 'abstains']),
  }),
  tagged('at-least-as-strong', { side: Side, ...decision, helped: factors, more: z.int() }),
  tagged('no-decided-case', {}),
  tagged('no-facts', {}),
  tagged('no-shared-fact', {}),
  tagged('too-few-at-this-stage', { stage: Stage }),
  tagged('none-at-this-stage', { stage: Stage }),
  tagged('divided', {}),
  tagged('weighed', { favours: Side }),
  tagged('carried', { by: FactorId }),
  tagged('never-so', { favours: Side }),
  tagged('few-rulings', {}),
])
export type PrecedentReason = z.infer<typeof PrecedentReason>
