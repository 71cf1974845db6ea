import { foldText } from '../fold-text.ts'

/** The twelve months as evidence writes them: a row a language, forms of one month parted by a bar, a blank in a name as `_`. */
const rows: readonly string[] = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  'janeiro fevereiro|fev marco abril maio|mai junho julho agosto setembro|set outubro|out novembro dezembro|dez',
  'janvier|janv fevrier|fevr mars avril|avr mai juin juillet|juil aout septembre octobre novembre decembre',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott novembre dicembre',
  'januar februar marz|maerz april mai juni juli august september oktober|okt november dezember',
  'января|январь|янв февраля|февраль|фев марта|март апреля|апрель|апр мая|май июня|июнь июля|июль августа|август|авг сентября|сентябрь|сен октября|октябрь|окт ноября|ноябрь декабря|декабрь|дек',
  'січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень',
  'stycznia|styczen lutego|luty marca|marzec kwietnia|kwiecien maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpien wrzesnia|wrzesien pazdziernika|pazdziernik listopada|listopad grudnia|grudzien',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre',
  'janvye fevriye mas avril me jen jiye out septanm oktob novanm desanm',
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'Ιανουαρίου|Ιανουάριος Φεβρουαρίου|Φεβρουάριος Μαρτίου|Μάρτιος Απριλίου|Απρίλιος Μαΐου|Μάιος Ιουνίου|Ιούνιος Ιουλίου|Ιούλιος Αυγούστου|Αύγουστος Σεπτεμβρίου|Σεπτέμβριος Οκτωβρίου|Οκτώβριος Νοεμβρίου|Νοέμβριος Δεκεμβρίου|Δεκέμβριος',
  'január február március április május június július augusztus szeptember október november december',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  'มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.',
  'ledna|leden unora|unor brezna|brezen dubna|duben kvetna|kveten cervna|cerven cervence|cervenec srpna|srpen zari rijna|rijen listopadu|listopad prosince|prosinec',
  'januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december',
  'januarja|januar februarja|februar marca|marec aprila|april maja|maj junija|junij julija|julij avgusta|avgust septembra|september oktobra|oktober novembra|november decembra|december',
  'siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj kolovoza|kolovoz rujna|rujan listopada|listopad studenoga|studenog|studeni prosinca|prosinac',
  'januara|januar februara|februar marta|mart aprila|april maja|maj juna|jun jula|jul avgusta|avgust septembra|septembar oktobra|oktobar novembra|novembar decembra|decembar',
  'јануара|јануар фебруара|фебруар марта|март априла|април маја|мај јуна|јун јула|јул августа|август септембра|септембар октобра|октобар новембра|новембар децембра|децембар',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'јануари февруари март април мај јуни јули август септември октомври ноември декември',
  'tammikuuta|tammikuun|tammikuu helmikuuta|helmikuun|helmikuu maaliskuuta|maaliskuun|maaliskuu huhtikuuta|huhtikuun|huhtikuu toukokuuta|toukokuun|toukokuu kesäkuuta|kesäkuun|kesäkuu heinäkuuta|heinäkuun|heinäkuu elokuuta|elokuun|elokuu syyskuuta|syyskuun|syyskuu lokakuuta|lokakuun|lokakuu marraskuuta|marraskuun|marraskuu joulukuuta|joulukuun|joulukuu',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'janvāra|janvāris|janvārī februāra|februāris|februārī marta|marts|martā aprīļa|aprīlis|aprīlī maija|maijs|maijā jūnija|jūnijs|jūnijā jūlija|jūlijs|jūlijā augusta|augusts|augustā septembra|septembris|septembrī oktobra|oktobris|oktobrī novembra|novembris|novembrī decembra|decembris|decembrī',
  'sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis',
  'januar februar marts april maj juni juli august september oktober november desember',
  'janar|janarit shkurt|shkurtit mars|marsit prill|prillit maj|majit qershor|qershorit korrik|korrikut gusht|gushtit shtator|shtatorit tetor|tetorit nëntor|nëntorit dhjetor|dhjetorit',
  'Ionawr|Ionor Chwefror Mawrth|Fawrth Ebrill Mai|Fai Mehefin|Fehefin Gorffennaf|Orffennaf Awst Medi|Fedi Hydref Tachwedd|Dachwedd Rhagfyr|Ragfyr',
  'Eanáir Feabhra Márta|Mhárta Aibreán|Aibreáin Bealtaine|Bhealtaine Meitheamh|Mheithimh|Meithimh Iúil Lúnasa Meán_Fómhair|Mheán_Fómhair Deireadh_Fómhair|Dheireadh_Fómhair Samhain|Samhna|Shamhain Nollaig|Nollag',
  'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  'januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba',
  'januari februari mac april mei jun julai ogos september oktober november disember',
  'janaayo febraayo maarso abriil maajo juun luulyo agoosto sebtembar oktoobar nofembar disembar',
  'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  'yanvar fevral mart aprel may iyun iyul avgust|avqust sentabr|sentyabr oktabr|oktyabr noyabr dekabr',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট|আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'нэгдүгээр_сарын хоёрдугаар_сарын гуравдугаар_сарын дөрөвдүгээр_сарын тавдугаар_сарын зургаадугаар_сарын|зургадугаар_сарын долоодугаар_сарын|долдугаар_сарын наймдугаар_сарын есдүгээр_сарын аравдугаар_сарын арваннэгдүгээр_сарын|арван_нэгдүгээр_сарын арванхоёрдугаар_сарын|арван_хоёрдугаар_сарын',
]

const table: readonly (readonly (readonly string[])[])[] = rows.map((row) =>
  row.split(' ').map((month) => month.split('|').map((name) => foldText(name.replaceAll('_', ' ')).text)),
)
const names: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) => [
  ...new Set(table.flatMap((row) => row[month] ?? [])),
])

/**
 * Every name of a month (1 to 12), folded, the longest first. Those of two letters in Latin script are words too: only beside a
 * day and a year in words.
 */
export const namesOfMonth = (month: number, atLeast = 3): readonly string[] =>
  [...(names[month - 1] ?? [])]
    .filter((name) => name.length >= atLeast || !/\p{Script=Latin}/u.test(name))
    .sort((a, b) => b.length - a.length)

/** The month of a word in any of these languages, or 0. The first language that knows the word decides. */
export function monthOfWord(word: string): number {
  const folded = foldText(word).text.replace(/\.$/, '')
  const row = table.find((months) => months.some((month) => month.includes(folded)))
  return row === undefined ? 0 : row.findIndex((month) => month.includes(folded)) + 1
}
