/**
 * The whole way once: the example evidence becomes an encrypted matter, then a casebook, then a browser view.
 * `--out DIR` chooses the folder, `--no-serve` stops after the files are written.
 */

import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ProblemCode } from '../src/casefile/problems.ts'
import type { Result } from '../src/casefile/result.ts'
import { printReconciliation } from '../src/cli/print/print-reconciliation.ts'
import { printWritten } from '../src/cli/print/print-written.ts'
import { makeProgressLine } from '../src/cli/progress.ts'
import { serveUntilEnded } from '../src/cli/serve-until-ended.ts'
import { guardTerminal, terminal } from '../src/cli/terminal.ts'
import { examples, takeInExample } from '../src/desk/make-example.ts'
import { openMatter } from '../src/desk/open-matter.ts'
import { makeMatterCasebook } from '../src/desk/papers/make-casebook.ts'
import { verifyAudit } from '../src/desk/verify-audit.ts'
import { renderOneScreen } from '../src/drafting/one-screen.ts'
import { examplePassphrase } from '../src/words/own-files.ts'
import { reportProblem } from '../src/words/problems/report-problem.ts'
import { buildWeb } from './build-web.ts'

guardTerminal()

function need<T>(outcome: Result<T, ProblemCode>): T {
  if (outcome.ok) return outcome.value
  const { message, next } = reportProblem(outcome.problem)
  terminal.warn(`${message}\n${next}\n`)
  process.exit(1)
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out' },
    serve: { type: 'boolean', default: true },
    example: { type: 'string', default: 'jd-v-starlite' },
  },
  allowNegative: true,
})
const example = examples.find((name) => name === values.example)
if (!example) {
  terminal.warn(`There is no example ${values.example}. Use ${examples.join(' or ')}.\n`)
  process.exit(2)
}
const began = performance.now()
const out = resolve(values.out)
const folder = join(out, `${example}.redress`)
const say = (line: string): void => terminal.print(`${line}\n`)

// Only what an earlier demonstration left here is replaced.
if (existsSync(join(folder, 'vault.json'))) rmSync(folder, { recursive: true })
say(`Making a new encrypted matter (passphrase: "${examplePassphrase}") from examples/${example} ...`)
const { matter, facts } = need(await takeInExample(folder, example, makeProgressLine()))
say(`${facts.facts} facts on ${facts.passages} passages, each quote found on its page.\n`)
const made = need(await makeMatterCasebook(matter, out, {})).value
say(printReconciliation(made.reconciliation))
say(renderOneScreen(made.analysis))
const audit = need(await verifyAudit(matter)).value
say(
  `Audit log whole: ${audit.entries} entries. ${made.alterations} names and numbers replaced by pseudonyms; finished files scanned.`,
)
say(printWritten(made))
say(`Done in ${((performance.now() - began) / 1000).toFixed(0)} s. The matter: ${folder}\n`)
await matter.close()
if (values.serve) {
  await buildWeb()
  const reader = need(await openMatter(folder, examplePassphrase, { write: false }))
  need(await serveUntilEnded({ folder, matter: reader, port: 0, idleMinutes: 15, stays: false }))
}
