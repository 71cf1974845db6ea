const initials = 'g|k kk|gg n d|t tt|dd r|l m b|p bb|pp s|sh ss|s  j|ch jj ch k t p h'.split(' ')
const medials =
  'a ae|ai|e ya|ia yae eo|u|o|uh e|ae yeo|you|yu|yo ye o|oh wa wae oe|oi|we yo|yoo u|oo|woo wo|weo we wi|wee yu|yoo|you eu|u ui|eui|ee i|ee|yi|ie'.split(
    ' ',
  )
const finals =
  ' k|g|ck k|g k n n n t|d l|r|ll k|g m|um p|b t|d l|r p|b l|r m|um p|b p|b t|s t ng t|d t|d k t p|b t|h'.split(' ')
/** Surnames whose usual spelling does not follow from their sound. */
const surnames: Readonly<Record<string, string>> = {
  ...{ 이: 'lee|yi|rhee|li|i|yee', 박: 'park|bak|pak|bark', 최: 'choi|choe|choy', 정: 'jung|jeong|chung|cheong|joung' },
  ...{
    조: 'cho|jo',
    강: 'kang|gang',
    윤: 'yoon|yun',
    장: 'jang|chang',
    임: 'lim|im|yim|rim',
    한: 'han|hahn',
    오: 'oh|o',
    서: 'seo|suh|so',
  },
  ...{
    신: 'shin|sin',
    권: 'kwon|gwon',
    황: 'hwang',
    안: 'ahn|an',
    송: 'song',
    류: 'ryu|yoo|yu|lyu',
    유: 'yoo|yu|you|ryu',
    홍: 'hong',
  },
  ...{
    전: 'jeon|jun|chun',
    고: 'ko|go|koh',
    문: 'moon|mun',
    양: 'yang',
    손: 'son|sohn',
    배: 'bae|pae',
    백: 'baek|paik|back|baik|paek',
  },
  ...{
    허: 'heo|hur|huh',
    남: 'nam',
    심: 'shim|sim',
    노: 'noh|roh|no|ro',
    하: 'ha',
    곽: 'kwak|gwak',
    우: 'woo|u',
    구: 'koo|gu|ku',
    주: 'joo|ju|chu',
  },
  ...{
    김: 'kim|gim',
    민: 'min',
    진: 'jin|chin',
    나: 'na|ra',
    지: 'ji|chi',
    엄: 'eom|um',
    원: 'won',
    천: 'cheon|chun',
    방: 'bang|pang',
    공: 'kong|gong',
  },
}

/** The other usual Latin spellings of a Korean surname; folded. */
export const koreanSurnames = (letters: string): readonly string[] =>
  letters.length < 2
    ? []
    : Object.values(surnames)
        .map((spellings) => spellings.split('|'))
        .filter((spellings) => spellings.includes(letters))
        .flat()
        .filter((other) => other !== letters)

function syllable(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0) - 0xac00
  const [lead, vowel, tail] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28]
  const any = (part: string | undefined): string => `(?:${part ?? ''})`
  return `${any(initials[lead])}${any(medials[vowel])}${tail === 0 ? '' : any(finals[tail])}`
}

/** The usual Latin spellings of a name in Hangul, as a pattern: its syllables in one word or apart. */
export const hangulSpelling = (name: string, isSurname: boolean): string => {
  const known = isSurname ? surnames[name] : undefined
  return known === undefined ? [...name].map(syllable).join('[- ]?') : `(?:${known})`
}
