import type { Problem, ProblemCode, ProblemParameters, ProblemReport } from '../../casefile/problems.ts'
import { evidenceProblemWords } from './evidence-problem-words.ts'
import { fileProblemWords } from './file-problem-words.ts'
import { lawProblemWords } from './law-problem-words.ts'
import { nextOnPage } from './next-on-page.ts'
import { programProblemWords } from './program-problem-words.ts'
import { recordProblemWords } from './record-problem-words.ts'
import { releaseProblemWords } from './release-problem-words.ts'
import { vaultProblemWords } from './vault-problem-words.ts'
import type { Wording, WordsOf } from './words-of.ts'

const problemWords: WordsOf<ProblemParameters> = {
  ...vaultProblemWords,
  ...recordProblemWords,
  ...evidenceProblemWords,
  ...fileProblemWords,
  ...lawProblemWords,
  ...releaseProblemWords,
  ...programProblemWords,
}

/** A problem as a terminal tells it: the next step is a command. */
export function reportProblem(p: Problem): ProblemReport {
  return { ok: false, code: p.code, ...inWords(p) }
}

/** A problem as a window tells it: the same, and the next step is a place of the app. */
export function reportOnPage(p: Problem): ProblemReport {
  const report = reportProblem(p)
  return { ...report, next: placeNamed(p) ?? report.next }
}

function placeNamed<C extends ProblemCode>(p: { readonly code: C; readonly params: ProblemParameters[C] }) {
  const next: ((params: ProblemParameters[C]) => string) | undefined = nextOnPage[p.code]
  return next?.(p.params)
}

function inWords<C extends keyof ProblemParameters>(p: { readonly code: C; readonly params: ProblemParameters[C] }) {
  const wording: Wording<ProblemParameters[C]> = problemWords[p.code]
  return { message: wording.lawyer(p.params), next: wording.next(p.params) }
}
