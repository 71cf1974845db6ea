import type { IngestProgress } from '../desk/ingest-folder.ts'

const clockText = (seconds: number): string =>
  seconds >= 90 ? `${Math.round(seconds / 60)} min` : `${Math.max(1, Math.round(seconds))} s`

/** One line on a terminal that is written over; on a pipe, a line now and then. Names no file: screens are seen by others. */
export function makeProgressLine(out: NodeJS.WriteStream = process.stderr): (p: IngestProgress) => void {
  let last = 0
  return (p) => {
    const done = p.done === p.total
    const at = performance.now()
    if (!done && at - last < (out.isTTY ? 100 : 5000)) return
    last = at
    const what = p.phase === 'reading' ? 'files read' : 'scanned pages recognised'
    const eta = done || p.secondsLeft === null ? '' : `, about ${clockText(p.secondsLeft)} left`
    const line = `${p.done} of ${p.total} ${what} (${p.perSecond.toFixed(1)}/s${eta})`
    out.write(out.isTTY ? `\r\x1b[2K${line}${done ? '\n' : ''}` : `${line}\n`)
  }
}
