import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { XMLValidator } from 'fast-xml-parser'
import { formatCents } from '../../casefile/money.ts'
import { fullInput, plainInput } from '../../damages/input/sample-inputs.fixture.ts'
import { readAndValue } from '../../damages/read-and-value.fixture.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { drawWaterfall } from '../casebook/pictures/waterfall-drawing.ts'
import { chartsOf } from './charts.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value

for (const [name, input] of [
  ['full', fullInput],
  ['empty', plainInput],
  [
    'awkward labels',
    {
      ...plainInput,
      items: [{ head: 'future-care', label: '<b>"A & B"</b>', amount: 5, every: 'year', for_life: true }],
      liens: [{ kind: 'other', holder: '<x> & "y"', amount: 3 }],
    },
  ],
] as const)
  test(`charts: ${name}`, () => {
    const valued = readAndValue(input, rules, { trials: 1_000 })
    assert.ok(valued.ok)
    for (const { name, svg } of chartsOf(valued.value)) {
      assert.equal(XMLValidator.validate(svg), true)
      assert.match(svg, /<svg [^>]*role="img" (?:aria-labelledby="(\w+)-title \1-desc"|aria-label="[^"]+")/)
      if (name !== 'gross-to-net.svg')
        assert.match(svg, /<title id="\w+-title">[^<]+<\/title>\n<desc id="\w+-desc">[^<]+<\/desc>/)
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/)
      assert.doesNotMatch(svg, /<script|href=|url\(/)
    }
  })

test('the way to the net is the one drawing of the casebook, and says each amount in words', () => {
  const valued = readAndValue(fullInput, rules, { trials: 1_000 })
  assert.ok(valued.ok)
  const svg = chartsOf(valued.value).find((c) => c.name === 'gross-to-net.svg')?.svg ?? ''
  assert.equal(svg, `${drawWaterfall(valued.value.waterfall).svg}\n`)
  for (const { amount } of valued.value.waterfall) assert.ok(svg.includes(formatCents(amount).replace("'", '&#39;')))
})

test('each year of care is drawn with its interval, in words and as a line', () => {
  const chart = (intervalsByYear: boolean): string => {
    const valued = readAndValue(fullInput, rules, { trials: 1_000, intervalsByYear })
    assert.ok(valued.ok)
    return chartsOf(valued.value).find((c) => c.name === 'care-and-funds.svg')?.svg ?? ''
  }
  const [without, withIntervals] = [chart(false), chart(true)]
  assert.match(withIntervals, /thin lines: eight of ten outcomes/)
  const bars = withIntervals.match(/\(eight of ten outcomes \$[\d,]+ to \$[\d,]+\), funds left/g)?.length ?? 0
  assert.ok(bars > 30)
  const lines = (svg: string): number => svg.match(/<line /g)?.length ?? 0
  assert.ok(lines(withIntervals) > lines(without) + bars)
  assert.doesNotMatch(without, /eight of ten outcomes/)
})
