import { type CellContent, saidExactly } from '../../casefile/evidence/page-cells.ts'
import { attribute, elementsNamed, isTrue, type XmlNode } from '../xml/ordered-xml.ts'

/** Seconds of `PT26H05M00S`; null for what is written otherwise. */
function secondsOf(written: string): number | null {
  const { minus, days, hours, minutes, seconds } =
    /^(?<minus>-?)P(?:(?<days>\d+)D)?T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)(?:[.,]\d+)?S)?$/.exec(
      written,
    )?.groups ?? {}
  if (minus === undefined) return null
  const [d, h, m, s] = [days, hours, minutes, seconds].map((part) => Number(part ?? 0))
  const all = (((d ?? 0) * 24 + (h ?? 0)) * 60 + (m ?? 0)) * 60 + (s ?? 0)
  return minus === '-' ? -all : all
}

/** Styles of cells whose time goes on counting beyond a day. */
export function elapsedStyles(content: readonly unknown[]): ReadonlySet<string> {
  const counting = elementsNamed(content, 'time-style')
    .filter((style) => attribute(style, 'number:truncate-on-overflow') === 'false')
    .map((style) => attribute(style, 'style:name'))
  const data = new Set(counting)
  const cells = elementsNamed(content, 'style').filter((style) => data.has(attribute(style, 'style:data-style-name')))
  return new Set(cells.map((style) => attribute(style, 'style:name')))
}

const pad = (n: number): string => String(n).padStart(2, '0')

function timeContent(seconds: number, isElapsed: boolean): CellContent {
  if (isElapsed || seconds < 0 || seconds >= 86_400) return { type: 'duration', value: seconds }
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return { type: 'time', value: clock }
}

/** What a cell holds, by the type and the value that the file states; null for a text, and for a value that is none. */
export function odfContent(cell: XmlNode, shown: string, isElapsed: boolean): CellContent | null {
  switch (attribute(cell, 'office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const written = attribute(cell, 'office:value')
      const value = Number(written)
      return written.trim() === '' || !Number.isFinite(value) ? null : { type: 'number', value }
    }
    case 'date': {
      const stored = attribute(cell, 'office:date-value')
        .replace('T', ' ')
        .replace(/ 00:00:00$/, '')
      return saidExactly('date', stored) ?? saidExactly('date-time', stored)
    }
    case 'time': {
      const seconds = secondsOf(attribute(cell, 'office:time-value'))
      return seconds === null ? null : timeContent(seconds, isElapsed)
    }
    case 'boolean':
      return { type: 'boolean', value: isTrue(attribute(cell, 'office:boolean-value')) }
    default:
      return /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(shown) ? { type: 'error', value: null } : null
  }
}
