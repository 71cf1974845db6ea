import { test } from 'node:test'
import type { LimitationValue } from '../../casefile/limitation/limitation-value.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { limitationValueInWords } from './value-words.ts'

const values: OneOfEach<LimitationValue> = {
  period: { is: 'period' },
  reading: { is: 'reading', number: 2 },
  stopped: { is: 'stopped', by: 'taker-minority' },
  window: { is: 'window', opens: '2020-01-01' },
  reach: { is: 'reach' },
}

test('the values of a time limit, as they are looked up', () => {
  const said = Object.entries(values).flatMap(([tag, value]) => [
    [tag, limitationValueInWords(value, null)],
    [`${tag} of a later text`, limitationValueInWords(value, '2015-05-29')],
  ])
  matchesGolden('limitation/values', Object.fromEntries(said))
})
