import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReleaseWarning } from '../../casefile/release/release-warning.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { releaseReportInWords } from './release-report-words.ts'
import { releaseWarningInWords } from './release-warning-words.ts'

const each: OneOfEach<ReleaseWarning> = {
  'look-not-logged': { is: 'look-not-logged' },
  'matter-in-doubt': { is: 'matter-in-doubt', entry: 95 },
  'names-shown': { is: 'names-shown' },
  'nobody-listed': { is: 'nobody-listed' },
  'name-is-a-word': { is: 'name-is-a-word', pseudonym: 'J.D.' },
  'name-is-a-word-here': { is: 'name-is-a-word-here', pseudonym: 'J.D.' },
  'pseudonym-shared': { is: 'pseudonym-shared', pseudonym: 'Jane Doe 1', ids: ['person-1', 'person-4'] },
  'covers-another': {
    ...{ is: 'covers-another', pseudonym: 'witness Z', of: 'party', number: 2, id: 'halcyon-inn' },
    name: '[witness Z] Inn LLC',
  },
  'people-not-listed': { is: 'people-not-listed', count: 3 },
  'places-asked': { is: 'places-asked', count: 2 },
  'script-not-looked-for': { is: 'script-not-looked-for', scripts: ['thai', 'chinese', 'other'] },
  'minor-not-by-initials': { is: 'minor-not-by-initials', pseudonym: 'Robin' },
  'no-copies': { is: 'no-copies', documents: ['RD-000004', 'RD-000009'] },
  'days-tell-birth-date': { is: 'days-tell-birth-date' },
  'tells-birth-date': { is: 'tells-birth-date' },
}

test('the search of finished files is told with what was looked for, never as if it knew every name', () => {
  const said = [0, 1, 14].map((forms) => [`${forms} forms`, releaseReportInWords({ forms, warnings: [] })])
  for (const [, sentence] of said) assert.match(sentence ?? '', /a name that nobody listed is not looked for\.$/)
  matchesGolden('release/release-reports', Object.fromEntries(said))
})

test('each warning is one known paragraph', () => {
  const said = Object.entries(each).map(([tag, one]) => [tag, releaseWarningInWords(one)])
  const one = releaseWarningInWords({ is: 'people-not-listed', count: 1 })
  matchesGolden('release/release-warnings', {
    ...Object.fromEntries(said),
    'people-not-listed, one': one,
    'covers-another, court': releaseWarningInWords({
      ...{
        is: 'covers-another',
        pseudonym: 'J.D.',
        of: 'court',
        number: 1,
        id: null,
        name: 'Superior Court of [J.D.]',
      },
    }),
    'matter-in-doubt, records': releaseWarningInWords({ is: 'matter-in-doubt', entry: null }),
  })
})
