/** A syllable of Pinyin: its beginning and what follows. */
const syllable =
  /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ueng|iao|ian|ing|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)$/
const surnames = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng
  zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen fu zhong cui tan liao fan jin shi jia xia bai zou
  xiong qiu qin hou meng qian ouyang sima shangguan zhuge situ`.split(/\s+/),
)

const begins: Readonly<Record<string, string>> = {
  ...{ b: 'p', d: 't', g: 'k', j: 'ch', q: 'ch', x: 'hs', zh: 'ch', r: 'j', z: 'ts', c: 'ts' },
}
const whole: Readonly<Record<string, string>> = {
  ...{
    zi: 'tzu',
    ci: 'tzu',
    si: 'szu',
    zhi: 'chih',
    chi: 'chih',
    shi: 'shih',
    ri: 'jih',
    yi: 'i',
    you: 'yu',
    yan: 'yen',
  },
  ...{
    ye: 'yeh',
    yong: 'yung',
    er: 'erh',
    ge: 'ko',
    ke: 'ko',
    he: 'ho',
    zhui: 'chui',
    shuo: 'shuo',
    gui: 'kuei',
    kui: 'kuei',
  },
}
const ends: Readonly<Record<string, string>> = { ian: 'ien', ie: 'ieh', ue: 'ueh', ong: 'ung', iong: 'iung', uo: 'o' }

/** The syllables of a word in Pinyin, the fewest that make it; none where it is no such word. */
function syllablesOf(word: string): readonly string[] {
  if (word === '') return []
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const first = word.slice(0, length)
    if (!syllable.test(first)) continue
    const rest = syllablesOf(word.slice(length))
    if (length === word.length || rest.length > 0) return [first, ...rest]
  }
  return []
}

function wadeGiles(pinyin: string): string {
  const known = whole[pinyin]
  if (known !== undefined) return known
  const [, begin = '', end = ''] = syllable.exec(pinyin) ?? []
  return (begins[begin] ?? begin) + (ends[end] ?? end)
}

/** A word of a Chinese name in syllables, which may stand apart: as it is listed, and as Wade and Giles spell it. */
export interface SyllabicName {
  readonly letters: string
  readonly joints: ReadonlySet<number>
}

const inOne = (syllables: readonly string[]): SyllabicName => {
  const joints = new Set<number>()
  let length = 0
  for (const one of syllables.slice(0, -1)) {
    length += one.length
    joints.add(length)
  }
  return { letters: syllables.join(''), joints }
}

/** The words of a name in Pinyin in both spellings; none of a name that is not Chinese by its surname and by every syllable. `words` are folded letters. */
export function syllabicNames(words: readonly string[]): readonly SyllabicName[] {
  if (words.length < 2 || words.length > 3) return []
  if (![words[0], words.at(-1)].some((word) => surnames.has(word ?? ''))) return []
  const inSyllables = words.map(syllablesOf)
  if (inSyllables.some((syllables) => syllables.length === 0 || syllables.length > 3)) return []
  return inSyllables.flatMap((syllables) =>
    [syllables, syllables.map(wadeGiles)].map(inOne).filter(({ letters }) => letters.length > 3),
  )
}
