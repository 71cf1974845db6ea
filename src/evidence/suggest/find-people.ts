import { firstNames } from './first-names.ts'
import type { Find } from './suggestion-from.ts'

const nameWord = String.raw`\p{Lu}(?:\p{Ll}+|\.)(?:['’-]\p{Lu}?\p{Ll}+)*|\p{Lu}['’]\p{Lu}\p{Ll}+|Mc\p{Lu}\p{Ll}+`
const name = String.raw`(?:${nameWord})(?:[ \u00a0](?:${nameWord})){0,2}`
const twoWords = String.raw`(?:${nameWord})(?:[ \u00a0](?:${nameWord})){1,2}`
const titles =
  'Mr|Mrs|Ms|Miss|Dr|Det|Detective|Officer|Ofc|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Deputy|Judge|Justice|Agent|Prof|Nurse|Trooper|Investigator'
const labels =
  'Guest|Guest name|Name|Registered guest|Registered to|Clerk|Manager|Cardholder|Tenant|Lessee|Patient|Client|Officer|Defendant|Suspect|Witness|Complainant|Driver|Payee|Signed|Author|Therapist|Provider|Attorney|Employee'

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

const lastWord = (text: string): string => text.split(/[ \u00a0]/).at(-1) ?? ''

/** Without trailing words that belong to a place or a firm; null when too little is left. */
function nameIn(text: string, least: number): string | null {
  const words = text.split(/[ \u00a0]/)
  const stop = words.findIndex((word, i) => i > 0 && noSurname.has(word))
  if (stop >= 0) return null
  return words.length >= least && lastWord(text).length > 1 && !lastWord(text).endsWith('.') ? text : null
}

function* finds(text: string, pattern: RegExp, accept: (name: string) => string | null): Generator<Find> {
  for (const match of text.matchAll(pattern)) {
    const span = match.indices?.groups?.name
    const found = match.groups?.name
    const kept = found === undefined ? null : accept(found)
    if (!span || kept === null) continue
    yield {
      kind: 'person',
      value: kept.replaceAll('\u00a0', ' '),
      factor: null,
      start: span[0],
      end: span[0] + kept.length,
    }
  }
}

/** People by title, by the label of a form, and by a common first name before a surname. Few, rather than wrong. */
export function findPeople(text: string): readonly Find[] {
  const all = [
    ...finds(text, titled, (found) => nameIn(found, 1)),
    ...finds(text, labelled, (found) => nameIn(found, 2)),
    ...finds(text, anyName, (found) =>
      firstNames.has((found.split(/[ \u00a0]/)[0] ?? '').toLowerCase()) ? nameIn(found, 2) : null,
    ),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Find[] = []
  for (const find of all) if (find.start >= (kept.at(-1)?.end ?? 0)) kept.push(find)
  return kept
}
