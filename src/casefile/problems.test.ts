import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem } from './problems.ts'
import { failed, type Result } from './result.ts'

test('a problem is told everything it has to say, and nothing else: what is left out does not compile', () => {
  const whole = problem('document-not-found', { document: 'RD-000012' })
  assert.deepEqual(whole, { code: 'document-not-found', params: { document: 'RD-000012' } })
  assert.deepEqual(problem('wrong-passphrase'), { code: 'wrong-passphrase', params: {} })
  // @ts-expect-error the parameter is missing
  problem('document-not-found')
  // @ts-expect-error a parameter of another problem
  problem('document-not-found', { path: 'a.pdf' })
  // @ts-expect-error one parameter too many
  problem('document-not-found', { document: 'RD-000012', why: 'somebody moved it' })
  // @ts-expect-error a sentence where a complaint has a name
  problem('input-not-valid', { input: 'damages', complaint: 'It comes to nothing.' })
  // @ts-expect-error no such problem
  problem('something-went-wrong')
})

test('whoever gives a problem names it: another, or any at all, does not compile', () => {
  const opened = (): Result<string, 'wrong-passphrase' | 'matter-in-use'> => failed(problem('wrong-passphrase'))
  const outcome = opened()
  assert.equal(outcome.ok ? null : outcome.problem.code, 'wrong-passphrase')
  // @ts-expect-error a problem that the signature does not name
  const another: Result<string, 'matter-in-use'> = opened()
  // @ts-expect-error problems that nobody named
  type Anything = Result<string>
  const none: Anything | null = null
  assert.deepEqual([another, none], [outcome.ok ? null : outcome, null])
})
