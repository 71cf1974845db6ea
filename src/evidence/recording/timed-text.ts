/** What is said from a time of a recording on, in the lines as they were typed. */
export interface TimedLine {
  /** Seconds from the beginning. */
  readonly from: number
  /** From 1. */
  readonly line: number
  readonly text: string
}

export type TimedText =
  | { readonly kind: 'timed'; readonly lines: readonly TimedLine[] }
  /** The first line that is out of order, or has no time before any line had one. */
  | { readonly kind: 'not-timed'; readonly line: number; readonly why: 'no-time' | 'earlier-than-before' }

const clock = String.raw`(?:(?<h>\d{1,3}):)?(?<m>\d{1,2}):(?<s>[0-5]\d)(?:[.,](?<f>\d{1,3}))?`
const typed = new RegExp(String.raw`^\s*(?:\[${clock}\]|\(${clock.replaceAll('?<', '?<x')}\))\s*(?<words>.*)$`, 'u')
const cue = new RegExp(String.raw`^${clock}\s+-->\s+\d`, 'u')

const secondsOf = (groups: Readonly<Record<string, string | undefined>>): number => {
  const part = (name: string): number => Number(groups[name] ?? groups[`x${name}`] ?? 0)
  const fraction = groups.f ?? groups.xf
  return part('h') * 3600 + part('m') * 60 + part('s') + (fraction === undefined ? 0 : Number(`0.${fraction}`))
}

/**
 * `[0:41] Det. Hale: Who paid?`, and subtitles as SRT and WebVTT write them. A line without a time belongs to the one before.
 * Times may repeat and never run backwards.
 */
export function parseTimedText(text: string): TimedText {
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  return rows.some((row) => cue.test(row)) ? parseCues(rows) : parseTyped(rows)
}

function parseTyped(rows: readonly string[]): TimedText {
  const lines: TimedLine[] = []
  for (const [at, row] of rows.entries()) {
    const found = typed.exec(row)?.groups
    const before = lines.at(-1)
    if (found !== undefined) {
      const from = secondsOf(found)
      if (before !== undefined && from < before.from)
        return { kind: 'not-timed', line: at + 1, why: 'earlier-than-before' }
      lines.push({ from, line: at + 1, text: row.trim() })
    } else if (row.trim() !== '') {
      if (before === undefined) return { kind: 'not-timed', line: at + 1, why: 'no-time' }
      lines[lines.length - 1] = { ...before, text: `${before.text}\n${row.trim()}` }
    }
  }
  return lines.length > 0 ? { kind: 'timed', lines } : { kind: 'not-timed', line: 1, why: 'no-time' }
}

function parseCues(rows: readonly string[]): TimedText {
  const lines: TimedLine[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const found = cue.exec(rows[at] ?? '')?.groups
    if (found === undefined) continue
    const from = secondsOf(found)
    const before = lines.at(-1)
    if (before !== undefined && from < before.from)
      return { kind: 'not-timed', line: at + 1, why: 'earlier-than-before' }
    const words: string[] = []
    for (let next = at + 1; next < rows.length && (rows[next] ?? '').trim() !== ''; next += 1)
      words.push(spoken(rows[next] ?? ''))
    if (words.length > 0) lines.push({ from, line: at + 1, text: `[${stamp(from)}] ${words.join('\n')}` })
  }
  return lines.length > 0 ? { kind: 'timed', lines } : { kind: 'not-timed', line: 1, why: 'no-time' }
}

/** Who speaks, as WebVTT marks it, stays; letters in italics lose their marks. */
const spoken = (row: string): string =>
  row
    .trim()
    .replace(/<v(?:\.[^ >]*)? ([^>]+)>/g, '$1: ')
    .replace(/<\/?(?:[biuc]|v|lang|ruby|rt|font)(?:[. ][^>]*)?>/gi, '')

const two = (n: number): string => String(n).padStart(2, '0')

/** `00:05:02`. */
export const stamp = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`

/** Whether a text is one of these on its own: subtitles, or nearly every line with a time in order. */
export function looksTimed(text: string): boolean {
  const rows = text
    .slice(0, 65_536)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
  if (/^WEBVTT(?:\s|$)/.test(rows[0] ?? '') || (/^\d+$/.test(rows[0] ?? '') && cue.test(rows[1] ?? ''))) return true
  const stamped = rows.filter((row) => typed.test(row))
  // The log of a program has times too.
  const logged = stamped.filter((row) => /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE)\b/.test(row)).length
  return (
    stamped.length >= 3 && stamped.length >= rows.length * 0.8 && logged === 0 && parseTyped(stamped).kind === 'timed'
  )
}
