import { apart } from './apart.ts'
import { firstNames } from './first-names.ts'
import type { Find } from './suggestion-from.ts'

const nameWord = String.raw`\p{Lu}(?:\p{Ll}+|\.)(?:['’-]\p{Lu}?\p{Ll}+)*|\p{Lu}['’]\p{Lu}\p{Ll}+|Mc\p{Lu}\p{Ll}+`
const name = String.raw`(?:${nameWord})(?:[ \u00a0](?:${nameWord})){0,2}`
const twoWords = String.raw`(?:${nameWord})(?:[ \u00a0](?:${nameWord})){1,2}`
const titles =
  'Mr|Mrs|Ms|Miss|Dr|Det|Detective|Officer|Ofc|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Deputy|Judge|Justice|Agent|Prof|Nurse|Trooper|Investigator|Housekeeper|Sr|Sra|Srta|Dra|(?:[Ss]eñor(?:a|ita)?|[Dd]octora?|[Aa]gente|[Oo]ficial|[Dd]on|[Dd]oña)'
const labels =
  'Guest|Guest name|Name|Registered guest|Registered to|Clerk|Manager|Cardholder|Tenant|Lessee|Patient|Client|Officer|Defendant|Suspect|Witness|Complainant|Driver|Payee|Signed|Author|Therapist|Provider|Attorney|Employee|Owner|Account holder|Joint owner|Attending|Nombre|Cliente|Paciente|Titular|Testigo|Sospechos[oa]|Acusad[oa]|Víctima|Huésped|Conductora?|Firmado|Empleada?'
const initials = String.raw`(?:\p{Lu}\.[ \u00a0]?){1,2}\p{Lu}[\p{L}'’-]+`
const signed = new RegExp(String.raw`\b(?:by|as|signed|initialed|por)[ \u00a0](?<name>${initials})`, 'dgu')
const capital = String.raw`\p{Lu}[\p{Lu}'’-]+`
/** `MARCUS BELL`, `LOPEZ, MARIA`, `Lindqvist, Beatrice`. */
const inCapitals = new RegExp(
  String.raw`(?<![\p{L}'’-])(?<name>${capital}(?:[ \u00a0]\p{Lu}\.?)?[ \u00a0]${capital})(?![\p{L}])`,
  'dgu',
)
const turned = new RegExp(
  String.raw`(?<![\p{L}'’-])(?<name>(?:${capital}|${nameWord}),[ \u00a0]\p{Lu}[\p{L}'’-]+(?:[ \u00a0]\p{Lu}[\p{L}'’.-]*)?)(?![\p{L}])`,
  'dgu',
)
/** What somebody is called, said so. */
const called =
  /\b(?:alias|a\.?k\.?a\.?|goes by|known as|nicknamed?|my name is|this is|they call (?:me|him|her)|me llamo|me dicen|soy|apodado|apodada)[ \u00a0:]+["“'‘]?(?<name>\p{Lu}[\p{L}'’-]+(?:[ \u00a0]\p{Lu}[\p{L}'’-]+)?)/dgu
const nicknamed =
  /(?<![\p{L}'’-])(?<name>(?:Big|Lil|Lil['’]|Little|Old|Young|Fat|Slim|Auntie|Uncle|Mama|Papa|Tío|Tía)[ \u00a0]\p{Lu}[\p{L}'’-]+)(?![\p{L}])/dgu

const titled = new RegExp(String.raw`\b(?:${titles})\.?[ \u00a0](?<name>${name})`, 'dgu')
const labelled = new RegExp(
  String.raw`(?:^|[\n\t|;])[ \u00a0]*(?:${labels})[ \u00a0]*:[ \u00a0\t]*(?<name>${twoWords})`,
  'dgu',
)
const anyName = new RegExp(String.raw`(?<![\p{L}'’-])(?<name>${twoWords})(?![\p{L}])`, 'dgu')

/** Words that stand after a first name without being a surname: streets, firms, places, months. */
const noSurname = new Set(
  (
    'Street St Avenue Ave Road Rd Drive Dr Lane Ln Boulevard Blvd Court Ct Place Way Highway Park Motel Hotel Inn Lodge Suites Motor Hospitality Lodging Holdings Club Brands ' +
    'Llc Inc Corp Company Co County City Falls Ohio Georgia Texas Florida California University College School Hospital Clinic Center Police Department Office Bank Room ' +
    'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'Act Agreement Report Statement Total Date Time Phone Number Page Exhibit Payments Media Entertainment'
  ).split(' '),
)

const states = new Set(
  'alabama alaska arizona arkansas california carolina colorado dakota georgia florida virginia washington'.split(' '),
)
const plainName = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
const isFirstName = (word: string): boolean => firstNames.has(plainName(word))
/** `MARCUS O'NEIL` as `Marcus O'Neil`. */
const inSmall = (words: string): string =>
  words.replaceAll(/\p{L}+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  )
const isNoSurname = (word: string): boolean => noSurname.has(word) || noSurname.has(inSmall(word))

/** First names that stand in capitals as a word of a form, a month or a place more often than as a name. */
const alsoWords = new Set(
  (
    'grace hope faith mercy may june april august dawn crystal dale glen grant mark bill art rich ray rose ruby pearl amber ivy iris violet daisy hazel heather holly robin jean don sue drew ' +
    'guy jack sandy penny earl dean frank ernest victor max chase miles clement constance angel destiny virginia georgia carolina florence austin dallas jordan madison sydney brandy olive ' +
    'gene summer mercedes luz royal price page reed wade lane'
  ).split(' '),
)

const capitalName = (found: string): string | null => {
  const words = found.split(/[ \u00a0]/)
  const first = plainName(words[0] ?? '')
  return firstNames.has(first) && !alsoWords.has(first) && !words.some(isNoSurname) ? inSmall(found) : null
}

/** `Lopez, Maria` as `Maria Lopez`. A state behind a town is no first name. */
const turnedName = (found: string): string | null => {
  const [last = '', first = ''] = found.split(/,[ \u00a0]/)
  const [given = ''] = first.split(/[ \u00a0]/)
  if (!isFirstName(given) || states.has(plainName(given)) || isNoSurname(last)) return null
  return inSmall(`${first} ${last}`)
}

const fromFirstName = (found: string): string | null =>
  isFirstName(found.split(/[ \u00a0]/)[0] ?? '') ? nameIn(found, 2) : null

const nickname = (found: string): string | null => {
  const words = found.split(/[ \u00a0]/)
  return words.some(isNoSurname) ? null : found
}

const lastWord = (text: string): string => text.split(/[ \u00a0]/).at(-1) ?? ''

/** Without trailing words that belong to a place or a firm; null when too little is left. */
function nameIn(text: string, least: number): string | null {
  const words = text.split(/[ \u00a0]/)
  const stop = words.findIndex((word, i) => i > 0 && noSurname.has(word))
  if (stop >= 0) return null
  return words.length >= least && lastWord(text).length > 1 && !lastWord(text).endsWith('.') ? text : null
}

/** `accept` answers the name, or null; `whole` where the name is written in another order or other letters. */
function* finds(
  text: string,
  pattern: RegExp,
  accept: (name: string) => string | null,
  whole = false,
): Generator<Find> {
  const expression = new RegExp(pattern)
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const span = match.indices?.groups?.name
    const found = match.groups?.name
    if (!span || found === undefined) continue
    const kept = accept(found)
    if (kept === null) {
      // A name may begin at the next word: "Manager Theodora Lamb".
      const next = found.search(/[ \u00a0]/)
      if (next > 0) expression.lastIndex = Math.max(match.index + 1, span[0] + next)
      continue
    }
    yield {
      kind: 'person',
      value: kept.replaceAll('\u00a0', ' '),
      factor: null,
      start: span[0],
      end: whole ? span[1] : span[0] + kept.length,
    }
  }
}

/** People by title, by the label of a form, and by a common first name before a surname. Few, rather than wrong. */
export function findPeople(text: string): readonly Find[] {
  const all = [
    ...finds(text, titled, (found) => nameIn(found, 1)),
    ...finds(text, labelled, (found) => nameIn(found, 2)),
    ...finds(text, anyName, fromFirstName),
    ...finds(text, signed, (found) => nameIn(found, 2) ?? (/^\p{Lu}\.\p{Lu}/u.test(found) ? found : null)),
    ...(/\p{Lu}{2,24}[ \u00a0]\p{Lu}/u.test(text) ? finds(text, inCapitals, capitalName, true) : []),
    ...finds(text, turned, turnedName, true),
    ...finds(text, called, nickname),
    ...finds(text, nicknamed, nickname),
  ]
  return apart(all)
}
