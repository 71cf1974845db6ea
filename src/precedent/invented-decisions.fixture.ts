import { FactorId } from '../casefile/ids.ts'
import { Decision } from './decision.ts'
import { PrecedentGuide } from './guide.ts'

/** A small invented world for tests: three facts for the plaintiff, two for the defendant, two circuits. */
export const smallGuide: PrecedentGuide = PrecedentGuide.parse({
  claims: [
    { id: '1595-beneficiary', name: 'beneficiary', law: 'federal', issues: ['participation', 'knowledge'] },
    { id: 'negligence', name: 'negligence', law: 'state', issues: ['knowledge'] },
  ],
  issues: {
    participation: { name: 'taking part', element: 'participation' },
    knowledge: { name: 'knowledge', element: 'knowledge' },
  },
  provisions: [
    { provision: 'us/18-usc-1595', theory: '*beneficiary*', claim: '1595-beneficiary' },
    { provision: 'us-*/survival', theory: '*', claim: null },
    { provision: 'us-*/*', theory: '*', claim: 'state-trafficking' },
  ],
  families: [{ id: 'copied-orders', court: 'N.D. Fla.', captions: ['Q.R. v. *'], why: 'invented' }],
  factors: {
    'cash-payment': { side: 'plaintiff', issues: ['knowledge'] },
    'staff-assisted': { side: 'plaintiff', issues: ['participation', 'knowledge'] },
    'room-revenue': { side: 'plaintiff', issues: ['participation'] },
    'coercion-not-visible': { side: 'defendant', issues: ['knowledge'] },
    'ordinary-commercial-transaction': { side: 'defendant', issues: ['participation'] },
  },
})

interface Invented {
  readonly id: string
  readonly court?: string
  readonly circuit?: string
  readonly decided?: string
  readonly caption?: string
  readonly role?: string
  readonly outcome?: string
  readonly factors?: readonly string[]
  readonly claim?: string
  readonly reversed_by?: string
  readonly posture?: string
}

export function invented(it: Invented): Decision {
  return Decision.parse({
    id: it.id,
    caption: it.caption ?? `Doe v. ${it.id}`,
    court: it.court ?? 'S.D. Ohio',
    circuit: it.circuit ?? '6',
    decided: it.decided ?? '2022-05-01',
    posture: it.posture ?? 'motion-to-dismiss',
    confidence: 'high',
    sources: ['https://example.org/'],
    ...(it.reversed_by === undefined ? {} : { reversed_by: it.reversed_by }),
    rulings: [
      {
        defendant: 'Invented Inn',
        role: it.role ?? 'operator',
        claim: it.claim ?? '1595-beneficiary',
        outcome: it.outcome ?? 'survives',
        elements: {},
        factors: it.factors ?? [],
        holding: 'Invented for a test.',
      },
    ],
  })
}

export const factors = (...ids: readonly string[]): readonly FactorId[] => ids.map((id) => FactorId.parse(id))
