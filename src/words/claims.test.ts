import { test } from 'node:test'
import type { ClaimCaution, ClaimStep, ElementNote } from '../casefile/findings.ts'
import { DecisionId, FactId, PartyId } from '../casefile/ids.ts'
import { claimCaution, claimStep, elementNote, elementNotes, withoutSupportWords } from './claims.ts'
import { matchesGolden, type OneOfEach } from './golden.fixture.ts'

const law = { is: 'law', text: 'As the law file says it.' } as const
const fact = (id: string): FactId => FactId.parse(id)
const numbered = (id: FactId): string => `F${id.length}`

const notes: OneOfEach<ElementNote> = {
  law,
  'no-decision-here': { is: 'no-decision-here', court: 'S.D. Ohio' },
  'tests-met': { is: 'tests-met', met: 2, of: 6 },
  wording: { is: 'wording', status: 'unverified' },
  'other-accounts': { is: 'other-accounts', of: [fact('a'), fact('bb')] },
}
const cautions: OneOfEach<ClaimCaution> = {
  law,
  'binding-contrary': {
    is: 'binding-contrary',
    decision: DecisionId.parse('d-v-e'),
    caption: 'D. v. E.',
    court: '6th Cir.',
    year: '2022',
  },
  'span-of-own-facts': { is: 'span-of-own-facts' },
  'span-of-all-parties': { is: 'span-of-all-parties' },
}
const steps: OneOfEach<ClaimStep> = {
  ask: { is: 'ask', text: 'Ask for the key log.' },
  factors: { is: 'factors', names: ['complaints of guests', 'cash at the desk'], seenInShare: 0.125 },
}

test('each note, caution and step of a claim is one known sentence', () => {
  const one = { is: 'other-accounts', of: [fact('a')] } as const
  matchesGolden('claims', {
    ...Object.fromEntries(Object.entries(notes).map(([tag, note]) => [`note ${tag}`, elementNote(note, numbered)])),
    'note other-accounts, one': elementNote(one, numbered),
    'notes together': elementNotes([notes.law, notes['tests-met']], numbered),
    ...Object.fromEntries(Object.entries(cautions).map(([tag, caution]) => [`caution ${tag}`, claimCaution(caution)])),
    ...Object.fromEntries(Object.entries(steps).map(([tag, step]) => [`step ${tag}`, claimStep(step)])),
    'without support': withoutSupportWords({
      party: PartyId.parse('bank'),
      nearest: { cite: '18 U.S.C. § 1595', theory: 'beneficiary', missing: ['It took part', 'It knew'] },
    }),
    'without support, none': withoutSupportWords({ party: PartyId.parse('bank'), nearest: null }),
  })
})
