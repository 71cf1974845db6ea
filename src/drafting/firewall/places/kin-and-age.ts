import { titleBefore } from './titled-namesakes.ts'

/** Why something that is not listed should perhaps be: a relative, a minor, a friend or witness, a namesake or another name of somebody protected, where a home lies. */
export type SuggestedFor = 'relative' | 'minor' | 'friend-or-witness' | 'same-surname' | 'another-name' | 'coordinates'

const relation =
  'mother|mom|mum|mama|mommy|father|dad|daddy|papa|(?:half[- ]|step[- ]?|foster |little |older |younger |big |baby )?(?:sister|brother)|daughter|son|baby|child|kid|twin|niece|nephew|cousin|aunt|uncle|grandmother|grandma|grandfather|grandpa|grandson|granddaughter|grandchild|step[- ]?(?:mother|mom|father|dad|son|daughter)|foster (?:mother|mom|father|dad)|guardian|husband|wife|spouse|fianc[eé]e?|madre|padre|mamá|papá|hermanastr[ao]|hermana|hermano|hija|hijo|prima|primo|sobrin[ao]|niet[ao]|abuela|abuelo|tía|tío|esposa|esposo|marido|мать|отец|сестра|брат|дочь|сын|муж|жена|тётя|тетя|бабушка|дедушка'
const friend =
  'friend|best friend|roommate|housemate|classmate|coworker|co-worker|witness|amiga|amigo|testigo|подруга|друг|свидетель'
const young =
  'minor child|minor|girl|boy|teen|teenager|juvenile|student|pupil|infant|toddler|child|niña|niño|menor|девочка|мальчик'
// Bounded, so that a text made of nothing else is read in a time that grows with its length alone.
export const nameWord = String.raw`\p{Lu}(?:[’']\p{Lu})?[\p{Ll}\p{M}]{1,40}(?:[’'-]\p{Lu}?\p{Ll}{1,40}){0,4}`
/** A name as people are called in prose; also with a title, or an initial before the surname. */
const name = String.raw`${titleBefore}?(?<name>(?:\p{Lu}\.[ ]?)?${nameWord}(?: ${nameWord})?)`
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

const home = 'home|house|lives?|living|residence|resides?|stay(?:s|ed|ing)?|sleeps?|address|casa|domicilio|vive|дом'
const point = String.raw`(?<name>-?\d{1,2}\.\d{4,12}\s?°?\s?[NS]?[,;\s]{1,3}-?\d{1,3}\.\d{4,12}(?:\s?°?\s?[EW])?)`

/** The places of prose in which somebody is told to be kin, a minor, a friend or a witness; each names its person `name`. */
export const tellingPatterns: readonly (readonly [SuggestedFor, RegExp])[] = [
  row('relative', String.raw`(?<!\p{L})(?:${relation})s?(?:${called}|: | \(|[’']s name (?:is|was) )${name}`),
  row('relative', String.raw`(?<!\p{L})(?:${relation})s${called}${nameWord} (?:and|y|e|и) ${name}`),
  row(
    'relative',
    String.raw`${name},? (?:(?:who )?(?:is|was) )?(?:the |her |his |my |a |their |su |la |el )?(?:${relation})(?: of|,|\.|\)| de|$)`,
  ),
  row(
    'relative',
    String.raw`(?<!\p{L})(?:(?:foster |step[- ]?|grand)?parents|guardians|in-laws|family|padres|abuelos),? (?:the|los) (?<name>${nameWord}?)(?:e?s)(?!\p{L})`,
  ),
  row('minor', String.raw`${name},? ?\(?(?:age[d]? |is |was )?${age}(?:\)|,|${years})`),
  row('minor', `${name}${saysAge}${age}(?:${years}|(?=[,.;)]|$))`),
  row('minor', String.raw`(?<!\p{L})${age}${years}(?: (?:${young}|${relation}))?,? ${name}`),
  row('minor', String.raw`(?<!\p{L})(?:${young})(?: of ${age})?${called}${name}`),
  row('minor', String.raw`${name},? (?:(?:a|an|in|is|was|the) ){0,3}(?:\d{1,2}(?:st|nd|rd|th)[- ]grade|grade \d{1,2})`),
  row('minor', String.raw`${name},? \(?(?:was )?${bornThen}`),
  row('coordinates', String.raw`(?<![\p{L}])(?:${home})(?!\p{L})[^\n]{0,40}?(?<![\d.])${point}`),
  row('coordinates', String.raw`(?<![\d.])${point}[^\n\d]{0,30}(?<!\p{L})(?:${home})(?!\p{L})`),
  row('friend-or-witness', String.raw`(?<!\p{L})(?:${friend})s?(?:${called}|: | \()${name}`),
  row(
    'friend-or-witness',
    String.raw`${name},? (?:(?:who )?(?:is|was) )?(?:the |her |his |my |a |their |su )(?:${friend})(?: of|,|\.|\)| de|$)`,
  ),
]

/** The same for those whose names a list writes in large letters: `ROSA TELLEZ, 15 Y/O`. */
export const largeLetters =
  /(?<!\p{L})(?<name>\p{Lu}{3,40}(?: \p{Lu}{3,40})?),? \(?(?:AGE[D]? )?(?:[1-9]|1[0-7])(?:\)| ?(?:Y\/?O|YRS?|YEARS?))/dgu

/** Somebody with one of these surnames: given name first or last, in large letters or not, in either gender of a Slavic name. */
export function namesakes(surnames: readonly string[]): readonly RegExp[] {
  if (surnames.length === 0) return []
  const any = surnames
    .map((surname) => {
      const stem = surname.replace(/(?<=[oе]в|ov|ev|in|ин)[aа]$/u, '')
      return stem === surname ? `${RegExp.escape(surname)}(?:[aа](?!\\p{L}))?` : `${RegExp.escape(stem)}[aа]?`
    })
    .join('|')
  const large = surnames.map((surname) => RegExp.escape(surname.toUpperCase())).join('|')
  return [
    String.raw`(?<!\p{L})(?<name>${nameWord} (?:${any}))(?!\p{L})`,
    String.raw`(?<!\p{L})(?<name>(?:${any}), ${nameWord})(?!\p{L})`,
    // Where the surname comes first: `Nguyen Van Binh`.
    String.raw`(?<!\p{L})(?<name>(?:${any}) ${nameWord}(?: ${nameWord})?)(?!\p{L})`,
    String.raw`(?<!\p{L})(?<name>\p{Lu}{3,40} (?:${large}))(?!\p{L})`,
    String.raw`(?<!\p{L})(?<name>(?:${large}), \p{Lu}{3,40})(?!\p{L})`,
    // Two surnames, as after a wedding: `Dettweiler-Hale`, `Dettweiler de Hale`.
    String.raw`(?<!\p{L})(?<name>(?:${any})(?:-| de )${nameWord})(?!\p{L})`,
  ].map((pattern) => new RegExp(pattern, 'dgu'))
}
