import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { reportProblem } from '../words/problems/report-problem.ts'
import { readDiscoveryOrders, readNotices } from './read-notices.ts'

const law = new URL('../../law', import.meta.url).pathname
/** Holds every word. */
class Everything extends Set<string> {
  override has(): boolean {
    return true
  }
}
const any = new Everything()

/** What is said of the law folder after one file of it was changed. */
function refusal(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-notices-'))
  try {
    for (const part of ['notices', 'discovery', 'notice-authorities.yaml'])
      cpSync(join(law, part), join(folder, part), { recursive: true })
    const before = readFileSync(join(folder, file), 'utf8')
    const after = change(before)
    assert.notEqual(after, before)
    writeFileSync(join(folder, file), after)
    const notices = readNotices(folder, { factors: any, decisions: any })
    const orders = readDiscoveryOrders(folder, any)
    const bad = notices.ok ? orders : notices
    return bad.ok ? 'read' : `${bad.problem.code}: ${reportProblem(bad.problem).message}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a file that is not named like its id, a date and its kind that disagree, and an unknown field are refused by place', () => {
  const file = 'notices/ahla-webinar-2012.yaml'
  assert.match(
    refusal(file, (text) => text.replace('id: ahla', 'id: xhla')),
    /differs from the name/,
  )
  assert.match(
    refusal(file, (text) => text.replace('date_known_by: stated', 'date_known_by: unknown')),
    /date_known_by/,
  )
  assert.match(
    refusal('notices/ga-posting-2013.yaml', (text) => text.replace('date_known_by: stated', 'date_known_by: inferred')),
    /date_note/,
  )
  assert.match(
    refusal(file, (text) => `${text}\nstrange: 1\n`),
    /strange/,
  )
  assert.match(
    refusal('discovery/aw-v-red-roof-g6-compel-2025.yaml', (text) =>
      text.replace('ruling: in-part', 'ruling: perhaps'),
    ),
    /ruling/,
  )
  assert.match(
    refusal('notice-authorities.yaml', (text) => text.replace('weight: not-enough', 'weight: much')),
    /weight/,
  )
})

test('a factor or a decision that is not there is refused', () => {
  const none = new Set<string>()
  const factors = readNotices(law, { factors: none, decisions: any })
  assert.match(factors.ok ? '' : reportProblem(factors.problem).message, /is not a factor/)
  const decisions = readNotices(law, { factors: any, decisions: none })
  assert.match(decisions.ok ? '' : reportProblem(decisions.problem).message, /there is no decision/)
  const orders = readDiscoveryOrders(law, none)
  assert.match(orders.ok ? '' : reportProblem(orders.problem).message, /is no factor, no issue/)
})
