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
}

const latinGroups: readonly (readonly [RegExp, string])[] = [
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

/** One spelling for all transliterations: Dmitri, Dmitry, Dmitriy and Дмитрий; Yulia, Iuliia, Julia and Юлия. */
function sound(token: string): string {
  const lower = token.normalize('NFC').toLowerCase()
  const spelled = isCyrillic(lower)
    ? [...lower].map((letter) => cyrillic[letter] ?? '').join('')
    : latinGroups.reduce(
        (text, [group, letter]) => text.replace(group, letter),
        lower.normalize('NFD').replace(/[^a-z]/g, ''),
      )
  return spelled
    .replace(/[yj]/g, 'i')
    .replace(/i+([aeou])/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .replace(/dr$/, 'der')
}

/** The sound, and the sound without the ending of its case or gender: Волкова, Волкову, Volkov. */
export function soundsOf(token: string): readonly string[] {
  const whole = sound(token)
  if (whole.length < 4) return []
  const stem = whole.replace(/(?:[aeiou]+m?|[aeiou]mi|[aeo]go|[aeo]mu|oiu)$/, '')
  return stem.length >= 3 && stem !== whole ? [whole, stem] : [whole]
}

/** Whether transliterations are to be expected: a form in Cyrillic letters, or a surname of that make. */
export const looksSlavic = (forms: readonly string[]): boolean =>
  forms.some(
    (form) =>
      isCyrillic(form) ||
      form
        .split(/[^\p{L}]+/u)
        .some(
          (token) =>
            token.length > 4 &&
            /(?:ova?|eva?|sk(?:iy|yi|ii|y|aya|aia|a)|enko|[cs]huk|v[iy]ch|[ko]vna|kina?|tsyna?)$/iu.test(token),
        ),
  )
