import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedSnapshot } from './casebook/invented-matter.fixture.ts'
import { renderOneScreen } from './one-screen.ts'

const { analysis } = inventedSnapshot()
const screen = renderOneScreen(analysis)

test('one screen: who, how well proved, by when, worth what, what next', () => {
  assert.match(screen, /● Dale Rusk +trafficker \(alleged\) +supported in time: 18 U\.S\.C\. § 1595, perpetrator/)
  assert.match(screen, /○ Harborline Payments, Inc\. +bank or payment firm +nothing supported/)
  assert.match(screen, /March 9, 2032 +18 U\.S\.C\. § 1595/)
  assert.match(screen, /one claim too late on every reading/)
  assert.match(screen, /median \$3,040,000, if liability is proved/)
  assert.match(screen, /1\. Ask Brightwater for key-card logs/)
})

test('no more than forty lines, none wider than the terminal', () => {
  const lines = screen.split('\n')
  assert.ok(lines.length <= 40, `${lines.length} lines`)
  assert.deepEqual(
    lines.filter((line) => line.length > 120),
    [],
  )
})

test('a matter without value, deadlines and steps says so', () => {
  const bare = renderOneScreen({ ...analysis, valuations: [], deadlines: [], nextSteps: [] })
  assert.match(bare, /Not valued yet/)
  assert.match(bare, /No last day is still ahead/)
  assert.match(bare, /None: every ingredient has a confirmed fact/)
})
