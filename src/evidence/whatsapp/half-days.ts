/**
 * Words for the halves and parts of the day as telephones write them (Unicode CLDR, day periods); without dots, spaces and
 * capitals. A part of the day in Chinese or Japanese says which half it lies in.
 */
const before =
  'am,vm,fm,öö,sa,de,πμ,ص,قظ,قبلازظهر,पूर्वाह्न,পূর্বাহ্ণ,முற்பகல்,午前,上午,凌晨,清晨,早上,오전,ก่อนเที่ยง,pd,pg,ap,дп,прпл,претпладне,пробед,преподне,ጥዋት,priešpiet,dop,dopoledne,yb'
const after =
  'pm,nm,em,ös,ch,du,μμ,م,بظ,بعدازظهر,अपराह्न,অপরাহ্ণ,பிற்பகல்,午後,下午,中午,傍晚,晚上,오후,หลังเที่ยง,md,ptg,ip,пп,попл,попладне,слобед,поподне,ከሰዓት,popiet,odp,odpoledne,pop,popoldne,yh'
/** Words around a clock of 24 hours: French "à", German "um" and "Uhr", Bulgarian "ч.". They say nothing of halves. */
const aroundClock =
  'à,a,um,om,kl,klo,alas,ala,às,alle,o,u,в,у,о,στις,lúc,pukul,saat,uhr,umuhr,ч,год,น,ora,เวลา,în,la,at,h,kloklo,الساعة,ساعت,बजे'

const plain = (word: string): string => word.toLowerCase().replace(/[.\s\u200c]/g, '')
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(',').map(plain))
const [morning, evening, silent] = [wordsOf(before), wordsOf(after), wordsOf(aroundClock)]

/** What the words around a clock say of the half of the day; `unknown` where one of them is not known. */
export function halfOfDay(words: readonly string[]): 'before-noon' | 'after-noon' | 'not-said' | 'unknown' {
  const said = words.map(plain).filter((word) => word !== '' && !silent.has(word))
  const [only] = said
  if (only === undefined) return 'not-said'
  if (said.length > 1) return 'unknown'
  return morning.has(only) ? 'before-noon' : evening.has(only) ? 'after-noon' : 'unknown'
}
