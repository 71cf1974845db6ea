import { mapOf, type ScriptLetters } from './letter-table.ts'

export const tamil: ScriptLetters = {
  letters: mapOf(
    `அa ஆaa? இi|e ஈee|i உu ஊoo|u எe|ye ஏe|ye|ee ஐai|ei|i ஒo ஓo|oo ஔau|ow கk|g|h|c ஙng|n சs|ch|c|sh|j ஞgn|nj|ny|n டt|d|th|k ணn தth?|dh? நn பp|b|bh|f மm
    ய(?:y|i)? ரr லl வv|w ழzh|l|z ளl றr|tr|t னn ஜj ஷsh|s ஸs|sh|z ஹh ஃ
    ாaa? ி(?:i|e|y)? ீee|i|y ு(?:u)? ூoo|u ெe ேe|a|ee ைai|ei|i|y ொo ோo|oo ௌau|ow ்`,
  ),
  unwritten: '[ae]?',
  before: '',
}

/** Such endings behind a name that was listed in this script, without their marks. */
export const tamilCases: readonly string[] = 'வ வன வகக வடன வடம வல ன கக டன டம ல'.split(' ')

/** `மரியாவின்`, `மரியாவை` of `மரியா`. */
export const tamilStems = (word: string): readonly string[] => {
  const stem = word.replace(/(?:வ?(?:ின்|ை|ிடம்|ுடன்|ுக்கு|ால்)|வுக்கு|க்கு)$/u, '')
  return stem === word ? [] : [stem, `${stem}்`]
}
