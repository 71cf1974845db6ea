import type { Find } from './suggestion-from.ts'

const word = String.raw`(?:(?:license|licence|lic\.?|number) plates?|plates?|tags?|placas?|matr[ií]cula)`
const link = String.raw`(?:[ \u00a0]?[:#=][ \u00a0]?|[ \u00a0](?:is|was|no\.?|number|reads?|with|es|del veh[ií]culo:?|de la camioneta:?|n[úu]mero)[ \u00a0]|[ \u00a0])`
const plate = '(?<plate>[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,4}){0,2})'
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?i:${word}${link}{1,2})${plate}(?![A-Za-z0-9-])`, 'gu')

/** Plates behind a word for one, in capitals without gaps. */
export const findPlates = (text: string): readonly Find[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }): readonly Find[] => {
    const written = groups?.plate ?? ''
    const value = written.replaceAll(/[ -]/g, '')
    if (value.length < 5 || value.length > 8 || !/\d/.test(value) || !/[A-Z]/.test(value)) return []
    const start = index + whole.length - written.length
    return [{ kind: 'plate', value, factor: null, start, end: index + whole.length }]
  })
