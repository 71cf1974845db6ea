import { test } from 'node:test'
import type { ForumGroundName, ForumReason } from '../casefile/views/court-comparison.ts'
import { forumAnswerWords, forumReason, groundName, leaningWords } from './courts.ts'
import { matchesGolden, type OneOfEach } from './golden.fixture.ts'

const reasons: OneOfEach<ForumReason> = {
  law: { is: 'law', text: 'As the law file says it.' },
  'home-not-in-file': { is: 'home-not-in-file' },
  'home-elsewhere': { is: 'home-elsewhere', states: ['DE', 'MD'] },
  'acted-elsewhere': { is: 'acted-elsewhere', states: [] },
  'own-conduct-here': { is: 'own-conduct-here' },
  'district-not-in-file': { is: 'district-not-in-file', states: ['OH'] },
  'only-others-acted-here': { is: 'only-others-acted-here' },
  'no-conduct-here': { is: 'no-conduct-here' },
  'resident-elsewhere': { is: 'resident-elsewhere', parties: 2, of: 5 },
  'none-in-this-district': { is: 'none-in-this-district' },
  'one-must-reside-here': { is: 'one-must-reside-here', law: 'All reside in this state.' },
  'residence-not-in-file': { is: 'residence-not-in-file' },
}
const names: OneOfEach<ForumGroundName> = {
  law: { is: 'law', text: 'at home in the state' },
  'venue-by-state-law': { is: 'venue-by-state-law' },
  'events-in-district': { is: 'events-in-district' },
  'all-reside-in-state': { is: 'all-reside-in-state' },
  'no-district-otherwise': { is: 'no-district-otherwise' },
  'federal-claim': { is: 'federal-claim' },
  'state-claim-in-state-court': { is: 'state-claim-in-state-court' },
  'rides-along': { is: 'rides-along' },
}

test('each ground and reason of a court is one known sentence', () => {
  matchesGolden('courts', {
    ...Object.fromEntries(Object.entries(forumAnswerWords).map(([tag, word]) => [`answer ${tag}`, word])),
    ...Object.fromEntries(Object.entries(names).map(([tag, name]) => [`ground ${tag}`, groundName(name)])),
    ...Object.fromEntries(Object.entries(reasons).map(([tag, why]) => [`reason ${tag}`, forumReason(why)])),
    'leaning none': leaningWords(null),
    'leaning plaintiff': leaningWords({ favours: 'plaintiff', strength: 0.6 }),
    'leaning abstains': leaningWords({ favours: 'abstains', strength: null }),
  })
})
