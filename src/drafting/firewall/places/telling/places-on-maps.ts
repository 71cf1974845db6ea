import { list, low, startsLarge } from './deeds.ts'
import type { WordsAround } from './words-around.ts'

/** Places of two words that name nobody: the second is never whoever is called so, unless the first is a part of the name too. */
const twoWords = new Set(
  `los angeles, las vegas, las cruces, san antonio, san diego, san jose, san francisco, san bernardino, san juan, san mateo, san rafael,
  san fernando, san marcos, san angelo, san luis, santa ana, santa barbara, santa clara, santa clarita, santa cruz, santa fe, santa maria,
  santa monica, santa rosa, st louis, st paul, st petersburg, saint louis, saint paul, saint petersburg, fort lauderdale, fort wayne,
  fort worth, port arthur, north carolina, south carolina, west virginia, north dakota, south dakota`
    .split(',')
    .map((place) => place.trim().replace(/\s+/, ' ')),
)

/** In the folded form, the second word of those of two. */
export const stateNames = list(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
  pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming carolina dakota`,
)
/** What a state's name of two words begins with: `Charlotte, North Carolina`. */
const beginsState = list('north south west new rhode district')
const codes =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Ala|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/
const behindPlace = list('county parish borough township police sheriff metro airport municipal city')
const ofState = list(
  `law laws code statute statutes state court courts supreme constitution legislature rule rules corporation department attorney
  general assembly superior resident residents`,
)
const compass = list('north south east west northern southern eastern western central downtown upstate')
const within = list('in of from to within under across through into throughout outside near')

/** `Los Angeles`, `North Carolina`, whoever Angel, Angeles or Carolina may be. */
export function isOfTwoWords(text: string, start: number, end: number, own: ReadonlySet<string>): boolean {
  const rest = /^\p{L}*/u.exec(text.slice(end, end + 6))?.[0] ?? ''
  const found = /(?:(\p{Lu}\p{Ll}+)|(St)\.)[ \n]$/u.exec(text.slice(Math.max(0, start - 8), start))
  const before = found?.[1] ?? found?.[2]
  if (before === undefined || own.has(low(before))) return false
  return twoWords.has(`${low(before)} ${low(text.slice(start, end) + rest)}`)
}

/** `Begay Lodging LLC`, `Wang's Kitchen`, `George Washington University`: what is called after somebody. */
export const isOfBusiness = (behind: string): boolean => business.test(behind)
const business =
  /^(?:['’]s)?(?: (?:\p{Lu}[\p{L}&'’.-]*|&|of|and)){0,3}? (?:L\.?L\.?C|L\.?L\.?P|L\.?P|Inc|Corp|Corporation|Co|Company|Ltd|Hotels?|Motels?|Motor|Inns?|Lodge|Lodging|Hospitality|Suites|Resorts?|Casino|University|College|School|Hospital|Clinic|Center|Centre|Church|Bank|Services|Enterprises|Properties|Holdings|Management|Group|Associates|Partners|Foundation|Kitchen|Diner|Restaurant|Cafe|Salon|Spa|Market|Store|Stores|Mall|Plaza|Park|Parkway|Bridge|Airport|Stadium|Trading|Towing|Trucking|Motors|Realty|Security|Industries|International|Memorial)(?![\p{L}])/u

/** `Jackson County`, `Austin, Texas`, `Atlanta, Georgia`, `Virginia law`: a place may be called so, and whoever is called so may be meant. */
export function mayBePlace({ word, left, right, gapLeft, gapRight }: WordsAround): boolean {
  if (!startsLarge(word)) return false
  const [before, behind] = [low(left[0]), low(right[0])]
  if (gapRight === ' ' && startsLarge(right[0]) && behindPlace.has(behind)) return true
  if (/^,\s$/.test(gapRight) && (isState(right) || (right[0] === 'D' && right[1] === 'C'))) return true
  if (!stateNames.has(low(word))) return false
  return (
    (/^,\s$/.test(gapLeft) && startsLarge(left[0])) ||
    (gapLeft === ' ' && (compass.has(before) || within.has(before))) ||
    (gapRight === ' ' && ofState.has(behind))
  )
}

const isState = ([near, next]: readonly [string, string]): boolean =>
  codes.test(near) ||
  (startsLarge(near) && (stateNames.has(low(near)) || (beginsState.has(low(near)) && startsLarge(next))))
