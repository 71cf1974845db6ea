/** Why somebody who is not listed should perhaps be: a relative, a minor, a friend or witness, a namesake of somebody protected. */
export type SuggestedFor = 'relative' | 'minor' | 'friend-or-witness' | 'same-surname'

const relation =
  'mother|mom|mum|mama|mommy|father|dad|daddy|papa|(?:half[- ]|step[- ]?|foster |little |older |younger |big |baby )?(?:sister|brother)|daughter|son|baby|child|kid|twin|niece|nephew|cousin|aunt|uncle|grandmother|grandma|grandfather|grandpa|grandson|granddaughter|grandchild|step[- ]?(?:mother|mom|father|dad|son|daughter)|foster (?:mother|mom|father|dad)|guardian|husband|wife|spouse|fianc[eé]e?|madre|padre|mamá|papá|hermanastr[ao]|hermana|hermano|hija|hijo|prima|primo|sobrin[ao]|niet[ao]|abuela|abuelo|tía|tío|esposa|esposo|marido|мать|отец|сестра|брат|дочь|сын|муж|жена|тётя|тетя|бабушка|дедушка'
const friend =
  'friend|best friend|roommate|housemate|classmate|coworker|co-worker|witness|amiga|amigo|testigo|подруга|друг|свидетель'
const young =
  'minor child|minor|girl|boy|teen|teenager|juvenile|student|pupil|infant|toddler|child|niña|niño|menor|девочка|мальчик'
const word = String.raw`\p{Lu}(?:[’']\p{Lu})?[\p{Ll}\p{M}]+(?:[’'-]\p{Lu}?\p{Ll}+)*`
/** A name as people are called in prose; also with an initial before the surname. */
const name = String.raw`(?<name>(?:\p{Lu}\.[ ]?)?${word}(?: ${word})?)`
const called = '(?: menor| mayor|,)?(?: (?:named|called|by the name of|llamad[ao]))? '
const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen'
const age = `(?:[1-9]|1[0-7]|${numbers})`
const years = String.raw`(?:[- ]?years?(?:[- ]old)?|[- ]?y\.?/?o\b|[- ]?yrs?|-year-old| años| лет| года)`
const saysAge =
  '(?:,|,? who)? ?(?:(?:was|is|then|only|just|turned|turning|aged?|about|now|at|had|has|tenía|tiene)[ ,]+){1,4}'
// Who was born in these years was a minor when most of what is sued for happened.
const bornThen = String.raw`(?:born|DOB:?|D\.O\.B\.:?|b\.|nacid[ao]|nació|родил\p{Ll}+)[^\d\n]{0,14}(?:\d{1,2}[-./]\d{1,2}[-./])?20[0-2]\d`

const row = (why: SuggestedFor, pattern: string): readonly [SuggestedFor, RegExp] => [why, new RegExp(pattern, 'dgu')]

/** The places of prose in which somebody is told to be kin, a minor, a friend or a witness; each names its person `name`. */
export const tellingPatterns: readonly (readonly [SuggestedFor, RegExp])[] = [
  row('relative', String.raw`(?<!\p{L})(?:${relation})s?(?:${called}|: | \(|[’']s name (?:is|was) )${name}`),
  row('relative', String.raw`(?<!\p{L})(?:${relation})s${called}${word} (?:and|y|e|и) ${name}`),
  row(
    'relative',
    String.raw`${name},? (?:(?:who )?(?:is|was) )?(?:the |her |his |my |a |their |su |la |el )?(?:${relation})(?: of|,|\.|\)| de|$)`,
  ),
  row('minor', String.raw`${name},? ?\(?(?:age[d]? |is |was )?${age}(?:\)|,|${years})`),
  row('minor', `${name}${saysAge}${age}(?:${years}|(?=[,.;)]|$))`),
  row('minor', String.raw`(?<!\p{L})${age}${years}(?: (?:${young}|${relation}))?,? ${name}`),
  row('minor', String.raw`(?<!\p{L})(?:${young})(?: of ${age})?${called}${name}`),
  row('minor', String.raw`${name},? (?:(?:a|an|in|is|was|the) ){0,3}(?:\d{1,2}(?:st|nd|rd|th)[- ]grade|grade \d{1,2})`),
  row('minor', String.raw`${name},? \(?(?:was )?${bornThen}`),
  row('friend-or-witness', String.raw`(?<!\p{L})(?:${friend})s?(?:${called}|: | \()${name}`),
  row(
    'friend-or-witness',
    String.raw`${name},? (?:(?:who )?(?:is|was) )?(?:the |her |his |my |a |their |su )(?:${friend})(?: of|,|\.|\)| de|$)`,
  ),
]

/** The same for those whose names a list writes in large letters: `ROSA TELLEZ, 15 Y/O`. */
export const largeLetters =
  /(?<!\p{L})(?<name>\p{Lu}{3,}(?: \p{Lu}{3,})?),? \(?(?:AGE[D]? )?(?:[1-9]|1[0-7])(?:\)| ?(?:Y\/?O|YRS?|YEARS?))/dgu

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Somebody with one of these surnames: given name first or last, in large letters or not, in either gender of a Slavic name. */
export function namesakes(surnames: readonly string[]): readonly RegExp[] {
  if (surnames.length === 0) return []
  const any = surnames
    .map((surname) => {
      const stem = escaped(surname.replace(/(?<=[oе]в|ov|ev|in|ин)[aа]$/u, ''))
      return surname.length - stem.length === 1 ? `${stem}[aа]?` : `${escaped(surname)}(?:[aа](?!\\p{L}))?`
    })
    .flatMap((pattern) => [pattern])
    .join('|')
  const large = surnames.map((surname) => escaped(surname.toUpperCase())).join('|')
  return [
    String.raw`(?<!\p{L})(?<name>${word} (?:${any}))(?!\p{L})`,
    String.raw`(?<!\p{L})(?<name>(?:${any}), ${word})(?!\p{L})`,
    String.raw`(?<!\p{L})(?<name>\p{Lu}{3,} (?:${large}))(?!\p{L})`,
    String.raw`(?<!\p{L})(?<name>(?:${large}), \p{Lu}{3,})(?!\p{L})`,
  ].map((pattern) => new RegExp(pattern, 'dgu'))
}
