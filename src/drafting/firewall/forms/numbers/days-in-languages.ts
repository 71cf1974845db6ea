import { foldText } from '../fold-text.ts'
import { namesOfMonth } from './month-names.ts'
import type { SearchedPattern } from './searched-pattern.ts'

/** How a language says days and years in words; everything a pattern, the parts of one number parted by a blank. */
interface SpokenNumbers {
  /** The day of a month, from 1 on. */
  readonly day: (n: number) => string
  /** What stands behind the thousands, from 1 on, as years have it. */
  readonly year: (n: number) => string
  readonly twoThousand: string
  readonly nineteenHundred: string
  /** Between the thousands and the rest, where something may. */
  readonly joins?: string
}

const list = (words: string): readonly string[] => ['', ...words.split(' ').map((word) => word.replaceAll('_', ' '))]
const any = (word: string | undefined): string => (word?.includes('|') ? `(?:${word})` : (word ?? ''))

/** Tens and ones of a number above what a language counts by itself. */
function counted(words: readonly string[], tens: readonly string[], joined: (ten: string, one: string) => string) {
  return (n: number): string => {
    if (n < words.length) return any(words[n])
    const ten = any(tens[Math.floor(n / 10)])
    return n % 10 === 0 ? ten : joined(ten, any(words[n % 10]))
  }
}

const dutchOnes = list(
  'een|eerste twee|tweede drie|derde vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
)
const dutchTens = list('- twintig dertig veertig vijftig zestig zeventig tachtig negentig').map((ten) => ten)
const dutch = counted(dutchOnes, dutchTens, (ten, one) => `${one}en${ten}`)
const swedishOrdinals = list(
  'forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde',
)
const swedish = list(
  'ett tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
)
const swedishTens = list('- tjugo trettio fyrtio femtio sextio sjuttio attio nittio')
const turkish = list('bir iki uc dort bes alti yedi sekiz dokuz on')
const turkishTens = list('on yirmi otuz kirk elli altmis yetmis seksen doksan')
const polish = list(
  'pierwszego|pierwszy drugiego|drugi trzeciego|trzeci czwartego|czwarty piatego|piaty szostego|szosty siodmego|siodmy osmego|osmy dziewiatego|dziewiaty dziesiatego|dziesiaty jedenastego dwunastego trzynastego czternastego pietnastego szesnastego siedemnastego osiemnastego dziewietnastego dwudziestego',
)
const polishTens = list(
  '- dwudziestego trzydziestego czterdziestego piecdziesiatego szescdziesiatego siedemdziesiatego osiemdziesiatego dziewiecdziesiatego',
)
const romanian = list(
  'unu|intai doi trei patru cinci sase sapte opt noua zece unsprezece doisprezece treisprezece paisprezece cincisprezece saisprezece saptesprezece optsprezece nouasprezece douazeci',
)
const romanianTens = list('- douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci')
const indonesian = list(
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas dua_puluh',
)
const indonesianTens = list(
  '- dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh',
)
const haitian = list(
  'premye|en de twa kat senk sis set uit|wit nef dis onz douz trez katoz kenz sez diset dizuit|dizwit diznef ven',
)
const haitianTens = list('- ven|vennt trant karant senkant swasant swasant katreven katreven')
const greek = list(
  'μία|πρώτη δύο|δευτέρα τρεις|τρία|τρίτη τέσσερις|τέσσερα|τετάρτη πέντε|πέμπτη έξι|έκτη επτά|εφτά|εβδόμη οκτώ|οχτώ|ογδόη εννέα|εννιά|ενάτη δέκα έντεκα|ένδεκα δώδεκα δεκατρείς|δεκατρία δεκατέσσερις|δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά|δεκαεφτά δεκαοκτώ|δεκαοχτώ δεκαεννέα|δεκαεννιά είκοσι',
)
const greekTens = list('- είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα')
const hebrew = list(
  'אחד|אחת|הראשון|ראשון שניים|שתיים|שני|השני שלושה|שלוש|שלישי|השלישי ארבעה|ארבע|רביעי חמישה|חמש|חמישי שישה|שש|שישי שבעה|שבע|שביעי שמונה|שמיני תשעה|תשע|תשיעי עשרה|עשר|עשירי אחד_עשר|אחת_עשרה שנים_עשר|שתים_עשרה|שתיים_עשרה שלושה_עשר|שלוש_עשרה ארבעה_עשר|ארבע_עשרה חמישה_עשר|חמש_עשרה שישה_עשר|שש_עשרה שבעה_עשר|שבע_עשרה שמונה_עשר|שמונה_עשרה תשעה_עשר|תשע_עשרה עשרים',
)
const hebrewTens = list('- עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים')
const arabic = list(
  'الأول|واحد|واحدة الثاني|اثنين|اثنان|اثنتين الثالث|ثلاثة|ثلاث الرابع|أربعة|أربع الخامس|خمسة|خمس السادس|ستة|ست السابع|سبعة|سبع الثامن|ثمانية|ثمان التاسع|تسعة|تسع العاشر|عشرة|عشر الحادي_عشر|أحد_عشر الثاني_عشر|اثني_عشر|اثنا_عشر الثالث_عشر|ثلاثة_عشر الرابع_عشر|أربعة_عشر الخامس_عشر|خمسة_عشر السادس_عشر|ستة_عشر السابع_عشر|سبعة_عشر الثامن_عشر|ثمانية_عشر التاسع_عشر|تسعة_عشر العشرين|العشرون|عشرين',
)
const arabicTens = list('- العشرين|العشرون|عشرين الثلاثين|الثلاثون|ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين')
const hindi = list(
  'एक|पहली दो|दूसरी तीन|तीसरी चार|चौथी पाँच|पांच छह|छः|छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह|पन्द्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस|अठाईस उनतीस तीस इकतीस|इकत्तीस',
)
const russianStems = list(
  'перв втор трет четв[её]рт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат',
)
const russianTens = list('- двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто')
const russianRound = list('- двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност')
const ukrainianStems = list(
  "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят двадцят",
)
const ukrainianTens = list("- двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто")
const ukrainianRound = list("- двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност")

const slavicOrdinal =
  (stems: readonly string[], tens: readonly string[], round: readonly string[]) =>
  (n: number): string => {
    const ending = '(?:ого|ього|ьего|ее|ое|ье|е|є|ый|ой|ий|ій|я|а)'
    if (n <= 20) return `${stems[n]}${ending}`
    const ten = Math.floor(n / 10)
    return n % 10 === 0 ? `${round[ten]}${ending}` : `${tens[ten]} ${stems[n % 10]}${ending}`
  }
const vietnameseOnes = list('mot|mốt hai ba bon|tu nam|lam sau bay tam chin')
function vietnamese(n: number): string {
  const [ten, one] = [Math.floor(n / 10), any(vietnameseOnes[n % 10])]
  if (ten === 0) return one
  const lead = ten === 1 ? 'muoi' : `${any(vietnameseOnes[ten])} ?(?:muoi)?`
  return n % 10 === 0 ? (ten === 1 ? 'muoi' : `${any(vietnameseOnes[ten])} muoi`) : `${lead} ${one}`
}

const languages: readonly SpokenNumbers[] = [
  {
    day: (n) => `${dutch(n)}(?:de|ste)?`,
    year: dutch,
    twoThousand: 'tweeduizend',
    nineteenHundred: 'negentien(?:honderd)?',
    joins: '(?:en )?',
  },
  {
    day: (n) =>
      n < 21
        ? (swedishOrdinals[n] ?? '')
        : n === 30
          ? 'trettionde'
          : `${n > 30 ? 'trettio' : 'tjugo'}${swedishOrdinals[n % 10]}`,
    year: counted(swedish, swedishTens, (ten, one) => `${ten}${one}`),
    twoThousand: 'tvatusen',
    nineteenHundred: 'nittonhundra',
  },
  {
    day: counted(turkish, turkishTens, (ten, one) => `${ten} ?${one}`),
    year: counted(turkish, turkishTens, (ten, one) => `${ten} ?${one}`),
    twoThousand: 'iki ?bin',
    nineteenHundred: 'bin ?dokuz ?yuz',
  },
  {
    day: counted(polish, polishTens, (ten, one) => `${ten} ${one}`),
    year: counted(polish, polishTens, (ten, one) => `${ten} ${one}`),
    twoThousand: 'dwa tysiace',
    nineteenHundred: 'tysiac dziewiecset',
  },
  {
    day: counted(romanian, romanianTens, (ten, one) => `${ten} si ${one}`),
    year: counted(romanian, romanianTens, (ten, one) => `${ten} si ${one}`),
    twoThousand: 'doua mii',
    nineteenHundred: '(?:o )?mie noua sute',
    joins: '(?:si )?',
  },
  {
    day: counted(indonesian, indonesianTens, (ten, one) => `${ten} ${one}`),
    year: counted(indonesian, indonesianTens, (ten, one) => `${ten} ${one}`),
    twoThousand: 'dua ribu',
    nineteenHundred: 'seribu sembilan ratus',
  },
  {
    day: counted(haitian, haitianTens, (ten, one) => `${ten} ?(?:e|te)? ?${one}`),
    year: (n) =>
      n > 89
        ? `katreven ?${any(haitian[n - 80])}`
        : counted(haitian, haitianTens, (ten, one) => `${ten} ?(?:e|te)? ?${one}`)(n),
    twoThousand: 'de ?mil',
    nineteenHundred: 'mil ?nef ?san',
  },
  {
    day: counted(greek, greekTens, (ten, one) => `${ten} ?${one}`),
    year: counted(greek, greekTens, (ten, one) => `${ten} ?${one}`),
    twoThousand: 'δύο χιλιάδες',
    nineteenHundred: 'χίλια εννιακόσια',
  },
  {
    day: counted(hebrew, hebrewTens, (ten, one) => `(?:${ten} ו?${one}|${one} ו${ten})`),
    year: counted(hebrew, hebrewTens, (ten, one) => `${ten} ו?${one}`),
    twoThousand: 'אלפיים',
    nineteenHundred: 'אלף תשע מאות',
    joins: 'ו?',
  },
  {
    day: counted(arabic, arabicTens, (ten, one) => `${one} و${ten}`),
    year: counted(arabic, arabicTens, (ten, one) => `${one} و${ten}`),
    twoThousand: '(?:ألفين|ألفان|الفين)',
    nineteenHundred: '(?:ألف وتسعمائة|ألف وتسعمئة)',
    joins: 'و?',
  },
  {
    day: (n) => any(hindi[n]),
    year: (n) => any(hindi[n]),
    twoThousand: 'दो (?:हज़ार|हजार)',
    nineteenHundred: 'उन्नीस सौ',
  },
  {
    day: slavicOrdinal(russianStems, russianTens, russianRound),
    year: slavicOrdinal(russianStems, russianTens, russianRound),
    twoThousand: 'две тысячи',
    nineteenHundred: '(?:одна )?тысяча девятьсот',
  },
  {
    day: slavicOrdinal(ukrainianStems, ukrainianTens, ukrainianRound),
    year: slavicOrdinal(ukrainianStems, ukrainianTens, ukrainianRound),
    twoThousand: 'дві тисячі',
    nineteenHundred: "(?:одна )?тисяча дев'ятсот",
  },
  {
    day: vietnamese,
    year: vietnamese,
    twoThousand: 'hai (?:nghin|ngan)',
    nineteenHundred: 'mot (?:nghin|ngan) chin tram',
    joins: '(?:khong tram )?(?:linh |le )?',
  },
]

const blank = '[\\s,-]{0,3}'
/** A pattern over folded text: its words as pages are folded, its blanks as wide as they may be. */
const asPattern = (words: string): string => foldText(words).text.replaceAll(' ?', blank).replaceAll(' ', '[\\s-]{1,3}')
const lettersOf = (words: string): string => foldText(words.split(/ ?[(|?]/)[0] ?? '').text.replace(/[^\p{L}]/gu, '')

/** Patterns of a day told in the words of these languages, with its year in words or in figures. */
export function daysInLanguages(year: number, month: number, day: number): readonly SearchedPattern[] {
  const months = namesOfMonth(month, 2)
    .map((name) => RegExp.escape(name))
    .join('|')
  const between = `(?:[\\s.,()-]|of|de|ng|cua|من|ב|${foldText('месяца').text}){0,6}`
  const rest = year % 100
  const lead = (spoken: SpokenNumbers): string => (year < 2000 ? spoken.nineteenHundred : spoken.twoThousand)
  const hundred = year < 2000 || rest < 32
  return languages.flatMap((spoken): readonly SearchedPattern[] => {
    const inFull = asPattern(spoken.day(day))
    // `17 tháng tám 1999`: the month alone in words.
    const said = spoken.day === vietnamese ? `(?:${inFull}|(?<!\\d)0?${day})` : inFull
    const behind = rest === 0 || !hundred ? '' : spoken.year(rest)
    const inWords = asPattern(behind === '' ? lead(spoken) : `${lead(spoken)} ?${spoken.joins ?? ''}${behind}`)
    const figures = String(year)
    const monthWord =
      spoken.day === vietnamese ? `thang[\\s]{1,2}(?:${vietnameseMonths(month)}|0?${month})` : `(?:${months})`
    const date = (y: string): string =>
      `(?<!\\p{L})${said}${between}${monthWord}\\.?${between}(?:nam[\\s]{1,2})?${y}(?!\\p{L})`
    const millennium = lettersOf(lead(spoken))
    return [
      ...(behind === '' && rest !== 0
        ? []
        : [{ pattern: date(inWords), needs: millennium === '' ? null : millennium }]),
      { pattern: date(`${figures}(?!\\d)`), needs: figures, reach: 70 },
    ]
  })
}

/** The first and the last month have names of their own. */
const vietnameseMonths = (month: number): string =>
  month === 1 ? 'gieng|mot' : month === 12 ? 'chap|muoi hai' : vietnamese(month)
