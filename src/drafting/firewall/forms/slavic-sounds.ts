const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'Z',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'C',
  ш: 'S',
  щ: 'S',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ћ: 'c',
  ђ: 'd',
  љ: 'l',
  њ: 'n',
  џ: 'Z',
  ј: 'i',
}

const latinGroups: readonly (readonly [RegExp, string])[] = [
  [/š/g, 'sh'],
  [/č/g, 'ch'],
  [/ž/g, 'zh'],
  [/ou|oo/g, 'u'],
  [/s?cht?s?ch/g, 'S'],
  [/tsch/g, 'C'],
  [/s(?:h?ch|zcz)/g, 'S'],
  [/sh|sz/g, 'S'],
  [/t?ch|cz/g, 'C'],
  [/zh/g, 'Z'],
  [/kh/g, 'h'],
  [/t[sz]/g, 'c'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/q|c(?![eiy])/g, 'k'],
]

export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

/** `Chevtchenko`: where `tch` is what `ch` is in English, `ch` is `sh`. */
const asFrench = (text: string): string => (/(?<![sh])tch/.test(text) ? text.replace(/(?<!t)ch(?!t)/g, 'sh') : text)

/** One spelling for all transliterations: Dmitri, Dmitry, Dmitriy and Дмитрий; Yulia, Iuliia, Julia and Юлия. */
function sound(token: string): string {
  const lower = token.normalize('NFC').toLowerCase()
  const spelled = isCyrillic(lower)
    ? [...lower].map((letter) => cyrillic[letter] ?? '').join('')
    : latinGroups
        .reduce((text, [group, letter]) => text.replace(group, letter), asFrench(lower))
        .normalize('NFD')
        .replace(/[^a-zCSZ]/g, '')
  return spelled
    .replace(/[yj]/g, 'i')
    .replace(/i+([aeou])/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .replace(/dr$/, 'der')
}

/** July sounds like Yulia once both are written down. */
const isMonth = /^(?:июл[ьяюе]|июлем|июн[ьяюе]|июнем)$/u

/** One name in two languages that share the alphabet, and as English has it. */
const sameName: readonly (readonly string[])[] = [
  ['oleksandra', 'aleksandra'],
  ['oleksandr', 'aleksandr'],
  ['ekaterina', 'kateryna', 'catherine', 'katherine'],
  ['olena', 'elena', 'yelena', 'helen'],
  ['svitlana', 'svetlana'],
  ['tetiana', 'tatiana'],
  ['halyna', 'galina'],
  ['dmytro', 'dmitri'],
  ['mykola', 'nikolai'],
  ['andriy', 'andrei'],
  ['serhiy', 'sergei'],
  ['volodymyr', 'vladimir'],
  ['oleksiy', 'aleksei'],
  ['yevhen', 'evgeny'],
  ['mykhailo', 'mikhail'],
]

/** The sounds of what the same name is elsewhere; only for names that come from the Cyrillic alphabet. */
export const soundsElsewhere = (token: string): readonly string[] => {
  const own = sound(token)
  return sameName
    .map((names) => names.map(sound))
    .filter((names) => names.includes(own))
    .flat()
    .filter((other) => other !== own)
}

/** The sound, and the sound without the ending of its case or gender: Волкова, Волкову, Volkov. */
export function soundsOf(token: string): readonly string[] {
  const whole = sound(token)
  if (whole.length < 3 || isMonth.test(token.toLowerCase())) return []
  const stem = whole.replace(/(?:[aeiou]+m?|[aeiou]mi|[aeo]go|[aeo]mu|oiu)$/, '')
  const least = isCyrillic(token) ? 2 : 3
  return stem.length >= least && stem !== whole ? [whole, stem] : [whole]
}

/** Given names that are written in both alphabets, by their sound. */
const givenNames: ReadonlySet<string> = new Set(
  `oleksandra oleksandr aleksandra aleksandr ekaterina kateryna olena svitlana svetlana oksana nadiya nadezhda nataliya tetiana iulia
  yulia daria dariya liudmyla lyudmila liubov lyubov halyna galina valentyna viktoriya kseniya alyona zhanna dmitri dmytro serhiy
  sergei mykola nikolai volodymyr vladimir andriy andrei oleksiy aleksei ihor yevhen evgeny yuri yuriy bohdan bogdan taras
  mykhailo mikhail vasyl vasily ruslan oleh oleg artem kyrylo`
    .split(/\s+/)
    .map(sound),
)

/** Whether transliterations are to be expected: a form in Cyrillic letters, or a surname of that make. */
export const looksSlavic = (forms: readonly string[]): boolean =>
  forms.some(
    (form) =>
      isCyrillic(form) ||
      form
        .split(/[^\p{L}]+/u)
        .some(
          (token) =>
            (token.length > 4 && givenNames.has(sound(token))) ||
            (token.length > 4 &&
              /(?:ova?|eva?|sk(?:iy|yi|ii|y|aya|aia|a)|enko|[cs]huk|v[iy]ch|[vno]i[ćč]|vic|[ko]vna|kina?|tsyna?)$/iu.test(
                token,
              )),
        ),
  )

/** What one alphabet writes otherwise than the other by custom: `c` of South Slavic names is `ц`, `г` of Ukrainian ones `h`. */
export const soundsBetweenAlphabets = (token: string, forms: readonly string[]): readonly string[] => {
  const low = token.normalize('NFC').toLowerCase()
  return [
    ...(/[ćčđšž]/.test(forms.join(' ').normalize('NFC').toLowerCase()) && /c/.test(low)
      ? soundsOf(low.replace(/c(?!h)/g, 'ts'))
      : []),
    ...(/г/.test(low) ? soundsOf(low.replace(/г/g, 'х')) : []),
    // `Worobjowa`, `Vorob'yova` of Воробьёва.
    ...(/ё|ьев/.test(low) ? soundsOf(low.replace(/ё|(?<=ь)е(?=в)/g, 'о')) : []),
    ...(/^h/.test(low) ? soundsOf(low.replace(/^h/, 'g')) : []),
  ]
}
