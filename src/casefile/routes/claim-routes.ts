import { WhatIfAnswer, WhatIfAsked } from '../what-if.ts'
import { json, none } from './route-shape.ts'

/** What is asked of the claims beside what is proved. */
export const claimRoutes = {
  /** What facts that nobody proved would turn. Nothing is stored. */
  whatIf: json({
    method: 'POST',
    path: '/api/what-if',
    params: none,
    body: WhatIfAsked,
    answer: WhatIfAnswer,
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
