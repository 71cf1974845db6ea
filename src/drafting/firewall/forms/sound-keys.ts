/** Spellings of one sound, most of them across languages; the signs in capitals are sounds that Latin writes with several letters. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/eaux?|aux$/g, 'o'],
  [/ksh|x(?!$)(?<!^x)/g, 'ks'],
  [/^x|tz|ts/g, 's'],
  [/tl$/g, 'l'],
  [/^[cqk]u(?=a)/g, 'k'],
  [/qu|kw|q/g, 'k'],
  [/^(?:S|sh|s)(?=[nlmvwr])/g, 'S'],
  [/sh|sz/g, 'S'],
  [/ph/g, 'f'],
  [/dge?(?=$|[aeiouy])|j|g(?=[eiy])/g, 'J'],
  [/([tdbg])h/g, '$1'],
  [/au|ou|[ao]w(?![aeiouy])/g, 'o'],
  [/ck|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/[wbf]/g, 'v'],
  [/h(?![aeiouy])/g, ''],
  [/(?<=[^aeiouy]{1,2})e$/g, ''],
  [/m$/g, 'n'],
  [/(.)\1+/g, '$1'],
]
const vowelGroup = /[aeiouy]+/g

/** How a group of vowels sounds, roughly: `ai` as `ay` and `ei`, `o` as `u`, `e` as `i`. */
function quality(group: string): string {
  if (/^(?:ai|ay|aye|aie|ei|ey|ae)$/.test(group)) return 'e'
  return group
    .replace(/[ou]+/g, 'o')
    .replace(/[eiy]+/g, 'i')
    .replace(/a+/g, 'a')
}

/** What `ch` and `kh` are in the languages that write them. */
function readings(word: string): readonly string[] {
  const plain = word.replace(/t?sch/g, 'S')
  const hard = plain.replace(/kh/g, 'h').replace(/t?ch|cz/g, 'C')
  const found = [hard]
  if (/(?<!^)kh/.test(plain))
    found.push(
      plain
        .replace(/(?<!^)kh/g, 'k')
        .replace(/kh/g, 'h')
        .replace(/t?ch|cz/g, 'C'),
    )
  if (/(?<!t)ch/.test(plain)) found.push(plain.replace(/[ck]h/g, 'h'))
  if (/ich/.test(plain)) found.push(plain.replace(/ch/g, 'S'))
  if (/[aeio]ll[aeio]/.test(plain)) found.push(hard.replace(/(?<=[aeio])ll(?=[aeio])/g, 'y'))
  return found
}

function keyOf(reading: string): string | null {
  const heard = spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), reading)
  const consonants = heard.replace(vowelGroup, '')
  if (consonants.length > 3) return `l${heard.replace(vowelGroup, 'a')}`
  const vowels = heard.match(vowelGroup) ?? []
  if (consonants.length < 3) return heard.length < 4 ? null : `s${heard.replace(vowelGroup, quality)}`
  const last = /[aeiouy]$/.test(heard) ? quality(vowels.at(-1) ?? '') : ''
  return `m${/^[aeiouy]/.test(heard) ? '-' : ''}${quality(vowels[0] ?? '')} ${consonants} ${last}`
}

/**
 * By what a name is known again that somebody wrote as it sounds, in whatever custom: `Choudhury` and `Chaudhry`, `Khalid` and
 * `Khaled`, `Snyderman` and `Schneidermann`. `word` is folded, small Latin letters alone. A short name keeps its vowels, a long
 * one only where they stand.
 */
export const soundKeys = (word: string): readonly string[] =>
  word.length < 4 || !/^[a-z]+$/.test(word) ? [] : [...new Set(readings(word).map(keyOf))].filter((key) => key !== null)
