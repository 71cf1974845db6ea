/**
 * Names that are also everyday words. Written small, `will` or `page` is taken for the word; with a capital it is taken
 * for the name, except a month before or behind a number.
 */
const words = new Set(
  `able amber angel april art august autumn bank banks baker bell berry best bill bishop black blue bond brook brown bush butler
  carol case chance charity church clay close cook court crystal daisy dale dawn day dean diamond drew earl east faith
  field fields fisher flora ford forest fox frank gale gene giles glen gold grace grant gray green guy hall harmony heather
  heaven hill holly hope hunter iris ivy jack jade jewel joy june king lake lane law lee lily little long love mark marsh
  mason may mercy mercedes miles miller mills moon moss north olive page park parks pat pearl penny poole precious price
  prince queen ray reed rich rivers rob robin rock rose ruby rusty sandy serenity sharp shepherd short sky small smith
  south star starr stone story street sue summer taylor temple trinity tucker turner violet wade walker wall ward waters
  way wells west white will winter wise wood woods young bates claim count person place party`.split(/\s+/),
)
const months = new Set(['april', 'may', 'june', 'august'])

export const isOrdinaryWord = (word: string): boolean => words.has(word)

/** Whether the word at this place, as it is written, is to be taken for the name. */
export function readsAsName(word: string, text: string, start: number, end: number): boolean {
  if (!words.has(word)) return true
  const first = text.slice(start, end).charAt(0)
  if (first === first.toLowerCase()) return false
  if (!months.has(word)) return true
  return (
    !/^[\s.,]{0,3}\d/.test(text.slice(end, end + 5)) &&
    !/\d(?:st|nd|rd|th)?(?:\s+of)?[\s,-]{0,3}$/.test(text.slice(Math.max(0, start - 10), start))
  )
}
