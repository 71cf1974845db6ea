import { test } from 'node:test'
import { DecisionId, FactorId } from '../../casefile/ids.ts'
import type { PrecedentReason } from '../../casefile/precedent/precedent-reason.ts'
import { RulingOutcome } from '../../casefile/precedent/ruling-outcome.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { precedentReasonWords } from './precedent-reason-words.ts'
import { outcomeWords } from './precedent-words.ts'

const factor = (id: string): FactorId => FactorId.parse(id)
const decision = { caption: 'D. v. E.', court: '6th Cir.', year: '2022' }
const counts = { plaintiff: 7, all: 10 }

const reasons: OneOfEach<PrecedentReason> = {
  record: {
    is: 'record',
    claim: 'Beneficiary',
    against: 'brand',
    ...counts,
    stage: 'pleading',
    atStage: 9,
    orders: 12,
  },
  'in-court': { is: 'in-court', court: 'S.D. Ohio', ...counts },
  'in-circuit': { is: 'in-circuit', circuit: '3', ...counts },
  binding: { is: 'binding', ...decision, favours: 'plaintiff', notThere: [factor('cash-payment')] },
  'binding-unread': { is: 'binding-unread', decision: DecisionId.parse('d-v-e') },
  issue: {
    is: 'issue',
    name: 'Knowledge',
    for: [factor('cash-payment'), factor('police-called')],
    against: [factor('one-night')],
    met: 2,
    notMet: 1,
    favours: 'abstains',
  },
  'at-least-as-strong': {
    is: 'at-least-as-strong',
    side: 'defendant',
    ...decision,
    year: null,
    helped: [],
    more: 2,
  },
  'no-decided-case': { is: 'no-decided-case' },
  'no-facts': { is: 'no-facts' },
  'too-few-at-this-stage': { is: 'too-few-at-this-stage', stage: 'trial' },
  'none-at-this-stage': { is: 'none-at-this-stage', stage: 'summary-judgment' },
  'no-shared-fact': { is: 'no-shared-fact' },
  divided: { is: 'divided' },
  weighed: { is: 'weighed', favours: 'plaintiff' },
  carried: { is: 'carried', by: factor('cash-payment') },
  'never-so': { is: 'never-so', favours: 'defendant' },
  'few-rulings': { is: 'few-rulings' },
}

test('each reason from the decided cases, and each outcome, has its sentence', () => {
  matchesGolden('precedent/precedent-reasons', {
    ...Object.fromEntries(
      Object.entries<PrecedentReason>(reasons).map(([tag, one]) => [
        tag,
        precedentReasonWords(one, (id) => id.replaceAll('-', ' ')),
      ]),
    ),
    ...Object.fromEntries(
      RulingOutcome.options.flatMap((outcome) =>
        [false, true].map((onDefence) => [
          `${outcome}${onDefence ? ' on a defence' : ''}`,
          outcomeWords({ outcome, onDefence }),
        ]),
      ),
    ),
  })
})
