import { bengali } from './scripts/bengali.ts'
import { cyrillic } from './scripts/cyrillic.ts'
import { ethiopic } from './scripts/ethiopic.ts'
import { mapOf, type ScriptLetters } from './scripts/letter-table.ts'
import { tamil } from './scripts/tamil.ts'

const arabic: ScriptLetters = {
  letters: mapOf(
    `ا(?:a{1,2}|e)? أ(?:[aeou]{1,2})? إ(?:[iey]{1,2})? آa{1,2} ءe? ؤ(?:o|u|w)? ئ(?:[iye])? بb تt ثth? جj|g|dj حh خkh|ch|h|j دd ذdh?|z رr زz سs|c شsh|ch
    صs ضdh?|z طt ظz|dh? ع(?:a{1,2}|e|o|i|u)? غgh?|r فf قq|k|g|c كk|c|ck لl مm نn ه(?:h|eh) وou|oo|w|u|o|v|au|ow يee|ei|ai|ay|y|i|e|ie ىa|i|y ةah?|eh?|at|et|i
    پp چch|tsh? ژzh|j گg|gh? کk|c یee|ei|ai|ay|y|i|e|ie ڤv`,
  ),
  unwritten: '[aeiou]{0,2}',
  before: "(?:(?:al|el|ul|as|ash|ad|ar|az|an|at|abd al|abdel|abdul)[-' ]?)?",
}
const hebrew: ScriptLetters = {
  letters: mapOf(
    `א(?:a|e|i|o)? בb|v|bh גg|j דd ה(?:h|ah?|eh?) וv|w|o|u|oo זz חh|ch|kh טt יi|y|ee|j|ei|e כk|c|ch|kh ךk|ch|kh|c לl מm םm נn ןn סs|c ע(?:a|e|i)? פp|f|ph
    ףf|ph|p צts|tz|z|s|c ץts|tz|z|s קk|q|c|ck רr שsh|s|sch תt|th`,
  ),
  unwritten: '[aeiou]{0,2}',
  before: '',
}
const greek: ScriptLetters = {
  letters: mapOf(
    `αa βv|b γg|gh|y δd|dh εe ζz ηi|e|h θth|t ιi|y κk|c λl μm νn ξx|ks οo πp ρrh? σs|c ςs|c τt υy|u|i|v|f φf|ph χch|h|kh|x ψps ωo|w`,
  ),
  unwritten: '',
  before: '',
}
const devanagari: ScriptLetters = {
  letters: mapOf(
    `अa आaa? इi ईii|ee|i उu ऊuu|oo|u एe ऐai ओo औau कk खkh गg घgh चch छchh? जj झjh टt ठth डd ढdh णn तt थth दd धdh नn पp फph|f बb भbh मm यy रr लl वv|w शsh षsh सs हh
    ाaa? िi ीii|ee|i ुu ूuu|oo|u ृri ेe ैai ोo ौau ंn|m ँn ्`,
  ),
  unwritten: 'a?',
  before: '',
}
const kana: ScriptLetters = {
  letters: mapOf(
    `あa いi うu えe おo かka きki くku けke こko さsa しshi|si すsu せse そso たta ちchi|ti つtsu|tu てte とto なna にni ぬnu ねne のno はha|wa ひhi ふfu|hu へhe|e ほho まma
    みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo|wo んn|m がga ぎgi ぐgu げge ごgo ざza じji|zi ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo
    ぱpa ぴpi ぷpu ぺpe ぽpo ゃ(?:y?a) ゅ(?:y?u) ょ(?:y?o) っ[kstpc]? ー[aiueo]?`,
  ),
  unwritten: '',
  before: '',
}

const georgian: ScriptLetters = {
  letters: mapOf(
    `აa ბb გg დd ეe ვv|w ზz თt|th იi|y კk|c ლl მm ნn ოo პp ჟzh|j რr სs ტt უu|ou|oo ფp|ph|f ქk|kh|q ღgh|g ყq|k|kh შsh ჩch ცts|c|tz ძdz წts|c|tz ჭch|tch
    ხkh|h|x ჯj|dj|dzh|g ჰh`,
  ),
  unwritten: '',
  before: '',
}
const armenian: ScriptLetters = {
  letters: mapOf(
    `աa բb|p գg|k դd|t եe|ye|ie զz էe ը(?:e|y|i)? թt|th ժzh|j իi|ee|y լl խkh|x|gh ծts|dz կk|g հh|' ձdz|ts ղgh|g ճch|dj|j մm յ(?:y|h|i)? նn շsh ո(?:o|vo)? չch
    պp|b ջj|ch|dj ռr|rr սs վv տt|d րr ցts|tz ւu|w|v|ou փp|ph քk|q|kh օo ֆf`,
  ),
  unwritten: '',
  before: '',
}

const scripts: readonly (readonly [RegExp, ScriptLetters])[] = [
  [/\p{Script=Arabic}/u, arabic],
  [/\p{Script=Hebrew}/u, hebrew],
  [/\p{Script=Greek}/u, greek],
  [/\p{Script=Devanagari}/u, devanagari],
  [/\p{Script=Georgian}/u, georgian],
  [/\p{Script=Armenian}/u, armenian],
  [/\p{Script=Bengali}/u, bengali],
  [/\p{Script=Tamil}/u, tamil],
  [/\p{Script=Ethiopic}/u, ethiopic],
  [/\p{Script=Cyrillic}/u, cyrillic],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, kana],
]

/** The alphabet in which a word is written, where its usual Latin spellings are known; null for any other. */
export const scriptOf = (word: string): ScriptLetters | null =>
  scripts.find(([script]) => script.test(word))?.[1] ?? null

/** Katakana as hiragana, so that one table serves both. */
export const asHiragana = (word: string): string =>
  word.replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))

/** Letters of an alphabet that is neither Latin nor Cyrillic. */
export const otherScript =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Ethiopic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
