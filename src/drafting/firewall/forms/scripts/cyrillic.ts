import { mapOf, type ScriptLetters } from './letter-table.ts'

/** Names that were listed in Latin letters and come from no Slavic language, as Russian and Ukrainian papers write them. */
export const cyrillic: ScriptLetters = {
  letters: mapOf(
    `аa{1,2}|u бb вv|w гg|h|gu ґg дdh? еe{1,2}|a|i|ye|ie|ea|ai єye|e ёyo|o|e|io жzh|j|g зz|s иi|ee|y|ea|e|ie іi|ee|y|ea|e їyi|i й(?:y|i|e)? кk|c|ck|q|qu|ch лl мm нn
    оo|oa|oo пp рr сs|c|z|ss тth? у(?:u|oo|ou|w|o)? фf|ph|th хh|kh|j|ch|x|g цts|tz|c|z|tsch чch|tch|c шsh|s|sch|ch щshch|sch ъ ыy|i ь эe|a|ae юyu|u|ju|iu|ew
    яya|a|ia|ja|ea дж=j|g|dj кс=x|ks|cks|cs кв=qu|kv|kw ай=ai|ay|ei|i|y|ie|ey ей=ei|ay|a|ey|ai|e|ea оу=o|ou|ow|oa ау=au|ow|ou|aw уа=wa|ua|oi уи=wi|ui уэ=we|ue`,
  ),
  unwritten: '[eh]?',
  before: '',
  after: '(?:e|h)?',
}

/** `Марии`, `Детвайлера`, `Лопесом`: in their cases. */
export const cyrillicStems = (word: string): readonly string[] => {
  const stem = word.replace(/(?:ами|ями|ою|ею|ой|ей|ом|ем|ым|ам|ах|ов|а|я|у|ю|е|є|ы|и|і)$/u, '')
  return stem === word || stem.length < 3 ? [] : [stem, `${stem}а`, `${stem}я`]
}
