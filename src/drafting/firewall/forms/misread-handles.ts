const readAlike: Readonly<Record<string, string>> = { l: 'i1', i: 'l1', '1': 'li', o: '0', '0': 'o' }
/** `lii_kay_07` of `lil_kay_07`: a handle with one sign taken for another that looks like it; none of a short one. */
export const misreadHandles = (letters: string): readonly string[] =>
  letters.length < 6
    ? []
    : [...letters].flatMap((sign, i) =>
        [...(readAlike[sign] ?? '')].map((other) => letters.slice(0, i) + other + letters.slice(i + 1)),
      )
