import { foldText } from './fold-text.ts'

/** The twelve months as evidence writes them: a row a language, forms of one month parted by a bar. */
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
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januari februari maart april mei juni juli augustus september oktober november december',
]

const names: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) => [
  ...new Set(rows.flatMap((row) => (row.split(' ')[month] ?? '').split('|')).map((name) => foldText(name).text)),
])

/** Every name of a month (1 to 12), folded, the longest first. */
export const namesOfMonth = (month: number): readonly string[] =>
  [...(names[month - 1] ?? [])].filter((name) => name.length > 2).sort((a, b) => b.length - a.length)

/** The month of a word in any of these languages, or 0. The first language that knows the word decides. */
export function monthOfWord(word: string): number {
  const folded = foldText(word).text.replace(/\.$/, '')
  return names.findIndex((month) => month.includes(folded)) + 1
}
