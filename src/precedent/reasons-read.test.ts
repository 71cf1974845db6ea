import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Decision, RestsOn } from './decision.ts'
import { invented } from './invented-decisions.fixture.ts'
import { reasonsRead } from './reasons-read.ts'

type Ground = z.infer<typeof RestsOn>

const plain = invented({ id: 'one' })

/** The decision with a reason for each of two elements, on these grounds. */
const resting = (benefit: Ground, knowledge: Ground): Decision => ({
  ...plain,
  rulings: plain.rulings.map((ruling) => ({
    ...ruling,
    element_reasons: {
      benefit: { why: 'Invented.', rests_on: benefit },
      knowledge: { why: 'Invented.', rests_on: knowledge },
    },
  })),
})

test('a decision is read in the opinion only where each of its reasons is', () => {
  assert.deepEqual(reasonsRead([resting('opinion', 'opinion-part'), resting('opinion', 'summary'), plain]), {
    decisions: 3,
    with_reasons: 2,
    from_the_opinion: 1,
    reasons: { opinion: 2, 'opinion-part': 1, 'court-description': 0, summary: 1 },
  })
})
