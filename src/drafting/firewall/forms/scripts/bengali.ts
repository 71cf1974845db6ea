import { mapOf, type ScriptLetters } from './letter-table.ts'

export const bengali: ScriptLetters = {
  letters: mapOf(
    `অa|o আaa? ইi ঈi|ee উu ঊu|oo ঋri এe ঐoi|ai ওo ঔou|au কk|c খkh|k গg ঘgh ঙng|n চch|c ছchh?|s|sh জj|z ঝjh|z ঞn টt ঠth ডd|r ঢdh|rh ণn তt থth দd ধdh|d নn
    পp ফph|f বb|v|w ভbh|v মm য(?:j|y|z)? রr লl শsh|s ষsh|s সs|sh হh ৎt ংng|n|m ঃ(?:h)? ঁ(?:n)? ়
    াaa?|e িi|e ীi|ee|y ুu ূu|oo ৃri েe|a ৈoi|ai োo ৌou|au ্`,
  ),
  unwritten: '[ao]?',
  before: '',
}

/** Such endings behind a name that was listed in this script, without their marks. */
export const bengaliCases: readonly string[] = 'র ক ত দর'.split(' ')

/** `মারিয়ার`, `মারিয়াকে` of `মারিয়া`. */
export const bengaliStems = (word: string): readonly string[] => [word.replace(/(?:দের|ের|র|কে|তে|রা)$/u, '')]
