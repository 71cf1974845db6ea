import { apart } from './apart.ts'
import type { Find } from './suggestion-from.ts'

const words = [
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
] as const
const number = String.raw`(?<age>\d{1,3}|${words.slice(1).join('|')})`
const b = String.raw`(?<![\p{L}\p{N}.,$#/-])`

/** Each with small letters of which a text holds one where the pattern can match at all: most texts hold none. */
const patterns: readonly { readonly hints: readonly string[]; readonly pattern: RegExp }[] = [
  { hints: ['old'], source: String.raw`${b}${number}[ -]?years?[ -]old\b` },
  {
    hints: ['y/o', 'y.o', 'yoa', ' yo', 'yr', 'of age'],
    source: String.raw`${b}${number}[ \u00a0]?(?:y[./]?o\b\.?|yoa\b|yrs?\.? old\b|years? of age\b)`,
  },
  {
    hints: ['age'],
    source: String.raw`${b}(?:aged|age)(?:[ \u00a0]?[:=]|[ \u00a0](?:of|was|is))?[ \u00a0]?${number}(?![\p{L}\p{N}%]|[.,/-]\d|[ \u00a0]?(?:months?|weeks?|days?|percent)\b)`,
  },
  {
    hints: ['age'],
    source: String.raw`\bage(?:d|s)? (?:at|when) \p{L}+[ \u00a0]?:?[ \u00a0]?${number}(?![\p{L}\p{N}]|[.,/-]\d)`,
  },
  {
    hints: ['girl', 'boy', 'child', 'daughter', 'son', 'minor', 'male', 'man', 'teen'],
    source: String.raw`\b(?:girl|boy|child|daughter|son|minor|female|male|woman|man|teen(?:ager)?)s?,?[ \u00a0](?:of[ \u00a0]|only[ \u00a0]|was[ \u00a0]|is[ \u00a0])?${number}(?:[ \u00a0](?:years?|yrs?)\b|(?=,[ \u00a0]))`,
  },
  {
    hints: [' 1', ' 2', ' 3', ' 4', ' 5'],
    source: String.raw`\b(?:i['’]?m|i am|im|u r|ur|you['’]?re|she['’]?s|he['’]?s|she (?:is|was)|he (?:is|was)|i was|sis is|bro is|turn(?:ed|ing|s))[ \u00a0](?:only |just |like )?(?<age>1\d|[2-5]\d)(?=[ \u00a0]?(?:[.,!?)]|$|(?:and|but|so|now|when|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|this|next|last|lol|keep|tell|not|dont|don't)\b))`,
  },
  {
    hints: ['años', 'anos'],
    source: String.raw`\b(?:ten[íi]a|tiene|tengo|tienes|cumpl[íi](?:ó|o|a|e)?|cumple|menor de|mujer de|hombre de|joven de|ni[ñn]a de|ni[ñn]o de|paciente de|de)[ \u00a0](?:apenas |s[óo]lo )?(?<age>\d{1,3})[ \u00a0]a[ñn]os\b(?! de (?:c[áa]rcel|prisi[óo]n|garant[íi]a|experiencia))`,
  },
].map(({ hints, source }) => ({ hints, pattern: new RegExp(source, 'dgiu') }))

const ofNumber = (written: string): number => {
  const at = words.indexOf(written.toLowerCase())
  return at >= 0 ? at : Number(written)
}

const oldest = 110

/** Ages that are said to be one, in years. A number of years alone is none. */
export function findAges(text: string): readonly Find[] {
  const small = text.toLowerCase()
  const all = patterns.flatMap(({ hints, pattern }) =>
    [...(hints.some((hint) => small.includes(hint)) ? text.matchAll(pattern) : [])].flatMap(
      (match): readonly Find[] => {
        const span = match.indices?.groups?.age
        const age = ofNumber(match.groups?.age ?? '')
        if (!span || !(age > 0 && age <= oldest)) return []
        return [
          { kind: 'age', value: String(age), factor: null, start: match.index, end: match.index + match[0].length },
        ]
      },
    ),
  )
  return apart(all)
}
