import { foldText } from './fold-text.ts'
import { isParticle, suffixes, titleWords } from './name-parts.ts'

/** Initials that stand for something else wherever they stand. */
const abbreviations = new Set(
  `usa uk eu un fbi cia dea ice dhs doj dol hhs irs ssa sec ftc epa cdc nypd lapd ssn tin ein itin dob doa pob atm pin gps sim imei
  url http html pdf doc csv xml jpg png gif zip usb dvd vcr tv pc llc llp inc ltd plc ceo cfo coo cto hr pr it ada fmla osha hipaa faq
  asap eta etd fyi aka dba fka nka tba tbd rsvp diy pos apt ave blvd rte mph kph lbs oz id ids ok am pm est edt cst cdt mst mdt pst pdt
  utc gmt jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun ada da ausa pd do jd md rn lpn emt er icu ob gyn ptsd
  std sti hiv iud ivf mri ecg ekg ct cbt dna rna cpr bmi frcp frcrp fre usc cfr tvpra tvpa mdl rico pacer ecf ohio nda mou poa gal casa
  al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va
  wa wv wi wy ed wd cd mdl wl op cr cv
  cps dcfs ncmec misper amber vin dmv dui dwi cod vip pov ama faa tsa cbp ins ata stem gpa sat act lsat bsa nsa nih who nato opec`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** With dots between them they are no month and no day. */
const ofCalendar = new Set('jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun'.split(' '))

/** Whether these letters, without dots, stand for something else. */
export const isAbbreviation = (letters: string): boolean => abbreviations.has(letters)

const namesOf = (form: string): readonly string[] =>
  (form.match(/[\p{L}\p{M}'’]+/gu) ?? []).filter(
    (token) => !titleWords.has(foldText(token).text) && !suffixes.has(token.toLowerCase()),
  )

/** The first letters of two surnames, which name a person behind a title alone: `Ms. O.-V.` */
export function surnameInitialsOf(form: string): string | null {
  const names = namesOf(form).filter((token) => !isParticle(token))
  const letters = names.slice(-2).map((word) => foldText(word).text.charAt(0))
  return names.length > 2 && letters.every((letter) => /^[a-z]$/.test(letter)) ? letters.join('') : null
}

/** The first letters of a form, in its order and with the last name first, with its small words and without them. */
export function initialsOf(form: string): readonly string[] {
  const tokens = namesOf(form)
  const first = (words: readonly string[]): string => words.map((word) => foldText(word).text.charAt(0)).join('')
  const names = tokens.filter((token) => !isParticle(token))
  return [tokens, names].flatMap((words) => {
    const letters = first(words)
    if (letters.length < 2 || letters.length > 5 || !/^[a-z]+$/.test(letters)) return []
    // Two letters in the other order are anybody's.
    const turned = letters.length < 3 ? letters : letters.slice(-1) + letters.slice(0, -1)
    return [...new Set([letters, turned])].filter((one) => !abbreviations.has(one) || ofCalendar.has(one))
  })
}
