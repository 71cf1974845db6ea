import { test } from 'node:test'
import { matchesGolden } from '../golden.fixture.ts'
import { shownIdInWords } from './shown-id-words.ts'

test('an id that holds a name is told by the line where it stands and by what is shown in its place', () => {
  matchesGolden('release/shown-ids', {
    fact: shownIdInWords({ kind: 'fact', line: 12, shown: 'j.d.pays' }),
    identity: shownIdInWords({ kind: 'identity', line: 4, shown: 'j.d' }),
  })
})
