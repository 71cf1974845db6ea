import type { Find } from './suggestion-from.ts'

const months = 'enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre'.split(' ')
const month = `(?<month>${months.join('|')})`
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<day>\d{1,2}|1[oº]|primero)[ \u00a0]de[ \u00a0])?${month}(?:,?[ \u00a0](?:de[ \u00a0]|del[ \u00a0](?:a[ñn]o[ \u00a0])?)?)(?<year>(?:19|20)\d{2})(?![\p{L}\p{N}])`,
  'giu',
)

const two = (n: number): string => String(n).padStart(2, '0')

/** Days and months as Spanish writes them out, `5 de marzo de 2021`. */
export const findSpanishDates = (text: string): readonly Find[] =>
  [...(/ de(?:l)? /i.test(text) ? text.matchAll(pattern) : [])].flatMap(
    ({ 0: whole, index, groups }): readonly Find[] => {
      const named = (groups?.month ?? '').toLowerCase()
      const at = months.findIndex((name) => new RegExp(`^${name}$`).test(named)) + 1
      const year = Number(groups?.year)
      const written = groups?.day
      const found = { kind: 'date', factor: null, start: index, end: index + whole.length } as const
      if (written === undefined) return [{ ...found, value: `${year}-${two(at)}` }]
      const day = /^\d+$/.test(written) ? Number(written) : 1
      try {
        const value = Temporal.PlainDate.from({ year, month: at, day }, { overflow: 'reject' }).toString()
        return [{ ...found, value }]
      } catch {
        return []
      }
    },
  )
