import type { IngestProgress } from '../desk/evidence/ingest/ingest-progress.ts'
import type { CaseloadProgress } from '../desk/law/measure-impact.ts'
import type { VerifyProgress } from '../desk/verify-audit.ts'
import { terminal } from './terminal.ts'

const clockText = (seconds: number): string =>
  seconds >= 90 ? `${Math.round(seconds / 60)} min` : `${Math.max(1, Math.round(seconds))} s`

/** Whether a line is due: ten a second on a terminal, one in five seconds on a pipe, and always the last. */
function timedLines(): (line: () => string, done: boolean) => void {
  let last = 0
  return (line, done) => {
    const at = performance.now()
    if (!done && at - last < (terminal.isScreen() ? 100 : 5000)) return
    last = at
    terminal.printOver(line(), done)
  }
}

/** One line on a terminal that is written over; on a pipe, a line now and then. Names no file: screens are seen by others. */
export function makeProgressLine(): (p: IngestProgress) => void {
  const write = timedLines()
  return (p) => {
    const done = p.done === p.total
    write(() => {
      const what = p.phase === 'reading' ? 'files read' : 'scanned pages recognised'
      const eta = done || p.secondsLeft === null ? '' : `, about ${clockText(p.secondsLeft)} left`
      return `${p.done} of ${p.total} ${what} (${p.perSecond.toFixed(1)}/s${eta})`
    }, done)
  }
}

/** The same for a caseload; one that is read within a second says nothing. */
export function makeCaseloadLine(): (p: CaseloadProgress) => void {
  const write = timedLines()
  const began = performance.now()
  return ({ phase, rows }) => {
    if (performance.now() - began < 1000) return
    const count = rows.toLocaleString('en-US')
    if (phase === 'reading') write(() => `${count} rows read`, false)
    else write(() => `${count} rows read; every claim is decided under both laws`, true)
  }
}

/** The same for the check of a whole matter. */
export function makeVerifyLine(): (p: VerifyProgress) => void {
  const write = timedLines()
  const began = performance.now()
  return ({ phase, done, total }) => {
    if (performance.now() - began < 1000) return
    write(() => `${done} of ${total} ${phase === 'records' ? 'records' : 'original files'} checked`, done === total)
  }
}
