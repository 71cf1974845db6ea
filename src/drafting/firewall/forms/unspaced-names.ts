const twoSignSurnames =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|慕容|东方|東方|皇甫|尉迟|司徒|남궁|황보|선우|제갈|독고|사공)/u
/** How people are called behind their family name. */
const honorifics = '小姐 女士 先生 太太 某 同学 さん さま 様 ちゃん くん 씨 양'.split(' ')

/** A way of writing a name that has no spaces, and whether it tells the person by itself. */
interface UnspacedForm {
  readonly written: string
  readonly standing: 'alone' | 'with-others'
}

/** A name in a script without spaces: whole in both orders, the given name alone, the family name with a form of address, and as friends say it. */
export function unspacedForms(form: string): readonly UnspacedForm[] {
  const pieces = form
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((piece) => piece !== '')
  const all = pieces.join('')
  const whole: UnspacedForm = { written: all, standing: [...all].length > 1 ? 'alone' : 'with-others' }
  const [surname, given] = pieces.length > 1 ? [pieces[0] ?? '', pieces.slice(1).join('')] : splitUnspaced(all)
  if (given === '' || surname === '') return [whole]
  const further = [
    given + surname,
    ...([...given].length > 1 ? [given] : []),
    ...([...surname].length > 1 ? [surname] : []),
    ...honorifics.map((honorific) => surname + honorific),
    ...(/\p{Script=Han}/u.test(all) ? amongFriends(surname, given) : []),
  ]
  return [whole, ...further.map((written) => ({ written, standing: 'alone' as const }))]
}

/** `老王`, `小王`, `阿美`, `花ちゃん`. */
const amongFriends = (surname: string, given: string): readonly string[] => [
  ...['老', '小', '阿'].map((prefix) => prefix + surname),
  `阿${[...given].at(-1)}`,
  ...['ちゃん', 'くん'].map((ending) => [...given][0] + ending),
]

/** Family name and given name of a name written in one; two empty texts where that cannot be told. */
export function splitUnspaced(whole: string): readonly [string, string] {
  const signs = [...whole]
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(whole)) return ['', '']
  const length = twoSignSurnames.test(whole) || signs.length >= 4 ? 2 : 1
  return signs.length < 3 && length === 2 ? ['', ''] : [signs.slice(0, length).join(''), signs.slice(length).join('')]
}
