import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { comparePrecedentFromFile } from '../../../desk/claims/compare-precedent.ts'
import { evaluatePrecedent } from '../../../desk/law/evaluate-precedent.ts'
import { printComparison, printEvaluation } from './print-precedent.ts'

test('the evaluation reads as a table with its baselines, claims and circuits', () => {
  const result = evaluatePrecedent(null, null)
  assert.ok(result.ok)
  const text = printEvaluation(result.value)
  assert.match(text, /^317 decided rulings of 180 decisions \(left out: 20 mixed, 19 off the merits\)\./)
  for (const part of [
    'baseline: majority',
    'baseline: naive Bayes',
    '  1595-beneficiary ',
    'By circuit',
    'Brier score',
    'right, surest 85 %',
  ])
    assert.ok(text.includes(part), part)
  assert.doesNotMatch(text, /NaN|undefined|null/)
})

test('the comparison says for whom facts are as strong, what is binding, and where added facts would lead', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-compare-'))
  try {
    const file = join(folder, 'question.yaml')
    writeFileSync(
      file,
      'claim: 1595-beneficiary\nrole: franchisor\ncourt: N.D. Ga.\nfactors: [royalty-revenue, brand-control]\nas_of: 2026-11-23\n',
    )
    const compared = comparePrecedentFromFile(file)
    assert.ok(compared.ok)
    const text = printComparison(compared.value).replace(/\n +/g, ' ')
    assert.match(
      text,
      /Doe #1 v\. Red Roof Inns, Inc\., .*\(11th Cir\., [A-Z][a-z]+ \d+, 2021\): claim dismissed; binding here/,
    )
    assert.match(text, /these facts are at least as strong for the defendant/)
    assert.match(text, /No fact given speaks to: .*in time and within the statute's reach\./)
    assert.doesNotMatch(text, /for: none; against: none|WHAT WOULD TURN IT FOR THE DEFENDANT/)
    assert.match(text, /WHAT WOULD TURN IT FOR THE PLAINTIFF: what to look for/)
    assert.doesNotMatch(text, /plaintiff \d+ in 100|times in 100/)
    assert.match(
      text.replace(/\s+/g, ' '),
      /\d+ of \d+ went for the plaintiff; \d+ of \d+ in this circuit; (?:none|\d+ of \d+) at trial\./,
    )
    assert.match(text, /control by the brand for the plaintiff/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
